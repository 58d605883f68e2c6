"""What the page of check-ins says: spans of days, lines of lists, dots in words. No Qt."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.check_ins import AnswerCount, CheckInRow, MeasureRow, QuestionRow
from peergroup_desktop.core.dates import near_day, plain_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape

NOBODY = ""
QUARTER, YEAR, EVER = "quarter", "year", "ever"
_SPANS = ((QUARTER, N_("The last 3 months")), (YEAR, N_("The last 12 months")), (EVER, N_("Since the first one")))
_MONTHS = {QUARTER: 3, YEAR: 12}
_ABOUT = {
    MeasureKind.ONS4: N_("How satisfied, worthwhile, happy and anxious, each from 0 to 10. Funders know them."),
    MeasureKind.LONELINESS: N_("“How often do you feel lonely?”, with five answers."),
}


@dataclass(frozen=True)
class Offered:
    """A published set of questions, asked or not, or one of the group's own. `row` is None where nobody asks it yet."""

    kind: MeasureKind
    name: str
    line: str
    row: MeasureRow | None

    @property
    def is_asked(self) -> bool:
        """Whether it is asked now."""
        return self.row is not None and self.row.retired_on is None


def spans() -> list[tuple[str, str]]:
    """Return the spans to choose from, with their words."""
    return [(key, _(words)) for key, words in _SPANS]


def days_of(span: str, first_on: date | None, today: date) -> tuple[date, date]:
    """Return the first and the last day of a span."""
    if span == EVER:
        return min(first_on or today, today), today
    months = today.year * 12 + today.month - 1 - _MONTHS[span]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1])) + timedelta(days=1), today


def line_of(row: MeasureRow, today: date) -> str:
    """Return what stands under the name of questions that are asked, or were: "4 questions · 16 and over"."""
    if row.retired_on is not None:
        return _("Not asked since {day}").format(day=near_day(row.retired_on, today))
    parts = [plural("{count} question", "{count} questions", len(row.questions))]
    if row.least_age:
        parts.append(_("{least} and over").format(least=row.least_age))
    if row.check_in_count:
        parts.append(plural("{count} check-in", "{count} check-ins", row.check_in_count))
    return " · ".join(parts)


def about_published(kind: MeasureKind) -> str:
    """Return what a published set of questions asks, for a group that doesn't ask it."""
    return _(_ABOUT[kind])


def row_title(row: CheckInRow, name: str) -> str:
    """Return who answered, as the group may see it."""
    return name if row.person_id is not None else _("No name")


def row_line(row: CheckInRow, today: date) -> str:
    """Return the day, what was asked, and how much of it was said."""
    told = _("{answered} of {asked} answered").format(
        answered=row.answered, asked=row.answered + row.refused + row.skipped
    )
    day = near_day(row.on, today)
    return " · ".join((day[:1].upper() + day[1:], row.measure_name, told))


def dots(counts: Sequence[AnswerCount]) -> str:
    """Return what dots show, in words: "7: 2 answers, 9: 1 answer"."""
    said = [(one.words, plural("{count} answer", "{count} answers", one.count)) for one in counts if one.count]
    if not said:
        return _("No answers.")
    return ", ".join(_("{answer}: {count}").format(answer=answer, count=count) for answer, count in said)


def ends(question: QuestionRow) -> str:
    """Return what the two ends of a scale mean: "0 is “hard”, 10 is “good”"; "" where nobody said."""
    if question.shape is not QuestionShape.SCALE or not (question.least_words or question.most_words):
        return ""
    known = ((question.least, question.least_words), (question.most, question.most_words))
    parts = [_("{number}: {words}").format(number=number, words=words) for number, words in known if words]
    return " · ".join(parts)


def days(first_on: date, last_on: date) -> str:
    """Return "1 January 2026 – 24 November 2026"."""
    return f"{plain_day(first_on)} – {plain_day(last_on)}"
