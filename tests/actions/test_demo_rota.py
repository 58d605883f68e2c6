"""The practice group's rota: planned, with a few gaps."""

from datetime import date

from peergroup_desktop.actions import demo, groups, rota

TODAY = date(2026, 11, 24)


def test_the_next_sessions_are_planned_and_some_gaps_are_left(vault):
    demo.make_demo(vault)
    by_name = {row.name: row.id for row in groups.list_groups(vault)}
    found = rota.get_rota(vault, by_name[demo.DEMO_GROUP], TODAY, 4)
    assert [len(day.gaps) for day in found.days] == [0, 1, 0, 2]
    assert [day.few_facilitators for day in found.days] == [False, False, False, True]
    assert {turn.display for turn in found.days[0].turns} >= {"Amir", "Jo", "Maureen"}
    assert rota.on_today(vault, by_name["Walk and Talk"]) == rota.TodayRota()


def test_with_nobody_there_all_is_left_to_fill(vault):
    demo.make_demo(vault, people=1)
    group_id = next(row.id for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP)
    found = rota.get_rota(vault, group_id, TODAY, 1)
    assert all(turn.is_gap for turn in found.days[0].turns)
