"""What start-up may load: the way to the unlock window stays free of everything used later."""

import json
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

LATER = {
    "PIL": "pictures, with reportlab",
    "PySide6.QtNetwork": "we have no network code",
    "PySide6.QtPdf": "preview and print",
    "charset_normalizer": "spreadsheets",
    "python_calamine": "spreadsheets",
    "rapidfuzz": "look-alikes",
    "reportlab": "paper",
    "segno": "key sheet",
    "uharfbuzz": "paper",
    "xlsxwriter": "spreadsheets",
    "zxcvbn": "a new passphrase",
}
TO_THE_UNLOCK_WINDOW = ("peergroup_desktop.app", "peergroup_desktop.ui.screens.unlock")
ON_THE_COMMAND_LINE = ("peergroup_desktop.cli",)
_IMPORT_AND_TELL = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(list(sys.modules)))
"""


def loaded(modules: tuple[str, ...]) -> set[str]:
    """Return what a fresh interpreter holds after importing `modules`."""
    command = [sys.executable, "-c", _IMPORT_AND_TELL, *modules]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return set(json.loads(done.stdout))


def exist(modules: tuple[str, ...]) -> bool:
    places = [ROOT.joinpath(*name.split(".")) for name in modules]
    return all(place.is_dir() or place.with_suffix(".py").is_file() for place in places)


@pytest.mark.parametrize("modules", [TO_THE_UNLOCK_WINDOW, ON_THE_COMMAND_LINE], ids=["window", "command line"])
def test_heavy_libraries_wait_until_they_are_used(modules):
    if not exist(modules):
        pytest.skip("not built yet")
    assert sorted(LATER.keys() & loaded(modules)) == []


def test_the_command_line_loads_no_qt():
    if not exist(ON_THE_COMMAND_LINE):
        pytest.skip("not built yet")
    assert [name for name in loaded(ON_THE_COMMAND_LINE) if name.startswith("PySide6")] == []
