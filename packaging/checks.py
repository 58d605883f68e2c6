"""Everything that must hold before a change is kept: style, types, tests with coverage, and the wheel at work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bundle import build
from environment import ROOT, Environment
from inputs import Unfetched
from months_work import do_a_months_work
from system_libraries import Missing
from try_out import try_out

OVERALL = 95
FULLY_COVERED = ("core", "storage", "actions", "interchange")
Step = tuple[str, Callable[[], str]]


def check_everything(python: Environment, pytest_options: list[str]) -> int:
    """Run all steps, also after one has stopped, and return 0 when all are well. Options go on to pytest."""
    steps: list[Step] = [
        ("format", lambda: _quietly(python, "ruff", "format", "--check", ".")),
        ("style", lambda: _quietly(python, "ruff", "check", ".")),
        ("types", lambda: _quietly(python, "mypy")),
        ("wheel", lambda: _wheel(python)),
        ("bundle", lambda: _bundle(python)),
        ("tests", lambda: _tests(python, pytest_options)),
        ("coverage", lambda: _coverage(python)),
    ]
    outcomes = [_report(name, step) for name, step in steps]
    print("\n" + "\n".join(line for line, _ in outcomes), flush=True)
    return 0 if all(is_well for _, is_well in outcomes) else 1


def _report(name: str, step: Callable[[], str]) -> tuple[str, bool]:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    try:
        told, is_well = step(), True
    except subprocess.CalledProcessError as stopped:
        told, is_well = str(stopped.output or f"stopped with code {stopped.returncode}").strip(), False
        print(f"{name}: {told}", file=sys.stderr, flush=True)
    except Missing as missing:
        told, is_well = str(missing), False
        print(f"{name}: {told}", file=sys.stderr, flush=True)
    return f"{name:<9} {'well' if is_well else 'NOT WELL':<9} {time.monotonic() - started:6.1f} s  {told}", is_well


def _quietly(python: Environment, module: str, *arguments: str) -> str:
    python.run("-m", module, *arguments)
    return ""


def _tests(python: Environment, options: list[str]) -> str:
    """Run pytest, showing what it says, and return its closing line."""
    workers = ("-n", str(os.cpu_count() or 1), "--dist", "worksteal")
    command = [str(python.python), "-m", "pytest", "-q", *workers, "--cov", "--cov-report=", *options]
    closing = ""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            closing = line.strip() or closing
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command, output=closing)
    return closing


def _coverage(python: Environment) -> str:
    short = [] if python.run("-m", "coverage", "report", f"--fail-under={OVERALL}", check=False) == 0 else ["overall"]
    for layer in FULLY_COVERED:
        only = f"--include=peergroup_desktop/{layer}/*"
        if python.run("-m", "coverage", "report", only, "--fail-under=100", "--precision=2", check=False):
            short.append(layer)
    if short:
        raise subprocess.CalledProcessError(1, ["coverage"], output=f"too little: {', '.join(short)}")
    return f"{OVERALL} % overall, 100 % in {', '.join(FULLY_COVERED)}"


def _wheel(python: Environment) -> str:
    """Build the wheel, install it as a stranger would, and do a month's work with it on the command line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python.run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
        fresh = Environment(folder / "fresh")
        python.run("-m", "venv", str(fresh.folder))
        wheel = next(folder.glob("*.whl"))
        fresh.run("-m", "pip", "install", "--disable-pip-version-check", "-qq", str(wheel), cwd=folder)
        do_a_months_work([str(fresh.programs / "peergroup-desktop")], folder)
        return wheel.name


def _bundle(python: Environment) -> str:
    """Build the portable folder for Linux and try it out."""
    if not shutil.which("apt-get"):
        return "not here: it is built on Debian"
    try:
        archive, told = build(python, "linux")
    except Unfetched as unfetched:
        return f"NOT BUILT, so not tried. {unfetched}"
    return f"{told}; {try_out(archive)}"
