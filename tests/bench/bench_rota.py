"""The rota in a file of ten busy years, every session of which has turns: showing it, asking who is next, filling.

python -m tests.bench.bench_rota
"""

import sys
from collections.abc import Callable
from datetime import timedelta

from peergroup_desktop.actions import groups, people, rota, sessions
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import DutyKind, GroupKind
from peergroup_desktop.models import RotaTurn
from tests.bench.timing import asked, invented_file, opened, p95, say

RUNS, HELPERS = 40, 40
BUDGETS = {
    "the coming eight sessions": 30,
    "who could do it": 30,
    "Today’s rota": 30,
    "sessions that want a facilitator": 30,
    "what the register takes over": 10,
    "filling eight sessions (durable)": 100,
    "a swap (durable)": 50,
}


def write_turns(vault: Vault, group_id: RecordId) -> tuple[RecordId, RecordId]:
    """Give every session of a group its turns; returns the next session and somebody."""
    today, kinds = vault.clock.today(), tuple(DutyKind)
    crew = [row.id for row in people.list_people(vault, group_id, people.PeopleFilter(with_left=False))][:HELPERS]
    held = sessions.list_sessions(vault, group_id, today - timedelta(days=4000), today + timedelta(days=14))
    rows = []
    for place, row in enumerate(held):
        for number, kind in enumerate(kinds):
            person = crew[(place + number) % len(crew)]
            turn_id = named_id("rota turn", row.id, kind.value, person)
            rows.append({"id": turn_id, "session": row.id, "kind": kind.value, "person": person})
    with vault.unit_of_work("demo.make", is_undoable=False) as work:
        work.insert_rows(RotaTurn, rows)
    for kind in kinds:
        rota.set_helpers(vault, group_id, kind.value, crew)
    print(f"{len(rows)} turns of {len(held)} sessions, {len(crew)} take turns")
    following = sessions.next_session(vault, group_id, today + timedelta(days=1))
    assert following is not None
    return following.id, crew[0]


def questions(vault: Vault, group_id: RecordId, session_id: RecordId) -> dict[str, Callable[[], object]]:
    """Return each question, ready to ask, by its name in `BUDGETS`."""
    today = vault.clock.today()

    def fill() -> object:
        later = today + timedelta(days=21 + 21 * next(weeks))
        return rota.fill_fairly(vault, group_id, later)

    def swap() -> object:
        first, second = (day.turns[0] for day in rota.get_rota(vault, group_id, today, 2).days)
        return rota.swap(vault, first, second)

    weeks = iter(range(1000))
    return {
        "the coming eight sessions": lambda: rota.get_rota(vault, group_id, today),
        "who could do it": lambda: rota.suggestions_for(vault, session_id, DutyKind.TEAS.value),
        "Today’s rota": lambda: rota.on_today(vault, group_id),
        "sessions that want a facilitator": lambda: rota.few_facilitators(vault, group_id, today, 8),
        "what the register takes over": lambda: rota.planned_duties(vault, session_id),
        "filling eight sessions (durable)": fill,
        "a swap (durable)": swap,
    }


def main() -> int:
    """Measure and print; 1 when a budget is not kept."""
    kept = []
    with invented_file(2000, 10) as folder, opened(folder) as vault:
        group = next(row for row in groups.list_groups(vault) if row.kind is GroupKind.HUB).id
        session_id, _somebody = write_turns(vault, group)
        for name, ask in questions(vault, group, session_id).items():
            ask()
            runs = 12 if "filling" in name else RUNS
            found = 1000 * p95([asked(vault, ask) for _ in range(runs)])
            kept.append(say(name, f"{found:.1f} ms", f"{BUDGETS[name]} ms", is_kept=found <= BUDGETS[name]))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
