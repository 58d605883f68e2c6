"""Settings: made from the declared table, kept at once; who can unlock; what was done; about."""

import tomllib
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import accounts, settings
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.preferences import Choice, Preferences, Scheme
from peergroup_desktop.ui.screens.settings.about_page import WORKS
from peergroup_desktop.ui.screens.settings.account_forms import AddAccountForm, ChangePassphraseForm, NewCodeBox
from peergroup_desktop.ui.screens.settings.declared import LINES, Store
from peergroup_desktop.ui.screens.settings.view import make
from peergroup_desktop.ui.widgets.dialog import Dialog
from tests.architecture.sources import ROOT
from tests.ui.lint import lint
from tests.vaults import PASSPHRASE, open_vault

NEW_WORDS = "window orchid ladder frost"
SECTIONS = ("appearance", "privacy", "accounts", "paper", "group", "backups", "leaving", "history", "about")
NOT_ASKED = {
    Store.COMPUTER: {"language", "window", "is_maximized", "has_seen_keys", "section"},  # the window sees to itself
    Store.GROUP: {
        # nothing on screen or paper follows them yet
        "week_starts_on", "word_person", "word_people", "word_session", "word_sessions", "word_facilitator",
        "backup_daily", "backup_weekly", "backup_monthly",  # on the page of backups
        "funder_year_begins",  # on the page of reports
    },
}  # fmt: skip


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


@pytest.fixture
def screen(stage, context):
    made = stage.show(make(context))
    made.activateWindow()
    made.opened()
    return made


def box(screen, kind=Dialog):
    """Return the box that lies over the screen."""
    (found,) = [dialog for dialog in screen.window().findChildren(kind) if dialog.isVisible()]
    return found


def press(dialog, words):
    next(button for button in dialog.findChildren(type(dialog._first)) if button.text() == words).click()


@pytest.mark.parametrize(("store", "kept"), [(Store.COMPUTER, Preferences), (Store.GROUP, GroupSettings)])
def test_every_setting_is_asked_or_left_out_on_purpose(store, kept):
    asked = {line.key for line in LINES if line.store is store}
    assert asked | NOT_ASKED[store] == {field.name for field in fields(kept)}
    assert not asked & NOT_ASKED[store]


@pytest.mark.parametrize(
    ("key", "choice", "kept"),
    [
        ("text_factor", "1.5", 1.5),
        ("scheme", "dark", Scheme.DARK),
        ("contrast", "on", Choice.ON),
        ("motion", "off", Choice.OFF),
    ],
)
def test_this_computers_preferences(screen, context, key, choice, kept):
    screen.pages.control(key).choices.button(choice).click()
    assert getattr(context.preferences.now, key) == kept


def test_text_size_changed_by_keys_shows(screen, context):
    context.preferences.step_text(1)
    assert screen.pages.control("text_factor").choices.choice == "1.25"


def test_the_groups_choices(screen, vault):
    combo = screen.pages.control("lock_minutes").choices
    combo.setCurrentIndex(combo.findData("5"))
    combo.activated.emit(combo.currentIndex())
    screen.pages.control("paper").choices.button("Letter").click()
    screen.pages.control("discreet_at_start").toggle.click()
    kept = settings.get_settings(vault)
    assert (kept.lock_minutes, kept.paper, kept.discreet_at_start) == (5, "Letter", True)


def test_a_number_between_the_choices_shows_as_the_nearest(screen, context):
    context.runner.write(settings.change_setting, "lock_minutes", 12)
    assert screen.pages.control("lock_minutes").choices.choice == "10"


def test_what_the_door_shows(screen, vault):
    edit = screen.pages.control("unlock_title").edit
    screen.pages.open_section("privacy")
    edit.setFocus()
    QTest.keyClicks(edit, "Blue stick")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    screen.pages.control("show_names_on_unlock").toggle.click()
    cards = vaults.peek(vault.folder)
    assert cards.group_hint == "Blue stick"
    assert [card.label for card in cards.people] == [""]


def test_small_jobs_in_the_groups_own_words(screen, vault):
    jobs = screen.pages.control("duty_kinds")
    QTest.keyClicks(jobs.edit, "Washing  up")
    jobs.add.click()
    QTest.keyClicks(jobs.edit, "Washing up")
    jobs.add.click()
    jobs._chips.itemAt(1).widget().click()
    assert settings.get_settings(vault).duty_kinds == ("opened_up", "welcomed", "facilitated", "Washing up")
    assert jobs._chips.itemAt(0).widget().text() == "Opened up"


def test_group_details_are_in_their_own_place(screen, context):
    screen.pages.open_section("group")
    screen.pages.to_groups.click()
    assert context.navigator.current == "groups"


def test_somebody_can_be_let_in(screen, vault):
    screen.pages.open_section("accounts")
    screen.pages.accounts.add.click()
    form = box(screen, AddAccountForm)
    assert lint(form) == []
    QTest.keyClicks(form.name, "Jo")
    form.role.button(Role.COORDINATOR.value).click()
    form.passphrase.edit.setText(NEW_WORDS)
    QTest.keyClick(form.passphrase.edit, Qt.Key.Key_Return)
    assert next((row.name, row.role) for row in accounts.list_accounts(vault)) == ("Jo", Role.COORDINATOR)
    assert len(screen.pages.accounts.lines) == 2
    assert not form.isVisible()
    vault.lock()
    jo = open_vault(vault.folder, passphrase=NEW_WORDS)
    assert jo.account.name == "Jo"
    jo.lock()


