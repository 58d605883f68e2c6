"""The rota for the wall: sessions from one day to another, gaps, and who can't come after all."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import printing, rota, sessions
from peergroup_desktop.actions.printables.rota_sheet import rota_sheet
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import GroupRole, RecordLevel
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSlot
from peergroup_desktop.reports.who import Who

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)


def sheet(make, last_on=TODAY + 2 * WEEK):
    return rota_sheet(make.vault, make.group_id, TODAY, last_on)


def slots(line, jobs):
    return dict(zip(jobs, line.slots, strict=True))


def test_who_does_what_and_what_nobody_does(make):
    jo, amir = make.person("Jo", role=GroupRole.FACILITATOR), make.person("Amir", role=GroupRole.VOLUNTEER)
    first, second, third = (make.session(TODAY + number * WEEK) for number in range(3))
    sessions.cancel_session(make.vault, second, "Snow")
    rota.take_turn(make.vault, first, "facilitated", jo)
    rota.take_turn(make.vault, first, "teas", amir)
    rota.take_turn(make.vault, third, "teas", amir)
    rota.plan_unavailable(make.vault, make.group_id, amir, TODAY + WEEK, None)
    page = sheet(make)
    assert page.jobs == ("Opening up", "Teas", "Facilitating")
    today, off, later = page.sessions
    assert slots(today, page.jobs) == {
        "Opening up": RotaSlot(gaps=1),
        "Teas": RotaSlot((Who("Amir"),)),
        "Facilitating": RotaSlot((Who("Jo"),), gaps=1),
    }
    assert off == RotaLine(TODAY + WEEK, (), 630, is_cancelled=True, cancel_reason="Snow")
    assert slots(later, page.jobs)["Teas"] == RotaSlot((), (Who("Amir"),), 1)
    assert {who.name for who in page.people} == {"Jo", "Amir"}


def test_only_the_days_that_are_asked_for(make):
    for number in range(4):
        make.session(TODAY + number * WEEK)
    assert [line.on for line in sheet(make, TODAY + WEEK).sessions] == [TODAY, TODAY + WEEK]
    assert rota_sheet(make.vault, make.group_id, TODAY - 2 * WEEK, TODAY - WEEK).sessions == ()


def test_two_sessions_on_one_day_stay_apart(make):
    jo = make.person("Jo")
    make.session(TODAY, 630, 720)
    evening = make.session(TODAY, 1140, 1200)
    rota.take_turn(make.vault, evening, "teas", jo)
    page = sheet(make)
    assert [(line.starts_minute, line.slots[1].who) for line in page.sessions] == [(630, ()), (1140, (Who("Jo"),))]


def test_a_group_that_only_counts_people_has_lines_to_write_on(make):
    jo = make.person("Jo")
    rota.take_turn(make.vault, make.session(TODAY), "teas", jo)
    make.lower(RecordLevel.COUNT_ONLY)
    page = sheet(make)
    assert (page.keeps_names, page.people) == (False, ())
    assert [slot.gaps for slot in page.sessions[0].slots] == [1, 1, 2]


def test_it_can_be_printed(make):
    make.session(TODAY)
    document = printing.render_rota(sheet(make), printing.PageOptions(), printed_on=TODAY, printed_by="Jo")
    assert (document.title, document.names) == ("Rota from 24 November 2026", 0)


def test_no_such_group(vault):
    with pytest.raises(NotFound):
        rota_sheet(vault, b"0" * 16, TODAY, TODAY)
