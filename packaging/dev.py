"""The one command for developers: run the program, test it, measure it, take its picture.

    python3 packaging/dev.py run [...]      open the window; what follows is handed to the program
    python3 packaging/dev.py test [...]     everything that must hold; what follows is handed to pytest
    python3 packaging/dev.py bench [NAME]   the measurements in tests/bench
    python3 packaging/dev.py look [...]     a picture of every screen, in the folder `look`
    python3 packaging/dev.py faults [PART]  kills, power cuts, full disks, pulled sticks, hostile files; about an hour
    python3 packaging/dev.py bundle [NAME]  the portable folders for a stick: linux, windows, or both; or `pins`

Needs Python 3.11 and nothing else: it makes `.venv` and installs the pinned packages there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from bundle import bundle as build_bundles
from checks import check_everything
from environment import ROOT, RUN_PINS, TEST_PINS, Environment
from system_libraries import Missing, need_libraries, want_test_tools

COMMAND_LINE = {"demo", "import", "report", "check", "-h", "--help", "--version"}


def run(python: Environment, arguments: list[str]) -> int:
    """Start the program from this checkout, in the folder where the person stands."""
    python.fill(RUN_PINS)
    if _has_display() and not COMMAND_LINE.intersection(arguments):
        need_libraries()  # without a display the program says how to do without a window
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    command = [str(python.python), "-m", "peergroup_desktop", *arguments]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, check=False).returncode


def test(python: Environment, arguments: list[str]) -> int:
    """Check everything."""
    need_libraries()
    want_test_tools()
    python.fill(TEST_PINS)
    return check_everything(python, arguments)


def bench(python: Environment, arguments: list[str]) -> int:
    """Run the measurements, or those named: without a window system, so that figures compare between machines."""
    need_libraries()
    python.fill(TEST_PINS)
    scripts = [
        path.stem for path in sorted((ROOT / "tests" / "bench").glob("*.py")) if _is_script(path.read_text("utf-8"))
    ]
    settings = {"QT_QPA_PLATFORM": "offscreen"}
    codes = [python.run("-m", f"tests.bench.{name}", check=False, **settings) for name in arguments or scripts]
    return max(codes, default=0)


def look(python: Environment, arguments: list[str]) -> int:
    """Take the pictures."""
    need_libraries()
    python.fill(TEST_PINS)
    return python.run("-m", "tests.look.make", *arguments, check=False)


def bundle(python: Environment, arguments: list[str]) -> int:
    """Build the portable folders."""
    return build_bundles(python, arguments)


def faults(python: Environment, arguments: list[str]) -> int:
    """Try the program's promises in full, or in the parts named."""
    need_libraries()
    python.fill(TEST_PINS)
    return python.run("-m", "tests.faults.full", *arguments, check=False)


def main() -> int:
    """Do what the first word says, and return the exit code: 2 for a word we do not know."""
    commands: dict[str, Callable[[Environment, list[str]], int]] = {
        "run": run,
        "test": test,
        "bench": bench,
        "look": look,
        "faults": faults,
        "bundle": bundle,
    }
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        print(__doc__, file=sys.stderr)
        return 2
    python = Environment()
    try:
        python.make()
        return commands[sys.argv[1]](python, sys.argv[2:])
    except Missing as missing:
        print(missing, file=sys.stderr)
    except subprocess.CalledProcessError as stopped:
        command = " ".join(map(str, stopped.cmd))
        print(f"Stopped with code {stopped.returncode}: {command} {stopped.output or ''}".strip(), file=sys.stderr)
    return 1


def _has_display() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _is_script(text: str) -> bool:
    return 'if __name__ == "__main__":' in text


if __name__ == "__main__":
    sys.exit(main())
