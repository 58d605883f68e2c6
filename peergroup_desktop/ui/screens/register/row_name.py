"""The left part of a register row: avatar, name, quiet notes, access icons. Drawn in one go, read out in one piece."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.need_icons import NEED_ICONS
from peergroup_desktop.ui.screens.register.words import Line
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.avatar import paint_avatar, tint_of
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.watching import Tips

_AVATAR, _AFTER_AVATAR = 32, 12
_ICON, _BETWEEN_ICONS, _AFTER_ICONS = 18, 8, 20
_CHIP_HEIGHT, _CHIP_ICON = 26, 16


@dataclass(frozen=True)
class _Places:
    """Where the parts of one line stand; widths are 0 for what has no room."""

    name: QRectF
    note: QRectF
    chip: QRectF
    icons: tuple[tuple[str, str, QRectF], ...]  # drawing, what it says, where


class RowName(Following, QLabel):
    """Shows one `Line`. `pressed` is a click on the name, `missed` one beside it, with its place on the screen."""

    pressed = Signal()
    missed = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        Tips(self, self._tip)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the sizes and colours of the look."""
        self.update()

    def show_line(self, line: Line) -> None:
        """Show somebody; a screen reader hears name, notes and needs."""
        self._line = line
        parts = [
            line.name,
            line.note,
            _("First time") if line.is_first_time else "",
            *map(label, line.needs),
            line.given,
        ]
        self.setAccessibleName(", ".join(filter(None, parts)))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Let the marks have the room: names elide last, but they do."""
        return QSize(px(72), px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self._line is None:
            return
        painter = painting.start(self)
        if not look().is_large:
            self._draw_avatar(painter, self._line)
        self._draw_words(painter, self._line, self._places(self._line))
        painter.end()

    def _draw_avatar(self, painter: QPainter, line: Line) -> None:
        side = px(_AVATAR)
        box = QRectF(0, round((self.height() - side) / 2), side, side)
        painter.setOpacity(0.6 if line.is_away else 1)
        paint_avatar(painter, box, line.avatar, tint_of(line.person_id))
        painter.setOpacity(1)

    def _draw_words(self, painter: QPainter, line: Line, places: _Places) -> None:
        tokens = look().tokens
        painting.draw_words(
            painter, places.name, line.name, _name_font(line), tokens.ink3 if line.is_away else tokens.ink
        )
        if places.note.width():
            painting.draw_words(painter, places.note, line.note, look().font(Text.SECOND), tokens.ink3)
        if places.chip.width():
            _draw_first_time(painter, places.chip)
        for icon, _says, box in places.icons:
            icons.paint(painter, icon, box, tokens.ink3)

    def _places(self, line: Line) -> _Places:
        """Share out the width: the note gives way first, then the chip's words, the name last."""
        left = 0 if look().is_large else px(_AVATAR) + gap(_AFTER_AVATAR)
        room = self.width() - left - _icons_width(line)
        wanted = QFontMetrics(_name_font(line)).horizontalAdvance(line.name) + 2
        name = min(wanted, max(room, px(24)))
        room -= name + gap(12)
        chip = _chip_width() if line.is_first_time and room > _chip_width() else 0
        room -= chip
        note = QFontMetrics(look().font(Text.SECOND)).horizontalAdvance(line.note) + 2 if line.note else 0
        note = note if note <= room else 0
        height = self.height()
        after = left + name + gap(12)
        chip_top = round((height - px(_CHIP_HEIGHT)) / 2)
        return _Places(
            name=QRectF(left, 0, name, height),
            note=QRectF(after + (chip + gap(10) if chip else 0), 1, note, height),
            chip=QRectF(after, chip_top, chip, px(_CHIP_HEIGHT)),
            icons=self._icon_places(line, after + chip + (note + gap(12) if note else 0)),
        )

    def _icon_places(self, line: Line, after: float) -> tuple[tuple[str, str, QRectF], ...]:
        """Return the icons' places: in a column before the marks, or at large text right after the name."""
        side = px(_ICON)
        left = after if look().is_large else self.width() - _icons_width(line)
        top = round((self.height() - side) / 2)
        step = side + gap(_BETWEEN_ICONS)
        boxes = (QRectF(left + place * step, top, side, side) for place in range(len(_icons(line))))
        return tuple((icon, says, box) for (icon, says), box in zip(_icons(line), boxes, strict=True))

    def name_box(self) -> QRectF:
        """Return where the name can be clicked, the avatar included."""
        if self._line is None:
            return QRectF()
        return QRectF(0, 0, self._places(self._line).name.right() + gap(8), self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the name from the room beside it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            if self.name_box().contains(event.position()):
                self.pressed.emit()
            else:
                self.missed.emit(event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press, so that its release comes here."""
        event.accept()

    def _tip(self, at: QPoint) -> str:
        """Say what an icon means, or the whole of a name that was cut."""
        line = self._line
        if line is None:
            return ""
        places = self._places(line)
        found = next((says for _icon, says, box in places.icons if box.contains(at)), "")
        if found:
            return found
        is_cut = QFontMetrics(_name_font(line)).horizontalAdvance(line.name) > places.name.width()
        hidden = [line.name if is_cut else "", line.note if line.note and not places.note.width() else ""]
        return ", ".join(filter(None, hidden))


def _icons(line: Line) -> list[tuple[str, str]]:
    """Return the quiet icons and what they say: one for each access need, one for give and take whatever it was."""
    needs = [(NEED_ICONS[need], label(need)) for need in line.needs]
    return [*needs, ("hand-heart", line.given)] if line.given else needs


def _icons_width(line: Line) -> float:
    count = len(_icons(line))
    return count * px(_ICON) + max(count - 1, 0) * gap(_BETWEEN_ICONS) + gap(_AFTER_ICONS) if count else 0


def _name_font(line: Line) -> QFont:
    return look().font(Text.NAME if line.is_marked else Text.NAME_QUIET)


def _chip_width() -> float:
    words = QFontMetrics(look().font(Text.BADGE)).horizontalAdvance(_("First time"))
    return words + px(_CHIP_ICON) + px(5) + 2 * px(10) + 1


def _draw_first_time(painter: QPainter, box: QRectF) -> None:
    fill, ink = look().tone(Tone.PLUM)
    if not look().is_large:
        painting.fill_round(painter, box, box.height() / 2, fill, look().tint_edge(ink))
    side = px(_CHIP_ICON)
    icons.paint(painter, "sprout", QRectF(box.left() + px(10), round(box.center().y() - side / 2), side, side), ink)
    words = box.adjusted(px(10) + side + px(5), 0, 0, 0)
    painting.draw_words(painter, words, _("First time"), look().font(Text.BADGE), ink)
