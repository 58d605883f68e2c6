"""Who looks like whom: suggestions only."""

import pytest

from peergroup_desktop.actions import people
from peergroup_desktop.actions.people import LookalikeReason


@pytest.mark.parametrize(
    ("there", "typed", "reason"),
    [
        (("Siân", "Siân Llewellyn"), ("sian", "Llewellyn Sian"), LookalikeReason.SAME_NAME),
        (("Grace", "Grace Adeyemi"), ("Grace", ""), LookalikeReason.SAME_NAME),
        (("Trevor", "Trevor Bates"), ("Trevor B", "Trevor B"), LookalikeReason.CLOSE_NAME),
        (("Ann-Marie", "Ann-Marie Smith"), ("Anne", "Anne Marie Smith"), LookalikeReason.CLOSE_NAME),
        (("Jo", "Jo Adeyemi"), ("Adeyemi", ""), LookalikeReason.CLOSE_NAME),
        (("Jo", "Jo Adeyemi"), ("Josephine", "Josephine Adeyemi"), None),
        (("Grace", "Grace Adeyemi"), ("Grace", "Grace Brown"), None),
        (("Lin", "Lin Zhao"), ("Kwame", "Kwame Asante"), None),
    ],
)
def test_names(make, vault, there, typed, reason):
    make.person(there[0], full_name=there[1])
    found = people.find_lookalikes(vault, typed[0], full_name=typed[1])
    assert [one.reason for one in found] == ([reason] if reason else [])


def test_a_phone_number_in_any_writing(make, vault):
    make.person("Lin", other_phone="+44 7700 900-142")
    (found,) = people.find_lookalikes(vault, "Kwame", phone="07700 900142")
    assert (found.display, found.reason) == ("Lin", LookalikeReason.SAME_PHONE)
    assert people.find_lookalikes(vault, "Kwame", phone="900142") == ()


def test_only_in_one_group_and_not_oneself(make, vault):
    first, jo = make.group_id, make.person("Jo")
    make.group("Another")
    make.person("Jo")
    assert len(people.find_lookalikes(vault, "Jo")) == 2
    assert [one.person_id for one in people.find_lookalikes(vault, "Jo", group_id=first)] == [jo]
    assert people.find_lookalikes(vault, "Jo", group_id=first, but_not=jo) == ()


def test_unnamed_people_look_like_nobody(make, vault):
    people.add_unnamed(vault, make.group_id)
    assert people.find_lookalikes(vault, "Someone 1") == ()


def test_pairs_in_a_group_likeliest_first(make, vault):
    make.person("Trev", full_name="Trevor Bates", phone="07700 900111")
    make.person("Trevor", full_name="Trevor Batess")
    one, two = make.person("Sam"), make.person("Sam")
    make.person("Bea", full_name="Bea Bates", phone="07700 900111")
    pairs = people.likely_duplicates(vault, make.group_id)
    assert [(pair.first.display, pair.second.display) for pair in pairs] == [("Sam", "Sam (2)"), ("Trev", "Trevor")]
    assert {pairs[0].first.person_id, pairs[0].second.person_id} == {one, two}


def test_a_name_that_half_the_village_shares_says_nothing(make, vault):
    for letter in "abcdefghijklno":
        for word in (letter * 4, f"z{letter * 3}", f"y{letter * 3}"):
            make.person(word, full_name=f"{word} Jones")
    make.person("Mo", full_name="Mo Jones")
    make.person("Moe", full_name="Moe Jones")
    assert people.likely_duplicates(vault, make.group_id) == ()
