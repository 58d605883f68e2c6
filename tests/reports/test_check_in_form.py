"""A check-in to fill in by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.reports.check_in_form import FormQuestion
from peergroup_desktop.reports.options import Paper
from tests.reports.check_ins import FORM, OWN_FORM, form
from tests.reports.paper import tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "check_in_form.txt"


def test_the_form_says_what_it_always_said():
    assert "\n".join(text_of(form())) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", Paper)
def test_the_four_questions_fit_one_page(paper):
    document = form(paper=paper)
    assert (document.pages, document.names, document.title) == (1, 0, "Check-in")


def test_every_question_can_be_left_out_and_has_a_box_for_rather_not_say():
    words = " ".join(text_of(form()))
    assert "Leave out any question you like" in words
    assert words.count("Rather not say") == 4 + 1
    assert "These questions are for people of 16 and over." in words
    assert "Office for National Statistics" in words


def test_a_group_that_only_counts_people_asks_for_no_name():
    words = " ".join(text_of(form(OWN_FORM)))
    assert "Please leave your name off." in words
    assert "Name, only" not in words
    assert "U+1F642" in words
    assert "16 and over" not in words
    assert "Often or always Some of the time Occasionally Hardly ever Never Rather not say" in words


@pytest.mark.parametrize("data", [FORM, OWN_FORM])
@pytest.mark.parametrize("large_print", [False, True])
def test_nothing_stands_on_anything_else(data, large_print, tmp_path):
    for _width, _height, words in words_of(form(data, large_print=large_print), tmp_path):
        clear = [word for word in words if not word.is_hidden]
        assert [(one, other) for one in clear for other in clear if one is not other and one.covers(other)] == []


def test_a_question_is_never_split_over_two_pages():
    many = tuple(FormQuestion(f"Number {number}?", QuestionShape.WORDS) for number in range(1, 13))
    pages = text_of(form(replace(OWN_FORM, questions=many), large_print=True))
    assert len(pages) > 1
    for page in pages:
        assert page.count("Number ") == page.removeprefix("Tuesday Circle").count("Rather not say") - (
            "tick “Rather not say”" in page
        )


def test_readers_find_the_questions_as_headings():
    tags = tags_of(form())
    assert tags.count("1 H1") == 1
    assert tags.count("1 H2") == 4
