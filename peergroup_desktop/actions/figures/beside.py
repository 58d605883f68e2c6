"""What is counted beside the marks: duties, conversations of pairs, and places that were suggested."""

from dataclasses import dataclass

from peergroup_desktop.actions.figures.facts import Facts
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Duty, Pair, PairContact, Session, Signpost


@dataclass(frozen=True)
class Beside:
    """Rows of a range of dates by their ids.

    Attributes:
        duties: Duties at sessions held, each with the length of its session in minutes.
        contacts: Conversations of pairs, each with its minutes.
        suggestions: Places suggested, each with whether somebody told what came of it.
    """

    duties: dict[RecordId, int]
    contacts: dict[RecordId, int]
    suggestions: dict[RecordId, bool]


def gather_beside(facts: Facts) -> Beside:
    """Gather what lies beside the registers of `facts`. Asks the open file."""
    return Beside(_duties(facts), _contacts(facts), _suggestions(facts))


def _duties(facts: Facts) -> dict[RecordId, int]:
    length = {session.id: session.ends_minute - session.starts_minute for session in facts.held}
    in_range = Session.group.in_(facts.group_ids) & Session.held_on.between(facts.first_on, facts.last_on)
    rows = Duty.select(Duty.id, Duty.session).join(Session).where(in_range & Duty.archived_on.is_null())
    return {row_id: length[session] for row_id, session in rows_of(rows.order_by(Duty.id)) if session in length}


def _contacts(facts: Facts) -> dict[RecordId, int]:
    where = (
        Pair.group.in_(facts.group_ids)
        & Pair.archived_on.is_null()
        & PairContact.held_on.between(facts.first_on, facts.last_on)
        & PairContact.archived_on.is_null()
    )
    rows = PairContact.select(PairContact.id, PairContact.minutes).join(Pair).where(where)
    return dict(rows_of(rows.order_by(PairContact.held_on, PairContact.id)))


def _suggestions(facts: Facts) -> dict[RecordId, bool]:
    where = (
        Signpost.group.in_(facts.group_ids)
        & Signpost.suggested_on.between(facts.first_on, facts.last_on)
        & Signpost.archived_on.is_null()
    )
    rows = Signpost.select(Signpost.id, Signpost.outcome).where(where)
    return {row_id: outcome != "" for row_id, outcome in rows_of(rows.order_by(Signpost.suggested_on, Signpost.id))}