def test_what_is_wrong_stands_under_its_field(screen):
    screen.pages.accounts.add.click()
    form = box(screen, AddAccountForm)
    form.passphrase.edit.setText(NEW_WORDS)
    form.keep.click()
    assert form.name_field.error == "A name is needed. A first name or a nickname is enough."
    QTest.keyClicks(form.name, "Jo")
    form.passphrase.edit.setText("jo")
    form.keep.click()
    assert "quick to guess" in form.passphrase.typed.field.error
    assert form.name.text() == "Jo"
    assert form.keep.isEnabled()
    form.reject()


def test_my_passphrase_changes(screen, vault):
    screen.pages.accounts.passphrase.click()
    form = box(screen, ChangePassphraseForm)
    form.old.edit.setText("not this one")
    form.new.edit.setText(NEW_WORDS)
    form.keep.click()
    assert "didn’t match" in form.old.field.error
    form.old.edit.setText(PASSPHRASE)
    form.new.edit.setText("short")
    form.keep.click()
    assert "quick to guess" in form.new.typed.field.error
    form.new.edit.setText(NEW_WORDS)
    form.keep.click()
    assert not form.isVisible()
    vault.lock()
    open_vault(vault.folder, passphrase=NEW_WORDS).lock()


def test_a_new_code_comes_with_its_sheet(screen, vault, monkeypatch):
    done = []
    monkeypatch.setattr(Paperwork, "print", lambda _self, document: done.append(document.pages))
    monkeypatch.setattr(Paperwork, "save", lambda _self, document: done.append(document.title))
    screen.pages.paper.code.make.click()
    press(box(screen), "Keep the old one")
    screen.pages.paper.code.make.click()
    press(box(screen), "Make a new code")
    shown = box(screen, NewCodeBox)
    assert lint(shown) == []
    shown.print.click()
    shown.save.click()
    assert done[0] == 1
    code = shown.code.text()
    press(shown, "Close")
    vault.lock()
    opened = vaults.unlock_with_code(vault.folder, code, computer=Computer(vault.folder.parent / "state"))
    assert opened.was_opened_by_code
    opened.lock()


def test_what_is_for_coordinators_is_not_offered_to_others(stage, vault):
    vault.add_person("Jo", Role.FACILITATOR, NEW_WORDS)
    vault.lock()
    jo = open_vault(vault.folder, passphrase=NEW_WORDS)
    screen = stage.show(make(stage.context(jo)))
    screen.opened(section="accounts")
    page = screen.pages.accounts
    assert page.add.isHidden()
    assert screen.pages.paper.code.make.isHidden()
    assert screen.pages.paper.envelope.make.isHidden()
    assert not screen.pages.paper.for_coordinators.isHidden()
    assert all(line.change_role.isHidden() for line in page.lines)
    assert not page.for_coordinators.isHidden()
    assert all(line.take_out.isHidden() for line in page.lines)
    jo.lock()


def test_history_has_a_place_of_its_own(screen, context):
    screen.opened(section="history")
    screen.pages.history.open.click()
    assert context.navigator.current == "history"


def test_discreet_mode_veils_who_can_unlock(screen, context):
    context.discreet.set_on(True)
    shown = screen.pages.accounts.lines[0].findChildren(type(screen.header.title).__base__)
    assert "M. (you)" in [label.text() for label in shown]


def test_about_names_every_library_that_ships():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {line.split("==")[0] for line in project["dependencies"]}
    assert {name for name, _licence in WORKS} == wanted


def test_f6_goes_from_the_sections_to_the_page(screen):
    assert screen.regions()[0] is screen.pages.sections
    screen.focus_first()
    assert screen.focusWidget() is screen.pages.sections.button("appearance")


def test_a_narrow_window_has_a_list_that_opens(stage, context):
    screen = stage.show(make(context), (1024, 600), factor=2.0)
    screen.opened()
    chooser = screen.pages.chooser
    chooser.setCurrentIndex(2)
    chooser.activated.emit(2)
    assert screen.pages.section == "accounts"
    screen.focus_first()
    assert screen.focusWidget() is chooser
    assert screen.regions() == [chooser, screen.pages.accounts]


def test_the_open_section_is_in_sight_in_a_low_window(stage, context):
    screen = stage.show(make(context), (1024, 600))
    sections = screen.pages.sections
    for key in ("about", "appearance", "history"):
        screen.opened(section=key)
        assert not sections.button(key).visibleRegion().isEmpty()
    screen.activateWindow()
    screen.focus_first()
    QTest.keyClick(sections.button("history"), Qt.Key.Key_Down)
    assert screen.pages.section == "about"
    assert not sections.button("about").visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("size", "factor"), [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_fits(stage, context, section, size, factor):
    screen = stage.show(make(context), size, factor=factor)
    screen.opened(section=section)
    stage.settle()
    assert lint(screen) == []


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Keys made by the screens cost nothing worth measuring here."""
    monkeypatch.setattr("peergroup_desktop.storage.keyring.calibrated", lambda: KeyCost.FAST_FOR_TESTS)


def test_backups_are_one_click_from_settings(screen, context, qtbot):
    screen.pages.open_section("backups")
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.pages.backups.open.click()
    assert asked.args[0] == "backups"


def test_what_this_file_holds_is_printed_from_reports(screen, context, qtbot):
    screen.pages.open_section("privacy")
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.pages.held.open.click()
    assert asked.args == ["reports", {"printable": "data_map"}]
