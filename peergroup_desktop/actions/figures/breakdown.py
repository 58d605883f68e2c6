"""The people of one finished funder's year by age, by area and by how they heard, with small numbers hidden.

Never of anything else: of months, of quarters and of a year that goes on, two pages taken from each other would tell
who came between them. What to hide is found for the whole file at once, so that every page of the year hides the same.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date

from peergroup_desktop.actions.figures.closed import groups_counted
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.kinds import AGE_BANDS, Kinds, kinds_of
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.small_numbers import Hidden, Page, Shown, hide
from peergroup_desktop.reports.breakdown import Breakdown, Cell, KindRow, KindTable
from peergroup_desktop.storage.vault import Vault

_MOST_ROWS = 20
_TITLES = (N_("By age"), N_("By area"), N_("By how they heard of us"))
_AGE = 0


def breakdown(
    vault: Vault, first_on: date, last_on: date, group_ids: tuple[RecordId, ...] | None = None
) -> Breakdown | None:
    """Return the year's people by kind, all together and by group; None where the range is no finished funder's year.

    With some groups chosen, their columns alone: what is hidden is the same.
    """
    if not is_finished_year(vault, first_on, last_on):
        return None
    ids, whole = _whole_year(vault, first_on, last_on)
    if group_ids is None or set(group_ids) == set(ids):
        return whole
    return whole.only([ids.index(group_id) + 1 for group_id in group_ids if group_id in ids])


def is_finished_year(vault: Vault, first_on: date, last_on: date) -> bool:
    """Whether a range is exactly one funder's year, and over."""
    begins = date(first_on.year, get_settings(vault).funder_year_begins, 1)
    is_year = first_on == begins and last_on == shifted(date(begins.year + 1, begins.month, 1), -1)
    return is_year and last_on < vault.clock.today()


@while_unchanged
def _whole_year(vault: Vault, first_on: date, last_on: date) -> tuple[tuple[RecordId, ...], Breakdown]:
    threshold = get_settings(vault).small_numbers
    with vault.reading():
        ids = groups_counted(first_on, last_on)
        facts = gather(ids, first_on, last_on, vault.clock.today())
        came_to = _came_to(facts)
        kinds = _kinds(facts, came_to)
    names = [get_group(vault, group_id).name for group_id in ids]
    people = [sum(place in groups for groups in came_to.values()) for place in range(len(ids))]
    tables = (_table(number, came_to, kinds, len(ids), threshold) for number in range(len(_TITLES)))
    return ids, Breakdown(
        columns=(_("All together"), *names),
        people=(len(came_to), *people),
        tables=tuple(table for table in tables if table is not None),
        threshold=threshold,
        is_closed=not facts.asked,
    )


def _came_to(facts: Facts) -> dict[RecordId, frozenset[int]]:
    """Return, by person, the places of the groups they came to."""
    place = {group_id: number for number, group_id in enumerate(facts.group_ids)}
    found: dict[RecordId, set[int]] = defaultdict(set)
    for session in facts.held:
        for person, _mark in facts.present(session):
            found[person].add(place[session.group_id])
    return {person: frozenset(groups) for person, groups in found.items()}


def _kinds(facts: Facts, people: Mapping[RecordId, object]) -> dict[RecordId, Kinds]:
    """Return what was kept of each person when the last month they came in was closed, else what is known now."""
    newest = {person: session.held_on for session in facts.held for person, _mark in facts.present(session)}
    known = kinds_of(people, facts.last_on)
    kept = facts.kinds
    nothing = ("", "", "")
    return {
        person: kept.get(person, nothing) if facts.closed_month(newest[person]) else known.get(person, nothing)
        for person in people
    }


def _table(
    number: int,
    came_to: Mapping[RecordId, frozenset[int]],
    kinds: Mapping[RecordId, Kinds],
    groups: int,
    threshold: int,
) -> KindTable | None:
    """Return one table, without rows when it may not be told, None when nobody was asked."""
    words = {fold(kinds[person][number]): kinds[person][number] for person in sorted(came_to)}
    if not any(words):
        return None
    title, nothing = _(_TITLES[number]), (False,) * (groups + 1)
    if len(words) > _MOST_ROWS:  # hardly two wrote the same
        return KindTable(title, (), nothing)
    order = sorted(words, key=lambda key: (not key, _order(number, words[key])))
    people = Counter((groups_of, order.index(fold(kinds[person][number]))) for person, groups_of in came_to.items())
    page = hide(people, rows=len(order), groups=groups, threshold=threshold)
    if page is None:
        return KindTable(title, (), nothing)
    shown = _with_one_group(page) if groups == 1 else page
    rows = (
        KindRow(_(words[key]) if key else _("Not known"), tuple(_cell(cell, threshold) for cell in row))
        for key, row in zip(order, shown.rows, strict=True)
    )
    return KindTable(title, tuple(rows), shown.has_table)


def _with_one_group(page: Page) -> Page:
    """Return the page of a file with one group: its table is everybody's."""
    return Page(tuple((row[0], row[0]) for row in page.rows), (page.has_table[0],) * 2)


def _order(number: int, words: str) -> tuple[int, tuple[str, str]]:
    return AGE_BANDS.index(words) if number == _AGE and words else 0, sort_key(words)


def _cell(shown: Shown, threshold: int) -> Cell:
    if isinstance(shown, int):
        return shown
    return _("fewer than {number}").format(number=threshold) if shown is Hidden.FEW else None
