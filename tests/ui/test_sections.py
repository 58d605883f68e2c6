"""What the rail shows for each kind of group, and the tabs of places that share an item."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peergroup_desktop.actions import groups, settings
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.parts import Part, parts_of
from peergroup_desktop.ui.places import rail_entries, sections_of
from peergroup_desktop.ui.shell import Shell
from peergroup_desktop.ui.widgets.section_tabs import SectionTabs
from tests.ui.lint import lint
from tests.ui.looking import description, name, role, use

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def context(stage, make):
    make.people("Abdi Alison Grace")
    return stage.context(make.vault)


@pytest.fixture
def shell(stage, context):
    made = Shell(context)
    context.navigator.go("today")
    return stage.show(made)


@pytest.fixture
def tabs(show):
    made = SectionTabs()
    made.show_sections("Together", [("rota", "Rota"), ("giving", "Give and take"), ("swaps", "Offers")], "rota")
    return show(made, 600, 60)


def press(shell, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(shell.window().focusWidget() or shell, key, modifier)


def with_kind(context, kind):
    """Add a group of a kind and look at it."""
    new = groups.NewGroup("Evening Pairs", kind)
    made: list[bytes] = []
    context.runner.write(groups.add_group, new, on_done=made.append)
    context.group.choose(made[0])


@pytest.mark.parametrize("kind", GroupKind)
def test_rail_shows_what_the_kind_sees(shell, context, kind):
    with_kind(context, kind)
    shown = [item for item in shell.rail.items.values() if not item.isHidden()]
    assert [item.key for item in shown] == [entry.key for entry in rail_entries(parts_of(kind))]
    assert description(shown[-1]) == f"{len(shown)} of {len(shown)}"


def test_numbers_count_what_is_seen(shell, context):
    with_kind(context, GroupKind.ACTIVITY)
    press(shell, Qt.Key.Key_4, ALT)
    assert context.navigator.current == "notes"
    press(shell, Qt.Key.Key_9, ALT)
    assert context.navigator.current == "notes"


def test_a_group_without_the_place_goes_to_today(shell, context):
    context.navigator.go("pairs")
    with_kind(context, GroupKind.ACTIVITY)
    assert context.navigator.current == "today"


def test_a_group_with_the_place_stays(shell, context):
    context.navigator.go("rota")
    with_kind(context, GroupKind.HUB)
    assert context.navigator.current == "rota"
    shown = [place.key for place in sections_of("rota", parts_of(GroupKind.HUB) - {Part.CHECK_INS})]
    assert [tab.key for tab in shell.screen_shown.header.sections.tabs] == shown


def test_check_ins_have_a_tab_once_they_are_wanted_and_none_before(shell, context):
    context.navigator.go("debriefs")
    tabs = shell.screen_shown.header.sections
    assert "check_ins" not in [tab.key for tab in tabs.tabs]
    context.runner.write(settings.change_setting, "check_ins_wanted", True)
    assert tabs.tabs[-1].key == "check_ins"
    context.navigator.go("check_ins")
    context.undo.undo()
    assert context.navigator.current == "today"
    assert Part.CHECK_INS not in context.group.parts


def test_tabs_that_wrap_keep_their_lines_at_large_text_in_discreet_mode(shell, context, stage):
    context.runner.write(settings.change_setting, "check_ins_wanted", True)
    context.navigator.go("check_ins")
    context.discreet.set_on(True)
    stage.look(factor=2.0)
    stage.settle()
    tabs = shell.screen_shown.header.sections
    assert tabs.height() == tabs.heightForWidth(tabs.width())
    assert tabs.tabs[-1].y() > tabs.tabs[0].y()


def test_the_section_last_used_is_gone_back_to(shell, context):
    context.navigator.go("swaps")
    context.navigator.go("people")
    shell.rail.items["together"].click()
    assert context.navigator.current == "swaps"
    assert context.preferences.now.section == "swaps"


def test_each_family_has_a_section_of_its_own_to_go_back_to(shell, context):
    for place in ("swaps", "reports", "rota", "months"):
        context.navigator.go(place)
    shell.rail.items["together"].click()
    assert context.navigator.current == "rota"
    shell.rail.items["reports"].click()
    assert context.navigator.current == "months"
    assert context.preferences.now.section == "rota months"


def test_a_click_on_the_item_that_is_shown_stays_in_its_section(shell, context):
    context.navigator.go("swaps")
    shell.rail.items["together"].click()
    assert context.navigator.current == "swaps"


def test_arrows_go_on_through_sections(shell, context):
    context.navigator.go("rota")
    shell.screen_shown.header.sections.focus_current()
    sections = [place.key for place in sections_of("rota", context.group.parts)]
    been = []
    for _ in sections:
        press(shell, Qt.Key.Key_Right)
        been.append(context.navigator.current)
    assert been == [*sections[1:], "rota"]
    press(shell, Qt.Key.Key_Left)
    assert context.navigator.current == sections[-1]


def test_sections_are_stepped_from_anywhere_on_the_page(shell, context):
    context.navigator.go("rota")
    second = sections_of("rota", context.group.parts)[1].key
    press(shell, Qt.Key.Key_PageDown, CTRL)
    assert context.navigator.current == second
    press(shell, Qt.Key.Key_PageUp, CTRL)
    assert context.navigator.current == "rota"


def test_other_pages_have_no_sections(shell, context):
    press(shell, Qt.Key.Key_PageDown, CTRL)
    assert context.navigator.current == "today"
    assert shell.screen_shown.header.sections.isHidden()


def test_tabs_are_counted_radio_buttons(tabs):
    assert (name(tabs), role(tabs.tabs[0])) == ("Together", QAccessible.Role.RadioButton)
    assert description(tabs.tabs[1]) == "2 of 3"
    assert [tab.focusPolicy() for tab in tabs.tabs].count(Qt.FocusPolicy.StrongFocus) == 1
    assert lint(tabs) == []


def test_tabs_wrap_at_large_text(tabs, stage):
    before = tabs.height()
    use(factor=2.0)
    tabs.resize(420, tabs.heightForWidth(420))
    stage.settle()
    assert tabs.height() > 2 * before
    assert lint(tabs) == []


def test_a_click_chooses_a_tab(tabs, qtbot):
    with qtbot.waitSignal(tabs.chosen) as told:
        QTest.mouseClick(tabs.tabs[2], Qt.MouseButton.LeftButton)
    assert told.args == ["swaps"]


def test_other_keys_choose_nothing(tabs, qtbot):
    with qtbot.assertNotEmitted(tabs.chosen):
        QTest.keyClick(tabs.tabs[0], Qt.Key.Key_A)
        tabs.show_sections("Together", [("rota", "Rota")], "rota")
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.isHidden()
