"""Records for tests in one line each: `make.group()`, `make.person("Jo")`, `make.session(date(...))`.

Everything goes through the deeds that the program uses, into the real file of the test.
"""

from datetime import date
from typing import Any

import pytest

from peergroup_desktop.actions import attendance, groups, people, sessions
from peergroup_desktop.actions.groups import GroupChange, NewGroup, NewPattern
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.actions.sessions import NewSession
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.recurrence import Rhythm
from peergroup_desktop.storage.vault import Vault

LONG_AGO = date(2020, 1, 1)
TUESDAYS = NewPattern(Rhythm.WEEKLY, 1, 630, 720, starts_on=date(2026, 11, 24))


class Make:
    """Makes records in one open file. The group made last is the one that people and sessions go to."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.group_id: RecordId = b""

    def group(self, name: str = "Tuesday Circle", level: RecordLevel = RecordLevel.FULL, **fields: Any) -> RecordId:
        """Make a group, which keeps everything about people unless told otherwise."""
        self.group_id = groups.add_group(self.vault, NewGroup(name, record_level=level, **fields)).value
        return self.group_id

    def lower(self, level: RecordLevel = RecordLevel.COUNT_ONLY) -> None:
        """Let the group keep less from now on."""
        group = groups.get_group(self.vault, self.group_id)
        change = GroupChange(group.name, group.kind, level, group.place, group.room)
        groups.change_group(self.vault, self.group_id, change)

    def person(self, called: str = "Jo", **fields: Any) -> RecordId:
        """Make somebody who has belonged to the group for years."""
        new = NewPerson(called, **{"starts_on": LONG_AGO, **fields})
        return people.add_person(self.vault, self.group_id, new).value

    def people(self, names: str) -> list[RecordId]:
        """Make several people from a line of names."""
        return [self.person(name) for name in names.split()]

    def session(self, on: date = date(2026, 11, 24), starts: int = 630, ends: int = 720, **fields: Any) -> RecordId:
        """Make a one-off session; 24 November 2026 is the test's today."""
        return sessions.add_session(self.vault, self.group_id, NewSession(on, starts, ends, **fields)).value

    def held(self, on: date, *present: RecordId, apologies: tuple[RecordId, ...] = ()) -> RecordId:
        """Make a session with a finished register."""
        session_id = self.session(on)
        attendance.mark_many(self.vault, session_id, Mark.PRESENT, present)
        attendance.mark_many(self.vault, session_id, Mark.APOLOGIES, apologies)
        attendance.finish_register(self.vault, session_id)
        return session_id


@pytest.fixture
def make(vault: Vault) -> Make:
    """Makes records in the test's own file; a group is there already."""
    maker = Make(vault)
    maker.group()
    return maker
