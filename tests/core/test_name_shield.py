"""Names of people in a text, found whatever their accents, and not in everyday words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core.name_shield import Known, Shielded, find, forms, without

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


@pytest.mark.parametrize(
    ("name", "text", "names"),
    [
        ("王小明", "昨天王小明很好。", ["王小明"]),
        ("山田 太郎", "山田太郎さんと山田さん、太郎君", ["山田太郎", "山田", "太郎"]),
        ("山田, 太郎", "山田太郎です。太郎・山田", ["山田太郎", "太郎・山田"]),
        ("สมชาย", "วันนี้สมชายมาสาย", ["สมชาย"]),
        ("민수", "민수가 왔다", ["민수"]),
        ("Wang 小明", "Wang小明, wang and 小明", ["Wang小明", "wang", "小明"]),
        ("王", "王 came", []),
        ("Mary-Jane", "Mary Jane, mary-jane, Mary‑Jane, Jane", ["Mary Jane", "mary-jane", "Mary‑Jane"]),
        ("Mary Jane", "Mary-Jane and Mary", ["Mary-Jane", "Mary"]),
        (
            "Bea Okonkwo-Smith",
            "Okonkwo came, Smith’s too, a smith, Bea Okonkwo Smith, Okonkwo-Smith",
            ["Okonkwo", "Smith", "Bea Okonkwo Smith", "Okonkwo-Smith"],
        ),
        ("Ali El-Sayed", "El came, Sayed too", ["Sayed"]),
        ("Bob2", "Bob2 fell, bob2’s knee, Bob too, Bob3", ["Bob2", "bob2", "Bob", "Bob3"]),
        ("Sam (tall)", "Sam (tall) won, (Sam) lost, Sam Tall", ["Sam (tall)", "Sam", "Sam Tall"]),
        ("علي", "علي جاء وعلي ضحك لعلي وبعلي", ["علي"] * 4),
        ("وليد", "وليد", ["وليد"]),
        ("لي", "ولي", []),
        ("--", "-- (2)", []),
    ],
)
def test_names_as_they_are_written_elsewhere(name, text, names):
    assert [found.words for found in find(text, [name])] == names


def test_what_arabic_joins_to_a_name_stays():
    assert without("وعلي", find("وعلي", ["علي"])) == "و[someone]"


def test_the_forms_of_a_name():
    assert forms("Bea Okonkwo-Smith") == {"bea okonkwo smith", "bea", "okonkwo smith", "okonkwo", "smith"}
    assert forms("Bob2") == {"bob2", "bob"}


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
