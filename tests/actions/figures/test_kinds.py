"""What a breakdown sorts people by."""

from datetime import date

import pytest

from peergroup_desktop.actions import people
from peergroup_desktop.actions.figures.kinds import AGE_BANDS, age_band, kinds_of
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.kinds import RecordLevel

ON = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("born_on", "band"),
    [
        (None, ""),
        (date(2026, 4, 1), ""),
        (ON, "under 18"),
        (date(2008, 4, 1), "under 18"),
        (date(2008, 3, 31), "18–24"),
        (date(2008, 2, 29), "18–24"),
        (date(1951, 4, 1), "65–74"),
        (date(1951, 3, 31), "75 and over"),
        (date(1901, 1, 1), "75 and over"),
    ],
)
def test_the_age_that_somebody_was_on_the_day(born_on, band):
    assert age_band(born_on, ON) == band


def test_bands_go_from_young_to_old():
    assert (AGE_BANDS[0], len(AGE_BANDS)) == ("under 18", 8)


def test_who_is_asked_about_is_told_and_a_merged_one_as_the_other(make, vault):
    ann, bea, cal = make.people("Ann Bea Cal")
    known = people.PersonChange("Ann", area="Eastside", heard_from=" A  friend ", born_on=date(1980, 1, 1))
    people.change_person(vault, ann, make.group_id, known)
    people.merge(vault, ann, bea)
    with vault.reading():
        found = kinds_of([ann, bea, cal, b"nobody"], ON)
    known = ("45–54", "Eastside", "A friend")
    assert found == {ann: known, bea: known, cal: ("", "", "")}


def test_where_people_live_is_kept_at_the_fullest_level_alone(make, vault):
    ann = make.person("Ann", area="Eastside", heard_from="The library")
    assert people.get_person(vault, ann, make.group_id).area == "Eastside"
    make.lower(RecordLevel.FIRST_NAMES)
    with pytest.raises(AboveRecordLevel):
        people.change_person(vault, ann, make.group_id, people.PersonChange("Ann", heard_from="A poster"))


def test_joining_two_records_takes_what_one_does_not_say(make, vault):
    ann, other = make.person("Ann", area="Eastside"), make.person("Ann", area="", heard_from="A friend")
    people.merge(vault, ann, other)
    kept = people.get_person(vault, ann, make.group_id)
    assert (kept.area, kept.heard_from) == ("Eastside", "A friend")
