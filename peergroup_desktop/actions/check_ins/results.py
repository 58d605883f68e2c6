"""What a group answered, counted by question: never by person, and no two questions are ever put together."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from peergroup_desktop.actions.check_ins.asking import get_measure, questions_of
from peergroup_desktop.actions.check_ins.rows import Answer, QuestionRow
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.wellbeing import Band, bands_of, percent
from peergroup_desktop.models import CheckIn, CheckInAnswer, Group, MeasureQuestion
from peergroup_desktop.reports.check_in_results import AnswerCount, BandCount, CheckInResults, QuestionPicture
from peergroup_desktop.storage.vault import Vault

__all__ = ["AnswerCount", "BandCount", "CheckInResults", "QuestionPicture", "results"]


@dataclass
class _Said:
    """The answers to one question, put together."""

    values: Counter[int] = field(default_factory=Counter)
    texts: list[str] = field(default_factory=list)
    refused: int = 0
    skipped: int = 0

    def take(self, answer: Answer) -> None:
        """Count one more answer."""
        if answer.is_refused:
            self.refused += 1
        elif answer.value is not None:
            self.values[answer.value] += 1
        elif answer.words:
            self.texts.append(answer.words)
        else:
            self.skipped += 1


@while_unchanged
def results(vault: Vault, measure_id: RecordId, first_on: date, last_on: date) -> CheckInResults:
    """Return what was answered to a set of questions from one day to another, both included. Raises `NotFound`."""
    measure = get_measure(vault, measure_id)
    span = (CheckIn.measure == measure_id) & CheckIn.archived_on.is_null()
    span &= CheckIn.answered_on.between(first_on, last_on)
    columns = (CheckInAnswer.question, CheckInAnswer.value, CheckInAnswer.words, CheckInAnswer.is_refused)
    with vault.reading():
        check_ins = CheckIn.select().where(span).count()
        rows = rows_of(CheckInAnswer.select(*columns).join(CheckIn).where(span & CheckInAnswer.archived_on.is_null()))
        group_name = Group.select(Group.name).where(Group.id == measure.group_id).scalar()
        before = questions_of((MeasureQuestion.measure == measure_id) & MeasureQuestion.archived_on.is_null(False))
    said: dict[RecordId, _Said] = defaultdict(_Said)
    for question_id, *rest in rows:
        said[question_id].take(Answer(*rest))
    questions = [*measure.questions, *(one for one in before if one.id in said)]
    pictures = (_picture(measure.kind, place, one, said[one.id]) for place, one in enumerate(questions))
    about = (group_name, measure.name, measure.source)
    return CheckInResults(*about, first_on, last_on, check_ins, tuple(pictures))


def _picture(kind: MeasureKind, place: int, question: QuestionRow, said: _Said) -> QuestionPicture:
    is_scale = question.shape is QuestionShape.SCALE
    return QuestionPicture(
        question.words,
        is_scale,
        question.least_words,
        question.most_words,
        tuple(_count(question, value, said.values) for value in question.values),
        tuple(_bands(bands_of(kind, place), said.values)),
        tuple(sorted(said.texts, key=sort_key)),
        said.refused,
        said.skipped,
    )


def _count(question: QuestionRow, value: int, values: Counter[int]) -> AnswerCount:
    if question.shape is QuestionShape.SCALE:
        return AnswerCount(str(value), values[value])
    return AnswerCount(question.choices[value], values[value], percent(values[value], values.total()))


def _bands(bands: tuple[Band, ...], values: Counter[int]) -> list[BandCount]:
    answers, found = values.total(), []
    for band in bands:
        count = sum(values[value] for value in range(band.low, band.high + 1))
        share = percent(count, answers)
        if share is not None:
            found.append(BandCount(_(band.words), band.low, band.high, count, share))
    return found
