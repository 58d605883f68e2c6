"""Where the program finds what ships with it, and where it keeps its files."""

from pathlib import Path

import pytest

from peergroup_desktop.core import paths


def test_a_checkout_finds_its_resources():
    assert paths.resource("fonts", "AtkinsonHyperlegibleNext-Regular.ttf").is_file()


def test_an_installed_package_finds_those_inside_it(monkeypatch, tmp_path):
    (tmp_path / "icons").mkdir()
    monkeypatch.setattr(paths, "_INSTALLED", tmp_path)
    assert paths.resource("icons") == tmp_path / "icons"


def test_what_was_not_shipped_is_named():
    with pytest.raises(FileNotFoundError, match=r"nowhere\.svg"):
        paths.resource("icons", "nowhere.svg")


def test_the_data_folder_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder("stick") == tmp_path / "stick"
    assert paths.data_folder(Path("~")) == Path.home()


def test_usual_places_are_the_systems_own(own_home):
    assert paths.data_folder().is_relative_to(own_home)
    assert paths.state_folder().is_relative_to(own_home)
    assert paths.settings_folder().is_relative_to(own_home)


@pytest.mark.parametrize("inside", ["peergroup_desktop", "program/app/peergroup_desktop"])
def test_a_portable_folder_keeps_everything(monkeypatch, tmp_path, inside):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / inside)
    assert paths.portable_folder() is None
    (tmp_path / "portable.ini").touch()
    assert paths.is_portable()
    kept = {paths.portable_folder(), paths.data_folder(), paths.settings_folder(), paths.state_folder()}
    assert kept == {tmp_path, tmp_path / "data", tmp_path / "settings"}


def test_the_log_travels_with_the_data(tmp_path):
    assert paths.log_folder(tmp_path).parent == tmp_path
