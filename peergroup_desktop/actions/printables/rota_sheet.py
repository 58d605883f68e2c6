"""The rota of a group for the wall: its sessions from one day to another, and who does what."""

from collections.abc import Sequence
from datetime import date

from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.rota import JobRow, RotaDay, Turn, get_rota
from peergroup_desktop.actions.sessions import SessionRow, list_sessions
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.labels import job_label
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSheet, RotaSlot
from peergroup_desktop.reports.who import Who
from peergroup_desktop.storage.vault import Vault


def rota_sheet(vault: Vault, group_id: RecordId, first_on: date, last_on: date) -> RotaSheet:
    """Return a group's rota of these days, both included. Sessions that are off stand on it and say so.

    Raises:
        NotFound: no such group.
    """
    group = get_group(vault, group_id)
    keeps_names = group.record_level is not RecordLevel.COUNT_ONLY
    sessions = list_sessions(vault, group_id, first_on, last_on)
    rota = get_rota(vault, group_id, first_on, sum(not session.is_cancelled for session in sessions))
    days = {day.session_id: day for day in rota.days}
    return RotaSheet(
        group_name=group.name,
        group_line=group_line(group),
        first_on=first_on,
        last_on=last_on,
        jobs=tuple(job_label(job.kind) for job in rota.jobs),
        sessions=tuple(
            _line(session, days.get(session.id), rota.jobs, keeps_names=keeps_names) for session in sessions
        ),
        keeps_names=keeps_names,
    )


def _line(session: SessionRow, day: RotaDay | None, jobs: Sequence[JobRow], *, keeps_names: bool) -> RotaLine:
    if day is None:
        return RotaLine(session.held_on, (), session.starts_minute, session.is_cancelled, session.cancel_reason)
    slots = tuple(_slot([turn for turn in day.turns if turn.kind == job.kind], keeps_names=keeps_names) for job in jobs)
    return RotaLine(session.held_on, slots, session.starts_minute)


def _slot(turns: Sequence[Turn], *, keeps_names: bool) -> RotaSlot:
    if not keeps_names:
        return RotaSlot(gaps=len(turns))
    able = tuple(Who(turn.display) for turn in turns if not turn.is_open)
    unable = tuple(Who(turn.display) for turn in turns if turn.is_open and not turn.is_gap)
    return RotaSlot(able, unable, sum(turn.is_open for turn in turns))
