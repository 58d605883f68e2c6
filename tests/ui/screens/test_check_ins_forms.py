"""Writing a check-in down by keyboard, and questions of our own."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import check_ins, form_drafts
from peergroup_desktop.actions.check_ins import Answer
from peergroup_desktop.core.kinds import QuestionShape, RecordLevel
from peergroup_desktop.ui.screens.check_ins.answers import NumberChoice, answer_box
from peergroup_desktop.ui.screens.check_ins.fill_form import CheckInForm
from tests.ui.lint import lint
from tests.ui.looking import name
from tests.ui.screens.check_ins_scene import answer, ask_ons4, ask_ours, kept, shown

Key = Qt.Key
TODAY, LAST_WEEK = date(2026, 11, 24), date(2026, 11, 17)


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def ons4(make):
    return ask_ons4(make)


@pytest.fixture
def own(make):
    return ask_ours(make)


def said(make, check_in_id):
    detail = check_ins.get_check_in(make.vault, check_in_id)
    return [detail.answers[question.id] for question in detail.questions]


def press(form, words):
    next(each for each in form.findChildren(type(form.keep)) if each.text() == words).click()


# A check-in


def on_to(form, box):
    """Press Tab until the keyboard is on a question."""
    while not box.isAncestorOf(form.focusWidget()) or form.focusWidget() is box.leave_out:
        QTest.keyClick(form.focusWidget(), Key.Key_Tab)


def test_digits_answer_and_tab_goes_on(stage, make, context, ons4):
    screen = shown(stage, context)
    assert screen.write.hasFocus()
    screen.write.click()
    form = screen.desk.forms.form
    for box, keys in zip(form.boxes, ("7", "10", "100"), strict=False):
        on_to(form, box)
        for key in keys:
            QTest.keyClicks(form.focusWidget(), key)
    form.keep.click()
    (row,) = kept(make)
    assert said(make, row.id) == [Answer(7), Answer(10), Answer(0), Answer()]
    assert (row.on, row.person_id) == (TODAY, None)


def test_one_tab_stop_a_question_and_delete_leaves_it_out(stage, make, context, ons4):
    screen = shown(stage, context)
    screen.new()
    form = screen.desk.forms.form
    box = form.boxes[0]
    numbers = box.findChildren(NumberChoice)
    assert [each for each in numbers if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == [numbers[0]]
    assert (name(numbers[0]), name(numbers[5])) == ("0, Not at all satisfied", "5")
    QTest.keyClicks(form.focusWidget(), "4")
    QTest.keyClicks(form.focusWidget(), "x")
    assert box.answer() == Answer(4)
    assert box.leave_out.isVisible()
    QTest.keyClick(form.focusWidget(), Key.Key_Delete)
    assert (box.answer(), box.leave_out.isVisible()) == (Answer(), False)
    box.refuse.click()
    assert box.answer() == Answer(is_refused=True)
    box.leave_out.click()
    assert box.answer() == Answer()
    form.reject()


def test_answers_in_words_are_chosen_by_their_place(stage, make, context, own):
    screen = shown(stage, context)
    screen.new()
    _how, which, what = screen.desk.forms.form.boxes
    QTest.keyClicks(which.first, "2")
    assert which.answer() == Answer(1)
    QTest.keyClicks(which.first, "3")
    assert which.answer() == Answer(1)
    what.note.set_text(" Walks ")
    assert what.answer() == Answer(words="Walks")
    what.refuse.click()
    assert what.answer() == Answer(is_refused=True)
    assert what.first is what.note
    screen.desk.forms.form.keep.click()
    assert said(make, kept(make)[0].id) == [Answer(), Answer(1), Answer(is_refused=True)]


def test_nothing_answered_is_told_and_the_form_stays(stage, make, context, ons4):
    screen = shown(stage, context)
    screen.new()
    form = screen.desk.forms.form
    form.keep.click()
    assert form.trouble.isVisible()
    assert kept(make) == ()
    form.reject()


def test_a_name_only_where_somebody_is_happy_with_that(stage, make, context, ons4):
    jo = make.person("Jo")
    screen = shown(stage, context, person_id=jo)
    form = screen.desk.forms.form
    assert (form.who.choice, form.happy.isVisible()) == (jo.hex(), True)
    QTest.keyClicks(form.focusWidget(), "7")
    form.keep.click()
    assert form.focusWidget() is form.who
    assert kept(make) == ()
    form.happy.click()
    form.keep.click()
    assert [row.person_name for row in kept(make)] == ["Jo"]


def test_at_a_session_and_for_somebody_too_young(stage, make, context, ons4):
    kim, session = make.person("Kim", born_on=date(2015, 1, 1)), make.session(LAST_WEEK)
    screen = shown(stage, context, session_id=session)
    form = screen.desk.forms.form
    form.show_person(kim, is_happy=True)
    QTest.keyClicks(form.focusWidget(), "7")
    form.keep.click()
    assert kept(make) == ()
    form.show_person(None)
    form.keep.click()
    assert [row.session_id for row in kept(make)] == [session]


def test_a_group_that_only_counts_people_has_no_names_to_choose(stage, make, context, ons4):
    make.lower(RecordLevel.COUNT_ONLY)
    context.group.reload()
    screen = shown(stage, context)
    screen.new()
    form = screen.desk.forms.form
    assert "person_id" not in form.fields
    form.boxes[0].show_answer(Answer(3))
    form.keep.click()
    assert len(kept(make)) == 1


def test_one_after_another_on_the_same_day(stage, make, context, ons4):
    screen = shown(stage, context)
    screen.new()
    first = screen.desk.forms.form
    press(first, "Keep, and one more")
    assert screen.desk.forms.form is first
    first.day.set_day(LAST_WEEK)
    first.boxes[0].show_answer(Answer(3))
    press(first, "Keep, and one more")
    second = screen.desk.forms.form
    assert second is not first
    assert (second.day.read(), second.boxes[0].answer()) == (LAST_WEEK, Answer())
    second.reject()
    assert [row.on for row in kept(make)] == [LAST_WEEK]


def test_a_check_in_is_put_right_and_taken_off(stage, make, context, own):
    jo = make.person("Jo")
    check_in_id = answer(make, own, Answer(7), Answer(0), Answer(words="Walks"), person_id=jo)
    screen = shown(stage, context)
    screen.board.written.buttons[0].click()
    form = screen.desk.forms.form
    assert [box.answer() for box in form.boxes] == [Answer(7), Answer(0), Answer(words="Walks")]
    assert (form.who.choice, form.happy.isChecked()) == (jo.hex(), True)
    form.boxes[0].show_answer(Answer(2))
    form.keep.click()
    assert said(make, check_in_id)[0] == Answer(2)
    press(screen.desk.ask_change(check_in_id), "Take it off the list")
    assert kept(make) == ()
    assert screen.desk.ask_change(check_in_id) is None


def test_somebody_who_moved_on_keeps_their_name_on_it(stage, make, context, own):
    jo = make.person("Jo")
    check_in_id = answer(make, own, Answer(7), person_id=jo)
    make.lower(RecordLevel.COUNT_ONLY)
    context.group.reload()
    screen = shown(stage, context)
    form = screen.desk.ask_change(check_in_id)
    assert form.who.choice == jo.hex()
    form.boxes[0].show_answer(Answer(4))
    form.keep.click()
    assert [row.person_name for row in kept(make)] == ["Jo"]


# Questions of our own


def test_questions_are_written_one_by_one(stage, make, context):
    screen = shown(stage, context)
    screen.choosing.questions.write.click()
    form = screen.desk.forms.form
    form.fields["name"].edit.setText("After a walk")
    form.keep.click()
    assert form.isVisible()
    form.more.click()
    form.more.click()
    first, second, third = form.parts
    second.words.setText("How was it?")
    second.least.setText("Hard")
    third.words.setText("Which?")
    third.shape.set_choice(QuestionShape.CHOICES.value)
    assert third.fields["choices"].isVisible()
    assert not third.fields["ends"].isVisible()
    third.choices.setText("Tea")
    form.keep.click()
    assert form.focusWidget() is third.choices
    third.choices.setText("Tea, Coffee,")
    form.keep.click()
    (row,) = check_ins.list_measures(make.vault, make.group_id)
    assert [(one.words, one.choices) for one in row.questions] == [("How was it?", ()), ("Which?", ("Tea", "Coffee"))]
    assert not first.words.text()
    assert screen.presenter.shown().id == row.id


def test_there_is_room_for_a_dozen(stage, make, context):
    form = shown(stage, context).desk.ask_write()
    while not form.more.isHidden():
        form.more.click()
    assert len(form.parts) == 12
    form.reject()


def test_our_questions_change_and_end(stage, make, context, own):
    screen = shown(stage, context)
    next(each for each in screen.board.questions.buttons if name(each).startswith("Change")).click()
    form = screen.desk.forms.form
    assert [part.words.text() for part in form.parts] == ["How was it?", "Which?", "What else?"]
    assert form.parts[1].choices.text() == "Tea, Coffee"
    form.parts[2].words.setText("")
    form.keep.click()
    assert [one.words for one in check_ins.get_measure(make.vault, own).questions] == ["How was it?", "Which?"]
    press(screen.desk.ask_rewrite(own), "Ask them no longer")
    assert screen.presenter.asked() == ()
    assert screen.desk.ask_rewrite(b"0" * 16) is None


# After a lock


def restored(stage, context, screen):
    texts = screen.park()
    screen.desk.forms.form.reject()
    again = shown(stage, context)
    again.restore(texts)
    return again.desk.forms.form


def test_answers_outlive_a_lock(stage, make, context, own):
    screen = shown(stage, context)
    screen.restore({})
    screen.new()
    for box, one in zip(
        screen.desk.forms.form.boxes, (Answer(10), Answer(is_refused=True), Answer(words="Walks")), strict=True
    ):
        box.show_answer(one)
    form = restored(stage, context, screen)
    assert [box.answer() for box in form.boxes] == [Answer(10), Answer(is_refused=True), Answer(words="Walks")]
    form.reject()


def test_a_change_and_questions_outlive_a_lock(stage, make, context, own):
    check_in_id = answer(make, own, Answer(7))
    screen = shown(stage, context)
    screen.desk.ask_change(check_in_id).boxes[0].show_answer(Answer(1))
    form = restored(stage, context, screen)
    assert form.boxes[0].answer() == Answer(1)
    form.reject()
    for opens in (screen.desk.ask_write, lambda: screen.desk.ask_rewrite(own)):
        opened = opens()
        opened.add_part().words.setText("And now?")
        count = len(opened.parts)
        form = restored(stage, context, screen)
        assert (len(form.parts), form.parts[-1].words.text()) == (count, "And now?")
        form.reject()


def test_what_is_chosen_and_parts_that_came_later_outlive_a_crash(stage, make, context, own):
    screen = shown(stage, context)
    desk = screen.desk
    screen.new()
    desk.forms.form.boxes[1].show_answer(Answer(1))
    assert desk.forms._due.isActive()
    desk.forms._due.timeout.emit()  # a second and a half later
    kept = form_drafts.left_over(make.vault)["check_ins"]
    other = shown(stage, context)
    other.restore(kept)
    assert other.desk.forms.form.boxes[1].answer() == Answer(1)
    for form in (other.desk.forms.form, desk.forms.form):
        form.reject()
    form = desk.ask_write()
    form.add_part().words.setText("And now?")
    desk.forms._due.timeout.emit()
    assert form_drafts.left_over(make.vault)["check_ins"]["question_2"] == "And now?"
    form.reject()


def test_questions_that_went_meanwhile_open_nothing(stage, make, context, own):
    screen = shown(stage, context)
    screen.restore({"form": "check-in", "about": (b"0" * 16).hex()})
    assert screen.desk.forms.form is None


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_in_the_way(stage, make, context, own, ons4, factor):
    screen = shown(stage, context)
    stage.look(factor=factor)
    screen.new()
    stage.settle()
    assert lint(screen.desk.forms.form) == []
    screen.desk.forms.form.reject()
    form = screen.desk.ask_rewrite(own)
    stage.settle()
    assert lint(form) == []
    form.reject()


def test_a_form_without_questions_opens(stage, make, context, own):
    row = check_ins.get_measure(make.vault, own)
    screen = shown(stage, context)
    form = CheckInForm(screen, row, (), None, context)
    form.ask_for(form.check_in, lambda *_made: None)
    stage.settle()
    assert form.check_in().answers == {}
    form.reject()
    assert answer_box(row.questions[2], context.discreet).draft() == ""
