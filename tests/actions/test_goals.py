"""Goals: in the person's own words, theirs to show, theirs to end."""

from datetime import date
from functools import partial

import pytest

from peergroup_desktop.actions import goals, history
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, TakenAway, TextTooLong
from peergroup_desktop.core.kinds import GoalOutcome, RecordLevel
from peergroup_desktop.models import Goal

TODAY, EARLIER = date(2026, 11, 24), date(2026, 10, 1)


@pytest.fixture
def jo(make):
    return make.person("Jo")


def texts(vault, person, **options):
    return [row.text for row in goals.goals_of(vault, person, **options)]


def test_a_goal_is_hidden_until_it_is_shared(vault, jo):
    goal = goals.add(vault, jo, " Swim  again ").value
    assert texts(vault, jo) == [""]
    assert texts(vault, jo, reveal=True) == ["Swim again"]
    goals.share(vault, goal, True)
    assert texts(vault, jo) == ["Swim again"]
    goals.share(vault, goal, False)
    assert texts(vault, jo) == [""]
    words = [line.words for line in history.list_history(vault, 3, kind="people")]
    assert words == ["Jo: goal hidden", "Jo: goal shown", "Jo: goal added"]


def test_how_goals_end(vault, jo):
    swim, ring, walk, last = (goals.add(vault, jo, text, True).value for text in ("Swim", "Ring", "Walk", "Rest"))
    goals.end(vault, swim, GoalOutcome.DONE)
    with vault.unit_of_work("goals.end"):
        Goal.update(ended_on=EARLIER).where(Goal.id == swim).execute()
    goals.end(vault, ring, GoalOutcome.CHANGED_MIND)
    goals.end(vault, walk, GoalOutcome.STILL_ON_IT)
    assert [(row.text, row.outcome, row.ended_on) for row in goals.goals_of(vault, jo)] == [
        ("Walk", GoalOutcome.STILL_ON_IT, None),
        ("Rest", None, None),
        ("Ring", GoalOutcome.CHANGED_MIND, TODAY),
        ("Swim", GoalOutcome.DONE, EARLIER),
    ]
    goals.end(vault, swim, None)
    goals.remove(vault, last)
    assert sorted(texts(vault, jo)) == ["Ring", "Swim", "Walk"]


def test_other_words(vault, jo):
    goal = goals.add(vault, jo, "Swim", True).value
    goals.change(vault, goal, "Swim on Sundays")
    assert texts(vault, jo) == ["Swim on Sundays"]
    history.undo(vault)
    assert texts(vault, jo) == ["Swim"]


def test_what_cannot_be_kept(make, vault, jo):
    goal = goals.add(vault, jo, "Swim").value
    for text, fault in (("", NothingTyped), ("x" * 401, TextTooLong)):
        with pytest.raises(fault) as caught:
            goals.change(vault, goal, text)
        assert caught.value.field == "text"
    nobody = b"0" * 16
    with pytest.raises(NotFound):
        goals.share(vault, nobody, True)
    with pytest.raises(NotFound):
        goals.goals_of(vault, nobody)
    make.group("Walks", RecordLevel.FIRST_NAMES)
    with pytest.raises(AboveRecordLevel) as caught:
        goals.add(vault, make.person("Al"), "Swim")
    assert caught.value.field == "text"


@pytest.mark.parametrize("level", [RecordLevel.FIRST_NAMES, RecordLevel.COUNT_ONLY])
def test_a_group_that_keeps_less_now_takes_no_other_words(make, vault, jo, level):
    goal = goals.add(vault, jo, "Swim", True).value
    make.lower(level)
    with pytest.raises(AboveRecordLevel) as caught:
        goals.change(vault, goal, "Swim on Sundays")
    assert (caught.value.field, texts(vault, jo)) == ("text", ["Swim"])
    goals.share(vault, goal, False)
    goals.end(vault, goal, GoalOutcome.DONE)
    goals.remove(vault, goal)
    assert texts(vault, jo) == []


def test_a_goal_taken_off_meanwhile_takes_no_change(vault, jo):
    goal_id = goals.add(vault, jo, "Walk more").value
    goals.remove(vault, goal_id)
    for ask in (partial(goals.change, vault, goal_id, "x"), partial(goals.share, vault, goal_id, True)):
        with pytest.raises(TakenAway):
            ask()
    history.undo(vault)
    goals.change(vault, goal_id, "Walk far")
