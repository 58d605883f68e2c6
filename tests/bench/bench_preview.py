"""Reports over ten years of invented people: from a changed option to the new page painted, and opened again.

    python -m tests.bench.bench_preview [PEOPLE] [YEARS]

Every printable is chosen once; then each of its options is changed and taken back, as somebody does. Drawing runs on
its own lane as in the program. A page counts as shown when it is painted; of the longest ones that is the first pages,
and "whole" tells when the others were there too. "Work" is the processor's time for the same, which says more on a
busy machine. Options for which the file is asked again (which groups, what kind of thanks) have the budget of a count.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton

from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.reports.choice import Option
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Sheet
from peergroup_desktop.ui.screens.reports.view import ReportsScreen, make
from tests.bench.timing import invented_file, middle, opened, say

CHANGED, COUNTED, AGAIN, PEOPLE, YEARS = 300, 3000, 100, 420, 10
_PATIENCE = 60
_ASKED_AGAIN = (Option.GROUPS, Option.THANKS)


class Try(NamedTuple):
    """Milliseconds: until a page was painted, of the processor's work for that, and until all of it was made."""

    shown: float
    work: float
    whole: float


class Desk:
    """The screen over one open file."""

    def __init__(self, vault: Vault, folder: Path) -> None:
        hub = ChangeHub()
        self.runner = Runner(vault, hub)
        self.context = make_context(vault, self.runner, hub, PreferenceStore(folder / "settings"), Drafts())
        self.screen: ReportsScreen = make(self.context)
        self.screen.resize(1146, 768)
        self.screen.show()
        self._shown: list[tuple[float, float]] = []
        self._began = (0.0, 0.0)
        for name in ("show_page", "show_first_pages"):
            setattr(self.screen, name, self._told(getattr(self.screen, name)))

    def time(self, deed: Callable[[], object]) -> Try:
        """Return how long it takes until there is a page."""
        self._shown.clear()
        self._began = perf_counter(), process_time()
        deed()
        while self.screen.presenter.page.is_drawing and perf_counter() - self._began[0] < _PATIENCE:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        return Try(*self._shown[0], self._shown[-1][0]) if self._shown else Try(0, 0, 0)

    def _told(self, show: Callable[..., None]) -> Callable[..., None]:
        """Return `show`, keeping when what it showed was painted."""

        def shown(*facts: object) -> None:
            show(*facts)
            self.screen.preview.repaint()
            wall, work = self._began
            self._shown.append(((perf_counter() - wall) * 1000, (process_time() - work) * 1000))

        return shown

    def about_somebody(self) -> None:
        """Choose the first person where a page is about one."""
        people = self.screen.options.person
        first = people.list.first()
        if people.isVisible() and first is not None:
            people.list.chosen.emit(first)

    def boxes(self) -> Iterator[tuple[str, QAbstractButton, int]]:
        """Yield the boxes and dots that are shown, those that are not chosen yet, with their budgets; a box twice."""
        for box in (*self.screen.options.ticks.boxes.values(), self.screen.options.paper.large):
            if box.isVisible():
                yield from [(box.text(), box, CHANGED)] * 2
        for option, part in self.screen.options.dots.items():
            for button in part.findChildren(QAbstractButton):
                if button.isVisible() and not button.isChecked():
                    yield button.text(), button, COUNTED if option in _ASKED_AGAIN else CHANGED

    def close(self) -> None:
        """Take it down."""
        self.screen.close()
        self.screen.deleteLater()
        self.runner.close()


def measure(desk: Desk, sheet: Sheet) -> bool:
    """Choose one printable, change its options, and say how long the slowest took."""
    row = desk.screen.what.rows[sheet.key]
    if row.isHidden():
        return True
    chosen = desk.time(row.click)
    if desk.screen.options.person.isVisible():
        chosen = desk.time(desk.about_somebody)
    document = desk.screen.presenter.page.document
    if document is None:
        return True
    tries = [(words, desk.time(button.click), budget) for words, button, budget in desk.boxes()]
    print(f"      {sheet.title}: {document.pages} pages; chosen {chosen.shown:.0f} ms, work {chosen.work:.0f}")
    by_budget = {budget: [one for one in tries if one[2] == budget] for budget in (CHANGED, COUNTED)}
    kept = [_say(sheet, some, budget) for budget, some in by_budget.items()]
    return all(kept)


def _say(sheet: Sheet, tries: list[tuple[str, Try, int]], budget: int) -> bool:
    if not tries:
        return True
    words, worst, _budget = max(tries, key=lambda one: one[1].shown)
    usual = middle([one.work for _words, one, _budget in tries])
    value = f"{worst.shown:.0f} ms, work {worst.work:.0f} ({usual:.0f}), whole {worst.whole:.0f}"
    return say(f"{sheet.title}: “{words}”", value, f"{budget} ms", is_kept=worst.shown <= budget)


def main(arguments: list[str]) -> int:
    """Measure and print; 1 when a budget is not kept."""
    from peergroup_desktop import app

    application = app.make_application()
    application.setQuitOnLastWindowClosed(False)
    people, years = (int(one) for one in arguments) if arguments else (PEOPLE, YEARS)
    with invented_file(people, years) as folder, opened(folder) as vault, tempfile.TemporaryDirectory() as home:
        desk = Desk(vault, Path(home))
        desk.time(lambda: desk.screen.arrive({}))
        kept = [measure(desk, sheet) for sheet in SHEETS.values()]
        again = [desk.time(lambda: desk.screen.arrive({})).shown for _round in range(5)]
        kept.append(say("opened again", f"{middle(again):.0f} ms", f"{AGAIN} ms", is_kept=middle(again) <= AGAIN))
        desk.close()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
