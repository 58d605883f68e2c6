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
from environment import ROOT
from months_work import count_marks, do_a_months_work

_CALLS = (
    "open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,"
    "rmdir,truncate,chmod,fchmodat,chown,fchownat,utimensat,mknod,mknodat"
)
_WRITING_OPEN = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"')
_DRIVER = ROOT / "packaging" / "window_driver.py"
_NOBODYS = ("/dev/null", "/dev/tty", "/dev/pts/", "/dev/ptmx", "/proc/")


def try_out(archive: Path) -> str:
    """Unpack, do a month's work, take a register in the window; return what it took in words.

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
        settings["PEERGROUP_PASSPHRASE"] = do_a_months_work([*tracer, *start], bundle, **settings)
        marked = _take_register(tracer, start, bundle, settings)
        strayed = sorted({*_strayed(heard, stick), *map(str, home.rglob("*")), *map(str, _compiled(bundle) - compiled)})
    if strayed or marked != 3:
        what = "\n".join(strayed) or f"{marked} marks instead of 3"
        raise subprocess.CalledProcessError(1, start, output=f"left outside the folder, or not as expected:\n{what}")
    way = "traced" if tracer else "looked at"
    return f"answers in {seconds:.2f} s; a month's work, a register in the window; nothing left outside ({way})"


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
    listens = (
        shutil.which("strace") and subprocess.run(["strace", "-o", os.devnull, "true"], check=False).returncode == 0
    )
    if not listens:  # some containers forbid to watch another process
        return []
    return ["strace", "-f", "-qq", "-y", "-s", "4096", "-A", "-e", f"trace={_CALLS}", "-o", str(heard)]


def _take_register(tracer: list[str], start: list[str], bundle: Path, settings: dict[str, str]) -> int:
    """Mark people in the window, and return how many marks the file has gained."""
    group, python = str(bundle / "group"), str(bundle / "program/python/bin/python3.11")
    before = count_marks(start, group, **settings)
    driver = [python, "-I", "-S", "-B", str(_DRIVER), str(bundle / "program"), group]
    subprocess.run([*tracer, *driver], env=os.environ | settings, check=True, timeout=300)
    return count_marks(start, group, **settings) - before


def _seconds_to_answer(start: list[str], settings: dict[str, str]) -> float:
    began = time.monotonic()
    subprocess.run([*start, "--version"], env=os.environ | settings, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began


def _compiled(folder: Path) -> set[Path]:
    return set(folder.rglob("*.pyc"))
