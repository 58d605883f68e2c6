"""What start-up may load: the way to the unlock window stays free of everything used later."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

LATER = {
    "PIL": "pictures, with reportlab",
    "PySide6.QtNetwork": "we have no network code",
    "PySide6.QtPdf": "preview and print",
    "charset_normalizer": "spreadsheets",
    "python_calamine": "spreadsheets",
    "rapidfuzz": "look-alikes",
    "reportlab": "paper",
    "segno": "squares on paper",
    "uharfbuzz": "paper",
    "xlsxwriter": "spreadsheets",
    "zxcvbn": "a new passphrase",
}
AT_THE_DOOR = LATER | {
    "apsw": "the database engine",
    "email": "versions of others' works",
    "logging.handlers": "loads sockets; we turn the log's pages ourselves",
    "nacl": "the cipher",
    "peewee": "the tables",
    "peergroup_desktop.actions.opening": "unlocking",
    "peergroup_desktop.core.sentences": "faults in words",
    "peergroup_desktop.models": "the tables",
    "peergroup_desktop.ui.undo": "what lies behind the door",
    "peergroup_desktop.ui.crash_dialog": "a crash",
    "peergroup_desktop.ui.screens.today": "what lies behind the door",
    "peergroup_desktop.ui.screens.unlock.code_page": "the recovery code",
    "peergroup_desktop.ui.screens.unlock.owner_page": "the recovery code",
    "peergroup_desktop.ui.screens.unlock.share_page": "the handover sheets",
    "peergroup_desktop.ui.screens.unlock.stick_page": "a stick that was pulled out",
    "peergroup_desktop.ui.screens.unlock.trouble_page": "a file that does not open",
    "peergroup_desktop.ui.shell": "what lies behind the door",
    "peergroup_desktop.ui.widgets.fields": "forms",
    "peergroup_desktop.ui.widgets.roster": "what lies behind the door",
    "socket": "we have no network code",
}
_TELL = "print(json.dumps(list(sys.modules)))"
_SHOW_THE_DOOR = f"""
import json, sys
from pathlib import Path
from peergroup_desktop import app
from peergroup_desktop.core import paths
application = app.make_application()
program = app.Program(application, Path(sys.argv[1]), app.PreferenceStore(paths.settings_folder()))
program.start()
assert program.window.isVisible()
{_TELL}
program.close()
"""
_COMMAND = f"import json, sys, peergroup_desktop.cli\n{_TELL}"


def loaded(code: str, *arguments: Path) -> set[str]:
    """Return the modules that a fresh interpreter holds after running `code`."""
    command = [sys.executable, "-c", code, *arguments]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}  # coverage loads sockets
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=plain)
    return set(json.loads(done.stdout.splitlines()[0]))


def test_the_unlock_window_waits_for_nothing_heavy(vault_folder):
    assert sorted(AT_THE_DOOR.keys() & loaded(_SHOW_THE_DOOR, vault_folder)) == []


def test_the_first_window_waits_for_nothing_heavy(tmp_path):
    assert sorted(LATER.keys() & loaded(_SHOW_THE_DOOR, tmp_path)) == []


def test_the_command_line_loads_neither_qt_nor_anything_heavy():
    modules = loaded(_COMMAND)
    assert sorted(LATER.keys() & modules) == []
    assert [name for name in modules if name.startswith("PySide6")] == []
