"""What is counted beside the marks: duties, conversations of pairs, and places that were suggested."""

from collections.abc import Iterable
from dataclasses import dataclass

from peergroup_desktop.actions.figures.facts import Facts
from peergroup_desktop.actions.figures.kept import KeptRow
from peergroup_desktop.actions.figures.spans import in_spans
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
    """Gather what lies beside the registers of `facts`. Asks the open file about days that are not closed."""
    contacts = _laid_over(facts, (row for month in facts.kept for row in month.contacts), list_contacts(facts))
    suggestions = _laid_over(facts, (row for month in facts.kept for row in month.suggestions), list_suggestions(facts))
    return Beside(
        duties=_duties(facts),
        contacts={row.id: row.count for row in contacts},
        suggestions={row.id: row.count > 0 for row in suggestions},
    )


def list_duties(facts: Facts) -> list[tuple[RecordId, RecordId, RecordId, str]]:
    """Return the duties at sessions of the days that are not closed: id, session, person and kind. Asks the file."""
    if not facts.asked:
        return []
    in_range = Session.group.in_(facts.group_ids) & in_spans(Session.held_on, facts.asked)
    columns = (Duty.id, Duty.session, Duty.person, Duty.kind)
    rows = Duty.select(*columns).join(Session).where(in_range & Duty.archived_on.is_null())
    return rows_of(rows.order_by(Duty.id))


def list_contacts(facts: Facts) -> list[KeptRow]:
    """Return the conversations of pairs on the days that are not closed. Asks the open file."""
    if not facts.asked:
        return []
    where = (
        Pair.group.in_(facts.group_ids)
        & Pair.archived_on.is_null()
        & in_spans(PairContact.held_on, facts.asked)
        & PairContact.archived_on.is_null()
    )
    rows = PairContact.select(PairContact.id, Pair.group, PairContact.held_on, PairContact.minutes).join(Pair)
    ordered = rows.where(where).order_by(PairContact.held_on, PairContact.id)
    return [KeptRow(*row) for row in rows_of(ordered) if row[0] not in facts.elsewhere]


def list_suggestions(facts: Facts) -> list[KeptRow]:
    """Return what was suggested on the days that are not closed. Asks the open file."""
    if not facts.asked:
        return []
    where = (
        Signpost.group.in_(facts.group_ids)
        & in_spans(Signpost.suggested_on, facts.asked)
        & Signpost.archived_on.is_null()
    )
    rows = Signpost.select(Signpost.id, Signpost.group, Signpost.suggested_on, Signpost.outcome).where(where)
    ordered = rows.order_by(Signpost.suggested_on, Signpost.id)
    found = [row for row in rows_of(ordered) if row[0] not in facts.elsewhere]
    return [KeptRow(row_id, group_id, on, int(outcome != "")) for row_id, group_id, on, outcome in found]


def _duties(facts: Facts) -> dict[RecordId, int]:
    length = {session.id: session.ends_minute - session.starts_minute for session in facts.held}
    kept = [session for month in facts.kept for session in month.sessions]
    found = [(row_id, session.id) for session in kept for row_id in session.duty_ids]
    closed = {session.id for session in kept}
    found += [(row_id, session) for row_id, session, *_whom in list_duties(facts) if session not in closed]
    return {row_id: length[session] for row_id, session in sorted(found) if session in length}


def _laid_over(facts: Facts, kept: Iterable[KeptRow], asked: Iterable[KeptRow]) -> list[KeptRow]:
    """Return rows in order, each once: one that was kept counts as it was, wherever it was moved to since."""
    found: dict[RecordId, KeptRow] = {}
    for row in kept:
        if row.group_id in facts.group_ids and facts.first_on <= row.on <= facts.last_on:
            found.setdefault(row.id, row)
    for row in asked:
        found.setdefault(row.id, row)
    return sorted(found.values(), key=lambda row: (row.on, row.id))
