"""From starting the program to the unlock window on the screen, in turns with an empty PySide6 window.

    python -m tests.bench.bench_start [RUNS]

Both are timed from outside, from the start of the process to the end of the window's first paint. Then: how long
after the passphrase was accepted Today is painted, and the memory on Today beside the empty window's: half a second
later, and when somebody has rested there so long that the other screens were made ready.
"""

import sys
import time

from tests.bench.timing import PASSPHRASE, invented_file, middle, p95, python, say

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print(time.time())
    from tests.bench.memory import resident
    print(resident())
    application.quit()
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

UNLOCK = """
import sys, time
from pathlib import Path
from peergroup_desktop import app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
def paint(window, event):
    QMainWindow.paintEvent(window, event)
    QTimer.singleShot(0, tell)
def tell():
    print(time.time())
    QApplication.quit()
app.MainWindow.paintEvent = paint
app.run(Path(sys.argv[1]))
"""

TODAY = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from peergroup_desktop import app
from peergroup_desktop.actions.doorstep import peek
from peergroup_desktop.ui.preferences import PreferenceStore
from tests.bench.memory import resident
folder = Path(sys.argv[1])
times = {}
enter = app.Program.go_in
def go_in(program, vault):
    times["accepted"] = time.time()
    from peergroup_desktop.ui.screens.today.view import TodayView
    TodayView.paintEvent = paint
    enter(program, vault)
def paint(view, event):
    QWidget.paintEvent(view, event)
    QTimer.singleShot(0, tell)
def tell():
    if "painted" not in times:
        times["painted"] = time.time()
        QTimer.singleShot(500, weigh)
def weigh():
    times["memory"] = resident()
    QTimer.singleShot(8000, finish)
def finish():
    print(times["painted"] - times["accepted"], times["memory"], resident())
    QApplication.quit()
def type_it():
    screen = program.window.room()
    screen.presenter.unlock(peek(folder).people[0].slot_id, sys.argv[2])
app.Program.go_in = go_in
application = app.make_application()
program = app.Program(application, folder, PreferenceStore(folder / "settings"))
program.start()
QTimer.singleShot(1500, type_it)
application.exec()
program.close()
"""


def main(runs: int) -> int:
    """Measure, print, and return 1 if a budget is not kept."""
    with invented_file(22, 1) as folder:
        python(EMPTY), python(UNLOCK, str(folder))
        empty, ours = [], []
        for _run in range(runs):
            for script, kept in ((EMPTY, empty), (UNLOCK, ours)):
                began = time.time()
                kept.append(float(python(script, str(folder)).split()[0]) - began)
        ratio = middle(ours) / middle(empty)
        value = f"{middle(ours) * 1000:.0f} / {middle(empty) * 1000:.0f} ms = {ratio:.2f} x"
        fits = [say("start to unlock window, beside an empty window", value, "1.4 x", is_kept=ratio <= 1.4)]
        told = [python(TODAY, str(folder), PASSPHRASE).split() for _run in range(runs)]
        waits = [float(line[0]) for line in told]
        value = f"p50 {middle(waits) * 1000:.0f}, p95 {p95(waits) * 1000:.0f} ms"
        fits.append(say("passphrase accepted to Today painted", value, "150 ms", is_kept=middle(waits) <= 0.15))
        before = middle([float(python(EMPTY).split()[1]) for _run in range(3)])
        for place, when in (
            (1, "memory on Today, beside an empty window"),
            (2, "the same, the other screens made ready"),
        ):
            after = middle([float(line[place]) for line in told])
            value = f"{after / 1024:.0f} / {before / 1024:.0f} MiB = {after / before:.2f} x"
            fits.append(say(when, value, "2 x", is_kept=after <= 2 * before))
    return 0 if all(fits) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
