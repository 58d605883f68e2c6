"""Settings about keys: roles, taking somebody out with or without another key, the handover envelope."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import accounts, drawer, handover, history
from peergroup_desktop.core.permissions import MAY, Deed, Role
from peergroup_desktop.core.sentences import PERMISSIONS
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.settings.handover_forms import RehearsalForm, SheetsBox
from peergroup_desktop.ui.screens.settings.person_forms import RemoveForm, RoleForm
from peergroup_desktop.ui.screens.settings.roles_card import RolesCard
from peergroup_desktop.ui.screens.settings.view import make
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.notes import Note
from tests.ui.lint import lint
from tests.vaults import PASSPHRASE, open_vault

JO = "window orchid ladder frost"
SIZES = [((1366, 768), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Keys made by the screens cost nothing worth measuring here."""
    monkeypatch.setattr("peergroup_desktop.storage.keyring.calibrated", lambda: KeyCost.FAST_FOR_TESTS)


@pytest.fixture
def context(stage, vault):
    vault.add_person("Jo", Role.FACILITATOR, JO)
    return stage.context(vault)


@pytest.fixture
def screen(stage, context):
    return show(stage, context)


def show(stage, context, size=(1366, 768), factor=1.0, section="accounts"):
    made = stage.show(make(context), size, factor=factor)
    made.activateWindow()
    made.opened(section=section)
    return made


def box(screen, kind=Dialog):
    """Return the box that lies over the screen."""
    (found,) = [dialog for dialog in screen.window().findChildren(kind) if dialog.isVisible()]
    return found


def line_of(screen, name):
    names = [line.take_out.accessibleName() for line in screen.pages.accounts.lines]
    return screen.pages.accounts.lines[names.index(f"Take {name} out")]


def names(vault):
    return [row.name for row in accounts.list_accounts(vault)]


def test_every_deed_of_the_table_is_told_once(stage):
    card = stage.show(RolesCard(), (720, 900))
    shown = [label.text() for label in card.findChildren(TextLabel)]
    assert [shown.count(PERMISSIONS[deed]) for deed in Deed if deed in MAY[Role.FACILITATOR]] == [1] * 11
    assert shown.count(PERMISSIONS[Deed.SEE_HISTORY]) == 2
    assert shown.index("Safeguarding lead, besides") < shown.index("Coordinator, besides")


def test_a_role_changes_with_the_keyboard(stage, screen, vault):
    line_of(screen, "Jo").change_role.click()
    form = box(screen, RoleForm)
    form.activateWindow()
    stage.settle()
    assert form.focusWidget() is form.role.button(Role.FACILITATOR.value)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Down)
    assert "decides who can unlock" in form._meaning.text()
    form.keep.click()
    assert accounts.list_accounts(vault)[0].role is Role.COORDINATOR
    assert not form.isVisible()


def test_the_last_coordinator_stays_one(screen, vault):
    line_of(screen, "Maureen").change_role.click()
    form = box(screen, RoleForm)
    form.role.button(Role.FACILITATOR.value).click()
    form.keep.click()
    assert "Add another coordinator first." in form.trouble.text()
    form.reject()


def test_somebody_is_taken_out_after_asking(screen, vault):
    line_of(screen, "Jo").take_out.click()
    form = box(screen, RemoveForm)
    assert form.focusWidget() is form.leave
    form.leave.click()
    assert names(vault) == ["Jo", "Maureen"]
    line_of(screen, "Jo").take_out.click()
    box(screen, RemoveForm).keep.click()
    assert names(vault) == ["Maureen"]
    assert len(screen.pages.accounts.lines) == 1


def test_somebody_is_taken_out_and_the_key_changes(screen, vault):
    before = vault.opened.keyring.secret
    line_of(screen, "Jo").take_out.click()
    form = box(screen, RemoveForm)
    form.key.button("key_too").click()
    assert "Old keys open nothing" in form._meaning.text()
    form.keep.click()
    assert not form.isVisible()
    assert names(vault) == ["Maureen"]
    assert vault.opened.keyring.secret != before
    vault.lock()
    open_vault(vault.folder, passphrase=PASSPHRASE).lock()


def make_sheets(screen, monkeypatch):
    """Make an envelope by the button, and return its words and the box."""
    made = []
    real = handover.make_shares
    monkeypatch.setattr(handover, "make_shares", lambda vault: made.append(real(vault)) or made[-1])
    screen.pages.paper.envelope.make.click()
    return made[0].value, box(screen, SheetsBox)


