"""The door when a passphrase is lost or the stick is out: the recovery code, whose passphrase is set anew, waiting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from peergroup_desktop.actions import drawer, handover
from peergroup_desktop.core.permissions import Role
from tests.ui.porch import enter, passphrase_page, porch, shared_folder
from tests.vaults import NAME, PASSPHRASE, open_vault

__all__ = ["porch", "shared_folder"]
ACIDS = "acid " * 20


def test_the_code_is_read_group_by_group(porch, vault_folder, recovery_code):
    screen = porch.unlock(vault_folder)
    passphrase_page(screen).use_code.click()
    code = screen.pages.code.code
    QTest.keyClicks(code.edit, recovery_code.replace("-", "").lower()[:9])
    assert code.text() == f"{recovery_code[:9]}-{recovery_code[10]}"
    assert code.marks.accessibleName() == "2 of 7 groups read"
    QTest.keyClicks(code.edit, "u")
    assert code.field.error == "Group 3 is different from the sheet. Compare its four letters."


def type_code(screen, recovery_code):
    """Type the code from the sheet, with the keyboard alone."""
    page = passphrase_page(screen)
    page.use_code.setFocus()
    QTest.keyClick(page.use_code, Qt.Key.Key_Space)
    edit = screen.pages.code.code.edit
    assert edit.hasFocus()
    QTest.keyClicks(edit, recovery_code.replace("-", " ").lower())
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert screen.pages.page is screen.pages.owner
    return screen.pages.owner


def test_the_code_opens_and_asks_for_a_new_passphrase(porch, vault_folder, recovery_code):
    page = type_code(porch.unlock(vault_folder), recovery_code)
    assert (page.title.text(), page.people.isHidden()) == (f"Welcome back, {NAME}", True)
    assert page.passphrase.edit.hasFocus()
    QTest.keyClicks(page.passphrase.edit, "secret")
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    assert "quick to guess" in page.passphrase.typed.field.error
    page.passphrase.take.click()
    words = page.passphrase.text()
    page.keep.click()
    assert porch.opened[0].account.name == NAME
    porch.opened[0].lock()
    enter(passphrase_page(porch.unlock(vault_folder)), words)
    assert len(porch.opened) == 2


def test_after_the_code_nobody_is_chosen_for_anybody(porch, shared_folder, recovery_code):
    page = type_code(porch.unlock(shared_folder), recovery_code)
    assert (page.title.text(), page.people.slot) == ("Who are you?", None)
    assert page.people.cards[0].hasFocus()
    QTest.keyClicks(page.passphrase.edit, "violet kettle harbour moss")
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Return)
    assert not page._miss.isHidden()
    assert porch.opened == []


def test_after_the_code_jo_chooses_a_passphrase_and_goes_in_as_jo(porch, shared_folder, recovery_code):
    page = type_code(porch.unlock(shared_folder), recovery_code)
    jo = next(card for card in page.people.cards if card.text() == "Jo")
    QTest.keyClick(page.people.cards[0], Qt.Key.Key_Down)
    assert jo.isChecked() or page.people.cards[0] is jo
    jo.setChecked(True)
    assert page.passphrase.typed.field.label.text() == "A new passphrase for Jo"
    page.passphrase.edit.setText("violet kettle harbour moss")
    page.keep.click()
    assert porch.opened[0].account.name == "Jo"
    porch.opened[0].lock()
    maureen = open_vault(shared_folder)
    assert maureen.account.name == NAME
    maureen.lock()


def test_the_passphrase_may_stay_after_the_code(porch, vault_folder, recovery_code):
    screen = porch.unlock(vault_folder)
    screen.presenter.unlock_with_code(recovery_code)
    screen.pages.owner.skip.click()
    assert porch.opened[0].is_open


def test_a_file_opened_by_the_code_is_locked_when_the_window_closes(porch, vault_folder, recovery_code):
    screen = porch.unlock(vault_folder)
    screen.presenter.unlock_with_code(recovery_code)
    screen.leave()
    assert porch.opened == []
    open_vault(vault_folder).lock()


@pytest.mark.parametrize(
    ("typed", "words"),
    [("50Q8", "The code has a slip in it."), ("0000-0000-0000-0000-0000-0000-00CS", "slip")],
)
def test_a_code_with_a_slip(porch, vault_folder, typed, words):
    screen = porch.unlock(vault_folder)
    screen.presenter.unlock_with_code(typed)
    assert words in screen.pages.code.code.field.error


def test_esc_leaves_the_code(porch, vault_folder):
    screen = porch.unlock(vault_folder)
    passphrase_page(screen).use_code.click()
    assert screen.escape()
    assert screen.pages.page is screen.pages.passphrase
    assert not screen.escape()


@pytest.fixture
def sheets(shared_folder):
    """The three sheets of an envelope for the file that Maureen and Jo can unlock."""
    vault = open_vault(shared_folder)
    made = handover.make_shares(vault).value
    vault.lock()
    return made


def type_sheets(screen, first, second):
    screen.pages.ask_for_code()
    screen.pages.code.use_shares.click()
    page = screen.pages.shares
    for share, words in zip(page.shares, (first, second), strict=True):
        share.edit.setPlainText(f"{words} ")
    page.unlock.click()
    return page


def test_two_sheets_open_and_ask_who_is_there(porch, shared_folder, sheets):
    screen = porch.unlock(shared_folder)
    page = type_sheets(screen, sheets[1], sheets[2])
    assert screen.pages.page is screen.pages.owner
    assert [share.text() for share in page.shares] == ["", ""]
    screen.pages.owner.skip.click()
    assert porch.opened[0].was_opened_by_code


@pytest.mark.parametrize(
    ("pick", "field", "words"),
    [((0, 0), 1, "the same one twice"), (("acid acne", 1), 0, "2 words so far"), ((0, ACIDS), 1, "slip")],
)
def test_sheets_that_open_nothing_say_why(porch, shared_folder, sheets, pick, field, words):
    screen = porch.unlock(shared_folder)
    page = type_sheets(screen, *(sheets[one] if isinstance(one, int) else one for one in pick))
    assert words in page.shares[field].field.error
    assert page.shares[field].edit.hasFocus()
    assert screen.escape()
    assert page.shares[0].text() == ""


def test_a_stick_that_is_out_is_waited_for(porch, shared_folder):
    pocket = shared_folder.rename(shared_folder.with_name("in a pocket"))
    screen = porch.unlock(shared_folder, is_stick_gone=True)
    page = screen.pages.stick
    assert screen.pages.page is page
    assert page.look.hasFocus()
    page.look.click()
    assert "We don’t see it yet" in page.not_seen.text()
    pocket.rename(shared_folder)
    page._watch.check()
    assert "The stick is back." in screen.pages.why_locked.text()
    enter(passphrase_page(screen), PASSPHRASE)
    assert porch.opened[0].is_open


def test_another_stick_in_its_place_is_looked_into(porch, shared_folder, monkeypatch):
    shared_folder.rename(shared_folder.with_name("in a pocket"))
    screen = porch.unlock(shared_folder, is_stick_gone=True)
    shared_folder.mkdir()
    screen.pages.stick.look.click()
    assert screen.pages.page is screen.pages.stick
    assert screen.pages.stick._watch.is_on
    inside = str(shared_folder.with_name("in a pocket"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: inside))
    screen.pages.stick.other.click()
    passphrase_page(screen)
    assert not screen.pages.stick._watch.is_on


def test_before_a_leads_passphrase_is_set_anew_the_door_says_what_that_means(porch, vault_folder, recovery_code):
    vault = open_vault(vault_folder)
    vault.add_person("Priya", Role.SAFEGUARDING, "seven otters paddle sideways")
    drawer.write_concern(vault, "Grace came with a bruise.")
    vault.lock()
    page = type_code(porch.unlock(vault_folder), recovery_code)
    assert not page.drawer.isVisible()
    names = [card.text() for card in page.people.cards]
    page.people.cards[names.index("Priya")].click()
    assert "stays locked with the old passphrase" in page.drawer.text()
    assert "Nobody else can read those" in page.drawer.text()
    page.people.cards[names.index(NAME)].click()
    assert not page.drawer.isVisible()
    page.skip.click()
