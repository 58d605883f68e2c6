"""Questions about pairs: a group's list, one pair whole, and the pairs of one person."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import peewee

from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.pairs.rows import Agreement, InTouch, PairDetail, PairLine, PairRow, ReviewRow
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import PairEnding, PairKind
from peergroup_desktop.models import Pair, PairContact, PairReview
from peergroup_desktop.storage.vault import Vault


@while_unchanged
def list_pairs(vault: Vault, group_id: RecordId, *, with_ended: bool = False) -> tuple[PairRow, ...]:
    """Return a group's pairs from A to Z of who is supported, those that ended last."""
    where = Pair.group == group_id
    if not with_ended:
        where &= _goes_on()
    with vault.reading():
        rows = _pair_rows(rows_of(_selected(where)), vault.clock.today())
    return tuple(sorted(rows, key=_order))


def get_pair(vault: Vault, pair_id: RecordId) -> PairDetail:
    """Return one pair with its agreement, its reviews and how it ended. Raises `NotFound`."""
    with vault.reading():
        rows = _pair_rows(_ONE.rows(pair_id), vault.clock.today())
        if not rows:
            raise not_found(Pair)
        ((*agreed, ending, ending_words),) = _AGREED.rows(pair_id)
        ((count, minutes),) = _COUNTED.rows(pair_id)
        reviews = _REVIEWS.rows(pair_id)
    return PairDetail(
        row=rows[0],
        agreement=Agreement(*agreed),
        contact_count=count,
        minutes=minutes,
        reviews=tuple(ReviewRow(*row) for row in reviews),
        ending=PairEnding(ending) if ending else None,
        ending_words=ending_words,
    )


def pair_of(vault: Vault, person_id: RecordId) -> tuple[PairLine, ...]:
    """Return the pairs that somebody is in now, in any group, from A to Z of the other one."""
    with vault.reading():
        rows = _pair_rows(_OF_PERSON.rows(person_id), vault.clock.today())
    lines = [_line(row, person_id) for row in rows]
    return tuple(sorted(lines, key=lambda line: (sort_key(line.other), line.pair_id)))


def last_contact_on() -> peewee.Select:
    """Return the day of a pair's newest conversation, to choose beside the pair's own columns."""
    return (
        PairContact.select(PairContact.held_on)
        .where((PairContact.pair == Pair.id) & PairContact.archived_on.is_null())
        .order_by(PairContact.held_on.desc())
        .limit(1)
    )


def _goes_on() -> peewee.Expression:
    return Pair.ends_on.is_null()


def _line(row: PairRow, person_id: RecordId) -> PairLine:
    is_supporter = row.supporter_id == person_id
    other = (row.person_id, row.person) if is_supporter else (row.supporter_id, row.supporter)
    return PairLine(row.id, row.kind, *other, row.in_touch.last_on, is_supporter)


def _order(row: PairRow) -> tuple[bool, int, tuple[str, str], RecordId]:
    ended = 0 if row.ends_on is None else -row.ends_on.toordinal()
    return row.ends_on is not None, ended, sort_key(row.person), row.id


def _selected(where: peewee.Expression) -> "peewee.ModelSelect[Pair]":
    columns = (
        Pair.id,
        Pair.group,
        Pair.kind,
        Pair.supporter,
        Pair.person,
        Pair.starts_on,
        Pair.ends_on,
        Pair.every_days,
        Pair.review_on,
    )
    return Pair.select(*columns, last_contact_on()).where(where & Pair.archived_on.is_null())


_ONE = Prepared(1, lambda pair: _selected(Pair.id == pair))
_OF_PERSON = Prepared(1, lambda person: _selected(_goes_on() & ((Pair.supporter == person) | (Pair.person == person))))
_AGREED = Prepared(
    1,
    lambda pair: Pair.select(
        Pair.where,
        Pair.every_days,
        Pair.hours_from,
        Pair.hours_until,
        Pair.how_we_end,
        Pair.agreed_on,
        Pair.review_on,
        Pair.ending,
        Pair.ending_words,
    ).where(Pair.id == pair),
)
_COUNTED = Prepared(
    1,
    lambda pair: PairContact.select(
        peewee.fn.COUNT(PairContact.id), peewee.fn.COALESCE(peewee.fn.SUM(PairContact.minutes), 0)
    ).where((PairContact.pair == pair) & PairContact.archived_on.is_null()),
)
_REVIEWS = Prepared(
    1,
    lambda pair: (
        PairReview.select(PairReview.id, PairReview.held_on, PairReview.words, PairReview.next_on)
        .where((PairReview.pair == pair) & PairReview.archived_on.is_null())
        .order_by(PairReview.held_on.desc(), PairReview.id.desc())
    ),
)


def _pair_rows(found: list[Any], today: date) -> list[PairRow]:
    names = _names(((group, (supporter, person)) for _id, group, _kind, supporter, person, *_rest in found), today)
    rows = []
    for pair_id, group, kind, supporter, person, starts_on, ends_on, every_days, review_on, last in found:
        last_on = date.fromisoformat(last) if last else None
        rows.append(
            PairRow(
                id=pair_id,
                kind=PairKind(kind),
                supporter_id=supporter,
                supporter=names[group, supporter],
                person_id=person,
                person=names[group, person],
                starts_on=starts_on,
                ends_on=ends_on,
                in_touch=_in_touch(last_on, starts_on, every_days, ends_on or today),
                is_review_due=ends_on is None and review_on is not None and review_on <= today,
            )
        )
    return rows


def _in_touch(last_on: date | None, starts_on: date, every_days: int, today: date) -> InTouch:
    days = max((today - (last_on or starts_on)).days, 0)
    return InTouch(last_on, days, every_days, is_late=0 < every_days < days)


def _names(
    people: Iterable[tuple[RecordId, tuple[RecordId, RecordId]]], today: date
) -> dict[tuple[RecordId, RecordId], str]:
    """Return how each person is shown, by group and person. Nearly always there is one group."""
    wanted: dict[RecordId, set[RecordId]] = {}
    for group, both in people:
        wanted.setdefault(group, set()).update(both)
    return {
        (group, person): display
        for group, others in wanted.items()
        for person, display in group_displays(group, today, others, only=others).items()
    }
