"""Choosing, writing and laying aside the questions that a group asks.

A question that somebody answered stays as it was asked: changed words make a new question, and the answers given
before stay with the old one.
"""

import json
from collections.abc import Iterable

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.check_ins.asking import questions_of
from peergroup_desktop.actions.check_ins.rows import MeasureForm, QuestionForm, QuestionRow
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NothingTyped, PublishedWording
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.core.sentences import label
from peergroup_desktop.core.wellbeing import LEAST, MOST, PUBLISHED
from peergroup_desktop.models import CheckInAnswer, Group, Measure, MeasureQuestion
from peergroup_desktop.storage.vault import Vault

_FEWEST_CHOICES = 2
_LONGEST_NAME, _LONGEST_WORDS, _LONGEST_END = 80, 300, 60

_Columns = dict[str, object]


def want_measure(vault: Vault, group_id: RecordId, kind: MeasureKind) -> Done[RecordId]:
    """Let a group ask a published set of questions. Asked before, it comes back with its answers. Returns its id.

    Raises:
        NotFound: no such group, or questions of our own, which nobody published.
    """
    if kind not in PUBLISHED:
        raise not_found(Measure)
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.want") as work:
        require_row(Group, group_id)
        measure_id = write_published(group_id, kind)
    return Done(measure_id, work.change_set)


def make_measure(vault: Vault, group_id: RecordId, form: MeasureForm) -> Done[RecordId]:
    """Keep a set of questions of our own. Returns its id.

    Raises:
        NothingTyped: "name"; "question_1" and on, where a question has no words, or "choices_1" where it has fewer
            than two answers to choose from; "question_1" without any question.
        TextTooLong: "name", "words", "ends_1", or one of those.
        NotFound: no such group.
    """
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.make_measure") as work:
        require_row(Group, group_id)
        measure_id = write_own(group_id, form)
    return Done(measure_id, work.change_set)


def change_measure(vault: Vault, measure_id: RecordId, form: MeasureForm) -> Done[None]:
    """Keep the whole form of our own questions. Those that it has no more are asked no more.

    Raises:
        PublishedWording: it is a published set.
        NotFound, TakenAway: no such set, or it is asked no longer.
        NothingTyped, TextTooLong: as `make_measure`.
    """
    columns, questions = _measure_columns(form), _checked(form.questions)
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.change_measure") as work:
        _require_own(measure_id)
        live = (MeasureQuestion.measure == measure_id) & MeasureQuestion.archived_on.is_null()
        before = {question.id: question for question in questions_of(live)}
        Measure.update(**columns).where(Measure.id == measure_id).execute()
        kept = {
            _keep(measure_id, place, values, before.get(one.id or b"")) for place, (one, values) in enumerate(questions)
        }
        gone = MeasureQuestion.id.in_(sorted(before.keys() - kept))
        MeasureQuestion.update(archived_on=vault.clock.today()).where(gone).execute()
    return Done(None, work.change_set)


def retire_measure(vault: Vault, measure_id: RecordId) -> Done[None]:
    """Ask a set of questions no longer. Its check-ins stay. Raises `NotFound`, `TakenAway`."""
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.retire_measure") as work:
        require_still_there(Measure, measure_id)
        Measure.update(archived_on=vault.clock.today()).where(Measure.id == measure_id).execute()
    return Done(None, work.change_set)


