"""The page as it will be printed, on its desk. It shows the very PDF that is saved or printed.

QtPdf is loaded when the first page is shown.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import IconButton, Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

_INCH = 72
_FULL_SIZE_DPI = 110


class Pages:
    """A PDF in memory, and its pages as pictures."""

    def __init__(self, pdf: bytes, parent: QWidget) -> None:
        from PySide6.QtPdf import QPdfDocument

        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes, parent)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(parent)
        self._document.load(self._buffer)

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return self._document.pageCount()

    def size(self, page: int) -> QSizeF:
        """Return the size of a page in points."""
        return self._document.pagePointSize(page)

    def picture(self, page: int, size: QSize, ratio: float) -> QImage:
        """Return the page `size` px large for a screen of device ratio `ratio`."""
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.fill(QColor(Qt.GlobalColor.white))
        drawn = self._document.render(page, image.size())
        painter = QPainter(image)
        painter.drawImage(0, 0, drawn)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def close(self) -> None:
        """Let the file go."""
        self._document.close()
        self._buffer.close()
        self._document.deleteLater()
        self._buffer.deleteLater()


class PageDesk(Following, QLabel):
    """The desk with one page on it, as large as fits. A click, Enter or plus asks for it at full size."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self._pages: Pages | None = None
        self._page = 0
        self._image = QImage()
        self._words = ""
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def show_page(self, pages: Pages | None, page: int, words: str = "") -> None:
        """Show a page, or `words` where there is none."""
        self._pages, self._page, self._words = pages, page, words
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page at the new size."""
        super().resizeEvent(event)
        self._draw()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for full size."""
        if self._pages is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for full size with Enter or plus."""
        if self._pages is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw desk, shadow and page."""
        tokens = look().tokens
        painter = painting.start(self)
        if self._image.isNull():
            painter.setFont(look().font(Text.BODY))
            painter.setPen(tokens.ink2)
            inner = self.rect().adjusted(gap(24), gap(24), -gap(24), -gap(24))
            painter.drawText(inner, int(painting.CENTRE) | int(Qt.TextFlag.TextWordWrap), self._words)
        else:
            size = QSizeF(self._image.size()) / self._image.devicePixelRatio()
            left, top = round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2)
            for spread, alpha in ((3, 8), (2, 14), (1, 22)):
                shadow = QRectF(
                    left - spread + 1, top - spread + 2, size.width() + 2 * spread - 2, size.height() + 2 * spread - 2
                )
                painting.fill_round(painter, shadow, spread, QColor(0, 0, 0, alpha))
            painter.drawImage(QPointF(left, top), self._image)
        painter.end()

    def _draw(self) -> None:
        self._image = QImage()
        if self._pages is not None and self._pages.count:
            room = QSizeF(self.size()) - QSizeF(2 * gap(22), 2 * gap(22))
            size = self._pages.size(self._page).scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSize()
            if size.width() > 10:
                self._image = self._pages.picture(self._page, size, self.devicePixelRatioF())
        self.update()


class PagePreview(Following, QFrame):
    """A preview with its desk, and a line to turn pages when there are several."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._page = 0
        self._says = ""
        self.desk = PageDesk()
        self.desk.opened.connect(self._open_full)
        whole = Column(self, gap=0)
        whole.add(self.desk, 1)
        self._pager = QWidget()
        row = Row(self._pager, gap=8, margins=(12, 0, 12, 8))
        row.stretch()
        self._back = row.add(IconButton("chevron-left", _("Page before"), kind=Kind.SECONDARY))
        self._place = row.add(TextLabel("", Text.SECOND, Ink.INK2, wraps=False))
        self._next = row.add(IconButton("chevron-right", _("Next page"), kind=Kind.SECONDARY))
        row.stretch()
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        whole.add(self._pager)
        self._pager.hide()
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    @property
    def page_count(self) -> int:
        """Return how many pages there are; 0 before the first."""
        return self._pages.count if self._pages else 0

    def set_pdf(self, pdf: bytes, says: str) -> None:
        """Show a PDF called `says`. The page looked at stays, if it is still there."""
        if self._pages is not None:
            self._pages.close()
        self._pages = Pages(pdf, self)
        self._says = says
        self._page = min(self._page, max(self._pages.count - 1, 0))
        self._show()

    def clear(self, words: str = "") -> None:
        """Show `words` in place of a page."""
        if self._pages is not None:
            self._pages.close()
        self._pages = None
        self._says = words
        self.desk.setAccessibleName(words)
        self.desk.show_page(None, 0, words)
        self._pager.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the desk."""
        painter = painting.start(self)
        painting.fill_round(painter, QRectF(self.rect()), px(12), look().tokens.sunken)
        painter.end()

    def _show(self) -> None:
        count = self.page_count
        where = _("Page {page} of {count}").format(page=self._page + 1, count=count)
        self.desk.setAccessibleName(_("Preview: {what}. {where}").format(what=self._says, where=where))
        self.desk.setToolTip(_("Click to see it at full size"))
        self.desk.show_page(self._pages, self._page)
        self._place.setText(where)
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page < count - 1)
        self._pager.setVisible(count > 1)

    def _go_back(self) -> None:
        self._page -= 1
        self._show()

    def _go_on(self) -> None:
        self._page += 1
        self._show()

    def _open_full(self) -> None:
        if self._pages is None:
            return
        size = (self._pages.size(self._page) * (_FULL_SIZE_DPI / _INCH)).toSize()
        dialog = Dialog(self, self._says, width=size.width() + 72, mildest="close")
        picture = QLabel()
        picture.setAccessibleName(self.desk.accessibleName())
        image = self._pages.picture(self._page, size, self.devicePixelRatioF())
        picture.setPixmap(QPixmap.fromImage(image))
        dialog.body.add(picture)
        dialog.add_button(_("Close"), Kind.PRIMARY, "close")
        dialog.open_ask()
