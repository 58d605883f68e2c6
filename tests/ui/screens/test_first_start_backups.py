"""The first start: the step about backups, and bringing back a group that there is already."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from peergroup_desktop.actions import backups
from peergroup_desktop.ui.screens.first_start.presenter import Step
from tests.ui.lint import lint, tab_order
from tests.ui.porch import porch
from tests.ui.screens.test_first_start import SIZES, skip_the_rest, to_key_sheet
from tests.vaults import PASSPHRASE, open_vault

__all__ = ["porch"]


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backed_up(vault_folder, stick):
    """A stick with a backup of a group's file that lives on another computer."""
    vault = open_vault(vault_folder)
    backups.choose_second_place(vault, stick, "the blue stick")
    backups.back_up(vault)
    vault.lock()
    shutil.rmtree(vault_folder)
    return stick


@pytest.fixture
def choose(monkeypatch):
    def answer(folder: Path | str) -> None:
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: str(folder)))

    return answer


def to_backups(porch, **shown):
    screen = porch.first_start(**shown)
    to_key_sheet(screen)
    screen.foot.later.click()
    return screen, screen.pages.backups


def to_bring_back(porch, **shown):
    screen = porch.first_start(**shown)
    screen.pages.welcome.open.click()
    return screen, screen.pages.bring_back


def test_nothing_has_to_be_answered_about_backups(porch):
    screen, _page = to_backups(porch)
    assert screen.where.text() == "Step 6 of 6: Backups"
    screen.foot.next.click()
    assert backups.status(porch.opened[0]).second is None


def test_a_second_place_gets_the_first_backup(porch, stick, choose):
    _screen, page = to_backups(porch)
    choose("")
    page.form.choose.click()
    assert page.form.folder is None
    choose(stick)
    page.form.choose.click()
    assert page.form.name.text() == "the other folder"
    page.form.name.setText("the blue stick")
    QTest.keyClick(page.form.name, Qt.Key.Key_Return)
    second = backups.status(porch.opened[0]).second
    assert (second.name, second.newest_at is not None) == ("the blue stick", True)


def test_a_place_needs_a_name(porch, stick, choose):
    screen, page = to_backups(porch)
    choose(stick)
    page.form.choose.click()
    page.form.name.clear()
    screen.foot.next.click()
    assert page.form.called.error.startswith("Give it a name.")
    assert porch.opened == []
    page.form.name.setText("the stick")
    assert page.form.called.error == ""


def test_a_place_that_will_not_do_is_said_under_it(porch, choose):
    screen, page = to_backups(porch)
    choose(next(porch.folder.glob("*.peergroup")))
    page.form.choose.click()
    screen.foot.next.click()
    assert page.form.where.error
    assert screen.foot.next.isEnabled()
    screen.foot.later.click()
    assert len(porch.opened) == 1


def test_a_backup_is_brought_back_with_the_passphrase(porch, backed_up, choose):
    screen, page = to_bring_back(porch)
    choose(backed_up)
    page.choose.click()
    assert page.found.text().startswith("There’s a backup of Tuesday 24 November")
    assert page.passphrase.edit.hasFocus()
    QTest.keyClicks(page.passphrase.edit, "wrong words here today")
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    assert page.passphrase.field.error == "That didn’t match. Check Caps Lock and try again."
    page.passphrase.edit.setText(PASSPHRASE)
    screen.foot.next.click()
    assert porch.opened[0].account.name == "Maureen"


def test_the_recovery_code_will_do_too(porch, backed_up, choose, recovery_code):
    screen, page = to_bring_back(porch)
    choose(backed_up)
    page.choose.click()
    page.passphrase.edit.setText(recovery_code.lower())
    screen.foot.next.click()
    assert porch.opened[0].was_opened_by_code


def test_a_folder_without_a_backup_says_so(porch, stick, choose):
    screen, page = to_bring_back(porch)
    screen.foot.next.click()
    assert page.where.error == "Choose a stick or a folder first."
    choose(stick)
    page.choose.click()
    assert page.where.error.startswith("There’s no backup of a group’s file in this folder.")
    assert page.passphrase.isHidden()


def test_an_empty_passphrase_is_asked_for_again(porch, backed_up, choose):
    screen, page = to_bring_back(porch)
    choose(backed_up)
    page.choose.click()
    screen.foot.next.click()
    assert page.passphrase.field.error == "Type the passphrase that opened it until now."


def test_a_damaged_file_is_for_the_door(porch, vault_folder, choose):
    for keys in vault_folder.rglob("keys-*.json"):
        keys.write_text("{", encoding="utf-8")
    _screen, page = to_bring_back(porch)
    choose(next(vault_folder.glob("*.peergroup")))
    page.choose.click()
    assert porch.ways == [("unlock", vault_folder)]


def test_back_leads_to_the_welcome_and_starts_anew(porch, backed_up, choose):
    screen, page = to_bring_back(porch)
    choose(backed_up)
    page.choose.click()
    screen.foot.back.click()
    assert screen.presenter.step is Step.WELCOME
    screen.pages.welcome.open.click()
    assert (page.path.text(), page.passphrase.isHidden()) == ("Nothing chosen yet", True)


def test_the_last_step_is_reached_by_keyboard_in_order(porch):
    screen, page = to_backups(porch)
    assert page.form.choose.hasFocus()
    order = tab_order(screen)
    names = ("Choose a stick or folder", "What do you call it?", "I’ll do this later", "Open your group")
    assert [name for name in order if name in names] == list(names)
    skip_the_rest(screen)


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_both_pages_fit(porch, backed_up, choose, size, factor):
    screen, page = to_bring_back(porch, size=size, factor=factor)
    choose(backed_up)
    page.choose.click()
    porch.stage.settle()
    assert lint(screen) == []
    screen.presenter.start(Step.BACKUPS)
    porch.stage.settle()
    assert lint(screen) == []
