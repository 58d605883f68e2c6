"""Names of people in a text, found whatever their accents, and not in everyday words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core.name_shield import Known, Shielded, find, without

NAMES = ("George", "George Mbeki", "Siân", "Will", "Rose-Marie O’Brien", "Adeyemi, Grace", "J", "", "Łukasz Nowak")


def found(text):
    return [name.words for name in find(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We talked about sleep.", []),
        ("George and george’s radio, GEORGE!", ["George", "george", "GEORGE"]),
        ("George Mbeki, then George Mb", ["George Mbeki", "George"]),
        ("Sian came; Siân’s cat, Lukasz too", ["Sian", "Siân", "Lukasz"]),
        ("We will ask. Will will ask.", ["Will"]),
        ("a little grace, said Grace Adeyemi", ["Grace Adeyemi"]),
        ("Rose-Marie and rose", ["Rose-Marie"]),
        ("Georgetown, J said", []),
    ],
)
def test_names_in_a_text(text, names):
    assert found(text) == names


def test_where_a_name_stands():
    assert find("Ask Siân's sister", NAMES) == (Shielded(4, 8, "Siân"),)


def test_scripts_without_capitals():
    assert [name.words for name in find("قال محمد شكرا", ["محمد"])] == ["محمد"]


def test_names_can_be_left_out():
    text = "George’s radio, then Siân."
    assert without(text, find(text, NAMES)) == "[someone]’s radio, then [someone]."
    assert without("Nobody here", ()) == "Nobody here"


@pytest.mark.parametrize(
    ("text", "is_possible"),
    [("Siân rang.", True), ("SIAN rang.", True), ("Nobody rang.", False), ("No one’s here.", True), ("", False)],
)
def test_most_texts_are_told_apart_quickly(text, is_possible):
    assert Known(["Siân Llŷr"]).may_stand_in(text) is is_possible


@given(st.text(alphabet="abcSTn' -,.îâ’"), st.lists(st.text(alphabet="abcSTn' -îâ", min_size=1), max_size=3))
def test_what_is_told_quickly_is_true(text, names):
    known = Known(names)
    assert known.may_stand_in(text) or not known.find(text)
