"""Places suggested at a session: from its notes and from its register; and from the directory."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import signposts
from peergroup_desktop.ui.screens.notes.view import make as make_notes
from peergroup_desktop.ui.screens.register.view import make as make_register
from peergroup_desktop.ui.screens.signposting.view import make as make_places
from tests.places import write_place

BEFORE = date(2026, 11, 17)


@pytest.fixture
def pantry(vault):
    return write_place(vault, "Wensley Food Pantry")


def opened(stage, vault, make_screen, session):
    context = stage.context(vault)
    screen = stage.show(make_screen(context), (1146, 768))
    screen.arrive({"session_id": session})
    stage.settle()
    return screen


def keep(stage, form):
    QTest.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    stage.settle()


def at(vault, make, session):
    return [(row.what, row.on) for row in signposts.list_suggested(vault, make.group_id, session_id=session)]


def test_from_the_notes_it_is_written_down_on_the_sessions_page(stage, vault, make, pantry):
    make.person("Jo")
    session = make.session(BEFORE)
    screen = opened(stage, vault, make_notes, session)
    card = screen.desk.suggesting.card
    card.suggest.click()
    screen.desk.forms.form.place_line.edit.setText("Wensley Food Pantry")
    screen.desk.forms.form.day.set_day(BEFORE)
    keep(stage, screen.desk.forms.form)
    assert at(vault, make, session) == [("Wensley Food Pantry", BEFORE)]
    assert len(card._lines) == 1
    assert "last week" in card._lines[0].line


def test_from_the_register_it_is_written_down_for_the_session(stage, vault, make, pantry):
    make.person("Jo")
    session = make.session()
    screen = opened(stage, vault, make_register, session)
    screen.pages.cards.room.suggest.click()
    form = screen.counting.doing.forms.form
    form.place_line.edit.setText("Wensley Food Pantry")
    parked = screen.park()
    form.reject()
    screen.restore(parked)
    keep(stage, screen.counting.doing.forms.form)
    assert at(vault, make, session) == [("Wensley Food Pantry", date(2026, 11, 24))]


def test_from_the_directory_a_place_is_suggested_to_nobody_by_name(stage, vault, make, pantry):
    context = stage.context(vault)
    screen = stage.show(make_places(context), (1146, 768))
    screen.arrive({"service_id": pantry})
    stage.settle()
    screen.board.detail.suggest.click()
    parked = screen.park()
    screen.desk.forms.form.reject()
    screen.restore(parked)
    keep(stage, screen.desk.forms.form)
    assert [row.what for row in signposts.list_suggested(vault, make.group_id)] == ["Wensley Food Pantry"]


def test_a_handout_is_in_large_print_when_it_says_so(stage, vault, make, pantry):
    screen = opened(stage, vault, make_places, pantry)
    basket = screen.presenter.basket
    basket.toggle(pantry)
    screen.board.basket.large.click()
    parked = screen.park()
    assert basket.options.is_large_print
    basket.set_large(False)
    screen.restore(parked)
    assert screen.board.basket.large.isChecked()
