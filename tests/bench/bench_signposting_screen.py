"""The Signposting screen with 2,000 places at 4,000 locations: from a keystroke to the list drawn anew, opened again.

python -m tests.bench.bench_signposting_screen
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import directory, opening
from peergroup_desktop.actions.groups import NewGroup, add_group
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Context, make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.signposting.view import SignpostingScreen, make
from tests.bench.bench_directory import fill_directory
from tests.bench.timing import PASSPHRASE, p95, say, seconds

KEY_MS, AGAIN_MS, ROUNDS = 16, 100, 3
TYPED = ("money", "carers tea", "debt advice", "s", "wens", "skating", "01632", "food")
_REST_MS = 400


def keystrokes(screen: SignpostingScreen) -> list[float]:
    """Type and take back, letter by letter, with a rest after each word; return the seconds of each key."""
    search, rows = screen.board.page.bar.search, screen.board.page.list.viewport()

    def press(key: str | Qt.Key) -> None:
        if isinstance(key, str):
            QTest.keyClicks(search, key)
        else:
            QTest.keyClick(search, key)
        rows.repaint()

    times = []
    for word in TYPED * ROUNDS:
        times += [seconds(lambda letter=letter: press(letter)) for letter in word]
        QTest.qWait(_REST_MS)
        times += [seconds(lambda: press(Qt.Key.Key_Backspace)) for _letter in word]
        QTest.qWait(_REST_MS)
    return times


def opened_again(screen: SignpostingScreen) -> list[float]:
    """Open it once more after somebody rang a place; return the seconds of each time."""

    def again() -> None:
        screen.arrive({})
        screen.show()
        screen.repaint()

    times = []
    for _round in range(10):
        screen.hide()
        screen.presenter.still_right()
        times.append(seconds(again))
    return times


def make_screen(context: Context) -> SignpostingScreen:
    """Show the screen."""
    screen = make(context)
    screen.resize(1146, 768)
    screen.show()
    screen.arrive({})
    QTest.qWait(_REST_MS)
    return screen


def _say(what: str, times: list[float], budget: int) -> bool:
    taken = p95(times) * 1000
    return say(what, f"{taken:.1f} ms", f"{budget} ms", is_kept=taken <= budget)


def main() -> int:
    """Measure and print; 1 when a budget is not kept."""
    from peergroup_desktop import app

    application = app.make_application()
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as folder:
        home = Path(folder)
        vault = opening.create(
            home / "Peergroup", name="Maureen", passphrase=PASSPHRASE, cost=opening.KeyCost.FAST_FOR_TESTS
        ).vault
        add_group(vault, NewGroup("Tuesday Circle"))
        fill_directory(vault)
        print(f"{len(directory.list_places(vault))} places")
        hub = ChangeHub()
        runner = Runner(vault, hub, is_inline=True)
        screen = make_screen(make_context(vault, runner, hub, PreferenceStore(home / "settings"), Drafts()))
        keys, again = keystrokes(screen), opened_again(screen)
        kept = [
            _say("a keystroke, list drawn anew", keys, KEY_MS),
            _say("opened again after a change", again, AGAIN_MS),
        ]
        middle, worst = sorted(keys)[len(keys) // 2] * 1000, max(keys) * 1000
        print(f"{len(keys)} keystrokes, middle {middle:.1f} ms, worst {worst:.1f} ms")
        screen.close()
        screen.deleteLater()
        runner.close()
        vault.lock()
    return 0 if all(kept) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
