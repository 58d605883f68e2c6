"""The form of a place: kept whole, changed in part, and what a list brought and the form can't say stays."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.actions import directory, history
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory import LocationFields, PhoneFields, PlaceFields, WeeklyHours
from peergroup_desktop.core.errors import NotFound, NothingTyped, TextTooLong, TimesCrossed
from peergroup_desktop.core.ids import named_id, new_id
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus, WayIn
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import (
    Address,
    DirectorySource,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceContact,
    ServiceTopic,
)

TODAY = date(2026, 11, 24)
NOBODY = b"0" * 16
FULL = PlaceFields(
    "Wensley Food Pantry",
    "A week of food for £5",
    "Shelves of food.\nCome early.",
    "Wensley Together",
    (PhoneFields("01632 960 114"), PhoneFields("07700 900 163", text_word="FOOD", note="Answers by noon")),
    "Closed in August",
    (WeeklyHours((3, 4), 600, 840),),
    (LocationFields("Methodist Hall", "Wensley Road\nWensley", "Ambleton", "AM1 2AB", "Step-free. Ask for Marie."),),
    "pantry.example.org",
    "hello@pantry.example.org",
    "Anyone who is short of food",
    "£5",
    "Ambleton",
    WayIn.SELF,
    "Just come",
    ("Food", "Money"),
    True,
    False,
    date(2027, 3, 1),
    "Marie knows us",
)


def without_ids(fields):
    return replace(
        fields,
        phones=tuple(replace(one, id=None) for one in fields.phones),
        weekly=tuple(replace(one, id=None) for one in fields.weekly),
        locations=tuple(replace(one, id=None) for one in fields.locations),
    )


@pytest.fixture
def from_a_list(vault):
    """A service as a council's list brings it, with numbers and hours in unlikely places; and one beside it."""
    source, runner, place, at, asked, here, there = (new_id() for _ in range(7))
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.add_place", subject=here):
        DirectorySource.insert(id=source, name="Ambleton Council", profile="hsds", taken_in_on=TODAY).execute()
        Organization.insert(id=runner, source=source, name="Age Well").execute()
        for row_id, name in ((here, "Lunch club"), (there, "Chair yoga")):
            Service.insert(id=row_id, source=source, organization=runner, name=name, extra='{"fee": 3}').execute()
        Location.insert(id=place, source=source, name="The Hub").execute()
        Address.insert(id=new_id(), location=place, address_1="1 High St", region="Shire").execute()
        Address.insert(id=new_id(), location=place, address_1="PO Box 1", address_type="postal").execute()
        ServiceAtLocation.insert(id=at, service=here, location=place).execute()
        ServiceContact.insert(id=asked, location=place, name="Sam").execute()
        Schedule.insert(
            id=new_id(), service_at_location=at, freq="WEEKLY", byday="MO", opens_at="12:00", closes_at="14:00"
        ).execute()
        Schedule.insert(id=new_id(), location=place, freq="MONTHLY", byday="1TU").execute()
        Schedule.insert(id=new_id(), location=place, description="In 2025", valid_to=date(2025, 12, 31)).execute()
        for number, owner in (("1", {"organization": runner}), ("2", {"contact": asked}), ("3", {"location": place})):
            Phone.insert(id=new_id(), number=number, **owner).execute()
        Phone.insert(id=new_id(), service=here, number="4", type="fax").execute()
        Phone.insert(id=new_id(), service_at_location=at, number="1 ").execute()
    return here, there


def test_the_whole_form_comes_back_as_it_was_typed(vault):
    row_id = directory.add_place(vault, FULL, is_checked=True).value
    form = directory.get_form(vault, row_id)
    assert without_ids(form) == replace(FULL, phones=(FULL.phones[0], replace(FULL.phones[1], kind="text")))
    place = directory.get_place(vault, row_id)
    assert place.hours == ("Thursday and Friday, 10 to 2", "Closed in August")
    assert place.locations[0].address == "Wensley Road, Wensley, Ambleton, AM1 2AB"
    assert [one.shown for one in place.phones] == ["01632 960 114", "FOOD to 07700 900 163"]
    assert (place.last_checked_on, place.status, place.source) == (TODAY, ServiceStatus.ACTIVE, "")


def test_saving_the_form_unchanged_changes_nothing(vault, from_a_list):
    for row_id in (directory.add_place(vault, FULL).value, *from_a_list):
        assert directory.change_place(vault, row_id, directory.get_form(vault, row_id)).change_set.rows == {}


def test_an_emptied_form_keeps_the_name_alone_and_undo_brings_all_back(vault):
    row_id = directory.add_place(vault, FULL).value
    before = directory.get_place(vault, row_id)
    directory.change_place(vault, row_id, PlaceFields("Pantry"))
    assert without_ids(directory.get_form(vault, row_id)) == PlaceFields("Pantry")
    assert directory.crisis_lines(vault) == ()
    assert history.list_history(vault, 1)[0].words == "Pantry changed"
    history.undo(vault)
    assert directory.get_place(vault, row_id) == before


