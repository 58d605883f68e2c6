"""What every screen must keep to, checked inside the process: names, roles, targets, Tab stops, words that fit.

def test_nothing_is_in_the_way(stage, vault):
    screen = stage.show(make(stage.context(vault)))
    assert lint(screen) == []
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.labels import TextLabel

_NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


def lint(root: QWidget, least: int = 36) -> list[str]:
    """Return what is wrong with what is shown under `root`: nothing for a good screen.

    `least` is the smallest side of a click target in design px.
    """
    QAccessible.setActive(True)
    return [*names(root), *targets(root, least), *traps(root), *clipped(root)]


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield `root` and all widgets under it that are shown."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget is root or widget.isVisibleTo(root):
            yield widget


def names(root: QWidget) -> list[str]:
    """Return widgets that take the keyboard and that a screen reader could not tell apart."""
    bad = []
    for widget in shown(root):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() or _is_inside_spin_box(widget):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.text(QAccessible.Text.Name).strip():
            bad.append(f"{_who(widget)}: no name for a screen reader")
        elif face.role() in _NOTHING:
            bad.append(f"{_who(widget)}: a screen reader cannot tell what it is")
    return bad


def targets(root: QWidget, least: int) -> list[str]:
    """Return what is too small to hit."""
    floor = look().px(least)
    return [
        f"{_who(widget)}: {widget.width()} x {widget.height()}, less than {floor}"
        for widget in shown(root)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not _is_inside_spin_box(widget)
        and min(widget.width(), widget.height()) < floor
    ]


def traps(root: QWidget) -> list[str]:
    """Return what Tab stops at for nothing, or does not come out of."""
    bad = []
    for widget in shown(root):
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            if not widget.tabChangesFocus():
                bad.append(f"{_who(widget)}: Tab does not come out")
        elif (
            isinstance(widget, QAbstractScrollArea)
            and not isinstance(widget, QAbstractItemView)
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ):
            bad.append(f"{_who(widget)}: a scroll area takes Tab")
    return bad


def clipped(root: QWidget) -> list[str]:
    """Return words that do not fit into their widget, and widgets that reach sideways out of what holds them."""
    bad = []
    for widget in shown(root):
        if isinstance(widget, QLabel) and widget.text():
            bad += _clipped_label(widget)
        elif isinstance(widget, Button | QCheckBox | QRadioButton) and widget.text():
            bad += _clipped_button(widget)
        parent = widget.parentWidget()
        if widget is not root and parent is not None and not widget.isWindow():
            over = widget.geometry().right() - parent.width()
            if over > 1 and not isinstance(parent, QComboBox):
                bad.append(f"{_who(widget)}: {over} px beyond {_who(parent)}")
    return bad


def tab_order(root: QWidget) -> list[str]:
    """Return what Tab reaches, in order: object names, else accessible names, else kinds."""
    found: list[str] = []
    widget = root.nextInFocusChain()
    while widget is not root and len(found) < 500:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.isEnabled():
            found.append(widget.objectName() or widget.accessibleName() or type(widget).__name__)
        widget = widget.nextInFocusChain()
    return found


def _clipped_label(label: QLabel) -> list[str]:
    if isinstance(label, TextLabel) and label.may_elide:
        return []
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        is_cut = wanted > label.height() + 1 or label.minimumSizeHint().width() > label.width() + 1
        return [f"{_who(label)}: {label.text()!r} needs {wanted} of {label.height()} px in height"] if is_cut else []
    wanted = label.sizeHint().width()
    return (
        [f"{_who(label)}: {label.text()!r} needs {wanted} of {label.width()} px"] if wanted > label.width() + 1 else []
    )


def _clipped_button(button: QAbstractButton) -> list[str]:
    if button.hasHeightForWidth():
        is_cut = (
            button.heightForWidth(button.width()) > button.height() + 1
            or button.minimumSizeHint().width() > button.width() + 1
        )
    else:
        least = button.minimumSizeHint()
        is_cut = least.width() > button.width() + 1 or least.height() > button.height() + 1
    return [f"{_who(button)}: {button.text()!r} does not fit into {button.width()} px"] if is_cut else []


def _is_inside_spin_box(widget: QWidget) -> bool:
    return widget.objectName() in {"StepperNumber", "qt_spinbox_lineedit"}


def _who(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or '?'}"
