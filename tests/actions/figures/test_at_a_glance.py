"""A month of every group at a glance, against the one that was worked out on paper."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, groups, months
from peergroup_desktop.actions.figures import at_a_glance
from peergroup_desktop.models import PairContact, Signpost
from tests.worked_month import CIRCLE, KITCHEN, MONTH, TOGETHER, WALKERS, YEAR, write_worked_month


@pytest.fixture
def worked(make):
    return write_worked_month(make)


def values(counted):
    return {key: figure.value for key, figure in counted.figures.items()}


def test_every_figure_of_the_worked_month(vault, worked):
    found = at_a_glance(vault, YEAR, MONTH)
    assert [group.name for group in found.groups] == ["Kitchen", "Tuesday Circle", "Walkers"]
    assert [values(group.counted) for group in found.groups] == [KITCHEN, CIRCLE, WALKERS]
    assert values(found.together) == TOGETHER


def test_a_closed_month_says_the_same_whatever_is_changed(vault, worked):
    before = at_a_glance(vault, YEAR, MONTH)
    months.close_month(vault, YEAR, MONTH)
    attendance.set_duty(vault, worked.sessions["T6"], "teas", [])
    with vault.unit_of_work("people.change"):
        PairContact.update(held_on=date(2026, 11, 2)).execute()
        Signpost.update(archived_on=date(2026, 11, 24)).execute()
    groups.archive_group(vault, worked.walkers)
    found = at_a_glance(vault, YEAR, MONTH)
    assert [values(group.counted) for group in found.groups] == [values(group.counted) for group in before.groups]
    assert values(found.together) == TOGETHER


def test_a_group_that_only_counts_has_nothing_to_say_by_name(vault, worked):
    found = at_a_glance(vault, YEAR, MONTH)
    assert [group.has_names for group in found.groups] == [False, True, True]
    assert found.has_names


def test_registers_that_wait_are_those_of_days_gone_by(vault, make, worked):
    found = at_a_glance(vault, YEAR, MONTH)
    assert [row.session.id for row in found.waiting] == [worked.sessions["T20"], worked.sessions["T27"]]
    assert [row.is_begun for row in found.waiting] == [True, False]
    assert [len(group.waiting) for group in found.groups] == [0, 2, 0]
    attendance.finish_register(vault, worked.sessions["T20"])
    assert [row.session.id for row in at_a_glance(vault, YEAR, MONTH).waiting] == [worked.sessions["T27"]]


def test_todays_register_does_not_wait_yet(vault, make):
    for day in (23, 24, 25):
        make.session(date(2026, 11, day))
    assert [row.session.held_on.day for row in at_a_glance(vault, 2026, 11).waiting] == [23]


def test_a_group_counts_until_it_is_closed(vault, make):
    groups.archive_group(vault, make.group_id)
    assert [group.id for group in at_a_glance(vault, YEAR, MONTH).groups] == [make.group_id]
    found = at_a_glance(vault, 2026, 12)
    assert (found.groups, found.has_names, set(values(found.together).values())) == ((), False, {0, None})
