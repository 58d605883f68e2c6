"""Pairs in a file of ten busy years with 20,000 contacts: the list, one pair, writing a contact down, who is out.

python -m tests.bench.bench_pairs
"""

import sys
from collections.abc import Callable
from datetime import timedelta

from peergroup_desktop.actions import groups, pairs, people
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.pairs import NewContact
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.models import LoneVisit, Pair, PairContact
from tests.bench.timing import asked, invented_file, opened, p95, say

RUNS, PAIRS, CONTACTS = 40, 100, 20_000
BUDGETS = {
    "all pairs of a group": 30,
    "one pair": 30,
    "the newest contacts of a pair": 30,
    "the contacts after a hundred others": 30,
    "what a supporter carries": 30,
    "the pairs of a person": 30,
    "who is out alone": 30,
    "a contact written down (durable)": 50,
}


def write_pairs(vault: Vault, group_id: RecordId, count: int = CONTACTS) -> list[RecordId]:
    """Write pairs of one group, each with its share of so many contacts; returns the pairs' ids."""
    today, ways = vault.clock.today(), [way.value for way in ContactWay]
    persons = [row.id for row in people.list_people(vault, group_id)][: 2 * PAIRS]
    both = list(zip(persons[::2], persons[1::2], strict=False))
    ids = [new_id() for _each in range(PAIRS * count // CONTACTS)]
    made = [
        {
            "id": pair_id,
            "group": group_id,
            "kind": PairKind.ONE_TO_ONE.value,
            "supporter": both[place % len(both)][0],
            "person": both[place % len(both)][1],
            "starts_on": today - timedelta(days=3650),
            "every_days": 14,
            "hours_from": 600,
            "hours_until": 1080,
        }
        for place, pair_id in enumerate(ids)
    ]
    contacts = [
        {
            "id": new_id(),
            "pair": ids[number % len(ids)],
            "held_on": today - timedelta(days=number * 3650 // count),
            "at_minute": 540 + number % 600,
            "way": ways[number % len(ways)],
            "minutes": number % 90,
            "note": "Walked round the park, and talked about the garden. " * 2,
        }
        for number in range(count)
    ]
    visits = [
        {
            "id": new_id(),
            "group": group_id,
            "pair": ids[number % len(ids)],
            "visitor": both[0][0],
            "out_at": vault.clock.now().isoformat(),
            "due_at": vault.clock.now().isoformat(),
            "back_at": vault.clock.now().isoformat() if number > 2 else None,
        }
        for number in range(count // 10)
    ]
    with vault.unit_of_work("demo.make", is_undoable=False) as work:
        work.insert_rows(Pair, made)
        work.insert_rows(PairContact, contacts)
        work.insert_rows(LoneVisit, visits)
    print(f"{len(made)} pairs, {len(contacts)} contacts, {len(visits)} visits")
    return ids


def questions(vault: Vault, group_id: RecordId, pair_id: RecordId) -> dict[str, Callable[[], object]]:
    """Return each question, ready to ask, by its name in `BUDGETS`."""
    row = pairs.get_pair(vault, pair_id).row
    hundredth = pairs.list_contacts(vault, pair_id, 100).rows[-1]
    contact = NewContact(vault.clock.today(), ContactWay.PHONE, 20, "Rang about Sunday")
    return {
        "all pairs of a group": lambda: pairs.list_pairs(vault, group_id, with_ended=True),
        "one pair": lambda: pairs.get_pair(vault, pair_id),
        "the newest contacts of a pair": lambda: pairs.list_contacts(vault, pair_id),
        "the contacts after a hundred others": lambda: pairs.list_contacts(vault, pair_id, 20, hundredth),
        "what a supporter carries": lambda: pairs.boundary_load(vault, row.supporter_id),
        "the pairs of a person": lambda: pairs.pair_of(vault, row.person_id),
        "who is out alone": lambda: pairs.open_visits(vault),
        "a contact written down (durable)": lambda: pairs.add_contact(vault, pair_id, contact),
    }


def main() -> int:
    """Measure and print; 1 when a budget is not kept."""
    kept = []
    with invented_file(2000, 10) as folder, opened(folder) as vault:
        group = max(groups.list_groups(vault), key=_size).id
        for name, ask in questions(vault, group, write_pairs(vault, group)[0]).items():
            ask()
            found = 1000 * p95([asked(vault, ask) for _ in range(RUNS)])
            share = f"{found:.1f} ms, {found / BUDGETS[name]:.2f} of it"
            kept.append(say(name, share, f"{BUDGETS[name]} ms", is_kept=found <= BUDGETS[name]))
    return 0 if all(kept) else 1


def _size(row: groups.GroupRow) -> int:
    return row.people_count


if __name__ == "__main__":
    sys.exit(main())
