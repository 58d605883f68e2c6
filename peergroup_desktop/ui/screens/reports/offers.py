"""Asks the open file what there is to choose from."""

from datetime import date, timedelta

from peergroup_desktop.actions import imports as import_notes
from peergroup_desktop.actions import sessions, settings
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.reports.choice import Offer, month_of
from peergroup_desktop.ui.screens.reports.periods import periods

_MONTHS_OFFERED = 24
_SESSIONS_AHEAD = timedelta(days=70)


def what_is_offered(vault: Vault, group_id: RecordId) -> Offer:
    """Return what a group's pages can be about today."""
    today = vault.clock.today()
    coming = sessions.list_sessions(vault, group_id, today, today + _SESSIONS_AHEAD)
    begins = settings.get_settings(vault).funder_year_begins
    return Offer(
        months=_months(today),
        sessions=tuple(session for session in coming if not session.is_cancelled),
        notes=import_notes.list_notes(vault, group_id),
        periods=periods(today, begins),
        year_begins=begins,
    )


def month_before(day: date) -> tuple[int, int]:
    """Return the month before a day's own."""
    return month_of(day.replace(day=1) - timedelta(days=1))


def _months(today: date) -> tuple[tuple[int, int], ...]:
    months = [month_of(today)]
    while len(months) < _MONTHS_OFFERED:
        months.append(month_before(date(*months[-1], 1)))
    return tuple(months)
