"""Lists of places come in as one step, are compared with what is here, and leave what is ours alone."""

from datetime import date

import pytest

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions import history
from peergroup_desktop.actions.directory_imports import Choices, Taken
from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.core.kinds import PlacePart
from peergroup_desktop.interchange.open_referral import FeedRow
from peergroup_desktop.models.directory import DirectoryRow, Location, Phone, Schedule, Service, ServiceTopic
from tests.actions.directory_imports.listing import COUNCIL, feed, left, look, pantry, parts, rid, row, take, uid


def change(vault, table, name, **fields):
    """Change a row as the group would."""
    with vault.unit_of_work("test.change"):
        table.update(**fields).where(table.id == rid(name)).execute()


def service(vault, name="pantry"):
    with vault.reading():
        return Service.get_by_id(rid(name))


def test_a_new_place_comes_in_with_all_that_hangs_on_it(vault):
    plan = look(vault, *pantry())
    assert [(one.name, one.line) for one in plan.new] == [("Food Pantry", "Wensley Trust")]
    assert lists.take_in(vault, plan).value == Taken(added=1, changed=0, gone=0)
    with vault.reading():
        assert Phone.get().contact_id == rid("jo")
        assert Schedule.get().service_at_location_id == rid("at")
        assert [topic.name for topic in ServiceTopic.select()] == ["Food"]
        assert DirectoryRow.get(DirectoryRow.kind == "attribute").service_id == rid("pantry")


def test_the_same_list_again_says_nothing_new(vault):
    take(vault, *pantry())
    plan = look(vault, *pantry())
    assert (plan.is_empty, plan.same) == (True, 1)


def test_one_undo_takes_a_whole_list_back(vault):
    take(vault, *pantry())
    history.undo(vault)
    assert left(vault) == {}


def test_newer_words_of_the_same_list_are_proposed(vault):
    take(vault, *pantry())
    plan = look(vault, *pantry(), row("phone", "number", contact_id="jo", number="01632 960 115"))
    before, newer = "01632 960 114 (Jo) · Jo (Keyholder)", "01632 960 115 (Jo) · Jo (Keyholder)"
    assert parts(plan) == {"Food Pantry": {"contact": (before, newer, False)}}
    assert lists.take_in(vault, plan).value.changed == 1
    with vault.reading():
        assert [phone.number for phone in Phone.select()] == ["01632 960 115"]


def test_what_the_group_changed_stays_unless_they_choose_the_newer(vault):
    take(vault, *pantry(description="Food"))
    change(vault, Service, "pantry", description="Food, no questions")
    plan = look(vault, *pantry(description="Food parcels"))
    assert parts(plan)["Food Pantry"]["description"] == ("Food, no questions", "Food parcels", True)
    lists.take_in(vault, plan)
    assert service(vault).description == "Food, no questions"
    newer = pantry(description="Food parcels, weekly")
    take(vault, *newer, choices=Choices().take(rid("pantry"), PlacePart.DESCRIPTION, is_taken=True))
    assert service(vault).description == "Food parcels, weekly"


def test_what_was_decided_once_is_not_asked_again(vault):
    take(vault, *pantry(description="Food"))
    change(vault, Service, "pantry", description="Ours")
    take(vault, *pantry(description="Theirs"))
    assert look(vault, *pantry(description="Theirs")).is_empty


def test_the_words_of_another_list_are_only_offered(vault):
    take(vault, *pantry(description="Food"))
    plan = look(vault, *pantry(description="Other"), source="Parish")
    assert parts(plan)["Food Pantry"]["description"][2]


def test_a_place_of_the_groups_own_keeps_its_words(vault):
    with vault.unit_of_work("test.add"):
        Service.create(id=rid("pantry"), name="Pantry", email="")
    plan = look(vault, row("service", "pantry", name="Food Pantry", status="active", email="a@example.org"))
    assert parts(plan)["Pantry"] == {"name": ("Pantry", "Food Pantry", True), "email": ("", "a@example.org", False)}
    lists.take_in(vault, plan)
    assert (service(vault).name, service(vault).email) == ("Pantry", "a@example.org")
    assert look(vault, row("service", "pantry", name="Food Pantry", status="active", email="a@example.org")).is_empty


def test_what_a_list_never_speaks_of_stays(vault):
    take(vault, *pantry(email="a@example.org"))
    plan = look(vault, row("service", "pantry", name="Food Pantry", status="inactive"))
    assert parts(plan) == {"Food Pantry": {"status": ("Open", "Not running now", False)}}
    lists.take_in(vault, plan)
    assert (service(vault).email, service(vault).status) == ("a@example.org", "inactive")
    assert len(left(vault)["phone"]) == 1


