"""Help: every page opens, is found by its words, leads on by links, and goes to paper."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from peergroup_desktop.actions.printing import Paper
from peergroup_desktop.core.paths import resource
from peergroup_desktop.ui import help_book
from peergroup_desktop.ui.help_text import as_paper
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.places import PLACES
from peergroup_desktop.ui.screens.help.view import make
from tests.ui.lint import lint

PAGES = help_book.pages()


@pytest.fixture
def screen(stage, vault):
    return stage.show(make(stage.context(vault)))


def test_every_page_is_in_the_list():
    files = {path.stem for path in resource("help", "en").glob("*.md")}
    assert files == set(help_book.ORDER) == {page.topic for page in PAGES}


def test_every_place_but_help_has_its_page():
    topics = {page.topic for page in PAGES}
    assert {place.key for place in PLACES} - {"help"} <= topics


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.topic)
def test_links_lead_to_pages(page):
    topics = {page.topic for page in PAGES}
    assert set(re.findall(r"\]\(([^)]+)\)", page.text)) <= topics


@pytest.mark.parametrize(
    ("typed", "first"),
    [("register", "register"), ("recovery", "settings"), ("CAPS lock", "unlock"), ("", "today")],
)
def test_pages_are_found_by_their_words(typed, first):
    assert help_book.find(typed)[0].topic == first


def test_an_unknown_topic_opens_the_first_page():
    assert help_book.page_of("nothing like it").topic == "today"


def test_another_language_without_pages_shows_english():
    assert help_book.pages("cy") == PAGES


def test_f1_brings_its_topic(screen):
    screen.opened(topic="people")
    assert screen.reader.page.title == "People"
    screen.opened()
    assert screen.reader.page.title == "People"


def test_searching_narrows_the_list_and_opens_the_best(screen, stage):
    QTest.keyClicks(screen.reader.search, "spreadsheet")
    assert screen.reader.choices.choice == screen.reader.page.topic
    assert "spreadsheet" in screen.reader.page.text
    stage.settle()
    QTest.keyClick(screen.reader.search, Qt.Key.Key_Down)
    assert screen.reader.choices.isAncestorOf(screen.focusWidget())


def test_a_search_without_hits_says_so(screen):
    before = screen.reader.page
    QTest.keyClicks(screen.reader.search, "xylophone")
    QTest.keyClick(screen.reader.search, Qt.Key.Key_Down)
    assert screen.reader.page == before
    assert "Try one word alone" in screen.reader._nothing.text()


def test_a_link_opens_its_page_and_esc_goes_back(screen):
    screen.opened(topic="people")
    screen.reader.text.anchorClicked.emit(QUrl("imports"))
    assert screen.reader.page.topic == "imports"
    assert screen.escape()
    assert screen.reader.page.topic == "people"


def test_esc_on_the_first_page_is_left_to_the_window(screen):
    assert not screen.escape()


def test_a_page_is_chosen_from_the_list(screen):
    screen.reader.choices.button("keyboard").click()
    assert "Everything can be done with the keyboard" in screen.reader.text.toPlainText()


def test_ctrl_f_goes_to_the_search(screen):
    screen.activateWindow()
    screen.find()
    assert screen.focusWidget() is screen.reader.search
    screen.focus_first()
    assert screen.focusWidget() is screen.reader.text
    assert screen.regions() == [screen.reader.choices, screen.reader.text]


@pytest.mark.parametrize("paper", list(Paper))
def test_a_page_goes_to_paper(paper):
    from io import BytesIO

    from pypdf import PdfReader

    document = as_paper(help_book.page_of("register"), paper)
    read = PdfReader(BytesIO(document.pdf))
    assert document.pages == len(read.pages)
    assert "take a mark back" not in read.pages[0].extract_text()
    assert "Every mark is saved at once" in " ".join(read.pages[0].extract_text().split())
    assert document.names == 0


def test_print_sends_the_open_page(screen, monkeypatch):
    printed = []
    monkeypatch.setattr(Paperwork, "print", lambda _self, document: printed.append(document.title))
    screen.opened(topic="groups")
    screen.print.click()
    assert printed == ["Help: Groups and sessions"]


@pytest.mark.parametrize(("size", "factor"), [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 2.0)])
def test_it_fits(stage, vault, size, factor):
    screen = stage.show(make(stage.context(vault)), size, factor=factor)
    screen.opened(topic="imports")
    stage.settle()
    assert lint(screen) == []
    if factor == 2.0:
        screen.reader.chooser.setCurrentIndex(2)
        screen.reader.chooser.activated.emit(2)
        assert screen.reader.page.topic == "people"
