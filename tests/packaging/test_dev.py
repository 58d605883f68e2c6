"""The developers' command: what it says when something is missing, and when it need not install again."""

import importlib
import subprocess
import sys

import pytest

from tests.conftest import ROOT

DEV = ROOT / "packaging" / "dev.py"


@pytest.fixture
def tool(monkeypatch):
    """Import a module of packaging/ by name; it is not a package, so that it cannot hide the installed `packaging`."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module


@pytest.mark.parametrize("words", [[], ["sing"]])
def test_an_unknown_word_gets_the_list(words):
    done = subprocess.run([sys.executable, DEV, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "packaging/dev.py test" in done.stderr


def test_without_rights_the_one_command_is_named(tool, monkeypatch, tmp_path):
    libraries = tool("system_libraries")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(libraries.Missing, match=r"libegl1 libgl1"):
        libraries.install(["libgl1", "libegl1"], needed=True)


def test_what_is_only_wanted_is_mentioned(tool, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    tool("system_libraries").install(["qpdf"], needed=False)
    assert "qpdf" in capsys.readouterr().err


def test_nothing_missing_says_nothing(tool, capsys):
    tool("system_libraries").install([], needed=True)
    assert capsys.readouterr() == ("", "")


def test_pins_are_known_again(tool, tmp_path):
    environment = tool("environment")
    mark = tmp_path / "pins"
    assert not environment._is_current(mark, environment.RUN_PINS)
    mark.write_text(environment._digest(environment.RUN_PINS))
    assert environment._is_current(mark, environment.RUN_PINS)
    assert not environment._is_current(mark, environment.TEST_PINS)


@pytest.mark.parametrize(("display", "has_one"), [(":0", True), ("", False)])
def test_a_display_is_looked_for(tool, monkeypatch, display, has_one):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert tool("dev")._has_display() is has_one


def test_a_bundle_whose_parts_cannot_be_fetched_is_told_and_stops_nothing(tool, monkeypatch):
    checks, inputs = tool("checks"), tool("inputs")

    def build(*_arguments):
        raise inputs.Unfetched("This could not be fetched: python3.11")

    monkeypatch.setattr(checks, "build", build)
    monkeypatch.setattr(checks.shutil, "which", lambda _name: "/usr/bin/apt-get")
    assert checks._bundle(None).startswith("NOT BUILT, so not tried. This could not be fetched")
