"""Questions about notes: one session's, a list of them, and those with some words in them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice

from peewee import Expression, ModelSelect, fn

from peergroup_desktop.actions.membership_rules import kept_people
from peergroup_desktop.actions.notes.prompts import prompts
from peergroup_desktop.actions.notes.rows import NoteLine, NoteTheme, SessionNote
from peergroup_desktop.actions.notes.versions import rewritten
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import get_session
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.name_shield import Known, Shielded
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import Membership, NoteDraft, NoteText, Person, Session, Theme
from peergroup_desktop.storage.vault import Vault

_MOST_FOUND = 50
_FIRST_LETTERS = 90
_Row = tuple[RecordId, date, str]  # a session's id, date and topic


@dataclass(frozen=True)
class _Written:
    """What was written about some sessions: texts with their prompts, and themes, by session."""

    texts: dict[RecordId, list[tuple[str, str]]]
    themes: dict[RecordId, list[str]]

    def holds(self, row: _Row, wanted: list[str]) -> bool:
        """Say whether a session has notes or themes, and all these folded words in them or its topic."""
        session_id, _held_on, topic = row
        texts, themes = self.texts.get(session_id, ()), self.themes.get(session_id, ())
        words = "\n".join([*(text for _prompt, text in texts), *themes, topic])
        folded = words.lower() if words.isascii() else fold(words)
        return bool(texts or themes) and all(word in folded for word in wanted)


_KEPT = Prepared(
    1,
    lambda session: NoteText.select(NoteText.prompt, NoteText.text, NoteText.written_at).where(
        NoteText.session == session
    ),
)
_DRAFTS = Prepared(
    1,
    lambda session: NoteDraft.select(NoteDraft.prompt, NoteDraft.text, NoteDraft.saved_at).where(
        NoteDraft.session == session
    ),
)
_THEMES = Prepared(
    1,
    lambda session: (
        Theme.select(Theme.id, Theme.name)
        .where((Theme.session == session) & Theme.archived_on.is_null())
        .order_by(Theme.name)
    ),
)
_USED_THEMES = Prepared(
    1,
    lambda group: (
        Theme.select(Theme.name, fn.COUNT(Theme.id))
        .join(Session)
        .where((Session.group == group) & Theme.archived_on.is_null())
        .group_by(Theme.name)
        .order_by(fn.COUNT(Theme.id).desc(), Theme.name)
    ),
)


def get_note(vault: Vault, session_id: RecordId) -> SessionNote:
    """Return a session's notes, with what is being typed laid over what was kept. Raises `NotFound`."""
    session = get_session(vault, session_id)
    with vault.reading():
        kept, drafts, themes = (question.rows(session_id) for question in (_KEPT, _DRAFTS, _THEMES))
        before = rewritten(vault, session_id, [prompt.key for prompt in prompts(vault)])
    newest = max((moment for _prompt, _text, moment in (*kept, *drafts)), default="")
    return SessionNote(
        session=session,
        texts={prompt: text for prompt, text, _moment in (*kept, *drafts)},
        themes=tuple(NoteTheme(*row) for row in themes),
        in_the_room=session.came_count + session.extra_count,
        saved_at=datetime.fromisoformat(newest) if newest else None,
        is_recovered=bool(drafts),
        rewritten=before,
    )


def list_notes(
    vault: Vault, group_id: RecordId, limit: int = 20, after: NoteLine | None = None
) -> tuple[NoteLine, ...]:
    """Return at most `limit` sessions of a group that have notes or themes, newest first.

    Args:
        vault: the open file.
        group_id: whose sessions.
        limit: the most lines.
        after: the last line of the page before, to go on from.
    """
    order = _prompt_order(vault)
    with vault.reading():
        noted = NoteText.select(NoteText.session).where(NoteText.text != "")
        themed = Theme.select(Theme.session).where(Theme.archived_on.is_null())
        where = (Session.group == group_id) & Session.archived_on.is_null()
        if after is not None:
            where &= _follows(after)
        chosen = (
            Session.select(Session.id, Session.held_on, Session.topic)
            .where(where & (Session.id.in_(noted) | Session.id.in_(themed)))
            .order_by(Session.held_on.desc(), Session.starts_minute.desc(), Session.id)
            .limit(limit)
        )
        rows = rows_of(chosen)
        written = _written([session_id for session_id, *_rest in rows])
    return tuple(_line(row, written.texts[row[0]], written.themes[row[0]], order) for row in rows)


