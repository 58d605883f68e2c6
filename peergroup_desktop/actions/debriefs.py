"""How facilitators look after each other: a short talk after a session, and each one's supervision."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import NothingTyped, NotYet
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import DebriefKind, DutyKind, GroupRole
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Attendance, Debrief, Duty, Session
from peergroup_desktop.storage.vault import Vault

LONGEST = 2000
_LEADING = (GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR)
_SOON = timedelta(days=7)
_TALK, _SUPERVISION = DebriefKind.DEBRIEF.value, DebriefKind.SUPERVISION.value


@dataclass(frozen=True)
class DebriefWords:
    """A debrief as typed: who was there, how it was for them, and what to pass on."""

    with_whom: str = ""
    text: str = ""
    pass_on: str = ""


@dataclass(frozen=True)
class DebriefRow:
    """A session that was held, who facilitated it, and the debrief after it: None when there was none."""

    session_id: RecordId
    held_on: date
    facilitators: tuple[str, ...]
    debrief: DebriefWords | None

    @property
    def is_alone(self) -> bool:
        """Whether one person is known to have held it without another."""
        return len(self.facilitators) == 1


@dataclass(frozen=True)
class NewSupervision:
    """A supervision as typed: who had it, on which day, with whom, a note, and when the next one is."""

    person_id: RecordId
    held_on: date
    with_whom: str = ""
    text: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class SupervisionRow:
    """One supervision."""

    id: RecordId
    person_id: RecordId
    display: str
    held_on: date
    with_whom: str
    text: str
    next_on: date | None


@dataclass(frozen=True)
class Looked:
    """A facilitator, when they last had supervision, and when they have it next. `is_due`: within a week, or past."""

    person_id: RecordId
    display: str
    last_on: date | None
    next_on: date | None
    is_due: bool


# After a session


def list_debriefs(vault: Vault, group_id: RecordId, limit: int = 6) -> tuple[DebriefRow, ...]:
    """Return a group's newest sessions that have begun, each with its debrief if there was one."""
    now = vault.clock.now().astimezone()
    return _begun(vault, group_id, limit, now.date(), now.hour * 60 + now.minute)


@while_unchanged
def _begun(vault: Vault, group_id: RecordId, limit: int, today: date, minute: int) -> tuple[DebriefRow, ...]:
    where = (Session.group == group_id) & ~Session.is_cancelled & Session.archived_on.is_null()
    is_on = (Session.starts_minute <= minute) | Session.finished_at.is_null(False)
    has_begun = (Session.held_on < today) | ((Session.held_on == today) & is_on)
    with vault.reading():
        sessions = rows_of(
            Session.select(Session.id, Session.held_on)
            .where(where & has_begun)
            .order_by(Session.held_on.desc(), Session.id.desc())
            .limit(limit)
        )
        ids = [session_id for session_id, _held_on in sessions]
        people = _facilitators(group_id, ids, today)
        written = rows_of(
            Debrief.select(Debrief.session, Debrief.with_whom, Debrief.text, Debrief.pass_on).where(
                Debrief.session.in_(ids) & (Debrief.kind == _TALK) & Debrief.archived_on.is_null()
            )
        )
    debriefs = {session_id: DebriefWords(*words) for session_id, *words in written}
    return tuple(
        DebriefRow(session_id, held_on, people.get(session_id, ()), debriefs.get(session_id))
        for session_id, held_on in sessions
    )


def write(vault: Vault, session_id: RecordId, words: DebriefWords) -> Done[None]:
    """Keep the whole form of the debrief after a session, written for the first time or anew.

    Raises:
        NothingTyped: neither how it was nor what to pass on.
        TextTooLong: more than 2,000 letters, or 200 for who was there.
        NotFound: no such session.
    """
    values = {
        "with_whom": typed.one_line(words.with_whom, "with_whom"),
        "text": typed.several_lines(words.text, "text", longest=LONGEST),
        "pass_on": typed.several_lines(words.pass_on, "pass_on", longest=LONGEST),
    }
    if not values["text"] and not values["pass_on"]:
        raise NothingTyped("text")
    with deed(vault, Deed.KEEP_NOTES, "debriefs.write", subject=session_id) as work:
        sessions = rows_of(Session.select(Session.group, Session.held_on).where(Session.id == session_id))
        if not sessions:
            raise not_found(Session)
        group_id, held_on = sessions[0]
        if not Debrief.update(**values).where(_is_talk_after(session_id)).execute():
            Debrief.insert(
                id=new_id(), group=group_id, session=session_id, kind=_TALK, held_on=held_on, **values
            ).execute()
    return Done(None, work.change_set)


def remove(vault: Vault, session_id: RecordId) -> Done[None]:
    """Take the debrief after a session off. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_NOTES, "debriefs.remove", subject=session_id) as work:
        require_row(Session, session_id)
        Debrief.update(archived_on=vault.clock.today()).where(_is_talk_after(session_id)).execute()
    return Done(None, work.change_set)


# Supervision


def list_supervision(vault: Vault, group_id: RecordId, limit: int = 50) -> tuple[SupervisionRow, ...]:
    """Return a group's newest supervisions."""
    columns = (Debrief.id, Debrief.person, Debrief.held_on, Debrief.with_whom, Debrief.text, Debrief.next_on)
    with vault.reading():
        rows = rows_of(
            Debrief.select(*columns)
            .where(_is_supervision(group_id))
            .order_by(Debrief.held_on.desc(), Debrief.id.desc())
            .limit(limit)
        )
        names = group_displays(group_id, vault.clock.today(), {row[1] for row in rows})
    return tuple(SupervisionRow(row_id, person, names[person], *rest) for row_id, person, *rest in rows)


