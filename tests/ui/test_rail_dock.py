"""The rail beside the page, or over it; what it asks for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.places import rail_entries
from peergroup_desktop.ui.rail_dock import RailDock
from peergroup_desktop.ui.rail_panel import RailPanel
from tests.ui.looking import description, name, use


@pytest.fixture
def dock(show):
    return show(RailDock(RailPanel(), QWidget()), 1366, 768)


@pytest.fixture
def rail(dock):
    return dock._rail


def test_wide_windows_have_no_menu(dock):
    dock.open_menu()
    dock.close_menu()
    assert (dock.is_folded, dock.is_menu_open, dock._rail.isVisible()) == (False, False, True)


def test_narrow_windows_fold_and_unfold_it(qtbot, dock, stage):
    with qtbot.waitSignal(dock.folded) as told:
        dock.resize(900, 700)
    assert told.args == [True]
    dock.open_menu()
    assert dock.is_menu_open
    dock.resize(1366, 768)
    stage.settle()
    assert (dock.is_folded, dock._rail.isVisible()) == (False, True)


def test_open_menu_follows_the_window(dock, stage):
    dock.resize(900, 700)
    dock.open_menu()
    dock.resize(800, 600)
    stage.settle()
    assert dock._shade.size() == dock.size()
    assert dock._area.height() == 600


@pytest.mark.parametrize(("key", "is_open"), [(Qt.Key.Key_Escape, False), (Qt.Key.Key_A, True)])
def test_escape_closes_the_menu(dock, heard, key, is_open):
    use(factor=1.5)
    dock.open_menu()
    QTest.keyClick(dock, key)
    assert (dock.is_menu_open, heard) == (is_open, ["Menu"])


def test_places_are_counted_radio_buttons(rail):
    assert [name(item) for item in rail.items.values()] == [entry.words for entry in rail_entries()]
    assert description(rail.items["register"]) == f"2 of {len(rail_entries())}"


def test_arrows_go_to_the_next_place(qtbot, rail):
    rail.show_place("today")
    rail.focus_first()
    with qtbot.waitSignal(rail.place_chosen) as told:
        QTest.keyClick(rail.items["today"], Qt.Key.Key_Down)
    assert told.args == ["register"]


def test_program_marks_places_silently(qtbot, rail):
    with qtbot.assertNotEmitted(rail.place_chosen):
        rail.show_place("people")
        rail.show_place("settings")
    assert not any(item.isChecked() for item in rail.items.values())


@pytest.mark.parametrize(("part", "place"), [("help", "help"), ("settings", "settings")])
def test_foot_leads_to_help_and_settings(qtbot, rail, part, place):
    with qtbot.waitSignal(rail.place_chosen) as told:
        QTest.mouseClick(getattr(rail, part), Qt.MouseButton.LeftButton)
    assert told.args == [place]


def test_lock_and_discreet_are_asked_for_by_people_alone(qtbot, rail):
    with qtbot.waitSignal(rail.lock_requested):
        QTest.mouseClick(rail.lock, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(rail.discreet_requested) as told:
        QTest.mouseClick(rail.discreet, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.assertNotEmitted(rail.discreet_requested):
        rail.show_discreet(is_on=False)
    assert not rail.discreet.isChecked()


@pytest.mark.parametrize(
    ("groups", "says"),
    [([(b"1", "Carers")], "Carers"), ([(b"1", "Carers"), (b"2", "Sleep & rest")], "Carers. Choose another group")],
)
def test_group_can_be_changed_when_there_are_several(rail, groups, says):
    rail.show_group("Carers", groups)
    assert name(rail.group) == says


def test_the_person_who_is_in_is_veiled(rail):
    rail.show_account(b"\x01", "Maureen", shown_as="M.", is_veiled=True)
    assert rail._account.text() == "M."
    assert rail._avatar._is_veiled


def test_the_face_makes_room_at_large_text_and_comes_back(rail):
    rail.show_account(b"1", "Maureen", shown_as="Maureen", is_veiled=False)
    for factor, is_hidden in ((1.0, False), (1.5, True), (1.0, False)):
        use(factor=factor)
        assert rail._avatar.isHidden() is is_hidden
