"""National lines to take in: from a source each, not checked by the group."""

import re
from datetime import date

from peergroup_desktop.actions import directory, history
from peergroup_desktop.actions.directory import CrisisKind
from peergroup_desktop.core.freshness import Freshness


def test_every_line_says_where_its_number_was_found(vault):
    lines = directory.starter_lines(vault)
    assert len({line.key for line in lines}) == len(lines) >= 10
    for line in lines:
        assert re.fullmatch(r"[\d ]{3,15}", line.number)
        assert line.source.startswith("https://")
        assert date(2020, 1, 1) <= line.source_on <= date(2026, 12, 31)
        assert 0 < len(line.line) <= 60
    assert [(line.name, line.kind) for line in lines if line.is_crisis] == [
        ("Samaritans", CrisisKind.RING),
        ("Shout", CrisisKind.TEXT),
        ("In danger now", CrisisKind.DANGER),
    ]


def test_taken_in_they_are_not_checked_yet_and_crisis_lines_always_shown(vault):
    assert directory.take_in_starters(vault, ["shout", "cruse", "samaritans", "no such"]).value == 3
    assert [(one.name, one.big) for one in directory.crisis_lines(vault)] == [
        ("Samaritans", "116 123"),
        ("Shout", "SHOUT to 85258"),
    ]
    cruse = directory.list_places(vault, topic="Grief")[0]
    assert (cruse.name, cruse.freshness, cruse.last_checked_on) == ("Cruse", Freshness.NEVER, None)
    place = directory.get_place(vault, cruse.id)
    assert place.notes == (
        "The number was found at https://www.cruse.org.uk/cruse-receives-funding-boost-government, "
        "read on 22 November 2026."
    )
    shout = directory.find_places(vault, "shout")[0]
    assert directory.get_place(vault, shout.id).phones[0].note == "text, if talking is hard"
    assert directory.get_place(vault, shout.id).notes.endswith("on a page of 4 November 2024.")


def test_taken_in_once(vault):
    directory.take_in_starters(vault, ["shout"])
    assert directory.take_in_starters(vault, ["shout"]).change_set.rows == {}
    assert [line.key for line in directory.starter_lines(vault) if line.is_here] == ["shout"]
    assert history.undo(vault).value.words == "National lines taken in: 1"
    assert directory.list_places(vault) == ()
    assert directory.take_in_starters(vault, ["shout"]).value == 1
