"""Tries a Linux bundle out as a stranger would, and watches that it leaves nothing outside its own folder.

Every file that its processes make, change or take away is heard from the system (strace, where it is installed), and
the home folder it is given must be empty afterwards.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import linux_folder
from months_work import do_a_months_work

_CALLS = (
    "open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,"
    "rmdir,truncate,chmod,fchmodat,chown,fchownat,utimensat,mknod,mknodat"
)
_WRITING_OPEN = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"')
_NOBODYS = ("/dev/null", "/dev/tty", "/dev/pts/", "/dev/ptmx", "/proc/")
_LOOK = """
import sys
from pathlib import Path
program = Path(sys.argv[1])
sys.path += [str(program / "packages"), str(program / "app")]
from peergroup_desktop.core import paths, portable
portable.stay_inside()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from peergroup_desktop import app
make = app.make_application
def make_application():
    application = make()
    QTimer.singleShot(1500, look)
    return application
def look():
    print("windows:", sum(widget.isVisible() for widget in QApplication.topLevelWidgets()))
    QApplication.closeAllWindows()
app.make_application = make_application
sys.exit(app.run(paths.data_folder(sys.argv[2] if len(sys.argv) > 2 else None)))
"""


def try_out(archive: Path) -> str:
    """Unpack, work, open the window for a moment; return what it took in words.

    Raises:
        subprocess.CalledProcessError: Something did not come out, or something was left outside.
    """
    with tempfile.TemporaryDirectory(prefix="peergroup-stick-") as name:
        stick, home = Path(name, "stick"), Path(name, "home")
        home.mkdir()
        bundle = linux_folder.unpack(archive, stick)
        compiled = _compiled(bundle)
        start = ["sh", str(bundle / "Peergroup.sh")]
        settings = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        seconds = _seconds_to_answer(start, settings)
        heard = Path(name, "heard")
        tracer = _tracer(heard)
        do_a_months_work([*tracer, *start], bundle, **settings)
        windows = _look(tracer, bundle, settings)
        strayed = sorted({*_strayed(heard, stick), *map(str, home.rglob("*")), *map(str, _compiled(bundle) - compiled)})
    if strayed or windows != 1:
        what = "\n".join(strayed) or f"{windows} windows"
        raise subprocess.CalledProcessError(1, start, output=f"left outside the folder, or not as expected:\n{what}")
    way = "traced" if tracer else "looked at"
    return f"answers in {seconds:.2f} s; a month's work and the window; nothing left outside ({way})"


def strayed_paths(lines: list[str], inside: Path) -> set[str]:
    """Return the paths that lines of strace say were made, changed or taken away outside a folder."""
    found = set()
    for line in lines:
        call = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if call is None or " = -1 " in line or (call[1].startswith("open") and not _WRITING_OPEN.search(line)):
            continue
        for folder, path in _PATH.findall(line):
            place = os.path.normpath(Path(folder or "/", path))
            if not place.startswith((*_NOBODYS, f"{inside}/")) and place != str(inside):
                found.add(f"{call[1]} {place}")
    return found


def _strayed(heard: Path, inside: Path) -> set[str]:
    lines = heard.read_text("utf-8", "replace").splitlines() if heard.exists() else []
    return strayed_paths(lines, inside.resolve())


def _tracer(heard: Path) -> list[str]:
    if not shutil.which("strace"):
        return []
    return ["strace", "-f", "-qq", "-y", "-s", "4096", "-A", "-e", f"trace={_CALLS}", "-o", str(heard)]


def _look(tracer: list[str], bundle: Path, settings: dict[str, str]) -> int:
    program = bundle / "program"
    python = program / "python/bin/python3.11"
    command = [*tracer, str(python), "-I", "-S", "-B", "-c", _LOOK, str(program), str(bundle / "group")]
    done = subprocess.run(
        command, env=os.environ | settings, stdout=subprocess.PIPE, text=True, check=True, timeout=120
    )
    found = re.search(r"^windows: (\d+)$", done.stdout, re.MULTILINE)
    return int(found[1]) if found else 0


def _seconds_to_answer(start: list[str], settings: dict[str, str]) -> float:
    began = time.monotonic()
    subprocess.run([*start, "--version"], env=os.environ | settings, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began


def _compiled(folder: Path) -> set[Path]:
    return set(folder.rglob("*.pyc"))
