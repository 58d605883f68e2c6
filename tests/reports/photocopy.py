"""What a cheap copier makes of a page: black or white, nothing between."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from peergroup_desktop.reports.document import Document
from tests.reports.paper import Word, words_of

_DOTS_PER_INCH = 200
_BLACK_BELOW = 128
_LEAST_SHARE = 0.04
"""Letters take this share of their box at least, black on white or white on black: with less it is a blank or a bar."""


def copied(document: Document) -> list[QImage]:
    """Return each page as a copier prints it, in grey of which only 0 and 255 are left."""
    buffer = QBuffer()
    buffer.setData(QByteArray(document.pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    seen = [_copy(pages, number) for number in range(pages.pageCount())]
    pages.close()
    return seen


def lost_words(document: Document, folder) -> list[str]:
    """Return the words that cannot be read any more on a copy, each with its page."""
    found = []
    pages = zip(copied(document), words_of(document, folder), strict=True)
    for number, (page, (width, _height, words)) in enumerate(pages, 1):
        scale = page.width() / width
        found += [f"page {number}: {word.text}" for word in _read(words) if not _is_seen(page, word, scale)]
    return found


def _read(words: list[Word]) -> Iterator[Word]:
    """Yield words with letters; those laid beneath signs are for readers and searches alone."""
    return (word for word in words if not word.is_hidden and any(letter.isalnum() for letter in word.text))


def _is_seen(page: QImage, word: Word, scale: float) -> bool:
    box = QRect(
        round(word.left * scale),
        round(word.top * scale),
        max(round((word.right - word.left) * scale), 1),
        max(round((word.bottom - word.top) * scale), 1),
    )
    part = page.copy(box)
    dots, wide = bytes(part.constBits()), part.bytesPerLine()
    black = sum(dots[row * wide : row * wide + part.width()].count(0) for row in range(part.height()))
    share = black / (part.width() * part.height())
    return _LEAST_SHARE < share < 1 - _LEAST_SHARE


def _copy(pages: QPdfDocument, number: int) -> QImage:
    drawn = pages.render(number, (pages.pagePointSize(number) * _DOTS_PER_INCH / 72).toSize())
    page = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    page.fill(255)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    sharp = bytes(255 if grey >= _BLACK_BELOW else 0 for grey in range(256))
    return QImage(
        bytes(page.constBits()).translate(sharp), page.width(), page.height(), page.bytesPerLine(), page.format()
    ).copy()
