"""Which questions a group asks: published ones as they stand, and its own."""

from datetime import date

import pytest

from peergroup_desktop.actions import check_ins, history
from peergroup_desktop.actions.check_ins import Answer, MeasureForm, QuestionForm
from peergroup_desktop.core.errors import NotFound, NothingTyped, PublishedWording, TakenAway, TextTooLong
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.sentences import deed

ONS4, LONELINESS, OWN = MeasureKind.ONS4, MeasureKind.LONELINESS, MeasureKind.OWN
CHOICES, WORDS = QuestionShape.CHOICES, QuestionShape.WORDS
TODAY = date(2026, 11, 24)
HOW = QuestionForm("How was it today?", least_words="Hard", most_words="Good")
TEA = QuestionForm("Tea or coffee?", CHOICES, choices=(" Tea ", "Coffee", "", "Tea"))
MORE = QuestionForm("What would help?", WORDS)
OURS = MeasureForm("After a session", "We ask everybody.", (HOW, TEA, MORE))


@pytest.fixture
def ours(vault, make):
    return check_ins.make_measure(vault, make.group_id, OURS).value


def asked(vault, make, **facts):
    return check_ins.list_measures(vault, make.group_id, **facts)


def forms(row):
    return tuple(
        QuestionForm(one.words, one.shape, one.least_words, one.most_words, one.choices, one.id)
        for one in row.questions
    )


def test_nothing_is_asked_until_a_group_wants_it(vault, make):
    assert asked(vault, make) == ()


def test_the_four_published_questions_come_in_their_order(vault, make):
    measure_id = check_ins.want_measure(vault, make.group_id, ONS4).value
    (row,) = asked(vault, make)
    assert (row.id, row.kind, row.least_age, row.check_in_count, row.last_on) == (measure_id, ONS4, 16, 0, None)
    assert "Office for National Statistics" in row.source
    assert row.words.startswith("Next I would like to ask you four questions")
    assert [one.words.split()[-1] for one in row.questions] == ["nowadays?", "worthwhile?", "yesterday?", "yesterday?"]
    assert {(one.least, one.most, one.shape.value) for one in row.questions} == {(0, 10, "scale")}
    assert row.questions[0].values == tuple(range(11))
    assert row.questions[3].most_words == "Completely anxious"


def test_the_question_about_loneliness(vault, make):
    check_ins.want_measure(vault, make.group_id, LONELINESS)
    ((question,),) = [row.questions for row in asked(vault, make)]
    assert (question.choices[0], question.values) == ("Often or always", (0, 1, 2, 3, 4))


def test_wanted_twice_it_is_there_once_and_two_copies_make_the_same(vault, make):
    first = check_ins.want_measure(vault, make.group_id, ONS4).value
    check_ins.retire_measure(vault, first)
    assert check_ins.want_measure(vault, make.group_id, ONS4).value == first
    assert [len(row.questions) for row in asked(vault, make)] == [4]


def test_our_own_questions_are_not_published(vault, make):
    with pytest.raises(NotFound):
        check_ins.want_measure(vault, make.group_id, OWN)
    with pytest.raises(NotFound):
        check_ins.want_measure(vault, new_id(), ONS4)
    with pytest.raises(NotFound):
        check_ins.make_measure(vault, new_id(), OURS)


def test_our_own_questions(vault, make, ours):
    row = check_ins.get_measure(vault, ours)
    assert (row.name, row.words, row.kind, row.source, row.least_age) == (
        "After a session", "We ask everybody.", OWN, "", 0
    )  # fmt: skip
    how, tea, more = row.questions
    assert (how.words, how.most, how.least_words, how.most_words) == ("How was it today?", 10, "Hard", "Good")
    assert (tea.choices, tea.values, tea.least_words) == (("Tea", "Coffee"), (0, 1), "")
    assert (more.shape, more.values) == (WORDS, ())


