"""A recovery code being typed: dashes by themselves, each group of four judged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import opening
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.recovery_code_edit import RecoveryCodeField
from tests.ui.looking import name, shows, use


@pytest.fixture
def field(show):
    return show(RecoveryCodeField("Recovery code", opening.as_typed), 460, 140)


def test_dashes_come_by_themselves(field, recovery_code):
    QTest.keyClicks(field.edit, recovery_code.replace("-", "").lower()[:10])
    assert field.text() == recovery_code[:12]


def test_whole_code_is_told(qtbot, field, recovery_code):
    with qtbot.waitSignal(field.completed):
        QTest.keyClicks(field.edit, recovery_code.replace("-", ""))
    assert name(field.marks) == "7 of 7 groups read"
    assert field.reading.is_complete
    assert shows(field.marks, look().tokens.green_tint)


def test_slip_is_said_under_the_field(field, recovery_code):
    slipped = recovery_code.replace("-", "")
    slipped = slipped[:-1] + ("2" if slipped[-1] != "2" else "3")
    QTest.keyClicks(field.edit, slipped)
    wrong = field.reading.wrong_group
    if wrong:
        assert field.field.error.startswith(f"Group {wrong} is different")
        assert shows(field.marks, look().tokens.brick_tint)
    assert not field.reading.is_complete


def test_symbol_that_cannot_be_is_marked_at_once_and_cleared(field):
    QTest.keyClicks(field.edit, "!!!!")
    QTest.keyClick(field.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    assert (field.text(), field.field.error) == ("", "")


def test_middle_is_left_alone(field, recovery_code):
    QTest.keyClicks(field.edit, recovery_code.replace("-", "")[:8])
    field.edit.setCursorPosition(1)
    QTest.keyClicks(field.edit, "7")
    assert field.text() == recovery_code[0] + "7" + recovery_code[1:9]


def test_forgets_what_was_typed(field):
    field.set_error("The code has a slip in it.")
    QTest.keyClicks(field.edit, "7")
    field.clear()
    assert (field.text(), field.field.error, name(field.marks)) == ("", "", "0 of 7 groups read")


def test_marks_grow_with_text(field):
    use(factor=1.5)
    assert field.marks.sizeHint().height() == field.marks.minimumSizeHint().height() == field.marks.height() == 48
