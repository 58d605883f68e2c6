"""The laptop and the stick: drawn in the colours of the look, silent, and away where words need the room."""

import pytest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.stick_picture import StickPicture
from tests.ui.looking import name, shows, use


@pytest.mark.parametrize("is_dark", [False, True])
def test_it_is_drawn_in_the_colours_of_the_look(show, is_dark):
    use(is_dark=is_dark)
    picture = show(StickPicture())
    for colour in (look().tokens.green_ink, look().tokens.marigold, look().tokens.sky_ink):
        assert shows(picture, colour)


def test_it_says_nothing(show):
    assert name(show(StickPicture())) == ""


@pytest.mark.parametrize("gives_way", [False, True])
def test_at_large_text_it_gives_way_if_it_may(show, gives_way):
    use(factor=2.0)
    holder = QWidget()
    picture = Column(holder).add(StickPicture(gives_way=gives_way))
    show(holder, 600, 300)
    assert picture.isHidden() is gives_way
    use()
    assert not picture.isHidden()
    assert picture.width() == 276
