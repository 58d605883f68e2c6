"""The lists of places: A to Z, found by words, those that are always there, and what they are about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from peergroup_desktop.actions.directory.phones import crisis_kind, phones_of
from peergroup_desktop.actions.directory.rows import CrisisLine, PlaceRow
from peergroup_desktop.actions.directory.shelf import Shelf, shelf_of
from peergroup_desktop.actions.directory.synonyms import widened
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ServiceStatus
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import Service
from peergroup_desktop.storage import directory_search
from peergroup_desktop.storage.vault import Vault

_FEW_LETTERS = 2


def list_places(vault: Vault, *, topic: str = "", closed: bool = False) -> tuple[PlaceRow, ...]:
    """Return the places that can help, A to Z; with `closed` those that are gone instead."""
    with vault.reading():
        shelf = shelf_of(vault, get_settings(vault))
        rows = (row for row_id, row in shelf.rows.items() if (row_id in shelf.gone) is closed)
        return tuple(_about(topic, rows))


def find_places(vault: Vault, words: str, *, topic: str = "", closed: bool = False) -> tuple[PlaceRow, ...]:
    """Return the places that have every word of `words`, or the beginning of it, anywhere; the best first.

    Those that have only another word of the group for it ("debt" for "money") come after. Without a word all of them,
    A to Z; with `closed` those that are gone instead.
    """
    if not words.strip():
        return list_places(vault, topic=topic, closed=closed)
    typed = words.split()
    with vault.reading():
        settings = get_settings(vault)
        shelf = shelf_of(vault, settings)
        found = _found(vault, typed, shelf)
        if wider := widened(typed, settings.place_synonyms):
            found += _a_to_z(shelf, directory_search.find_any(vault, wider) - frozenset(found))
        rows = (shelf.rows[row_id] for row_id in found if (row_id in shelf.gone) is closed)
        return tuple(_about(topic, rows))


def _found(vault: Vault, typed: Sequence[str], shelf: Shelf) -> list[RecordId]:
    """Return what has the typed words, the best first. A letter or two say little: then names come first, A to Z."""
    wanted = [[word] for word in typed]
    if max(map(len, typed)) > _FEW_LETTERS:
        return directory_search.find(vault, wanted)
    named = directory_search.find_any(vault, wanted, in_name=True)
    return _a_to_z(shelf, named) + _a_to_z(shelf, directory_search.find_any(vault, wanted) - named)


def _a_to_z(shelf: Shelf, found: frozenset[RecordId]) -> list[RecordId]:
    return [row_id for row_id in shelf.rows if row_id in found]


def make_ready(vault: Vault) -> None:
    """Make ready what finding places takes, so that the first word typed is found as quickly as the next."""
    with vault.reading():
        shelf_of(vault, get_settings(vault))
        directory_search.make_ready(vault)


@while_unchanged
def has_places(vault: Vault) -> bool:
    """Tell whether there is any place that is not gone."""
    is_listed = (Service.status != ServiceStatus.DEFUNCT.value) & Service.archived_on.is_null()
    with vault.reading():
        return bool(rows_of(Service.select(Service.id).where(is_listed).limit(1)))


@while_unchanged
def crisis_lines(vault: Vault) -> tuple[CrisisLine, ...]:
    """Return the lines that are always there, in their order. One without a number is left out."""
    is_pinned = Service.pin_order.is_null(False) & (Service.status == ServiceStatus.ACTIVE.value)
    query = Service.select(Service.id, Service.name, Service.line).where(is_pinned & Service.archived_on.is_null())
    with vault.reading():
        pinned = rows_of(query.order_by(Service.pin_order, Service.id))
        phones = phones_of(vault, [row_id for row_id, *_words in pinned])
    return tuple(
        CrisisLine(row_id, name, phones[row_id][0].shown, line, crisis_kind(phones[row_id][0]))
        for row_id, name, line in pinned
        if row_id in phones
    )


def topics(vault: Vault) -> tuple[str, ...]:
    """Return what places are about, in the group's words, the commonest first."""
    counts: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for row in list_places(vault):
        for name in row.topics:
            counts[fold(name)] += 1
            spelt.setdefault(fold(name), name)
    return tuple(sorted(spelt.values(), key=lambda name: (-counts[fold(name)], sort_key(name))))


def _about(topic: str, rows: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
    if not topic:
        return iter(rows)
    wanted = fold(topic)
    return (row for row in rows if any(fold(name) == wanted for name in row.topics))
