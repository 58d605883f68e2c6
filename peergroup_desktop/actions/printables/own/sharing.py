"""What somebody brings and would like, their goals, and what they do for the group: the rota, follow-ups, talks."""

from collections.abc import Iterator

from peergroup_desktop.actions.printables.own.coming import by_month
from peergroup_desktop.actions.printables.own.subject import Fact, Subject, said, spoken
from peergroup_desktop.actions.printables.own.who import span
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import DebriefKind, GoalOutcome, OfferKind
from peergroup_desktop.core.labels import job_label
from peergroup_desktop.models import (
    Debrief,
    FollowUp,
    Goal,
    Offer,
    RotaHelper,
    RotaTurn,
    RoundTurn,
    Service,
    Unavailability,
)


def offers(subject: Subject) -> Iterator[Fact]:
    """Tell what they are glad to offer and find helpful, as they said it."""
    for row in sorted(subject.rows(Offer, by="said_on"), key=lambda row: row["kind"] != OfferKind.OFFER):
        words = _("{words} (said on {day})").format(words=row["text"], day=plain_day(row["said_on"]))
        yield Fact(said(OfferKind, row["kind"]), words, row["archived_on"])


def goals(subject: Subject) -> Iterator[Fact]:
    """Tell their goals, those that they keep to themselves too: the record is theirs."""
    for row in subject.rows(Goal, by="said_on"):
        kept = "" if row["is_shared"] else _("kept private")
        ended = plain_day(row["ended_on"]) if row["ended_on"] else ""
        outcome = spoken([said(GoalOutcome, row["outcome"]), ended], ", ")
        yield Fact(plain_day(row["said_on"]), spoken([row["text"], kept, outcome], " · "), row["archived_on"])


def turns(subject: Subject) -> Iterator[Fact]:
    """Tell which turns they have or had on the rota, which jobs they do, and when they cannot."""
    for row in subject.rows(RotaHelper):
        job = subject.shield.without_others(job_label(row["kind"]))
        yield Fact(_("You do"), f"{job}, {subject.groups[row['group']]}", row["archived_on"])
    yield from by_month(subject, subject.rows(RotaTurn), lambda row: job_label(row["kind"]))
    for row in subject.rows(Unavailability, by="starts_on"):
        words = f"{span(row['starts_on'], row['ends_on'])}, {subject.groups[row['group']]}"
        yield Fact(_("No turns"), words, row["archived_on"])


def rounds(subject: Subject) -> Iterator[Fact]:
    """Tell which places they were asked to ring."""
    names = dict(rows_of(Service.select(Service.id, Service.name)))
    for row in subject.rows(RoundTurn, by="dealt_on"):
        yield Fact(plain_day(row["dealt_on"]), names[row["service"]], row["archived_on"])


def follow_ups(subject: Subject) -> Iterator[Fact]:
    """Tell what they took on."""
    for row in subject.rows(FollowUp, "owner", by="due_on"):
        parts = [subject.shield.without_others(row["text"])]
        if row["due_on"]:
            parts.append(_("due on {day}").format(day=plain_day(row["due_on"])))
        if row["done_on"]:
            parts.append(_("done on {day}").format(day=plain_day(row["done_on"])))
        yield Fact(subject.groups[row["group"]], spoken(parts, ", "), row["archived_on"])


def talks(subject: Subject) -> Iterator[Fact]:
    """Tell the supervisions that were theirs."""
    for row in subject.rows(Debrief, by="held_on"):
        texts = [row["text"], row["pass_on"]]
        with_whom = subject.shield.without_others(row["with_whom"])
        parts = [_("With {whom}.").format(whom=with_whom) if with_whom else ""]
        parts += [subject.shield.without_others(text) for text in texts]
        if row["next_on"]:
            parts.append(_("Next on {day}.").format(day=plain_day(row["next_on"])))
        about = f"{said(DebriefKind, row['kind'])}, {plain_day(row['held_on'])}"
        yield Fact(about, spoken(parts, "\n"), row["archived_on"])
