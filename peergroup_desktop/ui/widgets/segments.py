"""Joined choices: the three marks of a register row, and small option switches. Real radio buttons, painted."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group

MARKS = (
    (Standing.PRESENT, N_("Here"), "check"),
    (Standing.APOLOGIES, N_("Apologies"), "mail"),
    (Standing.NOT_MARKED, N_("Not marked"), "circle"),
)
_SEGMENT_HEIGHT = 34
_PADDING = 10.5
_LEAST_WIDTHS = (83, 119, 126)
_ICON = 18
_ICON_GAP = 6
_BY_TAB, _BY_CLICK = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class MarkButton(Following, QRadioButton):
    """One of the three parts. As high as its row, so that the pointer need not aim; drawn 34 high."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.standing, words, self._icon = MARKS[index]
        self.words = _(words)
        self.setText(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(_BY_CLICK)
        self._checked_font = self._resting_font = self.font()
        self._hint = QSize()
        self.follow_look()

    def dress(self) -> None:
        """Work out fonts and size: the chosen weight is wider, and room for it is kept."""
        self._resting_font, self._checked_font = look().font(Text.SECOND), look().font(Text.SECOND_STRONG)
        width = painting.words_width(self.words, self._checked_font) + px(_ICON) + px(_ICON_GAP) + px(2 * _PADDING)
        width = max(width, px(_LEAST_WIDTHS[self.index]))
        self._hint = QSize(width, px(_SEGMENT_HEIGHT))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the drawn size."""
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self._hint

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere in the height of the row."""
        return self.rect().contains(position)

    def set_words(self, words: str) -> None:
        """Change what the part says. Its width stays, so that rows stand in columns."""
        if words != self.words:
            self.words = words
            self.setText(words)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the control, the row and the list: Qt's arrows stop at a part that is not chosen."""
        event.ignore()

    def drawn_box(self) -> QRectF:
        """Return the part of the button that is painted; the focus ring goes around it."""
        height = px(_SEGMENT_HEIGHT)
        return QRectF(0, (self.height() - height) // 2, self.width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words alone, or words and icon on the fill of the chosen mark."""
        painter = painting.start(self)
        box = self.drawn_box()
        if self.isChecked():
            self._draw_chosen(painter, box)
        else:
            tokens = look().tokens
            if self.underMouse():
                painting.fill_round(painter, box.adjusted(2, 2, -2, -2), px(6), tokens.sunken)
            colour = tokens.ink if self.underMouse() else tokens.ink3
            painting.draw_words(painter, box, self.words, self._resting_font, colour, painting.CENTRE)
        painter.end()

    def _draw_chosen(self, painter: QPainter, box: QRectF) -> None:
        tokens = look().tokens
        ink = tokens.ink2
        if self.standing is Standing.PRESENT:
            ink = tokens.on_green
            painting.fill_round(painter, box, px(8), tokens.green)
        elif self.standing is Standing.APOLOGIES:
            ink = tokens.mari_ink
            painting.fill_round(painter, box, px(8), tokens.mari_tint, tokens.mari_line, 1.5)
        else:
            painting.fill_round(painter, box.adjusted(0, 1, -1, -1), px(7), tokens.sunken)
        side, gap = px(_ICON), px(_ICON_GAP)
        words = painting.words_width(self.words, self._checked_font)
        left = box.left() + (box.width() - words - side - gap) / 2
        picture = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        icons.paint(painter, self._icon, picture, ink, stroke=2.5 if self._icon == "check" else 2)
        place = QRectF(left + side + gap, box.top(), words + 2, box.height())
        painting.draw_words(painter, place, self.words, self._checked_font, ink)


class SegmentedMark(Following, Group):
    """Here, Apologies or Not marked for one person. `chosen` tells what somebody chose, never what a program set.

    Left and Right move inside, as radio buttons do; all other keys are left to the row and the list around it. One
    button of the row that is current takes Tab (`set_current`).
    """

    chosen = Signal(object)

    def __init__(self, person: str = "") -> None:
        super().__init__()
        self._is_current = False
        self._tab_stop: int | None = None
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons = tuple(MarkButton(index) for index in range(len(MARKS)))
        for button in self.buttons:
            row.addWidget(button)
            self._group.addButton(button, button.index)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.buttons[2].setChecked(True)
        self.set_person(person)
        self._group.idToggled.connect(self._on_toggled)
        self._group.idClicked.connect(self._on_clicked)
        self._told = self.standing
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    @property
    def standing(self) -> Standing:
        """Return what is marked: present, apologies or not marked."""
        return self.buttons[self._group.checkedId()].standing

    def set_standing(self, standing: Standing) -> None:
        """Show a mark; every standing without a stored mark shows as not marked."""
        index = {Standing.PRESENT: 0, Standing.APOLOGIES: 1}.get(standing, 2)
        self._told = self.buttons[index].standing
        self.buttons[index].setChecked(True)
        self._place_tab_stop()

    def set_rest(self, words: str) -> None:
        """Change what the third part says, where "not marked" is not the whole story: away, not here."""
        self.buttons[2].set_words(words)

    def set_person(self, person: str) -> None:
        """Say whose row it is: name of the group, and of each button with its mark and place."""
        self.setAccessibleName(person)
        for button in self.buttons:
            button.setAccessibleName(
                _("{person}, {mark}").format(person=person, mark=button.words.lower()) if person else button.words
            )
            place = _("{place} of {count}").format(place=button.index + 1, count=len(self.buttons))
            button.setAccessibleDescription(place)

    def set_current(self, is_current: bool) -> None:
        """Make this the row that Tab reaches; its edge grows stronger."""
        self._is_current = is_current
        self._place_tab_stop()
        self.update()

    def set_tab_stop(self, index: int | None) -> None:
        """Say which part Tab stops at while this is the current row; None is the chosen one."""
        self._tab_stop = index
        self._place_tab_stop()

    def choose(self, standing: Standing) -> None:
        """Mark as if somebody had pressed the part."""
        self._tell(standing)

    def focus_button(self, index: int, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """Put the keyboard on one of the three parts without marking it."""
        self.buttons[index].setFocus(reason)

    def focused_index(self) -> int | None:
        """Return which part has the keyboard, if one has."""
        return next((button.index for button in self.buttons if button.hasFocus()), None)

    def nearest_index(self, x: int) -> int:
        """Return the part nearest to `x` of this widget, for clicks in the row beside it."""
        return min(range(len(self.buttons)), key=lambda index: abs(self.buttons[index].geometry().center().x() - x))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box around the three, and the rules between parts that are not chosen."""
        tokens = look().tokens
        painter = painting.start(self)
        first, last = self.buttons[0].drawn_box(), self.buttons[-1]
        box = QRectF(0, first.top(), last.geometry().right() + 1, first.height())
        edge = tokens.line_strong if self._is_current else tokens.line
        painting.fill_round(painter, box, px(8), tokens.surface, edge)
        painter.setPen(QPen(tokens.line, 1))
        for left, right in zip(self.buttons, self.buttons[1:], strict=False):
            if not (left.isChecked() or right.isChecked()):
                x = right.x() + 0.5
                painter.drawLine(QPointF(x, box.top() + px(6)), QPointF(x, box.bottom() - px(6)))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark with Left and Right, from the part that has the keyboard; leave other keys to the row and the list."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = self.focused_index()
        if step is None or focused is None:
            event.ignore()
            return
        index = min(max(focused + step, 0), len(self.buttons) - 1)
        self.focus_button(index)
        self._tell(self.buttons[index].standing)

    def _on_toggled(self, index: int, is_on: bool) -> None:
        self.update()
        if is_on and self.buttons[index].hasFocus():
            self._tell(self.buttons[index].standing)

    def _on_clicked(self, index: int) -> None:
        self._tell(self.buttons[index].standing)

    def _tell(self, standing: Standing) -> None:
        if standing is not self._told:
            self.set_standing(standing)
            self.chosen.emit(standing)

    def _place_tab_stop(self) -> None:
        for button in self.buttons:
            is_stop = button.isChecked() if self._tab_stop is None else button.index == self._tab_stop
            button.setFocusPolicy(_BY_TAB if self._is_current and is_stop else _BY_CLICK)


class OptionButton(DrawnChoice, QRadioButton):
    """One option of a quiet switch: the chosen one has a green edge and tint."""

    role = Text.SECOND_STRONG

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(max(px(56), painting.words_width(self.text(), self.font()) + px(32)), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the option on the switch."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        colour, font = tokens.ink2, look().font(Text.SECOND)
        if self.isChecked():
            painting.fill_round(painter, box, px(8), tokens.green_tint, tokens.green, 2)
            colour, font = tokens.green_ink, self.font()
        elif self.underMouse():
            painting.fill_round(painter, box.adjusted(3, 3, -3, -3), px(6), tokens.sunken)
        painting.draw_words(painter, box, self.text(), font, colour, painting.CENTRE)
        painter.end()


class OptionSegments(Following, Group):
    """Two to four short options in one box: A5 or A4. `chosen` gives the key that somebody chose."""

    chosen = Signal(str)

    def __init__(self, says: str, options: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons = [OptionButton(key, words) for key, words in options]
        for index, button in enumerate(self._buttons):
            row.addWidget(button)
            self._group.addButton(button, index)
            button.setAccessibleDescription(_("{place} of {count}").format(place=index + 1, count=len(options)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._on_toggled)
        self._is_setting = False
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    @property
    def choice(self) -> str:
        """Return the key of the chosen option, or "" while none is."""
        index = self._group.checkedId()
        return self._buttons[index].key if index >= 0 else ""

    def set_choice(self, key: str) -> None:
        """Choose by key, silently."""
        self._is_setting = True
        for button in self._buttons:
            if button.key == key:
                button.setChecked(True)
        self._is_setting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box around the options."""
        tokens = look().tokens
        painter = painting.start(self)
        painting.fill_round(painter, QRectF(self.rect()), px(8), tokens.surface, tokens.line_strong)
        painter.end()

    def _on_toggled(self, index: int, is_on: bool) -> None:
        if is_on and not self._is_setting:
            self.chosen.emit(self._buttons[index].key)
