"""Writing check-ins down: skipped, rather not say, with a name only where somebody is happy with that."""

from datetime import date

import pytest

from peergroup_desktop.actions import check_ins, history, people
from peergroup_desktop.actions.check_ins import Answer, MeasureForm, QuestionForm
from peergroup_desktop.core.errors import (
    AboveRecordLevel,
    NotFound,
    NothingAnswered,
    NotYet,
    TakenAway,
    TextTooLong,
    TooYoung,
)
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape, RecordLevel

TODAY, BEFORE, TOMORROW = date(2026, 11, 24), date(2026, 11, 17), date(2026, 11, 25)
RATHER_NOT = Answer(is_refused=True)
CHOICES, WORDS = QuestionShape.CHOICES, QuestionShape.WORDS


@pytest.fixture
def ons4(vault, make):
    return check_ins.want_measure(vault, make.group_id, MeasureKind.ONS4).value


@pytest.fixture
def own(vault, make):
    questions = (QuestionForm("Which?", CHOICES, choices=("Tea", "Coffee")), QuestionForm("And why?", WORDS))
    return check_ins.make_measure(vault, make.group_id, MeasureForm("Ours", questions=questions)).value


def ids(vault, measure_id):
    return [question.id for question in check_ins.get_measure(vault, measure_id).questions]


def kept(vault, make, measure_id, *answers, **facts):
    said = dict(zip(ids(vault, measure_id), answers, strict=False))
    return check_ins.check_in(vault, make.group_id, measure_id, said, **facts).value


def listed(vault, make, **facts):
    return check_ins.list_check_ins(vault, make.group_id, **facts)


def test_answers_today_and_nobodys_name(vault, make, ons4):
    check_in_id = kept(vault, make, ons4, Answer(7), Answer(0), RATHER_NOT)
    (row,) = listed(vault, make)
    assert (row.id, row.on, row.person_id, row.person_name, row.session_on) == (check_in_id, TODAY, None, "", None)
    assert (row.answered, row.refused, row.skipped) == (2, 1, 1)
    detail = check_ins.get_check_in(vault, check_in_id)
    assert [detail.answers[one.id] for one in detail.questions] == [Answer(7), Answer(0), RATHER_NOT, Answer()]
    assert check_ins.get_measure(vault, ons4).check_in_count == 1


def test_with_a_name_and_at_a_session(vault, make, ons4, own):
    jo, session = make.person("Jo"), make.session(BEFORE)
    kept(vault, make, ons4, Answer(5), person_id=jo, session_id=session)
    kept(vault, make, own, Answer(1))
    newest, row = listed(vault, make)
    assert (newest.measure_name, row.person_name, row.on, row.session_on) == ("Ours", "Jo", BEFORE, BEFORE)
    assert listed(vault, make, person_id=jo) == (row,)
    assert listed(vault, make, measure_id=own) == (newest,)
    assert listed(vault, make, limit=1) == (newest,)
    assert history.list_history(vault, subject=jo)[0].words == "Check-in of Jo written down"


def test_whoever_would_rather_not_say_said_nothing_else(vault, make, own):
    check_in_id = kept(vault, make, own, Answer(1, is_refused=True), Answer(words=" Warm  \n", value=3))
    detail = check_ins.get_check_in(vault, check_in_id)
    assert [detail.answers[one.id] for one in detail.questions] == [RATHER_NOT, Answer(words="Warm")]


@pytest.mark.parametrize(
    ("answers", "facts", "fault"),
    [
        ((), {}, NothingAnswered),
        ((Answer(), Answer(words=" ")), {}, NothingAnswered),
        ((Answer(2),), {}, NotFound),
        ((Answer(-1),), {}, NotFound),
        ((Answer(), Answer(words="a" * 401)), {}, TextTooLong),
        ((Answer(1),), {"on": TOMORROW}, NotYet),
        ((Answer(1),), {"person_id": new_id()}, NotFound),
        ((Answer(1),), {"session_id": new_id()}, NotFound),
    ],
)
def test_what_nobody_can_have_answered_is_not_kept(vault, make, own, answers, facts, fault):
    with pytest.raises(fault):
        kept(vault, make, own, *answers, **facts)
    assert listed(vault, make) == ()


def test_questions_of_others_are_not_answered(vault, make, ons4, own):
    with pytest.raises(NotFound):
        check_ins.check_in(vault, make.group_id, own, {ids(vault, ons4)[0]: Answer(1)})
    with pytest.raises(NotFound):
        check_ins.check_in(vault, new_id(), own, {})
    make.group("Monday Circle")
    with pytest.raises(NotFound):
        kept(vault, make, own, Answer(1))


