"""The developer's own Python environment in `.venv`: made when it is missing, filled when the pins have changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from system_libraries import Missing, install

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
RUN_PINS = ("requirements.txt",)
TEST_PINS = ("requirements.txt", "requirements-dev.txt")


class Environment:
    """One virtual environment. Commands run in it with the repository as their home, unless told otherwise."""

    def __init__(self, folder: Path = ROOT / ".venv") -> None:
        self.folder = folder
        self.programs = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.programs / ("python.exe" if os.name == "nt" else "python")

    def make(self) -> None:
        """Make the environment unless a working one is there."""
        if sys.version_info < OLDEST:
            raise Missing(f"Peergroup Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        if self._works():
            return
        print(f"Making {self.folder.name} ...", flush=True)
        if self._venv("--clear"):
            return
        install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"], needed=True)
        if not self._venv("--clear"):
            raise Missing("Python could not make a virtual environment; its package `venv` seems to be incomplete.")

    def fill(self, pins: tuple[str, ...]) -> None:
        """Install the pinned packages unless exactly these were installed before."""
        marks = {names: self.folder / f"pins-{len(names)}.sha256" for names in (RUN_PINS, TEST_PINS)}
        if any(_is_current(marks[names], names) for names in (pins, TEST_PINS)):
            return
        print("Installing the pinned packages; the first time takes a minute or two ...", flush=True)
        self.run("-m", "pip", "install", "--disable-pip-version-check", "-qq", "-r", str(ROOT / pins[-1]))
        marks[pins].write_text(_digest(pins), encoding="ascii")

    def run(self, *arguments: str, cwd: Path = ROOT, check: bool = True, **settings: str) -> int:
        """Run this environment's Python and return its exit code; `settings` are added to the environment variables.

        Raises:
            subprocess.CalledProcessError: `check` was asked for and the code is not 0.
        """
        command = [str(self.python), *arguments]
        return subprocess.run(command, cwd=cwd, env=os.environ | settings, check=check).returncode

    def _works(self) -> bool:
        if not self.python.exists():
            return False
        code = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
        return subprocess.run([str(self.python), "-c", code], capture_output=True, check=False).returncode == 0

    def _venv(self, *options: str) -> bool:
        command = [sys.executable, "-m", "venv", *options, str(self.folder)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0 and self._works()


def _digest(pins: tuple[str, ...]) -> str:
    """Return what identifies a set of pins for this Python."""
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in pins) + sys.version.encode()).hexdigest()


def _is_current(mark: Path, pins: tuple[str, ...]) -> bool:
    return mark.exists() and mark.read_text(encoding="ascii") == _digest(pins)