def test_parts_are_changed_in_their_rows_and_added(vault):
    row_id = directory.add_place(vault, FULL).value
    form = directory.get_form(vault, row_id)
    changed = replace(
        form,
        phones=(replace(form.phones[1], number="07700 900 164"), PhoneFields(" "), PhoneFields("01632 960 999")),
        hours="Closed in July",
        weekly=(replace(form.weekly[0], closes_minute=900), WeeklyHours((5,), 1320, 240)),
        locations=(replace(form.locations[0], town="Amble"), LocationFields(access="Ring first")),
        topics=("money", "Company"),
    )
    done = directory.change_place(vault, row_id, changed)
    place = directory.get_place(vault, row_id)
    assert [one.number for one in place.phones] == ["07700 900 164", "01632 960 999"]
    assert set(place.hours) == {"Closed in July", "Thursday and Friday, 10 to 3", "Saturday, 22:00 to 04:00"}
    assert [one.access for one in place.locations] == ["Step-free. Ask for Marie.", "Ring first"]
    assert place.topics == ("Company", "money")
    assert {table: len(rows) for table, rows in done.change_set.rows.items()} == {
        "phone": 3, "schedule": 3, "address": 1, "location": 1, "service_at_location": 1, "service_topic": 3
    }  # fmt: skip


def test_an_address_can_be_added_to_a_location_later(vault):
    row_id = directory.add_place(vault, PlaceFields("Hub", locations=(LocationFields("The Hub"),))).value
    form = directory.get_form(vault, row_id)
    where = replace(form.locations[0], address="1 High St\nFloor 2\nDoor 3")
    directory.change_place(vault, row_id, replace(form, locations=(where,)))
    assert directory.get_place(vault, row_id).locations[0].address == "1 High St, Floor 2, Door 3"
    assert Address.select().count() == 1


def test_what_a_list_brought_is_shown_from_wherever_it_hangs(vault, from_a_list):
    here, there = directory.get_places(vault, (*from_a_list, NOBODY))
    assert (here.source, here.organization) == ("Ambleton Council", "Age Well")
    assert [one.number for one in here.phones] == ["1 ", "3", "2", "4"]  # the fax last, one number once
    assert [one.number for one in there.phones] == ["1"]
    assert here.hours == ("Monday, 12 to 2", "First Tuesday of the month")
    assert (here.locations[0].name, here.locations[0].address) == ("The Hub", "1 High St, Shire")
    assert (there.hours, there.locations) == ((), ())


def test_a_number_in_several_places_is_changed_in_all_and_the_rest_stays(vault, from_a_list):
    here, there = from_a_list
    form = directory.get_form(vault, here)
    phones = (replace(form.phones[0], number="9"), form.phones[1])
    directory.change_place(vault, here, replace(form, phones=phones, locations=(), weekly=()))
    assert [one.number for one in directory.get_place(vault, there).phones] == ["9"]
    assert [one.number for one in directory.get_place(vault, here).phones] == ["9"]
    kept = Service.get_by_id(here)
    assert (kept.extra, Location.select().where(Location.archived_on.is_null()).count()) == ('{"fee": 3}', 1)
    assert Schedule.select().where(Schedule.archived_on.is_null(False)).count() == 1


def test_long_and_untidy_texts_of_a_list_stay_until_somebody_changes_them(vault, from_a_list):
    row_id, long = from_a_list[0], " <p>Lunch</p> \n" * 400
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.change_place"):
        Service.update(name=long, description=long, notes=long).where(Service.id == row_id).execute()
        Location.update(name=long).execute()
        Organization.update(name=long).execute()
        Schedule.update(description=long, freq="", byday="", opens_at="", closes_at="").execute()
        ServiceTopic.insert(id=named_id("service topic", row_id, fold(long)), service=row_id, name=long).execute()
    form = directory.get_form(vault, row_id)
    assert directory.change_place(vault, row_id, form).change_set.rows == {}
    done = directory.change_place(vault, row_id, replace(form, description="Lunch"))
    assert done.change_set.rows == {"service": {row_id}}
    with pytest.raises(TextTooLong):
        directory.change_place(vault, row_id, replace(form, notes=f"{long}x"))


def test_who_runs_it(vault, from_a_list):
    here, there = from_a_list
    alone = directory.add_place(vault, FULL).value

    def run_by(row_id, name):
        directory.change_place(vault, row_id, replace(directory.get_form(vault, row_id), organization=name))
        return [directory.get_place(vault, one).organization for one in (here, there, alone)]

    assert run_by(here, "Age Better") == ["Age Better", "Age Well", "Wensley Together"]
    assert run_by(alone, "Wensley together!") == ["Age Better", "Age Well", "Wensley together!"]
    assert run_by(there, "age better") == ["Age Better", "Age Better", "Wensley together!"]
    assert run_by(alone, " ") == ["Age Better", "Age Better", ""]
    assert run_by(alone, "New") == ["Age Better", "Age Better", "New"]
    assert Organization.select().count() == 4


