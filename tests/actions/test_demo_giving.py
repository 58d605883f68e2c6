"""The practice group's people have said what they like, offer and hope for."""

from peergroup_desktop.actions import care, demo, giving, goals, groups, offers, people
from peergroup_desktop.core.kinds import Purpose, QuietWish


def test_people_who_give_and_take(vault):
    demo.make_demo(vault)
    group = next(row.id for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP)
    assert [row.way for row in care.might_like_hello(vault, group)] == [QuietWish.TEXT_ME, QuietWish.SEND_A_CARD]
    assert len(offers.suggested_swaps(vault, group)) == 4
    assert all(total for _word, _months, total in giving.quarter(vault, group, 2026, 4).counts)
    grace = next(row.id for row in people.list_people(vault, group) if row.called == "Grace")
    answers = {line.purpose: line.answer for line in care.list_holdings(vault, grace, group)}
    assert (answers[Purpose.PHONE], answers[Purpose.PHOTOS], answers[Purpose.NEWS]) == (True, False, None)
    assert [row.text for row in goals.goals_of(vault, grace)] == ["Get back in the pool before Christmas."]
