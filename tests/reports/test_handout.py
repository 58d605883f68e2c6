from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from peergroup_desktop.reports.handout import CrisisEntry, HandoutPaper, PlaceEntry
from peergroup_desktop.reports.squares import square_of
from tests.reports.handouts import CRISIS, PLACES, handout, printed, squares_on
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "handout.txt"
A4, A5, TWO_A5 = HandoutPaper.A4, HandoutPaper.A5, HandoutPaper.TWO_A5
LONG = PlaceEntry(
    "The Wensley and District Neighbourhood Kitchen and Community Garden Association",
    "Food, company and advice for anybody who lives on this side of the river, whatever the day brings them. " * 3,
    "01632 960 114, or 01632 960 115 in the evening and at weekends",
    "Every other Thursday, 10:00 – 14:00 · The Old Methodist Schoolroom, 114 Wensley Road, Wensley Upper Town, WN1 1AA",
    date(2026, 9, 1),
    "https://kitchen.example/" + "a" * 100,
)
FORMS = [
    {"paper": paper, "is_large_print": is_large, "is_letter": is_letter}
    for paper, is_large, is_letter in product(HandoutPaper, (False, True), (False, True))
]


def test_the_picture_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("form", "size"),
    [
        ({"paper": A5}, (148, 210)),
        ({"paper": A4}, (210, 297)),
        ({"paper": TWO_A5}, (296, 210)),
        ({"paper": A5, "is_letter": True}, (139.7, 215.9)),
        ({"paper": A4, "is_letter": True}, (215.9, 279.4)),
    ],
)
def test_three_places_fill_one_page_of_its_size(form, size):
    document = printed(**form)
    box = reader(document).pages[0].mediabox
    assert (document.pages, document.names) == (1, 0)
    assert (float(box.width) * 25.4 / 72, float(box.height) * 25.4 / 72) == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize(("form", "pages"), [({"paper": A4}, 1), ({"paper": A4, "is_letter": True}, 1), ({}, 2)])
def test_the_fourth_place_fits_the_large_page_only(form, pages):
    assert printed(PLACES, **form).pages == pages


def test_places_with_a_line_more_come_nearer_so_that_three_still_fit():
    first, second = (replace(place, details=place.details + ", and on some Sundays") for place in PLACES[:2])
    assert printed((first, second, PLACES[2])).pages == 1
    assert printed((first, second, *PLACES[2:])).pages == 2


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("places", [(), PLACES[:1], PLACES, (LONG,) * 3, PLACES * 3])
def test_nothing_overlaps_or_leaves_the_page(places, form, tmp_path):
    for width, height, words in words_of(printed(places, **form), tmp_path):
        assert all(word.left >= 29 and word.right <= width - 29 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_square_is_read_from_the_page_and_is_a_full_one(form):
    document = printed(PLACES, **form)
    times = 2 if form["paper"] is TWO_A5 else 1
    boxes = 1 if form["is_large_print"] else document.pages
    wanted = [place.code for place in PLACES for _copy in range(times)] + [CRISIS[0].code] * boxes * times
    read = [found for page in squares_on(document) for found in page]
    assert sorted(text for text, _kind in read) == sorted(wanted)
    assert {kind for _text, kind in read} == {"QR Code"}


def test_a_square_with_a_long_address_is_still_read_in_print_of_a_cheap_printer():
    assert (LONG.code, "QR Code") in squares_on(printed((LONG,)), dots_per_inch=150)[0]


def test_short_texts_make_full_squares_too():
    assert len(square_of("1")) == 21


@pytest.mark.parametrize("paper", HandoutPaper)
def test_the_numbers_for_the_worst_moments_are_on_every_page_first(paper):
    for text in text_of(printed(PLACES * 3, paper=paper)):
        assert text.index("116 123") < text.index("999") < text.index("checked")


def test_large_print_repeats_the_first_number_and_counts_pages():
    first, *later = text_of(printed(PLACES, is_large_print=True))
    assert "If it feels too much" in first
    assert all(text.startswith(f"{number} of ") for number, text in enumerate(later, start=2))
    assert all("Day or night: 116 123" in text for text in later)
    assert "Something changed?" in later[-1]
    assert "Something changed?" not in first


def test_large_print_is_large(tmp_path):
    for _width, _height, words in words_of(printed(PLACES, paper=A4, is_large_print=True), tmp_path):
        assert min(word.bottom - word.top for word in words) >= 18


def test_further_lines_take_less_room_and_all_are_there():
    crisis = CRISIS + tuple(CrisisEntry(f"Helpline {n}", f"0800 {n}") for n in range(6))
    text = text_of(printed((), crisis))[0]
    assert all(f"Helpline {n} 0800 {n}" in text for n in range(6))


@pytest.mark.parametrize("paper", HandoutPaper)
def test_a_long_list_of_lines_leaves_the_places_to_the_next_pages(paper, tmp_path):
    crisis = tuple(CrisisEntry(f"Helpline {n}", f"0800 {n}") for n in range(16))
    document = printed(PLACES, crisis, paper=paper)
    assert "Day or night: 0800 0" in text_of(document)[-1]
    for _width, height, words in words_of(document, tmp_path):
        assert all(word.bottom <= height - 12 for word in words)


def test_one_that_takes_texts_has_the_square_where_nothing_rings():
    document = printed((), CRISIS[1:])
    assert [text for text, _kind in squares_on(document)[0]] == ["SMSTO:85258:SHOUT"]
    assert "Text SHOUT to 85258" in text_of(document)[0]


def test_the_danger_line_stands_in_the_box_where_there_is_nothing_else():
    text = text_of(printed((), CRISIS[2:]))[0]
    assert "In danger now 999" in text
    assert "In danger right now" not in text


def test_lines_without_a_code_need_no_square():
    crisis = tuple(replace(line, code="") for line in CRISIS)
    assert squares_on(printed((PlaceEntry("Pantry"),), crisis)) == [[]]


def test_it_says_who_it_is_from_only_when_told():
    from peergroup_desktop.reports.handout import render

    document = render(replace(handout(), group_name="", meeting=""))
    text = text_of(document)[0]
    assert "Yours to keep, or pass on." in text
    assert "Tuesday" not in text
    assert "welcome" not in text


def test_neither_title_nor_file_names_group_or_place():
    document = printed()
    said = str(reader(document).metadata) + document.title + str(reader(document).root_object["/Metadata"].get_data())
    assert document.title == "Places that can help"
    assert [word for word in ("Circle", "Wensley", "Samaritans") if word in said] == []


def test_what_nobody_checked_is_told():
    assert "We haven’t checked this ourselves yet" in text_of(printed(PLACES[3:]))[0]


def test_readers_find_a_heading_per_place_and_words_for_each_square():
    document = printed()
    tags = tags_of(document)
    assert (tags.count("1 H1"), tags.count("1 H2"), tags.count("1 Figure")) == (1, 4, 4)
    assert all(fonts_of(document).values())


def test_names_in_every_script_are_set(tmp_path):
    document = printed(tuple(PlaceEntry(name, name, code="tel:1") for name in WORLD))
    assert document.unshown == ()


def test_the_same_handout_gives_the_same_file():
    assert printed().pdf == printed().pdf


@pytest.mark.parametrize(("paper", "copies", "sheets"), [(A5, 12, 12), (TWO_A5, 12, 6), (TWO_A5, 13, 7), (A4, 1, 1)])
def test_two_on_a_sheet_need_half_the_paper(paper, copies, sheets):
    assert handout(paper=paper, copies=copies).sheets == sheets