def test_what_a_list_emptied_goes_when_it_is_taken(vault):
    take(vault, *pantry(email="a@example.org"))
    other = row("service", "shed", name="Shed", status="active", email="shed@example.org")
    plan = take(vault, *pantry(), other)
    assert parts(plan)["Food Pantry"] == {"email": ("a@example.org", "", False)}
    assert service(vault).email == ""


def test_a_number_that_is_missing_goes_and_comes_back(vault):
    two = [*pantry(), row("phone", "second", service_id="pantry", number="01632 960 116", type="text")]
    take(vault, *two)
    take(vault, *pantry())
    assert len(left(vault)["phone"]) == 1
    take(vault, *two)
    assert len(left(vault)["phone"]) == 2


def with_fresh_ids(rows):
    """Give contacts and numbers other ids, as some lists do in every copy."""
    fresh = {one.id: uid(f"fresh {number}") for number, one in enumerate(rows) if one.table in ("contact", "phone")}
    led = {str(old): str(new) for old, new in fresh.items()}
    return [
        FeedRow(one.table, fresh.get(one.id, one.id), {key: led.get(value, value) for key, value in one.fields.items()})
        for one in rows
    ]


def test_ids_that_change_with_every_copy_change_nothing(vault):
    take(vault, *pantry())
    assert look(vault, *with_fresh_ids(pantry())).is_empty
    more = row("phone", "more", contact_id="jo", number="01632 960 117")
    take(vault, *with_fresh_ids([*pantry(), more]))
    with vault.reading():
        assert {phone.contact_id for phone in Phone.select()} == {rid("jo")}


def test_a_check_of_the_groups_own_is_newer(vault):
    take(vault, *pantry(assured_date="2026-03-01"))
    change(vault, Service, "pantry", assured_date=date(2026, 11, 1))
    assert look(vault, *pantry(assured_date="2026-10-01")).is_empty
    plan = look(vault, *pantry(assured_date="2026-11-20"))
    assert parts(plan)["Food Pantry"]["last_checked"] == ("1 November 2026", "20 November 2026", True)


def test_ours_is_never_touched(vault):
    take(vault, *pantry())
    change(vault, Service, "pantry", notes="Ask for Val", line="Food, free", is_crisis=True, pin_order=1)
    topic = row("taxonomy_term", "warm", name="Warm space", description="")
    newer = row("attribute", "about2", link_id="pantry", link_entity="service", taxonomy_term_id="warm")
    take(vault, *pantry(name="Pantry"), topic, newer)
    kept = service(vault)
    assert (kept.name, kept.notes, kept.line) == ("Pantry", "Ask for Val", "Food, free")
    assert (kept.is_crisis, kept.pin_order) == (True, 1)
    with vault.reading():
        assert {topic.name for topic in ServiceTopic.select()} == {"Food", "Warm space"}


def test_vanished_places_stay_unless_they_are_gone(vault):
    shed = row("service", "shed", name="Shed", status="active")
    take(vault, *pantry(), shed)
    plan = look(vault, *pantry())
    assert [one.name for one in plan.vanished] == ["Shed"]
    lists.take_in(vault, plan)
    assert service(vault, "shed").status == "active"
    assert lists.take_in(vault, plan, Choices().mark_gone(rid("shed"), is_gone=True)).value.gone == 1
    assert service(vault, "shed").status == "defunct"
    assert look(vault, *pantry()).vanished == ()
    assert parts(look(vault, *pantry(), shed))["Shed"]["status"] == ("Gone", "Open", False)


def test_only_a_list_of_the_same_name_misses_places(vault):
    take(vault, row("service", "shed", name="Shed", status="active"))
    assert look(vault, *pantry(), source="Parish").vanished == ()
    assert look(vault, *pantry(), source="").vanished == ()
    assert [one.name for one in lists.list_sources(vault)] == [COUNCIL]


def test_a_place_left_out_stays_out_with_what_only_it_needs(vault):
    cafe = row("service", "cafe", name="Café", status="active", organization_id="trust")
    plan = take(vault, *pantry(), cafe, choices=Choices().leave_out(rid("pantry"), is_out=True))
    assert len(plan.new) == 2
    assert set(left(vault)) == {"organization", "service", "taxonomy_term"}
    assert Choices().leave_out(b"x", is_out=True).leave_out(b"x", is_out=False) == Choices()


def test_a_place_taken_off_the_list_is_left_in_peace(vault):
    take(vault, *pantry())
    change(vault, Service, "pantry", archived_on=date(2026, 11, 1))
    assert look(vault, *pantry(name="New name")).is_empty
    assert "service" not in left(vault)
    assert "service_at_location" not in left(vault)


