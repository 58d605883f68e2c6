"""The door: who is opening up, the passphrase, and every reason why a file does not open."""

import json
import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from peergroup_desktop.core.errors import DiskFull, FolderReadOnly, StorageGone
from peergroup_desktop.storage.computer import Computer, State
from peergroup_desktop.storage.lock_file import LockFile
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import peek
from peergroup_desktop.ui.help_reader import HelpDialog
from peergroup_desktop.ui.preferences import Scheme
from tests.ui.lint import lint, tab_order
from tests.ui.porch import JO, enter, passphrase_page, porch, shared_folder
from tests.vaults import NAME, PASSPHRASE, open_vault

__all__ = ["porch", "shared_folder"]
SIZES = [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]


def trouble_page(screen):
    assert screen.pages.page is screen.pages.trouble
    return screen.pages.trouble


def test_the_passphrase_opens_the_file(porch, vault_folder):
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    assert porch.opened[0].account.name == NAME


def test_typing_begins_in_the_passphrase(porch, vault_folder):
    page = passphrase_page(porch.unlock(vault_folder))
    assert page.passphrase.edit.hasFocus()
    assert page.greeting.text() == "Good morning"


def test_the_group_is_named_beside_its_chairs(porch, shared_folder):
    screen = porch.unlock(shared_folder)
    assert screen.panel.name.text() == "Tuesday Circle"
    assert [card.text() for card in passphrase_page(screen).people.cards] == ["Maureen", "Jo"]


def test_down_changes_the_person_and_empties_the_field(porch, shared_folder):
    page = passphrase_page(porch.unlock(shared_folder))
    QTest.keyClicks(page.passphrase.edit, "half")
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Down)
    assert page.passphrase.field.label.text() == "Your passphrase, Jo"
    assert page.passphrase.text() == ""
    enter(page, JO)
    assert porch.opened[0].account.name == "Jo"


def test_up_goes_round(porch, shared_folder):
    page = passphrase_page(porch.unlock(shared_folder))
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Up)
    assert page.people.slot.label == "Jo"


def test_tab_stops_at_the_chosen_card_alone(porch, shared_folder):
    order = tab_order(porch.unlock(shared_folder))
    assert "Maureen" in order
    assert "Jo" not in order
    assert order.index("Maureen") < order.index("Your passphrase, Maureen") < order.index("Unlock")


def test_a_miss_is_said_under_the_field_and_nothing_is_cleared(porch, shared_folder):
    page = passphrase_page(porch.unlock(shared_folder))
    enter(page, "not this one")
    assert page.passphrase.field.error == "That didn’t match. Check Caps Lock and try again."
    assert page.passphrase.text() == "not this one"
    assert page.passphrase.edit.hasSelectedText()


def test_after_five_misses_somebody_can_be_asked(porch, shared_folder):
    page = passphrase_page(porch.unlock(shared_folder))
    for _try in range(5):
        enter(page, "not this one")
    assert page.passphrase.field.error == "Take your time. You can use your recovery code, or ask Jo."


def test_after_five_misses_alone(porch, vault_folder):
    page = passphrase_page(porch.unlock(vault_folder))
    for _try in range(5):
        enter(page, "not this one")
    assert "ask someone else" in page.passphrase.field.error


def test_letters_can_be_shown_and_are_hidden_again_on_the_way_in(porch, vault_folder):
    page = passphrase_page(porch.unlock(vault_folder))
    page.passphrase.show_button.click()
    assert page.passphrase.edit.echoMode() == QLineEdit.EchoMode.Normal
    assert page.passphrase.show_button.text() == "Hide"
    enter(page, "not this one")
    assert page.passphrase.edit.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed_from_the_letters(porch, vault_folder):
    field = passphrase_page(porch.unlock(vault_folder)).passphrase
    QTest.keyClick(field.edit, "A", Qt.KeyboardModifier.NoModifier)
    assert not field.caps.isHidden()
    QTest.keyClick(field.edit, Qt.Key.Key_CapsLock)
    assert field.caps.isHidden()
    QTest.keyClick(field.edit, "B", Qt.KeyboardModifier.ShiftModifier)
    assert field.caps.isHidden()


def test_names_kept_inside_are_typed(porch, shared_folder):
    vault = open_vault(shared_folder)
    vault.show_before_unlock("", with_names=False)
    vault.lock()
    page = passphrase_page(porch.unlock(shared_folder))
    assert page.people.isHidden()
    assert page.name.edit.hasFocus()
    enter(page, JO)
    assert page.name.error == "Type the name that the group knows you by."
    QTest.keyClicks(page.name.edit, "maureen")
    enter(page, JO)
    assert "didn’t match" in page.passphrase.field.error
    page.name.edit.setText("jo")
    enter(page, JO)
    assert porch.opened[0].account.name == "Jo"


def test_why_it_locked_is_said(porch, vault_folder):
    screen = porch.unlock(vault_folder, why_locked="Locked after 10 minutes without use.")
    assert screen.pages.why_locked.text() == "Locked after 10 minutes without use."


def test_no_file_in_the_folder(porch):
    page = trouble_page(porch.unlock())
    assert page.title.text() == "There’s no group’s file in this folder."
    assert list(page.buttons) == ["other_folder", "start_new", "try_again"]
    page.buttons["start_new"].click()
    assert porch.ways == [("new", porch.folder)]


def test_another_folder_can_be_chosen(porch, vault_folder, monkeypatch):
    screen = porch.unlock(vault_folder.parent / "elsewhere")
    inside = str(vault_folder / "group.peergroup")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: inside))
    trouble_page(screen).buttons["other_folder"].click()
    enter(passphrase_page(screen), PASSPHRASE)
    assert porch.opened[0].folder == vault_folder


