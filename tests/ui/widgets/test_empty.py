"""The empty page says one sentence and offers one thing."""

import pytest

from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.empty import EmptyState
from tests.ui.looking import Role, name, role


@pytest.mark.parametrize("buttons", [(), ("New group",), ("New group", "Bring in a spreadsheet")])
def test_offers_the_buttons_it_is_given(show, buttons):
    made = [Button(words, kind=Kind.QUIET) for words in buttons]
    page = show(EmptyState("Nobody here yet", "The chairs are out.", *made), 600, 600)
    assert (role(page), name(page)) == (Role.Grouping, "Nobody here yet")
    assert [button.text() for button in page.findChildren(Button) if button.isVisible()] == list(buttons)
