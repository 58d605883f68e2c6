"""The order in which Tab goes through parts that were made at different times."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.tab_order import link, link_before, link_inside, stops_in
from tests.ui.lint import tab_order


@pytest.fixture
def page(show):
    """A page of three buttons, and its layout."""
    holder = QWidget()
    column = Column(holder)
    for words in ("One", "Two", "Three"):
        column.add(Button(words))
    show(holder)
    return holder


def button(page, words):
    return next(each for each in page.findChildren(QPushButton) if each.text() == words)


def add(page, *words):
    made = [page.layout().add(Button(each)) for each in words]
    for each in made:
        each.show()
    return made


def test_what_was_made_later_comes_before_what_it_is_read_before(page):
    link_before(button(page, "Two"), add(page, "a", "b"))
    assert tab_order(page) == ["One", "a", "b", "Two", "Three"]


def test_parts_are_linked_as_told(page):
    link(button(page, words) for words in ("One", "Three", "Two"))
    assert tab_order(page) == ["One", "Three", "Two"]


def test_lines_shown_anew_are_come_to_after_their_stop(page):
    column = page.layout().add(LinesColumn())
    for words in (("a",), ("c", "d")):
        column.show_lines([Button(each) for each in words], after=button(page, "One"))
    for each in page.findChildren(QPushButton):
        each.setVisible(each.text() != "a")
    assert tab_order(page) == ["One", "c", "d", "Two", "Three"]


def test_stops_are_what_tab_can_come_to(page):
    page.layout().add(TextLabel("Words"))
    assert [stop.text() for stop in stops_in(page)] == ["One", "Two", "Three"]


@pytest.mark.parametrize("made", [(0, 1), (1, 0)])
def test_what_is_made_late_comes_where_its_place_stands(page, made):
    places = [page.layout().add(QWidget()) for _number in made]
    add(page, "Four")
    late = [Button("a"), Button("b")]
    for number in made:
        Column(places[number]).add(late[number])
        link_inside(places[number], late[number])
        places[number].show()
        late[number].show()
    assert tab_order(page) == ["One", "Two", "Three", "a", "b", "Four"]
    assert all(place.focusPolicy() == Qt.FocusPolicy.NoFocus for place in places)
