"""What check-ins look like from outside: sets of questions, forms to write them, and what somebody answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape


@dataclass(frozen=True)
class QuestionForm:
    """A question of our own. `id` is that of a question that stands already; `choices` only for that shape."""

    words: str
    shape: QuestionShape = QuestionShape.SCALE
    least_words: str = ""
    most_words: str = ""
    choices: tuple[str, ...] = ()
    id: RecordId | None = None


@dataclass(frozen=True)
class MeasureForm:
    """A set of questions of our own, in the order in which they are asked."""

    name: str
    words: str = ""
    questions: tuple[QuestionForm, ...] = ()


@dataclass(frozen=True)
class QuestionRow:
    """A question as it is asked. Its answer is a number from `least` to `most`, a place in `choices`, or words."""

    id: RecordId
    words: str
    shape: QuestionShape
    least: int
    most: int
    least_words: str
    most_words: str
    choices: tuple[str, ...]

    @property
    def values(self) -> tuple[int, ...]:
        """Every value that an answer can have, in order; none where people answer in words."""
        if self.shape is QuestionShape.WORDS:
            return ()
        is_scale = self.shape is QuestionShape.SCALE
        return tuple(range(self.least, self.most + 1) if is_scale else range(len(self.choices)))


@dataclass(frozen=True)
class MeasureRow:
    """A set of questions of a group.

    Attributes:
        words: What stands above the questions.
        questions: Those that are asked now, in order.
        check_in_count: How many check-ins there are with it.
        first_on: The day of the first of them.
        last_on: The day of the newest.
        retired_on: Since when it is asked no longer.
        least_age: How old somebody has to be to be asked; 0 for any age.
        source: Who wrote the questions, "" for a group's own.
    """

    id: RecordId
    group_id: RecordId
    kind: MeasureKind
    name: str
    words: str
    questions: tuple[QuestionRow, ...]
    check_in_count: int
    first_on: date | None
    last_on: date | None
    retired_on: date | None
    least_age: int
    source: str


@dataclass(frozen=True)
class Answer:
    """What somebody said to one question. Neither a value nor words: they skipped it."""

    value: int | None = None
    words: str = ""
    is_refused: bool = False

    @property
    def is_skipped(self) -> bool:
        """Whether nothing was said, not even that they would rather not say."""
        return self.value is None and not self.words and not self.is_refused


@dataclass(frozen=True)
class CheckInRow:
    """A check-in in a list. `person_name` is "" where nobody is named, `session_on` None where it was at none."""

    id: RecordId
    on: date
    measure_id: RecordId
    measure_name: str
    person_id: RecordId | None
    person_name: str
    session_id: RecordId | None
    session_on: date | None
    answered: int
    refused: int
    skipped: int


@dataclass(frozen=True)
class CheckInDetail:
    """A check-in with its answers, by question: those it was asked with, and those that are asked now."""

    row: CheckInRow
    questions: tuple[QuestionRow, ...]
    answers: Mapping[RecordId, Answer]
