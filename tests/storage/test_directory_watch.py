"""Which places to look at again, whatever part of them changed."""

import pytest

from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import (
    Address,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceContact,
    ServiceTopic,
)
from peergroup_desktop.storage import history
from peergroup_desktop.storage.directory_watch import DirectoryWatch

SERVICE, OTHER, RUNNER, PLACE, AT, CONTACT = (bytes([number]) * 16 for number in range(1, 7))
PARTS = {
    "phone of a contact": (Phone, {"number": "1", "contact": CONTACT}),
    "phone of a service": (Phone, {"number": "1", "service": SERVICE}),
    "phone of a place": (Phone, {"number": "1", "location": PLACE}),
    "phone of a service at a place": (Phone, {"number": "1", "service_at_location": AT}),
    "phone of who runs it": (Phone, {"number": "1", "organization": RUNNER}),
    "hours": (Schedule, {"service": SERVICE}),
    "topic": (ServiceTopic, {"service": SERVICE, "name": "Food"}),
    "address": (Address, {"location": PLACE}),
    "contact": (ServiceContact, {"service": SERVICE}),
}


@pytest.fixture
def watch(vault):
    """A watch that has looked at two services, of which one hangs together with everything else."""
    with vault.unit_of_work("x"):
        Organization.insert(id=RUNNER, name="Runner").execute()
        Service.insert(id=SERVICE, name="Hub", organization=RUNNER).execute()
        Service.insert(id=OTHER, name="Other").execute()
        Location.insert(id=PLACE).execute()
        ServiceAtLocation.insert(id=AT, service=SERVICE, location=PLACE).execute()
        ServiceContact.insert(id=CONTACT, service=SERVICE).execute()
    watch = DirectoryWatch()
    assert watch.changed(vault.database.connection()) is None
    assert watch.changed(vault.database.connection()) == frozenset()
    return watch


@pytest.mark.parametrize(("table", "values"), PARTS.values(), ids=PARTS)
def test_a_part_made_changed_and_gone(vault, watch, table, values):
    conn = vault.database.connection()
    with vault.unit_of_work("x"):
        table.insert(id=new_id(), **values).execute()
    assert watch.changed(conn) == {SERVICE}
    with vault.unit_of_work("x"):
        table.update(archived_on="2026-11-24").execute()
    assert SERVICE in watch.changed(conn)
    history.undo(vault)
    history.undo(vault)
    assert watch.changed(conn) == {SERVICE}


@pytest.mark.parametrize(("table", "row"), [(Service, SERVICE), (Organization, RUNNER), (Location, PLACE)])
def test_what_hangs_above(vault, watch, table, row):
    with vault.unit_of_work("x"):
        table.update(name="New").where(table.id == row).execute()
    assert watch.changed(vault.database.connection()) == {SERVICE}


def test_other_changes_are_nothing_to_it(vault, watch, make):
    assert watch.changed(vault.database.connection()) == frozenset()


def test_after_many_changes_all_are_looked_at(vault, watch):
    with vault.unit_of_work("x") as work:
        work.insert_rows(Service, [{"id": new_id(), "name": "New"} for _ in range(401)])
    assert watch.changed(vault.database.connection()) is None
