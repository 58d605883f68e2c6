"""Who somebody is: what their record says, where they belong, when they are away."""

from collections.abc import Iterator
from datetime import date

from peergroup_desktop.actions.printables.own.subject import Fact, Subject, said, spoken
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus
from peergroup_desktop.models import Absence, Membership, Person

_FIELDS = {
    "called": N_("You like to be called"),
    "full_name": N_("Full name"),
    "phone": N_("Phone"),
    "other_phone": N_("Another phone"),
    "email": N_("Email"),
    "contact_note": N_("How to get in touch"),
    "access_needs": N_("What you need in the room"),
    "born_on": N_("Birthday"),
    "area": N_("Roughly where you live"),
    "heard_from": N_("How you heard of us"),
    "note": N_("What helps to know"),
}


def fields(subject: Subject) -> Iterator[Fact]:
    """Tell every field of the record, then of those that were joined into it."""
    kept, *joined = subject.records
    yield from _fields(kept, subject)
    for person in joined:
        about = _("A record of yours that was joined to this one")
        for fact in _fields(person, subject):
            yield Fact(about, _("{what}: {words}").format(what=fact.about, words=fact.words), fact.hidden_on)


def memberships(subject: Subject) -> Iterator[Fact]:
    """Tell each stay in each group."""
    for row in subject.rows(Membership, by="starts_on"):
        role = "" if row["role"] == GroupRole.MEMBER else said(GroupRole, row["role"])
        place = spoken([said(MembershipStatus, row["status"]), role], ", ")
        words = f"{place}, {span(row['starts_on'], row['ends_on'])}"
        yield Fact(subject.groups[row["group"]], words, row["archived_on"])


def absences(subject: Subject) -> Iterator[Fact]:
    """Tell when they are or were away."""
    for row in subject.rows(Absence, by="starts_on"):
        yield Fact(subject.groups[row["group"]], span(row["starts_on"], row["ends_on"]), row["archived_on"])


def span(starts_on: date, ends_on: date | None) -> str:
    """Return "since 3 May 2026", or "from 3 May 2026 to 4 June 2026"."""
    if ends_on is None:
        return _("since {day}").format(day=plain_day(starts_on))
    return _("from {start} to {end}").format(start=plain_day(starts_on), end=plain_day(ends_on))


def _fields(person: Person, subject: Subject) -> Iterator[Fact]:
    off = person.archived_on
    if not person.is_named:
        yield Fact(_("Name"), _("We don’t know it. You stand as “{words}”.").format(words=person.called), off)
    for field, about in _FIELDS.items():
        words = _words(person, field, subject)
        if words and not (field == "called" and not person.is_named):
            yield Fact(_(about), words, off)


def _words(person: Person, field: str, subject: Subject) -> str:
    value = getattr(person, field)
    if isinstance(value, date):
        return plain_day(value)
    if field == "access_needs":
        return ", ".join(said(AccessNeed, code) for code in value.split())
    return subject.shield.without_others(value) if field == "note" else str(value or "")
