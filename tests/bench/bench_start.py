"""From starting the program to the unlock window on the screen, in turns with an empty PySide6 window.

    python -m tests.bench.bench_start [RUNS]

Both are timed from outside, from the start of the process to the end of the window's first paint. Then: how long
after the passphrase was accepted Today is painted, and the memory on Today beside the empty window's.
"""

import sys
import time

from tests.bench.timing import PASSPHRASE, invented_file, middle, p95, python, say

EMPTY = """
import resource, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    application.quit()
application = QApplication(sys.argv[:1])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""

_WATCHED = """
import resource, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from peergroup_desktop import app
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.is_last(watched):
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        QApplication.quit()
"""

UNLOCK = (
    _WATCHED
    + """
class First(Watch):
    def is_last(self, watched):
        return type(watched).__name__ == "MainWindow"
execute = QApplication.exec
def watched_exec(*_):
    watch = First()
    QApplication.instance().installEventFilter(watch)
    return execute()
QApplication.exec = watched_exec
app.run(Path(sys.argv[1]))
"""
)

TODAY = (
    _WATCHED
    + """
from peergroup_desktop.actions import opening
from peergroup_desktop.core import paths
from peergroup_desktop.ui.preferences import PreferenceStore
application = app.make_application()
program = app.Program(application, Path(sys.argv[1]), PreferenceStore(Path(sys.argv[1]) / "settings"))
program.start()
class Second(Watch):
    is_in = False
    def is_last(self, watched):
        return self.is_in and type(watched).__name__ == "TodayView"
watch = Second()
application.installEventFilter(watch)
def go_in():
    vault = opening.unlock(Path(sys.argv[1]), None, sys.argv[2])
    print(time.time(), flush=True)
    program.go_in(vault)
    watch.is_in = True
QTimer.singleShot(300, go_in)
application.exec()
program.close()
"""
)


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
        waits = [float(painted) - float(accepted) for accepted, painted, _memory in told]
        value = f"p50 {middle(waits) * 1000:.0f}, p95 {p95(waits) * 1000:.0f} ms"
        fits.append(say("passphrase accepted to Today painted", value, "150 ms", is_kept=middle(waits) <= 0.15))
        before = middle([float(python(EMPTY).split()[1]) for _run in range(3)])
        after = middle([float(memory) for _accepted, _painted, memory in told])
        value = f"{after / 1024:.0f} / {before / 1024:.0f} MiB = {after / before:.2f} x"
        fits.append(say("memory on Today, beside an empty window", value, "2 x", is_kept=after <= 2 * before))
    return 0 if all(fits) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
