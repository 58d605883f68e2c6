"""Asks the open file what there is to choose from."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date, timedelta

from peergroup_desktop.actions import check_ins, people, sessions, settings
from peergroup_desktop.actions import imports as import_notes
from peergroup_desktop.actions.check_ins import MeasureRow
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option, Printable, month_of
from peergroup_desktop.ui.screens.reports.periods import periods
from peergroup_desktop.ui.screens.reports.printables import SHEETS

_MONTHS_OFFERED = 24
_SESSIONS_AHEAD = timedelta(days=70)
_SESSIONS_BACK = timedelta(days=400)


def what_is_offered(vault: Vault, group_id: RecordId, choice: Choice, parts: Collection[Part]) -> Offer:
    """Return what the pages of a group that sees `parts` can be about. What `choice` is about is in it however old."""
    today = vault.clock.today()
    coming = sessions.list_sessions(vault, group_id, today, today + _SESSIONS_AHEAD)
    begins = settings.get_settings(vault).funder_year_begins
    notes = import_notes.list_notes(vault, group_id)
    printables = {sheet.key for sheet in SHEETS.values() if sheet.part is None or sheet.part in parts}
    is_about_somebody = Option.PERSON in SHEETS[choice.printable].options
    return Offer(
        today=today,
        printables=frozenset(printables - (set() if notes else {Printable.IMPORT_NOTE})),
        months=_months(today, choice.month),
        sessions=_not_cancelled(coming),
        held=_held(vault, group_id, choice),
        people=people.list_people(vault, group_id) if is_about_somebody else None,
        measures=_measures(vault, group_id, choice),
        notes=notes,
        periods=periods(today, begins),
        year_begins=begins,
    )


def _held(vault: Vault, group_id: RecordId, choice: Choice) -> tuple[SessionRow, ...]:
    """Return the sessions there is something to tell of, the newest first."""
    today = vault.clock.today()
    rows = _not_cancelled(sessions.list_sessions(vault, group_id, today - _SESSIONS_BACK, today))[::-1]
    if choice.held_id is None or choice.held_id in {row.id for row in rows}:
        return rows
    with suppress(NotFound):
        asked_for = sessions.get_session(vault, choice.held_id)
        if asked_for.group_id == group_id:
            return (*rows, asked_for)
    return rows


def _measures(vault: Vault, group_id: RecordId, choice: Choice) -> tuple[MeasureRow, ...]:
    """Return the sets of questions that a form is made for, or for results also those asked no longer."""
    if Option.MEASURE not in SHEETS[choice.printable].options:
        return ()
    with_retired = choice.printable is Printable.CHECK_IN_RESULTS
    return check_ins.list_measures(vault, group_id, with_retired=with_retired)


def _not_cancelled(rows: tuple[SessionRow, ...]) -> tuple[SessionRow, ...]:
    return tuple(row for row in rows if not row.is_cancelled)


def month_before(day: date) -> tuple[int, int]:
    """Return the month before a day's own."""
    return month_of(day.replace(day=1) - timedelta(days=1))


def _months(today: date, chosen: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    months = [month_of(today)]
    while len(months) < _MONTHS_OFFERED:
        months.append(month_before(date(*months[-1], 1)))
    return tuple(sorted({*months, chosen}, reverse=True))
