"""Starting a pair, what it agreed, how it ended, and going on after all."""

from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.membership_rules import kept_people
from peergroup_desktop.actions.pairs.keeping import known_pair, require_level
from peergroup_desktop.actions.pairs.rows import Agreement, NewPair
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.errors import AlreadyThere, DateUnreadable, NothingTyped, NotYet, SamePerson
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import PairEnding
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Pair, Person
from peergroup_desktop.storage.vault import Vault

_LONGEST, _LONGEST_WORDS = 200, 2000
_MOST_DAYS = 366
_EARLIEST = date(1900, 1, 1)


def add_pair(vault: Vault, group_id: RecordId, new: NewPair) -> Done[RecordId]:
    """Start a pair. Returns its id.

    Raises:
        SamePerson: nobody is paired with themselves.
        AlreadyThere: these two are a pair of the group already.
        NotYet: the day it begins is still to come.
        DateUnreadable: that day is in no year that anybody means.
        AboveRecordLevel: the group keeps no names.
        NotFound: no such group or person.
        NothingTyped, TimesCrossed, TextTooLong: as for `change_agreement`.
    """
    if new.supporter_id == new.person_id:
        raise SamePerson
    pair_id, columns = new_id(), _columns(new.agreement)
    starts_on = _started(new.starts_on, vault.clock.today())
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.add", subject=new.person_id) as work:
        require_level(group_id, {"person_id": new.person_id})
        _require_people(new.supporter_id, new.person_id)
        _require_none_yet(pair_id, group_id, new.supporter_id, new.person_id)
        Pair.insert(
            id=pair_id,
            group=group_id,
            kind=new.kind.value,
            supporter=new.supporter_id,
            person=new.person_id,
            starts_on=starts_on,
            **columns,
        ).execute()
    return Done(pair_id, work.change_set)


def change_agreement(vault: Vault, pair_id: RecordId, agreement: Agreement) -> Done[None]:
    """Keep the whole form of what a pair agreed. How often is at most once a year.

    Raises:
        NothingTyped: only one end of the contact hours.
        TimesCrossed: they end before they begin.
        TextTooLong: where, or how they end.
        NotFound: no such pair.
    """
    pair, columns = known_pair(vault, pair_id), _columns(agreement)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.change_agreement", subject=pair.person_id) as work:
        Pair.update(**columns).where(Pair.id == pair_id).execute()
    return Done(None, work.change_set)


def end_pair(vault: Vault, pair_id: RecordId, ends_on: date, ending: PairEnding, ending_words: str = "") -> Done[None]:
    """Say on which day a pair ended, and how.

    Raises:
        NotYet: that day is still to come.
        DatesCrossed: it is before the pair began.
        TextTooLong, AboveRecordLevel: what is said about it.
        NotFound: no such pair.
    """
    pair, words = known_pair(vault, pair_id), typed.several_lines(ending_words, "ending_words", longest=_LONGEST_WORDS)
    if ends_on > vault.clock.today():
        raise NotYet("ends_on")
    columns = {"ends_on": ends_on, "ending": ending.value, "ending_words": words}
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.end", subject=pair.person_id) as work:
        require_level(pair.group_id, {"ending_words": words})
        typed.require_days_in_order(Pair.get_by_id(pair_id).starts_on, ends_on)
        Pair.update(**columns).where(Pair.id == pair_id).execute()
    return Done(None, work.change_set)


def reopen(vault: Vault, pair_id: RecordId) -> Done[None]:
    """Let a pair that ended go on.

    Raises:
        AlreadyThere: these two are a pair of the group again already.
        NotFound: no such pair.
    """
    known = known_pair(vault, pair_id)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.reopen", subject=known.person_id) as work:
        pair = Pair.get_by_id(pair_id)
        _require_none_yet(pair_id, pair.group_id, pair.supporter_id, pair.person_id)
        Pair.update(ends_on=None, ending="", ending_words="").where(Pair.id == pair_id).execute()
    return Done(None, work.change_set)


def _started(starts_on: date | None, today: date) -> date:
    if starts_on is None:
        return today
    if starts_on > today:
        raise NotYet("starts_on")
    if starts_on < _EARLIEST:
        raise DateUnreadable("starts_on", typed=plain_day(starts_on))
    return starts_on


def _columns(agreement: Agreement) -> dict[str, object]:
    _require_hours(agreement.hours_from, agreement.hours_until)
    return {
        "where": typed.one_line(agreement.where, "where", longest=_LONGEST),
        "every_days": min(max(agreement.every_days, 0), _MOST_DAYS),
        "hours_from": agreement.hours_from,
        "hours_until": agreement.hours_until,
        "how_we_end": typed.several_lines(agreement.how_we_end, "how_we_end", longest=_LONGEST_WORDS),
        "agreed_on": agreement.agreed_on,
        "review_on": agreement.review_on,
    }


def _require_hours(starts: int | None, ends: int | None) -> None:
    if starts is None and ends is None:
        return
    if starts is None or ends is None:
        raise NothingTyped("hours_from" if starts is None else "hours_until")
    typed.require_times_in_order(starts, ends, "hours_until")


def _require_people(*ids: RecordId) -> None:
    if Person.select().where(Person.id.in_(ids) & kept_people()).count() < len(ids):
        raise not_found(Person)


def _require_none_yet(pair_id: RecordId, group_id: RecordId, supporter_id: RecordId, person_id: RecordId) -> None:
    """Raise `AlreadyThere` when another pair of the same two goes on in the group."""
    both = (Pair.supporter == supporter_id) & (Pair.person == person_id)
    goes_on = Pair.ends_on.is_null() & Pair.archived_on.is_null() & (Pair.id != pair_id)
    if Pair.select().where((Pair.group == group_id) & both & goes_on).exists():
        raise AlreadyThere("person_id")
