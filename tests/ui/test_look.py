"""The look of the process: sizes, fonts, colours, and who follows it."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from peergroup_desktop.ui import theme, typography
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.edits import LineEdit
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.looking import use


@pytest.mark.parametrize(("factor", "full", "margin"), [(1.0, 40, 40), (1.25, 50, 45), (1.5, 60, 50), (2.0, 80, 60)])
def test_sizes_grow_with_words_and_margins_by_half(stage, factor, full, margin):
    use(factor=factor)
    assert (px(40), gap(40)) == (full, margin)


@pytest.mark.parametrize(("factor", "is_large"), [(1.0, False), (1.25, False), (1.5, True), (2.0, True)])
def test_large_text_begins_at_150(stage, factor, is_large):
    use(factor=factor)
    assert (look().factor, look().is_large) == (factor, is_large)


@pytest.mark.parametrize(("is_dark", "tokens"), [(False, theme.LIGHT), (True, theme.DARK)])
def test_scheme_reaches_palette_inks_and_tones(stage, is_dark, tokens):
    use(is_dark=is_dark)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == tokens.page
    assert look().ink(Ink.BRICK) == tokens.brick
    assert look().tone(Tone.PLUM) == (tokens.plum_tint, tokens.plum_ink)


def test_high_contrast_has_one_ink(stage):
    use(is_contrast=True)
    assert look().tokens.ink2 == look().tokens.ink3 == look().tokens.line_strong == look().tokens.ink


@pytest.mark.parametrize("is_contrast", [True, False])
def test_soft_fills_have_an_edge_in_high_contrast(stage, is_contrast):
    use(is_contrast=is_contrast)
    assert look().tint_edge(look().tokens.green_ink) == (look().tokens.green_ink if is_contrast else None)


def test_change_is_told_and_fonts_are_made_anew(stage, qtbot):
    before = look().font(Text.BODY)
    assert look().font(Text.BODY) is before
    with qtbot.waitSignal(look().changed):
        use(factor=2.0)
    assert (before.pixelSize(), look().font(Text.BODY).pixelSize()) == (16, 32)


@pytest.mark.parametrize("role", Text)
def test_titles_grow_by_six_tenths_and_other_text_fully(role):
    size, is_title = role.value.px, role.value.px >= 22
    assert typography.size_of(role, 1.0) == size
    assert typography.size_of(role, 2.0) == round(size * (1.6 if is_title else 2))


@pytest.mark.parametrize("tabular", [False, True])
def test_fonts_are_ours_and_digits_may_share_a_width(stage, tabular):
    font = typography.make_font(16, 600, tabular=tabular)
    assert (font.families()[0], font.pixelSize(), font.weight()) == (typography.FAMILY, 16, 600)
    assert bool(font.featureTags()) is tabular


def test_other_scripts_are_loaded_once(stage):
    typography.load_other_scripts()
    before = typography.make_font(16, 400).families()
    typography.load_other_scripts()
    assert typography.make_font(16, 400).families() == before
    assert "Noto Sans Arabic" in before


@pytest.mark.parametrize("sheet", Sheet)
def test_sheet_has_no_gap_left_to_fill(sheet):
    made = sheet.cut(theme.DARK, lambda size: round(size * 2))
    assert "{" not in made.replace(" {", "")


def test_sheet_is_filled_with_colours_and_sizes():
    made = Sheet.MENU.cut(theme.DARK, lambda size: round(size * 2))
    assert theme.DARK.line_strong.name() in made
    assert "border-radius: 8px" in made


def test_tips_are_dressed_whatever_the_desktop_says(stage):
    use(is_dark=True)
    tips = QToolTip.palette()
    assert tips.color(QPalette.ColorRole.ToolTipBase) == theme.DARK.toast
    assert tips.color(QPalette.ColorRole.ToolTipText) == theme.DARK.on_toast


def test_one_that_fails_keeps_no_other_from_dressing(stage, qtbot):
    class Failing(Following, QObject):
        def dress(self):
            if look().factor > 1:
                raise ValueError("no such size")

    failing, other = Failing(), TextLabel("Circle")
    failing.follow_look()
    later = TextLabel("Tuesday")
    with qtbot.waitSignal(look().changed), pytest.raises(ValueError, match="no such size"):
        use(factor=2.0)
    assert [label.font().pixelSize() for label in (other, later)] == [32, 32]


def test_field_that_is_wrong_has_a_brick_edge(show):
    line = LineEdit()
    line.setProperty("wrong", True)
    show(line, 200, 40)
    assert line.grab().toImage().pixelColor(100, 0) == look().tokens.brick_line
