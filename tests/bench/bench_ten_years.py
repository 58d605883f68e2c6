"""Ten years of a busy hub beside a tenth of the people: screens, a mark, a keystroke in the search.

    python -m tests.bench.bench_ten_years [FOLDER]

Makes a file of 2,000 people, 5,000 sessions, 150,000 marks, 5,000 notes and 20,000 pair contacts and one of a tenth of
it over the same years, and works in the largest group of each, which sees everything, through real widgets without a
display. A screen counts as open and a keystroke as answered
when everything that became old on the window was painted again. A mark is timed three times from the press: to its row
painted, to the disk, and to everything painted (ring, counts, what to have ready, undo strip), the write included.
"After a rest" is some seconds after unlocking without a key, when the program has made screens ready. In FOLDER
the two files are kept for the next time; the large one takes about a minute to make.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

from peergroup_desktop import app
from peergroup_desktop.actions import groups
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui import rubbish, warming
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Context, make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.places import PLACES
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.people.view import PeopleScreen
from peergroup_desktop.ui.screens.register.roll import Column
from peergroup_desktop.ui.screens.register.view import RegisterView
from peergroup_desktop.ui.shell import Shell
from peergroup_desktop.ui.warming import EMPTY, FILLED, all_steps
from tests.bench.bench_notes import NOTES, write_notes
from tests.bench.bench_pairs import CONTACTS, write_pairs
from tests.bench.timing import make_invented, middle, opened, p95, say, seconds

PEOPLE, YEARS = 2000, 10
ROUNDS, MARKS = 20, 60
_MOMENT = 0.15  # seconds: what is out of sight comes in after a tenth
TYPED = ("m", "ma", "mar", "mari", "mar", "ma", "m", "an", "anna", "")
# What is measured, its budget in ms.
OPEN, MARK, DURABLE, KEY, READY = 100, 16, 50, 16, 2000


@dataclass
class Told:
    """Seconds of every try, by what was tried."""

    tries: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, time: float) -> None:
        """Keep one try."""
        self.tries.setdefault(what, []).append(time)


class Desk:
    """The shell over one open file, as somebody works in it."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._vault = stack.enter_context(opened(folder))
        self._preferences = PreferenceStore(folder / "settings")
        self._preferences.apply()
        self._enter()
        stack.callback(self.leave)

    def _enter(self) -> None:
        hub = ChangeHub()
        runner = Runner(self._vault, hub)
        self.context: Context = make_context(self._vault, runner, hub, self._preferences, Drafts())
        self.shell = Shell(self.context)
        self.shell.resize(1366, 768)
        self.shell.show()
        settle()
        rubbish.set_aside()  # as the program does

    def leave(self) -> None:
        """Take the window down, once pages that are still being drawn are done."""
        self.context.runner.close()
        self.shell.close()
        self.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open_first(self, told: Told) -> None:
        """Open every screen for the first time after unlocking; modules are loaded before that."""
        for place in PLACES:
            told.add(f"{place.key} opens first", self._seconds(lambda key=place.key: self.context.navigator.go(key)))

    def open_again(self, told: Told) -> None:
        """Open every screen again."""
        for place in PLACES:
            told.add(f"{place.key} opens again", self._seconds(lambda key=place.key: self.context.navigator.go(key)))

    def open_rested(self, told: Told) -> None:
        """Open screens for the first time, once somebody has looked at Today until they were ready.

        Says also how long each step of making them ready keeps a key waiting.
        """
        self.context.navigator.go("today")
        settle()
        steps, first, whole = all_steps(self.shell, self.context), perf_counter(), 0
        began = first
        for _step in steps:
            told.add("a step of making screens ready", perf_counter() - began)
            whole += 1
            began = perf_counter()
        rest(_MOMENT)
        waited = (warming.FIRST_MS + whole * warming.PAUSE_MS) / 1000
        told.add("all screens are ready after Today", perf_counter() - first - _MOMENT + waited)
        for place in (*FILLED, *EMPTY):
            go = partial(self.context.navigator.go, place)
            told.add(f"{place} opens first after a rest", self._seconds(go))

    def anew(self) -> None:
        """Take the window down and make another, as after a lock."""
        self.leave()
        self._enter()

    def mark(self, told: Told) -> None:
        """Mark the people in sight in the last session of the group, round and round."""
        from peergroup_desktop.actions import sessions

        group_id = self.context.group.group_id
        assert group_id is not None
        session = sessions.previous_session(self.context.vault, group_id, self.context.clock.now())
        assert session is not None
        self.context.navigator.go("register", session_id=session.id)
        settle()
        view = self.shell.screen_of("register")
        assert isinstance(view, RegisterView)
        roll = view.presenter.marking.roll
        assert roll is not None
        painted: list[float] = []
        show_row = view.hand.show_row
        view.hand.show_row = lambda person_id: (show_row(person_id), painted.append(perf_counter()))
        in_sight = [row.person_id for row in view.pages.list.rows.rows if row.visibleRegion().boundingRect().height()]
        for person_id in (in_sight * MARKS)[:MARKS]:
            column = Column.APOLOGIES if roll.row(person_id).mark is Mark.PRESENT else Column.HERE
            began = perf_counter()
            view.presenter.marking.mark(person_id, column, moves_on=False)
            told.add("a mark is on the disk", perf_counter() - began)
            settle()
            told.add("a mark is painted everywhere", perf_counter() - began)
            told.add("a mark is painted in its row", painted[-1] - began)

    def search(self, told: Told) -> None:
        """Type in People's search."""
        self.context.navigator.go("people")
        settle()
        view = self.shell.screen_of("people")
        assert isinstance(view, PeopleScreen)
        field = view.board.panel.search
        for words in TYPED:
            told.add("a letter in People’s search", self._seconds(lambda words=words: field.setText(words)))

    def _seconds(self, deed: Callable[[], object]) -> float:
        taken = seconds(lambda: (deed(), settle()))
        for lane in self.context.runner.findChildren(QThreadPool):
            lane.waitForDone()  # the preview of a report must not slow down what is measured next
        settle()
        return taken


