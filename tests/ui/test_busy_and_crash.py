"""What lies over the window: a long task, and an error of ours."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from peergroup_desktop.ui.busy import BusyCover
from peergroup_desktop.ui.crash import CrashWatch
from peergroup_desktop.ui.widgets.edits import LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.layouts import Column


@pytest.fixture
def window(stage):
    made = QWidget()
    made.line = Column(made).add(QLineEdit())
    stage.show(made, (800, 600))
    made.line.setFocus()
    return made


@pytest.fixture
def cover(window):
    return BusyCover(window)


def test_it_keeps_keys_away_at_once_and_gives_the_keyboard_back(stage, window, cover):
    cover.begin("Reading the spreadsheet", None)
    QTest.keyClicks(QApplication.focusWidget(), "x")
    assert (window.line.text(), cover._card.isVisible()) == ("", False)
    stage.picture(cover)
    cover.end()
    assert window.line.hasFocus()


def test_a_window_that_is_not_active_gets_its_keyboard_back_too(stage, window, cover):
    other = stage.show(QLineEdit(), (200, 40))
    other.setFocus()
    cover.begin("Reading the spreadsheet", None)
    cover.end()
    assert window.focusWidget() is window.line


def test_after_a_second_it_says_what_goes_on_and_can_be_stopped(stage, qtbot, window, cover):
    stopped = []
    cover.begin("Reading the spreadsheet", lambda: stopped.append(1))
    QTest.keyClick(cover, Qt.Key.Key_Escape)
    qtbot.waitUntil(cover._card.isVisible, timeout=5000)
    cover.report(0.25, "row 25 of 100")
    window.resize(900, 640)
    stage.picture(window)
    assert cover.size() == window.size()
    assert cover._bar.accessibleName() == "25 per cent done"
    QTest.keyClick(cover, Qt.Key.Key_Tab)
    assert cover._cancel.hasFocus()
    QTest.keyClick(cover, Qt.Key.Key_Escape)
    assert (stopped, cover._cancel.isEnabled()) == ([1], False)
    cover.end()
    QTest.keyClick(cover, Qt.Key.Key_Escape)
    assert stopped == [1]


def test_what_cannot_be_stopped_has_no_button(qtbot, cover):
    cover.begin("Making your new key", None)
    qtbot.waitUntil(cover._card.isVisible, timeout=5000)
    QTest.keyClick(cover, Qt.Key.Key_Tab)
    QTest.keyClick(cover, Qt.Key.Key_Escape)
    assert not cover._cancel.isVisible()
    cover.end()


@pytest.fixture
def crashes():
    made = CrashWatch()
    before = sys.excepthook
    made.start()
    yield made
    made.stop()
    assert sys.excepthook is before


def caught(crashes, kind=ValueError):
    try:
        raise kind("Grace Adeyemi")
    except kind as error:
        crashes.caught(kind, error, error.__traceback__)


def test_an_error_of_ours_opens_one_box_that_names_nobody(stage, crashes, logged):
    caught(crashes)
    caught(crashes)
    stage.settle()
    box = crashes._open
    box.more.click()
    box.copy.click()
    report = QApplication.clipboard().text()
    assert "ValueError" in report
    assert "Grace" not in report
    assert len(logged) == 2
    box.go_on.click()
    box.deleteLater()


class _FailingLine(LineEdit):
    def keyPressEvent(self, _event):
        raise ValueError

    def focusOutEvent(self, _event):
        raise ValueError


class _FailingNote(NoteEdit):
    def keyPressEvent(self, _event):
        raise ValueError


@pytest.mark.parametrize("kind", [_FailingLine, _FailingNote])
def test_an_error_while_a_key_is_handled_opens_the_box_and_ends_nothing(stage, crashes, logged, qtbot, kind):
    edit = stage.show(kind())
    for _time in range(2):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QCoreApplication.postEvent(edit, press)
    qtbot.waitUntil(lambda: crashes._open is not None)
    assert (crashes._open.isVisible(), len(logged) >= 2) == (True, True)
    crashes._open.go_on.click()


def test_a_box_that_is_due_when_the_watch_ends_stays_away(stage, crashes, logged):
    caught(crashes)
    crashes.stop()
    stage.settle()
    assert (crashes._open, len(logged)) == (None, 1)


def test_ending_the_program_is_no_error(monkeypatch):
    passed_on = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: passed_on.append(error[0]))
    crashes = CrashWatch()
    crashes.start()
    caught(crashes, KeyboardInterrupt)
    crashes.stop()
    assert (passed_on, crashes._open) == ([KeyboardInterrupt], None)
