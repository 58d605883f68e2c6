"""A page that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea


def page(*words):
    made = QWidget()
    column = Column(made)
    for each in words:
        column.add(Button(each))
    column.add(TextLabel("Long\n" * 60))
    return made


def test_tab_does_not_stop_and_nothing_scrolls_sideways(show):
    area = ScrollArea()
    area.body.add(TextLabel("One"))
    show(area, 200, 100)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert area.horizontalScrollBar().maximum() == 0
    assert not area.inside.autoFillBackground()


def test_another_page_begins_at_its_top(show, stage):
    area = show(ScrollArea(), 200, 100)
    area.show_page(page("Keep"))
    stage.settle()
    area.verticalScrollBar().setValue(200)
    area.show_page(page("Keep"))
    stage.settle()
    assert area.verticalScrollBar().value() == 0


def test_same_page_made_anew_keeps_place_and_keyboard(show, stage):
    area = show(ScrollArea(), 200, 100)
    area.show_page(page("Change", "Keep"))
    stage.settle()
    area.widget().findChildren(Button)[1].setFocus()
    area.verticalScrollBar().setValue(200)
    area.show_page(page("More", "Change", "Keep"), is_same=True)
    stage.settle()
    assert area.verticalScrollBar().value() == 200
    assert area.window().focusWidget().text() == "Keep"


def test_keyboard_on_what_is_gone_goes_nowhere_in_particular(show, stage):
    area = show(ScrollArea(), 200, 100)
    area.show_page(page("Change"))
    stage.settle()
    area.widget().findChild(Button).setFocus()
    area.show_page(page("Other"), is_same=True)
    stage.settle()
    assert not area.widget().findChild(Button).hasFocus()
