"""Changing one session: time, place, topic, another day, or calling it off. Plain Python; `details_dialog` shows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from peergroup_desktop.actions import sessions
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.sessions import SessionChange, SessionRow
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.ui.context import Context


@dataclass(frozen=True)
class Details:
    """The form as filled in. Times are minutes after midnight."""

    held_on: date
    starts_minute: int
    ends_minute: int
    place: str
    topic: str

    @classmethod
    def of(cls, session: SessionRow) -> "Details":
        """Return the form as it stands now."""
        return cls(session.held_on, session.starts_minute, session.ends_minute, session.place, session.topic)


class DetailsFace(Protocol):
    """What the presenter asks of the dialog."""

    def close_up(self) -> None:
        """Everything is kept."""

    def show_fault(self, fault: Fault) -> None:
        """Say what to put right, under its field where there is one."""


class DetailsPresenter:
    """Keeps changes to one session."""

    def __init__(self, face: DetailsFace, context: Context, session: SessionRow) -> None:
        self._face = face
        self._context = context
        self._session = session

    def keep(self, filled: Details) -> None:
        """Keep the form; only what differs is written."""
        session, change = self._session, _as_change(filled)
        if filled == Details.of(session):
            self._face.close_up()
        elif filled.held_on == session.held_on:
            self._write(sessions.change_session, session.id, change)
        else:
            times = {"starts_minute": filled.starts_minute, "ends_minute": filled.ends_minute}
            has_moved_only = (filled.place, filled.topic) == (session.place, session.topic)
            self._context.runner.write(
                sessions.move_session,
                session.id,
                filled.held_on,
                on_done=self._kept if has_moved_only else partial(self._change_too, change),
                on_fault=self._face.show_fault,
                **times,
            )

    def call_off(self, reason: str) -> None:
        """Call the session off."""
        self._write(sessions.cancel_session, self._session.id, reason)

    def bring_back(self) -> None:
        """Put a session on again that was called off."""
        self._write(sessions.restore_session, self._session.id)

    def _change_too(self, change: SessionChange, _moved: None) -> None:
        self._write(sessions.change_session, self._session.id, change)

    def _write(self, deed: Callable[..., Done[None]], *facts: object) -> None:
        self._context.runner.write(deed, *facts, on_done=self._kept, on_fault=self._face.show_fault)

    def _kept(self, _value: None) -> None:
        self._face.close_up()


def _as_change(filled: Details) -> SessionChange:
    return SessionChange(filled.topic, filled.place, filled.starts_minute, filled.ends_minute)
