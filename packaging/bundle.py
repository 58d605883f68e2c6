"""Builds the portable folders, says what they weigh, and holds them to their budgets."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import inputs
import linux_folder
import parts
import windows_folder
from environment import ROOT, Environment

DIST = ROOT / "dist"
_MB = 1_000_000


@dataclass(frozen=True)
class Kind:
    """One kind of bundle, and the most it may weigh, in MB."""

    maker: ModuleType
    archive: str
    largest: int
    largest_packed: int


KINDS = {
    "linux": Kind(linux_folder, "peergroup-{}-linux-x86_64.tar.xz", 180, 70),
    "windows": Kind(windows_folder, "peergroup-{}-windows-x86_64.zip", 120, 50),
}


def bundle(python: Environment, arguments: list[str]) -> int:
    """Build the bundles of the named systems, of all when none is named; `pins` renews the lists instead."""
    if arguments == ["pins"]:
        for system in inputs.SYSTEMS:
            inputs.write_wheel_pins(python, system)
        return 0
    if unknown := set(arguments) - set(KINDS):
        print(f"There is no bundle for {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}, and the word pins.")
        return 2
    for system in arguments or KINDS:
        print(build(python, system)[1], flush=True)
    return 0


def build(python: Environment, system: str) -> tuple[Path, str]:
    """Build one bundle and return its archive and its figures in words.

    Raises:
        Missing: Something it is made of cannot be had.
        subprocess.CalledProcessError: It is over its budget.
    """
    kind, started = KINDS[system], time.monotonic()
    folder = DIST / system / "Peergroup"
    shutil.rmtree(folder.parent, ignore_errors=True)
    folder.mkdir(parents=True)
    archive = DIST / kind.archive.format(version())
    archive.unlink(missing_ok=True)
    kind.maker.build(python, folder, version())
    kind.maker.pack(folder, archive)
    weight, packed = parts.size(folder) / _MB, archive.stat().st_size / _MB
    files = sum(path.is_file() for path in folder.rglob("*"))
    told = f"{archive.name}: {weight:.0f} MB in {files} files, {packed:.0f} MB packed"
    if weight > kind.largest or packed > kind.largest_packed:
        limits = f"{kind.largest} and {kind.largest_packed} MB"
        raise subprocess.CalledProcessError(1, ["bundle", system], output=f"{told}; the budget is {limits}")
    return archive, f"{told}, {time.monotonic() - started:.0f} s"


def version() -> str:
    """Return the program's version."""
    text = (ROOT / "peergroup_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    return found[1] if found else "0"