def _follows(line: NoteLine) -> Expression:
    """Return the condition on sessions that stand after this one's line, also on the same day."""
    starts = Session.select(Session.starts_minute).where(Session.id == line.session_id).scalar() or 0
    is_later_line = (Session.starts_minute < starts) | (
        (Session.starts_minute == starts) & (Session.id > line.session_id)
    )
    return (Session.held_on < line.held_on) | ((Session.held_on == line.held_on) & is_later_line)


def search_notes(vault: Vault, group_id: RecordId, words: str) -> tuple[NoteLine, ...]:
    """Return the newest of a group's sessions whose notes, themes or topic have all these words, at most 50."""
    wanted = fold(words).split()
    order = _prompt_order(vault)
    if not wanted:
        return ()
    where = (Session.group == group_id) & Session.archived_on.is_null()
    newest_first = (Session.held_on.desc(), Session.starts_minute.desc(), Session.id)
    with vault.reading():
        rows = rows_of(Session.select(Session.id, Session.held_on, Session.topic).where(where).order_by(*newest_first))
        written = _written(Session.select(Session.id).where(where))
    found = (row for row in rows if written.holds(row, wanted))
    chosen = islice(found, _MOST_FOUND)
    return tuple(_line(row, written.texts[row[0]], written.themes[row[0]], order) for row in chosen)


def usual_themes(vault: Vault, group_id: RecordId) -> tuple[str, ...]:
    """Return the themes of a group's sessions, most used first."""
    with vault.reading():
        rows = _USED_THEMES.rows(group_id)
    shown: dict[str, str] = {}
    for name, _used in rows:
        shown.setdefault(fold(name), name)
    return tuple(shown.values())


def names_in(vault: Vault, session_id: RecordId, text: str) -> tuple[Shielded, ...]:
    """Return where a text names somebody who belongs, or once belonged, to the session's group."""
    with vault.reading():
        group_id = kept_while_unchanged((_group_of, session_id), partial(_group_of, session_id))
        known = kept_while_unchanged((Known, group_id), lambda: Known(_names_of(group_id)))
    return known.find(text)


def names_known(vault: Vault, session_id: RecordId) -> frozenset[str]:
    """Return what the shield looks for: the names of all who belong, or once belonged, to the session's group.

    A record that was joined into one of theirs may have had another name.
    """
    with vault.reading():
        return _names_of(_group_of(session_id))


def _group_of(session_id: RecordId) -> RecordId | None:
    found = rows_of(Session.select(Session.group).where(Session.id == session_id))
    return found[0][0] if found else None


def _names_of(group_id: RecordId | None) -> frozenset[str]:
    belongs = Membership.select(Membership.person).where(
        (Membership.group == group_id) & Membership.archived_on.is_null()
    )
    is_theirs = (Person.id.in_(belongs) & kept_people()) | Person.merged_into.in_(belongs)
    rows = rows_of(Person.select(Person.called, Person.full_name).where(is_theirs & Person.is_named))
    return frozenset(name for names in rows for name in names)


def _prompt_order(vault: Vault) -> Callable[[str], tuple[int, str]]:
    places = {prompt.key: place for place, prompt in enumerate(prompts(vault))}
    return lambda key: (places.get(key, len(places)), key)


def _written(session_ids: "list[RecordId] | ModelSelect[Session]") -> _Written:
    """Return what was written about these sessions; both parts answer for any session."""
    written = _Written(defaultdict(list), defaultdict(list))
    noted = NoteText.select(NoteText.session, NoteText.prompt, NoteText.text).where(NoteText.text != "")
    for session_id, prompt, text in rows_of(noted.where(NoteText.session.in_(session_ids))):
        written.texts[session_id].append((prompt, text))
    themed = Theme.select(Theme.session, Theme.name).where(Theme.archived_on.is_null()).order_by(Theme.name)
    for session_id, name in rows_of(themed.where(Theme.session.in_(session_ids))):
        written.themes[session_id].append(name)
    return written


def _line(
    row: _Row, noted: list[tuple[str, str]], themes: list[str], order: Callable[[str], tuple[int, str]]
) -> NoteLine:
    session_id, held_on, _topic = row
    texts = [text for _prompt, text in sorted(noted, key=lambda one: order(one[0]))]
    return NoteLine(session_id, held_on, tuple(themes), _first_words(texts))


def _first_words(texts: list[str]) -> str:
    words = " ".join(texts[0].split()) if texts else ""
    if len(words) <= _FIRST_LETTERS:
        return words
    return words[:_FIRST_LETTERS].rpartition(" ")[0] + "…"
