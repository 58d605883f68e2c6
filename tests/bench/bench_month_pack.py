"""The month pack of seven groups of 60 people, and a year of a file with ten years in it, from an unlocked file to the
finished pages, each in a process that has loaded neither; and a month of the large file closed.

    python -m tests.bench.bench_month_pack [RUNS]

The time is all of it, imports and fonts included, by the clock and beside it what the processor spent: on a busy
machine the first alone grows.
"""

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from peergroup_desktop.actions import attendance, figures, groups, months, opening, people, sessions
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.actions.sessions import NewSession
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import ClosedMonth
from tests.bench.timing import PASSPHRASE, asked, make_invented, middle, opened, python, say, seconds

GROUPS, PEOPLE, WEEKS = 7, 60, 10
MOST_MEMORY, LARGEST = 300, 12_000
_READY = """
import sys, time
from datetime import date
from pathlib import Path
from peergroup_desktop.actions import opening
from tests.bench.memory import most_resident
vault = opening.unlock(Path(sys.argv[1]), None, sys.argv[2])
today = vault.clock.today()
began, spent = time.perf_counter(), time.process_time()
from peergroup_desktop.actions import figures
from peergroup_desktop.reports.options import PageOptions
"""
_DONE = """
page = document(data, PageOptions(), printed_on=today, printed_by="Maureen")
print(time.perf_counter() - began, time.process_time() - spent, most_resident(), page.pages)
vault.lock()
"""
PACK = f"""{_READY}
from peergroup_desktop.reports.month_pack import render as document
last = today.replace(day=1).toordinal() - 1
data = figures.month_pack(vault, date.fromordinal(last).year, date.fromordinal(last).month)
{_DONE}"""
YEAR = f"""{_READY}
from peergroup_desktop.reports.summary import render as document
last = date.fromordinal(today.replace(day=1).toordinal() - 1)
data = figures.summary(vault, today.replace(year=today.year - 1, day=1), last)
{_DONE}"""


def make_seven(folder: Path) -> None:
    """Make a file of seven groups of 60 people that meet every week, with ten weeks behind and ten before them."""
    folder.mkdir()
    vault = opening.create(folder, name="Maureen", passphrase=PASSPHRASE, cost=opening.KeyCost.FAST_FOR_TESTS).vault
    today = vault.clock.today()
    for number in range(GROUPS):
        group_id = groups.add_group(vault, NewGroup(f"Group {number}")).value
        names = [f"Person {number} {place}" for place in range(PEOPLE)]
        new = [NewPerson(name, starts_on=today - timedelta(days=400)) for name in names]
        came = [people.add_person(vault, group_id, person).value for person in new]
        for week in range(-WEEKS, WEEKS):
            on = today + timedelta(days=7 * week + number - GROUPS)
            session_id = sessions.add_session(vault, group_id, NewSession(on, 630, 720)).value
            if week < 0:
                attendance.mark_many(vault, session_id, Mark.PRESENT, came[week % 4 :: 2] + came[:20])
                attendance.finish_register(vault, session_id)
    vault.lock()


def measure(what: str, script: str, folder: Path, runs: int, budget: float) -> list[bool]:
    """Time a script of this module in fresh processes; say how long it took and the most memory it held."""
    told = [[float(part) for part in python(script, str(folder), PASSPHRASE).split()] for _run in range(runs)]
    took, spent = (middle([line[place] for line in told]) for place in (0, 1))
    memory = max(line[2] for line in told) / 1024
    value = f"{took * 1000:.0f} ms, {spent * 1000:.0f} spent"
    return [
        say(f"{what}, {told[0][3]:.0f} pages", value, f"{budget * 1000:.0f} ms", is_kept=took <= budget),
        say("  the most memory", f"{memory:.0f} MiB", f"{MOST_MEMORY} MiB", is_kept=memory <= MOST_MEMORY),
    ]


def measure_closing(vault: Vault) -> list[bool]:
    """Close the newest month that is over, ask after it, and take it back."""
    last = vault.clock.today().replace(day=1) - timedelta(days=1)
    first_on = last.replace(day=1)
    every = [group.id for group in groups.list_groups(vault)]
    before = asked(vault, lambda: figures.count(vault, every, first_on, last))
    took = seconds(lambda: months.close_month(vault, last.year, last.month))
    after = asked(vault, lambda: figures.count(vault, every, first_on, last))
    state = asked(vault, lambda: months.get_month(vault, last.year, last.month))
    size = len(ClosedMonth.get().contents)
    marks = figures.count(vault, every, first_on, last).rate_parts.present
    kept = [
        say("closing a month", f"{took * 1000:.0f} ms", "1000 ms", is_kept=took <= 1),
        say("what would be different since", f"{state * 1000:.0f} ms", "500 ms", is_kept=state <= 0.5),
        say(f"a closed month of {marks} marks", f"{size} bytes", f"{LARGEST} bytes", is_kept=size <= LARGEST),
    ]
    ratio = after / before
    return [*kept, say("its figures, beside those of an open one", f"{ratio:.2f} x", "1 x", is_kept=ratio <= 1)]


def main(runs: int) -> int:
    """Measure, print, and return 1 if a budget is not kept."""
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as place:
        seven, large = Path(place, "seven"), Path(place, "large")
        make_seven(seven)
        make_invented(large, 2000, 10)
        python(PACK, str(seven), PASSPHRASE)
        fits = measure("month pack of seven groups", PACK, seven, runs, 2)
        fits += measure("a year of a file of ten years", YEAR, large, runs, 3)
        with opened(large) as vault:
            fits += measure_closing(vault)
    return 0 if all(fits) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