def test_a_location_that_moved_is_told_by_its_address(vault):
    hall = row("location", "hall", location_type="physical")
    take(vault, *pantry(), hall)
    moved = row("address", "street", location_id="hall", address_1="2 High Street", city="Wensley", postal_code="")
    plan = look(vault, *pantry(), hall, moved)
    before, newer = "1 High Street, Wensley, WE1 1AA", "2 High Street, Wensley"
    assert parts(plan) == {before: {"address": (before, newer, False)}}


def test_rows_that_belong_to_nothing_are_named(vault):
    strays = (
        row("phone", "stray", number="1"),
        row("service_at_location", "nowhere", service_id="pantry", location_id="moon"),
        row("service_at_location", "adrift"),
    )
    plan = take(vault, *pantry(), *strays)
    named = sorted(problem.where.split(",")[0] for problem in plan.problems)
    assert named == ["phone", "service_at_location", "service_at_location"]
    assert len(left(vault)["phone"]) == 1


def test_rows_about_a_place_that_is_here_already_come_in_alone(vault):
    take(vault, *pantry())
    take(vault, row("phone", "more", service_id="pantry", number="01632 960 118"))
    assert len(left(vault)["phone"]) == 2


def test_a_link_to_nothing_is_kept_as_it_came(vault):
    take(vault, row("service", "pantry", name="Pantry", status="active", organization_id="nobody"))
    assert service(vault).organization_id is None
    assert left(vault)["service"][str(uid("pantry"))]["organization_id"] == str(uid("nobody"))


def test_a_schedule_at_a_place_that_was_not_taken_hangs_on_the_service(vault):
    take(vault, *pantry())
    rows = [
        *pantry(),
        row("location", "church", name="Church", location_type="physical"),
        row("service_at_location", "at2", service_id="pantry", location_id="church"),
        row("schedule", "hours2", service_at_location_id="at2", description="Sundays"),
    ]
    choices = Choices().take(rid("pantry"), PlacePart.PLACES, is_taken=False)
    take(vault, *rows, choices=choices)
    with vault.reading():
        found = Schedule.get_by_id(rid("hours2"))
        assert (found.service_id, found.service_at_location_id) == (rid("pantry"), None)
        assert Location.select().count() == 2


def test_cancelling_takes_nothing_in(vault):
    plan = look(vault, *pantry())
    for patience in range(12):
        left_asks = iter([False] * patience)
        with pytest.raises(Cancelled):
            lists.take_in(vault, plan, is_cancelled=lambda asks=left_asks: next(asks, True))
    assert left(vault) == {}
    with pytest.raises(Cancelled):
        lists.plan(vault, feed(*pantry()), is_cancelled=lambda: True)


def test_progress_goes_up_to_the_end(vault):
    told = []
    lists.take_in(vault, look(vault, *pantry()), progress=told.append)
    assert (sorted(told), told[-1]) == (told, 1.0)


def test_the_area_in_words_follows_the_list_until_the_group_writes_its_own(vault):
    def area(words):
        return row("service_area", "a", service_id="pantry", name=words)

    take(vault, *pantry(), area("Wensley"))
    assert service(vault).area == "Wensley"
    take(vault, *pantry(), area("Wensleydale"))
    assert service(vault).area == "Wensleydale"
    change(vault, Service, "pantry", area="Our streets")
    take(vault, *pantry(), area("Everywhere"))
    assert service(vault).area == "Our streets"


def test_a_list_without_a_name_comes_in_too(vault):
    loose = (
        row("service_at_location", "x", service_id="pantry"),
        row("attribute", "y", link_id="pantry", link_entity="service", taxonomy_term_id="moon"),
        row("attribute", "z", link_id="hall", link_entity="location", taxonomy_term_id="food"),
    )
    take(vault, *pantry(), *loose, source="")
    assert lists.list_sources(vault) == ()
    with vault.reading():
        assert [topic.name for topic in ServiceTopic.select()] == ["Food"]


def test_a_sheet_says_the_same_in_words(vault):
    take(vault, *pantry())
    area = row("service_area", "a", service_id="pantry", name="Wensley")
    change(vault, Service, "pantry", area="Wensley")
    hours = row("schedule", "words", service_id="pantry", description="Thursday and Friday, from 10:00")
    rows = [one for one in pantry() if one.table not in ("schedule", "service_at_location")]
    assert look(vault, *rows, area, hours).changed == ()


def test_rows_of_two_tables_may_have_the_same_id(vault):
    take(vault, *pantry(), row("funding", "x", service_id="pantry", source="Gifts"), row("language", "x", code="cy"))
    rows = left(vault)
    assert rows["funding"].keys() == rows["language"].keys() == {str(uid("x"))}
