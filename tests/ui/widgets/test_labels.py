"""Words on the page: plain, whole for screen readers, in the ink of the look."""

import pytest
from PySide6.QtGui import QPalette

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import Icon, IconText, PageTitle, TextLabel
from tests.ui.looking import Role, name, role, shows, use

LONG = "Konstantinos Papadopoulos-Wetherby of Upper Wensleydale"


def test_markup_is_shown_as_typed(show):
    label = show(TextLabel("<b>Jo</b> & co"))
    assert (label.text(), name(label), role(label)) == ("<b>Jo</b> & co", "<b>Jo</b> & co", Role.StaticText)


def test_ink_follows_the_look(show):
    label = show(TextLabel("Jo", ink=Ink.GREEN))
    label.set_ink(Ink.BRICK)
    use(is_dark=True)
    assert label.palette().color(QPalette.ColorRole.WindowText) == look().tokens.brick


@pytest.mark.parametrize(("role_wanted", "size"), [(Text.BODY, 32), (Text.SMALL, 26), (Text.TITLE, 45)])
def test_size_follows_role_and_factor(show, role_wanted, size):
    label = show(TextLabel("Jo"))
    label.set_role(role_wanted)
    use(factor=2.0)
    assert label.font().pixelSize() == size


def test_page_title_is_large(show):
    assert show(PageTitle("Today")).font().pixelSize() == 28


def test_long_words_elide_and_are_whole_elsewhere(show):
    label = show(TextLabel(LONG, elides=True), 150, 30)
    shown = super(TextLabel, label).text()
    assert shown.endswith("…")
    assert label.text() == name(label) == label.toolTip() == LONG


def test_elided_words_come_back_with_room(show, stage):
    label = show(TextLabel(LONG, elides=True), 150, 30)
    label.resize(700, 30)
    stage.settle()
    assert (super(TextLabel, label).text(), label.toolTip()) == (LONG, "")


def test_eliding_label_asks_for_all_and_can_do_with_little(stage):
    label = TextLabel(elides=True)
    label.setText(LONG)
    assert label.minimumSizeHint().width() <= 48
    assert label.sizeHint().width() > 300
    stage.show(label, (200, 30))


def test_wrapping_label_keeps_its_longest_word(show):
    label = show(TextLabel("A few words"), 60, 80)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(50) > label.heightForWidth(500)
    assert label.sizeHint().width() > 0


@pytest.mark.parametrize(("says", "expected"), [("", ""), ("Step-free", "Step-free")])
def test_icon_is_decoration_unless_it_says_something(show, says, expected):
    icon = show(Icon("accessibility", says=says))
    assert (icon.accessibleName(), icon.toolTip()) == (expected, expected)


def test_icon_changes_drawing_and_ink(show):
    icon = show(Icon("check", ink=Ink.INK2), 20, 20)
    icon.set_icon("x")
    assert shows(icon, look().tokens.ink2)
    icon.set_icon("x", Ink.BRICK)
    assert shows(icon, look().tokens.brick)


def test_icon_grows_with_text(show):
    icon = show(Icon("check", 24))
    use(factor=1.5)
    assert icon.width() == icon.height() == 36


@pytest.mark.parametrize("wraps", [False, True])
def test_icon_with_words(show, wraps):
    line = show(IconText("map-pin", "St Mark’s Hall", icon_ink=Ink.GREEN, wraps=wraps))
    line.set_text("The Old Library")
    assert line.label.text() == "The Old Library"
    assert line.icon.width() == 20
