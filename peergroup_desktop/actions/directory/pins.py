"""Crisis lines: which are always shown, and in which order."""

from collections.abc import Sequence

import peewee

from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory.checking import known_service
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Service
from peergroup_desktop.storage.vault import Vault


def pin(vault: Vault, service_id: RecordId) -> Done[None]:
    """Show a place always and on every handout, after those that are. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.pin", subject=service_id) as work:
        if known_service(service_id).pin_order is None:
            Service.update(is_crisis=True, pin_order=next_pin()).where(Service.id == service_id).execute()
    return Done(None, work.change_set)


def unpin(vault: Vault, service_id: RecordId) -> Done[None]:
    """Show a place in the list alone from now on. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.unpin", subject=service_id) as work:
        known_service(service_id)
        Service.update(is_crisis=False, pin_order=None).where(Service.id == service_id).execute()
    return Done(None, work.change_set)


def reorder_pinned(vault: Vault, service_ids: Sequence[RecordId]) -> Done[None]:
    """Put the lines that are always shown in this order. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.reorder_pinned") as work:
        for place, service_id in enumerate(service_ids, start=1):
            known_service(service_id)
            Service.update(pin_order=place).where(Service.id == service_id).execute()
    return Done(None, work.change_set)


def next_pin() -> int:
    """Return the place after the last. For use inside a deed."""
    last: int | None = Service.select(peewee.fn.MAX(Service.pin_order)).scalar()
    return (last or 0) + 1
