"""One-to-one: the pairs somebody is or was in, what was written about them, and visits made alone."""

from collections.abc import Iterator
from datetime import datetime

import peewee

from peergroup_desktop.actions.printables.own.subject import Fact, Row, Subject, rows_by_name, said, spoken
from peergroup_desktop.actions.printables.own.who import span
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import clock_span, clock_time, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind
from peergroup_desktop.models import LoneVisit, Pair, PairContact, PairReview
from peergroup_desktop.models.base import Table


def pairs(subject: Subject) -> Iterator[Fact]:
    """Tell each pair with what was agreed and how it ended. What was written about somebody else is only counted."""
    for row in _pairs(subject):
        words = _("[someone] supports you.") if _is_about(subject, row) else _("You support [someone].")
        parts = [f"{words} {subject.groups[row['group']]}, {span(row['starts_on'], row['ends_on'])}."]
        parts += [f"{about}: {words}." for about, words in _agreement(subject, row) if words]
        left_out = 0 if _is_about(subject, row) else _count_texts(row)
        if left_out:
            words = plural(
                "{count} text is left out, because it is about [someone].",
                "{count} texts are left out, because they are about [someone].",
                left_out,
            )
            parts.append(words)
        yield Fact(said(PairKind, row["kind"]), "\n".join(parts), row["archived_on"])


def contacts(subject: Subject) -> Iterator[Fact]:
    """Tell each conversation of these pairs: to who supports only the day, the way and how long."""
    for row, is_about in _of_pairs(subject, PairContact, PairContact.held_on, PairContact.at_minute):
        at = clock_time(row["at_minute"]) if is_about and row["at_minute"] is not None else ""
        long = plural("{count} minute", "{count} minutes", row["minutes"]) if row["minutes"] else ""
        note = subject.shield.without_others(row["note"]) if is_about else ""
        facts = spoken([at, said(ContactWay, row["way"]), long], ", ")
        yield Fact(plain_day(row["held_on"]), spoken([facts, note], ": "), row["archived_on"])


def reviews(subject: Subject) -> Iterator[Fact]:
    """Tell each look back at how these pairs go: to who supports only the days."""
    for row, is_about in _of_pairs(subject, PairReview, PairReview.held_on):
        again = _("Next on {day}.").format(day=plain_day(row["next_on"])) if row["next_on"] else ""
        words = subject.shield.without_others(row["words"]) if is_about else _("You looked back together.")
        yield Fact(plain_day(row["held_on"]), spoken([words, again]), row["archived_on"])


def visits(subject: Subject) -> Iterator[Fact]:
    """Tell visits that they made alone, and visits to them. Where a visit of theirs went may be somebody's home, and
    whom to ring is somebody's number: both stay out. When a visitor was back is the visitor's to know.
    """
    for row in subject.rows(LoneVisit, "visitor", by="out_at"):
        yield Fact(
            _moment(row["out_at"]), _("You went to see somebody. {back}").format(back=_back(row)), row["archived_on"]
        )
    own = [row["id"] for row in _pairs(subject) if _is_about(subject, row)]
    to_them = LoneVisit.select().where(LoneVisit.pair.in_(own) & ~LoneVisit.visitor.in_(list(subject.ids)))
    for row in rows_by_name(to_them.order_by(LoneVisit.out_at, LoneVisit.id)):
        words = _("[someone] came to see you: {where}.").format(
            where=subject.shield.without_others(row["where"]) or _("no place written down")
        )
        yield Fact(_moment(row["out_at"]), words, row["archived_on"])


def _pairs(subject: Subject) -> list[Row]:
    found = {row["id"]: row for column in ("supporter", "person") for row in subject.rows(Pair, column)}
    return sorted(found.values(), key=lambda row: (row["starts_on"], row["id"]))


def _is_about(subject: Subject, pair: Row) -> bool:
    """Tell whether it is they who are supported: then what was written down is about them."""
    return pair["person"] in subject.ids


def _of_pairs(subject: Subject, table: type[Table], *by: peewee.Field) -> Iterator[tuple[Row, bool]]:
    """Yield the rows of `table` about their pairs, each with whether its text is about them."""
    about = {row["id"]: _is_about(subject, row) for row in _pairs(subject)}
    pair: peewee.Field = table._meta.fields["pair"]  # noqa: SLF001 - peewee keeps them there
    for row in rows_by_name(table.select().where(pair.in_(list(about))).order_by(*by, table.id)):
        yield row, about[row["pair"]]


def _count_texts(pair: Row) -> int:
    """Count what was written down about a pair and is not empty."""
    kept = [pair[column] for column in ("where", "how_we_end", "ending_words")]
    for table, column in ((PairContact, PairContact.note), (PairReview, PairReview.words)):
        kept += [text for (text,) in rows_of(table.select(column).where(table.pair == pair["id"]))]
    return sum(bool(text.strip()) for text in kept)


def _agreement(subject: Subject, row: Row) -> Iterator[tuple[str, str]]:
    days, hours = row["every_days"], (row["hours_from"], row["hours_until"])
    texts = {column: subject.shield.without_others(row[column]) for column in ("where", "how_we_end", "ending_words")}
    if not _is_about(subject, row):
        texts = dict.fromkeys(texts, "")
    yield _("Where"), texts["where"]
    yield _("In touch"), plural("every {count} day", "every {count} days", days) if days else ""
    yield _("Between"), clock_span(hours[0], hours[1]) if None not in hours else ""
    yield _("How we end"), texts["how_we_end"]
    yield _("Agreed on"), plain_day(row["agreed_on"]) if row["agreed_on"] else ""
    yield _("Looked at together on"), plain_day(row["review_on"]) if row["review_on"] else ""
    yield _("How it ended"), said(PairEnding, row["ending"])
    yield _("About the ending"), texts["ending_words"]


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
