"""Adding a place to the directory, changing its entry, and saying that it is gone or there again."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory.checking import is_change_open, keep_answer, known_service, newest_answers
from peergroup_desktop.actions.directory.hours import hours_of, require_hours, write_hours
from peergroup_desktop.actions.directory.locations import locations_of, write_locations
from peergroup_desktop.actions.directory.phones import digits, every_phone
from peergroup_desktop.actions.directory.pins import next_pin
from peergroup_desktop.actions.directory.rows import PhoneFields, PlaceFields
from peergroup_desktop.actions.directory.shelf import topics_of
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Organization, Phone, Service, ServiceTopic
from peergroup_desktop.storage.vault import Vault

_LINE, _WORDS, _TEXT = 200, 1000, 4000
_TOPIC, _NUMBER = 60, 60
_OPEN, _CLOSED, _GONE = (
    ServiceStatus.ACTIVE.value,
    ServiceStatus.CLOSED_FOR_NOW.value,
    ServiceStatus.DEFUNCT.value,
)
_TEXTS: dict[str, tuple[str, Callable[..., str], int]] = {
    "name": ("name", typed.words, _LINE),
    "line": ("line", typed.one_line, _LINE),
    "description": ("description", typed.several_lines, _TEXT),
    "url": ("url", typed.one_line, _WORDS),
    "email": ("email", typed.one_line, _LINE),
    "eligibility_description": ("who_for", typed.several_lines, _WORDS),
    "fees_description": ("cost", typed.several_lines, _WORDS),
    "application_process": ("how_to_get_in", typed.several_lines, _WORDS),
    "area": ("area", typed.one_line, _LINE),
    "notes": ("notes", typed.several_lines, _TEXT),
}


def add_place(vault: Vault, fields: PlaceFields, *, is_checked: bool = False) -> Done[RecordId]:
    """Add a place, not checked yet, or `is_checked` today. Returns its id.

    Raises:
        NothingTyped: no name, or weekly hours on no day.
        TimesCrossed: hours that open and close at once.
        TextTooLong: a text.
    """
    service_id, today, columns = new_id(), vault.clock.today(), _columns(fields, None)
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.add_place", subject=service_id) as work:
        columns |= {
            "status": _CLOSED if fields.is_closed_for_now else _OPEN,
            "assured_date": today if is_checked else None,
        }
        columns["pin_order"] = next_pin() if fields.is_crisis else None
        Service.insert(id=service_id, organization=_organization(fields.organization, None), **columns).execute()
        _write_parts(vault, service_id, fields)
    return Done(service_id, work.change_set)


def change_place(vault: Vault, service_id: RecordId, fields: PlaceFields, *, is_checked: bool = False) -> Done[None]:
    """Keep the whole form of a place, from `get_form`. What the form does not hold stays as it is.

    When the place had said that something changed, this is the change, and the entry counts as checked today.
    With `is_checked` somebody has just asked them, and what the form says now is right.
    Raises as `add_place`, and `NotFound`.
    """
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.change_place", subject=service_id) as work:
        before = known_service(service_id)
        columns = _columns(fields, before)
        columns |= _after_change(before, fields, vault.clock.today()) | _pinned(before, fields)
        columns["status"] = _status(before.status, is_closed=fields.is_closed_for_now)
        columns["organization"] = _organization(fields.organization, before.organization_id)
        Service.update(**columns).where(Service.id == service_id).execute()
        _write_parts(vault, service_id, fields)
        if is_checked:
            keep_answer(service_id, CheckAnswer.STILL_RIGHT, "", vault.clock.today())
    return Done(None, work.change_set)


def retire_place(vault: Vault, service_id: RecordId) -> Done[None]:
    """Take a place that is gone off the list. Raises `NotFound`."""
    return _set_status(vault, "directory.retire_place", service_id, _GONE)


def bring_back(vault: Vault, service_id: RecordId) -> Done[None]:
    """Put a place that was gone on the list again. Raises `NotFound`."""
    return _set_status(vault, "directory.bring_back", service_id, _OPEN)


def _set_status(vault: Vault, action: str, service_id: RecordId, status: str) -> Done[None]:
    with deed(vault, Deed.KEEP_DIRECTORY, action, subject=service_id) as work:
        known_service(service_id)
        Service.update(status=status).where(Service.id == service_id).execute()
    return Done(None, work.change_set)


def _columns(fields: PlaceFields, before: Service | None) -> dict[str, object]:
    """Return the columns of a form. A text left as a list brought it stays so, whatever its length and spaces."""
    require_hours(fields)
    columns: dict[str, object] = {
        "way_in": fields.way_in.value if fields.way_in else "",
        "is_crisis": fields.is_crisis,
        "check_again_on": fields.check_again_on,
    }
    for column, (field, tidy, longest) in _TEXTS.items():
        text = getattr(fields, field)
        is_as_before = before is not None and text == getattr(before, column)
        columns[column] = text if is_as_before else tidy(text, field, longest=longest)
    return columns


def _after_change(before: Service, fields: PlaceFields, today: date) -> dict[str, object]:
    if not is_change_open(before.check_again_on, newest_answers(before.id)):
        return {}
    is_new = fields.check_again_on != before.check_again_on
    return {"assured_date": today, "check_again_on": fields.check_again_on if is_new else None}


def _pinned(before: Service, fields: PlaceFields) -> dict[str, object]:
    """Return where a crisis line stands. One that a list brought stands nowhere until somebody keeps its form."""
    if fields.is_crisis == (before.pin_order is not None):
        return {}
    return {"pin_order": next_pin() if fields.is_crisis else None}


def _status(before: str, *, is_closed: bool) -> str:
    """Return the status to keep: a place that is gone stays so, and whatever closed means stays what it was."""
    if before == _GONE or is_closed is (before != _OPEN):
        return before
    return _CLOSED if is_closed else _OPEN


def _organization(name: str, before_id: RecordId | None) -> RecordId | None:
    """Return who runs a service: the one before, renamed when nothing else is theirs, or another of that name."""
    before = Organization.get_or_none(Organization.id == before_id) if before_id is not None else None
    if before is not None and before.name == name:
        return before_id
    kept = typed.one_line(name, "organization", longest=_LINE)
    if not kept:
        return None
    organization_id = named_id("organization", fold(kept))
    if Organization.select().where(Organization.id == organization_id).exists():
        return organization_id
    if before is not None and Service.select().where(Service.organization == before_id).count() == 1:
        Organization.update(name=kept).where(Organization.id == before_id).execute()
        return before_id
    Organization.insert(id=organization_id, name=kept).execute()
    return organization_id


def _write_parts(vault: Vault, service_id: RecordId, fields: PlaceFields) -> None:
    today = vault.clock.today()
    _write_topics(service_id, fields.topics, today)
    _write_phones(vault, service_id, fields.phones)
    write_hours(service_id, fields, hours_of([service_id], today).get(service_id, ()), today)
    write_locations(service_id, fields.locations, locations_of([service_id]).get(service_id, ()), today)


def _write_topics(service_id: RecordId, names: Sequence[str], today: date) -> None:
    before = topics_of([service_id]).get(service_id, ())
    tidy = (name if name in before else typed.one_line(name, "topics", longest=_TOPIC) for name in names)
    wanted = {named_id("service topic", service_id, fold(name)): name for name in tidy if name}
    is_theirs = (ServiceTopic.service == service_id) & ServiceTopic.archived_on.is_null()
    ServiceTopic.update(archived_on=today).where(is_theirs & ServiceTopic.id.not_in(list(wanted))).execute()
    for topic_id, name in wanted.items():
        values = {"name": name, "archived_on": None}
        ServiceTopic.insert(id=topic_id, service=service_id, **values).on_conflict(
            conflict_target=[ServiceTopic.id], update=values
        ).execute()


def _write_phones(vault: Vault, service_id: RecordId, wanted: Sequence[PhoneFields]) -> None:
    """Write the numbers of the form. One that hangs on several things is changed, or goes, everywhere."""
    kept = {line.id: line for _owner, line in every_phone(vault, [service_id])}
    twins: dict[str, list[RecordId]] = defaultdict(list)
    for line in kept.values():
        twins[digits(line.number)].append(line.id)
    gone, now_ms = set(kept), time.time_ns() // 1_000_000
    for place, fields in enumerate(one for one in wanted if one.number.strip()):
        before = kept.get(fields.id) if fields.id is not None else None
        if before is None:  # ids a millisecond apart keep them in their order
            Phone.insert(id=new_id(now_ms + place), service=service_id, **_phone_columns(fields)).execute()
            continue
        theirs = twins[digits(before.number)]
        gone.difference_update(theirs)
        if fields != PhoneFields(before.number, before.kind, before.text_word, before.note, before.id):
            Phone.update(**_phone_columns(fields)).where(Phone.id.in_(theirs)).execute()
    Phone.update(archived_on=vault.clock.today()).where(Phone.id.in_(list(gone))).execute()


def _phone_columns(fields: PhoneFields) -> dict[str, object]:
    text_word = typed.one_line(fields.text_word, "phones", longest=_NUMBER)
    return {
        "number": typed.one_line(fields.number, "phones", longest=_NUMBER),
        "type": "text" if text_word else fields.kind,
        "text_word": text_word,
        "description": typed.one_line(fields.note, "phones", longest=_LINE),
    }
