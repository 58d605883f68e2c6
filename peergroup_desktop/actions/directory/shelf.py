"""The rows of all places, kept ready while the file is open, so that typing finds them at once.

They are made anew for a place that changed, and all of them on another day or with other settings. They go with the
connection, as the index of their texts does.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from peergroup_desktop.actions.directory.phones import first_shown, phones_of
from peergroup_desktop.actions.directory.rows import PlaceRow
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.freshness import checked_words, freshness
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ServiceStatus
from peergroup_desktop.models import Service, ServiceTopic
from peergroup_desktop.storage.directory_watch import DirectoryWatch
from peergroup_desktop.storage.vault import Vault

_OPEN, _GONE = ServiceStatus.ACTIVE.value, ServiceStatus.DEFUNCT.value


@dataclass(frozen=True)
class Reckoning:
    """What freshness is counted by."""

    today: date
    ageing_months: int
    old_months: int


@dataclass
class Shelf:
    """The rows of places by id, A to Z; `gone` holds the ids of those that are no more."""

    reckoning: Reckoning
    watch: DirectoryWatch = field(default_factory=DirectoryWatch)
    rows: dict[RecordId, PlaceRow] = field(default_factory=dict)
    gone: set[RecordId] = field(default_factory=set)

    def catch_up(self, vault: Vault) -> None:
        """Make the rows anew that changed since the last look."""
        changed = self.watch.changed(vault.database.connection())
        if changed is None:
            self.rows, self.gone = {}, set()
        elif not changed:
            return
        self._make(vault, changed)

    def _make(self, vault: Vault, changed: Collection[RecordId] | None) -> None:
        for row_id in changed or ():
            self.rows.pop(row_id, None)
            self.gone.discard(row_id)
        for row, is_gone in _rows(vault, changed, self.reckoning):
            self.rows[row.id] = row
            if is_gone:
                self.gone.add(row.id)
        self.rows = dict(sorted(self.rows.items(), key=lambda item: (sort_key(item[1].name), item[0])))


_shelves: WeakKeyDictionary[Any, Shelf] = WeakKeyDictionary()


def shelf_of(vault: Vault, settings: GroupSettings) -> Shelf:
    """Return the rows as they are now. The caller holds the vault."""
    connection = vault.database.connection()
    reckoning = reckoning_of(vault, settings)
    shelf = _shelves.get(connection)
    if shelf is None or shelf.reckoning != reckoning:
        shelf = _shelves[connection] = Shelf(reckoning)
    shelf.catch_up(vault)
    return shelf


def reckoning_of(vault: Vault, settings: GroupSettings) -> Reckoning:
    """Return what freshness is counted by today."""
    return Reckoning(vault.clock.today(), settings.places_ageing_months, settings.places_old_months)


def topics_of(only: Collection[RecordId] | None) -> dict[RecordId, tuple[str, ...]]:
    """Return the topics of services (of all when None), A to Z."""
    query = ServiceTopic.select(ServiceTopic.service, ServiceTopic.name).where(ServiceTopic.archived_on.is_null())
    if only is not None:
        query = query.where(ServiceTopic.service.in_(list(only)))
    found: dict[RecordId, list[str]] = defaultdict(list)
    for service_id, name in rows_of(query):
        found[service_id].append(name)
    return {service_id: tuple(sorted(names, key=sort_key)) for service_id, names in found.items()}


def _rows(vault: Vault, only: Collection[RecordId] | None, by: Reckoning) -> list[tuple[PlaceRow, bool]]:
    columns = (Service.id, Service.name, Service.line, Service.assured_date, Service.is_crisis, Service.status)
    query = Service.select(*columns).where(Service.archived_on.is_null())
    if only is not None:
        query = query.where(Service.id.in_(list(only)))
    phones, topics = phones_of(vault, only), topics_of(only)
    made = []
    for row_id, name, line, checked_on, is_crisis, status in rows_of(query):
        row = PlaceRow(
            id=row_id,
            name=name,
            line=line,
            phone=first_shown(phones.get(row_id, ())),
            last_checked_on=checked_on,
            freshness=freshness(checked_on, by.today, by.ageing_months, by.old_months),
            checked_words=checked_words(checked_on, by.today),
            is_crisis=is_crisis,
            topics=topics.get(row_id, ()),
            is_closed=status != _OPEN,
        )
        made.append((row, status == _GONE))
    return made
