"""Asking a place whether what we hold about it is still right, and which places to ask next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import peewee

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.directory.phones import first_shown, phones_of
from peergroup_desktop.actions.directory.rows import DueRow
from peergroup_desktop.actions.directory.shelf import Reckoning, reckoning_of
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.freshness import Freshness, checked_words, fresh_since, freshness
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Service, ServiceCheck
from peergroup_desktop.storage.vault import Vault

_LONGEST = 400
_GONE = ServiceStatus.DEFUNCT.value


@dataclass(frozen=True)
class _Known:
    """What a service says about when it was checked."""

    id: RecordId
    name: str
    assured_date: date | None
    check_again_on: date | None


def check(vault: Vault, service_id: RecordId, answer: CheckAnswer, words: str = "") -> Done[None]:
    """Keep what came of asking a place.

    Still right sets the day of the last check. Gone takes the place off the list. After "something changed" the place
    stays due until its entry is changed. When nobody answered, only that is kept.

    Raises:
        TextTooLong: the words.
        NotFound: no such place.
    """
    kept = typed.one_line(words, "words", longest=_LONGEST)
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.check", subject=service_id) as work:
        keep_answer(service_id, answer, kept, vault.clock.today())
    return Done(None, work.change_set)


def keep_answer(service_id: RecordId, answer: CheckAnswer, words: str, today: date) -> None:
    """Keep an answer and what follows from it. For use inside a deed. Raises `NotFound`."""
    service = known_service(service_id)
    ServiceCheck.insert(id=new_id(), service=service_id, checked_on=today, answer=answer.value, words=words).execute()
    if columns := _columns(answer, today, service.check_again_on):
        Service.update(**columns).where(Service.id == service_id).execute()


@while_unchanged
def due_for_check(vault: Vault, limit: int | None = None) -> tuple[DueRow, ...]:
    """Return the places to ask again: crisis lines first, then those last checked longest ago.

    A place is due on the day set for it, or after some months by the group's setting; one never checked is due.
    """
    columns = (Service.id, Service.name, Service.assured_date, Service.check_again_on)
    with vault.reading():
        by = reckoning_of(vault, get_settings(vault))
        query = Service.select(*columns).where(_is_due(by))
        needed = query.order_by(
            Service.is_crisis.desc(), Service.assured_date, peewee.fn.LOWER(Service.name), Service.id
        )
        due = [_Known(*row) for row in rows_of(needed.limit(limit))]
        phones = phones_of(vault, [one.id for one in due])
    return tuple(
        DueRow(
            one.id,
            one.name,
            first_shown(phones.get(one.id, ())),
            checked_words(one.assured_date, by.today),
            _freshness(one, by),
            _is_overdue(one, by),
        )
        for one in due
    )


@while_unchanged
def count_due(vault: Vault) -> int:
    """Count the places to ask again."""
    with vault.reading():
        return int(Service.select().where(_is_due(reckoning_of(vault, get_settings(vault)))).count())


def known_service(service_id: RecordId) -> Service:
    """Return a place as it is kept, gone or not. For use inside a deed. Raises `NotFound`."""
    found: Service | None = Service.get_or_none((Service.id == service_id) & Service.archived_on.is_null())
    if found is None:
        raise not_found(Service)
    return found


def is_change_open(check_again_on: date | None, answers: Iterable[tuple[CheckAnswer, date]]) -> bool:
    """Tell from a place's answers, newest first, whether something changed and its entry was not changed since."""
    newest = next((told for told in answers if told[0] is not CheckAnswer.NO_ANSWER), None)
    return newest is not None and newest == (CheckAnswer.CHANGED, check_again_on)


def newest_answers(service_id: RecordId) -> list[tuple[CheckAnswer, date]]:
    """Return what came of asking a place, newest first. For use inside a deed."""
    query = ServiceCheck.select(ServiceCheck.answer, ServiceCheck.checked_on)
    is_its = (ServiceCheck.service == service_id) & ServiceCheck.archived_on.is_null()
    rows = rows_of(query.where(is_its).order_by(ServiceCheck.checked_on.desc(), ServiceCheck.id.desc()))
    return [(CheckAnswer(answer), on) for answer, on in rows]


def _columns(answer: CheckAnswer, today: date, check_again_on: date | None) -> dict[str, object]:
    if answer is CheckAnswer.STILL_RIGHT:
        is_past = check_again_on is not None and check_again_on <= today
        return {"assured_date": today, "check_again_on": None if is_past else check_again_on}
    if answer is CheckAnswer.CHANGED:
        return {"check_again_on": today}
    return {"status": _GONE} if answer is CheckAnswer.GONE else {}


def _is_due(by: Reckoning) -> peewee.Expression:
    is_long_ago = Service.assured_date.is_null() | (Service.assured_date < fresh_since(by.today, by.ageing_months))
    is_time = (Service.check_again_on <= by.today) | (Service.check_again_on.is_null() & is_long_ago)
    return Service.archived_on.is_null() & (Service.status != _GONE) & is_time


def _is_overdue(one: _Known, by: Reckoning) -> bool:
    if one.check_again_on is not None:
        return one.check_again_on < by.today
    return _freshness(one, by) is Freshness.OLD


def _freshness(one: _Known, by: Reckoning) -> Freshness:
    return freshness(one.assured_date, by.today, by.ageing_months, by.old_months)
