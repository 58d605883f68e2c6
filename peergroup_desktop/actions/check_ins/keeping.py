"""Writing a check-in down, putting it right, taking it off the list."""

from collections.abc import Mapping
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.check_ins.asking import questions_of
from peergroup_desktop.actions.check_ins.rows import Answer, QuestionRow
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.membership_rules import stays
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NothingAnswered, NotYet, TooYoung
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.core.wellbeing import age_on, least_age
from peergroup_desktop.models import (
    CheckIn,
    CheckInAnswer,
    Group,
    Measure,
    MeasureQuestion,
    Membership,
    Person,
    Session,
)
from peergroup_desktop.storage.vault import Vault

LONGEST_ANSWER = 400

Answers = Mapping[RecordId, Answer]


def check_in(
    vault: Vault,
    group_id: RecordId,
    measure_id: RecordId,
    answers: Answers,
    *,
    person_id: RecordId | None = None,
    session_id: RecordId | None = None,
    on: date | None = None,
) -> Done[RecordId]:
    """Keep what somebody answered. Returns the check-in's id.

    A question that has no answer was skipped. Without a day it was on the session's, or today.

    Args:
        vault: the open file.
        group_id: the group that asked.
        measure_id: the questions.
        answers: what was said, by question.
        person_id: who answered, only if they are happy for their name to be kept with it.
        session_id: the session where it was, if it was at one.
        on: the day.

    Raises:
        NothingAnswered: "answers": every question was skipped.
        TextTooLong: "answers": somebody's own words.
        NotYet: the day has not come.
        TooYoung: "person_id": they are known to be younger than these questions are for.
        AboveRecordLevel: a person, where the group only counts people.
        NotFound: no such group, session of this group, questions of this group, question of these, an answer that a
            question does not offer, or a person who never belonged to this group.
        TakenAway: the questions are asked no longer.
    """
    check_in_id = new_id()
    action = "check_ins.add" if person_id is None else "check_ins.add_for"
    with deed(vault, Deed.KEEP_CHECK_INS, action, subject=person_id) as work:
        require_row(Group, group_id)
        kind = _measure_kind(group_id, measure_id)
        day = on or _session_day(group_id, session_id) or vault.clock.today()
        _require_past(vault, day)
        whom = _whom(group_id, person_id, kind, day)
        columns = {"group": group_id, "person": whom, "session": session_id, "answered_on": day}
        write_check_in(check_in_id, measure_id, answers, columns)
    return Done(check_in_id, work.change_set)


def change(
    vault: Vault, check_in_id: RecordId, answers: Answers, *, person_id: RecordId | None = None, on: date
) -> Done[None]:
    """Keep the whole form of a check-in. Raises as `check_in`, and `TakenAway`. A name that is there may stay."""
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.change", subject=person_id) as work:
        require_still_there(CheckIn, check_in_id)
        columns = (CheckIn.group, CheckIn.measure, CheckIn.person, Measure.kind)
        query = CheckIn.select(*columns).join(Measure).where(CheckIn.id == check_in_id)
        ((group_id, measure_id, before, kind),) = rows_of(query)
        _require_past(vault, on)
        whom = _whom(group_id, person_id, MeasureKind(kind), on, before=before)
        CheckIn.update(person=whom, answered_on=on).where(CheckIn.id == check_in_id).execute()
        _write(check_in_id, asked_at(check_in_id, measure_id), answers)
    return Done(None, work.change_set)


def remove(vault: Vault, check_in_id: RecordId) -> Done[None]:
    """Take a check-in off the list and out of the picture. Raises `NotFound`, `TakenAway`."""
    with deed(vault, Deed.KEEP_CHECK_INS, "check_ins.remove") as work:
        require_still_there(CheckIn, check_in_id)
        CheckIn.update(archived_on=vault.clock.today()).where(CheckIn.id == check_in_id).execute()
    return Done(None, work.change_set)


def write_check_in(
    check_in_id: RecordId, measure_id: RecordId, answers: Answers, columns: Mapping[str, object]
) -> None:
    """Write a check-in with its answers. Raises as `check_in` about those. For use inside a deed."""
    asked = questions_of((MeasureQuestion.measure == measure_id) & MeasureQuestion.archived_on.is_null())
    CheckIn.insert(id=check_in_id, measure=measure_id, **columns).execute()
    _write(check_in_id, asked, answers)


def asked_at(check_in_id: RecordId, measure_id: RecordId) -> list[QuestionRow]:
    """Return the questions that a check-in was asked with, and those that are asked now. Asks the open file."""
    then = CheckInAnswer.select(CheckInAnswer.question).where(CheckInAnswer.check_in == check_in_id)
    now = (MeasureQuestion.measure == measure_id) & MeasureQuestion.archived_on.is_null()
    return questions_of(MeasureQuestion.id.in_(then) | now)


def _measure_kind(group_id: RecordId, measure_id: RecordId) -> MeasureKind:
    require_still_there(Measure, measure_id)
    found = rows_of(Measure.select(Measure.kind).where((Measure.id == measure_id) & (Measure.group == group_id)))
    if not found:
        raise not_found(Measure)
    return MeasureKind(found[0][0])


def _session_day(group_id: RecordId, session_id: RecordId | None) -> date | None:
    if session_id is None:
        return None
    found = rows_of(Session.select(Session.held_on).where((Session.id == session_id) & (Session.group == group_id)))
    if not found:
        raise not_found(Session)
    day: date = found[0][0]
    return day


def _require_past(vault: Vault, day: date) -> None:
    if day > vault.clock.today():
        raise NotYet("on")


def _whom(
    group_id: RecordId, person_id: RecordId | None, kind: MeasureKind, day: date, *, before: RecordId | None = None
) -> RecordId | None:
    """Return whose name goes with a check-in: somebody who belongs to the group or did. One that was there `before`
    the group turned its dial down may stay.
    """
    if person_id is None:
        return None
    if person_id != before:
        require_names_in(group_id)
    person = kept_person(person_id)
    if person_id != before and not stays(group_id, Membership.person == person.id):
        raise not_found(Person)
    least = least_age(kind)
    if person.born_on is not None and age_on(person.born_on, day) < least:
        raise TooYoung("person_id", least=least)
    kept: RecordId = person.id
    return kept


def _write(check_in_id: RecordId, asked: list[QuestionRow], answers: Answers) -> None:
    """Write an answer to every question asked: a skipped one too, so that it counts as asked."""
    if answers.keys() - {question.id for question in asked}:
        raise not_found(MeasureQuestion)
    said = {question.id: _checked(question, answers.get(question.id, Answer())) for question in asked}
    if all(answer.is_skipped for answer in said.values()):
        raise NothingAnswered("answers")
    for question_id, answer in said.items():
        values = vars(answer)
        row_id = named_id("check-in answer", check_in_id, question_id)
        CheckInAnswer.insert(id=row_id, check_in=check_in_id, question=question_id, **values).on_conflict(
            conflict_target=[CheckInAnswer.id], update=values
        ).execute()


def _checked(question: QuestionRow, answer: Answer) -> Answer:
    """Return an answer as it can be kept. Somebody who would rather not say said nothing else."""
    if answer.is_refused:
        return Answer(is_refused=True)
    if question.shape is QuestionShape.WORDS:
        return Answer(words=typed.several_lines(answer.words, "answers", longest=LONGEST_ANSWER))
    if answer.value is not None and answer.value not in question.values:
        raise not_found(CheckInAnswer)
    return Answer(value=answer.value)
