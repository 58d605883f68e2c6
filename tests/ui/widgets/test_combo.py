"""The list that opens: what the wheel and the program do is not told."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.combo import ComboBox
from tests.ui.looking import Role, role, shows, use


@pytest.fixture
def combo(show):
    made = ComboBox(says="How often")
    made.set_choices([("weekly", "Every week"), ("monthly", "Once a month")])
    return show(made)


def test_role_and_name(combo):
    assert (role(combo), combo.accessibleName()) == (Role.ComboBox, "How often")


def test_choosing_the_same_again_is_not_told(qtbot, combo):
    with qtbot.assertNotEmitted(combo.chosen):
        combo.activated.emit(0)
    assert combo.choice == "weekly"


def test_wheel_changes_nothing(combo):
    at = QPointF(5, 5)
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                       Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(combo, turn)
    assert (combo.choice, turn.isAccepted()) == ("weekly", False)


def test_unknown_key_leaves_the_first(combo):
    combo.set_choice("yearly")
    assert combo.choice == "weekly"


def test_rows_of_the_open_list_can_be_hit(combo):
    combo.showPopup()
    assert combo.view().visualRect(combo.model().index(0, 0)).height() >= 40
    combo.hidePopup()


def test_open_list_has_one_edge_and_closes_when_the_look_changes(combo):
    combo.showPopup()
    assert combo.view().parentWidget().frameShape() is QFrame.Shape.NoFrame
    use(factor=2.0)
    assert not combo.view().isVisible()
    combo.showPopup()
    assert combo.view().visualRect(combo.model().index(0, 0)).height() >= 80
    combo.hidePopup()


@pytest.mark.parametrize(("is_on", "token"), [(True, "ink2"), (False, "ink3")])
def test_arrow_is_in_the_ink_of_the_state(combo, is_on, token):
    combo.setEnabled(is_on)
    assert shows(combo, getattr(look().tokens, token))


def test_height_grows_with_text_and_names_may_elide(combo):
    use(factor=1.5)
    assert (combo.height(), combo.minimumSizeHint().width()) == (60, 144)
