"""Fields keep what was typed, say what is wrong under themselves, and tell changes once."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.ui.widgets.fields import (
    ComboBox,
    DateEdit,
    Field,
    LineEdit,
    NoteEdit,
    PassphraseEdit,
    SearchEdit,
    TimeEdit,
)
from peergroup_desktop.ui.widgets.layouts import Column

TODAY = date(2026, 11, 24)


def described(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)


def test_an_error_is_seen_and_heard_and_keeps_what_was_typed(stage):
    field = stage.show(Field("Starts", LineEdit(), help="Like 10:30"), (300, 140))
    field.edit.setText("25:30")
    assert (field.error, described(field.edit)) == ("", ("Starts", "Like 10:30"))
    field.set_error("Times go up to 23:59.")
    assert (field.error, field.edit.text()) == ("Times go up to 23:59.", "25:30")
    assert described(field.edit) == ("Starts", "Times go up to 23:59.")
    field.clear_error()
    field.clear_error()
    assert (field.error, described(field.edit)[1]) == ("", "Like 10:30")


def test_label_and_help_can_change(stage):
    field = stage.show(Field("Passphrase", LineEdit(), optional=True, width=200), (300, 140))
    field.set_label("Your passphrase, Jo")
    field.set_help("Four words")
    assert described(field.edit) == ("Your passphrase, Jo", "Four words")
    assert field.edit.width() == 200


def test_a_line_tells_a_change_when_it_is_left(stage):
    holder = QWidget()
    column = Column(holder)
    line, other = column.add(LineEdit()), column.add(LineEdit())
    stage.show(holder, (300, 200))
    heard = []
    line.left.connect(heard.append)
    line.setText("Jo")
    line.setFocus()
    QTest.keyClicks(line, "an")
    assert line.is_changed()
    other.setFocus()
    line.setFocus()
    other.setFocus()
    assert heard == ["Joan"]


def test_undo_in_a_line_without_typing_is_left_to_the_window(stage, qtbot):
    line = stage.show(LineEdit(), (200, 40))
    line.setFocus()
    line.setText("Jo")
    with qtbot.waitSignal(line.textChanged, raising=True):
        QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Jo"


def test_a_passphrase_is_hidden_until_asked_for(stage):
    edit = stage.show(PassphraseEdit(), (300, 48))
    assert edit.echoMode() == PassphraseEdit.EchoMode.Password
    edit.set_shown(True)
    assert edit.echoMode() == PassphraseEdit.EchoMode.Normal


def test_search_tells_letters_down_and_clears_with_escape(stage):
    edit = stage.show(SearchEdit("Find a name"), (300, 40))
    heard, downs = [], []
    edit.searched.connect(heard.append)
    edit.down_pressed.connect(lambda: downs.append(1))
    QTest.keyClicks(edit, "gr")
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (heard, downs, edit.accessibleName()) == (["g", "gr", ""], [1], "Find a name")


def test_a_note_grows_and_tells_after_leaving(stage):
    holder = QWidget()
    column = Column(holder)
    note, other = column.add(NoteEdit(lines=2, says="Notes")), column.add(LineEdit())
    stage.show(holder, (300, 400))
    heard = []
    note.paused.connect(heard.append)
    note.set_text("a")
    before = note.height()
    note.setFocus()
    for _line in range(4):
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert note.height() > before
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert (heard, note.text()) == ([note.text()], note.toPlainText())


def test_a_note_tells_after_a_rest(stage, qtbot):
    note = stage.show(NoteEdit(), (300, 200))
    with qtbot.waitSignal(note.paused, timeout=3000) as heard:
        QTest.keyClicks(note, "tea")
    assert heard.args == ["tea"]


def test_a_combo_tells_what_somebody_chose(stage):
    combo = stage.show(ComboBox(says="How often"), (200, 40))
    heard = []
    combo.chosen.connect(heard.append)
    assert combo.choice == ""
    combo.set_choices([("w", "Every week"), ("m", "Once a month")])
    combo.set_choice("m")
    combo.set_choices([("m", "Once a month"), ("w", "Every week")])
    assert (combo.choice, heard) == ("m", [])
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert heard == ["w"]


@pytest.mark.parametrize(("typed", "shown"), [("1030", "10:30"), ("2pm", "14:00"), ("noon", "noon")])
def test_times_are_tidied_when_left(stage, typed, shown):
    edit = stage.show(TimeEdit(), (120, 44))
    edit.setFocus()
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == shown


def test_times_step_by_quarters(stage):
    edit = stage.show(TimeEdit(), (120, 44))
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == ""
    edit.set_minute(0)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.read() == 23 * 60 + 45


def test_a_day_comes_back_in_words(stage):
    edit = stage.show(DateEdit(TODAY, field="on"), (200, 44))
    heard = []
    edit.shown_back.connect(heard.append)
    edit.setText("3 nov")
    edit.setText("soon")
    assert heard == ["Tuesday 3 November 2026", ""]
    with pytest.raises(DateUnreadable) as fault:
        edit.read()
    assert fault.value.field == "on"


@pytest.mark.parametrize(
    ("key", "day"), [(Qt.Key.Key_Up, 25), (Qt.Key.Key_Down, 23), (Qt.Key.Key_PageUp, 1), (Qt.Key.Key_PageDown, 17)]
)
def test_days_step(stage, key, day):
    edit = stage.show(DateEdit(TODAY), (200, 44))
    edit.set_day(TODAY)
    QTest.keyClick(edit, key)
    assert edit.read().day == day


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_PageUp])
def test_days_step_no_further_than_there_are_any(stage, key):
    edit = stage.show(DateEdit(TODAY), (200, 44))
    edit.set_day(date.max)
    QTest.keyClick(edit, key)
    assert edit.text() == plain_day(date.max)


def test_stepping_an_empty_day_starts_today(stage):
    edit = stage.show(DateEdit(TODAY), (200, 44))
    edit.set_day(None)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.read() == date(2026, 11, 25)
