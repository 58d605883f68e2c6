"""Invented pairs: two people each who meet between sessions, with a few months of contacts."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from peergroup_desktop.actions.demo.registers import Belonging, Values
from peergroup_desktop.actions.pairs import Agreement
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay, GroupRole, PairKind
from peergroup_desktop.models import Pair, PairContact, PairReview

_DAY = timedelta(days=1)
_MONTHS = timedelta(days=130)
_NOTES = (
    "Walked round the park. The ducks are back.",
    "",
    "Rang about Sunday’s bus.",
    "Tea at the library. Lent a book about roses.",
    "",
    "A text to say good luck for Thursday.",
)
_WAYS = (ContactWay.MET, ContactWay.TEXT, ContactWay.PHONE, ContactWay.MET, ContactWay.CARD, ContactWay.TEXT)
_MINUTES = {ContactWay.MET: (40, 90), ContactWay.PHONE: (5, 35)}
_AGREED = (
    (PairKind.ONE_TO_ONE, 14, Agreement("The library café", 14, 600, 1080, "We say so a month before.")),
    (PairKind.BEFRIENDING, 7, Agreement("On the phone", 7, 540, 1200)),
)


def invent_pairs(group_id: RecordId, members: Sequence[Belonging], today: date, chance: Random) -> None:
    """Write two pairs among those who belong now; fewer where there are not enough people."""
    current = [one.person_id for one in members if one.ends_on is None and one.role is GroupRole.MEMBER]
    for place, (kind, rhythm, agreement) in enumerate(_AGREED):
        both = current[2 * place : 2 * place + 2]
        if len(both) == 2:
            pair_id = _write_pair(group_id, both, kind, agreement, today)
            PairContact.insert_many(list(_contacts(pair_id, rhythm, today, chance))).execute()


def _write_pair(
    group_id: RecordId, both: Sequence[RecordId], kind: PairKind, agreement: Agreement, today: date
) -> RecordId:
    pair_id, starts_on = new_id(), today - _MONTHS
    Pair.insert(
        id=pair_id,
        group=group_id,
        kind=kind.value,
        supporter=both[0],
        person=both[1],
        starts_on=starts_on,
        review_on=today + 20 * _DAY,
        where=agreement.where,
        every_days=agreement.every_days,
        hours_from=agreement.hours_from,
        hours_until=agreement.hours_until,
        how_we_end=agreement.how_we_end,
        agreed_on=starts_on,
    ).execute()
    words = "Good for both. A bit earlier in the day in winter."
    PairReview.insert(
        id=new_id(), pair=pair_id, held_on=today - 40 * _DAY, words=words, next_on=today + 20 * _DAY
    ).execute()
    return pair_id


def _contacts(pair_id: RecordId, rhythm: int, today: date, chance: Random) -> list[Values]:
    """Return conversations about as often as they said, the newest a few days ago."""
    rows: list[Values] = []
    day = today - _MONTHS + chance.randint(1, 4) * _DAY
    while day < today - 2 * _DAY:
        turn = len(rows) % len(_WAYS)
        shortest, longest = _MINUTES.get(_WAYS[turn], (0, 0))
        rows.append(
            {
                "id": new_id(),
                "pair": pair_id,
                "held_on": day,
                "at_minute": chance.choice((630, 900, 1260)) if turn == 2 else None,
                "way": _WAYS[turn].value,
                "minutes": chance.randint(shortest // 5, longest // 5) * 5,
                "note": _NOTES[turn],
            }
        )
        day += (rhythm + chance.randint(-rhythm // 3, rhythm // 3)) * _DAY
    return rows
