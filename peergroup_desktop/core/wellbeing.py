"""Published questions about how life is, in their own words and order, and how their answers may be put together.

ONS4: the four questions on personal well-being of the Office for National Statistics, worded and introduced as in the
harmonised standard of the Government Statistical Service ("Personal wellbeing", 19 May 2020,
https://analysisfunction.civilservice.gov.uk/policy-store/personal-well-being/). They are asked in this order, of
people of 16 and over, and each stands alone: the Office makes no combined number of them, and nor may we. Its bands
are in `_WELL` and `_ANXIOUS` (Personal well-being user guidance, "thresholds").

Loneliness: the direct question of the harmonised standard ("Loneliness", 13 May 2020,
https://analysisfunction.civilservice.gov.uk/policy-store/loneliness-indicators/), which is worded alike for grown-ups
and for children from 10 on. Both may be used freely if the source is named. The items of SWEMWBS need a licence and
are not here; a group that has one types them in as its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape

FEWEST_FOR_SHARES = 10
"""Below so many answers to a question there are dots and words, no bands and no percentages."""
FEW = 5
"""With fewer answers than this, people who know each other can tell who said what."""
LEAST, MOST = 0, 10


@dataclass(frozen=True)
class Band:
    """Answers from `low` to `high`, both included, under one name."""

    words: str
    low: int
    high: int


@dataclass(frozen=True)
class PublishedQuestion:
    """One question as it was published. Numbers are answered between the two ends, or one of `choices` is chosen."""

    words: str
    least_words: str = ""
    most_words: str = ""
    choices: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()

    @property
    def shape(self) -> QuestionShape:
        """How it is answered."""
        return QuestionShape.CHOICES if self.choices else QuestionShape.SCALE


@dataclass(frozen=True)
class PublishedMeasure:
    """A published set of questions. `least_age` is how old somebody has to be; `source` goes with every result."""

    words: str
    questions: tuple[PublishedQuestion, ...]
    source: str
    least_age: int = 0


_WELL = (Band(N_("Low"), 0, 4), Band(N_("Medium"), 5, 6), Band(N_("High"), 7, 8), Band(N_("Very high"), 9, 10))
_ANXIOUS = (Band(N_("Very low"), 0, 1), Band(N_("Low"), 2, 3), Band(N_("Medium"), 4, 5), Band(N_("High"), 6, 10))

PUBLISHED: Mapping[MeasureKind, PublishedMeasure] = {
    MeasureKind.ONS4: PublishedMeasure(
        N_(
            "Next I would like to ask you four questions about your feelings on aspects of your life. There are no "
            "right or wrong answers. For each of these questions I’d like you to give an answer on a scale of 0 to 10, "
            "where 0 is “not at all” and 10 is “completely”."
        ),
        (
            PublishedQuestion(
                N_("Overall, how satisfied are you with your life nowadays?"),
                N_("Not at all satisfied"),
                N_("Completely satisfied"),
                bands=_WELL,
            ),
            PublishedQuestion(
                N_("Overall, to what extent do you feel that the things you do in your life are worthwhile?"),
                N_("Not at all worthwhile"),
                N_("Completely worthwhile"),
                bands=_WELL,
            ),
            PublishedQuestion(
                N_("Overall, how happy did you feel yesterday?"),
                N_("Not at all happy"),
                N_("Completely happy"),
                bands=_WELL,
            ),
            PublishedQuestion(
                N_(
                    "On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious "
                    "did you feel yesterday?"
                ),
                N_("Not at all anxious"),
                N_("Completely anxious"),
                bands=_ANXIOUS,
            ),
        ),
        N_("Questions and bands: personal well-being, Office for National Statistics."),
        least_age=16,
    ),
    MeasureKind.LONELINESS: PublishedMeasure(
        "",
        (
            PublishedQuestion(
                N_("How often do you feel lonely?"),
                choices=(
                    N_("Often or always"),
                    N_("Some of the time"),
                    N_("Occasionally"),
                    N_("Hardly ever"),
                    N_("Never"),
                ),
            ),
        ),
        N_("Question: direct measure of loneliness, Office for National Statistics."),
    ),
}


def bands_of(kind: MeasureKind, place: int) -> tuple[Band, ...]:
    """Return the bands of the question at `place` of a set (from 0); none of our own make."""
    questions = PUBLISHED[kind].questions if kind in PUBLISHED else ()
    return questions[place].bands if place < len(questions) else ()


def least_age(kind: MeasureKind) -> int:
    """Return how old somebody has to be to be asked; 0 for any age."""
    measure = PUBLISHED.get(kind)
    return measure.least_age if measure is not None else 0


def source_of(kind: MeasureKind) -> str:
    """Return who wrote the questions, to be translated; "" for a group's own."""
    measure = PUBLISHED.get(kind)
    return measure.source if measure is not None else ""


def age_on(born_on: date, day: date) -> int:
    """Return how old somebody is on a day, in whole years. Born on 29 February: a year older on 1 March."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def percent(count: int, answers: int) -> int | None:
    """Return the share of `answers` in whole percent, halves up; None while there are too few to speak of shares."""
    if answers < FEWEST_FOR_SHARES:
        return None
    return (count * 200 + answers) // (answers * 2)
