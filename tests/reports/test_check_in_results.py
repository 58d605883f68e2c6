"""What a group answered, on paper."""

from pathlib import Path

import pytest

from peergroup_desktop.reports.check_in_results import AnswerCount
from peergroup_desktop.reports.dots import dots_words
from peergroup_desktop.reports.options import Paper
from tests.reports.check_ins import choices, in_words, picture, results, scale
from tests.reports.paper import reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "check_in_results.txt"
MANY = (2, 5, 5, 6, 6, 6, 7, 7, 8, 8, 9, 10)
FULL = results(*(scale(place, *MANY) for place in range(4)), choices(1, 0, 5, 4, 2), in_words("Tea", "Walks"))


def said(data, **options):
    return " ".join(text_of(picture(data, **options)))


def test_the_page_says_what_it_always_said():
    assert "\n".join(text_of(picture(FULL))) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_few_answers_have_no_bands_and_no_percentages():
    words = said(results(scale(0, *MANY[:9]), choices(1, 0, 3, 4, 1), check_ins=9))
    assert "%" not in words
    assert "Medium" not in words
    assert "9 answers. Rather not say: 1." in words
    assert "9 answers. Left out: 2." in words


def test_bands_come_with_their_numbers():
    words = said(results(scale(0, *MANY)))
    assert "Low 0 to 4 1 = 8 % Medium 5 to 6 5 = 42 % High 7 to 8 4 = 33 % Very high 9 to 10 2 = 17 %" in words
    assert "Hardly ever 4 = 33 %" in said(results(choices(1, 0, 5, 4, 2)))


@pytest.mark.parametrize(
    ("data", "is_few", "has_words"),
    [
        (results(scale(0, 5, 5, 6, 7)), True, False),
        (results(in_words("Tea")), True, True),
        (results(in_words(*"abcde")), False, True),
        (results(scale(0, *MANY), scale(1)), False, False),
    ],
)
def test_the_foot_warns_where_somebody_could_be_guessed(data, is_few, has_words):
    words = said(data)
    assert ("There are only a few answers here." in words, "own words are here" in words) == (is_few, has_words)


def test_nothing_answered_yet():
    words = said(results(scale(0), choices(0, 0, 0, 0, 0), check_ins=0))
    assert "0 check-ins in these days." in words
    assert "0 answers." in words


def test_who_asked_and_how_it_was_counted():
    words = said(results(scale(0, 5)))
    assert "Nobody is named, and no two questions are added together." in words
    assert "Office for National Statistics" in words
    assert "Statistics" not in said(results(in_words("Tea"), source=""))


def test_readers_hear_the_dots():
    assert dots_words((AnswerCount("6", 0), AnswerCount("7", 2), AnswerCount("9", 1))) == "7: 2 answers; 9: 1 answer"
    assert dots_words(()) == "No answers."
    tags = tags_of(picture(FULL))
    assert tags.count("1 Figure") == 4
    assert tags.count("1 H2") == 7


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("paper", Paper)
def test_any_number_of_answers_stays_on_the_page(large_print, paper, tmp_path):
    for times in (0, 1, 4, 60):
        data = results(*(scale(place, *MANY * times) for place in range(4)), choices(9 * times, 0, 70 * times, 1, 2))
        document = picture(data, large_print=large_print, paper=paper)
        for width, height, words in words_of(document, tmp_path):
            assert all(word.left > 0 and word.right < width and word.bottom < height for word in words)
            clear = [word for word in words if not word.is_hidden]
            assert [(one, other) for one in clear for other in clear if one is not other and one.covers(other)] == []


def test_the_title_says_nothing():
    document = picture(FULL)
    assert document.title == "Check-ins"
    assert reader(document).metadata.title == "Check-ins"


def test_own_words_count_as_naming_people():
    assert (picture(FULL).names, picture(FULL).has_texts) == (2, True)
    plain = picture(results(scale(0, *MANY)))
    assert (plain.names, plain.has_texts) == (0, False)


def test_many_words_go_on_over_the_pages():
    texts = tuple(f"Number {number}: " + "a walk up the hill and back again, " * 8 for number in range(30))
    words = said(results(in_words(*texts)))
    assert all(f"Number {number}:" in words for number in range(30))
