"""Published questions keep their words and order, and their answers go into the published bands."""

from datetime import date

import pytest

from peergroup_desktop.core import wellbeing
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.wellbeing import LEAST, MOST, PUBLISHED, age_on, bands_of, percent

ONS4, LONELINESS, OWN = MeasureKind.ONS4, MeasureKind.LONELINESS, MeasureKind.OWN


def test_the_four_questions_are_as_published():
    measure = PUBLISHED[ONS4]
    satisfied, worthwhile, happy, anxious = (question.words for question in measure.questions)
    assert satisfied == "Overall, how satisfied are you with your life nowadays?"
    assert worthwhile == "Overall, to what extent do you feel that the things you do in your life are worthwhile?"
    assert happy == "Overall, how happy did you feel yesterday?"
    assert anxious.startswith("On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall,")
    assert anxious.endswith(" how anxious did you feel yesterday?")
    assert {question.shape for question in measure.questions} == {QuestionShape.SCALE}
    assert measure.least_age == 16


def test_the_question_about_loneliness_has_five_answers():
    (question,) = PUBLISHED[LONELINESS].questions
    assert question.words == "How often do you feel lonely?"
    assert question.choices == ("Often or always", "Some of the time", "Occasionally", "Hardly ever", "Never")
    assert question.shape is QuestionShape.CHOICES


@pytest.mark.parametrize("place", range(4))
def test_bands_hold_every_answer_once(place):
    numbers = [number for band in bands_of(ONS4, place) for number in range(band.low, band.high + 1)]
    assert numbers == list(range(LEAST, MOST + 1))


def test_anxiety_has_bands_of_its_own():
    well, anxious = ([(band.words, band.low) for band in bands_of(ONS4, place)] for place in (0, 3))
    assert well == [("Low", 0), ("Medium", 5), ("High", 7), ("Very high", 9)]
    assert anxious == [("Very low", 0), ("Low", 2), ("Medium", 4), ("High", 6)]


def test_nothing_but_the_four_questions_has_bands_or_an_age():
    assert (bands_of(LONELINESS, 0), bands_of(OWN, 3), bands_of(ONS4, 4)) == ((), (), ())
    assert [wellbeing.least_age(kind) for kind in (ONS4, LONELINESS, OWN)] == [16, 0, 0]


def test_published_questions_name_who_wrote_them():
    assert all("Office for National Statistics" in wellbeing.source_of(kind) for kind in (ONS4, LONELINESS))
    assert wellbeing.source_of(OWN) == ""


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        (date(2010, 11, 24), date(2026, 11, 24), 16),
        (date(2010, 11, 25), date(2026, 11, 24), 15),
        (date(2012, 2, 29), date(2027, 2, 28), 14),
        (date(2012, 2, 29), date(2027, 3, 1), 15),
    ],
)
def test_age_in_whole_years(born_on, day, age):
    assert age_on(born_on, day) == age


@pytest.mark.parametrize(
    ("count", "answers", "share"), [(1, 9, None), (3, 9, None), (1, 10, 10), (1, 12, 8), (1, 16, 6), (1, 8 * 5, 3)]
)
def test_shares_need_ten_answers(count, answers, share):
    assert percent(count, answers) == share
