"""My page: what somebody takes home about themselves. It names no group and nobody else."""

from collections.abc import Iterator
from datetime import date, timedelta

from peergroup_desktop.actions import care, goals, offers
from peergroup_desktop.actions.care import HoldingLine, PromiseCard
from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.actions.people import PersonDetail, get_person
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, list_sessions
from peergroup_desktop.core.dates import clock_span, long_day, month_name, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind, QuietWish
from peergroup_desktop.core.labels import job_label, label
from peergroup_desktop.models import Pair, RotaTurn
from peergroup_desktop.reports.my_page import MyPage
from peergroup_desktop.reports.told import ToldLine
from peergroup_desktop.storage.vault import Vault

AHEAD = timedelta(weeks=10)
MOST_SESSIONS = 6


def my_page(vault: Vault, group_id: RecordId, person_id: RecordId, *, with_private: bool = False) -> MyPage:
    """Return what somebody takes home about themselves, seen from one group.

    Args:
        vault: the open file.
        group_id: whose sessions are ahead.
        person_id: whose page it is; for somebody merged into another, that other one's.
        with_private: print the goals that they keep to themselves too, because they asked for it.

    Raises:
        AboveRecordLevel: the group only counts people.
        NotFound: no such person or group.
    """
    with vault.reading():
        require_names_in(group_id)
        person = get_person(vault, person_id, group_id)
        said = offers.offers_of(vault, person.id)
        known = goals.goals_of(vault, person.id, reveal=with_private)
        return MyPage(
            called=person.called,
            dates=tuple(_dates(vault, group_id, person)),
            goals=tuple(_goal(row) for row in known if row.text),
            private_goals=sum(not row.text for row in known),
            offers=tuple(row.text for row in said if row.kind is OfferKind.OFFER),
            needs=tuple(row.text for row in said if row.kind is OfferKind.NEED),
            promise=tuple(_promise(care.get_promise(vault, person.id))),
            answers=tuple(_answers(care.list_holdings(vault, person.id, group_id))),
        )


def _dates(vault: Vault, group_id: RecordId, person: PersonDetail) -> Iterator[ToldLine]:
    today = vault.clock.today()
    turns = _turns(person.id)
    sessions = list_sessions(vault, group_id, today, today + AHEAD)[:MOST_SESSIONS]
    found = [(row.held_on, _session(row, turns.get(row.id, []))) for row in sessions]
    found += [(day, _("Looking back together, the two of us")) for day in _reviews(person.id, today)]
    for away in person.absences:
        end = _("until {day}").format(day=long_day(away.ends_on)) if away.ends_on else _("until I say")
        found.append((max(away.starts_on, today), _("Away, {end}").format(end=end)))
    for day, words in sorted(found, key=lambda line: line[0]):
        yield ToldLine(long_day(day, with_year=day.year != today.year), words)


def _session(row: SessionRow, jobs: list[str]) -> str:
    if row.is_cancelled:
        return _("No session: {reason}").format(reason=row.cancel_reason) if row.cancel_reason else _("No session")
    words = ", ".join(part for part in (clock_span(row.starts_minute, row.ends_minute), row.place) if part)
    return words + "\n" + _("My turn: {jobs}").format(jobs=", ".join(jobs)) if jobs else words


def _turns(person_id: RecordId) -> dict[RecordId, list[str]]:
    where = (RotaTurn.person == person_id) & RotaTurn.archived_on.is_null()
    found: dict[RecordId, list[str]] = {}
    for session, kind in rows_of(RotaTurn.select(RotaTurn.session, RotaTurn.kind).where(where).order_by(RotaTurn.id)):
        found.setdefault(session, []).append(job_label(kind))
    return found


def _reviews(person_id: RecordId, today: date) -> list[date]:
    """Return when pairs of this person look back together, from today on."""
    is_theirs = (Pair.supporter == person_id) | (Pair.person == person_id)
    goes_on = Pair.ends_on.is_null() & Pair.archived_on.is_null() & (Pair.review_on >= today)
    return [day for (day,) in rows_of(Pair.select(Pair.review_on).where(is_theirs & goes_on))]


def _goal(row: GoalRow) -> ToldLine:
    if row.outcome is None:
        return ToldLine(plain_day(row.said_on), row.text)
    came = label(row.outcome)
    if row.ended_on is not None:
        came = _("{outcome}, {day}").format(outcome=came, day=plain_day(row.ended_on))
    return ToldLine(plain_day(row.said_on), f"{row.text}\n{came}")


def _promise(card: PromiseCard) -> Iterator[str]:
    if card.wish is None:
        return
    yield _("“{words}”").format(words=label(card.wish))
    if card.wish is not QuietWish.LEAVE_ME:
        yield plural(
            "When you haven’t heard from me for {count} week",
            "When you haven’t heard from me for {count} weeks",
            card.after_weeks,
        )
    if card.said_on is not None:
        yield _("I said so on {day}.").format(day=plain_day(card.said_on))


def _answers(lines: tuple[HoldingLine, ...]) -> Iterator[ToldLine]:
    for line in lines:
        if line.answer is None or line.answered_on is None:
            continue
        words = _("Yes, on {day}") if line.answer else _("No, on {day}")
        told = words.format(day=plain_day(line.answered_on))
        if line.ask_again_on is not None:
            month = month_name(line.ask_again_on.year, line.ask_again_on.month)
            told += " · " + _("ask me again in {month}").format(month=month)
        yield ToldLine(label(line.purpose), told)
