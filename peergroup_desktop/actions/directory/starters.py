"""National crisis and advice lines that a group can take in. Nobody has rung them for it: they come as not checked."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory.phones import crisis_kind
from peergroup_desktop.actions.directory.pins import next_pin
from peergroup_desktop.actions.directory.rows import PhoneLine, StarterLine
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.paths import resource
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Phone, Service, ServiceTopic
from peergroup_desktop.storage.vault import Vault


def starter_lines(vault: Vault) -> tuple[StarterLine, ...]:
    """Return the lines there are to take in, those to show always first."""
    with vault.reading():
        here = _here()
    return tuple(_line(facts, is_here=_place_id(facts["key"]) in here) for facts in _facts())


def take_in_starters(vault: Vault, keys: Collection[str]) -> Done[int]:
    """Take in the lines with these keys, as not checked yet; what the group has already stays. Returns how many came.

    Crisis lines among them are always shown from now on. Where each number was found is kept in the group's notes.
    """
    with vault.reading():
        here = _here()
    wanted = [facts["key"] for facts in _facts() if facts["key"] in keys and _place_id(facts["key"]) not in here]
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.take_in_starters", detail=str(len(wanted))) as work:
        insert_starters(wanted)
    return Done(len(wanted), work.change_set)


def insert_starters(keys: Collection[str]) -> list[RecordId]:
    """Write these lines into a file that has none of them, and return their ids. For use inside a deed."""
    wanted = [facts for facts in _facts() if facts["key"] in keys]
    for facts in wanted:
        _take_in(facts)
    return [_place_id(facts["key"]) for facts in wanted]


@lru_cache(maxsize=1)
def _facts() -> tuple[Mapping[str, Any], ...]:
    return tuple(json.loads(resource("starters", "crisis_uk.json").read_text(encoding="utf-8"))["lines"])


def _line(facts: Mapping[str, Any], *, is_here: bool) -> StarterLine:
    number, text_word = facts["number"], facts["text_word"]
    return StarterLine(
        key=facts["key"],
        name=facts["name"],
        line=facts["line"],
        number=number,
        text_word=text_word,
        kind=crisis_kind(PhoneLine(b"", number, "voice", text_word, "", "")),
        url=facts["url"],
        source=facts["source"],
        source_on=date.fromisoformat(facts["source_date"]),
        is_page_date=facts["is_page_date"],
        is_crisis=facts["is_crisis"],
        topics=tuple(facts["topics"]),
        is_here=is_here,
    )


def _take_in(facts: Mapping[str, Any]) -> None:
    place_id = _place_id(facts["key"])
    Service.insert(
        id=place_id,
        name=facts["name"],
        line=facts["line"],
        url=facts["url"],
        notes=_found_at(facts),
        is_crisis=facts["is_crisis"],
        pin_order=next_pin() if facts["is_crisis"] else None,
    ).execute()
    Phone.insert(
        id=named_id("starter phone", facts["key"]),
        service=place_id,
        number=facts["number"],
        type="text" if facts["text_word"] else "voice",
        text_word=facts["text_word"],
        description=facts["phone_note"],
    ).execute()
    for name in facts["topics"]:
        ServiceTopic.insert(id=named_id("service topic", place_id, fold(name)), service=place_id, name=name).execute()


def _found_at(facts: Mapping[str, Any]) -> str:
    day = plain_day(date.fromisoformat(facts["source_date"]))
    if facts["is_page_date"]:
        return _("The number was found at {address}, on a page of {day}.").format(address=facts["source"], day=day)
    return _("The number was found at {address}, read on {day}.").format(address=facts["source"], day=day)


def _here() -> set[RecordId]:
    ids = [_place_id(facts["key"]) for facts in _facts()]
    return {row_id for (row_id,) in rows_of(Service.select(Service.id).where(Service.id.in_(ids)))}


def _place_id(key: str) -> RecordId:
    return named_id("starter place", key)
