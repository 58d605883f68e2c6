"""The page after "Safe to unplug": wait, then go; or why not yet."""

import shutil

import pytest

from peergroup_desktop.core import paths
from peergroup_desktop.core.errors import FileMissing, StorageGone
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.ui.screens.unplug.view import make
from tests.ui.lint import lint
from tests.ui.porch import porch

__all__ = ["porch"]
SIZES = [((1366, 768), 1.0), ((640, 480), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]


@pytest.fixture
def show(porch, vault_folder):
    def shown(*, has_trouble=False, **look):
        return porch._show(make(porch._doorstep(vault_folder, ""), has_trouble=has_trouble), look)

    porch.screens.clear()
    return shown


def test_the_stick_can_be_pulled_out(show, porch, vault_folder, heard):
    page = show()
    assert page.head.text() == "You can pull the stick out now"
    assert heard == ["You can pull the stick out now. The group’s file is closed, and all of it is on the stick."]
    assert page.close_window.hasFocus()
    page.back.click()
    assert porch.ways == [("unlock", vault_folder)]


def test_a_backup_that_could_not_be_kept_is_told(show, heard):
    assert show().without.isHidden()
    page = show(has_trouble=True)
    assert heard[-1].endswith("A backup couldn’t be kept this time. When you go on, Today says why.")
    assert page.without.isVisible()


def test_a_program_on_the_stick_is_closed_first(show, monkeypatch):
    monkeypatch.setattr(paths, "is_portable", lambda: True, raising=False)
    page = show()
    assert page.head.text() == "You can pull the stick out once this window is closed"
    page.close_window.click()
    assert not page.isVisible()


def test_a_file_that_is_not_there_is_said(show, vault_folder):
    kept = vault_folder.with_name("kept")
    shutil.move(vault_folder, kept)
    page = show()
    assert (page.head.text(), page.line.text()) == ("Leave the stick in for now", sentence(FileMissing()).happened)
    assert page.again.hasFocus()
    shutil.move(kept, vault_folder)
    page.again.click()
    assert page.head.text() == "You can pull the stick out now"


def test_a_stick_that_does_not_take_it_is_said(show, monkeypatch):
    def broken(_folder):
        raise OSError

    page = show()
    monkeypatch.setattr(page.presenter, "_flush", broken)
    page.presenter.check()
    assert page.line.text() == sentence(StorageGone()).happened


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_it_fits(show, porch, size, factor):
    page = show(has_trouble=True, size=size, factor=factor)
    porch.stage.settle()
    assert lint(page) == []
