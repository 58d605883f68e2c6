"""Reports over ten years of invented people: from a changed option to the new page painted, and opened again.

    python -m tests.bench.bench_preview [PEOPLE] [YEARS]

Every printable is chosen once; then each of its options is changed and taken back, as somebody does. Drawing runs on
its own lane as in the program. A page counts as shown when it is painted; of the longest ones that is the first pages,
and "whole" tells when the others were there too.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QAbstractButton

from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Sheet
from peergroup_desktop.ui.screens.reports.view import ReportsScreen, make
from tests.bench.timing import invented_file, middle, opened, say

CHANGED, AGAIN, PEOPLE, YEARS = 300, 100, 420, 10
_PATIENCE = 60


class Desk:
    """The screen over one open file."""

    def __init__(self, vault: Vault, folder: Path) -> None:
        hub = ChangeHub()
        self.runner = Runner(vault, hub)
        self.context = make_context(vault, self.runner, hub, PreferenceStore(folder / "settings"), Drafts())
        self.screen: ReportsScreen = make(self.context)
        self.screen.resize(1146, 768)
        self.screen.show()
        self._shown: list[float] = []
        self._began = 0.0
        for name in ("show_page", "show_first_pages"):
            setattr(self.screen, name, self._told(getattr(self.screen, name)))

    def time(self, deed: Callable[[], object]) -> tuple[float, float]:
        """Return the seconds until a page was painted, and until the whole of it was made."""
        self._shown.clear()
        self._began = perf_counter()
        deed()
        while self.screen.presenter.page.is_drawing and perf_counter() - self._began < _PATIENCE:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        return (self._shown[0], self._shown[-1]) if self._shown else (0.0, 0.0)

    def _told(self, show: Callable[..., None]) -> Callable[..., None]:
        """Return `show`, keeping when what it showed was painted."""

        def shown(*facts: object) -> None:
            show(*facts)
            self.screen.preview.repaint()
            self._shown.append(perf_counter() - self._began)

        return shown

    def about_somebody(self) -> None:
        """Choose the first person where a page is about one."""
        people = self.screen.options.person
        first = people.list.first()
        if people.isVisible() and first is not None:
            people.list.chosen.emit(first)

    def options(self) -> Iterator[tuple[str, QAbstractButton]]:
        """Yield the boxes and dots that are shown, those that are not chosen yet; a box twice."""
        for box in (*self.screen.options.ticks.boxes.values(), self.screen.options.paper.large):
            if box.isVisible():
                yield box.text(), box
                yield box.text(), box
        for part in self.screen.options.dots.values():
            for button in part.findChildren(QAbstractButton):
                if button.isVisible() and not button.isChecked():
                    yield button.text(), button

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
    first, whole = desk.time(row.click)
    if desk.screen.options.person.isVisible():
        first, whole = desk.time(desk.about_somebody)
    tries = [(words, *desk.time(button.click)) for words, button in desk.options()]
    words, slowest, its_whole = max(tries, key=lambda one: one[1])
    usual = middle([one[1] for one in tries]) * 1000
    pages = desk.screen.presenter.page.document.pages if desk.screen.presenter.page.document else 0
    print(f"      {sheet.title}: {pages} pages; chosen {first * 1000:.0f} ms, whole {whole * 1000:.0f} ms")
    value = f"{slowest * 1000:.0f} ms, usual {usual:.0f}, whole {its_whole * 1000:.0f}"
    return say(f"{sheet.title}: “{words}”", value, f"{CHANGED} ms", is_kept=slowest * 1000 <= CHANGED)


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
        again = [desk.time(lambda: desk.screen.arrive({}))[0] * 1000 for _round in range(5)]
        kept.append(say("opened again", f"{middle(again):.0f} ms", f"{AGAIN} ms", is_kept=middle(again) <= AGAIN))
        desk.close()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
