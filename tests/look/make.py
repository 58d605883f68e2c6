"""Writes a picture of every screen into the folder `look`: light, dark and high contrast, 100, 150 and 200 %.

    python -m tests.look.make [WORD ...]     only pictures whose name holds a word

Runs without a display, with our fonts alone, on an invented group that is the same every time.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from peergroup_desktop.core.clock import FixedClock
from tests import conftest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "look"
SIZE = (1366, 768)
LOOKS = (("light", 1.0), ("dark", 1.0), ("contrast", 1.0), ("light", 1.5), ("light", 2.0), ("dark", 2.0))
NOW = datetime(2026, 10, 13, 9, 50, tzinfo=ZoneInfo("Europe/London"))


def main(wanted: list[str]) -> int:
    """Take the pictures and say where they are."""
    conftest.pytest_configure()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home)
        count = sum(1 for _picture in take_all(Path(home), wanted))
    print(f"{count} pictures in {FOLDER}")
    return 0


def take_all(home: Path, wanted: list[str]) -> Iterator[Path]:
    """Take every picture whose name holds one of `wanted`, all of them when nothing is wanted."""
    from peergroup_desktop import app
    from peergroup_desktop.ui import typography
    from peergroup_desktop.ui.preferences import PreferenceStore
    from tests.look import doors

    clock = FixedClock(NOW)
    doors.make_file(home / "Peergroup", clock)
    application = app.make_application()
    program = app.Program(application, home / "Peergroup", PreferenceStore(home / "settings"), clock)
    typography.load_other_scripts()
    program.window.resize(*SIZE)
    program.window.show()
    FOLDER.mkdir(exist_ok=True)
    for scheme, factor in LOOKS:
        stage = doors.Studio(program, FOLDER, f"{round(factor * 100)}-{scheme}", wanted)
        stage.dress(scheme, factor)
        yield from stage.take_components()
        yield from stage.take_doors()
        yield from stage.take_screens(doors.open_file(home / "Peergroup", clock))
    program.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
