"""In a portable folder, what libraries write without asking stays in it too."""

import os
import tempfile
from pathlib import Path

import pytest

from peergroup_desktop.core import paths, portable


@pytest.fixture
def folder(monkeypatch, tmp_path) -> Path:
    monkeypatch.setattr(os, "environ", os.environ.copy())
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "peergroup_desktop")
    return tmp_path


def test_on_a_computer_nothing_is_changed(folder):
    before = dict(os.environ)
    portable.stay_inside()
    assert os.environ == before


def test_temporary_files_and_caches_stay_in_the_folder(folder):
    (folder / "portable.ini").touch()
    portable.stay_inside()
    assert tempfile.gettempdir() == os.environ["TMPDIR"] == str(folder / "temporary")
    assert Path(os.environ["XDG_CACHE_HOME"]).is_dir()
    assert Path(os.environ["FONTCONFIG_FILE"]).is_file()


def test_where_nothing_can_be_written_the_computer_is_not_used_instead(folder):
    (folder / "portable.ini").touch()
    (folder / "temporary").touch()
    portable.stay_inside()
    with pytest.raises(NotADirectoryError):
        tempfile.mkdtemp()


def test_people_are_told_where_everything_stays(folder):
    assert "computer" in portable.where_kept()
    (folder / "portable.ini").touch()
    assert "own folder" in portable.where_kept()
