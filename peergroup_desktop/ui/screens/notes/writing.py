"""Keeps what is typed: a draft while one types, the deed when the box is left. Plain Python."""

from collections.abc import Mapping
from typing import Protocol

from peergroup_desktop.actions import notes
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context


class WritingFace(Protocol):
    """What this asks of the screen."""

    def texts(self) -> dict[str, str]:
        """Return what stands in every box."""

    def show_kept(self) -> None:
        """Say that everything typed is in the file."""

    def show_not_kept(self) -> None:
        """Say that something is not in the file yet, and that it is being tried again."""

    def show_fault(self, key: str, sentence: str) -> None:
        """Say under a box what to put right; "" takes it away."""


class Writing:
    """The boxes of one session. Knows of each what the file has, and whether that is a draft."""

    def __init__(self, face: WritingFace, context: Context) -> None:
        self._face, self._context = face, context
        self._session_id: RecordId | None = None
        self._in_file: dict[str, str] = {}
        self._drafts: set[str] = set()
        self.is_failing = False

    def begin(self, session_id: RecordId, texts: Mapping[str, str], *, has_drafts: bool) -> None:
        """Take on what the file has of a session."""
        if session_id != self._session_id:
            self._drafts = set()
        self._session_id = session_id
        self._in_file = dict(texts)
        if has_drafts:
            self._drafts |= {key for key, text in texts.items() if text}

    def end(self) -> None:
        """There is no session any more."""
        self._session_id = None

    def keep(self, key: str, text: str) -> None:
        """Keep what is being typed, with nothing in the history yet."""
        if self._session_id is None or text == self._in_file.get(key, ""):
            return
        kept: list[object] = []
        self._context.runner.ask(
            notes.keep_draft,
            self._session_id,
            key,
            text,
            on_answer=kept.append,
            on_fault=self._fault_at(key),
        )
        if kept:
            self._drafts.add(key)
            self._is_in_file(key, text)

    def write(self, key: str, text: str) -> None:
        """Make what was typed one deed."""
        is_same = text == self._in_file.get(key, "")
        if self._session_id is None or (is_same and key not in self._drafts):
            return
        before = self._in_file.get(key)
        self._in_file[key] = text  # known before the screens hear of the deed, and ask again
        self._drafts.discard(key)
        done: list[object] = []
        self._context.runner.write(
            notes.write,
            self._session_id,
            key,
            text,
            on_done=done.append,
            on_fault=self._fault_at(key),
        )
        if done:
            self._is_in_file(key, text)
        elif before is None:
            del self._in_file[key]
        else:
            self._in_file[key] = before

    def keep_all(self) -> None:
        """Keep every box as a draft: a moment before something is asked anew, or once more after a fault."""
        for key, text in self._face.texts().items():
            self.keep(key, text)

    def write_all(self) -> None:
        """Make every box a deed: the page is left, or the file will be locked."""
        for key, text in self._face.texts().items():
            self.write(key, text)

    def not_in_file(self) -> dict[str, str]:
        """Return what could not be kept, by box."""
        return {key: text for key, text in self._face.texts().items() if text != self._in_file.get(key, "")}

    def _is_in_file(self, key: str, text: str) -> None:
        self._in_file[key] = text
        self.is_failing = False
        self._face.show_fault(key, "")
        self._face.show_kept()

    def _fault_at(self, key: str) -> "_Trouble":
        return _Trouble(self, self._face, self._context, key)


class _Trouble:
    """Takes a fault about one box."""

    def __init__(self, writing: Writing, face: WritingFace, context: Context, key: str) -> None:
        self._writing, self._face, self._context, self._key = writing, face, context, key

    def __call__(self, fault: Fault) -> None:
        """Say it under the box when it is about what was typed, else try again soon."""
        if isinstance(fault, InputFault):
            self._face.show_fault(self._key, str(self._context.messages.sentence(fault)))
        else:
            self._writing.is_failing = True
            self._face.show_not_kept()
