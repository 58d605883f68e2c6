"""The month pack and the summary, filled from the file."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, figures, people, sessions
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.figure_words import FigureKey as Key


@pytest.fixture
def two_groups(make, vault):
    """Jo in both groups, in October and once in November; Walkers have a session called off next month."""
    jo, circle = make.person(), make.group_id
    make.held(date(2026, 10, 6), jo)
    make.session(date(2026, 11, 3))
    walkers = make.group("Walkers")
    people.join_group(vault, jo, walkers, starts_on=date(2026, 1, 1))
    attendance.set_headcount(vault, make.held(date(2026, 10, 7), jo), guests=2)
    sessions.cancel_session(vault, make.session(date(2026, 11, 4)), "")
    return circle, walkers


def test_a_pack_of_every_group(two_groups, vault):
    pack = figures.month_pack(vault, 2026, 10)
    assert [month.group_name for month in pack.months] == ["Tuesday Circle", "Walkers"]
    assert [numbers[Key.UNIQUE] for numbers in pack.numbers] == [1, 1]
    assert (pack.together[Key.UNIQUE], pack.together[Key.ATTENDANCES]) == (1, 2)
    assert (pack.rate.present, pack.rate.expected) == (2, 2)
    assert [(sheet.group_name, sheet.session_on) for sheet in pack.sheets] == [("Tuesday Circle", date(2026, 11, 3))]


def test_a_pack_of_one_group_at_the_end_of_a_year(two_groups, vault):
    pack = figures.month_pack(vault, 2026, 12, group_ids=two_groups[1:])
    assert ([month.group_name for month in pack.months], pack.sheets) == (["Walkers"], ())
    with pytest.raises(NotFound):
        figures.month_pack(vault, 2026, 12, group_ids=(b"x",))


def test_a_summary_has_the_whole_and_each_month(two_groups, vault):
    found = figures.summary(vault, date(2026, 9, 15), date(2026, 11, 15))
    assert [(month.month, month.numbers[Key.PLANNED]) for month in found.months] == [(9, 0), (10, 2), (11, 2)]
    assert (found.numbers[Key.NEW], found.numbers[Key.EXTRA]) == (1, 2)
    assert (found.group_name, found.group_count, found.unfinished) == ("", 2, 0)


def test_a_summary_of_one_group_names_it(two_groups, vault):
    found = figures.summary(vault, date(2026, 10, 1), date(2026, 10, 31), group_ids=two_groups[:1])
    assert (found.group_name, found.numbers[Key.ATTENDANCES], len(found.months)) == ("Tuesday Circle", 1, 1)
