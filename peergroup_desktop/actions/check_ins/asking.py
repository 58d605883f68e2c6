"""Which questions a group asks. Read only; `measures` has the deeds."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from peewee import Expression, fn

from peergroup_desktop.actions.check_ins.rows import MeasureRow, QuestionRow
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.wellbeing import least_age, source_of
from peergroup_desktop.models import CheckIn, Measure, MeasureQuestion
from peergroup_desktop.storage.vault import Vault

_ORDER = tuple(MeasureKind)
_COLUMNS = (
    MeasureQuestion.id,
    MeasureQuestion.words,
    MeasureQuestion.shape,
    MeasureQuestion.least,
    MeasureQuestion.most,
    MeasureQuestion.least_words,
    MeasureQuestion.most_words,
    MeasureQuestion.choices,
)


@while_unchanged
def list_measures(vault: Vault, group_id: RecordId, *, with_retired: bool = False) -> tuple[MeasureRow, ...]:
    """Return the sets of questions that a group asks: published ones first, then its own A to Z.

    With `with_retired` those that it asks no longer come last.
    """
    where = Measure.group == group_id
    rows = _measures(vault, where if with_retired else where & Measure.archived_on.is_null())
    return tuple(sorted(rows, key=_place))


@while_unchanged
def get_measure(vault: Vault, measure_id: RecordId) -> MeasureRow:
    """Return a set of questions, also one that is asked no longer. Raises `NotFound`."""
    rows = _measures(vault, Measure.id == measure_id)
    if not rows:
        raise not_found(Measure)
    return rows[0]


def questions_of(where: Expression) -> list[QuestionRow]:
    """Return the questions that fit, in the order in which they are asked. Asks the open file."""
    query = MeasureQuestion.select(*_COLUMNS).where(where).order_by(MeasureQuestion.position, MeasureQuestion.id)
    return [question_row(*row) for row in rows_of(query)]


def question_row(
    row_id: RecordId, words: str, shape: str, least: int, most: int, least_words: str, most_words: str, choices: str
) -> QuestionRow:
    """Return a question from its columns."""
    several = tuple(json.loads(choices)) if choices else ()
    return QuestionRow(row_id, words, QuestionShape(shape), least, most, least_words, most_words, several)


def _measures(vault: Vault, where: Expression) -> list[MeasureRow]:
    with vault.reading():
        columns = (Measure.id, Measure.group, Measure.kind, Measure.name, Measure.words, Measure.archived_on)
        rows = rows_of(Measure.select(*columns).where(where))
        ids = [row[0] for row in rows]
        questions, counts = _questions(ids), _counts(ids)
    found = []
    for row_id, group_id, kind, name, words, retired_on in rows:
        one = MeasureKind(kind)
        asked, (count, first_on, last_on) = tuple(questions[row_id]), counts.get(row_id, (0, None, None))
        about = (retired_on, least_age(one), _(source_of(one)) if source_of(one) else "")
        found.append(MeasureRow(row_id, group_id, one, name, words, asked, count, first_on, last_on, *about))
    return found


def _questions(measures: Iterable[RecordId]) -> dict[RecordId, list[QuestionRow]]:
    live = MeasureQuestion.measure.in_(list(measures)) & MeasureQuestion.archived_on.is_null()
    query = MeasureQuestion.select(MeasureQuestion.measure, *_COLUMNS).where(live)
    found: dict[RecordId, list[QuestionRow]] = defaultdict(list)
    for measure_id, *columns in rows_of(query.order_by(MeasureQuestion.position, MeasureQuestion.id)):
        found[measure_id].append(question_row(*columns))
    return found


def _counts(measures: Iterable[RecordId]) -> dict[RecordId, tuple[Any, ...]]:
    live = CheckIn.measure.in_(list(measures)) & CheckIn.archived_on.is_null()
    span = (fn.COUNT(CheckIn.id), fn.MIN(CheckIn.answered_on), fn.MAX(CheckIn.answered_on))
    rows = rows_of(CheckIn.select(CheckIn.measure, *span).where(live).group_by(CheckIn.measure))
    return {measure_id: tuple(rest) for measure_id, *rest in rows}


def _place(row: MeasureRow) -> tuple[bool, int, tuple[str, str]]:
    return row.retired_on is not None, _ORDER.index(row.kind), sort_key(row.name)
