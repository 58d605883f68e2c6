"""The shell with real screens on a real file: places, keys, the menu, discreet mode, parked text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from peergroup_desktop.actions import people as people_deeds
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.ui.places import rail_entries
from peergroup_desktop.ui.shell import Shell
from tests.ui.lint import lint


@pytest.fixture
def context(stage, make):
    make.people("Abdi Alison Grace")
    return stage.context(make.vault)


@pytest.fixture
def shell(stage, context):
    made = Shell(context)
    context.navigator.go("today")
    return stage.show(made)


def press(shell, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(shell.window().focusWidget() or shell, key, modifier)


def test_alt_and_a_number_go_to_the_places(shell, context):
    for number, entry in enumerate(rail_entries(), start=1):
        press(shell, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        assert context.navigator.current == entry.places[0].key
        assert shell.rail.items[entry.key].isChecked()


def test_a_click_on_the_rail_goes_there_once(shell, context):
    heard = []
    context.navigator.requested.connect(lambda place, _facts: heard.append(place))
    QTest.mouseClick(shell.rail.items["people"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(shell.rail.items["people"], Qt.MouseButton.LeftButton)
    assert heard == ["people"]


def test_settings_and_help_have_no_tab(shell, context):
    shell.rail.settings.click()
    assert context.navigator.current == "settings"
    assert not any(item.isChecked() for item in shell.rail.items.values())
    press(shell, Qt.Key.Key_F1)
    assert context.navigator.current == "help"
    shell.rail.help.click()
    assert context.navigator.current == "help"


def test_escape_goes_back(shell, context):
    context.navigator.go("groups")
    press(shell, Qt.Key.Key_Escape)
    assert context.navigator.current == "today"


def test_f9_veils_every_name_in_the_shell(shell, context):
    titles = []
    shell.title_changed.connect(titles.append)
    press(shell, Qt.Key.Key_F9)
    assert context.discreet.is_on
    assert shell.rail.discreet.isChecked()
    assert shell.rail._account.text() == "M."
    assert titles == ["Peergroup"]
    shell.screen_shown.header.show_names.click()
    assert not context.discreet.is_on
    assert titles[-1] == "Tuesday Circle"


def test_ctrl_l_asks_to_lock(shell, qtbot):
    with qtbot.waitSignal(shell.lock_requested):
        press(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_undo_and_redo_work_from_anywhere(shell, context, make):
    context.runner.write(people_deeds.leave_group, make.person("Ines"), make.group_id, context.clock.today())
    press(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert context.undo.words.startswith("Undone")
    press(shell, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert context.undo.may_undo


def test_f6_goes_round_between_rail_and_page(shell):
    stops = []
    for _press in range(4):
        press(shell, Qt.Key.Key_F6)
        stops.append(shell.rail.isAncestorOf(shell.window().focusWidget()))
    assert True in stops
    assert False in stops


@pytest.mark.parametrize(("size", "factor"), [((1366, 768), 2.0), ((1000, 700), 1.0)])
def test_large_text_and_narrow_windows_fold_the_rail(stage, shell, context, size, factor):
    shell.resize(*size)
    stage.look(factor=factor)
    stage.settle()
    assert shell.dock.is_folded
    menu = shell.screen_shown.header.menu
    assert menu.isVisible()
    menu.click()
    assert shell.dock.is_menu_open
    assert lint(shell.rail) == []
    shell.resize(size[0] - 10, size[1])
    press(shell, Qt.Key.Key_Escape)
    assert not shell.dock.is_menu_open
    menu.click()
    shell.rail.items["people"].click()
    assert context.navigator.current == "people"
    assert not shell.dock.is_menu_open
    menu = shell.screen_shown.header.menu
    menu.click()
    shell.rail.items["people"].click()
    assert not shell.dock.is_menu_open
    shell.resize(1366, 768)
    stage.look()
    stage.settle()
    assert not shell.dock.is_folded
    assert shell.rail.isVisible()


def test_a_click_beside_the_menu_closes_it(stage, shell):
    shell.resize(1000, 700)
    stage.settle()
    shell.dock.open_menu()
    QTest.mouseClick(shell.dock._shade, Qt.MouseButton.LeftButton)
    assert not shell.dock.is_menu_open


def test_a_fault_nobody_asked_for_is_shown_on_the_page(shell, context):
    context.runner.fault_raised.emit(DiskFull())
    assert shell.screen_shown._notice.isVisible()


def test_typed_text_comes_back_after_a_lock(stage, shell, context):
    field = QLineEdit()
    screen = shell.screen_shown
    screen.body.addWidget(field)
    screen.park = lambda: {"note": "half a thought"}
    shell.park()
    again = Shell(context)
    got = []
    again._screens.clear()
    type(screen).restore, before = (lambda _self, texts: got.append(texts)), type(screen).restore
    try:
        again.screen_of("today")
    finally:
        type(screen).restore = before
        again.deleteLater()
    assert got == [{"note": "half a thought"}]


def test_another_group_is_chosen_from_the_rail(shell, context, make):
    second = make.group("Evening Walk")
    context.group.reload()
    shell.rail.group.click()
    menu = shell.rail.findChild(QMenu)
    wanted = next(action for action in menu.actions() if action.data() == second)
    wanted.trigger()
    menu.close()
    assert context.group.name == "Evening Walk"
    assert shell.rail.group.text() == "Evening Walk"


def test_the_rail_keeps_to_the_rules(shell):
    assert lint(shell.rail) == []


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_F, "find"), (Qt.Key.Key_N, "new"), (Qt.Key.Key_P, "print_page")])
def test_keys_for_the_page_reach_the_page(shell, monkeypatch, key, name):
    heard = []
    monkeypatch.setattr(shell.screen_shown, name, lambda: heard.append(name))
    press(shell, key, Qt.KeyboardModifier.ControlModifier)
    assert heard == [name]


def test_f6_reaches_each_part_that_a_screen_names(stage, shell, monkeypatch):
    screen = shell.screen_shown
    one, two = QLineEdit(), QWidget()
    inside = QLineEdit(two)
    screen.body.addWidget(one)
    screen.body.addWidget(two)
    monkeypatch.setattr(screen, "regions", lambda: [screen, one, two])
    stage.settle()
    one.setFocus()
    press(shell, Qt.Key.Key_F6)
    assert inside.hasFocus()
    press(shell, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert one.hasFocus()


def test_a_hidden_screen_catches_up_when_it_is_shown(shell, context, make, monkeypatch):
    people = shell.screen_of("people")
    refreshed = []
    monkeypatch.setattr(people, "refresh", lambda: refreshed.append(1))
    context.runner.write(people_deeds.leave_group, make.person("Ines"), make.group_id, context.clock.today())
    assert refreshed == []
    shell.pages.setCurrentWidget(people)
    assert refreshed == [1]


def test_a_shell_without_a_screen_bears_all_keys(stage, context):
    bare = stage.show(Shell(context))
    bare.setFocus()
    for key in (Qt.Key.Key_F6, Qt.Key.Key_Escape, Qt.Key.Key_A):
        QTest.keyClick(bare, key)
    QTest.keyClick(bare, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bare.screen_shown is None
