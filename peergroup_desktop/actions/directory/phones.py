"""The numbers of places, wherever a list hung them: on the service, whom to ask for, the location or who runs it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from peergroup_desktop.actions.directory.rows import CrisisKind, PhoneLine
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Phone, Service, ServiceAtLocation, ServiceContact

_TEXTS = frozenset({"text", "sms", "textphone"})
_FAX = "fax"
_EMERGENCY = frozenset({"999", "112"})
_COLUMNS = (Phone.id, Phone.number, Phone.type, Phone.text_word, Phone.description)


def phones_of(only: Collection[RecordId] | None) -> Mapping[RecordId, Sequence[PhoneLine]]:
    """Return the numbers of services (of all when None), the nearest to the service first, each once, faxes last."""
    found: dict[RecordId, dict[str, PhoneLine]] = defaultdict(dict)
    for owner, line in every_phone(only):
        found[owner].setdefault(digits(line.number), line)
    return {owner: sorted(lines.values(), key=_is_fax) for owner, lines in found.items()}


def every_phone(only: Collection[RecordId] | None) -> Iterator[tuple[RecordId, PhoneLine]]:
    """Return services with their numbers, also one that hangs on several things."""
    for service, query in _queries():
        chosen = query if only is None else query.where(service.in_(list(only)))
        for owner, phone_id, number, kind, text_word, note in rows_of(chosen.order_by(Phone.id)):
            yield owner, PhoneLine(phone_id, number, kind, text_word, note, as_said(number, text_word))


def digits(number: str) -> str:
    """Return a number as it is compared: without its gaps."""
    return "".join(number.split())


def first_shown(lines: Sequence[PhoneLine]) -> str:
    """Return the number for a list, as people say it; empty when there is none."""
    return lines[0].shown if lines else ""


def as_said(number: str, text_word: str) -> str:
    """Return a number as people say it: "SHOUT to 85258" when a word is sent to it."""
    return _("{word} to {number}").format(word=text_word, number=number) if text_word else number


def crisis_kind(line: PhoneLine) -> CrisisKind:
    """Say how a crisis line is reached."""
    if line.number in _EMERGENCY:
        return CrisisKind.DANGER
    return CrisisKind.TEXT if line.text_word or line.kind.lower() in _TEXTS else CrisisKind.RING


def _is_fax(line: PhoneLine) -> bool:
    return line.kind.lower() == _FAX


def _queries() -> tuple[tuple[Any, Any], ...]:
    """Return a select of phones for each thing they hang on, with the column of the service in it."""
    own, of_contact, at_place, of_runner = Phone.service, ServiceContact.service, ServiceAtLocation.service, Service.id
    by_contact = Phone.contact == ServiceContact.id
    return (
        (own, _select(own)),
        (of_contact, _select(of_contact).join(ServiceContact, on=by_contact).where(_kept(ServiceContact))),
        (at_place, _at_place(Phone.service_at_location == ServiceAtLocation.id)),
        (at_place, _at_place(Phone.location == ServiceAtLocation.location)),
        (
            at_place,
            _select(at_place)
            .join(ServiceContact, on=by_contact)
            .join(ServiceAtLocation, on=_meets_at(ServiceContact))
            .where(_kept(ServiceContact), _kept(ServiceAtLocation)),
        ),
        (of_runner, _select(of_runner).join(Service, on=Phone.organization == Service.organization)),
        (
            of_runner,
            _select(of_runner)
            .join(ServiceContact, on=by_contact)
            .join(Service, on=ServiceContact.organization == Service.organization)
            .where(_kept(ServiceContact)),
        ),
    )


def _select(service: Any) -> Any:
    return Phone.select(service, *_COLUMNS).where(service.is_null(False), _kept(Phone))


def _at_place(on: Any) -> Any:
    return _select(ServiceAtLocation.service).join(ServiceAtLocation, on=on).where(_kept(ServiceAtLocation))


def _meets_at(table: Any) -> Any:
    return (table.service_at_location == ServiceAtLocation.id) | (table.location == ServiceAtLocation.location)


def _kept(table: Any) -> Any:
    return table.archived_on.is_null()