@while_unchanged
def looked_after(vault: Vault, group_id: RecordId) -> tuple[Looked, ...]:
    """Return everybody who leads a group now, A to Z, with their last and next supervision."""
    today = vault.clock.today()
    with vault.reading():
        leading = _leading(group_id, today)
        names = group_displays(group_id, today)
        rows = rows_of(
            Debrief.select(Debrief.person, Debrief.held_on, Debrief.next_on)
            .where(_is_supervision(group_id) & Debrief.person.in_(list(leading)))
            .order_by(Debrief.held_on, Debrief.id)
        )
    last = {person: (held_on, next_on) for person, held_on, next_on in rows}
    found = []
    for person_id in sorted(leading, key=lambda one: sort_key(names[one])):
        last_on, next_on = last.get(person_id, (None, None))
        is_due = next_on is not None and next_on <= today + _SOON
        found.append(Looked(person_id, names[person_id], last_on, next_on, is_due))
    return tuple(found)


def due(vault: Vault, group_id: RecordId) -> tuple[Looked, ...]:
    """Return those whose supervision is within a week, or past its day; soonest first."""
    found = [one for one in looked_after(vault, group_id) if one.is_due]
    return tuple(sorted(found, key=lambda one: one.next_on or date.max))


def add_supervision(vault: Vault, group_id: RecordId, new: NewSupervision) -> Done[RecordId]:
    """Keep that somebody had supervision. Returns its id.

    Raises:
        NotYet: the day has not come.
        TextTooLong: the note, or with whom.
        AboveRecordLevel: the group only counts people.
        NotFound: no such group or person.
    """
    row_id, values = new_id(), _fields(vault, new)
    with deed(vault, Deed.KEEP_NOTES, "debriefs.add_supervision", subject=new.person_id) as work:
        require_names_in(group_id)
        Debrief.insert(id=row_id, group=group_id, kind=_SUPERVISION, **values, **_whose(new)).execute()
    return Done(row_id, work.change_set)


def change_supervision(vault: Vault, supervision_id: RecordId, new: NewSupervision) -> Done[None]:
    """Keep the whole form of a supervision. Raises as `add_supervision`, and `TakenAway`."""
    values = _fields(vault, new)
    with deed(vault, Deed.KEEP_NOTES, "debriefs.change_supervision", subject=new.person_id) as work:
        require_still_there(Debrief, supervision_id)
        require_names_in(Debrief.get_by_id(supervision_id).group.id)
        Debrief.update(**values, **_whose(new)).where(Debrief.id == supervision_id).execute()
    return Done(None, work.change_set)


def remove_supervision(vault: Vault, supervision_id: RecordId) -> Done[None]:
    """Take a supervision off the list. Raises `NotFound`, `TakenAway`."""
    with vault.reading():
        require_still_there(Debrief, supervision_id)
        rows = rows_of(Debrief.select(Debrief.person).where(Debrief.id == supervision_id))
    with deed(vault, Deed.KEEP_NOTES, "debriefs.remove_supervision", subject=rows[0][0]) as work:
        Debrief.update(archived_on=vault.clock.today()).where(Debrief.id == supervision_id).execute()
    return Done(None, work.change_set)


def _fields(vault: Vault, new: NewSupervision) -> dict[str, object]:
    if new.held_on > vault.clock.today():
        raise NotYet("held_on")
    return {
        "held_on": new.held_on,
        "with_whom": typed.one_line(new.with_whom, "with_whom"),
        "text": typed.several_lines(new.text, "text", longest=LONGEST),
        "next_on": new.next_on,
    }


def _whose(new: NewSupervision) -> dict[str, RecordId]:
    return {"person": kept_person(new.person_id).id}


def _is_talk_after(session_id: RecordId) -> object:
    return (Debrief.session == session_id) & (Debrief.kind == _TALK) & Debrief.archived_on.is_null()


def _is_supervision(group_id: RecordId) -> object:
    return (Debrief.group == group_id) & (Debrief.kind == _SUPERVISION) & Debrief.archived_on.is_null()


def _leading(group_id: RecordId, today: date) -> set[RecordId]:
    return {stay.person_id for stay in rules.expected_stays(group_id, today, today) if stay.role in _LEADING}


def _facilitators(group_id: RecordId, session_ids: list[RecordId], today: date) -> dict[RecordId, tuple[str, ...]]:
    """Return who held each session: those written down as facilitating, else those who lead the group and were here."""
    duties = rows_of(
        Duty.select(Duty.session, Duty.person).where(
            Duty.session.in_(session_ids) & (Duty.kind == DutyKind.FACILITATED.value) & Duty.archived_on.is_null()
        )
    )
    leading = list(_leading(group_id, today))
    here = rows_of(
        Attendance.select(Attendance.session, Attendance.person).where(
            Attendance.session.in_(session_ids)
            & Attendance.person.in_(leading)
            & (Attendance.mark == Mark.PRESENT.value)
        )
    )
    written = {session_id for session_id, _person in duties}
    held: dict[RecordId, set[RecordId]] = defaultdict(set)
    for session_id, person_id in (*duties, *(row for row in here if row[0] not in written)):
        held[session_id].add(person_id)
    names = group_displays(group_id, today, {person for people in held.values() for person in people})
    return {
        session_id: tuple(sorted((names[person] for person in people), key=sort_key))
        for session_id, people in held.items()
    }
