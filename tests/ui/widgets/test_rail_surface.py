"""The dark green side."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.rail_surface import RailSurface
from tests.ui.looking import middle, use


@pytest.mark.parametrize("is_dark", [False, True])
def test_is_the_rails_colour(show, is_dark):
    rail = show(RailSurface(), 40, 40)
    use(is_dark=is_dark)
    assert middle(rail) == look().tokens.rail
