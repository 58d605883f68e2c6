"""Places that can help: listed, found by any word, always shown, and what they are about."""

import gc
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from peergroup_desktop.actions import directory, history, settings
from peergroup_desktop.actions.directory import CrisisKind, LocationFields, PhoneFields, PlaceFields, shelf
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.core.kinds import CheckAnswer
from peergroup_desktop.storage import directory_search
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from tests.vaults import PASSPHRASE, open_vault

PANTRY = PlaceFields(
    "Wensley Food Pantry",
    "A week of food for £5",
    phones=(PhoneFields("01632 960 114"),),
    topics=("Food and money",),
    locations=(LocationFields("Methodist Hall", "Wensley Road", access="Ask for Marie"),),
)
DESK = PlaceFields("Citizens’ help desk", "Forms, debt and benefits", topics=("Food and money", "Forms"))
SHOUT = PlaceFields("Shout", "Free, by text", phones=(PhoneFields("85258", text_word="SHOUT"),), is_crisis=True)
DANGER = PlaceFields("In danger now", phones=(PhoneFields("999"),), is_crisis=True)


@pytest.fixture
def places(vault):
    """Four places by their name, in a group without words that mean the same."""
    settings.change_setting(vault, "place_synonyms", ())
    return {fields.name: directory.add_place(vault, fields).value for fields in (PANTRY, DESK, SHOUT, DANGER)}


def names(rows):
    return [row.name for row in rows]


def found(vault, words, **more):
    return names(directory.find_places(vault, words, **more))


def test_a_to_z_with_what_a_list_shows(vault, places):
    desk, danger, shout, pantry = directory.list_places(vault)
    assert names([desk, danger, shout, pantry]) == sorted(places)
    assert (pantry.line, pantry.phone, pantry.topics) == (PANTRY.line, "01632 960 114", ("Food and money",))
    assert (pantry.freshness, pantry.checked_words, pantry.is_closed) == (Freshness.NEVER, "Not checked yet", False)
    assert (shout.phone, shout.is_crisis) == ("SHOUT to 85258", True)
    assert (desk.phone, desk.is_crisis) == ("", False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("pantry", ["Wensley Food Pantry"]),
        ("PAN we", ["Wensley Food Pantry"]),
        ("marie", ["Wensley Food Pantry"]),
        ("methodist road", ["Wensley Food Pantry"]),
        ("01632960", ["Wensley Food Pantry"]),
        ("960 114", ["Wensley Food Pantry"]),
        ("citizen's", ["Citizens’ help desk"]),
        ("citizens", ["Citizens’ help desk"]),
        ("form", ["Citizens’ help desk"]),
        ("pantry desk", []),
        ("85258", ["Shout"]),
        ('"', []),
        ("...", []),
        ("NEAR(pantry", []),
        ("pantry* ^", ["Wensley Food Pantry"]),
        ("skating", []),
    ],
)
def test_found_by_the_beginning_of_every_word(vault, places, words, expected):
    assert found(vault, words) == expected


def test_a_name_comes_before_a_mention(vault, places):
    directory.add_place(vault, PlaceFields("Allotment", description="Brings beans to the pantry"))
    assert found(vault, "pantry") == ["Wensley Food Pantry", "Allotment"]


def test_after_a_letter_names_come_first_from_a_to_z(vault, places):
    directory.add_place(vault, PlaceFields("Allotment", description="For weekends"))
    assert found(vault, "we") == ["Wensley Food Pantry", "Allotment"]
    assert found(vault, "f") == ["Wensley Food Pantry", "Allotment", "Citizens’ help desk", "Shout"]
    assert found(vault, "!") == []


def test_another_word_for_it_finds_more_and_comes_after(vault, places):
    assert found(vault, "hungry") == []
    settings.change_setting(vault, "place_synonyms", ("hungry,  food , tea  morning", "alone", ", x"))
    assert set(found(vault, "hun")) == {"Wensley Food Pantry", "Citizens’ help desk"}
    assert found(vault, "hu") == []
    directory.add_place(vault, PlaceFields("Carers’ tea morning"))
    directory.add_place(vault, PlaceFields("Morning tea"))
    assert "Carers’ tea morning" in found(vault, "hungry")
    assert "Morning tea" not in found(vault, "hungry")
    assert found(vault, "hungry desk") == ["Citizens’ help desk"]


def test_every_group_starts_with_words_for_money(vault):
    directory.add_place(vault, DESK)
    directory.add_place(vault, PlaceFields("The money people"))
    assert found(vault, "money") == ["The money people", "Citizens’ help desk"]


def test_whether_there_is_any_place(vault):
    assert not directory.has_places(vault)
    row_id = directory.add_place(vault, PANTRY).value
    assert directory.has_places(vault)
    directory.retire_place(vault, row_id)
    assert not directory.has_places(vault)


def test_a_fax_is_no_number_to_ring(vault):
    directory.add_place(vault, PlaceFields("Office", phones=(PhoneFields("1", "FAX"), PhoneFields("2"))))
    directory.add_place(vault, PlaceFields("Old office", phones=(PhoneFields("3", "fax"),)))
    assert [row.phone for row in directory.list_places(vault)] == ["2", ""]


