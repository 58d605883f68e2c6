"""The people of a year by kind: when it is told, what of it is hidden, and that every page hides the same."""

from datetime import date

import pytest

from peergroup_desktop.actions import figures, months, settings
from peergroup_desktop.actions.figures.breakdown import breakdown
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import Membership, Person

YEAR = (date(2025, 4, 1), date(2026, 3, 31))
ON = date(2025, 5, 6)


def many(make, vault, group_id, count, **known):
    """Put so many people of a kind into a group."""
    ids = [new_id() for _person in range(count)]
    belongs = {"group": group_id, "status": "member", "role": "member", "starts_on": date(2025, 1, 1)}
    with vault.unit_of_work("test"):
        for person in ids:
            Person.insert(id=person, called="Jo", **known).execute()
            Membership.insert(id=new_id(), person=person, **belongs).execute()
    return ids


@pytest.fixture
def two_groups(make, vault):
    """Circle: 2, 9, 20 from three areas; Walkers: 25 from Eastside and 3 who were not asked."""
    circle = make.group_id
    here = many(make, vault, circle, 2, area="Northgate", born_on=date(2000, 1, 1))
    here += many(make, vault, circle, 9, area="Southway")
    here += many(make, vault, circle, 20, area="Eastside")
    make.held(ON, *here)
    walkers = make.group("Walkers")
    make.group_id = walkers
    make.held(ON, *many(make, vault, walkers, 25, area="eastside"), *many(make, vault, walkers, 30))
    return circle, walkers


def rows(found, number):
    return {row.words: row.cells for row in found.tables[number].rows}


def test_a_finished_year_with_small_numbers_hidden(two_groups, vault):
    found = breakdown(vault, *YEAR)
    assert (found.columns, found.people) == (("All together", "Tuesday Circle", "Walkers"), (86, 31, 55))
    assert [table.title for table in found.tables] == ["By age", "By area"]
    area = rows(found, 1)
    assert area["Northgate"][0] == "fewer than 5"
    assert area["Southway"][0] is None
    assert list(area)[-1] == "Not known"
    assert found.is_closed is False


@pytest.mark.parametrize(
    "span",
    [
        (date(2025, 4, 1), date(2025, 6, 30)),
        (date(2025, 1, 1), date(2025, 12, 31)),
        (date(2026, 4, 1), date(2027, 3, 31)),
    ],
)
def test_quarters_other_years_and_the_year_that_goes_on_are_not_told(two_groups, vault, span):
    assert breakdown(vault, *span) is None
    assert figures.summary(vault, *span).breakdown is None


def test_the_year_of_the_funder_can_begin_in_any_month(two_groups, vault):
    settings.change_setting(vault, "funder_year_begins", 1)
    assert breakdown(vault, date(2025, 1, 1), date(2025, 12, 31)) is not None


def test_one_group_has_its_own_column_of_the_same_page(two_groups, vault):
    whole, alone = breakdown(vault, *YEAR), figures.summary(vault, *YEAR, group_ids=two_groups[1:]).breakdown
    assert (alone.columns, alone.people) == (("Walkers",), (55,))
    assert [row.cells for row in alone.tables[1].rows] == [row.cells[2:] for row in whole.tables[1].rows]


def test_a_file_with_one_group_and_a_larger_threshold(make, vault):
    make.held(ON, *many(make, vault, make.group_id, 7, heard_from="A friend"), *make.people("Ann Bea"))
    assert breakdown(vault, *YEAR).tables[0].rows == ()
    others = many(make, vault, make.group_id, 40) + many(make, vault, make.group_id, 15, heard_from="The news")
    make.held(date(2025, 5, 13), *others)
    settings.change_setting(vault, "small_numbers", 8)
    heard = rows(breakdown(vault, *YEAR), 0)
    assert heard == {
        "A friend": ("fewer than 8",) * 2,
        "The news": (None, None),
        "Not known": (42, 42),
    }


def test_too_many_different_words_are_not_counted(make, vault):
    ids = [many(make, vault, make.group_id, 1, area=f"Street {number}")[0] for number in range(21)]
    make.held(ON, *ids)
    (area,) = breakdown(vault, *YEAR).tables
    assert (area.title, area.rows, area.has_table) == ("By area", (), (False, False))


def test_groups_stand_under_the_places_where_they_meet(make, vault):
    make.held(ON, make.person())
    make.group("Walkers", place="St Mark’s Hall")
    make.group("Tea", place="St Mark’s Hall")
    hubs = figures.summary(vault, *YEAR).hubs
    assert [(hub.place, [group.name for group in hub.groups]) for hub in hubs] == [
        ("St Mark’s Hall", ["Tea", "Walkers"]),
        ("", ["Tuesday Circle"]),
    ]


def test_what_a_closed_month_kept_stays(make, vault, two_groups):
    whole = breakdown(vault, *YEAR)
    for number in range(12):
        months.close_month(vault, 2025 + (number + 3) // 12, (number + 3) % 12 + 1)
    with vault.unit_of_work("test"):
        Person.update(area="Elsewhere", born_on=date(1950, 1, 1)).execute()
    after = breakdown(vault, *YEAR)
    assert after.is_closed
    assert after.tables[1:] == whole.tables[1:]
