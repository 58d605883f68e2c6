"""One-to-one: the pairs somebody is or was in, what was written about them, and visits made alone."""

from collections.abc import Iterator
from datetime import datetime

from peergroup_desktop.actions.printables.own.subject import Fact, Row, Subject, rows_by_name, said, spoken
from peergroup_desktop.actions.printables.own.who import span
from peergroup_desktop.core.dates import clock_span, clock_time, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind
from peergroup_desktop.models import LoneVisit, Pair, PairContact, PairReview


def pairs(subject: Subject) -> Iterator[Fact]:
    """Tell each pair with what was agreed and how it ended."""
    for row in _pairs(subject):
        supports = row["supporter"] in subject.ids
        words = _("You support [someone].") if supports else _("[someone] supports you.")
        parts = [f"{words} {subject.groups[row['group']]}, {span(row['starts_on'], row['ends_on'])}."]
        parts += [f"{about}: {subject.shield.without_others(words)}." for about, words in _agreement(row) if words]
        yield Fact(said(PairKind, row["kind"]), "\n".join(parts), row["archived_on"])


def contacts(subject: Subject) -> Iterator[Fact]:
    """Tell each conversation of these pairs."""
    ids = [row["id"] for row in _pairs(subject)]
    query = PairContact.select().where(PairContact.pair.in_(ids))
    for row in rows_by_name(query.order_by(PairContact.held_on, PairContact.at_minute, PairContact.id)):
        at = clock_time(row["at_minute"]) if row["at_minute"] is not None else ""
        long = plural("{count} minute", "{count} minutes", row["minutes"]) if row["minutes"] else ""
        note = subject.shield.without_others(row["note"])
        facts = spoken([at, said(ContactWay, row["way"]), long], ", ")
        yield Fact(plain_day(row["held_on"]), spoken([facts, note], ": "), row["archived_on"])


def reviews(subject: Subject) -> Iterator[Fact]:
    """Tell each look back at how these pairs go."""
    ids = [row["id"] for row in _pairs(subject)]
    query = PairReview.select().where(PairReview.pair.in_(ids))
    for row in rows_by_name(query.order_by(PairReview.held_on, PairReview.id)):
        again = _("Next on {day}.").format(day=plain_day(row["next_on"])) if row["next_on"] else ""
        words = spoken([subject.shield.without_others(row["words"]), again])
        yield Fact(plain_day(row["held_on"]), words, row["archived_on"])


def visits(subject: Subject) -> Iterator[Fact]:
    """Tell visits that they made alone, and visits to them. Where a visit of theirs went may be somebody's home, and
    whom to ring is somebody's number: both stay out.
    """
    for row in subject.rows(LoneVisit, "visitor", by="out_at"):
        yield Fact(
            _moment(row["out_at"]), _("You went to see somebody. {back}").format(back=_back(row)), row["archived_on"]
        )
    own = [row["id"] for row in _pairs(subject) if row["supporter"] not in subject.ids]
    to_them = LoneVisit.select().where(LoneVisit.pair.in_(own) & ~LoneVisit.visitor.in_(list(subject.ids)))
    for row in rows_by_name(to_them.order_by(LoneVisit.out_at, LoneVisit.id)):
        words = _("[someone] came to see you: {where}. {back}").format(
            where=subject.shield.without_others(row["where"]) or _("no place written down"), back=_back(row)
        )
        yield Fact(_moment(row["out_at"]), words.strip(), row["archived_on"])


def _pairs(subject: Subject) -> list[Row]:
    found = {row["id"]: row for column in ("supporter", "person") for row in subject.rows(Pair, column)}
    return sorted(found.values(), key=lambda row: (row["starts_on"], row["id"]))


def _agreement(row: Row) -> Iterator[tuple[str, str]]:
    days, hours = row["every_days"], (row["hours_from"], row["hours_until"])
    yield _("Where"), row["where"]
    yield _("In touch"), plural("every {count} day", "every {count} days", days) if days else ""
    yield _("Between"), clock_span(hours[0], hours[1]) if None not in hours else ""
    yield _("How we end"), row["how_we_end"]
    yield _("Agreed on"), plain_day(row["agreed_on"]) if row["agreed_on"] else ""
    yield _("Looked at together on"), plain_day(row["review_on"]) if row["review_on"] else ""
    yield _("How it ended"), said(PairEnding, row["ending"])
    yield _("About the ending"), row["ending_words"]


def _moment(text: str) -> str:
    """Return the day and time of a moment kept as text."""
    try:
        local = datetime.fromisoformat(text).astimezone()
    except ValueError:
        return text
    return f"{plain_day(local.date())}, {clock_time(local.hour * 60 + local.minute)}"


def _back(row: Row) -> str:
    if row["back_at"]:
        return _("Back: {moment}.").format(moment=_moment(row["back_at"]))
    return _("Due back: {moment}.").format(moment=_moment(row["due_at"]))
