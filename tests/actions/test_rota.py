"""The rota: jobs and who helps, turns in all their ways, who cannot, what Today and the register take from it."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, history, people, rota, sessions, settings
from peergroup_desktop.actions.rota import FACILITATING, Turn, WhyNot
from peergroup_desktop.core.errors import AboveRecordLevel, DatesCrossed, NameMissing, NotFound, TurnTaken
from peergroup_desktop.core.kinds import GroupRole, RecordLevel
from peergroup_desktop.core.marks import Mark

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)
NOBODY = b"0" * 16


@pytest.fixture
def crew(make):
    """Jo leads, Amir leads with her, Mo is a volunteer, Lin comes along; four sessions from today on."""
    roles = {"Jo": GroupRole.FACILITATOR, "Amir": GroupRole.CO_FACILITATOR, "Mo": GroupRole.VOLUNTEER}
    who = {name: make.person(name, role=role) for name, role in roles.items()}
    return who | {"Lin": make.person("Lin")}


@pytest.fixture
def days(make):
    return [make.session(TODAY + number * WEEK) for number in range(4)]


def shown(make, first_on=TODAY, count=4):
    return rota.get_rota(make.vault, make.group_id, first_on, count)


def said(day, kind="teas"):
    return [turn.display for turn in day.turns if turn.kind == kind]


def take(make, session, kind, person, **more):
    return rota.take_turn(make.vault, session, kind, person, **more)


def named(make, session, kind="teas"):
    return [row.display for row in rota.suggestions_for(make.vault, session, kind)]


# Jobs


def test_a_new_group_has_the_jobs_its_register_asks_about(make, crew):
    found = rota.jobs(make.vault, make.group_id)
    assert [(job.kind, job.people_needed, job.is_usual) for job in found] == [
        ("opened_up", 1, True),
        ("teas", 1, True),
        (FACILITATING, 2, True),
    ]
    assert set(found[2].helper_ids) == {crew["Jo"], crew["Amir"]}
    assert set(found[1].helper_ids) == {crew["Jo"], crew["Amir"], crew["Mo"]}


def test_jobs_come_change_and_go(make, crew):
    group = make.group_id
    for kind, needed in (("Chairs", 3), ("welcomed", 0), ("Chairs", 99)):
        rota.set_job(make.vault, group, kind, needed)
    rota.remove_job(make.vault, group, "teas")
    assert [(job.kind, job.people_needed) for job in rota.jobs(make.vault, group)] == [
        ("opened_up", 1),
        ("welcomed", 1),
        (FACILITATING, 2),
        ("Chairs", 9),
    ]
    history.undo(make.vault)
    assert len(rota.jobs(make.vault, group)) == 5


def test_named_people_help_until_nobody_is_named(make, crew):
    group, lin = make.group_id, crew["Lin"]
    rota.keep_job(make.vault, group, "teas", 2, [lin, lin, crew["Mo"]])
    teas = rota.jobs(make.vault, group)[1]
    assert (teas.people_needed, set(teas.helper_ids), teas.is_usual) == (2, {lin, crew["Mo"]}, False)
    rota.set_helpers(make.vault, group, "teas", [lin])
    assert rota.jobs(make.vault, group)[1].helper_ids == (lin,)
    rota.set_helpers(make.vault, group, "teas", [])
    assert rota.jobs(make.vault, group)[1].is_usual


def test_jobs_follow_what_the_register_asks(make):
    settings.change_setting(make.vault, "duty_kinds", ("teas", "Chairs"))
    assert [job.kind for job in rota.jobs(make.vault, make.group_id)] == ["teas", "Chairs"]


# Turns


def test_gaps_stand_where_nobody_is(make, crew, days):
    take(make, days[1], "teas", crew["Mo"])
    found = shown(make)
    assert [said(day) for day in found.days] == [[""], ["Mo"], [""], [""]]
    assert len(found.gaps) == 4 * 4 - 1
    assert (found.days[0].facilitator_count, found.days[0].few_facilitators) == (0, True)
    assert found.names[crew["Lin"]] == "Lin"


def test_gaps_are_filled_fairly_as_one_deed(make, crew, days):
    done = rota.fill_fairly(make.vault, make.group_id, TODAY, 4)
    assert (done.value, shown(make).gaps) == (16, ())
    assert [said(day, FACILITATING) for day in shown(make).days] == [["Amir", "Jo"]] * 4
    assert not any(day.few_facilitators for day in shown(make).days)
    assert rota.fill_fairly(make.vault, make.group_id, TODAY, 4).value == 0
    line = history.undo(make.vault).value
    assert (line.words, len(shown(make).gaps)) == ("Gaps on the rota filled: 16", 16)


def test_nothing_to_fill_without_a_session_or_a_group(make, crew):
    assert rota.fill_fairly(make.vault, make.group_id, TODAY).value == 0
    with pytest.raises(NotFound):
        rota.fill_fairly(make.vault, NOBODY, TODAY)


def test_away_unavailable_and_sorry_people_are_left_out(make, crew, days):
    rota.set_helpers(make.vault, make.group_id, "teas", crew.values())
    people.plan_absence(make.vault, crew["Jo"], make.group_id, TODAY, TODAY)
    rota.plan_unavailable(make.vault, make.group_id, crew["Amir"], TODAY - WEEK)
    attendance.mark(make.vault, days[0], crew["Mo"], Mark.APOLOGIES)
    people.add_unnamed(make.vault, make.group_id)
    people.leave_group(make.vault, make.person("Ben"), make.group_id, TODAY - WEEK)
    assert named(make, days[0]) == ["Lin"]
    assert named(make, days[1]) == ["Jo", "Lin", "Mo"]
    rota.fill_fairly(make.vault, make.group_id, TODAY, 1)
    assert said(shown(make).days[0]) == ["Lin"]


def test_a_turn_of_somebody_who_cannot_come_is_passed_on(make, crew, days):
    take(make, days[0], "teas", crew["Mo"])
    take(make, days[0], FACILITATING, crew["Jo"])
    for name in ("Jo", "Mo"):
        rota.plan_unavailable(make.vault, make.group_id, crew[name], TODAY, TODAY)
    day = shown(make).days[0]
    (teas,) = [turn for turn in day.turns if turn.kind == "teas"]
    assert (teas.display, teas.why_not, teas.is_gap) == ("Mo", WhyNot.CANNOT, False)
    assert [gap.display for gap in day.gaps] == ["", "Mo", "Jo", ""]
    rota.fill_fairly(make.vault, make.group_id, TODAY, 1)
    day = shown(make).days[0]
    assert (said(day), said(day, FACILITATING)) == (["Amir"], ["Amir", "Jo"])
    assert (day.facilitator_count, day.few_facilitators) == (1, True)


def test_a_turn_of_somebody_who_left_says_so(make, crew, days):
    take(make, days[1], "teas", crew["Mo"])
    people.leave_group(make.vault, crew["Mo"], make.group_id, TODAY)
    turn = next(turn for turn in shown(make).days[1].turns if turn.display == "Mo")
    assert turn.why_not is WhyNot.NOT_IN_GROUP


def test_a_turn_is_taken_over_and_given_up(make, crew, days):
    take(make, days[0], "teas", crew["Mo"])
    take(make, days[0], "teas", crew["Jo"], instead_of=crew["Mo"])
    take(make, days[0], "teas", crew["Jo"], instead_of=crew["Jo"])
    assert said(shown(make).days[0]) == ["Jo"]
    rota.give_up_turn(make.vault, days[0], "teas", crew["Jo"])
    assert said(shown(make).days[0]) == [""]
    history.undo(make.vault)
    history.undo(make.vault)
    assert said(shown(make).days[0]) == ["Mo"]


def test_two_people_change_places_and_one_moves_to_a_gap(make, crew, days):
    take(make, days[0], "teas", crew["Mo"])
    take(make, days[1], "opened_up", crew["Jo"])
    mine, hers = Turn(days[0], TODAY, "teas", crew["Mo"]), Turn(days[1], TODAY + WEEK, "opened_up", crew["Jo"])
    rota.swap(make.vault, mine, hers)
    first, second, *_rest = shown(make).days
    assert (said(first), said(second, "opened_up")) == (["Jo"], ["Mo"])
    rota.swap(make.vault, Turn(days[2], TODAY, "teas"), Turn(days[0], TODAY, "teas", crew["Jo"]))
    assert [said(day) for day in shown(make).days[:3]] == [[""], [""], ["Jo"]]
    assert history.can_undo(make.vault).words == "Jo: turn swapped"


def test_nobody_has_the_same_turn_twice_and_old_turns_are_not_swapped(make, crew, days):
    for session, name in ((0, "Jo"), (0, "Mo"), (1, "Jo")):
        take(make, days[session], FACILITATING, crew[name])
    here, there = (Turn(days[at], TODAY, FACILITATING, crew[name]) for at, name in ((0, "Mo"), (1, "Jo")))
    with pytest.raises(TurnTaken):
        rota.swap(make.vault, here, there)
    with pytest.raises(NotFound):
        rota.swap(make.vault, here, Turn(days[1], TODAY, "teas", crew["Lin"]))
    assert said(shown(make).days[0], FACILITATING) == ["Jo", "Mo"]


def test_what_cannot_be_kept(make, crew, days):
    vault, group, jo = make.vault, make.group_id, crew["Jo"]
    for ask in (
        lambda: take(make, NOBODY, "teas", jo),
        lambda: take(make, days[0], "teas", NOBODY),
        lambda: rota.give_up_turn(vault, days[0], "teas", jo),
        lambda: rota.set_helpers(vault, group, "teas", [NOBODY]),
        lambda: rota.set_job(vault, NOBODY, "teas"),
        lambda: rota.remove_job(vault, NOBODY, "teas"),
        lambda: rota.plan_unavailable(vault, group, NOBODY, TODAY),
        lambda: rota.end_unavailable(vault, NOBODY),
        lambda: rota.suggestions_for(vault, NOBODY, "teas"),
    ):
        with pytest.raises(NotFound):
            ask()
    with pytest.raises(NameMissing):
        rota.set_job(vault, group, " ")
    with pytest.raises(DatesCrossed):
        rota.plan_unavailable(vault, group, jo, TODAY, TODAY - WEEK)


def test_a_group_that_counts_only_has_no_turns(make, crew):
    make.group("Hub", RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        take(make, make.session(), "teas", crew["Jo"])


# Who is asked


def test_people_are_suggested_in_fair_order(make, crew, days):
    before = {weeks: make.session(TODAY - weeks * WEEK) for weeks in (1, 2)}
    for weeks, name in ((1, "Jo"), (2, "Jo"), (2, "Amir")):
        take(make, before[weeks], "teas", crew[name])
    take(make, days[0], "opened_up", crew["Mo"])
    rows = rota.suggestions_for(make.vault, days[0], "teas")
    assert [(row.display, row.is_helper, row.last_on, row.doing) for row in rows] == [
        ("Amir", True, TODAY - 2 * WEEK, ()),
        ("Jo", True, TODAY - WEEK, ()),
        ("Mo", True, None, ("opened_up",)),
        ("Lin", False, None, ()),
    ]


def test_the_register_knows_better_than_the_rota(make, crew, days):
    before = make.session(TODAY - WEEK)
    take(make, before, "teas", crew["Amir"])
    attendance.set_duty(make.vault, before, "teas", [crew["Jo"]])
    assert named(make, days[0]) == ["Amir", "Mo", "Jo", "Lin"]


def test_who_cannot_is_listed_until_it_is_over(make, crew, days):
    row_id = rota.plan_unavailable(make.vault, make.group_id, crew["Mo"], TODAY + WEEK).value
    rota.plan_unavailable(make.vault, make.group_id, crew["Mo"], TODAY - 2 * WEEK, TODAY - WEEK)
    for name in ("Jo", "Lin"):
        people.plan_absence(make.vault, crew[name], make.group_id, TODAY, TODAY + WEEK)
    assert [(row.display, row.id, row.ends_on) for row in shown(make).cannot] == [
        ("Jo", None, TODAY + WEEK),
        ("Mo", row_id, None),
    ]
    rota.end_unavailable(make.vault, row_id)
    assert [row.display for row in shown(make).cannot] == ["Jo"]


# Today, the list of sessions, the register


def test_today_has_the_turns_and_the_next_gaps(make, crew, days):
    assert rota.on_today(make.vault, make.group_id) == rota.TodayRota()
    rota.fill_fairly(make.vault, make.group_id, TODAY, 2)
    rota.give_up_turn(make.vault, days[0], "teas", said_by(make, "teas"))
    found = rota.on_today(make.vault, make.group_id)
    assert (found.day.session_id, [gap.kind for gap in found.day.gaps]) == (days[0], ["teas"])
    assert (found.next_gaps.session_id, found.next_gaps.few_facilitators) == (days[2], True)
    assert rota.on_today(make.vault, make.group_id, days[1]).day.session_id == days[1]
    sessions.cancel_session(make.vault, days[0], "")
    off = rota.on_today(make.vault, make.group_id, days[0])
    assert (off.day, off.next_gaps.session_id) == (None, days[2])


def said_by(make, kind):
    return next(turn.person_id for turn in shown(make).days[0].turns if turn.kind == kind)


def test_planned_sessions_with_fewer_than_two_facilitators(make, crew, days):
    ask = (make.vault, make.group_id, TODAY, 4)
    assert rota.few_facilitators(*ask) == frozenset()
    take(make, days[0], FACILITATING, crew["Jo"])
    take(make, days[1], FACILITATING, crew["Jo"])
    take(make, days[1], FACILITATING, crew["Amir"])
    take(make, days[2], "teas", crew["Mo"])
    assert rota.few_facilitators(*ask) == {days[0], days[2]}
    rota.remove_job(make.vault, make.group_id, FACILITATING)
    assert rota.few_facilitators(*ask) == frozenset()


def test_the_register_takes_the_rota_over_where_it_says_nothing(make, crew, days):
    vault, session = make.vault, days[0]
    for kind, name in (("teas", "Mo"), ("opened_up", "Amir"), (FACILITATING, "Jo"), (FACILITATING, "Amir")):
        take(make, session, kind, crew[name])
    attendance.set_duty(vault, session, "teas", [crew["Lin"]])
    attendance.mark(vault, session, crew["Amir"], Mark.APOLOGIES)
    assert rota.planned_duties(vault, session) == ((FACILITATING, crew["Jo"]),)
    assert rota.take_over_rota(vault, session).value == 1
    duties = attendance.get_register(vault, session).duties
    assert [(duty.kind, duty.display) for duty in duties] == [(FACILITATING, "Jo"), ("teas", "Lin")]
    assert rota.planned_duties(vault, session) == ()
    history.undo(vault)
    assert len(attendance.get_register(vault, session).duties) == 1
    with pytest.raises(NotFound):
        rota.take_over_rota(vault, NOBODY)


def test_the_deeds_are_in_history_under_groups(make, crew, days):
    take(make, days[0], "teas", crew["Mo"])
    rota.give_up_turn(make.vault, days[0], "teas", crew["Mo"])
    rota.plan_unavailable(make.vault, make.group_id, crew["Mo"], TODAY)
    words = [line.words for line in history.list_history(make.vault, 3, kind="groups")]
    assert words == ["Mo takes no turns for a while", "Mo is off the rota for a turn", "Mo is on the rota"]