def test_only_people_of_the_group_answer_by_name(vault, make, own):
    left, stays = make.people("Jo Kim")
    people.leave_group(vault, left, make.group_id, BEFORE)
    group_id = make.group_id
    make.group("Monday Circle")
    stranger = make.person("Zed")
    make.group_id = group_id
    with pytest.raises(NotFound):
        kept(vault, make, own, Answer(1), person_id=stranger)
    check_in_id = kept(vault, make, own, Answer(1), person_id=left)
    with pytest.raises(NotFound):
        check_ins.change(vault, check_in_id, {ids(vault, own)[0]: Answer(1)}, person_id=stranger, on=TODAY)
    check_ins.change(vault, check_in_id, {ids(vault, own)[0]: Answer(1)}, person_id=stays, on=TODAY)
    assert [row.person_id for row in listed(vault, make)] == [stays]


def test_the_four_questions_are_for_people_of_sixteen_and_over(vault, make, ons4, own):
    young, old = make.person("Jo", born_on=date(2010, 11, 25)), make.person("Kim", born_on=date(2010, 11, 24))
    with pytest.raises(TooYoung) as caught:
        kept(vault, make, ons4, Answer(5), person_id=young)
    assert caught.value.field == "person_id"
    check_in_id = kept(vault, make, ons4, Answer(5), person_id=old)
    kept(vault, make, own, Answer(1), person_id=young)
    assert len(listed(vault, make)) == 2
    with pytest.raises(TooYoung):
        check_ins.change(vault, check_in_id, {ids(vault, ons4)[0]: Answer(5)}, person_id=old, on=BEFORE)


def test_a_group_that_only_counts_people_asks_without_names(vault, make, own):
    jo, kim = make.people("Jo Kim")
    check_in_id = kept(vault, make, own, Answer(1), person_id=jo)
    make.lower(RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        kept(vault, make, own, Answer(1), person_id=kim)
    kept(vault, make, own, Answer(0))
    said = {ids(vault, own)[0]: Answer(0)}
    with pytest.raises(AboveRecordLevel):
        check_ins.change(vault, check_in_id, said, person_id=kim, on=TODAY)
    check_ins.change(vault, check_in_id, said, person_id=jo, on=TODAY)
    assert sorted(row.person_name for row in listed(vault, make)) == ["", "Jo"]


def test_a_check_in_is_put_right(vault, make, ons4):
    jo = make.person("Jo")
    check_in_id = kept(vault, make, ons4, Answer(7), Answer(6))
    first, second, *_rest = ids(vault, ons4)
    check_ins.change(vault, check_in_id, {second: Answer(9)}, person_id=jo, on=BEFORE)
    detail = check_ins.get_check_in(vault, check_in_id)
    assert (detail.answers[first], detail.answers[second]) == (Answer(), Answer(9))
    assert (detail.row.person_name, detail.row.on) == ("Jo", BEFORE)
    history.undo(vault)
    assert check_ins.get_check_in(vault, check_in_id).answers[first] == Answer(7)
    with pytest.raises(NotYet):
        check_ins.change(vault, check_in_id, {first: Answer(9)}, on=TOMORROW)
    with pytest.raises(NothingAnswered):
        check_ins.change(vault, check_in_id, {}, on=TODAY)


def test_it_keeps_the_questions_that_it_was_asked_with(vault, make, own):
    check_in_id = kept(vault, make, own, Answer(1))
    _which, why = ids(vault, own)
    changed = (QuestionForm("What now?", id=ids(vault, own)[0]), QuestionForm("And why?", WORDS, id=why))
    check_ins.change_measure(vault, own, MeasureForm("Ours", questions=changed))
    detail = check_ins.get_check_in(vault, check_in_id)
    assert sorted(one.words for one in detail.questions) == ["And why?", "What now?", "Which?"]


def test_taken_off_the_list_and_back(vault, make, own):
    check_in_id = kept(vault, make, own, Answer(1))
    check_ins.remove(vault, check_in_id)
    assert listed(vault, make) == ()
    assert check_ins.get_measure(vault, own).check_in_count == 0
    for late in (check_ins.remove, check_ins.get_check_in):
        with pytest.raises(TakenAway):
            late(vault, check_in_id)
    with pytest.raises(TakenAway):
        check_ins.change(vault, check_in_id, {}, on=TODAY)
    history.undo(vault)
    assert [row.id for row in listed(vault, make)] == [check_in_id]


def test_questions_laid_aside_take_no_answers(vault, make, own):
    check_ins.retire_measure(vault, own)
    with pytest.raises(TakenAway):
        kept(vault, make, own, Answer(1))