def test_choosing_no_other_folder_changes_nothing(porch, monkeypatch):
    screen = porch.unlock()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: ""))
    trouble_page(screen).buttons["other_folder"].click()
    trouble_page(screen)


def test_damaged_keys(porch, vault_folder):
    for copy in Places.inside(vault_folder).headers:
        copy.write_text("{", encoding="utf-8")
    page = trouble_page(porch.unlock(vault_folder))
    assert page.title.text() == "We can’t read the keys of this file."
    assert page.kept.text()
    assert page.next_step.text()
    page.buttons["bring_back"].click()
    assert porch.ways == [("bring back", vault_folder)]


def test_trying_again_after_the_keys_are_back(porch, vault_folder):
    first, second = Places.inside(vault_folder).headers
    whole = first.read_bytes()
    for copy in (first, second):
        copy.write_text("{", encoding="utf-8")
    screen = porch.unlock(vault_folder)
    first.write_bytes(whole)
    trouble_page(screen).buttons["try_again"].click()
    passphrase_page(screen)


def test_a_damaged_file_says_so_and_folds_the_details(porch, vault_folder):
    Places.inside(vault_folder).database.write_bytes(b"no database" * 1000)
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    page = trouble_page(screen)
    assert "part of it doesn’t read" in page.title.text()
    assert page.details.isHidden()
    page.fold.click()
    assert not page.details.isHidden()
    assert "file_damaged" in page.details.text()


def test_where_nothing_can_be_written_it_opens_to_look_and_print(porch, vault_folder, monkeypatch):
    def refuse(*_args, **_how):
        raise DiskFull

    monkeypatch.setattr(LockFile, "take", refuse)
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    trouble_page(screen).buttons["open_to_read"].click()
    assert porch.opened[0].is_read_only


def test_an_older_copy_can_be_opened_anyway(porch, vault_folder):
    file_id = json.loads(Places.inside(vault_folder).headers[0].read_text(encoding="utf-8"))["header"]["file_id"]
    Computer().remember(file_id, State(900, b"later..."))
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    page = trouble_page(screen)
    assert list(page.buttons) == ["other_folder", "open_anyway"]
    assert page.buttons["open_anyway"].text() == "Open it anyway"
    page.buttons["open_anyway"].click()
    assert porch.opened[0].is_open


def note_of(folder, host):
    note = {"host": host, "process": 1, "started": 0, "since": "2026-10-13T08:00:00+00:00", "token": "theirs"}
    Places.inside(folder).lock_file.write_text(json.dumps(note), encoding="utf-8")


def test_a_file_open_on_another_computer(porch, vault_folder):
    note_of(vault_folder, "hall-laptop")
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    page = trouble_page(screen)
    assert page.title.text() == "The group’s file is already open on hall-laptop, since 09:00."
    page.buttons["open_anyway"].click()
    assert porch.opened[0].is_open


def test_a_file_open_in_another_window_here(porch, vault_folder):
    note_of(vault_folder, socket.gethostname())
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    page = trouble_page(screen)
    assert "open_anyway" not in page.buttons
    Places.inside(vault_folder).lock_file.unlink()
    page.buttons["try_again"].click()
    assert porch.opened[0].is_open


def test_a_newer_file(porch, vault_folder):
    vault = open_vault(vault_folder)
    vault.opened.connection.pragma("user_version", 99)
    vault.lock()
    screen = porch.unlock(vault_folder)
    enter(passphrase_page(screen), PASSPHRASE)
    assert "newer Peergroup (file 99" in trouble_page(screen).title.text()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (FolderReadOnly(), "We can’t write in this folder."),
        (DiskFull(), "There’s no room left on the disk, so the last change wasn’t kept."),
        (StorageGone(), "The disk or stick stopped answering."),
    ],
)
def test_a_disk_that_refuses(porch, vault_folder, fault, words):
    screen = porch.unlock(vault_folder)
    screen.presenter._refused(fault)
    page = trouble_page(screen)
    assert page.title.text() == words
    assert page.kept.text()
    assert page.buttons["try_again"].hasFocus()


def test_text_size_and_dark_before_unlocking(porch, vault_folder):
    screen = porch.unlock(vault_folder)
    bar = screen.pages.appearance
    bar.sizes.button(2).click()
    assert porch.preferences.now.text_factor == 2.0
    assert screen.panel.isHidden()
    bar.dark.click()
    assert porch.preferences.now.scheme is Scheme.DARK
    assert bar.dark.text() == "Light"


def test_help_opens_over_the_door(porch, vault_folder):
    screen = porch.unlock(vault_folder)
    QTest.keyClick(screen, Qt.Key.Key_F1)
    dialog = screen.window().findChild(HelpDialog)
    assert dialog.reader.page.topic == "unlock"
    assert lint(dialog) == []
    dialog.reject()


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_every_page_fits(porch, shared_folder, size, factor):
    screen = porch.unlock(shared_folder, size=size, factor=factor)
    for show in (
        lambda: enter(screen.pages.passphrase, "not this one"),
        screen.pages.passphrase.use_code.click,
        lambda: screen.show_owners(peek(shared_folder).people, "The code fits, and stays as it is."),
        screen.pages.ask_for_shares,
        screen.show_stick_gone,
        screen.pages.stick.look.click,
        lambda: screen.presenter._refused(StorageGone()),
    ):
        show()
        porch.stage.settle()
        assert lint(screen) == []
