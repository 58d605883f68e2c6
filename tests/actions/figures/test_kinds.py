"""What a breakdown sorts people by."""

from datetime import date

import pytest

from peergroup_desktop.actions import people
from peergroup_desktop.actions.figures.kinds import AGE_BANDS, age_band, kinds_of
from peergroup_desktop.models import Person

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
    with vault.unit_of_work("test"):
        Person.update(area="Eastside", heard_from="A friend", born_on=date(1980, 1, 1)).where(
            Person.id == ann
        ).execute()
    people.merge(vault, ann, bea)
    with vault.reading():
        found = kinds_of([ann, bea, cal, b"nobody"], ON)
    known = ("45–54", "Eastside", "A friend")
    assert found == {ann: known, bea: known, cal: ("", "", "")}
