"""Everything that must hold before a change is kept: style, types, tests with coverage, and the wheel at work."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from environment import Environment

FULLY_COVERED = ("core", "storage", "actions", "interchange")
Step = tuple[str, Callable[[], object]]


def check_everything(python: Environment, pytest_options: list[str]) -> int:
    """Run all steps, also after one has stopped, and return 0 when all are well. Options go on to pytest."""
    steps: list[Step] = [
        ("format", lambda: python.run("-m", "ruff", "format", "--check", ".")),
        ("style", lambda: python.run("-m", "ruff", "check", ".")),
        ("types", lambda: python.run("-m", "mypy")),
        ("tests", lambda: _tests(python, pytest_options)),
        ("coverage", lambda: _coverage(python)),
        ("wheel", lambda: _wheel(python)),
    ]
    outcomes = [_report(name, step) for name, step in steps]
    print("\n" + "\n".join(line for line, _ in outcomes), flush=True)
    return 0 if all(is_well for _, is_well in outcomes) else 1


def _report(name: str, step: Callable[[], object]) -> tuple[str, bool]:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    try:
        step()
        is_well = True
    except subprocess.CalledProcessError as stopped:
        print(f"{name}: stopped with code {stopped.returncode}", file=sys.stderr, flush=True)
        is_well = False
    return f"{name:<9} {'well' if is_well else 'NOT WELL':<9} {time.monotonic() - started:6.1f} s", is_well


def _tests(python: Environment, options: list[str]) -> None:
    workers = str(os.cpu_count() or 1)
    coverage = ["--cov", "--cov-report="]
    python.run("-m", "pytest", "-q", "-n", workers, "--dist", "worksteal", *coverage, *options)


def _coverage(python: Environment) -> None:
    python.run("-m", "coverage", "report", "--fail-under=95")
    for layer in FULLY_COVERED:
        files = f"peergroup_desktop/{layer}/*"
        python.run("-m", "coverage", "report", f"--include={files}", "--fail-under=100", "--precision=2")


def _wheel(python: Environment) -> None:
    """Build the wheel, install it as a stranger would, and do a month's work with it on the command line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python.run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
        fresh = Environment(folder / "fresh")
        python.run("-m", "venv", str(fresh.folder))
        wheel = next(folder.glob("*.whl"))
        fresh.run("-m", "pip", "install", "--disable-pip-version-check", "-q", str(wheel), cwd=folder)
        _try_out(fresh.programs / "peergroup-desktop", folder)


def _try_out(program: Path, folder: Path) -> None:
    group = folder / "group"
    told = _ask(program, folder, "demo", str(group))
    passphrase = re.search(r"^Passphrase: (.+)$", told, re.MULTILINE)
    if passphrase is None:
        raise subprocess.CalledProcessError(1, [str(program), "demo"])
    opened = {"PEERGROUP_PASSPHRASE": passphrase[1].strip()}
    paper = folder / "month.pdf"
    _ask(program, folder, "--data", str(group), "check", **opened)
    name, month = _group_and_month(_ask(program, folder, "--data", str(group), "check", "--json", **opened))
    report = ("report", "attendance", "--group", name, "--month", month, "-o", str(paper))
    _ask(program, folder, "--data", str(group), *report, **opened)
    if not paper.read_bytes().startswith(b"%PDF-"):
        raise subprocess.CalledProcessError(1, [str(program), *report])


def _ask(program: Path, cwd: Path, *arguments: str, **settings: str) -> str:
    done = subprocess.run(
        [str(program), *arguments], cwd=cwd, env=os.environ | settings, stdout=subprocess.PIPE, text=True, check=True
    )
    print(done.stdout, end="", flush=True)
    return done.stdout


def _group_and_month(answer: str) -> tuple[str, str]:
    """Return the first group of `check --json`, and last month."""
    last_month = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
    first = json.loads(answer)["groups"][0]
    return first["name"] if isinstance(first, dict) else first, f"{last_month:%Y-%m}"
