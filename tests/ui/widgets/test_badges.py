"""Badges: full words for screen readers, soft fills, room for their words."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.badges import Badge, Tone
from tests.ui.looking import Role, name, pixel, role, use


@pytest.mark.parametrize(
    ("says", "heard"), [("", "7 months ago"), ("last checked 7 months ago", "last checked 7 months ago")]
)
def test_badge_is_text_with_full_words(show, says, heard):
    badge = Badge("7 months ago", says=says)
    show(badge)
    assert (role(badge), name(badge)) == (Role.StaticText, heard)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("is_contrast", [False, True])
def test_fill_is_the_tones(show, tone, is_contrast):
    use(is_contrast=is_contrast)
    badge = Badge("New", tone=tone, icon="sprout")
    show(badge)
    badge.resize(badge.sizeHint())
    assert pixel(badge, badge.width() / 2, 3) == look().tone(tone)[0]


def test_badge_can_become_another(show):
    badge = Badge("This month")
    show(badge)
    before = badge.minimumSizeHint().width()
    badge.set_badge("Over a year ago", tone=Tone.BRICK, icon="clock-alert")
    assert (badge.text(), name(badge)) == ("Over a year ago", "Over a year ago")
    assert badge.minimumSizeHint().width() > before


@pytest.mark.parametrize("height", [28, 30])
def test_height_grows_with_text(show, height):
    badge = Badge("New", height=height)
    show(badge)
    use(factor=2.0)
    assert badge.sizeHint().height() == 2 * height
