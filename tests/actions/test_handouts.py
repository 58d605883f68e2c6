from datetime import date

import pytest

from peergroup_desktop.actions import handouts, settings
from peergroup_desktop.actions.handouts import HandoutOptions, HandoutPaper
from peergroup_desktop.core.errors import NoCrisisLines, NotFound
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.reports.handout import CrisisEntry, CrisisKind, PlaceEntry
from tests.places import CHECKED, write_crisis_line, write_location, write_place


def made(vault, make, *places, **options):
    return handouts.make_handout(vault, make.group_id, places, HandoutOptions(**options))


def test_a_handout_never_goes_without_a_line_for_the_worst_moments(make, vault):
    place = write_place(vault)
    with pytest.raises(NoCrisisLines):
        made(vault, make, place)


def test_the_lines_stand_on_it_in_their_order_with_what_a_camera_reads(make, vault):
    write_crisis_line(vault, "Danger", "999", pin_order=3)
    write_crisis_line(vault, "Texters", "85000", pin_order=2, phone={"type": "text", "text_word": "HELLO"})
    write_crisis_line(vault, line="Free, day or night", phone={"description": "talk to someone"})
    assert made(vault, make).crisis == (
        CrisisEntry("Listeners – talk to someone", "116 000", "Free, day or night", CrisisKind.RING, "tel:116000"),
        CrisisEntry("Texters", "HELLO to 85000", "", CrisisKind.TEXT, "SMSTO:85000:HELLO"),
        CrisisEntry("Danger", "999", "", CrisisKind.DANGER, "tel:999"),
    )


def test_a_place_says_what_when_where_and_when_it_was_checked(make, vault):
    write_crisis_line(vault)
    place = write_place(vault, "Pantry", "01632 960 114", line="Food for £5.", url="www.pantry.example")
    write_location(vault, place, "Old School", "1 High Street", "Thursday and first Fridays, 10 to 2")
    (entry,) = made(vault, make, place).places
    details = "Thu and first Fridays, 10 to 2 · Old School, 1 High Street, Wensley"
    code = "https://www.pantry.example"
    assert entry == PlaceEntry("Pantry", "Food for £5.", "01632 960 114", details, CHECKED, code)


def test_a_place_that_is_closed_for_now_says_so(make, vault):
    write_crisis_line(vault)
    place = write_place(vault, "Pantry", status="temporarily closed")
    assert made(vault, make, place).places[0].details == "Closed for now"


def test_without_a_page_the_square_rings_or_texts(make, vault):
    write_crisis_line(vault)
    by_phone = write_place(vault, "Pantry", "01632 960 114")
    neither = write_place(vault, "Bench")
    texts = write_crisis_line(vault, "Texters", "85000", pin_order=None, phone={"type": "text"})
    fax = write_crisis_line(vault, "Office", "01632 960 199", pin_order=None, phone={"type": "FAX"})
    entries = made(vault, make, by_phone, neither, texts, fax).places
    assert [entry.code for entry in entries] == ["tel:01632960114", "", "SMSTO:85000", ""]
    assert [entry.phone for entry in entries] == ["01632 960 114", "", "85000", ""]


@pytest.mark.parametrize(
    ("description", "line"),
    [
        ("Food  for all.\nEvery day. Come in.", "Food for all."),
        ("Food for all", "Food for all"),
        ("food, " * 40, "food, " * 25 + "food…"),
    ],
)
def test_a_long_description_gives_its_beginning(make, vault, description, line):
    write_crisis_line(vault)
    place = write_place(vault, description=description)
    assert made(vault, make, place).places[0].line == line


def test_places_keep_their_order_and_each_is_there_once(make, vault):
    crisis = write_crisis_line(vault)
    gone = write_place(vault, "Gone", status="defunct")
    pantry, walk = write_place(vault, "Pantry"), write_place(vault, "Walk")
    chosen = (walk, crisis, gone, pantry, walk, new_id())
    assert [entry.name for entry in made(vault, make, *chosen).places] == ["Walk", "Pantry"]


def test_the_group_is_named_only_when_it_says_so(make, vault):
    write_crisis_line(vault)
    sheet = made(vault, make)
    assert (sheet.group_name, sheet.meeting) == ("", "")
    settings.change_setting(vault, "handout_names_group", True)
    settings.change_setting(vault, "handout_says_when", True)
    group = make.group("Monday Circle", place="St Mark’s Hall")
    sheet = handouts.make_handout(vault, group, (), HandoutOptions(HandoutPaper.A4))
    assert (sheet.group_name, sheet.meeting) == ("Monday Circle", "St Mark’s Hall")


def test_a_group_that_prints_on_letter_gets_american_paper(make, vault):
    write_crisis_line(vault)
    assert not made(vault, make).options.is_letter
    settings.change_setting(vault, "paper", "Letter")
    assert made(vault, make, is_large_print=True).options == HandoutOptions(is_large_print=True, is_letter=True)


def test_for_a_group_that_is_not_there(make, vault):
    with pytest.raises(NotFound):
        handouts.make_handout(vault, new_id(), (), HandoutOptions())


def test_what_was_checked_half_a_year_ago_is_looked_at_twice(make, vault):
    fresh, old = write_place(vault, "Fresh"), write_place(vault, "Old", assured_date=date(2026, 5, 31))
    never = write_place(vault, "Never", assured_date=None)
    found = handouts.old_entries(vault, [never, fresh, old, new_id()])
    assert [row.name for row in found] == ["Never", "Old"]
