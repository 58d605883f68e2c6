"""Marks of give and take at sessions, in the group's own words, and their counts for the group. Nobody is ranked."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from peewee import Expression, fn

from peergroup_desktop.actions.attendance.marks import require_names
from peergroup_desktop.actions.care.keeping import kept_id
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import GivingMark, Group, Session
from peergroup_desktop.storage.vault import Vault

_MONTHS = 3


@dataclass(frozen=True)
class GivingQuarter:
    """How often each word was marked: (word, count of each month, total), the group's words in their order, then words
    it used before. `sessions` were held in the quarter so far.
    """

    starts_on: date
    counts: tuple[tuple[str, tuple[int, ...], int], ...]
    sessions: int
    people_note: str


def giving_words(vault: Vault) -> tuple[str, ...]:
    """Return the group's words. None at all: it does without these marks."""
    return get_settings(vault).giving_words


def giving_at(vault: Vault, session_id: RecordId) -> dict[RecordId, frozenset[str]]:
    """Return who gave what at a session, by person."""
    where = (GivingMark.session == session_id) & GivingMark.archived_on.is_null()
    given = defaultdict(set)
    with vault.reading():
        for person_id, word in rows_of(GivingMark.select(GivingMark.person, GivingMark.word).where(where)):
            given[person_id].add(word)
    return {person_id: frozenset(words) for person_id, words in given.items()}


def set_giving(vault: Vault, session_id: RecordId, person_id: RecordId, words: Collection[str]) -> Done[None]:
    """Keep what somebody gave at a session: these words and no others.

    Raises:
        AboveRecordLevel: the group only counts people. Words may be taken away always.
        NotFound: no such session or person, or a word that the group does not use and did not use for this before.
    """
    known = set(giving_words(vault))
    with deed(vault, Deed.KEEP_REGISTER, "giving.set", subject=person_id) as work:
        require_row(Session, session_id)
        kept_by = kept_id(person_id)
        own = (GivingMark.session == session_id) & (GivingMark.person == kept_by)
        before = {word for (word,) in rows_of(GivingMark.select(GivingMark.word).where(own & _live()))}
        if set(words) - known - before:
            raise NotFound(kind="giving_word")
        new = sorted(set(words) - before)
        if new:
            require_names(session_id)
        for word in new:
            mark_id = named_id("giving mark", session_id, kept_by, word)
            GivingMark.insert(id=mark_id, session=session_id, person=kept_by, word=word).on_conflict(
                conflict_target=[GivingMark.id], update={"archived_on": None}
            ).execute()
        gone = sorted(before - set(words))
        GivingMark.update(archived_on=vault.clock.today()).where(own & GivingMark.word.in_(gone) & _live()).execute()
    return Done(None, work.change_set)


def quarter(vault: Vault, group_id: RecordId, year: int, number: int) -> GivingQuarter:
    """Return the counts of a quarter (1 to 4) of a year: how often, never who. Raises `NotFound`."""
    starts_on = date(year, 1 + _MONTHS * (number - 1), 1)
    last_month = starts_on.month + _MONTHS - 1
    last_on = date(year, last_month, monthrange(year, last_month)[1])
    held = (Session.group == group_id) & Session.archived_on.is_null() & ~Session.is_cancelled
    held &= Session.held_on.between(starts_on, last_on)
    words = giving_words(vault)
    with vault.reading():
        require_row(Group, group_id)
        sessions = Session.select().where(held & (Session.held_on <= vault.clock.today())).count()
        rows = rows_of(_counted(held))
    counts: dict[str, list[int]] = {word: [0] * _MONTHS for word in words}
    for word, month, count in rows:
        counts.setdefault(word, [0] * _MONTHS)[int(month[5:7]) - starts_on.month] += count
    lines = tuple((word, tuple(months), sum(months)) for word, months in counts.items())
    return GivingQuarter(starts_on, lines, sessions, _("Counted by word, never by person."))


def _counted(held: Expression) -> object:
    month = fn.SUBSTR(Session.held_on, 1, 7)
    marks = GivingMark.select(GivingMark.word, month, fn.COUNT(GivingMark.id)).join(Session)
    return marks.where(held & _live()).group_by(GivingMark.word, month).order_by(GivingMark.word)


def _live() -> Expression:
    return GivingMark.archived_on.is_null()
