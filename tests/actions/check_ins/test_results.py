"""The group's picture: counted by question, shares from ten answers on, never by person."""

from dataclasses import fields
from datetime import date

import pytest

from peergroup_desktop.actions import check_ins
from peergroup_desktop.actions.check_ins import Answer, BandCount, CheckInResults, MeasureForm, QuestionForm
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape

TODAY, BEFORE, SINCE = date(2026, 11, 24), date(2026, 11, 17), date(2026, 1, 1)
RATHER_NOT = Answer(is_refused=True)


@pytest.fixture
def ons4(vault, make):
    return check_ins.want_measure(vault, make.group_id, MeasureKind.ONS4).value


def kept(vault, make, measure_id, *answers, **facts):
    ids = [question.id for question in check_ins.get_measure(vault, measure_id).questions]
    return check_ins.check_in(vault, make.group_id, measure_id, dict(zip(ids, answers, strict=False)), **facts).value


def shown(vault, measure_id):
    return check_ins.results(vault, measure_id, SINCE, TODAY)


def test_each_answer_is_counted_once(vault, make, ons4):
    jo = make.person("Jo")
    kept(vault, make, ons4, Answer(7), Answer(7), RATHER_NOT, person_id=jo)
    kept(vault, make, ons4, Answer(7), RATHER_NOT, RATHER_NOT)
    kept(vault, make, ons4, Answer(2), Answer(0))
    found = shown(vault, ons4)
    first, second, third, last = found.questions
    assert (found.group_name, found.check_ins, found.is_few) == ("Tuesday Circle", 3, True)
    assert {one.words: one.count for one in first.counts if one.count} == {"2": 1, "7": 2}
    assert (len(first.counts), first.is_scale, first.answered, first.refused, first.skipped) == (11, True, 3, 0, 0)
    assert (second.answered, second.refused) == (2, 1)
    assert (third.answered, third.refused, third.skipped) == (0, 2, 1)
    assert (last.answered, last.skipped) == (0, 3)


@pytest.mark.parametrize(("answers", "shares"), [(9, []), (10, [60, 0, 40, 0])])
def test_bands_come_with_ten_answers(vault, make, ons4, answers, shares):
    for place in range(answers):
        kept(vault, make, ons4, Answer(8 if place < 4 else 0), RATHER_NOT)
    first, second, *_rest = shown(vault, ons4).questions
    assert [band.percent for band in first.bands] == shares
    assert second.bands == ()
    if shares:
        assert first.bands[0] == BandCount("Low", 0, 4, 6, 60)
        assert not shown(vault, ons4).is_few


def test_our_own_questions_have_no_bands_and_words_stand_in_an_order_that_tells_nothing(vault, make):
    words = QuestionForm("Why?", QuestionShape.WORDS)
    choice = QuestionForm("Which?", QuestionShape.CHOICES, choices=("Tea", "Coffee"))
    own = check_ins.make_measure(vault, make.group_id, MeasureForm("Ours", questions=(words, choice))).value
    for text in ("warm", "Always", *["Éclairs"] * 9):
        kept(vault, make, own, Answer(words=text), Answer(1))
    found = shown(vault, own)
    why, which = found.questions
    assert why.texts == ("Always", *["Éclairs"] * 9, "warm")
    assert (why.counts, why.answered, found.text_count, found.source) == ((), 11, 11, "")
    assert [(one.words, one.count, one.percent) for one in which.counts] == [("Tea", 0, 0), ("Coffee", 11, 100)]
    assert which.bands == ()


def test_only_these_days_and_what_is_still_there(vault, make, ons4):
    kept(vault, make, ons4, Answer(7), on=BEFORE)
    check_ins.remove(vault, kept(vault, make, ons4, Answer(7), on=BEFORE))
    kept(vault, make, ons4, Answer(7))
    assert check_ins.results(vault, ons4, BEFORE, BEFORE).check_ins == 1
    assert check_ins.results(vault, ons4, SINCE, SINCE).check_ins == 0
    assert not check_ins.results(vault, ons4, SINCE, SINCE).is_few


def test_questions_asked_before_come_last_while_they_have_answers(vault, make):
    form = MeasureForm("Ours", questions=(QuestionForm("How?"), QuestionForm("Old?")))
    own = check_ins.make_measure(vault, make.group_id, form).value
    kept(vault, make, own, Answer(3), Answer(4))
    how, old = check_ins.get_measure(vault, own).questions
    change = MeasureForm("Ours", questions=(QuestionForm("New?", id=old.id), QuestionForm("How?", id=how.id)))
    check_ins.change_measure(vault, own, change)
    assert [(one.words, one.answered) for one in shown(vault, own).questions] == [("New?", 0), ("How?", 1), ("Old?", 1)]
    empty = check_ins.results(vault, own, SINCE, SINCE)
    assert [one.words for one in empty.questions] == ["New?", "How?"]


def test_nothing_in_the_picture_is_about_a_person():
    assert not {field.name for field in fields(CheckInResults)} & {"person", "people", "names"}


def test_no_such_questions(vault, make):
    with pytest.raises(NotFound):
        check_ins.results(vault, new_id(), SINCE, TODAY)
