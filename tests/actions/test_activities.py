"""What a session did, what to bring and who leads; what people came to a drop-in for."""

from datetime import date

import pytest

from peergroup_desktop.actions import activities, drop_ins, history, settings
from peergroup_desktop.actions.drop_ins import DropInLine
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, TextTooLong

LAST_WEEK = date(2026, 11, 17)
MISSING = b"\0" * 16


@pytest.fixture
def session(make):
    return make.session()


def names(make, session_id):
    return [row.name for row in activities.list_activities(make.vault, session_id)]


def said(make):
    return [line.words for line in history.list_history(make.vault, 3, kind="registers")]


def test_what_a_session_does_with_who_leads(make, session):
    jo = make.person("Jo")
    activities.add(make.vault, session, " Lino  prints ", "an old newspaper", jo)
    activities.add(make.vault, session, "Tea")
    first, second = activities.list_activities(make.vault, session)
    assert (first.name, first.bring, first.leader, first.leader_id) == ("Lino prints", "an old newspaper", "Jo", jo)
    assert (second.name, second.bring, second.leader) == ("Tea", "", "")


def test_a_change_is_the_whole_form_and_undone_at_once(make, session):
    row_id = activities.add(make.vault, session, "Walk", "boots").value
    changed = activities.change(make.vault, row_id, "Long walk", "", None).change_set
    assert changed.rows == {"activity": {row_id}}
    assert names(make, session) == ["Long walk"]
    history.undo(make.vault)
    assert activities.list_activities(make.vault, session)[0].bring == "boots"


def test_history_tells_the_day_and_not_what(make, session):
    row_id = activities.add(make.vault, session, "Walk").value
    activities.remove(make.vault, row_id)
    assert names(make, session) == []
    assert said(make) == [
        "Activity on Tuesday 24 November taken off",
        "Activity added on Tuesday 24 November",
    ]


def test_names_from_before_the_most_usual_first(make, session):
    for on in (date(2026, 11, 10), LAST_WEEK):
        activities.add(make.vault, make.session(on), "walk" if on != LAST_WEEK else "Walk")
    activities.add(make.vault, session, "Prints")
    assert activities.past_names(make.vault, make.group_id) == ("Walk", "Prints")


def test_copied_from_the_last_session_that_did_anything(make, session):
    before = make.session(LAST_WEEK)
    for name in ("Walk", "Prints", "Tea"):
        activities.add(make.vault, before, name, "boots")
    make.session(date(2026, 11, 20))
    activities.add(make.vault, session, "prints")
    assert activities.has_last(make.vault, session)
    assert activities.copy_last(make.vault, session).value == 2
    assert names(make, session) == ["prints", "Walk", "Tea"]
    history.undo(make.vault)
    assert names(make, session) == ["prints"]


def test_the_morning_session_of_the_day_comes_before(make, session):
    activities.add(make.vault, make.session(starts=540, ends=600), "Swim")
    activities.copy_last(make.vault, session)
    assert names(make, session) == ["Swim"]


def test_nothing_to_copy(make, session):
    activities.add(make.vault, session, "Walk")
    assert not activities.has_last(make.vault, session)
    assert not activities.has_last(make.vault, MISSING)
    assert activities.copy_last(make.vault, session).value == 0


def test_what_to_bring_says_nothing_twice(make, session):
    for name, bring in (("Walk", "boots"), ("Tea", "a mug"), ("Talk", ""), ("Swim", "Boots")):
        activities.add(make.vault, session, name, bring)
    assert activities.what_to_bring(activities.list_activities(make.vault, session)) == "Boots, a mug"


def test_a_group_that_counts_only_names_nobody_who_leads(make, session):
    jo, amir = make.people("Jo Amir")
    row_id = activities.add(make.vault, make.session(LAST_WEEK), "Walk", "", jo).value
    make.lower()
    for ask in (
        lambda: activities.add(make.vault, session, "Tea", "", jo),
        lambda: activities.change(make.vault, row_id, "Walk", "", amir),
    ):
        with pytest.raises(AboveRecordLevel):
            ask()
    activities.change(make.vault, row_id, "Long walk", "", jo)
    activities.copy_last(make.vault, session)
    assert [(row.name, row.leader) for row in activities.list_activities(make.vault, session)] == [("Long walk", "")]
    activities.change(make.vault, row_id, "Walk", "", None)


def test_faults_name_the_field(make, session):
    with pytest.raises(NothingTyped) as nothing:
        activities.add(make.vault, session, " ")
    with pytest.raises(TextTooLong) as long:
        activities.add(make.vault, session, "Walk", "x" * 201)
    assert (nothing.value.field, long.value.field) == ("name", "bring")


@pytest.mark.parametrize(
    "ask",
    [
        lambda vault, _: activities.list_activities(vault, MISSING),
        lambda vault, _: activities.add(vault, MISSING, "Walk"),
        lambda vault, session: activities.add(vault, session, "Walk", "", MISSING),
        lambda vault, _: activities.change(vault, MISSING, "Walk", "", None),
        lambda vault, _: activities.copy_last(vault, MISSING),
        lambda vault, _: drop_ins.set_count(vault, MISSING, "Advice", 1),
    ],
)
def test_what_is_not_there(make, session, ask):
    with pytest.raises(NotFound):
        ask(make.vault, session)


def test_counts_in_the_groups_words(make, session):
    settings.change_setting(make.vault, "drop_in_words", ("Warm space", "Advice"))
    drop_ins.set_count(make.vault, session, "Advice", 4)
    drop_ins.set_count(make.vault, session, "Advice", 5)
    assert drop_ins.list_counts(make.vault, session) == (DropInLine("Warm space", 0), DropInLine("Advice", 5))
    assert said(make)[0] == "What people came for on Tuesday 24 November"
    history.undo(make.vault)
    assert drop_ins.list_counts(make.vault, session)[1].count == 4


def test_words_from_before_stay_where_anybody_was_counted(make, session):
    for word, count in (("Haircuts", 3), ("Chess", 0)):
        drop_ins.set_count(make.vault, session, word, count)
    settings.change_setting(make.vault, "drop_in_words", ("Advice",))
    lines = drop_ins.list_counts(make.vault, session)
    assert lines == (DropInLine("Advice", 0), DropInLine("Haircuts", 3))


def test_less_than_none_is_none(make, session):
    drop_ins.set_count(make.vault, session, "Advice", -3)
    assert {line.count for line in drop_ins.list_counts(make.vault, session)} == {0}


def test_a_count_needs_its_word(make, session):
    with pytest.raises(NothingTyped):
        drop_ins.set_count(make.vault, session, "", 1)