def test_made_ready_before_anybody_types(vault, places):
    directory.make_ready(vault)
    assert found(vault, "pantry") == ["Wensley Food Pantry"]


def test_no_word_is_all_of_them(vault, places):
    assert found(vault, "  ") == names(directory.list_places(vault))


def test_by_topic(vault, places):
    assert names(directory.list_places(vault, topic="food AND money")) == ["Citizens’ help desk", "Wensley Food Pantry"]
    assert found(vault, "week", topic="Food and money") == ["Wensley Food Pantry"]
    assert found(vault, "week", topic="Forms") == []
    assert directory.topics(vault) == ("Food and money", "Forms")


def test_what_changes_is_found_at_once_undo_included(vault, places):
    assert found(vault, "pantry") == ["Wensley Food Pantry"]
    form = directory.get_form(vault, places["Shout"])
    moved = PlaceFields("Shout", locations=(LocationFields("The old pantry"),), phones=form.phones)
    directory.change_place(vault, places["Shout"], moved)
    assert set(found(vault, "pantry")) == {"Wensley Food Pantry", "Shout"}
    history.undo(vault)
    assert found(vault, "pantry") == ["Wensley Food Pantry"]
    history.redo(vault)
    assert set(found(vault, "pantry")) == {"Wensley Food Pantry", "Shout"}


def test_a_place_that_is_gone_is_still_found_among_those_that_are(vault, places):
    directory.retire_place(vault, places["Wensley Food Pantry"])
    assert "Wensley Food Pantry" not in names(directory.list_places(vault))
    assert found(vault, "pantry") == []
    assert found(vault, "pantry", closed=True) == ["Wensley Food Pantry"]
    (gone,) = directory.list_places(vault, closed=True)
    assert gone.is_closed
    directory.bring_back(vault, places["Wensley Food Pantry"])
    assert found(vault, "pantry") == ["Wensley Food Pantry"]
    assert directory.list_places(vault, closed=True) == ()


def test_lines_that_are_always_shown(vault, places):
    shout, danger = directory.crisis_lines(vault)
    assert (shout.big, shout.note, shout.kind) == ("SHOUT to 85258", "Free, by text", CrisisKind.TEXT)
    assert (danger.big, danger.kind) == ("999", CrisisKind.DANGER)
    always = {name: replace(directory.get_form(vault, row_id), is_crisis=True) for name, row_id in places.items()}
    for name in ("Wensley Food Pantry", "Citizens’ help desk", "Shout"):  # without a number, the desk is not shown
        directory.change_place(vault, places[name], always[name])
    assert names(directory.crisis_lines(vault)) == ["Shout", "In danger now", "Wensley Food Pantry"]
    assert directory.crisis_lines(vault)[2].kind is CrisisKind.RING
    directory.change_place(vault, places["Shout"], replace(always["Shout"], is_crisis=False))
    directory.retire_place(vault, places["In danger now"])
    assert names(directory.crisis_lines(vault)) == ["Wensley Food Pantry"]


def test_the_badge_follows_the_day_and_the_groups_setting(vault, places):
    row_id = places["Shout"]
    directory.check(vault, row_id, CheckAnswer.STILL_RIGHT)
    assert directory.find_places(vault, "shout")[0].checked_words == "This month"
    vault.clock.moment = datetime(2027, 3, 1, tzinfo=UTC)
    assert directory.find_places(vault, "shout")[0].checked_words == "4 months ago"
    settings.change_setting(vault, "places_ageing_months", 3)
    assert directory.find_places(vault, "shout")[0].freshness is Freshness.AGEING


def test_many_changes_at_once_are_looked_up_afresh(vault, places):
    assert found(vault, "week") == ["Wensley Food Pantry"]
    topics = tuple(f"week {number}" for number in range(401))
    directory.change_place(vault, places["Shout"], PlaceFields("Shout", topics=topics))
    assert len(directory.topics(vault)) == 403
    assert set(found(vault, "week")) == {"Wensley Food Pantry", "Shout"}


def test_nothing_is_left_of_it_after_the_lock(vault, places):
    gc.collect()
    found(vault, "pantry")
    assert (len(directory_search._indexes), len(shelf._shelves)) == (1, 1)
    vault.lock()
    gc.collect()
    assert (len(directory_search._indexes), len(shelf._shelves)) == (0, 0)


def test_found_also_where_the_file_is_only_looked_at(vault, vault_folder, places):
    vault.lock()
    computer = Computer(vault_folder.parent / "state")
    looking = vaults.unlock_to_read(
        vault_folder, None, PASSPHRASE, clock=FixedClock(vault.clock.now()), computer=computer
    )
    try:
        assert found(looking, "pantry") == ["Wensley Food Pantry"]
        assert looking.database.connection().pragma("query_only") == 1
    finally:
        looking.lock()


def test_found_after_the_stick_came_back(vault, places):
    assert found(vault, "pantry") == ["Wensley Food Pantry"]
    vault.reconnect()
    assert found(vault, "pantry") == ["Wensley Food Pantry"]


def test_a_second_opening_knows_it_all(vault, vault_folder, places):
    vault.lock()
    again = open_vault(vault_folder)
    assert found(again, "pantry") == ["Wensley Food Pantry"]
    again.lock()
