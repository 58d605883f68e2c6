"""What the practice group answered: enough for bands, and hardly anybody with a name."""

from datetime import date

from peergroup_desktop.actions import check_ins, demo, groups
from peergroup_desktop.actions.settings import get_settings

TODAY = date(2026, 11, 24)


def test_people_who_answered(vault):
    demo.make_demo(vault)
    assert get_settings(vault).check_ins_wanted
    group = next(row.id for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP)
    ons4, ours = check_ins.list_measures(vault, group)
    assert (ons4.least_age, ours.name) == (16, "After a session")
    found = check_ins.results(vault, ons4.id, date(2026, 1, 1), TODAY)
    assert all(len(question.bands) == 4 for question in found.questions)
    assert 5 <= ours.check_in_count < 10
    rows = check_ins.list_check_ins(vault, group)
    assert {row.person_name for row in rows} == {"", "Grace", "Raj"}
    assert len(rows) > 25


def test_a_tiny_practice_group_answers_without_names(vault):
    demo.make_demo(vault, people=3)
    (group, *_others) = [row.id for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP]
    assert check_ins.list_check_ins(vault, group)
