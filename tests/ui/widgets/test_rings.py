"""The rings: dots for seats, chairs for people, the same in words."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.rings import ChairRing, Counts, SeatLegend, SeatRing
from tests.ui.looking import Role, name, picture, role, share, shows, use

FEW, MANY = Counts(11, 2, 3, 8), Counts(30, 5, 6, 20)


def test_words_say_the_counts():
    assert FEW.words() == "13 in the room. 11 here, 2 not named, 3 apologies, 8 not marked"
    assert Counts(1, is_finished=True).words().endswith("0 not here")


def test_ring_is_text_with_the_counts(show):
    ring = show(SeatRing())
    ring.set_counts(FEW)
    assert (role(ring), name(ring)) == (Role.StaticText, FEW.words())


@pytest.mark.parametrize("counts", [FEW, MANY])
def test_seats_are_drawn_as_dots_or_as_an_arc(show, counts):
    ring = show(SeatRing())
    empty = share(ring, look().tokens.green)
    ring.set_counts(counts, "around the table")
    assert share(ring, look().tokens.green) > empty
    assert shows(ring, look().tokens.mari_line)


def test_caption_stays_until_another_comes(show):
    ring = show(SeatRing())
    before = picture(ring)
    ring.set_counts(Counts(), "came")
    assert picture(ring) != before


@pytest.mark.parametrize(("factor", "side"), [(1.0, 156), (1.5, 234), (2.0, 250)])
def test_rings_grow_as_titles_do(show, factor, side):
    ring, chairs = show(SeatRing()), show(ChairRing(156))
    use(factor=factor)
    assert ring.width() == ring.height() == chairs.sizeHint().width() == chairs.minimumSizeHint().height() == side


@pytest.mark.parametrize(("is_finished", "rest"), [(False, "not marked"), (True, "not here")])
def test_legend_counts_each_kind(show, is_finished, rest):
    legend = show(SeatLegend())
    legend.set_counts(Counts(11, 2, 3, 8, is_finished))
    words = [label.text() for label in legend.findChildren(TextLabel)]
    assert words == ["11", "here", "2", "not named", "3", "apologies", "8", rest]
    assert shows(legend, look().tokens.green)


@pytest.mark.parametrize(("style", "token"), [("green", "green"), ("pale", "line"), ("light", "rail_chair")])
def test_last_chair_is_free(show, style, token):
    ring = show(ChairRing(200, style=style))
    assert shows(ring, getattr(look().tokens, token))
    assert shows(ring, look().tokens.marigold)


def test_no_more_than_twenty_chairs_but_the_right_number(show):
    twenty, thirty = show(ChairRing(200)), show(ChairRing(200))
    twenty.set_count(19)
    thirty.set_count(30)
    assert picture(twenty) == picture(thirty)
    thirty.set_count(30, number="30", caption="last week", says="30 people came last week")
    assert name(thirty) == "30 people came last week"
    assert picture(twenty) != picture(thirty)


def test_number_may_stand_without_a_caption(show):
    ring = show(ChairRing(200))
    ring.set_count(9)
    without = picture(ring)
    ring.set_count(9, number="9")
    assert picture(ring) != without