@pytest.mark.parametrize(
    ("form", "fault", "field"),
    [
        (MeasureForm(" "), NothingTyped, "name"),
        (MeasureForm("a" * 81, questions=(HOW,)), TextTooLong, "name"),
        (MeasureForm("Ours", "a" * 601, (HOW,)), TextTooLong, "words"),
        (MeasureForm("Ours"), NothingTyped, "question_1"),
        (MeasureForm("Ours", questions=(HOW, QuestionForm(" "))), NothingTyped, "question_2"),
        (MeasureForm("Ours", questions=(QuestionForm("a" * 301),)), TextTooLong, "question_1"),
        (MeasureForm("Ours", questions=(QuestionForm("Which?", CHOICES, choices=("A",)),)), NothingTyped, "choices_1"),
        (MeasureForm("Ours", questions=(QuestionForm("How?", most_words="a" * 61),)), TextTooLong, "ends_1"),
    ],
)
def test_what_cannot_be_asked_is_not_kept(vault, make, form, fault, field):
    with pytest.raises(fault) as caught:
        check_ins.make_measure(vault, make.group_id, form)
    assert caught.value.field == field
    assert asked(vault, make) == ()


def test_questions_that_nobody_answered_change_where_they_stand(vault, ours):
    how, tea, more = forms(check_ins.get_measure(vault, ours))
    better = QuestionForm("How was today?", id=how.id)
    check_ins.change_measure(vault, ours, MeasureForm("Now", "", (more, better)))
    row = check_ins.get_measure(vault, ours)
    assert (row.name, row.words) == ("Now", "")
    assert [(one.id, one.words) for one in row.questions] == [(more.id, more.words), (how.id, "How was today?")]
    history.undo(vault)
    assert [one.id for one in check_ins.get_measure(vault, ours).questions] == [how.id, tea.id, more.id]


def test_a_question_with_answers_stays_as_it_was_asked(vault, make, ours):
    how, tea, _more = forms(check_ins.get_measure(vault, ours))
    said = {how.id: Answer(7), tea.id: Answer(0)}
    check_ins.check_in(vault, make.group_id, ours, said)
    other = QuestionForm("How are you?", id=how.id)
    check_ins.change_measure(vault, ours, MeasureForm("Now", "", (other, tea)))
    first, second = check_ins.get_measure(vault, ours).questions
    assert (first.words, first.id == how.id, second.id) == ("How are you?", False, tea.id)


def test_published_questions_are_not_changed(vault, make):
    measure_id = check_ins.want_measure(vault, make.group_id, ONS4).value
    with pytest.raises(PublishedWording):
        check_ins.change_measure(vault, measure_id, OURS)


def test_asked_no_longer_and_asked_again(vault, make, ours):
    check_ins.want_measure(vault, make.group_id, LONELINESS)
    check_ins.retire_measure(vault, ours)
    assert [row.kind for row in asked(vault, make)] == [LONELINESS]
    assert [row.retired_on for row in asked(vault, make, with_retired=True)] == [None, TODAY]
    for late in (check_ins.retire_measure, lambda *facts: check_ins.change_measure(*facts, OURS)):
        with pytest.raises(TakenAway):
            late(vault, ours)
    check_ins.bring_back(vault, ours)
    assert [row.kind for row in asked(vault, make)] == [LONELINESS, OWN]


def test_every_group_has_its_own(vault, make, ours):
    make.group("Monday Circle")
    assert asked(vault, make) == ()
    with pytest.raises(NotFound):
        check_ins.get_measure(vault, new_id())
    with pytest.raises(NotFound):
        check_ins.bring_back(vault, new_id())


def test_history_says_what_was_done_without_the_questions(vault, ours):
    check_ins.change_measure(vault, ours, OURS)
    check_ins.retire_measure(vault, ours)
    check_ins.bring_back(vault, ours)
    lines = history.list_history(vault, kind="numbers")
    assert [line.words for line in lines] == [
        deed(f"check_ins.{action}", "", "")
        for action in ("bring_back", "retire_measure", "change_measure", "make_measure")
    ]
    assert not any("session" in line.detail for line in lines)
