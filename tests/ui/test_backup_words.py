"""Backups in words: when, where to, why, how large, and what went wrong."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peergroup_desktop.actions.backups import BackupReport, BackupRow, BackupStatus, Place, SecondOutcome, SecondPlace
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.ui.backing_up import words

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SUNDAY = NOW - timedelta(days=2)
LONG_AGO = NOW - timedelta(days=400)
BLUE = "the blue stick"
ROW = BackupRow("key", Place.HERE, NOW, "asked", 1, 500)


def status(newest_at=SUNDAY, second=None, *, is_due=False):
    return BackupStatus(newest_at, second, is_due, None)


@pytest.mark.parametrize(
    ("found", "title", "line", "more"),
    [
        (status(None), "No backup yet", "One click makes the first one.", ""),
        (status(), "Backed up", "On Sunday, on this computer", ""),
        (status(NOW), "Backed up", "Today at 09:00, on this computer", ""),
        (status(second=SecondPlace(BLUE, True, SUNDAY)), "Backed up", "On Sunday, to the blue stick", ""),
        (
            status(second=SecondPlace(BLUE, False, None)),
            "Backed up",
            "On Sunday, on this computer",
            "Nothing on the blue stick yet.",
        ),
        (
            status(NOW, SecondPlace(BLUE, False, SUNDAY), is_due=True),
            "Time for a backup",
            "Today at 09:00, on this computer",
            "The last one on the blue stick was on Sunday.",
        ),
    ],
)
def test_how_it_stands(found, title, line, more):
    standing = words.standing(found, None, TODAY)
    assert (standing.title, standing.line, standing.more) == (title, line, more)
    assert standing.is_well is (title == "Backed up")


@pytest.mark.parametrize("newest_at", [None, SUNDAY])
def test_trouble_is_said_and_nothing_is_well_then(newest_at):
    standing = words.standing(status(newest_at), DiskFull(), TODAY)
    assert standing.more.startswith("The last one couldn’t be made. There’s no room left on the disk")
    assert not standing.is_well


@pytest.mark.parametrize(
    ("second", "fault", "said"),
    [
        (SecondOutcome.NONE, None, "Backed up on this computer."),
        (SecondOutcome.MADE, None, "Backed up, here and to the blue stick."),
        (SecondOutcome.MISSING, None, "Backed up on this computer. The blue stick isn’t plugged in."),
        (SecondOutcome.FAILED, DiskFull(), "Backed up on this computer. The blue stick didn’t take it. There’s no"),
    ],
)
def test_what_came_of_it(second, fault, said):
    place = None if second is SecondOutcome.NONE else SecondPlace(BLUE, True, None)
    assert words.made(BackupReport(ROW, second, fault), place).startswith(said)


@pytest.mark.parametrize(
    ("places", "second", "said"),
    [
        ({Place.HERE}, None, "on this computer"),
        ({Place.SECOND}, SecondPlace(BLUE, True, None), "on the blue stick"),
        ({Place.HERE, Place.SECOND}, SecondPlace(BLUE, True, None), "here and on the blue stick"),
        ({Place.SECOND}, None, "on the second place"),
    ],
)
def test_where_it_is(places, second, said):
    assert words.where(places, second) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 KB"), (1_499, "1 KB"), (640_000, "640 KB"), (2_440_000, "2.4 MB"), (31_000_000, "31.0 MB")],
)
def test_sizes_stay_together(count, said):
    assert words.size(count) == said.replace(" ", "\N{NO-BREAK SPACE}")


def test_reasons_are_known_or_left_out():
    assert words.why("lock") == "when the file was locked"
    assert words.why("of a newer program") == ""


def test_days_of_another_year_say_so():
    assert words.whole_day(SUNDAY, TODAY) == "Sunday 22 November"
    assert words.moment(LONG_AGO, TODAY).startswith("Monday 20 October 2025, ")
    assert words.last_one(status(None), TODAY) == ""
