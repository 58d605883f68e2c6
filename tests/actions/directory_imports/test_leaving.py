"""The directory leaves in every form, and a list that left and comes back changes nothing."""

from datetime import date

import pytest

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions.demo.directory import invent_directory
from peergroup_desktop.actions.directory_imports import Choices, ListFormat
from peergroup_desktop.actions.directory_imports.own_words import topic_id
from peergroup_desktop.core.errors import ListNotSaved
from peergroup_desktop.core.kinds import PlacePart, WayIn
from peergroup_desktop.models.directory import DirectoryRow, Location, Phone, Service, ServiceTopic
from tests.actions.directory_imports.listing import left, pantry, parts, rid, row, take, uid
from tests.vaults import make_vault

OURS = {
    "line": "Food, free",
    "way_in": "self",
    "area": "Wensley",
    "check_again_on": "2027-01-01",
    "is_crisis": True,
    "notes": "Ask for Val",
    "pin_order": 1,
}
FORMS = [("hsds", "a.json"), ("uk", "a.json"), ("package", "a.zip"), ("package", "a"), ("csv", "a.csv")]


@pytest.fixture
def own(vault):
    """A file with a place of the group's own, and everything that only we know of it."""
    take(vault, *pantry())
    with vault.unit_of_work("test.change"):
        Service.update(**OURS).where(Service.id == rid("pantry")).execute()
        Location.update(access="Step-free").where(Location.id == rid("hall")).execute()
        Phone.update(text_word="FOOD").where(Phone.id == rid("number")).execute()
        for name in ("Warm space", "Food"):
            made = {"id": topic_id(rid("pantry"), name), "service": rid("pantry"), "name": name}
            ServiceTopic.insert(**made).on_conflict_ignore().execute()
    return vault


@pytest.fixture
def other(tmp_path):
    """Another group's file; only one may be open at a time."""

    def made(vault):
        vault.lock()
        made.vault = make_vault(tmp_path / "other" / "b.peergroup").vault
        return made.vault

    yield made
    made.vault.lock()


def test_what_only_we_know_travels_but_notes_and_pins(own, other):
    rows = lists.to_feed_rows(own)
    fresh = other(own)
    take(fresh, *(one for found in rows.values() for one in found.values()))
    with fresh.reading():
        came = Service.get()
        assert (came.line, came.way_in, came.area, came.is_crisis) == ("Food, free", WayIn.SELF, "Wensley", True)
        assert (str(came.check_again_on), came.notes, came.pin_order) == ("2027-01-01", "", None)
        assert (Location.get().access, Phone.get().text_word) == ("Step-free", "FOOD")
        assert {topic.name for topic in ServiceTopic.select()} == {"Food", "Warm space"}
        assert {row.kind for row in DirectoryRow.select()} == {"attribute", "taxonomy_term"}
    assert left(fresh) == {table: {str(one.id): one.fields for one in found.values()} for table, found in rows.items()}


def test_notes_leave_only_when_they_are_asked_for(own):
    key = str(uid("pantry"))
    assert "peergroup_notes" not in left(own)["service"][key]
    assert left(own, with_notes=True)["service"][key]["peergroup_notes"] == "Ask for Val"


def test_ours_that_does_not_read_is_passed_over(vault):
    take(
        vault,
        row("service", "a", name="A", status="active", check_again_on="soon", peergroup_way_in="x", is_crisis="no"),
    )
    with vault.reading():
        came = Service.get()
    assert (came.check_again_on, came.way_in, came.is_crisis) == (None, "", False)


def test_topics_and_words_stand_in_the_standards_own_tables(own):
    rows = left(own)
    assert {one["name"] for one in rows["taxonomy_term"].values()} == {"Food", "Warm space"}
    assert len(rows["attribute"]) == 2
    assert [one["name"] for one in rows["service_area"].values()] == ["Wensley"]
    assert [one["description"] for one in rows["accessibility"].values()] == ["Step-free"]


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_a_list_that_left_comes_back_unchanged(own, tmp_path, form, name):
    told = lists.export(own, ListFormat(form), tmp_path / name)
    assert told.place_count == 1
    plan = lists.plan(own, lists.read_feed(tmp_path / name), source="Us")
    assert (plan.new, parts(plan)) == ((), {})


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_the_practice_groups_places_leave_and_come_back_unchanged(vault, tmp_path, form, name):
    with vault.unit_of_work("demo.make"):
        invent_directory(date(2026, 11, 24))
    told = lists.export(vault, ListFormat(form), tmp_path / name)
    plan = lists.plan(vault, lists.read_feed(tmp_path / name), source="Us")
    assert (plan.new, parts(plan), plan.same) == ((), {}, told.place_count)


