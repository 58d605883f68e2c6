"""The group agreement: versions, looking at it again, reading it out, and who agreed."""

from datetime import date

import pytest

from peergroup_desktop.actions import agreements, history, people, sessions
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, NotYet, TextTooLong
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus

TODAY, LAST_WEEK = date(2026, 11, 24), date(2026, 11, 17)
NOBODY = b"0" * 16


def written(make, text="We listen.", review_on=None):
    return agreements.write_new(make.vault, make.group_id, text, review_on).value


def current(make):
    return agreements.current(make.vault, make.group_id)


def listed(make):
    return agreements.list_agreed(make.vault, make.group_id)


def test_a_new_version_counts_and_the_old_one_stays(make):
    assert current(make) is None
    written(make, "We listen. ")
    written(make, "\n We listen.\n\n  Phones off. \n")
    assert [(row.number, row.text, row.agreed_on) for row in agreements.versions(make.vault, make.group_id)] == [
        (2, "We listen.\n\n  Phones off.", TODAY),
        (1, "We listen.", TODAY),
    ]
    assert current(make).lines == ("We listen.", "Phones off.")
    history.undo(make.vault)
    assert current(make).number == 1


def test_time_to_look_again_and_another_day(make):
    assert not agreements.is_review_due(make.vault, make.group_id)
    written(make)
    assert not agreements.is_review_due(make.vault, make.group_id)
    agreements.look_again(make.vault, make.group_id, TODAY)
    assert agreements.is_review_due(make.vault, make.group_id)
    agreements.look_again(make.vault, make.group_id, date(2027, 11, 24))
    assert (current(make).number, current(make).is_review_due) == (1, False)


def test_read_out_taken_back_and_ticked_again(make):
    written(make)
    session_id = make.session(LAST_WEEK)
    assert not agreements.is_read(make.vault, session_id)
    agreements.mark_read(make.vault, session_id)
    assert agreements.is_read(make.vault, session_id)
    agreements.unmark(make.vault, session_id)
    assert not agreements.is_read(make.vault, session_id)
    agreements.mark_read(make.vault, session_id)
    assert agreements.is_read(make.vault, session_id)
    history.undo(make.vault)
    assert not agreements.is_read(make.vault, session_id)
    assert history.list_history(make.vault, 1, kind="groups")[0].words == (
        "Undone: Group agreement read out on Tuesday 17 November"
    )


def test_sessions_since_it_was_read_out(make):
    written(make)
    first, *_rest = [make.session(date(2026, 11, day)) for day in (3, 10, 17, 24)]
    assert agreements.since_read(make.vault, make.group_id) == agreements.Reading(None, 0)
    agreements.mark_read(make.vault, first)
    assert agreements.since_read(make.vault, make.group_id) == agreements.Reading(date(2026, 11, 3), 2)
    sessions.cancel_session(make.vault, _rest[0], "Snow")
    assert agreements.since_read(make.vault, make.group_id).sessions_since == 1


def test_who_agreed_and_who_has_not_been_asked(make):
    amir, bea, cat = make.people("Amir Bea Cat")
    make.person("Dee", starts_on=TODAY)
    make.person("Eve", status=MembershipStatus.ENQUIRING)
    people.add_unnamed(make.vault, make.group_id)
    written(make)
    agreements.agreed(make.vault, make.group_id, [amir, bea])
    written(make, "We listen well.")
    agreements.agreed(make.vault, make.group_id, [bea], LAST_WEEK)
    agreements.agreed(make.vault, make.group_id, [cat])
    agreements.not_agreed(make.vault, make.group_id, cat)
    assert [(row.display, row.number, row.agreed_on, row.has_agreed, row.just_joined) for row in listed(make)] == [
        ("Amir", 1, TODAY, False, False),
        ("Bea", 2, LAST_WEEK, True, False),
        ("Cat", None, None, False, False),
        ("Dee", None, None, False, True),
    ]
    assert [line.words for line in history.list_history(make.vault, 5, kind="groups")][::4] == [
        "Cat: not asked about the group agreement",
        "2 people agreed to the group agreement",
    ]


def test_without_an_agreement_nobody_was_asked(make):
    make.person("Amir")
    assert [(row.display, row.has_agreed) for row in listed(make)] == [("Amir", False)]


def test_a_second_stay_counts_from_the_first(make):
    amir = make.person("Amir")
    people.join_group(make.vault, amir, make.group_id, role=GroupRole.VOLUNTEER, starts_on=TODAY)
    assert [row.just_joined for row in listed(make)] == [False]


def test_what_cannot_be_kept(make):
    group_id, amir, session_id = make.group_id, make.person("Amir"), make.session()
    with pytest.raises(NothingTyped):
        written(make, " \n ")
    with pytest.raises(TextTooLong):
        written(make, "x" * 4001)
    for deed, facts in (
        (agreements.write_new, (NOBODY, "We listen.")),
        (agreements.look_again, (group_id, None)),
        (agreements.agreed, (group_id, [amir])),
        (agreements.mark_read, (session_id,)),
        (agreements.mark_read, (NOBODY,)),
        (agreements.unmark, (NOBODY,)),
    ):
        with pytest.raises(NotFound):
            deed(make.vault, *facts)
    written(make)
    with pytest.raises(NotFound):
        agreements.agreed(make.vault, group_id, [amir, NOBODY])
    assert listed(make)[0].number is None


def test_nobody_agreeing_is_nothing_to_keep(make):
    written(make)
    before = history.list_history(make.vault, 5)
    assert agreements.agreed(make.vault, make.group_id, []).change_set.rows == {}
    assert history.list_history(make.vault, 5) == before


def test_it_is_not_read_out_before_the_day(make):
    written(make)
    session_id = make.session(date(2026, 11, 25))
    with pytest.raises(NotYet) as caught:
        agreements.mark_read(make.vault, session_id)
    assert (caught.value.field, agreements.is_read(make.vault, session_id)) == ("held_on", False)


def test_a_group_that_counts_only_keeps_nobody_who_agreed(make):
    amir = make.person("Amir")
    written(make)
    agreements.agreed(make.vault, make.group_id, [amir])
    make.lower()
    with pytest.raises(AboveRecordLevel):
        agreements.agreed(make.vault, make.group_id, [amir])
    agreements.not_agreed(make.vault, make.group_id, amir)
    assert listed(make)[0].number is None
