"""Marks of give and take: the group's own words at a session, counted for the group and never for a person."""

from datetime import date

import pytest

from peergroup_desktop.actions import giving, history, sessions, settings
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound

WORDS = ("Listened", "Shared", "Welcomed someone", "Gave a lift")


@pytest.fixture
def jo(make):
    return make.person("Jo")


def counts(make, year=2026, number=4):
    return giving.quarter(make.vault, make.group_id, year, number).counts


def test_the_groups_own_words(vault):
    assert giving.giving_words(vault) == WORDS
    settings.change_setting(vault, "giving_words", ("Sang",))
    assert giving.giving_words(vault) == ("Sang",)
    settings.change_setting(vault, "giving_words", ())
    assert giving.giving_words(vault) == ()


def test_words_at_a_session(make, vault, jo):
    session = make.session()
    giving.set_giving(vault, session, jo, ["Listened", "Shared"])
    giving.set_giving(vault, session, jo, {"Shared", "Gave a lift"})
    assert giving.giving_at(vault, session) == {jo: {"Shared", "Gave a lift"}}
    giving.set_giving(vault, session, jo, ())
    assert giving.giving_at(vault, session) == {}
    history.undo(vault)
    assert giving.giving_at(vault, session) == {jo: {"Shared", "Gave a lift"}}
    assert history.list_history(vault, 1, kind="registers")[0].words == "Undone: Jo: give and take marked"


def test_a_word_the_group_no_longer_uses_stays_where_it_was_given(make, vault, jo):
    session = make.session()
    giving.set_giving(vault, session, jo, {"Listened"})
    settings.change_setting(vault, "giving_words", ("Sang",))
    giving.set_giving(vault, session, jo, {"Listened", "Sang"})
    assert counts(make) == (("Sang", (0, 1, 0), 1), ("Listened", (0, 1, 0), 1))


def test_a_quarter_is_counted_by_word_and_month(make, vault, jo):
    raj = make.person("Raj")
    for day in (date(2026, 9, 29), date(2026, 10, 1), date(2026, 11, 3), date(2026, 12, 29), date(2027, 1, 5)):
        session = make.session(day)
        giving.set_giving(vault, session, jo, {"Listened"})
        giving.set_giving(vault, session, raj, {"Listened", "Shared"})
    picture = giving.quarter(vault, make.group_id, 2026, 4)
    assert (picture.starts_on, picture.sessions) == (date(2026, 10, 1), 2)
    assert picture.counts[:3] == (
        ("Listened", (2, 2, 2), 6),
        ("Shared", (1, 1, 1), 3),
        ("Welcomed someone", (0, 0, 0), 0),
    )
    assert counts(make, 2026, 3)[0] == ("Listened", (0, 0, 2), 2)
    assert counts(make, 2027, 1)[0] == ("Listened", (2, 0, 0), 2)
    assert "Jo" not in picture.people_note


def test_a_session_called_off_does_not_count(make, vault, jo):
    session = make.session(date(2026, 11, 3))
    giving.set_giving(vault, session, jo, {"Listened"})
    sessions.cancel_session(vault, session, "Snow")
    assert counts(make)[0] == ("Listened", (0, 0, 0), 0)


def test_what_cannot_be_kept(make, vault, jo):
    session, nobody = make.session(), b"0" * 16
    for place, person, words in ((nobody, jo, ()), (session, nobody, ()), (session, jo, {"Sang"})):
        with pytest.raises(NotFound):
            giving.set_giving(vault, place, person, words)
    with pytest.raises(NotFound):
        giving.quarter(vault, nobody, 2026, 4)
    assert giving.giving_at(vault, session) == {}


def test_a_group_that_counts_only_keeps_no_new_words(make, vault, jo):
    session = make.session()
    giving.set_giving(vault, session, jo, {"Listened", "Shared"})
    make.lower()
    with pytest.raises(AboveRecordLevel):
        giving.set_giving(vault, session, jo, {"Listened", "Gave a lift"})
    giving.set_giving(vault, session, jo, {"Listened"})
    giving.set_giving(vault, session, jo, ())
    assert giving.giving_at(vault, session) == {}


def test_the_last_quarter_there_is(make, vault):
    make.session(date(9999, 12, 31))
    assert giving.quarter(vault, make.group_id, 9999, 4).starts_on == date(9999, 10, 1)
