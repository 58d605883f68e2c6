"""What the questions about notes answer."""

from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId


@dataclass(frozen=True)
class NoteTheme:
    """A theme of one session."""

    id: RecordId
    name: str


@dataclass(frozen=True)
class SessionNote:
    """The notes of a session. `texts` are by prompt, with what was being typed laid over them; `is_recovered` says
    that some of it was. `saved_at` is when the newest of it went into the file. Under the prompts in `rewritten`
    something else stood before.
    """

    session: SessionRow
    texts: dict[str, str]
    themes: tuple[NoteTheme, ...]
    in_the_room: int
    saved_at: datetime | None
    is_recovered: bool
    rewritten: frozenset[str] = frozenset()


@dataclass(frozen=True)
class NoteLine:
    """The notes of a session in a list."""

    session_id: RecordId
    held_on: date
    themes: tuple[str, ...]
    first_words: str


@dataclass(frozen=True)
class Version:
    """What stood under a prompt before. `number` is the entry in history that it came with."""

    number: int
    at: datetime
    who: str
    text: str
