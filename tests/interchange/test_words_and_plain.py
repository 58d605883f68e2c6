import json
from datetime import date

import pytest

from peergroup_desktop.core.errors import SheetRefused
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.sentences import REFUSALS, sentence
from peergroup_desktop.interchange import words
from peergroup_desktop.interchange.dates import YearQuestion
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.limits import RefusalReason, ignore_progress, never_cancelled
from peergroup_desktop.interchange.marks import MarkMeaning
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.plain import plain
from peergroup_desktop.interchange.row_reading import RowProblem
from tests.interchange.lists import proposal, register, roster


@pytest.mark.parametrize("reason", KeptReason)
def test_each_reason_has_words(reason):
    assert words.kept_words(reason.value)


@pytest.mark.parametrize("problem", RowProblem)
def test_each_problem_has_words(problem):
    assert words.problem_words(problem.value)


def test_meanings_and_marks_have_words():
    assert all(words.meaning_words(meaning) for meaning in ColumnMeaning)
    assert all(words.mark_words(meaning) for meaning in MarkMeaning)


def test_each_refusal_has_a_sentence():
    assert {reason.value for reason in RefusalReason} <= set(REFUSALS)
    assert str(sentence(SheetRefused(reason="web_page"))).startswith("This is a web page")


def test_questions():
    found = proposal("Name,03/11/2026,04/11/2026\nSam,x,A\nDawn,A,\n")
    assert words.date_question_words(found.date_questions[0]) == "Is 03/11/2026 3 November or 11 March?"
    assert words.year_question_words(YearQuestion("S", "1/9", 2026)) == "Which year is 1/9 in?"
    (habit,) = [
        habit for habit in register("Name,01/09/2026,15/09/2026\nSam,A,x\nDawn,a,\n").habits if habit.key == "a"
    ]
    assert words.habit_question_words(habit) == "What does “A” “a” mean? It stands 2 times."


@pytest.mark.parametrize(
    ("value", "as_plain"),
    [
        (None, None), (True, True), (1.5, 1.5), (KeptReason.TITLE, "title"), (date(2026, 9, 1), "2026-09-01"),
        (frozenset({AccessNeed.WHEELCHAIR, AccessNeed.FOOD}), ["food", "wheelchair"]), ({None: (1,)}, {"None": [1]}),
        ([b"x"], ["b'x'"]),
    ],
)  # fmt: skip
def test_plain_values(value, as_plain):
    assert plain(value) == as_plain


def test_whole_tables_become_json():
    people = json.loads(json.dumps(plain(roster("Name,Birthday\nSam,3 March\n"))))
    assert people["rows"][0]["called"] == "Sam"
    assert people["notes"][0]["reason"] == "date_without_year"
    assert json.dumps(plain(register("Name,01/09/2026,15/09/2026\nSam,x,\n")))


def test_nobody_watching():
    assert ignore_progress(0.5) is None
    assert never_cancelled() is False


@pytest.mark.parametrize(("row", "column", "told"), [(3, "B", "B3"), (3, "", "row 3"), (0, "", "")])
def test_where_something_stood(row, column, told):
    assert KeptNote("S", row, column, "", "v", KeptReason.TITLE).cell == told
