"""Icons in the colours asked for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from peergroup_desktop.ui import icons
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


@pytest.mark.parametrize(("off", "expected"), [(None, False), (QColor("#5F6B65"), True)])
def test_menus_get_an_icon_for_what_is_off(stage, off, expected):
    made = icons.icon("check", 24, QColor("#1B5A47"), off=off)
    disabled = inks(made.pixmap(QSize(24, 24), QIcon.Mode.Disabled))
    assert any(is_near(each, QColor("#5F6B65")) for each in disabled) is expected
