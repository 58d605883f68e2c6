"""Places that can help, written straight into the tables: for tests of what is done with them."""

from datetime import date
from typing import Any

from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.models import Address, Location, Phone, Schedule, Service, ServiceAtLocation
from peergroup_desktop.storage.vault import Vault

CHECKED = date(2026, 10, 20)


def write_place(vault: Vault, name: str = "Pantry", *phones: str, **columns: Any) -> RecordId:
    """Write a place with its numbers, checked a month before the test's today. Returns its id."""
    row_id = new_id()
    with vault.unit_of_work("directory.add_place", subject=row_id):
        Service.insert(id=row_id, **{"name": name, "assured_date": CHECKED, **columns}).execute()
        for number in phones:
            Phone.insert(id=new_id(), service=row_id, number=number).execute()
    return row_id


def write_crisis_line(vault: Vault, name: str = "Listeners", number: str = "116 000", **columns: Any) -> RecordId:
    """Write a line for the worst moments, pinned; `phone` is a mapping of the number's other columns."""
    phone = columns.pop("phone", {})
    row_id = write_place(vault, name, **{"is_crisis": True, "pin_order": 1, **columns})
    with vault.unit_of_work("directory.change_place", subject=row_id):
        Phone.insert(id=new_id(), service=row_id, number=number, **phone).execute()
    return row_id


def write_location(vault: Vault, service_id: RecordId, name: str, street: str, hours: str = "") -> None:
    """Write where a place is, and its hours in words."""
    location = new_id()
    with vault.unit_of_work("directory.change_place", subject=service_id):
        Location.insert(id=location, name=name).execute()
        ServiceAtLocation.insert(id=new_id(), service=service_id, location=location).execute()
        Address.insert(id=new_id(), location=location, address_1=street, city="Wensley").execute()
        if hours:
            Schedule.insert(id=new_id(), service=service_id, description=hours).execute()
