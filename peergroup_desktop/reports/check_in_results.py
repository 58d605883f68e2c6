"""What a group answered, on paper: a dot for each answer, and how it was counted. Nobody is named, nobody ranked.

What goes in, and the way to the PDF. Counts nothing: `actions.check_ins.results` fills these classes. Importing this
is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.wellbeing import FEW
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class AnswerCount:
    """One possible answer, and how often it was given. `percent` of the answers, where words are chosen from and there
    are enough answers to speak of shares.
    """

    words: str
    count: int
    percent: int | None = None


@dataclass(frozen=True)
class BandCount:
    """Answers put together under one name; `percent` of the answers to this question."""

    words: str
    low: int
    high: int
    count: int
    percent: int


@dataclass(frozen=True)
class QuestionPicture:
    """What was answered to one question.

    Attributes:
        is_scale: Answers are numbers in a row between the two ends; else they stand under each other.
        counts: Every possible answer in order, also those that nobody gave; none where people answered in words.
        bands: Only for the published questions that have them, from ten answers on; else empty.
        texts: Answers in people's own words, A to Z, so that their order tells nothing.
        refused: How often somebody would rather not say.
        skipped: How often it was left out.
    """

    words: str
    is_scale: bool
    least_words: str
    most_words: str
    counts: tuple[AnswerCount, ...]
    bands: tuple[BandCount, ...]
    texts: tuple[str, ...]
    refused: int
    skipped: int

    @property
    def answered(self) -> int:
        """How many answers there are."""
        return sum(one.count for one in self.counts) + len(self.texts)


@dataclass(frozen=True)
class CheckInResults:
    """Everything the page shows.

    Attributes:
        measure_name: What the group calls the questions.
        source: Who wrote them; "" for a group's own.
        check_ins: How many there were in these days.
        questions: Those asked now in their order, then those asked before that have answers.
    """

    group_name: str
    measure_name: str
    source: str
    first_on: date
    last_on: date
    check_ins: int
    questions: tuple[QuestionPicture, ...]

    @property
    def is_few(self) -> bool:
        """Whether a question has so few answers that people who know each other could tell who said what."""
        return any(0 < question.answered < FEW for question in self.questions)

    @property
    def text_count(self) -> int:
        """How many answers are in people's own words, where anybody may be named."""
        return sum(len(question.texts) for question in self.questions)


def render(data: CheckInResults, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the results. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.check_in_results_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
