"""Words on the page: labels by role and ink, page titles, and words with an icon in front."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Row

__all__ = ["Icon", "IconText", "PageTitle", "Text", "TextLabel"]

_TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_PLAIN = Qt.TextFormat.PlainText
_IN_ONE_LINE = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_WRAPPING = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_WRAPPING.setHeightForWidth(True)


class TextLabel(Following, QLabel):
    """Plain words, never read as markup: a name may hold `<b>`. Wraps, or elides its end and says all in a tooltip.

    Names in Arabic stay at the left with the others.
    """

    def __init__(
        self,
        text: str = "",
        role: Text = Text.BODY,
        ink: Ink = Ink.INK,
        *,
        wraps: bool = True,
        elides: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self._role, self._ink, self._tabular = role, ink, tabular
        self._elides = elides
        self._whole = text
        self._heights: dict[int, int] = {}  # by width, until words or font change: Qt asks twenty times for each
        self.setTextFormat(_PLAIN)
        self.setAlignment(_TO_THE_LEFT)
        self.setWordWrap(wraps and not elides)
        self.setSizePolicy(_WRAPPING if wraps and not elides else _IN_ONE_LINE)
        if text:
            self.setText(text)
        self.follow_look()

    def dress(self) -> None:
        """Take font and ink."""
        self._heights.clear()
        self.setFont(look().font(self._role, tabular=self._tabular))
        self.setPalette(look().wording(self._ink))
        if self._elides:
            self._fit()

    def setText(self, text: str) -> None:
        """Show `text`; a screen reader hears all of it even when its end is elided."""
        self._whole = text
        self._heights.clear()
        if self._elides:
            self.setAccessibleName(text)
            self._fit()
        else:
            super().setText(text)

    def setWordWrap(self, on: bool) -> None:
        """Let the words go on in a second line, or keep them in one."""
        self._heights.clear()
        super().setWordWrap(on)

    def text(self) -> str:
        """Return the whole text, elided or not."""
        return self._whole

    @property
    def may_elide(self) -> bool:
        """Tell whether its end gives way where there is no room."""
        return self._elides

    def set_ink(self, ink: Ink) -> None:
        """Change the colour of the words."""
        self._ink = ink
        self.dress()

    def set_role(self, role: Text) -> None:
        """Change size and weight."""
        self._role = role
        self.dress()

    def minimumSizeHint(self) -> QSize:
        """Let an eliding label shrink to a few letters; others keep their longest word."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(48)), hint.height()) if self._elides else hint

    def sizeHint(self) -> QSize:
        """Return the size of the whole text in one line when it elides."""
        hint = super().sizeHint()
        if not self._elides:
            return hint
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2, hint.height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, wrapped at `width`."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide for the new width."""
        super().resizeEvent(event)
        if self._elides:
            self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.width(), px(24))
        )
        if not self.isVisible() and self.width() >= 600:
            shown = self._whole  # not laid out yet: Qt's first guess of a width is no width at all
        if shown != QLabel.text(self):
            QLabel.setText(self, shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.updateGeometry()


class PageTitle(TextLabel):
    """The name of a page, told to screen readers as its heading."""

    def __init__(self, text: str = "", role: Text = Text.TITLE) -> None:
        super().__init__(text, role)


class Icon(Following, QLabel):
    """A quiet drawing. With `says` it has a tooltip and a name; without, it is decoration and is not read out."""

    def __init__(self, name: str, size: int = 20, ink: Ink = Ink.INK2, *, says: str = "", stroke: float = 2.0) -> None:
        super().__init__()
        self._name, self._size, self._ink, self._stroke = name, size, ink, stroke
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.follow_look()

    def dress(self) -> None:
        """Take size and colour."""
        self.setFixedSize(px(self._size), px(self._size))
        self.update()

    def set_icon(self, name: str, ink: Ink | None = None) -> None:
        """Change the drawing."""
        self._name = name
        self._ink = ink or self._ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        icons.paint(painter, self._name, QRectF(self.rect()), look().ink(self._ink), stroke=self._stroke)
        painter.end()


class IconText(QWidget):
    """An icon and a line of words: a place, a time, a topic."""

    def __init__(
        self,
        icon: str,
        text: str,
        role: Text = Text.BODY,
        ink: Ink = Ink.INK2,
        *,
        icon_ink: Ink | None = None,
        gap: int = 8,
        size: int = 20,
        wraps: bool = False,
    ) -> None:
        super().__init__()
        self.icon = Icon(icon, size, icon_ink or ink)
        self.label = TextLabel(text, role, ink, wraps=wraps)
        row = Row(self, gap=gap)
        row.add(self.icon)
        row.add(self.label, 1 if wraps else 0)
        if not wraps:
            row.stretch()
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self.label.setText(text)
