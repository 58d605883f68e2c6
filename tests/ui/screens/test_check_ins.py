"""The page of check-ins: choosing what to ask, the picture in dots, and what was written down."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import check_ins, groups, history
from peergroup_desktop.actions.check_ins import Answer, AnswerCount, MeasureForm, QuestionForm
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.screens.check_ins.dots import DotPiles, DotRun
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.lint import lint
from tests.ui.looking import name
from tests.ui.screens.check_ins_scene import answer, answers, ask_ons4, ask_ours, kept, shown

Key = Qt.Key
TODAY = date(2026, 11, 24)


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


def texts(part):
    return [label.text() for label in part.findChildren(TextLabel) if label.isVisible()]


def button(card, start):
    return next(each for each in card.buttons if name(each).startswith(start))


# Choosing


def test_a_group_that_asks_nothing_chooses(stage, make, context):
    screen = shown(stage, context)
    assert screen.choosing.isVisible()
    assert screen.write.isHidden()
    assert screen.printed.isHidden()
    first = screen.choosing.questions.buttons[0]
    assert (name(first), first.hasFocus()) == ("Ask: How life is: four questions", True)
    screen.new()
    screen.print_page()
    assert screen.desk.forms.form is None
    first.click()
    assert screen.board.isVisible()
    assert screen.presenter.shown().least_age == 16
    assert screen.regions() == [screen, screen.board.side]


def test_without_a_group_it_says_so(stage, vault):
    screen = shown(stage, stage.context(vault))
    went = []
    screen._context.navigator.requested.connect(lambda place, _facts: went.append(place))
    assert screen.set_up.hasFocus()
    screen.set_up.click()
    assert (went, screen.regions()) == (["groups"], [screen])


def test_questions_end_and_come_back(stage, make, context):
    own = ask_ours(make)
    ask_ons4(make)
    screen = shown(stage, context)
    card = screen.board.questions
    stop = button(card, "Ask no longer")
    stop.setFocus()
    stop.click()
    assert [row.id for row in screen.presenter.asked()] == [own]
    assert button(card, "Ask: How life is").hasFocus()
    check_ins.retire_measure(make.vault, own)
    screen.refresh()
    assert screen.choosing.isVisible()
    button(screen.choosing.questions, "Ask: After a session").click()
    assert [row.id for row in screen.presenter.asked()] == [own]


def test_questions_asked_no_longer_keep_their_picture(stage, make, context):
    own = ask_ours(make)
    answer(make, own, Answer(7))
    check_ins.retire_measure(make.vault, own)
    screen = shown(stage, context)
    assert screen.board.isVisible()
    assert screen.write.isHidden()
    assert "Not asked since today" in texts(screen.board.questions)
    screen.new()
    assert screen.desk.forms.form is None


# The picture


def test_few_answers_are_dots_and_words(stage, make, context):
    ons4 = ask_ons4(make)
    answers(make, ons4, 4)
    screen = shown(stage, context)
    assert screen.board.few.isVisible()
    piles = screen.board.findChildren(DotPiles)[0]
    assert name(piles) == "7: 4 answers"
    assert not any("%" in text for text in texts(screen.board))
    answers(make, ons4, 6)
    screen.refresh()
    stage.settle()
    said = texts(screen.board)
    assert not screen.board.few.isVisible()
    assert {"10 = 100 %", "Very high"} <= set(said)
    assert "25 November 2025 – 24 November 2026: 10 check-ins in these days." in said[0]
    assert any("Office for National Statistics" in text for text in said)


def test_answers_to_choose_from_and_in_words(stage, make, context):
    own = ask_ours(make)
    answer(make, own, Answer(), Answer(1), Answer(words="Walks"))
    screen = shown(stage, context)
    assert [name(run) for run in screen.board.findChildren(DotRun)] == ["No answers.", "Coffee: 1 answer"]
    assert "“Walks”" in texts(screen.board)
    context.discreet.set_on(True)
    stage.settle()
    (held,) = screen.board.findChildren(HeldText)
    assert held.text() == "Hidden. Hold Space to read"
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "Walks"


def test_other_questions_and_other_days(stage, make, context):
    ons4, own = ask_ons4(make), ask_ours(make)
    answer(make, own, Answer(3), on=date(2025, 1, 7))
    screen = shown(stage, context)
    assert screen.presenter.shown().id == ons4
    which = screen.board.which
    which.setCurrentIndex(which.findData(own.hex()))
    which.activated.emit(which.currentIndex())
    assert screen.presenter.shown().id == own
    assert not screen.board.findChildren(DotPiles)
    span = screen.board.span
    span.setCurrentIndex(span.findData(words.EVER))
    span.activated.emit(span.currentIndex())
    stage.settle()
    assert [name(piles) for piles in screen.board.findChildren(DotPiles)] == ["3: 1 answer"]


@pytest.mark.parametrize(
    ("span", "today", "first_on"),
    [
        (words.QUARTER, TODAY, date(2026, 8, 25)),
        (words.YEAR, date(2028, 2, 29), date(2027, 3, 1)),
        (words.QUARTER, date(2026, 1, 31), date(2025, 11, 1)),
    ],
)
def test_spans_end_today(span, today, first_on):
    assert words.days_of(span, None, today) == (first_on, today)
    assert words.days_of(words.EVER, None, today) == (today, today)


@pytest.mark.parametrize("count", [0, 1, 9, 30, 400])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_any_number_of_answers_is_drawn(stage, count, factor):
    piles = stage.show(DotPiles((AnswerCount("0", 0), AnswerCount("1", count)), "Dots"), (300, 200), factor=factor)
    run = stage.show(DotRun(count, count, "Dots"), (300, 40), factor=factor)
    for dots in (piles, run):
        assert not dots.grab().isNull()
        assert dots.minimumSizeHint().height() == dots.sizeHint().height()
    assert piles.minimumSizeHint().width() < piles.sizeHint().width()


def test_the_picture_and_the_form_go_to_paper(stage, make, context):
    ons4 = ask_ons4(make)
    screen = shown(stage, context)
    went = []
    context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    screen.printed.click()
    button(screen.board.questions, "Print the form").click()
    assert went == [
        ("reports", {"printable": printable, "measure_id": ons4}) for printable in ("check_in_results", "check_in_form")
    ]


# Written down


def test_newest_first_with_a_name_only_where_somebody_gave_it(stage, make, context):
    ons4, jo = ask_ons4(make), make.person("Jo Smith")
    answer(make, ons4, Answer(7), on=date(2026, 11, 3))
    answer(make, ons4, Answer(7), person_id=jo)
    screen = shown(stage, context)
    card = screen.board.written
    assert texts(card)[1:5] == [
        "Jo Smith", "Today · How life is: four questions · 1 of 4 answered",
        "No name", "3 Nov · How life is: four questions · 1 of 4 answered",
    ]  # fmt: skip
    context.discreet.set_on(True)
    stage.settle()
    assert "J. S." in texts(card)
    assert "Jo Smith" not in texts(card)


def test_in_discreet_mode_an_old_check_in_asks_before_it_opens(stage, make, context):
    answer(make, ask_ons4(make), Answer(7))
    screen = shown(stage, context)
    context.discreet.set_on(True)
    stage.settle()
    for choice, opened in (("leave", False), ("show", True)):
        screen.board.written.buttons[0].click()
        (box,) = [one for one in screen.window().findChildren(Dialog) if one.isVisible()]
        box.answer(choice)
        assert (screen.desk.forms.form is not None) is opened
    screen.desk.forms.form.reject()


def test_it_keeps_up_with_what_others_do(stage, make, context):
    ons4 = ask_ons4(make)
    screen = shown(stage, context)
    measure = screen.presenter.shown()
    said = {measure.questions[0].id: Answer(3)}
    context.runner.write(check_ins.check_in, make.group_id, ons4, said)
    assert len(screen.board.written.buttons) == 1
    screen.board.written.buttons[0].setFocus()
    context.runner.write(check_ins.check_in, make.group_id, ons4, said)
    assert screen.board.written.buttons[0].hasFocus()
    history.undo(make.vault)
    screen.refresh()
    assert len(kept(make)) == len(screen.board.written.buttons) == 1


def test_tab_goes_as_the_page_is_read(stage, make, context):
    own = ask_ours(make)
    ask_ons4(make)
    answer(make, own, Answer(7), Answer(1), Answer(words="Walks"))
    screen = shown(stage, context)
    screen.presenter.choose(own)
    context.discreet.set_on(True)
    stage.settle()
    board, card = screen.board, screen.board.questions
    (held,) = board.findChildren(HeldText)
    wanted = [board.which, board.span, held, *card.buttons, card.write, *board.written.buttons]
    board.which.setFocus()
    been = [board.which]
    while len(been) < len(wanted):
        QTest.keyClick(screen.window().focusWidget(), Key.Key_Tab)
        been.append(screen.window().focusWidget())
    assert [name(each) for each in been] == [name(each) for each in wanted]


def test_another_group_has_its_own(stage, make, context):
    ask_ons4(make)
    screen = shown(stage, context)
    new = groups.NewGroup("Monday Circle")
    made = []
    context.runner.write(groups.add_group, new, on_done=made.append)
    context.group.choose(made[0])
    assert screen.choosing.isVisible()


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1146, 768), (1024, 600)])
def test_nothing_is_in_the_way(stage, make, context, factor, size):
    screen = shown(stage, context, size)
    stage.look(factor=factor)
    stage.settle()
    assert lint(screen) == []
    own = ask_ours(make)
    form = MeasureForm("More", "", (QuestionForm("Why?", QuestionShape.WORDS),))
    check_ins.make_measure(make.vault, make.group_id, form)
    answer(make, own, Answer(7), Answer(1), Answer(words="Walks"))
    screen.refresh()
    stage.settle()
    assert lint(screen) == []
