"""The tally that the file keeps of marks: always what counting afresh gives, whatever was done."""

from datetime import date, timedelta
from random import Random

import pytest

from peergroup_desktop.actions import attendance, history, people, sessions
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AlreadyThere, NotFound, NothingToUndo, SamePerson
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, Session, Tally

FIRST = date(2026, 10, 6)


def counted() -> dict:
    """Count every mark of every session that took place."""
    found: dict = {}
    marks = (
        Attendance.select(Session.group, Attendance.person, Attendance.mark, Session.held_on)
        .join(Session)
        .where(~Attendance.mark.is_null() & ~Session.is_cancelled & Session.archived_on.is_null())
    )
    for group, person, mark, on in rows_of(marks):
        found.setdefault((group, person), {}).setdefault(mark, []).append(on)
    return {
        key: (
            len(days.get("present", ())),
            min(days.get("present", ()), default=None),
            max(days.get("present", ()), default=None),
            max(days.get("apologies", ()), default=None),
        )
        for key, days in found.items()
    }


def kept() -> dict:
    columns = (Tally.group, Tally.person, Tally.came, Tally.first_on, Tally.last_on, Tally.apologies_on)
    return {(group, person): tuple(rest) for group, person, *rest in rows_of(Tally.select(*columns))}


@pytest.mark.parametrize("seed", range(6))
def test_the_tally_is_what_counting_gives(make, vault, seed):
    chance = Random(seed)
    everybody = make.people("A B C D")
    meetings = [make.session(FIRST + timedelta(days=7 * week)) for week in range(5)]

    def move():
        sessions.move_session(vault, chance.choice(meetings), FIRST + timedelta(days=chance.randrange(60)))

    deeds = (
        lambda: attendance.mark(vault, chance.choice(meetings), chance.choice(everybody), chance.choice([*Mark, None])),
        lambda: attendance.mark_many(vault, chance.choice(meetings), chance.choice([*Mark]), everybody),
        move,
        lambda: sessions.cancel_session(vault, chance.choice(meetings), ""),
        lambda: sessions.restore_session(vault, chance.choice(meetings)),
        lambda: people.merge(vault, *chance.sample(everybody, 2)),
        lambda: history.undo(vault),
        lambda: history.undo(vault),
        lambda: history.redo(vault),
    )
    for _ in range(60):
        try:
            chance.choice(deeds)()
        except (AlreadyThere, NotFound, NothingToUndo, SamePerson):
            continue
        assert kept() == counted()


def test_a_session_undone_with_its_marks(make, vault):
    with vault.unit_of_work("imports.register"):
        day = date(2026, 11, 3)
        Session.insert(
            id=b"s" * 16, group=make.group_id, planned_on=day, held_on=day, starts_minute=1, ends_minute=2
        ).execute()
    jo = make.person()
    attendance.mark(vault, b"s" * 16, jo, Mark.PRESENT)
    for _ in range(3):
        history.undo(vault)
        assert kept() == counted() == {}
    for _ in range(3):
        history.redo(vault)
    assert kept() == counted() != {}
