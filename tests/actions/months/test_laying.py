"""A closed month among open ones: what is counted from where, case by case."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, figures, groups, months, pairs, people, sessions
from peergroup_desktop.actions.figures.closed import groups_counted
from peergroup_desktop.actions.figures.facts import gather
from peergroup_desktop.actions.figures.keeping import month_to_keep
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.actions.pairs import NewContact, NewPair
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import MonthIsClosed
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.models import Person, Session
from tests.vaults import NOW, open_vault

S8, O6, O13, N3 = date(2026, 9, 8), date(2026, 10, 6), date(2026, 10, 13), date(2026, 11, 3)
SEPTEMBER = date(2026, 9, 1), date(2026, 9, 30)
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)
AUTUMN = SEPTEMBER[0], NOVEMBER[1]


def value(vault, make, key, span):
    return figures.count(vault, [make.group_id], *span)[key].value


def page(vault, make):
    return figures.month_attendance(vault, make.group_id, 2026, 10)


def close(vault):
    months.close_month(vault, 2026, 10)


def test_a_month_beside_a_closed_one_follows_its_records(make, vault):
    jo, al = make.people("Jo Al")
    make.held(O6, jo)
    november = make.held(N3, jo)
    close(vault)
    attendance.mark(vault, november, al, Mark.PRESENT)
    assert value(vault, make, Key.ATTENDANCES, NOVEMBER) == 2
    assert value(vault, make, Key.ATTENDANCES, AUTUMN) == 3


def test_somebody_joined_since_is_one_person_where_the_month_leaves_it_open(make, vault):
    jo, joseph = make.people("Jo Joseph")
    make.held(O6, joseph)
    make.held(N3, jo)
    close(vault)
    people.merge(vault, jo, joseph)
    assert value(vault, make, Key.UNIQUE, AUTUMN) == 1
    assert value(vault, make, Key.NEW, AUTUMN) == 1
    assert [row.name for row in page(vault, make).rows] == ["Jo", "Jo"]


def test_two_who_were_counted_as_two_stay_two(make, vault):
    jo, joseph = make.people("Jo Joseph")
    session = make.held(O6, jo, joseph)
    attendance.set_duty(vault, session, "teas", [joseph])
    close(vault)
    people.merge(vault, jo, joseph)
    make.held(N3, jo)
    assert (value(vault, make, Key.UNIQUE, OCTOBER), value(vault, make, Key.UNIQUE, AUTUMN)) == (2, 2)
    assert value(vault, make, Key.VOLUNTEER_HOURS, OCTOBER) == 1.5
    found = page(vault, make)
    assert ([row.name for row in found.rows], found.joined, found.came_by_name(0)) == (["Jo", "Jo"], 1, 2)
    assert value(vault, make, Key.UNIQUE, NOVEMBER) == 1


def test_a_name_that_was_taken_away_is_someone(make, vault):
    jo, al = make.people("Jo Al")
    make.held(O6, jo, al)
    close(vault)
    with vault.unit_of_work("people.change"):
        Person.update(called="", is_named=False).where(Person.id == jo).execute()
    found = page(vault, make)
    assert [row.name for row in found.rows] == ["Al", "Someone"]
    assert (found.joined, found.closed.name, found.figures.unique_people) == (0, "October 2026", 2)


def test_a_session_moved_out_of_a_closed_month_counts_in_it_alone(make, vault):
    jo = make.person()
    session = make.held(O6, jo)
    attendance.set_duty(vault, session, "teas", [jo])
    close(vault)
    sessions.move_session(vault, session, N3)
    assert [value(vault, make, Key.HELD, span) for span in (OCTOBER, NOVEMBER, AUTUMN)] == [1, 0, 1]
    assert value(vault, make, Key.ATTENDANCES, AUTUMN) == 1
    assert value(vault, make, Key.VOLUNTEER_HOURS, AUTUMN) == 1.5
    assert value(vault, make, Key.ATTENDANCES, (O13, NOVEMBER[1])) == 0


def test_no_session_is_moved_into_a_closed_month(make, vault):
    session, inside = make.session(N3), make.session(O6)
    close(vault)
    change = sessions.SessionChange("", "", 630, 720, held_on=O13)
    for move in (
        lambda: sessions.move_session(vault, session, O13),
        lambda: sessions.change_session(vault, session, change),
    ):
        with pytest.raises(MonthIsClosed) as raised:
            move()
    assert str(sentence(raised.value)) == "October 2026 is closed. Open it again first, or choose another day."
    sessions.move_session(vault, inside, O13)
    months.reopen_month(vault, 2026, 10, "It was held in October")
    sessions.move_session(vault, session, O6)
    assert value(vault, make, Key.PLANNED, OCTOBER) == 2


def test_what_one_closed_month_kept_is_not_kept_in_the_next(make, vault):
    session = make.held(O6, make.person())
    close(vault)
    sessions.move_session(vault, session, N3)
    with vault.reading():
        assert [month_to_keep(2026, month, N3).sessions for month in (10, 11)] == [(), ()]
    months.reopen_month(vault, 2026, 10, "It was held in November")
    assert [value(vault, make, Key.HELD, span) for span in (OCTOBER, NOVEMBER)] == [0, 1]


def test_a_conversation_moved_out_of_a_closed_month_counts_in_it_alone(make, vault):
    jo, al = make.people("Jo Al")
    pair = pairs.add_pair(vault, make.group_id, NewPair(PairKind.BEFRIENDING, jo, al, date(2026, 1, 1))).value
    contact = pairs.add_contact(vault, pair, NewContact(O6, ContactWay.PHONE, 20)).value
    close(vault)
    pairs.change_contact(vault, contact, NewContact(N3, ContactWay.PHONE, 50))
    minutes = [value(vault, make, Key.CONTACT_MINUTES, span) for span in (OCTOBER, NOVEMBER, AUTUMN)]
    assert minutes == [20, 0, 20]


def test_part_of_a_closed_month(make, vault):
    jo, al = make.people("Jo Al")
    make.held(O6, jo)
    make.held(O13, jo, al)
    close(vault)
    found = figures.count(vault, [make.group_id], O13, N3)
    assert [found[key].value for key in (Key.HELD, Key.UNIQUE, Key.NEW)] == [1, 2, 1]
    assert figures.count(vault, [make.group_id], SEPTEMBER[0], date(2026, 10, 10))[Key.HELD].value == 1


def test_nobody_stops_being_new_by_what_is_written_into_the_time_before(make, vault):
    jo, al = make.people("Jo Al")
    make.held(O6, jo, al)
    november = make.held(N3, al)
    make.person("Zoe")
    close(vault)
    make.held(date(2019, 5, 7), jo, al)
    assert [value(vault, make, Key.NEW, span) for span in (OCTOBER, AUTUMN)] == [2, 2]
    assert value(vault, make, Key.NEW, NOVEMBER) == 0
    attendance.mark(vault, november, al, None)
    assert value(vault, make, Key.NEW, OCTOBER) == 2


def test_who_came_when_a_month_was_closed_came_before_the_months_after_it(make, vault):
    jo, al, bo = make.people("Jo Al Bo")
    first = make.held(S8, bo)
    session = make.held(O6, jo)
    make.held(N3, jo, al, bo)
    close(vault)
    attendance.mark_many(vault, session, None, [jo])
    attendance.mark_many(vault, session, Mark.PRESENT, [al, bo])
    assert [value(vault, make, Key.NEW, span) for span in (OCTOBER, NOVEMBER, AUTUMN)] == [1, 1, 3]
    with vault.reading():
        november = month_to_keep(2026, 11, N3)
    assert november.before == {make.group_id: {jo: (O6, O6), bo: (S8, S8)}}
    attendance.mark(vault, first, bo, None)
    assert value(vault, make, Key.NEW, NOVEMBER) == 2
    months.reopen_month(vault, 2026, 10, "Al was there")
    assert [value(vault, make, Key.NEW, span) for span in (OCTOBER, NOVEMBER)] == [2, 1]


def test_who_came_in_two_closed_months_came_last_in_the_later_one(make, vault):
    jo, al = make.people("Jo Al")
    make.held(date(2026, 6, 2), jo)
    marks = [make.held(day, jo, al) for day in (S8, O6)]
    for month in (9, 10):
        months.close_month(vault, 2026, month)
    for session in marks:
        attendance.mark(vault, session, jo, None)
    make.held(N3, jo)
    assert [value(vault, make, Key.RETURNING, span) for span in (OCTOBER, NOVEMBER, AUTUMN)] == [0, 0, 1]


def test_coming_back_in_a_closed_month_stays_so_whatever_comes_between(make, vault):
    jo = make.person()
    make.held(date(2026, 6, 2), jo)
    make.held(O6, jo)
    make.held(N3, jo)
    close(vault)
    make.held(S8, jo)
    assert [value(vault, make, Key.RETURNING, span) for span in (SEPTEMBER, OCTOBER, NOVEMBER)] == [1, 1, 0]
    assert value(vault, make, Key.RETURNING, AUTUMN) == 1


def test_whom_the_month_knew_before_is_not_new_when_the_marks_go(make, vault):
    jo = make.person()
    september = make.held(S8, jo)
    make.held(O6, jo)
    close(vault)
    attendance.mark(vault, september, jo, None)
    assert (value(vault, make, Key.NEW, OCTOBER), value(vault, make, Key.RETURNING, OCTOBER)) == (0, 0)


def test_a_cancelled_session_keeps_its_place_and_its_reason(make, vault):
    snow, other = make.session(O6), make.session(O13)
    sessions.cancel_session(vault, snow, "Snow")
    close(vault)
    sessions.cancel_session(vault, other, "Flood")
    assert [(column.is_cancelled, column.cancel_reason) for column in page(vault, make).columns] == [
        (True, "Snow"),
        (False, ""),
    ]
    sessions.restore_session(vault, snow)
    assert page(vault, make).columns[0].is_cancelled


def test_a_session_that_is_gone_still_counts(make, vault):
    jo = make.person()
    session = make.held(O6, jo)
    close(vault)
    with vault.unit_of_work("sessions.change"):
        Session.update(archived_on=N3, held_on=N3).where(Session.id == session).execute()
    found = page(vault, make)
    assert ([column.on for column in found.columns], found.figures.attendances) == ([O6], 1)


def test_people_who_left_are_those_who_had_left(make, vault):
    jo, al = make.people("Jo Al")
    make.held(O6, jo, al)
    people.leave_group(vault, jo, make.group_id, O13)
    close(vault)
    people.leave_group(vault, al, make.group_id, O13)
    assert {row.name: row.has_left for row in page(vault, make).rows} == {"Al": False, "Jo": True}


def test_what_is_known_about_people_is_kept(make, vault):
    jo = make.person(born_on=date(1990, 10, 20))
    al = make.person("Al")
    make.held(O6, jo, al)
    close(vault)
    with vault.unit_of_work("people.change"):
        Person.update(born_on=None, area="BS5").execute()
    with vault.reading():
        facts = gather([make.group_id], *AUTUMN, vault.clock.today())
    assert facts.kinds == {jo: ("35–44", "", "")}


def test_the_pack_of_a_closed_month_is_about_the_groups_of_then(make, vault):
    circle, walkers = make.group_id, make.group("Walkers")
    close(vault)
    groups.archive_group(vault, walkers)
    late = groups.add_group(vault, NewGroup("Another")).value
    with vault.reading():
        assert groups_counted(*OCTOBER) == (circle, walkers)
        assert groups_counted(*AUTUMN) == (late, circle, walkers)
        assert groups_counted(date(2026, 12, 1), date(2026, 12, 31)) == (late, circle)
    pack = figures.month_pack(vault, 2026, 10)
    assert [month.group_name for month in pack.months] == ["Tuesday Circle", "Walkers"]
    assert pack.closed == (pack.months[0].closed,)
    assert [row.key for row in months.get_month(vault, 2026, 10).moved] == []


@pytest.fixture
def only_apologies(make, vault, vault_folder):
    """October with a session to which everybody sent apologies, closed; the file is locked."""
    jo = make.person()
    attendance.mark(vault, make.session(date(2026, 10, 27)), jo, Mark.APOLOGIES)
    close(vault)
    vault.lock()
    return vault_folder, make.group_id


def test_a_clock_that_was_put_back_moves_nothing(only_apologies):
    folder, group_id = only_apologies
    vault = open_vault(folder, clock=FixedClock(NOW.replace(month=10, day=12)))
    assert figures.count(vault, [group_id], *OCTOBER)[Key.HELD].value == 1
    vault.lock()
