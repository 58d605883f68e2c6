"""Handouts of places that can help: what is on them, and which entries are too old to print without a second look."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from peergroup_desktop.actions.directory import (
    CrisisLine,
    PhoneLine,
    PlaceDetail,
    PlaceRow,
    crisis_lines,
    get_places,
    list_places,
)
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.dates import WEEKDAYS, WEEKDAYS_SHORT
from peergroup_desktop.core.dialling import page_code, ring_code, text_code
from peergroup_desktop.core.errors import NoCrisisLines
from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ServiceStatus
from peergroup_desktop.core.labels import label
from peergroup_desktop.reports.handout import (
    CrisisEntry,
    CrisisKind,
    HandoutOptions,
    HandoutPaper,
    HandoutSheet,
    PlaceEntry,
)
from peergroup_desktop.storage.vault import Vault

__all__ = ["HandoutOptions", "HandoutPaper", "HandoutSheet", "make_handout", "old_entries"]

_LONGEST_LINE = 160
_FAX = "fax"
_LETTER = "Letter"
_TEXTS = frozenset({"text", "sms"})


def make_handout(
    vault: Vault, group_id: RecordId, service_ids: Iterable[RecordId], options: HandoutOptions
) -> HandoutSheet:
    """Return the handout of some places in this order. Without any it holds the lines for the worst moments alone.

    Those lines stand first on every handout; one of them among the places isn't printed twice, and what is gone is
    left out. The group's name, and when it meets, are on it only by the group's settings. A group that prints on Letter
    gets American paper.

    Raises:
        NotFound: no such group.
        NoCrisisLines: the group has no line for the worst moments yet.
    """
    group, settings = get_group(vault, group_id), get_settings(vault)
    lines = crisis_lines(vault)
    if not lines:
        raise NoCrisisLines
    left_out = {line.id for line in lines} | {row.id for row in list_places(vault, closed=True)}
    wanted = [place_id for place_id in dict.fromkeys(service_ids) if place_id not in left_out]
    return HandoutSheet(
        _crisis_entries(vault, lines),
        tuple(_place_entry(place) for place in get_places(vault, wanted)),
        vault.clock.today(),
        group_name=group.name if settings.handout_names_group else "",
        meeting=_meeting(group) if settings.handout_says_when else "",
        options=replace(options, is_letter=options.is_letter or settings.paper == _LETTER),
    )


def old_entries(vault: Vault, service_ids: Iterable[RecordId]) -> tuple[PlaceRow, ...]:
    """Return those of some places that were last checked a while ago by the group's setting (six months), or never."""
    rows = {row.id: row for row in list_places(vault)}
    chosen = (rows[place_id] for place_id in service_ids if place_id in rows)
    return tuple(row for row in chosen if row.freshness is not Freshness.FRESH)


def _crisis_entries(vault: Vault, lines: Sequence[CrisisLine]) -> tuple[CrisisEntry, ...]:
    details = {place.id: place for place in get_places(vault, [line.id for line in lines])}
    entries = []
    for line in lines:
        phone = details[line.id].phones[0]
        name = " – ".join(part for part in (line.name, phone.note) if part)
        entries.append(CrisisEntry(name, line.big, line.note, CrisisKind(line.kind), _phone_code(phone)))
    return tuple(entries)


def _place_entry(place: PlaceDetail) -> PlaceEntry:
    phone = next((line for line in place.phones if line.kind.lower() != _FAX), None)
    closed = "" if place.status is ServiceStatus.ACTIVE else label(place.status)
    return PlaceEntry(
        name=place.name,
        line=place.line or _beginning(place.description),
        phone=phone.shown if phone else "",
        details=" · ".join(filter(None, (closed, _shorter(", ".join(place.hours)), _where(place)))),
        checked_on=place.last_checked_on,
        code=page_code(place.url) or (_phone_code(phone) if phone else ""),
    )


def _phone_code(phone: PhoneLine) -> str:
    is_text = phone.text_word or phone.kind.lower() in _TEXTS
    return text_code(phone.number, phone.text_word) if is_text else ring_code(phone.number)


def _shorter(hours: str) -> str:
    """Return opening hours with "Thu" for "Thursday": there is little room for them."""
    short = dict(zip(map(_, WEEKDAYS), map(_, WEEKDAYS_SHORT), strict=True))
    return re.sub(r"\w+", lambda word: short.get(word[0], word[0]), hours)


def _where(place: PlaceDetail) -> str:
    """Return where a place is: the first place's name, and its address when the name doesn't say it already."""
    if not place.locations:
        return ""
    first = place.locations[0]
    parts = [first.name, *(part for part in first.address.split(", ") if part not in first.name)]
    return ", ".join(part for part in parts if part)


def _beginning(description: str) -> str:
    """Return the first sentence of a description, or as much as a line or two can hold."""
    text = " ".join(description.split())
    sentence, stop, _rest = text.partition(". ")
    first = sentence + stop.strip()
    if len(first) <= _LONGEST_LINE:
        return first
    return first[:_LONGEST_LINE].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _meeting(group: GroupDetail) -> str:
    return ", ".join(part for part in (group.pattern_words, group.place) if part)
