"""Handouts for tests: those of the pictures, and squares read back from the rendered page."""

from datetime import date

import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.handout import (
    CrisisEntry,
    CrisisKind,
    HandoutOptions,
    HandoutSheet,
    PlaceEntry,
    render,
)

CRISIS = (
    CrisisEntry("Samaritans – talk to someone", "116 123", "free to ring", CrisisKind.RING, "tel:116123"),
    CrisisEntry("Shout – text, if talking is hard", "SHOUT to 85258", "", CrisisKind.TEXT, "SMSTO:85258:SHOUT"),
    CrisisEntry("In danger now", "999", kind=CrisisKind.DANGER, code="tel:999"),
)
_MARCH, _APRIL, _OCTOBER = date(2026, 3, 4), date(2026, 4, 9), date(2026, 10, 20)
PLACES = (
    PlaceEntry(
        "Wensley Food Pantry",
        "A week of food for £5. No referral needed.",
        "01632 960 114",
        "Thu and Fri, 10 – 2 · Wensley Road Methodist Hall",
        _MARCH,
        "https://pantry.example",
    ),
    PlaceEntry(
        "Carers’ tea morning",
        "For anyone looking after someone. Drop in.",
        "01632 960 157",
        "First Monday, 10:30 · The library, upstairs",
        _APRIL,
        "https://carers.example",
    ),
    PlaceEntry(
        "Citizens’ help desk",
        "Forms, debt and benefits, in plain words.",
        "01632 960 171",
        "Mon to Thu, 9:30 – 4 · Town Hall, room 2",
        _OCTOBER,
        "https://helpdesk.example/forms",
    ),
    PlaceEntry(
        "Walk and Natter",
        "A slow walk and a longer natter. Dogs welcome.",
        "07700 900 163",
        "Saturdays, 10 · Meet at the bandstand",
        None,
        "tel:07700900163",
    ),
)


def handout(places=PLACES[:3], crisis=CRISIS, **options) -> HandoutSheet:
    """Return the handout of the pictures."""
    meeting = "Tuesdays, 10:30, St Mark’s Hall"
    options = HandoutOptions(**options)
    return HandoutSheet(crisis, places, date(2026, 11, 24), "Tuesday Circle", meeting, options)


def printed(places=PLACES[:3], crisis=CRISIS, **options) -> Document:
    """Return it on paper."""
    return render(handout(places, crisis, **options))


def squares_on(document: Document, dots_per_inch: int = 200) -> list[list[tuple[str, str]]]:
    """Render each page and return what a camera reads on it: (text, kind of square), from the top."""
    buffer = QBuffer()
    buffer.setData(QByteArray(document.pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    read = [_read(pages, number, dots_per_inch) for number in range(pages.pageCount())]
    pages.close()
    return read


def _read(pages: QPdfDocument, number: int, dots_per_inch: int) -> list[tuple[str, str]]:
    drawn = pages.render(number, (pages.pagePointSize(number) * dots_per_inch / 72).toSize())
    page = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    page.fill(255)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    dots = memoryview(page.constBits()).cast("B", shape=[page.height(), page.bytesPerLine()])
    found = sorted(zxingcpp.read_barcodes(dots), key=lambda one: one.position.top_left.y)
    return [(one.text, str(one.format)) for one in found]
