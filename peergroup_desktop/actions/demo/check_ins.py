"""What the practice group's people answered: the four questions twice, and a few of the group's own."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from peergroup_desktop.actions.check_ins.asking import questions_of
from peergroup_desktop.actions.check_ins.keeping import write_check_in
from peergroup_desktop.actions.check_ins.measures import write_own, write_published
from peergroup_desktop.actions.check_ins.rows import Answer, MeasureForm, QuestionForm
from peergroup_desktop.actions.demo.care import named_people
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.models import MeasureQuestion, Setting

_WANTED = "check_ins_wanted"
_OURS = MeasureForm(
    "After a session",
    "",
    (
        QuestionForm("How was it today?", least_words="Hard", most_words="Good"),
        QuestionForm(
            "Did you talk with somebody new?", QuestionShape.CHOICES, choices=("Yes", "No", "I can’t remember")
        ),
        QuestionForm("What would you like more of?", QuestionShape.WORDS),
    ),
)
_MORE = ("Walks by the river", "", "Time to talk in twos", "Cake", "", "Somebody from the library", "")
_ROUNDS = ((timedelta(days=154), 9, 5.0), (timedelta(days=35), 13, 6.5))
_REFUSES, _SKIPS = 0.06, 0.04
_HAPPY_TO_BE_NAMED = ("Grace", "Raj")


def invent_check_ins(group_id: RecordId, today: date, chance: Random) -> None:
    """Turn check-ins on, and write what people answered: most of them without their name."""
    Setting.insert(id=named_id("setting", _WANTED), key=_WANTED, value="true").execute()
    people = named_people(group_id)
    named = [people[called] for called in _HAPPY_TO_BE_NAMED if called in people]
    ons4 = write_published(group_id, MeasureKind.ONS4)
    for ago, count, middle in _ROUNDS:
        for place in range(count):
            well = [_number(chance, middle, skips=_SKIPS if question else 0.0) for question in range(3)]
            said = [*well, _number(chance, 10 - middle)]
            _write(group_id, ons4, said, today - ago, named[place] if place < len(named) else None)
    ours = write_own(group_id, _OURS)
    for place, more in enumerate(_MORE):
        said = [_number(chance, 7.5, skips=0.0), Answer(chance.choice((0, 0, 1, 2))), Answer(words=more)]
        _write(group_id, ours, said, today - timedelta(days=7 * (1 + place // 4)))


def _number(chance: Random, middle: float, *, skips: float = _SKIPS) -> Answer:
    """Return a number near `middle`, or now and then none. A check-in without any answer could not be kept."""
    kind = chance.random()
    if kind < _REFUSES:
        return Answer(is_refused=True)
    return Answer() if kind < _REFUSES + skips else Answer(min(10, max(0, round(chance.gauss(middle, 2)))))


def _write(
    group_id: RecordId, measure_id: RecordId, said: Sequence[Answer], on: date, person_id: RecordId | None = None
) -> None:
    asked = questions_of(MeasureQuestion.measure == measure_id)
    answers = {question.id: answer for question, answer in zip(asked, said, strict=True)}
    write_check_in(new_id(), measure_id, answers, {"group": group_id, "person": person_id, "answered_on": on})
