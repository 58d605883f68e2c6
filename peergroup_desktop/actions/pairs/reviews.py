"""Looking back at how a pair goes, by both, and when to do so again."""

from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.pairs.keeping import known_pair, pair_of_row, require_level
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NotYet
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Pair, PairReview
from peergroup_desktop.storage.vault import Vault

_LONGEST = 2000


def add_review(
    vault: Vault, pair_id: RecordId, held_on: date, words: str = "", next_on: date | None = None
) -> Done[RecordId]:
    """Write down that a pair looked at how it goes; `next_on` becomes the day of the next time, unless a newer
    review is there. Returns its id.

    Raises:
        NotYet: the day is still to come.
        DatesCrossed: the next one is before it.
        TextTooLong, AboveRecordLevel: the words.
        NotFound: no such pair.
    """
    review_id, pair, columns = new_id(), known_pair(vault, pair_id), _columns(vault, held_on, words, next_on)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.add_review", subject=pair.person_id) as work:
        require_level(pair.group_id, {"words": columns["words"]})
        PairReview.insert(id=review_id, pair=pair_id, **columns).execute()
        if _newest(pair_id) == (review_id, next_on):
            Pair.update(review_on=next_on).where(Pair.id == pair_id).execute()
    return Done(review_id, work.change_set)


def change_review(
    vault: Vault, review_id: RecordId, held_on: date, words: str = "", next_on: date | None = None
) -> Done[None]:
    """Keep the whole form of a review; the day of the next time follows the newest. Raises as `add_review`."""
    pair, columns = pair_of_row(vault, PairReview, review_id), _columns(vault, held_on, words, next_on)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.change_review", subject=pair.person_id) as work:
        row, newest = PairReview.get_by_id(review_id), _newest(pair.id)
        require_level(pair.group_id, {"words": columns["words"]}, [row.words])
        PairReview.update(**columns).where(PairReview.id == review_id).execute()
        after = _newest(pair.id)
        if after != newest:
            Pair.update(review_on=after[1]).where(Pair.id == pair.id).execute()
    return Done(None, work.change_set)


def remove_review(vault: Vault, review_id: RecordId) -> Done[None]:
    """Take a review out of the list. The day of the next time that it had set is again the one of the review before.

    Raises:
        NotFound: no such review.
    """
    pair = pair_of_row(vault, PairReview, review_id)
    with deed(vault, Deed.KEEP_PEOPLE, "pairs.remove_review", subject=pair.person_id) as work:
        newest = _newest(pair.id)
        PairReview.update(archived_on=vault.clock.today()).where(PairReview.id == review_id).execute()
        after = _newest(pair.id)
        if after != newest and after[1] is not None:
            is_as_it_said = Pair.review_on == newest[1]  # a day they agreed on since stays
            Pair.update(review_on=after[1]).where((Pair.id == pair.id) & is_as_it_said).execute()
    return Done(None, work.change_set)


def _newest(pair_id: RecordId) -> tuple[RecordId | None, date | None]:
    """Return the id of a pair's newest review, and the day of the next time that it names; None without any."""
    newest_first = PairReview.select(PairReview.id, PairReview.next_on).order_by(
        PairReview.held_on.desc(), PairReview.id.desc()
    )
    found = rows_of(newest_first.where((PairReview.pair == pair_id) & PairReview.archived_on.is_null()).limit(1))
    return (found[0][0], found[0][1]) if found else (None, None)


def _columns(vault: Vault, held_on: date, words: str, next_on: date | None) -> dict[str, object]:
    if held_on > vault.clock.today():
        raise NotYet("held_on")
    typed.require_days_in_order(held_on, next_on, "next_on")
    return {
        "held_on": held_on,
        "words": typed.several_lines(words, "words", longest=_LONGEST),
        "next_on": next_on,
    }
