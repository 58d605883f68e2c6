"""Asks the open file what there is to choose from."""

from collections.abc import Collection
from datetime import date, timedelta

from peergroup_desktop.actions import imports as import_notes
from peergroup_desktop.actions import sessions, settings
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Printable, month_of
from peergroup_desktop.ui.screens.reports.periods import periods
from peergroup_desktop.ui.screens.reports.printables import SHEETS

_MONTHS_OFFERED = 24
_SESSIONS_AHEAD = timedelta(days=70)


def what_is_offered(vault: Vault, group_id: RecordId, choice: Choice, parts: Collection[Part]) -> Offer:
    """Return what the pages of a group that sees `parts` can be about; the month of `choice` however old it is."""
    today = vault.clock.today()
    coming = sessions.list_sessions(vault, group_id, today, today + _SESSIONS_AHEAD)
    begins = settings.get_settings(vault).funder_year_begins
    notes = import_notes.list_notes(vault, group_id)
    printables = {sheet.key for sheet in SHEETS.values() if sheet.part is None or sheet.part in parts}
    return Offer(
        printables=frozenset(printables - (set() if notes else {Printable.IMPORT_NOTE})),
        months=_months(today, choice.month),
        sessions=tuple(session for session in coming if not session.is_cancelled),
        notes=notes,
        periods=periods(today, begins),
        year_begins=begins,
    )


def month_before(day: date) -> tuple[int, int]:
    """Return the month before a day's own."""
    return month_of(day.replace(day=1) - timedelta(days=1))


def _months(today: date, chosen: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    months = [month_of(today)]
    while len(months) < _MONTHS_OFFERED:
        months.append(month_before(date(*months[-1], 1)))
    return tuple(sorted({*months, chosen}, reverse=True))
