"""Crisis lines: where a new one stands among those that are always shown."""

import peewee

from peergroup_desktop.models import Service


def next_pin() -> int:
    """Return the place after the last. For use inside a deed."""
    last: int | None = Service.select(peewee.fn.MAX(Service.pin_order)).scalar()
    return (last or 0) + 1