def rest(wanted: float) -> None:
    """Let come what comes a moment later, as it does while somebody reads."""
    began = perf_counter()
    while perf_counter() - began < wanted:
        QApplication.processEvents()


def settle() -> None:
    """Lay out and paint whatever waits for it."""
    for _turn in range(2):  # what is laid out late asks to be painted once more
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@contextmanager
def files(kept: Path | None) -> Iterator[tuple[Path, Path]]:
    """Give the folders of both files, made now unless they were kept."""
    with ExitStack() as stack:
        folder = kept or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="peergroup-bench-")))
        large, small = folder / "large", folder / "small"
        for one, people in ((large, PEOPLE), (small, PEOPLE // 10)):
            if not one.exists():
                make_invented(one, people, YEARS)
                _fill(one, people / PEOPLE)
        yield large, small


def _fill(folder: Path, share: float) -> None:
    """Let the largest group see everything, and write its notes and pairs."""
    with opened(folder) as vault:
        row = max(groups.list_groups(vault), key=_size)
        change = GroupChange(row.name, GroupKind.MIXED, row.record_level, row.place, row.room)
        groups.change_group(vault, row.id, change)
        write_notes(vault, row.id, round(NOTES * share))
        write_pairs(vault, row.id, round(CONTACTS * share))


def _size(row: groups.GroupRow) -> int:
    return row.people_count


def tell(large: Told, small: Told) -> bool:
    """Print every figure beside its budget; tell whether all were kept."""
    fits = []
    for what, tries in large.tries.items():
        budget = DURABLE if "disk" in what else MARK if "a mark" in what else KEY if "search" in what else OPEN
        budget = READY if "after Today" in what else budget
        ratio = middle(tries) / middle(small.tries[what])
        value = f"p50 {middle(tries) * 1000:.1f}, p95 {p95(tries) * 1000:.1f} ms, {ratio:.2f} x"
        fits.append(say(what, value, f"{budget} ms, 2 x", is_kept=p95(tries) * 1000 <= budget and ratio < 2))
    return all(fits)


def main(kept: Path | None) -> int:
    """Measure, print, and return 1 if a budget is not kept."""
    application = app.make_application()
    with files(kept) as folders:
        told = []
        for folder in folders:
            with ExitStack() as stack:
                desk, one = Desk(stack, folder), Told()
                desk.open_first(Told())  # loads the modules
                for _round in range(ROUNDS):
                    desk.anew()
                    desk.open_first(one)
                    desk.open_again(one)
                    desk.anew()
                    desk.open_rested(one)
                desk.mark(one)
                for _round in range(ROUNDS // 4):
                    desk.search(one)
                told.append(one)
        del application
        return 0 if tell(*told) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
