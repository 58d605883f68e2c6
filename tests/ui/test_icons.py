"""Icons in the colours asked for."""

import ast

import pytest
from PySide6.QtGui import QColor

from peergroup_desktop.core.paths import resource
from peergroup_desktop.ui import icons
from tests.architecture.sources import sources
from tests.ui.looking import is_near


def inks(picture):
    """Return the fully opaque colours of a picture."""
    image = picture.toImage()
    seen = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return [colour for colour in seen if colour.alpha() == 255]


@pytest.mark.parametrize("colour", ["#1B5A47", "#9A2D1B"])
def test_icon_is_drawn_in_its_ink(stage, colour):
    drawn = inks(icons.pixmap("check", 48, QColor(colour)))
    assert drawn
    assert all(is_near(each, QColor(colour)) for each in drawn)


def test_sharp_displays_get_more_dots(stage):
    drawn = icons.pixmap("check", 24, QColor("black"), ratio=2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (48, 2.0)


def test_each_drawing_is_made_once(stage):
    first = icons.pixmap("sun", 24, QColor("black"))
    assert icons.pixmap("sun", 24, QColor("black")).cacheKey() == first.cacheKey()
    assert icons.pixmap("sun", 24, QColor("black"), stroke=2.5).cacheKey() != first.cacheKey()


def test_every_drawing_a_widget_names_ships():
    named = {
        keyword.value.value
        for source in sources("peergroup_desktop")
        for node in source.nodes
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg in {"icon", "trailing_icon"} and isinstance(keyword.value, ast.Constant) and keyword.value.value
    }
    assert {name for name in named if not (resource("icons") / f"{name}.svg").exists()} == set()