def bring_back(vault: Vault, measure_id: RecordId) -> Done[None]:
    """Ask a set of questions again. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.bring_back") as work:
        require_row(Measure, measure_id)
        Measure.update(archived_on=None).where(Measure.id == measure_id).execute()
    return Done(None, work.change_set)


def write_published(group_id: RecordId, kind: MeasureKind) -> RecordId:
    """Write a published set of questions, or bring it back; return its id. For use inside a deed."""
    published, measure_id = PUBLISHED[kind], named_id("measure", group_id, kind.value)
    values = {"group": group_id, "kind": kind.value, "name": label(kind), "words": _said(published.words)}
    Measure.insert(id=measure_id, **values).on_conflict(
        conflict_target=[Measure.id], update={"archived_on": None}
    ).execute()
    for place, question in enumerate(published.questions):
        ends = (_said(question.least_words), _said(question.most_words))
        form = QuestionForm(_(question.words), question.shape, *ends, tuple(_(choice) for choice in question.choices))
        question_id = named_id("measure question", measure_id, str(place))
        row = {"measure": measure_id, "position": place, **_columns(form, place)}
        MeasureQuestion.insert(id=question_id, **row).on_conflict_ignore().execute()
    return measure_id


def write_own(group_id: RecordId, form: MeasureForm) -> RecordId:
    """Write questions of our own; return the id of the set. Raises as `make_measure`. For use inside a deed."""
    measure_id, columns, questions = new_id(), _measure_columns(form), _checked(form.questions)
    Measure.insert(id=measure_id, group=group_id, kind=MeasureKind.OWN.value, **columns).execute()
    for place, (_form, values) in enumerate(questions):
        _add(measure_id, place, values)
    return measure_id


def _said(words: str) -> str:
    return _(words) if words else ""


def _require_own(measure_id: RecordId) -> None:
    require_still_there(Measure, measure_id)
    ((kind,),) = rows_of(Measure.select(Measure.kind).where(Measure.id == measure_id))
    if kind != MeasureKind.OWN.value:
        raise PublishedWording


def _measure_columns(form: MeasureForm) -> _Columns:
    return {
        "name": typed.words(form.name, "name", longest=_LONGEST_NAME),
        "words": typed.several_lines(form.words, "words", longest=_LONGEST_WORDS * 2),
    }


def _checked(questions: Iterable[QuestionForm]) -> list[tuple[QuestionForm, _Columns]]:
    """Return each question with its columns, or raise for the first that cannot be asked."""
    found = [(question, _columns(question, place)) for place, question in enumerate(questions)]
    if not found:
        raise NothingTyped("question_1")
    return found


def _columns(question: QuestionForm, place: int) -> _Columns:
    number, shape = place + 1, question.shape
    is_scale = shape is QuestionShape.SCALE
    ends = (question.least_words, question.most_words) if is_scale else ("", "")
    least_words, most_words = (typed.one_line(end, f"ends_{number}", longest=_LONGEST_END) for end in ends)
    choices = _choices(question, f"choices_{number}") if shape is QuestionShape.CHOICES else ()
    return {
        "words": typed.words(question.words, f"question_{number}", longest=_LONGEST_WORDS),
        "shape": shape.value,
        "least": LEAST,
        "most": MOST if is_scale else 0,
        "least_words": least_words,
        "most_words": most_words,
        "choices": json.dumps(choices, ensure_ascii=False) if choices else "",
    }


def _choices(question: QuestionForm, field: str) -> tuple[str, ...]:
    lines = (typed.one_line(choice, field, longest=_LONGEST_END) for choice in question.choices)
    choices = tuple(dict.fromkeys(choice for choice in lines if choice))
    if len(choices) < _FEWEST_CHOICES:
        raise NothingTyped(field)
    return choices


def _add(measure_id: RecordId, place: int, values: _Columns) -> RecordId:
    question_id = new_id()
    MeasureQuestion.insert(id=question_id, measure=measure_id, position=place, **values).execute()
    return question_id


def _keep(measure_id: RecordId, place: int, values: _Columns, before: QuestionRow | None) -> RecordId:
    """Write a question where it stands now; anew when its words changed after somebody answered. Returns its id."""
    if before is None or (_differs(before, values) and _is_answered(before.id)):
        return _add(measure_id, place, values)
    MeasureQuestion.update(position=place, **values).where(MeasureQuestion.id == before.id).execute()
    return before.id


def _differs(before: QuestionRow, values: _Columns) -> bool:
    choices = json.dumps(before.choices, ensure_ascii=False) if before.choices else ""
    was = (before.words, before.shape.value, before.least_words, before.most_words, choices)
    return was != tuple(values[key] for key in ("words", "shape", "least_words", "most_words", "choices"))


def _is_answered(question_id: RecordId) -> bool:
    where = (CheckInAnswer.question == question_id) & CheckInAnswer.archived_on.is_null()
    is_said = CheckInAnswer.value.is_null(False) | (CheckInAnswer.words != "") | CheckInAnswer.is_refused
    found: bool = CheckInAnswer.select().where(where & is_said).exists()
    return found
