"""Avatars: a tint by the person's id alone, initials, or a plain figure."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.avatar import TINTS, Avatar, tint_of
from tests.ui.looking import pixel, shows, use


def test_tint_is_stable_and_uses_all_five():
    tints = [tint_of(bytes([number])) for number in range(60)]
    assert tints == [tint_of(bytes([number])) for number in range(60)]
    assert set(tints) == set(TINTS)


@pytest.mark.parametrize(("factor", "side"), [(1.0, 40), (1.5, 60), (2.0, 80)])
def test_side_grows_with_text(show, factor, side):
    avatar = Avatar(40)
    show(avatar)
    use(factor=factor)
    assert (avatar.width(), avatar.height()) == (side, side)


def test_somebody_is_on_their_tint(show):
    avatar = Avatar(36)
    show(avatar)
    avatar.set_person(b"\x04", "GA")
    assert pixel(avatar, 18, 3) == look().tone(tint_of(b"\x04"))[0]


@pytest.mark.parametrize(("initials", "is_veiled"), [("GA", True), ("", False)])
def test_veiled_or_unnamed_is_a_plain_figure(show, initials, is_veiled):
    avatar = Avatar(36, person=b"\x04", initials=initials)
    show(avatar)
    avatar.set_veiled(is_veiled)
    assert pixel(avatar, 18, 3) == look().tokens.sunken


def test_high_contrast_adds_an_edge(show):
    use(is_contrast=True)
    avatar = Avatar(60, person=b"\x04", initials="GA")
    show(avatar)
    assert shows(avatar, look().tone(tint_of(b"\x04"))[1])
