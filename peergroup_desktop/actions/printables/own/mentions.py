"""Where somebody's name stands in texts that are about something else: notes, decisions, lists.

A text about a session is told by the paragraphs that have the name in them. A text about another person is theirs: it
is counted and not told.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import peewee

from peergroup_desktop.actions.printables.own.subject import Fact, Row, Subject, rows_by_name, spoken
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.models import (
    Account,
    Activity,
    Agreement,
    Break,
    CheckIn,
    CheckInAnswer,
    ClosedMonth,
    Debrief,
    Decision,
    EmergencyContact,
    FollowUp,
    Goal,
    ImportNote,
    LoneVisit,
    NoteDraft,
    NoteText,
    Offer,
    Pair,
    PairContact,
    PairReview,
    Person,
    Referral,
    SafeContact,
    Service,
    ServiceCheck,
    ServiceContact,
    Session,
    Signpost,
    Theme,
)


@dataclass(frozen=True)
class Texts:
    """Columns of a table whose words may name somebody. `whose` says whose row it is, where a column does: a person, or
    something of theirs.
    """

    table: type[peewee.Model]
    what: str
    columns: tuple[str, ...]
    whose: str = ""


TOLD: tuple[Texts, ...] = (
    Texts(NoteText, N_("Session note"), ("text",)),
    Texts(NoteDraft, N_("Session note being written"), ("text",)),
    Texts(Theme, N_("Theme of a session"), ("name",)),
    Texts(FollowUp, N_("Follow-up"), ("text",)),
    Texts(Decision, N_("Decision"), ("text", "who")),
    Texts(Agreement, N_("Group agreement"), ("text",)),
    Texts(Debrief, N_("Debrief"), ("text", "pass_on", "with_whom"), "person"),
    Texts(Signpost, N_("Place suggested"), ("words", "outcome_words"), "person"),
    Texts(Session, N_("Session"), ("topic", "place", "cancel_reason")),
    Texts(Activity, N_("Activity"), ("name", "bring")),
    Texts(Break, N_("Break"), ("reason",)),
    Texts(ClosedMonth, N_("Closed month"), ("reason", "reopened_because")),
    Texts(Service, N_("Place that can help"), ("notes", "description", "line")),
    Texts(ServiceCheck, N_("Place that was rung"), ("words",)),
    Texts(ServiceContact, N_("Whom to ask for at a place"), ("name",)),
)
"""Texts of the group, with how each is called. A row that is somebody's is not told here."""

COUNTED: tuple[Texts, ...] = (
    Texts(Person, "", ("note", "contact_note", "heard_from"), "id"),
    Texts(SafeContact, "", ("who_may_answer", "name_to_give"), "person"),
    Texts(EmergencyContact, "", ("name",), "person"),
    Texts(Offer, "", ("text",), "person"),
    Texts(Goal, "", ("text",), "person"),
    Texts(Debrief, "", ("text", "pass_on", "with_whom"), "person"),
    Texts(Signpost, "", ("words", "outcome_words"), "person"),
    Texts(Referral, "", ("may_share", "outcome_words"), "person"),
    Texts(LoneVisit, "", ("where", "whom_to_ring"), "visitor"),
    Texts(Pair, "", ("where", "how_we_end", "ending_words"), "id"),
    Texts(PairContact, "", ("note",), "pair"),
    Texts(PairReview, "", ("words",), "pair"),
    Texts(CheckInAnswer, "", ("words",), "check_in"),
)
"""Texts about other people."""

_DAYS = ("held_on", "decided_on", "agreed_on", "suggested_on", "checked_on", "starts_on", "due_on", "month_on")


def mentions(subject: Subject) -> Iterator[Fact]:
    """Tell the paragraphs of the group's texts that have the name in them."""
    for texts in TOLD:
        for row in _rows(texts, ("session", "group", "archived_on", *_DAYS)):
            if texts.whose and row[texts.whose] is not None:
                continue
            found = [part for column in texts.columns for part in _paragraphs(subject, row[column])]
            if found:
                about = spoken([_(texts.what), *_when(subject, row)], ", ")
                yield Fact(about, "\n".join(found), row.get("archived_on"))


def imported(subject: Subject) -> Iterator[Fact]:
    """Tell the lines that a spreadsheet left over and that have the name in them."""
    for row in rows_by_name(ImportNote.select().order_by(ImportNote.made_on, ImportNote.id)):
        for line in json.loads(row["lines"]):
            words = f"{line.get('column', '')}: {line.get('value', '')}"
            if subject.shield.names_them(words):
                about = _("Spreadsheet of {day}").format(day=plain_day(row["made_on"]))
                yield Fact(about, subject.shield.without_others(words), row["archived_on"])


def accounts(subject: Subject) -> Iterator[Fact]:
    """Tell that somebody of that name can unlock the file."""
    for row in rows_by_name(Account.select().order_by(Account.id)):
        if subject.shield.names_them(row["name"]):
            words = _("Somebody called {name} can unlock the file.").format(name=row["name"])
            yield Fact(_("Unlocking"), words, row["archived_on"])


def elsewhere(subject: Subject) -> int:
    """Count the texts about other people that have the name in them."""
    own = {*subject.ids, *(row["id"] for row in subject.rows(CheckIn))}
    own |= {row["id"] for column in ("supporter", "person") for row in subject.rows(Pair, column)}
    return sum(
        subject.shield.names_them(row[column])
        for texts in COUNTED
        for row in _rows(texts, ("pair",))
        if row[texts.whose] is not None and row[texts.whose] not in own and row.get("pair") not in own
        for column in texts.columns
    )


def _rows(texts: Texts, further: Collection[str]) -> Iterator[Row]:
    """Yield the rows of a table with its texts and those of `further` columns that it has."""
    fields: Mapping[str, peewee.Field] = texts.table._meta.fields  # noqa: SLF001 - peewee keeps them there
    wanted = dict.fromkeys([*texts.columns, *([texts.whose] if texts.whose else []), *further])
    names = [name for name in wanted if name in fields]
    for row in rows_of(texts.table.select(*(fields[name] for name in names))):
        yield dict(zip(names, row, strict=True))


def _paragraphs(subject: Subject, text: str) -> list[str]:
    if not subject.shield.names_them(text):
        return []
    return [subject.shield.without_others(part) for part in text.splitlines() if subject.shield.names_them(part)]


def _when(subject: Subject, row: Row) -> Iterator[str]:
    """Yield the day of a row and its group, where it has them."""
    if row.get("session") in subject.sessions:
        yield from (plain_day(subject.held(row["session"])), subject.in_group(row["session"]))
        return
    days = (row[name] for name in _DAYS if row.get(name))
    yield from (plain_day(day) for day in islice(days, 1))
    if row.get("group"):
        yield subject.groups[row["group"]]
