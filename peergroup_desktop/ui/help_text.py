"""A help page as somebody reads it, and as paper: headings, lists, bold words, links to other pages."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QPageLayout,
    QPageSize,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from peergroup_desktop.actions.printing import Document, Paper
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.help_book import HelpPage
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.typography import Text, make_font
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.following import Following

_LINE_HEIGHT = 118
_MARGIN_MM = 18
_POINTS_PER_INCH = 72
_DOTS_PER_POINT = 4
_POINTS = {0: 12, 1: 24, 2: 15}
_WEIGHTS = {0: 400, 1: 700, 2: 600}


class HelpText(Following, QTextBrowser):
    """One page, scrolled if need be. `link_chosen` gives the topic of a link; nothing else is ever opened."""

    link_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._page: HelpPage | None = None
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_bar(self)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_link)
        self.follow_look()

    def dress(self) -> None:
        """Set the page in the sizes and colours of the look."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, look().tokens.ink)
        palette.setColor(QPalette.ColorRole.Base, look().tokens.surface)
        palette.setColor(QPalette.ColorRole.Link, look().tokens.green_ink)
        self.setPalette(palette)
        if self._page is not None:
            self.show_page(self._page)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu."""
        menu = self.createStandardContextMenu(event.pos())
        look().clothe(menu, Sheet.MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def show_page(self, page: HelpPage) -> None:
        """Show a page from its top."""
        self._page = page
        self.setAccessibleName(page.title)
        document = self.document()
        document.setDefaultFont(look().font(Text.LEAD))
        document.setDocumentMargin(look().gap(4))
        document.setMarkdown(page.text)
        _dress_blocks(
            document,
            {0: look().font(Text.LEAD), 1: look().font(Text.TITLE), 2: look().font(Text.PANEL)},
            look().gap(8),
        )
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_link(self, link: QUrl) -> None:
        self.link_chosen.emit(link.toString())


def as_paper(page: HelpPage, paper: Paper = Paper.A4) -> Document:
    """Return the page as a PDF, black on white."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setResolution(_POINTS_PER_INCH * _DOTS_PER_POINT)
    size = QPageSize.PageSizeId.A4 if paper is Paper.A4 else QPageSize.PageSizeId.Letter
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(size), portrait, margins, QPageLayout.Unit.Millimeter))
    document = QTextDocument()
    document.setMarkdown(page.text)
    fonts = {level: make_font(points * _DOTS_PER_POINT, _WEIGHTS[level]) for level, points in _POINTS.items()}
    document.setDefaultFont(fonts[0])
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size().toSizeF())
    _dress_blocks(document, fonts, 8 * _DOTS_PER_POINT)
    document.print_(writer)
    count = document.pageCount()
    buffer.close()
    return Document(bytes(data.data()), count, 0, _("Help: {title}").format(title=page.title), ())


def _dress_blocks(document: QTextDocument, fonts: dict[int, QFont], space: int) -> None:
    """Give headings their size and lines their height; Qt's own heading sizes follow no scale of ours."""
    block = document.begin()
    while block.isValid():
        level = min(block.blockFormat().headingLevel(), 2)
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if level:
            letters = QTextCharFormat()
            letters.setFont(fonts[level])
            cursor.mergeCharFormat(letters)
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        lines.setBottomMargin(space)
        lines.setTopMargin(2 * space if level == 2 else 0)
        cursor.mergeBlockFormat(lines)
        block = block.next()
