"""One session on paper: who came, who did what, what was written about it, what comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import agreements, notes
from peergroup_desktop.actions.activities import list_activities
from peergroup_desktop.actions.attendance import DutyRow, Register, get_register
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core import name_shield
from peergroup_desktop.core.dates import clock_span
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import job_label
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.models import Decision, FollowUp
from peergroup_desktop.reports.session_summary import Activity, Answer, Came, Decided, Job, SessionSummary, ToDo
from peergroup_desktop.reports.who import Who, Written
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class _Pen:
    """Writes words down with the names in them marked."""

    names: frozenset[str]

    def write(self, text: str) -> Written:
        """Return a text as it may be shown with names or without."""
        found = name_shield.find(text, self.names)
        if not found:
            return Written(text)
        return Written(text, tuple(dict.fromkeys(name.words for name in found)), name_shield.without(text, found))


def session_summary(vault: Vault, session_id: RecordId) -> SessionSummary:
    """Return everything about one session that its group may want on paper.

    What is being typed into its notes counts. Concerns, debriefs and what was suggested to people are not on it.

    Raises:
        NotFound: no such session.
    """
    register = get_register(vault, session_id)
    session = register.session
    group = get_group(vault, session.group_id)
    pen = _Pen(notes.names_known(vault, session_id))
    note = notes.get_note(vault, session_id)
    return SessionSummary(
        group_name=group.name,
        group_line=group_line(group),
        held_on=session.held_on,
        times=clock_span(session.starts_minute, session.ends_minute),
        place=session.place,
        topic=pen.write(session.topic),
        is_cancelled=session.is_cancelled,
        cancel_reason=pen.write(session.cancel_reason),
        is_finished=session.is_finished,
        came=_came(register),
        apologies=tuple(Who(row.display) for row in register.rows if row.standing is Standing.APOLOGIES),
        unnamed=register.unnamed_count,
        guests=register.guest_count,
        children=register.child_count,
        was_agreement_read=agreements.is_read(vault, session_id),
        jobs=_jobs(register.duties, get_settings(vault).duty_kinds),
        activities=tuple(
            Activity(pen.write(row.name), Who(row.leader) if row.leader else None)
            for row in list_activities(vault, session_id)
        ),
        themes=tuple(pen.write(theme.name) for theme in note.themes),
        answers=tuple(_answers(notes.prompts(vault), note.texts, pen)),
        follow_ups=_follow_ups(vault, session_id, session.group_id, pen),
        decisions=_decisions(vault, session_id, pen),
    )


def _came(register: Register) -> tuple[Came, ...]:
    return tuple(Came(Who(row.display), row.is_first_time) for row in register.rows if row.standing is Standing.PRESENT)


def _jobs(duties: Sequence[DutyRow], in_order: Sequence[str]) -> tuple[Job, ...]:
    """Return the jobs that were done, those of the register first and in its order."""
    done: dict[str, list[Who]] = {kind: [] for kind in in_order}
    for duty in duties:
        done.setdefault(duty.kind, []).append(Who(duty.display))
    return tuple(Job(job_label(kind), tuple(who)) for kind, who in done.items() if who)


def _answers(prompts: Sequence[notes.Prompt], texts: dict[str, str], pen: _Pen) -> Iterable[Answer]:
    """Yield what was written in the order of the questions, then what stands under questions nobody asks any more."""
    asked = {prompt.key: prompt.words for prompt in prompts}
    for key in (*asked, *sorted(texts.keys() - asked.keys())):
        if text := texts.get(key, "").strip():
            yield Answer(asked.get(key) or _("Also written down"), pen.write(text))


def _follow_ups(vault: Vault, session_id: RecordId, group_id: RecordId, pen: _Pen) -> tuple[ToDo, ...]:
    columns = (FollowUp.text, FollowUp.owner, FollowUp.due_on, FollowUp.done_on)
    where = (FollowUp.session == session_id) & FollowUp.archived_on.is_null()
    with vault.reading():
        rows = rows_of(FollowUp.select(*columns).where(where).order_by(FollowUp.id))
        owners = {owner for _text, owner, *_days in rows if owner is not None}
        names = group_displays(group_id, vault.clock.today(), owners) if owners else {}
    rows.sort(key=lambda row: row[2] or date.max)
    return tuple(
        ToDo(pen.write(text), Who(names[owner]) if owner else None, due_on, done_on is not None)
        for text, owner, due_on, done_on in rows
    )


def _decisions(vault: Vault, session_id: RecordId, pen: _Pen) -> tuple[Decided, ...]:
    columns = (Decision.text, Decision.who, Decision.look_again_on)
    where = (Decision.session == session_id) & Decision.archived_on.is_null()
    with vault.reading():
        rows = rows_of(Decision.select(*columns).where(where).order_by(Decision.id))
    return tuple(Decided(pen.write(text), pen.write(who), again) for text, who, again in rows)
