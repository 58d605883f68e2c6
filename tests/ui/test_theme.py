"""Every pair of colours in use can be read, in each scheme."""

import pytest
from PySide6.QtGui import QColor, QPalette

from peergroup_desktop.ui.theme import DARK, LIGHT, Ink, Tone, contrast, high_contrast, ink_of, palette, tone_of

SCHEMES = {"light": LIGHT, "dark": DARK, "light, contrast": high_contrast(LIGHT), "dark, contrast": high_contrast(DARK)}
TEXT, PART = 4.5, 3.0
PAIRS = [
    *[(ink, ground, TEXT) for ink in ("ink", "ink2", "ink3") for ground in ("page", "surface", "sunken")],
    *[("ink", f"{tone}_tint", TEXT) for tone in ("green", "mari", "plum", "brick", "sky")],
    ("ink2", "green_tint", TEXT),
    *[("on_green", ground, TEXT) for ground in ("green", "green_hover", "green_press")],
    *[("green_ink", ground, TEXT) for ground in ("green_tint", "page", "surface", "sunken")],
    *[("mari_ink", ground, TEXT) for ground in ("mari_tint", "surface")],
    *[(f"{tone}_ink", f"{tone}_tint", TEXT) for tone in ("plum", "sky", "sand", "clay")],
    *[("plum_ink", ground, TEXT) for ground in ("surface", "page")],
    *[("brick", ground, TEXT) for ground in ("surface", "page", "brick_tint")],
    *[(ink, ground, TEXT) for ink in ("rail_ink", "rail_ink2") for ground in ("rail", "rail_hover")],
    *[(words, "toast", TEXT) for words in ("on_toast", "toast_undo")],
    *[("line_strong", ground, PART) for ground in ("page", "surface", "sunken")],
    *[("mari_line", ground, PART) for ground in ("surface", "mari_tint")],
    ("brick_line", "page", PART),
    ("brick_line", "surface", PART),
    ("green", "surface", PART),
    ("green", "green_tint", PART),
    ("marigold", "rail", PART),
    ("rail_chair", "rail", PART),
]
# The design's own figures, light and dark: they tell a changed token from a changed formula.
FIGURES = [
    ("ink", "page", 13.7, 15.7),
    ("ink2", "surface", 8.1, 9.9),
    ("ink3", "sunken", 4.6, 5.9),
    ("on_green", "green", 8.1, 8.6),
    ("green_ink", "green_tint", 7.9, 8.1),
    ("mari_line", "surface", 4.5, 6.4),
    ("brick", "brick_tint", 6.4, 7.0),
    ("line_strong", "sunken", 3.4, 3.9),
    ("rail_ink2", "rail", 7.5, 9.0),
    ("toast_undo", "toast", 9.5, 6.7),
]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_pairs_can_be_read(scheme, front, ground, least):
    tokens = SCHEMES[scheme]
    assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_focus_ring_shows_against_any_ground(tokens):
    for ground in ("page", "surface", "sunken", "green", "mari_tint", "brick_tint"):
        colour = getattr(tokens, ground)
        inner = tokens.page if tokens is DARK else tokens.ink
        assert max(contrast(tokens.marigold, colour), contrast(inner, colour)) >= PART


@pytest.mark.parametrize(("front", "ground", "light", "dark"), FIGURES)
def test_contrast_is_what_the_design_worked_out(front, ground, light, dark):
    for tokens, figure in ((LIGHT, light), (DARK, dark)):
        assert contrast(getattr(tokens, front), getattr(tokens, ground)) == pytest.approx(figure, abs=0.06)


def test_black_on_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("tone", Tone)
def test_tones_can_be_read(tokens, tone):
    fill, ink = tone_of(tokens, tone)
    assert contrast(ink, fill) >= TEXT


@pytest.mark.parametrize("ink", Ink)
def test_inks_name_tokens(ink):
    assert ink_of(LIGHT, ink).isValid()


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [
        ("Text", "Base", TEXT),
        ("WindowText", "Window", TEXT),
        ("ButtonText", "Button", TEXT),
        ("PlaceholderText", "Base", TEXT),
        ("Link", "Window", TEXT),
        ("HighlightedText", "Highlight", TEXT),
        ("ToolTipText", "ToolTipBase", TEXT),
        ("Highlight", "Window", PART),
        ("Mid", "Window", PART),
        ("Mid", "Base", PART),
    ],
)
def test_palette_can_be_read(qapp, tokens, front, ground, least):
    made, role = palette(tokens), QPalette.ColorRole
    assert contrast(made.color(getattr(role, front)), made.color(getattr(role, ground))) >= least
