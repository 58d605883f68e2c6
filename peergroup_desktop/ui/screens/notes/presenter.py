"""Which session's notes are open, and what belongs to them. What is typed goes through `writing`. Plain Python."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from peergroup_desktop.actions import notes, sessions
from peergroup_desktop.actions.notes import Prompt, SessionNote, Version
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.name_shield import Shielded
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.notes.writing import Writing, WritingFace

_BEFORE, _AFTER = timedelta(days=366), timedelta(days=28)
T = TypeVar("T")


class NotesFace(Protocol):
    """What the presenter asks of the screen."""

    def show_note(self, note: SessionNote, *, is_another: bool) -> None:
        """Draw a session's notes; `is_another` when they were not shown before."""

    def show_no_session(self, *, has_group: bool) -> None:
        """Say that there is nothing to write about yet."""


class NotesPresenter:
    """The notes of one session of the group in use."""

    def __init__(self, face: NotesFace, sheet: WritingFace, context: Context) -> None:
        self._face, self._context = face, context
        self.writing = Writing(sheet, context)
        self.note: SessionNote | None = None
        self._group_id: RecordId | None = None
        self._is_loading = False

    @property
    def session(self) -> SessionRow | None:
        """The session whose notes are open."""
        return self.note.session if self.note else None

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    @property
    def is_read_only(self) -> bool:
        """Whether the file can only be looked at."""
        return self._context.vault.is_read_only

    def now(self) -> datetime:
        """Return this moment where the computer stands."""
        return self._context.clock.now().astimezone()

    def prompts(self) -> tuple[Prompt, ...]:
        """Return what the boxes ask."""
        return self._ask(notes.prompts) or ()

    # Which session

    def open(self, session_id: RecordId | None = None) -> None:
        """Show a session's notes; without an id those of today's session, else of the last one that was held."""
        self.writing.write_all()
        self._group_id = self._context.group.group_id
        if self._group_id is None:
            self._show_none(has_group=False)
            return
        wanted = session_id or self._nearest(self._group_id)
        if wanted is None:
            self._show_none(has_group=True)
        else:
            self._load(wanted)

    def reload(self) -> None:
        """Ask again: something changed elsewhere, or was undone. What is being typed stays."""
        if self.note is None or self._group_id != self._context.group.group_id:
            self.open()
        elif not self._is_loading:
            self.writing.keep_all()
            self._load(self.note.session.id)

    def step(self, direction: int) -> None:
        """Open the notes of the session before (-1) or after (1) this one; at the end of the calendar nothing moves."""
        ids = [session.id for session in self.nearby()]
        if self.session is not None and self.session.id in ids:
            place = ids.index(self.session.id) + direction
            if 0 <= place < len(ids):
                self.open(ids[place])

    def nearby(self) -> tuple[SessionRow, ...]:
        """Return the sessions of the list of dates: a year before the one shown, some weeks after, oldest first."""
        if self.session is None:
            return ()
        held_on = self.session.held_on
        last_on = max(held_on, self.today) + _AFTER
        return self._ask(sessions.list_sessions, self.session.group_id, held_on - _BEFORE, last_on) or ()

    # Themes and names

    def usual_themes(self) -> tuple[str, ...]:
        """Return the group's themes, most used first."""
        return (self._ask(notes.usual_themes, self._group_id) or ()) if self._group_id else ()

    def add_theme(self, name: str) -> None:
        """Put a theme to the session."""
        if self.session is not None:
            self._context.runner.write(notes.add_theme, self.session.id, name)

    def remove_theme(self, theme_id: RecordId) -> None:
        """Take a theme off."""
        if self.session is not None:
            self._context.runner.write(notes.remove_theme, theme_id)

    def names_in(self, text: str) -> tuple[Shielded, ...]:
        """Return where a text names somebody of the group."""
        return (self._ask(notes.names_in, self.session.id, text) or ()) if self.session and text else ()

    # Earlier versions

    def versions(self, key: str) -> tuple[Version, ...]:
        """Return what stood in a box before, newest first."""
        return (self._ask(notes.versions, self.session.id, key) or ()) if self.session else ()

    def bring_back(self, key: str, version: Version) -> None:
        """Put an earlier version back. What is there now becomes one of the earlier ones."""
        if self.session is not None:
            self.writing.write_all()
            self._context.runner.write(notes.bring_back, self.session.id, key, version.number)

    def _nearest(self, group_id: RecordId) -> RecordId | None:
        coming = self._ask(sessions.next_session, group_id, self.now())
        if coming is not None and coming.held_on == self.today:
            return coming.id
        last = self._ask(sessions.previous_session, group_id, self.today)
        found = last or coming
        return found.id if found is not None else None

    def _load(self, session_id: RecordId) -> None:
        self._is_loading = True
        note = self._ask(notes.get_note, session_id)
        self._is_loading = False
        if note is None:
            self._show_none(has_group=True)
            return
        is_another = self.session is None or self.session.id != session_id
        self.note = note
        self.writing.begin(session_id, note.texts, has_drafts=note.is_recovered)
        self._face.show_note(note, is_another=is_another)

    def _show_none(self, *, has_group: bool) -> None:
        self.note = None
        self.writing.end()
        self._face.show_no_session(has_group=has_group)

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None
