"""Sessions with what their registers say, whether asked from the records or kept when their month was closed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from peergroup_desktop.actions.figures.kept import Heads
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark

Marks = Mapping[RecordId, Mapping[RecordId, "Marked"]]
"""By session and person."""
Expected = Mapping[RecordId, Mapping[RecordId, bool]]
"""By session, everybody expected, with whether they are away."""


@dataclass(frozen=True)
class Marked:
    """A mark in a register, with the row that holds it."""

    id: RecordId
    mark: Mark


@dataclass(frozen=True)
class Registers:
    """Some sessions, oldest first, and their registers."""

    sessions: tuple[SessionRow, ...]
    heads: Mapping[RecordId, Heads]
    marks: Marks
    expected: Expected

    def only(self, group_ids: Collection[RecordId]) -> "Registers":
        """Return the part that is about some groups."""
        sessions = tuple(session for session in self.sessions if session.group_id in group_ids)
        ids = [session.id for session in sessions]
        return Registers(
            sessions,
            {row_id: self.heads[row_id] for row_id in ids},
            {row_id: self.marks[row_id] for row_id in ids if row_id in self.marks},
            {row_id: self.expected[row_id] for row_id in ids},
        )

    def under(self, kept: "Registers", called: Mapping[RecordId, RecordId]) -> "Registers":
        """Return these with `kept` laid over them: a session that was kept counts once, as it was kept.

        `called` has people whose marks here belong to another of the ids that were kept: two records became one.
        """
        left = [session for session in self.sessions if session.id not in kept.heads]
        sessions = sorted((*left, *kept.sessions), key=lambda row: (row.held_on, row.starts_minute, row.id))
        heads, marks, expected = dict(kept.heads), dict(kept.marks), dict(kept.expected)
        for session in left:
            heads[session.id] = self.heads[session.id]
            expected[session.id] = {called.get(one, one): away for one, away in self.expected[session.id].items()}
            theirs = self.marks.get(session.id, {})
            marks[session.id] = {called.get(one, one): marked for one, marked in theirs.items()}
        return Registers(tuple(sessions), heads, marks, expected)