def test_a_sheet_takes_no_place_away_that_it_has_no_room_for(own, tmp_path):
    more = [
        row("location", "shed", name="Shed"),
        row("service_at_location", "too", service_id="pantry", location_id="shed"),
    ]
    take(own, *pantry(), *more, source="a", choices=Choices().take(rid("pantry"), PlacePart.PLACES, is_taken=True))
    lists.export(own, ListFormat.CSV, tmp_path / "a.csv")
    plan = lists.plan(own, lists.read_feed(tmp_path / "a.csv"), source="a")
    assert (plan.is_empty, parts(plan)) == (True, {})
    assert len(left(own)["service_at_location"]) == 2


def test_the_cost_stands_where_each_profile_looks_for_it(vault, tmp_path):
    take(vault, row("service", "a", name="A", status="active", fees="Free"))
    lists.export(vault, ListFormat.UK, tmp_path / "uk.json")
    lists.export(vault, ListFormat.HSDS, tmp_path / "hsds.json")
    assert '"fees": "Free"' in (tmp_path / "uk.json").read_text(encoding="utf-8")
    assert '"fees_description": "Free"' in (tmp_path / "hsds.json").read_text(encoding="utf-8")
    assert not lists.plan(vault, lists.read_feed(tmp_path / "uk.json")).changed


def test_two_kinds_of_fees_are_both_kept(vault):
    take(vault, row("service", "a", name="A", status="active", fees="£3", fees_description="Three pounds"))
    assert left(vault)["service"][str(uid("a"))]["fees"] == "£3"


def test_what_fits_no_column_comes_back_as_it_came(vault):
    odd = {
        "assured_date": "last week",
        "url": 7,
        "minimum_age": 18,
        "made_up": {"a": [1, None]},
        "organization_id": "17",
    }
    service = row("service", "a", name="A", status="active")
    service.fields.update(odd, empty=None, blank="", email=None)
    take(vault, service)
    assert left(vault)["service"][str(uid("a"))] == {"name": "A", "status": "active", **odd}


def test_numbers_that_fit_no_column_come_back_as_they_came(vault):
    place = row("location", "l", location_type="physical", latitude=True, longitude=1)
    times = row("schedule", "s", service_id="a", interval=True, valid_from=5)
    times2 = row("schedule", "s2", service_id="a", interval=2)
    take(vault, row("service", "a", name="A", status="active"), place, times, times2)
    rows = left(vault)
    assert rows["location"][str(uid("l"))] == {"location_type": "physical", "latitude": True, "longitude": 1.0}
    assert rows["schedule"][str(uid("s"))] == {"service_id": str(uid("a")), "interval": True, "valid_from": 5}
    assert rows["schedule"][str(uid("s2"))]["interval"] == 2


def test_a_list_that_cannot_be_saved_leaves_what_was_there(own, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("kept")
    with pytest.raises(ListNotSaved):
        lists.export(own, ListFormat.PACKAGE, full)
    with pytest.raises(ListNotSaved):
        lists.export(own, ListFormat.CSV, tmp_path / "nowhere" / "a.csv")
    assert [path.name for path in tmp_path.rglob("*") if path.parent in (tmp_path, full)].count("letter.txt") == 1
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".full")]


def test_an_empty_folder_is_filled(own, tmp_path):
    (tmp_path / "pack").mkdir()
    lists.export(own, ListFormat.PACKAGE, tmp_path / "pack")
    assert (tmp_path / "pack" / "services.csv").exists()


def test_what_was_filled_in_is_told(vault, tmp_path):
    take(vault, row("service", "a", name="A", status="active"))
    told = lists.export(vault, ListFormat.PACKAGE, tmp_path / "a.zip")
    assert [lists.problem_line(problem) for problem in told.notes]


def test_places_about_the_same_share_the_word_for_it(vault):
    take(vault, *(row("service", name, name=name, status="active") for name in "ab"))
    with vault.unit_of_work("test.add"):
        for name in "ab":
            ServiceTopic.create(id=topic_id(rid(name), "Debt"), service=rid(name), name="Debt")
    rows = left(vault)
    assert (len(rows["taxonomy_term"]), len(rows["attribute"])) == (1, 2)
