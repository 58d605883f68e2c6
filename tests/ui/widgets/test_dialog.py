"""Questions over the page: one answer, the mildest for Esc, the keyboard where it belongs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.dialog import Dialog, Kind, Scrim, ask
from peergroup_desktop.ui.widgets.edits import LineEdit
from tests.ui.looking import Role, middle, name, pixel, role, use

BUTTONS = [("Delete it", Kind.CAREFUL, "delete"), ("Keep it", Kind.SECONDARY, "keep")]


@pytest.fixture
def window(show):
    return show(QWidget(), 1000, 700)


@pytest.fixture
def answers():
    return []


@pytest.fixture
def dialog(window, stage, answers):
    opened = ask(window, "Delete this file?", "It stays deleted.", BUTTONS, "keep", answers.append)
    stage.settle()
    yield opened
    if not answers:
        opened.reject()


def test_role_name_and_mode(dialog):
    assert (role(dialog), name(dialog), dialog.isModal()) == (Role.Dialog, "Delete this file?", True)


def test_likely_button_has_the_keyboard(dialog):
    assert dialog.focusWidget().text() == "Delete it"


@pytest.mark.parametrize(("press", "answer"), [("delete", "delete"), ("keep", "keep")])
def test_button_answers_once_and_closes(dialog, answers, press, answer):
    QTest.mouseClick(dialog.findChild(QWidget, press), Qt.MouseButton.LeftButton)
    assert (answers, dialog.isVisible()) == ([answer], False)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_Escape, ["keep"]),
        (Qt.Key.Key_Return, ["delete"]),
        (Qt.Key.Key_Enter, ["delete"]),
        (Qt.Key.Key_A, []),
    ],
)
def test_keys(dialog, answers, key, answer):
    QTest.keyClick(dialog.focusWidget(), key)
    assert answers == answer


def test_enter_in_a_field_presses_nothing(window, answers):
    dialog = Dialog(window, "Name", mildest="no")
    line = dialog.body.add(LineEdit())
    dialog.add_button("Keep", Kind.PRIMARY, "yes")
    dialog.focus_on(line)
    dialog.open_ask(answers.append)
    assert dialog.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert answers == []
    dialog.reject()
    assert answers == ["no"]


def test_dialog_without_buttons_or_listener_tells_by_signal(qtbot, window):
    dialog = Dialog(window, "Wait", mildest="later")
    dialog.open_ask()
    with qtbot.waitSignal(dialog.answered) as told:
        dialog.reject()
    assert told.args == ["later"]


def test_own_button_leaves_the_dialog_open(dialog, answers):
    own = dialog.add_own_button("Print")
    QTest.mouseClick(own, Qt.MouseButton.LeftButton)
    assert (answers, dialog.isVisible()) == ([], True)


def test_whoever_is_answered_may_open_it_again(window, answers):
    dialog = Dialog(window, "Passphrase", mildest="no")

    def again(key):
        answers.append(key)
        if len(answers) == 1:
            dialog.open_ask(again)

    dialog.add_button("Go on", Kind.PRIMARY, "go")
    dialog.open_ask(again)
    dialog.answer("go")
    assert dialog.isVisible()
    dialog.answer("go")
    assert (answers, dialog.isVisible()) == (["go", "go"], False)


def test_scrim_darkens_the_window_and_follows_it(window, stage, dialog):
    window.resize(900, 650)
    stage.settle()
    assert window.findChild(Scrim).size() == window.size()
    assert pixel(window, 3, 3) != look().tokens.page
    dialog.answer("keep")
    stage.settle()
    assert pixel(window, 3, 3) == look().tokens.page


@pytest.mark.parametrize(("factor", "width"), [(1.0, 640), (1.5, 960), (2.0, 1024)])
def test_width_grows_with_text_inside_the_window(dialog, stage, factor, width):
    use(factor=factor)
    stage.settle()
    assert dialog.width() == min(width, 1000 - 2 * look().gap(16))
    assert dialog.height() <= 700


@pytest.mark.parametrize("is_dark", [False, True])
def test_box_is_the_surface(dialog, stage, is_dark):
    use(is_dark=is_dark)
    dialog.fit()
    stage.settle()
    assert pixel(dialog, 8, dialog.height() / 2) == look().tokens.surface
    assert middle(dialog).isValid()


def test_question_may_be_the_title_alone(window, answers):
    dialog = ask(window, "Lock now?", "", BUTTONS[1:], "keep", answers.append)
    assert dialog.body.count() == 0
    dialog.reject()
    assert answers == ["keep"]


def test_an_answered_dialog_stays_answered(dialog, answers):
    dialog.answer("delete")
    dialog.reject()
    assert answers == ["delete"]
