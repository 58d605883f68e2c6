"""What the practice group's people give each other: offers and needs, goals, and marks of the last months."""

from datetime import date, timedelta
from random import Random

from peergroup_desktop.actions.demo.care import named_people
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import GoalOutcome, OfferKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, GivingMark, Goal, Offer, Person, Session

_GIVE, _TAKE = OfferKind.OFFER, OfferKind.NEED
_OFFERS = (
    ("Grace", _GIVE, "Lifts from Wensley Road"),
    ("Grace", _GIVE, "PIP forms"),
    ("Grace", _TAKE, "Large print"),
    ("Grace", _TAKE, "A seat near the door"),
    ("Raj", _TAKE, "A lift home after dark"),
    ("Raj", _GIVE, "Cooking for a crowd"),
    ("Lin", _TAKE, "Someone to read a form with"),
    ("Lin", _GIVE, "Sewing and mending"),
    ("Derek H.", _GIVE, "Small repairs"),
    ("George M.", _GIVE, "Walks along the river"),
    ("Sheila M.", _TAKE, "Someone to walk with"),
    ("Kwame", _TAKE, "Getting a laptop to work"),
    ("Amir", _GIVE, "Phones and computers"),
)
_GOALS = (
    ("Grace", "Get back in the pool before Christmas.", True, None),
    ("Raj", "Ring my brother.", False, None),
    ("Lin", "Take the bus to town by myself.", True, GoalOutcome.DONE),
    ("George M.", "A short walk every day.", True, GoalOutcome.STILL_ON_IT),
)
_WEEKS = timedelta(days=180)
_LIKELY = 0.18


def invent_giving(group_id: RecordId, today: date, chance: Random) -> None:
    """Write offers, needs and goals of those who are there, and what was marked at sessions since half a year."""
    people = named_people(group_id)
    said_on = today - timedelta(days=84)
    offers = [
        {"id": new_id(), "person": people[called], "kind": kind.value, "text": text, "said_on": said_on}
        for called, kind, text in _OFFERS
        if called in people
    ]
    goals = [
        {
            "id": new_id(),
            "person": people[called],
            "text": text,
            "is_shared": is_shared,
            "said_on": said_on,
            "outcome": outcome.value if outcome else "",
            "ended_on": today - timedelta(days=20) if outcome is GoalOutcome.DONE else None,
        }
        for called, text, is_shared, outcome in _GOALS
        if called in people
    ]
    marks = [
        {"id": named_id("giving mark", session, person, word), "session": session, "person": person, "word": word}
        for session, person in _came(group_id, today)
        for word in GroupSettings().giving_words
        if chance.random() < _LIKELY
    ]
    for table, rows in ((Offer, offers), (Goal, goals), (GivingMark, marks)):
        if rows:
            table.insert_many(rows).execute()


def _came(group_id: RecordId, today: date) -> list[tuple[RecordId, RecordId]]:
    """Return who came to which session lately, in an order that stays the same."""
    lately = (Session.group == group_id) & (Session.held_on >= today - _WEEKS) & (Session.held_on < today)
    came = lately & (Attendance.mark == Mark.PRESENT.value)
    rows = Attendance.select(Attendance.session, Attendance.person).join(Session).switch(Attendance).join(Person)
    return rows_of(rows.where(came).order_by(Session.held_on, Person.full_name))
