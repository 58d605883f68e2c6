"""Conversations of a pair: written down in a moment, listed a page at a time."""

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.pairs.keeping import known_pair, pair_of_row, require_level
from peergroup_desktop.actions.pairs.rows import ContactPage, ContactRow, NewContact
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NotYet
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Pair, PairContact
from peergroup_desktop.storage.vault import Vault

LONGEST_NOTE = 600
_MOST_MINUTES = 24 * 60


def add_contact(vault: Vault, pair_id: RecordId, new: NewContact) -> Done[RecordId]:
    """Write a conversation down. Returns its id.

    Raises:
        NotYet: its day is still to come.
        TextTooLong, AboveRecordLevel: the note.
        NotFound: no such pair.
    """
    contact_id, pair, columns = new_id(), known_pair(vault, pair_id), _columns(vault, new)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.add_contact", subject=pair.person_id) as work:
        require_level(pair.group_id, {"note": columns["note"]})
        PairContact.insert(id=contact_id, pair=pair_id, **columns).execute()
    return Done(contact_id, work.change_set)


def change_contact(vault: Vault, contact_id: RecordId, contact: NewContact) -> Done[None]:
    """Keep the whole form of a conversation. Raises as `add_contact`; a note kept before may stay."""
    pair, columns = pair_of_row(vault, PairContact, contact_id), _columns(vault, contact)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.change_contact", subject=pair.person_id) as work:
        require_level(pair.group_id, {"note": columns["note"]}, [PairContact.get_by_id(contact_id).note])
        PairContact.update(**columns).where(PairContact.id == contact_id).execute()
    return Done(None, work.change_set)


def remove_contact(vault: Vault, contact_id: RecordId) -> Done[None]:
    """Take a conversation out of the list. Raises `NotFound`."""
    pair = pair_of_row(vault, PairContact, contact_id)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.remove_contact", subject=pair.person_id) as work:
        PairContact.update(archived_on=vault.clock.today()).where(PairContact.id == contact_id).execute()
    return Done(None, work.change_set)


_HOURS = Prepared(1, lambda pair: Pair.select(Pair.hours_from, Pair.hours_until).where(Pair.id == pair))


def list_contacts(vault: Vault, pair_id: RecordId, limit: int = 20, after: ContactRow | None = None) -> ContactPage:
    """Return at most `limit` conversations of a pair, newest first.

    Args:
        vault: the open file.
        pair_id: which pair.
        limit: the most rows.
        after: the last row of the page before, to go on from.

    Raises:
        NotFound: no such pair.
    """
    columns = (
        PairContact.id,
        PairContact.held_on,
        PairContact.at_minute,
        PairContact.way,
        PairContact.minutes,
        PairContact.note,
    )
    where = (PairContact.pair == pair_id) & PairContact.archived_on.is_null()
    if after is not None:
        is_older = PairContact.held_on < after.held_on
        where &= is_older | ((PairContact.held_on == after.held_on) & (PairContact.id < after.id))
    with vault.reading():
        hours = _HOURS.rows(pair_id)
        if not hours:
            raise not_found(Pair)
        newest_first = (PairContact.held_on.desc(), PairContact.id.desc())
        found = rows_of(PairContact.select(*columns).where(where).order_by(*newest_first).limit(limit + 1))
    rows = tuple(
        ContactRow(row_id, on, minute, ContactWay(way), minutes, note, is_outside(minute, *hours[0]))
        for row_id, on, minute, way, minutes, note in found[:limit]
    )
    return ContactPage(rows, has_older=len(found) > limit)


def is_outside(at_minute: int | None, hours_from: int | None, hours_until: int | None) -> bool:
    """Say whether a conversation began outside the agreed hours; without a time, or without hours, it did not."""
    if at_minute is None or hours_from is None or hours_until is None:
        return False
    return not hours_from <= at_minute < hours_until


def _columns(vault: Vault, contact: NewContact) -> dict[str, object]:
    if contact.held_on > vault.clock.today():
        raise NotYet("held_on")
    return {
        "held_on": contact.held_on,
        "at_minute": contact.at_minute,
        "way": contact.way.value,
        "minutes": min(max(contact.minutes, 0), _MOST_MINUTES),
        "note": typed.several_lines(contact.note, "note", longest=LONGEST_NOTE),
    }
