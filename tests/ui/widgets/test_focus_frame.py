"""The ring around what has the keyboard."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QSpinBox, QWidget
from shiboken6 import delete

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.edits import LineEdit
from peergroup_desktop.ui.widgets.focus_frame import FocusFrame
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.segments import SegmentedMark
from tests.ui.looking import pixel, shows, use


class Page(QWidget):
    """A window with something to put the keyboard on."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        column = Column(self, gap=20, margins=20)
        for part in parts:
            column.add(part)


@pytest.fixture
def frame(qapp, stage):
    """A ring that takes the last input for a key until `frame.by_key` says otherwise."""
    made = FocusFrame()
    made.by_key = True
    made.follow(qapp, lambda: made.by_key)
    yield made
    qapp.focusChanged.disconnect(made._on_focus_changed)
    made.leave()


def test_ring_lies_around_the_button_with_the_keyboard(show, frame):
    first, second = Button("One"), Button("Two")
    page = show(Page(first, second), 300, 200)
    second.setFocus()
    assert frame.ring.isVisible()
    assert frame.ring.parentWidget() is page
    assert frame.ring.geometry() == second.geometry().adjusted(-6, -6, 6, 6)


@pytest.mark.parametrize(("make", "is_shown"), [(lambda: Button("One"), False), (LineEdit, True)])
def test_pointer_shows_it_for_fields_alone(show, frame, make, is_shown):
    frame.by_key = False
    part = make()
    show(Page(QPushButton(), part), 300, 200)
    part.setFocus()
    assert frame.ring.isVisible() is is_shown


@pytest.mark.parametrize(("is_dark", "inner"), [(False, "ink"), (True, "page")])
@pytest.mark.parametrize(("is_contrast", "outer"), [(False, 4), (True, 6)])
def test_two_colours_show_on_any_ground(show, frame, is_dark, inner, is_contrast, outer):
    use(is_dark=is_dark, is_contrast=is_contrast)
    button = Button("One")
    show(Page(QPushButton(), button), 300, 200)
    button.setFocus()
    middle = frame.ring.width() / 2
    assert pixel(frame.ring, middle, 1) == look().tokens.marigold
    assert pixel(frame.ring, middle, outer) == getattr(look().tokens, inner)


def test_ring_follows_what_it_surrounds(show, stage, frame):
    button = Button("One")
    page = show(Page(QPushButton(), button), 300, 200)
    button.setFocus()
    page.resize(500, 300)
    stage.settle()
    assert frame.ring.geometry() == button.geometry().adjusted(-6, -6, 6, 6)


def test_ring_hides_with_its_button(show, stage, frame):
    button = Button("One")
    show(Page(button), 300, 200)
    button.setFocus()
    button.hide()
    stage.settle()
    assert not frame.ring.isVisible()


def test_ring_lies_inside_the_page_that_scrolls(show, frame):
    area, button = ScrollArea(), Button("One")
    area.body.add(button)
    show(Page(area), 300, 200)
    button.setFocus()
    assert frame.ring.parentWidget() is area.inside


def test_ring_inside_a_list_lies_on_its_viewport(show, frame):
    view, button = QListView(), Button("One")
    button.setParent(view.viewport())
    show(Page(view), 300, 200)
    button.setFocus()
    assert frame.ring.parentWidget() is view.viewport()


def test_ring_surrounds_the_spin_box_and_not_its_line(show, frame):
    spin = QSpinBox()
    show(Page(QPushButton(), spin), 300, 200)
    spin.lineEdit().setFocusProxy(None)
    QApplication.instance().focusChanged.emit(None, spin.lineEdit())
    assert frame.ring.geometry() == spin.geometry().adjusted(-6, -6, 6, 6)


def test_ring_surrounds_the_part_that_is_drawn(show, frame):
    mark = SegmentedMark("Jo")
    show(Page(mark), 420, 140)
    mark.focus_button(0)
    drawn = QRectF(frame.ring.rect()).height() - 12
    assert drawn == mark.buttons[0].drawn_box().height() < mark.buttons[0].height()


def test_list_draws_the_ring_around_its_row_itself(show, frame):
    roster, button = RosterList("People"), Button("One")
    roster.set_rows((RosterRow(b"1", "Jo"),))
    roster.select(b"1")
    show(Page(button, roster), 300, 300)
    button.setFocus()
    roster.setFocus(Qt.FocusReason.TabFocusReason)
    assert (frame.ring.isVisible(), roster.shows_focus) == (False, True)
    assert shows(roster, look().tokens.marigold)
    button.setFocus()
    assert roster.shows_focus is False


def test_a_window_that_goes_takes_no_ring_for_good(show, frame):
    button, asks = Button("One"), QWidget()
    page = show(Page(QPushButton(), button), 300, 200)
    frame.ring.setParent(asks)
    delete(asks)
    button.setFocus()
    assert frame.ring.parentWidget() is page


def test_radius_may_be_the_widgets_own(show, frame):
    button = Button("One")
    button.focus_radius = 20
    show(Page(QPushButton(), button), 300, 200)
    button.setFocus()
    assert pixel(frame.ring, 0, 0) != look().tokens.marigold
    assert frame.ring.radius() == 20