def test_three_sheets_are_made_and_go_to_paper(screen, monkeypatch):
    done = []
    monkeypatch.setattr(Paperwork, "print", lambda _self, document: done.append(document.pages))
    monkeypatch.setattr(Paperwork, "save", lambda _self, document: done.append(document.pages))
    screen.pages.open_section("paper")
    assert "none yet" in screen.pages.paper.envelope.made.label.text()
    shares, shown = make_sheets(screen, monkeypatch)
    assert (len(shares), shown.preview.page_count) == (3, 3)
    assert lint(shown) == []
    shown.print.click()
    shown.save.click()
    assert done == [3, 3]
    shown.reject()
    assert "Made on Tuesday 24 November 2026." in screen.pages.paper.envelope.made.label.text()
    assert "Not tried out yet" in screen.pages.paper.envelope.tried.label.text()


def test_new_sheets_are_made_after_asking(screen, context, monkeypatch):
    handover.make_shares(context.vault)
    screen.refresh()
    screen.pages.paper.envelope.make.click()
    question = box(screen)
    question.reject()
    assert not screen.window().findChildren(SheetsBox)
    screen.pages.paper.envelope.make.click()
    box(screen).answer("make")
    box(screen, SheetsBox).reject()


def rehearse(screen, first, second):
    screen.pages.paper.envelope.rehearse.click()
    form = box(screen, RehearsalForm)
    for share, text in zip(form.shares, (first, second), strict=True):
        QTest.keyClicks(share.edit, text)
    form.keep.click()
    return form


def test_two_sheets_are_tried_word_by_word(screen, context):
    shares = handover.make_shares(context.vault).value
    screen.refresh()
    short = [" ".join(word[:4] for word in share.split()) + " " for share in shares]  # four letters are enough
    form = rehearse(screen, short[0], short[2])
    assert not form.right.isHidden()
    assert form.shares[0].text() == ""
    form.reject()
    assert "Tried out on Tuesday 24 November 2026" in screen.pages.paper.envelope.tried.label.text()
    assert history.list_history(context.vault, 1)[0].words == "Handover envelope tried out"


@pytest.mark.parametrize(
    ("picked", "field", "words"),
    [
        (("new 0", "new 0"), 1, "don’t belong together"),
        (("old 0", "new 1"), 1, "don’t belong together"),
        (("old 0", "old 1"), 1, "don’t open this file"),
        (("acid acne", "new 1"), 0, "2 words so far"),
        (("new 0", "acid " * 20), 1, "a slip in these words"),
    ],
    ids=["the same twice", "of two envelopes", "of the one before", "too short", "other words"],
)
def test_sheets_that_do_not_open_it_say_why(screen, context, picked, field, words):
    envelopes = {age: handover.make_shares(context.vault).value for age in ("old", "new")}
    sheets = {f"{age} {number}": words for age, shares in envelopes.items() for number, words in enumerate(shares)}
    screen.refresh()
    form = rehearse(screen, *(sheets.get(name, name) + " " for name in picked))
    assert words in form.shares[field].field.error
    assert form.right.isHidden()
    assert form.focusWidget() is form.shares[field].edit
    form.reject()


def test_two_of_three_open_the_file_without_a_passphrase(screen, context):
    shares = handover.make_shares(context.vault).value
    context.vault.lock()
    computer = Computer(context.vault.folder.parent / "state")
    opened = vaults.unlock_with_shares(context.vault.folder, shares[2], shares[1], computer=computer)
    assert opened.was_opened_by_code
    opened.lock()


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_the_boxes_fit(stage, context, size, factor):
    handover.make_shares(context.vault)
    screen = show(stage, context, size, factor)
    page = screen.pages.paper.envelope
    for button in (line_of(screen, "Jo").change_role, line_of(screen, "Jo").take_out, page.rehearse):
        button.click()
        stage.settle()
        assert lint(box(screen)) == []
        box(screen).reject()


def test_who_looks_after_the_drawer_is_told_and_what_goes_with_them(stage, screen, vault):
    card = screen.pages.accounts.drawer
    assert card.hint.text().startswith("Nobody can write a concern yet.")
    vault.add_person("Priya", Role.SAFEGUARDING, "seven otters paddle sideways")
    screen.refresh()
    assert "Priya" in [label.text() for label in card.findChildren(TextLabel)]
    assert card.hint.text().startswith("Two leads are better than one")
    drawer.write_concern(vault, "Grace came with a bruise.")
    line_of(screen, "Priya").change_role.click()
    form = box(screen, RoleForm)
    assert form.drawer.isHidden()
    form.role.button(Role.FACILITATOR.value).click()
    assert "is the only one who can read 1 concern" in form.drawer.text()
    form.reject()
    line_of(screen, "Priya").take_out.click()
    told = [note.text() for note in box(screen, RemoveForm).findChildren(Note)]
    assert "Nothing is thrown away" in " ".join(told)
    box(screen, RemoveForm).reject()
