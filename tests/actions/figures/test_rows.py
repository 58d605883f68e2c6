"""The rows behind every figure, against the month that was worked out on paper."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, figures, months, people
from peergroup_desktop.actions.figures import (
    ContactBehind,
    DutyBehind,
    MarkBehind,
    PersonBehind,
    RowKind,
    SessionBehind,
    SuggestionBehind,
    rows_behind,
)
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import PairContact, Person, Signpost
from tests.worked_month import FIRST_ON, LAST_ON, MONTH, YEAR, write_worked_month

_ROW_OF = {
    RowKind.SESSION: SessionBehind,
    RowKind.MARK: MarkBehind,
    RowKind.PERSON: PersonBehind,
    RowKind.DUTY: DutyBehind,
    RowKind.CONTACT: ContactBehind,
    RowKind.SUGGESTION: SuggestionBehind,
}


@pytest.fixture
def worked(make):
    return write_worked_month(make)


@pytest.fixture
def october(vault, worked):
    """Ask for the rows of a figure, of all groups unless some are named."""

    def ask(key, *group_ids):
        return rows_behind(vault, group_ids or worked.groups, FIRST_ON, LAST_ON, key)

    return ask


@pytest.mark.parametrize("key", Key)
def test_there_is_one_row_for_each_id_behind(vault, worked, october, key):
    behind = figures.count(vault, worked.groups, FIRST_ON, LAST_ON)[key].behind
    rows = october(key)
    assert len(rows) == len(behind.ids)
    assert {type(row) for row in rows} <= {_ROW_OF[behind.kind]}


def test_sessions_in_their_order_with_who_was_there(worked, october):
    rows = october(Key.PLANNED)
    days = [(row.group.name[0], row.session.held_on.day, row.came, row.heads, row.is_held) for row in rows]
    assert days == [
        ("T", 6, 2, (1, 2, 0), True),
        ("W", 8, 2, (0, 0, 0), True),
        ("T", 13, 1, (0, 0, 0), False),
        ("K", 14, 0, (9, 0, 0), True),
        ("T", 20, 2, (0, 0, 1), True),
        ("W", 22, 1, (4, 0, 0), True),
        ("T", 27, 0, (0, 0, 0), False),
    ]


def test_marks_by_day_and_name(worked, october):
    rows = october(Key.ATTENDANCES, worked.circle)
    assert [(row.session.held_on.day, row.who.name) for row in rows] == [
        (6, "Ann"),
        (6, "Bea"),
        (20, "Bea"),
        (20, "Cal"),
    ]
    assert [row.session.held_on.day for row in october(Key.RATE, worked.circle)] == [6, 6]


def test_people_with_the_days_they_came(worked, october):
    rows = {row.who.name: row for row in october(Key.UNIQUE)}
    assert list(rows) == ["Ann", "Bea", "Cal", "Eli"]
    assert rows["Ann"].days == (date(2026, 10, 6), date(2026, 10, 8))
    assert (rows["Ann"].group.name, rows["Ann"].who.id) == ("Tuesday Circle", worked.people["Ann"])
    assert [row.who.name for row in october(Key.NEW)] == ["Cal", "Eli"]
    assert [row.who.name for row in october(Key.RETURNING)] == ["Ann"]


def test_duties_conversations_and_places(worked, october):
    (duty,) = october(Key.VOLUNTEER_HOURS)
    assert (duty.who.name, duty.kind, duty.minutes, duty.session.held_on.day) == ("Bea", "teas", 90, 6)
    (contact,) = october(Key.CONTACT_MINUTES)
    assert (contact.on, contact.way, contact.minutes) == (date(2026, 10, 31), ContactWay.PHONE, 25)
    assert (contact.supporter.name, contact.person.name) == ("Bea", "Cal")
    nobody, bea = sorted(october(Key.SUGGESTED), key=lambda row: row.is_known)
    assert (nobody.what, nobody.who, bea.who.name) == ("Pantry", None, "Bea")
    assert october(Key.OUTCOMES) == (bea,)


def test_somebody_who_moved_on_still_has_a_name(vault, worked, october):
    people.leave_group(vault, worked.people["Cal"], worked.circle, date(2026, 11, 1))
    assert [row.who.name for row in october(Key.NEW, worked.circle)] == ["Cal"]


def test_a_merged_person_stands_under_the_kept_name(vault, make, worked, october):
    people.merge(vault, worked.people["Ann"], worked.people["Eli"])
    assert [row.who.name for row in october(Key.ATTENDANCES, worked.walkers)] == ["Ann", "Ann"]


def test_somebody_whose_name_was_taken_away_has_none(vault, worked, october):
    with vault.unit_of_work("people.change"):
        Person.update(called="", full_name="").where(Person.id == worked.people["Eli"]).execute()
    assert [row.who.name for row in october(Key.NEW)] == ["", "Cal"]


def test_a_closed_months_rows_are_those_that_were_kept(vault, worked, october):
    before = {key: october(key) for key in Key}
    months.close_month(vault, YEAR, MONTH)
    assert {key: october(key) for key in Key} == before
    attendance.mark(vault, worked.sessions["T6"], worked.people["Cal"], Mark.PRESENT)
    attendance.set_duty(vault, worked.sessions["T6"], "teas", [worked.people["Ann"]])
    with vault.unit_of_work("people.change"):
        PairContact.update(held_on=date(2026, 11, 2), archived_on=date(2026, 11, 24)).execute()
        Signpost.update(suggested_on=date(2026, 11, 2), archived_on=date(2026, 11, 24)).execute()
    assert {key: october(key) for key in Key} == before


def test_a_person_who_was_merged_later_stands_under_the_kept_name(vault, worked, october):
    months.close_month(vault, YEAR, MONTH)
    people.merge(vault, worked.people["Bea"], worked.people["Cal"])
    rows = october(Key.UNIQUE, worked.circle)
    assert [(row.who.name, row.who.id == worked.people["Bea"]) for row in rows] == [
        ("Ann", False),
        ("Bea", True),
        ("Bea", True),
    ]
    (contact,) = october(Key.CONTACTS)
    assert contact.person == contact.supporter


def test_a_year_around_a_closed_month(vault, worked):
    months.close_month(vault, YEAR, MONTH)
    year = date(2026, 1, 1), date(2026, 12, 31)
    duties = rows_behind(vault, worked.groups, *year, Key.VOLUNTEER_HOURS)
    contacts = rows_behind(vault, worked.groups, *year, Key.CONTACTS)
    assert (len(duties), [row.on.month for row in contacts]) == (1, [10, 11])
