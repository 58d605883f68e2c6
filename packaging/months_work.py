"""A month's work done with a program on the command line: what a wheel and a bundle must be able to do."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

_SHEET = "Name,Phone\nZofia Wiśniewska,07700 900123\nŁukasz Nowak,\n"


def do_a_months_work(command: Sequence[str], folder: Path, **settings: str) -> str:
    """Make a practice group in `folder`, bring in a list, check, print last month; return the passphrase.

    Args:
        command: starts the program.
        folder: takes the group's file, the list and the page.
        settings: environment variables to set.

    Raises:
        subprocess.CalledProcessError: Something did not come out.
    """
    group, sheet, paper = folder / "group", folder / "list.csv", folder / "month.pdf"
    told = _ask(command, "demo", str(group), **settings)
    passphrase = re.search(r"^Passphrase: (.+)$", told, re.MULTILINE)
    if passphrase is None:
        raise subprocess.CalledProcessError(1, [*command, "demo"])
    opened = settings | {"PEERGROUP_PASSPHRASE": passphrase[1].strip()}
    at = ("--data", str(group))
    _ask(command, *at, "check", **opened)
    name, month = _group_and_month(_ask(command, *at, "check", "--json", **opened))
    sheet.write_text(_SHEET, encoding="utf-8")
    _ask(command, *at, "import", "people", str(sheet), "--group", "Willow Room", **opened)
    report = ("report", "attendance", "--group", name, "--month", month, "-o", str(paper))
    _ask(command, *at, *report, **opened)
    if not paper.read_bytes().startswith(b"%PDF-"):
        raise subprocess.CalledProcessError(1, [*command, *report])
    return passphrase[1].strip()


def count_marks(command: Sequence[str], group: str, **settings: str) -> int:
    """Return how many marks the file in the folder `group` holds. Raises as `do_a_months_work`."""
    return int(json.loads(_ask(command, "--data", group, "check", "--json", **settings))["counts"]["attendance"])


def _ask(command: Sequence[str], *arguments: str, **settings: str) -> str:
    line = [*command, *arguments]
    done = subprocess.run(line, env=os.environ | settings, stdout=subprocess.PIPE, text=True, check=True)
    print(done.stdout, end="", flush=True)
    return done.stdout


def _group_and_month(answer: str) -> tuple[str, str]:
    """Return the first group of `check --json`, and last month."""
    last_month = datetime.now(UTC).date().replace(day=1) - timedelta(days=1)
    first = json.loads(answer)["groups"][0]
    return first["name"] if isinstance(first, dict) else first, f"{last_month:%Y-%m}"
