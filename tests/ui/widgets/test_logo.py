"""The ring of eight, one of them free."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.logo import Logo
from tests.ui.looking import shows, use


@pytest.mark.parametrize(("on_rail", "squares"), [(True, "rail_ink"), (False, "green")])
def test_free_chair_is_marigold(show, on_rail, squares):
    logo = show(Logo(68, on_rail=on_rail))
    assert shows(logo, look().tokens.marigold)
    assert shows(logo, getattr(look().tokens, squares))


def test_side_grows_with_text(show):
    logo = show(Logo())
    use(factor=2.0)
    assert (logo.width(), logo.height()) == (68, 68)
