"""What the practice group agreed, and how its facilitators look after each other."""

from collections.abc import Sequence
from datetime import date, timedelta

from peergroup_desktop.actions.demo.registers import Belonging
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import DebriefKind, GroupRole
from peergroup_desktop.models import AgreedOn, Agreement, AgreementReading, Debrief, Session

_LEADING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}
_OLD, _NEW, _REVIEW = timedelta(days=330), timedelta(days=63), timedelta(days=240)
_WEEK = timedelta(days=7)
_TALKED, _NOT_ASKED, _OLDER = 3, 2, 5


def invent_agreement(group_id: RecordId, members: Sequence[Belonging], today: date) -> None:
    """Write two versions, read out at a session, agreed to by most; a few debriefs, and supervision."""
    older = _version(group_id, 1, today - _OLD, _first_words(), None)
    newer = _version(group_id, 2, today - _NEW, _words(), today + _REVIEW)
    current = [one for one in members if one.ends_on is None]
    for place, one in enumerate(current):
        if place % _OLDER == _OLDER - 1:
            _agree(older, one, today - _OLD)
        elif place % _OLDER != _NOT_ASKED:
            _agree(newer, one, today - _NEW)
    is_past = (Session.group == group_id) & (Session.held_on < today) & ~Session.is_cancelled
    past = rows_of(Session.select(Session.id, Session.held_on).where(is_past).order_by(Session.held_on.desc()).limit(4))
    for session_id, _held_on in past[1:2]:
        AgreementReading.insert(
            id=named_id("agreement_reading", newer, session_id), agreement=newer, session=session_id
        ).execute()
    for (session_id, held_on), text in zip(past[:_TALKED], _talks(), strict=False):
        _debrief(group_id, held_on, session=session_id, kind=DebriefKind.DEBRIEF.value, text=text)
    for place, one in enumerate(one for one in current if one.role in _LEADING):
        _debrief(
            group_id,
            today - (3 + place) * _WEEK,
            person=one.person_id,
            kind=DebriefKind.SUPERVISION.value,
            with_whom="Priya",
            next_on=today + (3 + place) * _WEEK,
        )


def _version(group_id: RecordId, number: int, on: date, lines: Sequence[str], review_on: date | None) -> RecordId:
    row_id = new_id()
    Agreement.insert(
        id=row_id, group=group_id, number=number, text="\n".join(lines), agreed_on=on, review_on=review_on
    ).execute()
    return row_id


def _agree(version_id: RecordId, one: Belonging, on: date) -> None:
    AgreedOn.insert(
        id=named_id("agreed_on", version_id, one.person_id),
        agreement=version_id,
        person=one.person_id,
        agreed_on=max(on, one.starts_on),
    ).execute()


def _debrief(group_id: RecordId, held_on: date, **fields: object) -> None:
    Debrief.insert(id=new_id(), group=group_id, held_on=held_on, **fields).execute()


def _first_words() -> list[str]:
    return [
        _("What’s said here stays here."),
        _("We listen, and let people finish."),
        _("Phones off."),
        _("We start and end on time."),
    ]


def _words() -> list[str]:
    return [
        _("What’s said here stays here, unless somebody isn’t safe."),
        _("We listen, and let people finish."),
        _("Anybody may pass. Nobody has to talk."),
        _("Phones are quiet. Taking a call outside is fine."),
        _("We start and end on time."),
        _("The kettle belongs to everybody."),
    ]


def _talks() -> list[str]:
    return [
        _("A calm one. The two of us took turns, and that helped."),
        _("Long silences at first, and we let them be. Good."),
        _("We ran over. Next time one of us keeps the clock."),
    ]
