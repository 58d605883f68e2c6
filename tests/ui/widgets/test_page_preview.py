"""The page as it will be printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.page_preview import PagePreview
from tests.ui.looking import middle, name, pixel


def pdf(pages: int) -> bytes:
    """Return a PDF of small pages, each red."""
    canvas = Canvas("page.pdf", pagesize=(200, 300))
    for _page in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, 200, 300, fill=1)
        canvas.showPage()
    return canvas.getpdfdata()


@pytest.fixture
def preview(show):
    return show(PagePreview(), 400, 500)


def dialogs(preview):
    return [dialog for dialog in preview.window().findChildren(Dialog) if dialog.isVisible()]


def test_shows_the_very_pdf(preview):
    assert preview.page_count == 0
    preview.set_pdf(pdf(1), "Who came in September 2026")
    assert (preview.page_count, name(preview.desk)) == (1, "Preview: Who came in September 2026. Page 1 of 1")
    assert middle(preview.desk).red() > 240
    assert pixel(preview, 200, 3) == look().tokens.sunken


def test_one_page_has_no_pager_and_three_are_turned(preview, stage):
    preview.set_pdf(pdf(1), "One")
    assert not preview._next.isVisible()
    preview.set_pdf(pdf(3), "Three")
    stage.settle()
    for button, place in ((preview._next, 2), (preview._next, 3), (preview._back, 2)):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert name(preview.desk).endswith(f"Page {place} of 3")


def test_page_looked_at_stays_while_it_is_there(preview):
    preview.set_pdf(pdf(3), "Three")
    preview._next.click()
    preview._next.click()
    assert not preview._next.isEnabled()
    preview.set_pdf(pdf(2), "Two")
    assert name(preview.desk) == "Preview: Two. Page 2 of 2"


def test_words_stand_where_there_is_no_page(preview):
    preview.clear("Choose a month.")
    preview.set_pdf(pdf(1), "One")
    preview.clear("Choose a month.")
    assert (preview.page_count, name(preview.desk)) == (0, "Choose a month.")
    assert not preview.grab().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Space])
def test_keys_open_it_at_full_size(preview, key):
    preview.set_pdf(pdf(1), "September")
    QTest.keyClick(preview.desk, key)
    (dialog,) = dialogs(preview)
    assert name(dialog) == "September"
    dialog.reject()


def test_click_opens_it_and_close_closes(preview):
    preview.set_pdf(pdf(1), "September")
    QTest.mouseClick(preview.desk, Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(preview)
    dialog.focusWidget().click()
    assert dialogs(preview) == []


def test_nothing_opens_without_a_page_or_by_other_keys(preview):
    QTest.mouseClick(preview.desk, Qt.MouseButton.LeftButton)
    preview._open_full()
    preview.set_pdf(pdf(1), "September")
    QTest.keyClick(preview.desk, Qt.Key.Key_A)
    QTest.mouseClick(preview.desk, Qt.MouseButton.RightButton)
    assert dialogs(preview) == []


def test_too_little_room_draws_no_page(show):
    small = show(PagePreview(), 120, 120)
    small.desk.setMinimumSize(10, 10)
    small.set_pdf(pdf(1), "One")
    small.desk.resize(46, 46)
    assert small.desk._image.isNull()
