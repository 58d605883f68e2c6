"""A stick pulled out while the program writes: a real exFAT driver on a loop device is killed, and started again.

Needs root, Linux, `exfat-fuse` and `exfatprogs`; elsewhere `why_not` says what is missing.
"""

import os
import random
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.kills import fresh_copy
from tests.faults.stories import Story
from tests.faults.tallies import Tally
from tests.faults.writes import Write

_PROGRAMS = ("mount.exfat-fuse", "mkfs.exfat", "fsck.exfat", "losetup", "umount")
_SIZE = 24 << 20
_PATIENCE = 20  # seconds


def why_not() -> str:
    """Say why this computer cannot run these trials; nothing when it can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "needs root on Linux"
    missing = [name for name in _PROGRAMS if not shutil.which(name)]
    return f"needs {', '.join(missing)}" if missing else "" if Path("/dev/fuse").exists() else "needs /dev/fuse"


class Stick:
    """An exFAT stick: an image in a folder, plugged in at `place`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.place = folder / "stick"
        self.place.mkdir(exist_ok=True)
        self._image = folder / "stick.img"
        self._image.write_bytes(b"")
        os.truncate(self._image, _SIZE)
        _run("mkfs.exfat", str(self._image))
        self._driver: subprocess.Popen[bytes] | None = None
        self._device = ""

    def plug_in(self) -> None:
        """Start the driver, after the repair that a system does."""
        _run("fsck.exfat", "-y", str(self._image))
        self._device = _run("losetup", "-f", "--show", str(self._image)).strip()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._driver = subprocess.Popen(["mount.exfat-fuse", "-d", self._device, str(self.place)], **quiet)
        _until(self._is_mounted)

    def pull(self) -> None:
        """Kill the driver: from now on nothing answers."""
        assert self._driver is not None
        self._driver.kill()
        self._driver.wait()

    def unplug(self) -> None:
        """Take what is left of it away."""
        _until(lambda: not self._is_mounted() or not _fails("umount", str(self.place)))
        if self._device:
            _until(lambda: not _fails("losetup", "-d", self._device))
        if self._driver is not None:
            self._driver.wait()
        self._device, self._driver = "", None

    def _is_mounted(self) -> bool:
        """Ask the system's list: a dead driver's folder answers nothing."""
        return f" {self.place} " in Path("/proc/mounts").read_text(encoding="utf-8")


@contextmanager
def plugged_in(folder: Path) -> Iterator[Stick]:
    """Yield a stick, which goes away afterwards."""
    stick = Stick(folder)
    stick.plug_in()
    try:
        yield stick
    finally:
        stick.unplug()


def pull(tally: Tally, writes: tuple[Write, ...], template: Path, folder: Path, count: int, seed: int) -> None:
    """Pull the stick `count` times under a program that writes; put back, it holds all that was confirmed."""
    chance = random.Random(seed)
    for number in range(count):
        write = writes[number % len(writes)]
        shutil.rmtree(folder, ignore_errors=True)
        with tally.trial(f"{write.name}, pull {number}"), plugged_in(folder) as stick:
            data = fresh_copy(template, stick.place / "carried")
            confirmed, told = _pulled_under_a_child(write, stick, data, chance)
            assert told, "the program went on without its stick, or ended without a word"
            tally.note(f"told as {told}")
            stick.unplug()
            stick.plug_in()
            assert Story((write,), {write.name: confirmed}).check(data)


def _pulled_under_a_child(write: Write, stick: Stick, data: Path, chance: random.Random) -> tuple[int, str]:
    """Return the newest number that the child confirmed, and the code of the fault that ended it."""
    command = [sys.executable, "-m", "tests.faults.child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(f"{write.name.replace(' ', '-')} 0 {data}\n".encode())
        program.stdin.flush()
        program.stdout.readline()
        confirmed = int(program.stdout.readline())
        select.select([], [], [], chance.random() * 0.4)
        stick.pull()
        code = ""
        for line in iter(program.stdout.readline, b"0\n"):
            told = line.decode().strip()
            confirmed, code = (int(told), code) if told.isdigit() else (confirmed, told.partition(":")[0])
            if not line:
                break
    return confirmed, code


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE).stdout


def _fails(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE).returncode != 0


def _until(is_so: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE * 20):
        if is_so():
            return
        select.select([], [], [], 0.05)
    raise TimeoutError("the stick neither came nor went")
