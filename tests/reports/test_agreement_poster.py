from pathlib import Path

import pytest

from peergroup_desktop.reports.agreement_poster import AgreementPoster, render
from peergroup_desktop.reports.options import PageOptions, Paper
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of
from tests.reports.papers import AGREED, TODAY, agreement, assert_all_in_its_place

LONG = tuple(f"{line} We said so because it matters to each of us." for line in AGREED * 4)
LONGEST = tuple(f"{line} {line} {line}" for line in LONG)
GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "agreement_poster.txt"


def printed(data=None, **options):
    return render(data or agreement(), PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


def test_the_page_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def letters_of(document, folder, word="listen"):
    (size,) = {round(found.bottom - found.top) for *_page, words in words_of(document, folder) for found in words
               if found.text == word}  # fmt: skip
    return size


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}])
@pytest.mark.parametrize("lines", [AGREED, LONG, AGREED[:1]])
def test_a_poster_is_one_page_and_says_everything(lines, options):
    document = printed(agreement(*lines), **options)
    text = text_of(document)[0]
    assert (document.pages, document.names, document.title) == (1, 0, "What we agreed")
    assert text.startswith("Tuesday Circle What we agreed 1 ")
    assert all(f"{number} {line}" in text for number, line in enumerate(lines, start=1))
    assert text.endswith("Agreed on 13 October 2026, we look at it again in March 2027")


def test_fewer_words_stand_larger(tmp_path):
    few, some, many = (letters_of(printed(agreement(*lines)), tmp_path) for lines in (AGREED[:2], AGREED, LONG))
    assert few >= some > many
    assert some > 40


def test_more_than_a_page_holds_goes_over_pages():
    document = printed(agreement(*LONGEST), large_print=True)
    assert document.pages > 1
    assert "Printed 22 November 2026" in text_of(document)[0]
    assert f"16 {LONGEST[-1]}" in text_of(document)[-1]


def test_a_word_wider_than_the_page_is_no_reason_to_stop():
    document = printed(agreement("Donaudampfschifffahrtsgesellschaftskapitän" * 4), large_print=True)
    assert "Donau" in text_of(document)[0]


@pytest.mark.parametrize("large_print", [False, True])
def test_pages_to_read(large_print, tmp_path):
    document = printed(agreement(is_poster=False), large_print=large_print)
    text = text_of(document)[0]
    assert document.pages == 1
    assert "Agreed on 13 October 2026" in text
    assert "4 We start on time" in text
    assert (letters_of(document, tmp_path) >= 18) is large_print


@pytest.mark.parametrize("is_poster", [False, True])
def test_before_the_first_version_there_are_lines_to_write_on(is_poster):
    document = printed(AgreementPoster("Tuesday Circle", (), is_poster=is_poster))
    text = text_of(document)[0]
    assert "Write it down together." in text
    assert "Agreed" not in text


def test_without_a_day_to_look_again():
    text = text_of(printed(AgreementPoster("Tuesday Circle", AGREED, 1, TODAY)))[0]
    assert text.endswith("Agreed on 22 November 2026")


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}, {"large_print": True}])
@pytest.mark.parametrize("lines", [AGREED, LONGEST, WORLD])
@pytest.mark.parametrize("is_poster", [False, True])
def test_nothing_overlaps_or_leaves_the_page(lines, options, is_poster, tmp_path):
    document = printed(agreement(*lines, is_poster=is_poster), **options)
    assert_all_in_its_place(document, tmp_path)
    assert document.unshown == ()


def test_readers_find_a_heading_and_a_list():
    tags = tags_of(printed())
    assert (tags.count("1 H1"), tags.count("1 L"), tags.count("2 LI")) == (1, 1, 4)
    assert tags_of(printed(agreement(is_poster=False))).count("1 H1") == 1


def test_neither_title_nor_file_names_the_group():
    document = printed()
    assert "Circle" not in str(reader(document).metadata) + document.title
    assert all(fonts_of(document).values())


def test_a_sign_no_font_has_is_noted():
    assert "U+1F642" in text_of(printed(agreement("Smile 🙂", is_poster=False)))[0]
    assert printed(agreement("Smile 🙂")).unshown == ("U+1F642",)