@pytest.mark.parametrize(
    ("before", "is_closed", "after"),
    [
        ("active", True, ServiceStatus.CLOSED_FOR_NOW),
        ("inactive", True, ServiceStatus.INACTIVE),
        ("inactive", False, ServiceStatus.ACTIVE),
        ("defunct", True, ServiceStatus.DEFUNCT),
        ("defunct", False, ServiceStatus.DEFUNCT),
    ],
)
def test_closed_for_now(vault, from_a_list, before, is_closed, after):
    row_id = from_a_list[0]
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.change_place"):
        Service.update(status=before).where(Service.id == row_id).execute()
    form = directory.get_form(vault, row_id)
    directory.change_place(vault, row_id, replace(form, is_closed_for_now=is_closed))
    assert directory.get_place(vault, row_id).status is after


def test_a_crisis_line_that_a_list_brought_is_pinned_by_its_form(vault):
    place_id = directory.add_place(vault, PlaceFields("Line", phones=(PhoneFields("116 123"),))).value
    with vault.unit_of_work("test.change"):
        Service.update(is_crisis=True).where(Service.id == place_id).execute()
    assert directory.crisis_lines(vault) == ()
    directory.change_place(vault, place_id, directory.get_form(vault, place_id))
    assert [line.name for line in directory.crisis_lines(vault)] == ["Line"]


def test_closed_from_the_start(vault):
    row_id = directory.add_place(vault, PlaceFields("Lido", is_closed_for_now=True)).value
    assert directory.list_places(vault)[0].is_closed
    assert directory.get_form(vault, row_id).is_closed_for_now


def test_something_changed_stays_open_until_the_entry_is_changed(vault):
    row_id = directory.add_place(vault, PlaceFields("Hub")).value
    directory.check(vault, row_id, CheckAnswer.CHANGED, " New\nnumber ")
    place = directory.get_place(vault, row_id)
    assert (place.is_change_open, place.check_again_on, place.last_checked_on) == (True, TODAY, None)
    assert (place.checks[0].words, place.checks[0].by, place.checks[0].on) == ("New number", "Maureen", TODAY)
    directory.check(vault, row_id, CheckAnswer.NO_ANSWER)
    assert directory.get_place(vault, row_id).is_change_open
    directory.change_place(vault, row_id, directory.get_form(vault, row_id))
    place = directory.get_place(vault, row_id)
    assert (place.is_change_open, place.check_again_on, place.last_checked_on) == (False, None, TODAY)


def test_another_day_to_check_again_can_be_set_with_the_change(vault):
    row_id, later = directory.add_place(vault, PlaceFields("Hub")).value, date(2027, 1, 5)
    directory.check(vault, row_id, CheckAnswer.CHANGED)
    directory.change_place(vault, row_id, replace(directory.get_form(vault, row_id), check_again_on=later))
    place = directory.get_place(vault, row_id)
    assert (place.check_again_on, place.last_checked_on) == (later, TODAY)
    directory.change_place(vault, row_id, replace(directory.get_form(vault, row_id), line="Tea"))
    assert directory.get_place(vault, row_id).check_again_on == later


@pytest.mark.parametrize(
    ("fields", "fault", "field"),
    [
        (PlaceFields(" "), NothingTyped, "name"),
        (PlaceFields("x" * 201), TextTooLong, "name"),
        (PlaceFields("x", phones=(PhoneFields("1" * 61),)), TextTooLong, "phones"),
        (PlaceFields("x", locations=(LocationFields("x" * 201),)), TextTooLong, "locations"),
        (PlaceFields("x", topics=("x" * 61,)), TextTooLong, "topics"),
        (PlaceFields("x", hours="x" * 401), TextTooLong, "hours"),
        (PlaceFields("x", weekly=(WeeklyHours((), 600, 660),)), NothingTyped, "weekly"),
        (PlaceFields("x", weekly=(WeeklyHours((1,), 600, 600),)), TimesCrossed, "weekly"),
        (PlaceFields("x", weekly=(WeeklyHours((1,), 600, 1441),)), TimesCrossed, "weekly"),
    ],
)
def test_what_cannot_be_kept(vault, fields, fault, field):
    with pytest.raises(fault) as caught:
        directory.add_place(vault, fields)
    assert caught.value.field == field
    assert Service.select().count() == 0


def test_history_names_places(vault):
    row_id = directory.add_place(vault, PlaceFields("Hub")).value
    directory.retire_place(vault, row_id)
    history.undo(vault)
    history.undo(vault)
    assert [line.words for line in history.list_history(vault, 4, kind="places")] == [
        "Undone: A place added to the places that can help",  # nothing of it is there to name
        "Undone: A place is gone",
        "A place is gone",
        "A place added to the places that can help",
    ]
    history.redo(vault)
    assert history.list_history(vault, 1)[0].words == "Done again: Hub added to the places that can help"


def test_a_place_that_is_not_there(vault):
    for ask in (directory.get_place, directory.get_form, directory.retire_place, directory.bring_back):
        with pytest.raises(NotFound):
            ask(vault, NOBODY)
    with pytest.raises(NotFound):
        directory.change_place(vault, NOBODY, FULL)
    with pytest.raises(NotFound):
        directory.check(vault, NOBODY, CheckAnswer.GONE)
    assert directory.get_places(vault, []) == ()
