"""Check-ins in a list, and one of them with its answers."""

from collections import Counter, defaultdict
from collections.abc import Collection

from peewee import Expression

from peergroup_desktop.actions.check_ins.keeping import asked_at
from peergroup_desktop.actions.check_ins.rows import Answer, CheckInDetail, CheckInRow
from peergroup_desktop.actions.deeds import require_still_there
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import CheckIn, CheckInAnswer, Measure, Session
from peergroup_desktop.storage.vault import Vault

_ANSWERED, _REFUSED, _SKIPPED = "answered", "refused", "skipped"


@while_unchanged
def list_check_ins(
    vault: Vault,
    group_id: RecordId,
    *,
    measure_id: RecordId | None = None,
    person_id: RecordId | None = None,
    limit: int = 50,
) -> tuple[CheckInRow, ...]:
    """Return a group's check-ins, the newest first: those with one set of questions, or one person's, if given."""
    where = (CheckIn.group == group_id) & CheckIn.archived_on.is_null()
    if measure_id is not None:
        where &= CheckIn.measure == measure_id
    if person_id is not None:
        where &= CheckIn.person == person_id
    with vault.reading():
        return _rows(vault, where, limit)


@while_unchanged
def get_check_in(vault: Vault, check_in_id: RecordId) -> CheckInDetail:
    """Return a check-in with its answers. Raises `NotFound`, `TakenAway`."""
    with vault.reading():
        require_still_there(CheckIn, check_in_id)
        (row,) = _rows(vault, CheckIn.id == check_in_id, 1)
        columns = (CheckInAnswer.question, CheckInAnswer.value, CheckInAnswer.words, CheckInAnswer.is_refused)
        said = rows_of(CheckInAnswer.select(*columns).where(_live(check_in_id)))
        questions = asked_at(check_in_id, row.measure_id)
    return CheckInDetail(row, tuple(questions), {question_id: Answer(*rest) for question_id, *rest in said})


def _rows(vault: Vault, where: Expression, limit: int) -> tuple[CheckInRow, ...]:
    about = (CheckIn.id, CheckIn.answered_on, CheckIn.measure, Measure.name, CheckIn.person, CheckIn.session)
    rows = rows_of(
        CheckIn.select(*about, Session.held_on, CheckIn.group)
        .join(Measure)
        .switch(CheckIn)
        .left_outer_join(Session, on=CheckIn.session == Session.id)
        .where(where)
        .order_by(CheckIn.answered_on.desc(), CheckIn.id.desc())
        .limit(limit)
    )
    counts = _counts([row[0] for row in rows])
    people = {row[4] for row in rows if row[4] is not None}
    names = group_displays(rows[0][7], vault.clock.today(), people) if people else {}
    return tuple(
        CheckInRow(
            row_id,
            on,
            measure_id,
            name,
            person_id,
            names.get(person_id, ""),
            session_id,
            session_on,
            *(counts[row_id][how] for how in (_ANSWERED, _REFUSED, _SKIPPED)),
        )
        for row_id, on, measure_id, name, person_id, session_id, session_on, _group in rows
    )


def _counts(check_ins: Collection[RecordId]) -> dict[RecordId, Counter[str]]:
    columns = (CheckInAnswer.check_in, CheckInAnswer.value, CheckInAnswer.words, CheckInAnswer.is_refused)
    where = CheckInAnswer.check_in.in_(list(check_ins)) & CheckInAnswer.archived_on.is_null()
    found: dict[RecordId, Counter[str]] = defaultdict(Counter)
    for check_in_id, *rest in rows_of(CheckInAnswer.select(*columns).where(where)):
        answer = Answer(*rest)
        how = _REFUSED if answer.is_refused else _SKIPPED if answer.is_skipped else _ANSWERED
        found[check_in_id][how] += 1
    return found


def _live(check_in_id: RecordId) -> Expression:
    return (CheckInAnswer.check_in == check_in_id) & CheckInAnswer.archived_on.is_null()
