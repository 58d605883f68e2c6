"""What the screens ask, in a file of ten busy years, beside the same questions in a tenth of it.

    python -m tests.bench.bench_questions

The biggest group is asked about: a drop-in open three times a week. Budgets are those of one question; a screen that
asks several has 100 ms for them all and for painting.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from peergroup_desktop.actions import attendance, figures, groups, people, sessions
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.marks import Mark
from tests.bench.timing import invented_file, opened, p95, say

RUNS = 40
BUDGETS = {
    "register": 20,
    "roster": 60,
    "person": 20,
    "month figures": 30,
    "next session": 20,
    "sessions of a month": 20,
    "groups": 20,
    "sign-in sheet": 20,
    "mark (durable)": 50,
}


def questions(vault: Vault) -> dict[str, Callable[[], object]]:
    """Return each question, ready to ask, by its name in `BUDGETS`."""
    today = vault.clock.today()
    group = next(row for row in groups.list_groups(vault) if row.kind is GroupKind.HUB).id
    last, coming = sessions.previous_session(vault, group, today), sessions.next_session(vault, group, today)
    somebody = attendance.get_register(vault, coming.id).rows[0].person_id
    first_on = last.held_on.replace(day=1)
    turns = iter([Mark.PRESENT, Mark.APOLOGIES] * RUNS)
    return {
        "register": lambda: attendance.get_register(vault, last.id),
        "roster": lambda: people.list_people(vault, group),
        "person": lambda: people.get_person(vault, somebody, group),
        "month figures": lambda: figures.month_attendance(vault, group, first_on.year, first_on.month),
        "next session": lambda: sessions.next_session(vault, group, today),
        "sessions of a month": lambda: sessions.list_sessions(vault, group, first_on, last.held_on),
        "groups": lambda: groups.list_groups(vault),
        "sign-in sheet": lambda: figures.sign_in(vault, group, coming.id),
        "mark (durable)": lambda: attendance.mark(vault, coming.id, somebody, next(turns)),
    }


def measured(folder: Path) -> dict[str, float]:
    """Return how long each question takes at most in 95 of 100 askings, in ms."""
    found = {}
    with opened(folder) as vault:
        for name, ask in questions(vault).items():
            ask()
            times = []
            for _ in range(RUNS):
                began = perf_counter()
                ask()
                times.append(1000 * (perf_counter() - began))
            found[name] = p95(times)
    return found


def main() -> int:
    """Measure and print; 1 when a budget is not kept."""
    with invented_file(200, 1) as small:
        before = measured(small)
    with invented_file(2000, 10) as large:
        after = measured(large)
    kept = [
        say(name, f"{after[name]:.1f} ms ({before[name]:.1f})", f"{budget} ms", is_kept=after[name] <= budget)
        for name, budget in BUDGETS.items()
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
