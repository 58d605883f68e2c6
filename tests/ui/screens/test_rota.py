"""The rota: the grid and its keys, swaps, who could do it, jobs, who can't, and why there may be none."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import rota, sessions
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import GroupRole, RecordLevel
from peergroup_desktop.ui.screens.rota import words
from peergroup_desktop.ui.screens.rota.view import make as make_screen
from peergroup_desktop.ui.taking_turns import words as turn_words
from peergroup_desktop.ui.taking_turns.find_box import FindBox
from tests.ui.lint import lint
from tests.ui.looking import name

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)
Key = Qt.Key


@pytest.fixture
def crew(make):
    roles = {"Amir": GroupRole.CO_FACILITATOR, "Jo": GroupRole.FACILITATOR, "Mo": GroupRole.VOLUNTEER}
    return {called: make.person(called, role=role) for called, role in roles.items()} | {"Lin": make.person("Lin")}


@pytest.fixture
def days(make):
    return [make.session(TODAY + number * WEEK) for number in range(3)]


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context, make, crew, days):
    for session, called in ((0, "Mo"), (1, "Jo")):
        rota.take_turn(make.vault, days[session], "teas", crew[called])
    return arrive(stage, make_screen(context))


def arrive(stage, screen, **options):
    stage.show(screen, options.pop("size", (1146, 768)), **options)
    screen.activateWindow()
    screen.arrive({})
    screen.focus_first()
    stage.settle()
    return screen


def button(screen, session, kind="teas", number=0):
    return [one for one in screen.board.grid.turns if (one.turn.session_id, one.turn.kind) == (session, kind)][number]


def teas(make):
    found = rota.get_rota(make.vault, make.group_id, TODAY, 3)
    return [turn.display for day in found.days for turn in day.turns if turn.kind == "teas"]


def texts(part):
    QTest.qWait(0)  # lines that were made anew are shown once their layout is done
    return [label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisible()]


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def boxes():
    return [box for box in QApplication.topLevelWidgets() if isinstance(box, FindBox) and box.isVisible()]


# The grid


def test_sessions_by_jobs_with_gaps_in_words(screen, days):
    assert screen.head.line.text() == "3 sessions, 10 gaps"
    assert [name(one) for one in screen.board.grid.turns[:4]] == [
        "Opening up, Tuesday 24 November: nobody yet",
        "Teas, Tuesday 24 November: Mo",
        "Facilitating, Tuesday 24 November: nobody yet",
        "Facilitating, Tuesday 24 November: nobody yet",
    ]
    shown = texts(screen.board.grid)
    assert {"Tue 24 Nov, today", "No facilitator yet", "Tue 1 Dec"} <= set(shown)
    assert shown.count("No facilitator yet") == 1


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_is_in_the_way(stage, context, make, crew, days, factor):
    rota.take_turn(make.vault, days[0], "teas", crew["Mo"])
    rota.plan_unavailable(make.vault, make.group_id, crew["Mo"], TODAY, TODAY)
    screen = arrive(stage, make_screen(context), factor=factor)
    assert lint(screen) == []
    button(screen, days[0]).click()
    stage.settle()
    assert [fault for box in boxes() or [screen] for fault in lint(box)] == []


def test_arrows_go_from_turn_to_turn_and_tab_stops_once(screen, days):
    assert button(screen, days[0], "opened_up").hasFocus()
    press(Key.Key_Right)
    assert button(screen, days[0]).hasFocus()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert button(screen, days[2]).hasFocus()
    press(Key.Key_Up, Key.Key_Left)
    assert button(screen, days[1], "opened_up").hasFocus()
    press(Key.Key_End)
    assert button(screen, days[2], "facilitated", 1).hasFocus()
    press(Key.Key_Home)
    tab_stops = [one for one in screen.board.grid.turns if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tab_stops == [button(screen, days[0], "opened_up")]
    press(Key.Key_A)
    assert tab_stops[0].hasFocus()


def test_the_gaps_are_filled_and_taken_back(screen, make, context):
    screen.head.fill.click()
    assert (screen.head.line.text(), screen.head.fill.isHidden()) == ("3 sessions, no gaps", True)
    context.undo.undo()
    assert screen.head.line.text() == "3 sessions, 10 gaps"


def test_gaps_that_nobody_is_free_for_are_told(stage, context, make, days):
    screen = arrive(stage, make_screen(context))
    screen.head.fill.click()
    assert "12 gaps are left: nobody who takes turns is free." in texts(screen)
    screen.presenter.rota = None
    screen.presenter.fill()


def test_sessions_after_these_and_back(stage, context, make):
    for number in range(10):
        make.session(TODAY + number * WEEK)
    screen = arrive(stage, make_screen(context))
    screen.head.later.click()
    assert (screen.head.line.text(), screen.head.later.isEnabled()) == ("2 sessions, 8 gaps", False)
    assert "No facilitator yet" not in texts(screen.board.grid)
    screen.presenter.go_later()
    screen.head.earlier.click()
    assert (screen.head.line.text(), screen.head.earlier.isHidden()) == ("8 sessions, 32 gaps", True)
    screen.presenter.go_earlier()


# A turn


def test_a_gap_is_filled_from_the_list_in_two_clicks(screen, make, days):
    button(screen, days[2]).click()
    assert screen.board.picked.isVisible()
    assert texts(screen.board.picked)[:3] == ["Teas", "Tuesday 8 December", "Nobody yet."]
    rows = screen.board.picked.people.list.model_rows.rows
    assert [(row.title, row.line) for row in rows] == [
        ("Amir", "Next in turn · no turn lately"),
        ("Mo", "last turn today"),
        ("Jo", "last turn 1 Dec"),
        ("Lin", "no turn lately"),
    ]
    screen.board.picked.people.list.chosen.emit(rows[0].id)
    assert teas(make) == ["Mo", "Jo", "Amir"]
    assert button(screen, days[2]).hasFocus()
    assert not screen.board.picked.isVisible()


def test_two_turns_change_places_in_two_clicks(screen, make, days, context):
    button(screen, days[0]).click()
    assert button(screen, days[0]).is_picked
    button(screen, days[1]).click()
    assert teas(make) == ["Jo", "Mo", ""]
    assert context.undo.words == "Mo: turn swapped"
    context.undo.undo()
    assert teas(make) == ["Mo", "Jo", ""]


def test_the_same_with_the_keyboard(screen, make, days):
    press(Key.Key_Right, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert teas(make) == ["Jo", "Mo", ""]
    press(Key.Key_Up, Key.Key_Space)
    screen.board.picked.people.focus_list()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert teas(make) == ["Lin", "Mo", ""]
    assert button(screen, days[0]).hasFocus()


def test_a_turn_is_left_as_it_is(screen, make, days):
    for leave in (
        button(screen, days[0]).click,
        screen.escape,
        screen.board.picked.close_button.click,
        lambda: screen.presenter.press(button(screen, days[0]).turn),
    ):
        screen.presenter.press(button(screen, days[0]).turn)
        leave()
        assert screen.presenter.picked is None
    assert not screen.escape()
    assert teas(make) == ["Mo", "Jo", ""]


def test_another_gap_is_picked_instead_of_the_first(screen, days):
    button(screen, days[2]).click()
    button(screen, days[2], "opened_up").click()
    assert screen.presenter.picked.kind == "opened_up"


def test_somebody_is_taken_off(screen, make, days):
    button(screen, days[0]).click()
    screen.board.picked.take_off.click()
    button(screen, days[1]).setFocus()
    press(Key.Key_Delete)
    assert teas(make) == ["", "", ""]
    press(Key.Key_Delete)
    screen.presenter.take_off()
    screen.presenter.give_to(b"nobody")


def test_a_swap_that_cannot_be_is_told(screen, make, days, crew, context):
    for session, called in ((0, "Jo"), (0, "Amir"), (1, "Jo")):
        rota.take_turn(make.vault, days[session], "facilitated", crew[called])
    screen.refresh()
    faults = []
    context.runner.fault_raised.connect(faults.append)
    button(screen, days[0], "facilitated").click()
    button(screen, days[1], "facilitated").click()
    assert [type(fault).__name__ for fault in faults] == ["TurnTaken"]
    assert screen.presenter.picked is None


def test_a_picked_turn_that_is_gone_is_let_go(screen, make, days, crew):
    button(screen, days[0]).click()
    rota.give_up_turn(make.vault, days[0], "teas", crew["Mo"])
    screen.refresh()
    assert screen.presenter.picked is None


def test_many_people_are_searched(stage, screen, make, days):
    make.people("Ada Bea Cai Dee Eve Fay")
    button(screen, days[2]).click()
    stage.settle()
    people_list = screen.board.picked.people
    people_list.list.setFocus()
    press(Key.Key_D)
    assert (people_list.search.text(), people_list.list.visible_count) == ("d", 2)
    QTest.keyClicks(people_list.search, "ee")
    press(Key.Key_Return)
    assert teas(make)[2] == "Dee"


def test_letters_in_a_short_list_do_nothing(screen, days):
    button(screen, days[2]).click()
    screen.board.picked.people.list.typed.emit("x")
    assert screen.board.picked.people.search.text() == ""


# With little room


def test_at_large_text_a_box_asks_and_swaps(stage, context, make, crew, days):
    rota.take_turn(make.vault, days[0], "teas", crew["Mo"])
    screen = arrive(stage, make_screen(context), factor=2.0)
    button(screen, days[0]).click()
    (box,) = boxes()
    box.answer("swap")
    assert screen.picking.note.isVisible()
    button(screen, days[1]).click()
    assert (teas(make), screen.picking.note.isVisible()) == (["", "Mo", ""], False)
    press(Key.Key_Down)
    assert not button(screen, days[1]).hasFocus()


def test_at_large_text_somebody_is_chosen_taken_off_or_nothing_happens(stage, context, make, crew, days):
    screen = arrive(stage, make_screen(context), factor=2.0)
    button(screen, days[0]).click()
    boxes()[0].people.list.chosen.emit(crew["Lin"])
    assert teas(make)[0] == "Lin"
    button(screen, days[0]).click()
    boxes()[0].answer("take_off")
    assert teas(make)[0] == ""
    button(screen, days[0]).click()
    boxes()[0].reject()
    assert screen.presenter.picked is None
    button(screen, days[0]).click()
    boxes()[0].answer("swap")
    screen.picking.leave.click()
    assert screen.presenter.picked is None


def test_the_shape_follows_the_room(stage, screen, days):
    button(screen, days[0]).click()
    screen.resize(700, 768)
    stage.settle()
    assert not screen.board.picked.isVisible()
    assert lint(screen) == []


def test_discreet_mode_shows_initials(stage, screen, context, days):
    context.discreet.set_on(True)
    stage.settle()
    button(screen, days[0]).click()
    said = [*texts(screen), *(name(one) for one in screen.board.grid.turns)]
    assert not [text for text in said for full in ("Mo ", "Mo.", "Jo", "Amir") if full in f"{text} "]
    assert button(screen, days[0]).text() == "M."


# Words and empty pages


def test_words_of_few_and_many():
    assert [words.taking_turns(list(names)) for names in ("", "A", "AB", "ABCD")] == [
        "Nobody takes turns yet.",
        "A does it.",
        "A and B take turns.",
        "4 take turns.",
    ]
    assert turn_words.job("Cake") == ("Cake", "hand")
    assert turn_words.when(date(2027, 1, 5), TODAY) == "Tuesday 5 January 2027"


def test_the_rota_goes_to_the_printer(screen, context, qtbot):
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.head.print.click()
    assert asked.args == ["reports", {"printable": "rota"}]


def test_why_there_is_no_rota(stage, make, context):
    screen = arrive(stage, make_screen(context))
    went = []
    context.navigator.requested.connect(lambda place, _facts: went.append(place))
    assert "No session is planned." in texts(screen)
    assert screen.nothing.button.hasFocus()
    screen.nothing.button.click()
    screen.new()
    screen.print_page()
    assert screen.head.print.isHidden()
    make.group("Hub", RecordLevel.COUNT_ONLY)
    make.session()
    context.group.reload()
    context.group.choose(make.group_id)
    stage.settle()
    assert "Nobody is named here." in texts(screen)
    assert (went, screen.regions()) == (["groups"], [screen])


def test_a_file_without_a_group(stage, vault):
    screen = arrive(stage, make_screen(stage.context(vault)))
    assert "No group yet." in texts(screen)
    assert screen.presenter.fill() is None


def test_a_session_that_is_called_off_leaves_the_rota(screen, make, days):
    sessions.cancel_session(make.vault, days[0], "")
    screen.refresh()
    assert screen.head.line.text() == "2 sessions, 7 gaps"
    assert screen.regions() == [screen, screen.board.side]
    with pytest.raises(NotFound):
        rota.give_up_turn(make.vault, days[0], "teas", b"0" * 16)
