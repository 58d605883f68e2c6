from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.reports.shaping import ELLIPSIS, clusters, elide, shape, width, wrap
from peergroup_desktop.reports.typeface import Weight

TEXTS = st.text(
    st.one_of(st.sampled_from("aą1 ()-مأبক্ষ王שָ🙂\n\x00\u200d"), st.characters(exclude_categories=("Co",))), max_size=24
)


def files(text: str) -> list[str]:
    return [run.face.file.split("-")[0].removesuffix(".ttf") for run in shape(text).runs]


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Zofia Wiśniewska", ["AtkinsonHyperlegibleNext"]),
        ("Siân Ŵyn Llŷr", ["AtkinsonHyperlegibleNext"]),
        ("Hạnh", ["NotoSans"]),
        ("محمد", ["NotoSansArabic"]),
        ("রহিমা", ["NotoSansBengali"]),
        ("王小明", ["DroidSansFallbackFull"]),
        ("陈 (Li)", ["DroidSansFallbackFull", "AtkinsonHyperlegibleNext"]),
        ("", []),
    ],
)
def test_a_font_that_has_the_letters_is_chosen(text, faces):
    assert files(text) == faces


def test_a_word_is_set_in_one_face_where_one_has_all_of_it():
    assert files("Ọlájùmọ̀kẹ́") == ["NotoSans"]


def test_bold_names_in_other_scripts_are_bold():
    assert shape("محمد", Weight.BOLD).runs[0].face.file == "NotoSansArabic-Bold.ttf"


def test_arabic_letters_join_and_stand_from_the_right():
    shaped = shape("محمد")
    assert [glyph.text for glyph in shaped.runs[0].glyphs] == list("دمحم")
    alone = {shape(letter).runs[0].glyphs[0].number for letter in "محمد"}
    assert not alone & {glyph.number for glyph in shaped.runs[0].glyphs[1:]}


def test_no_vowel_marks_are_added_to_a_name():
    assert len(shape("محمد").runs[0].glyphs) == 4


def test_brackets_turn_with_right_to_left_text():
    mirrored, plain = shape("أ (x)").runs[0].glyphs[0], shape("(").runs[0].glyphs[0]
    assert mirrored.number == plain.number
    assert mirrored.text == ")"


def test_a_letter_no_font_has_is_shown_and_told():
    shaped = shape("J. 🙂🙂")
    assert shaped.unshown == ("U+1F642",)
    assert [glyph.text for run in shaped.runs for glyph in run.glyphs] == list("J. 🙂🙂")


@given(TEXTS)
def test_no_character_vanishes(text):
    shaped = shape(text)
    drawn = Counter("".join(glyph.text for run in shaped.runs for glyph in run.glyphs))
    assert drawn == Counter(shaped.text)


@given(TEXTS, st.integers(min_value=30, max_value=200))
def test_wrapped_lines_keep_every_letter_and_fit(text, limit):
    lines = wrap(text, limit, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(clusters(line)) == 1 or width(line, 12) <= limit + 0.6 for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("Brzęczyszczykiewicz", ["Brzęczysz", "czykiewicz"]),
    ],
)
def test_lines_break_between_words_and_inside_only_at_need(text, lines):
    assert wrap(text, 55, 12) == lines


def test_the_last_allowed_line_ends_in_an_ellipsis():
    assert wrap("one two three four five six", 55, 12, most=2) == ["one two", "three fo…"]


def test_the_first_line_leaves_room_for_its_lead():
    assert wrap("one two", 55, 12, indent=30)[0] == "one"
    assert wrap("three", 40, 12, indent=30) == ["", "three"]


def test_elided_text_keeps_its_beginning():
    assert elide("Maureen", 100, 12) == "Maureen"
    assert elide("Maureen O’Neill", 60, 12).startswith("Maur")
    assert width(elide("Maureen O’Neill", 60, 12), 12) <= 60
    assert elide("Maureen", 1, 12) == ELLIPSIS


def test_marks_and_joiners_stay_with_their_letter():
    assert clusters("e\u0301a👩\u200d🚀") == ["e\u0301", "a", "👩\u200d🚀"]


def test_digits_in_columns_are_equally_wide():
    assert shape("1111", tabular=True).em == shape("8888", tabular=True).em
    assert shape("1111").em != shape("8888").em
