"""The page of backups: how it stands, the list, the second place, trying one, going back to one."""

import shutil
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from peergroup_desktop.actions import accounts, backups, people, settings
from peergroup_desktop.actions.backups import Place
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.core.errors import BackupGone, DiskFull
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.backing_up.desk import PlaceBox
from peergroup_desktop.ui.backing_up.stick_dialog import StickDialog
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.backups.boxes import RehearsalBox, RestoreBox
from peergroup_desktop.ui.screens.backups.presenter import Line
from peergroup_desktop.ui.screens.backups.view import BackupsScreen
from peergroup_desktop.ui.screens.backups.view import make as make_view
from peergroup_desktop.ui.widgets.dialog import Dialog
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name
from tests.vaults import NOW, open_vault

SIZES = [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]


@dataclass
class Scene:
    """The page with everything around it."""

    stage: object
    context: object
    vault: object
    screen: BackupsScreen

    def opens(self):
        self.screen.arrive({})
        self.stage.settle()
        return self.screen

    def box(self, kind=Dialog):
        (found,) = [dialog for dialog in self.screen.window().findChildren(kind) if dialog.isVisible()]
        return found

    def texts(self, part):
        return [label.text() for label in part.findChildren(QLabel) if label.text() and not label.isHidden()]

    def called(self):
        return {row.called for row in people.list_people(self.vault, self.context.group.group_id)}


@pytest.fixture
def scene(stage, vault, make_screen):
    context = stage.context(vault)
    made = Scene(stage, context, vault, make_screen(context))
    made.opens()
    return made


@pytest.fixture
def make_screen(stage, make):
    def shown(context, size=(1146, 768), **look):
        screen = stage.show(make_view(context), size, **look)
        context.messages.watch(screen, screen)
        context.runner.fault_raised.connect(context.messages.say)
        screen.activateWindow()
        return screen

    return shown


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def on_stick(scene, stick):
    backups.choose_second_place(scene.vault, stick, "the blue stick")
    backups.back_up(scene.vault)
    return stick


def test_before_the_first_one(scene):
    screen = scene.screen
    assert (screen.standing.head.text(), screen.standing.line.text()) == (
        "No backup yet",
        "One click makes the first one.",
    )
    assert "There is none yet." in scene.texts(screen.list)
    assert not screen.trial.button.isEnabled()


def test_one_click_backs_up(scene, heard):
    scene.screen.focus_first()
    assert scene.screen.standing.button.hasFocus()
    QTest.keyClick(scene.screen.standing.button, Qt.Key.Key_Space)
    assert scene.screen.standing.line.text() == "Today at 09:00, on this computer"
    assert "Backed up on this computer." in heard
    (row,) = backups.list_backups(scene.vault)
    assert f"somebody asked for it · on this computer · {scene_size(row)}" in scene.texts(scene.screen.list)


def scene_size(row):
    assert row.size > 1_000_000  # every table and index of an empty file has a page
    return f"{row.size / 1_000_000:.1f}\N{NO-BREAK SPACE}MB"


def test_a_backup_that_cannot_be_made_says_why(scene, monkeypatch):
    def full(_vault, **_facts):
        raise DiskFull

    monkeypatch.setattr(backups, "back_up", full)
    scene.screen.standing.button.click()
    assert not scene.screen._notice.isHidden()
    assert scene.screen._notice.text().startswith("There’s no room left on the disk")


def test_the_same_backup_in_both_places_is_one_line(scene, on_stick):
    screen = scene.opens()
    assert screen.standing.line.text() == "Today at 09:00, to the blue stick"
    assert any("here and on the blue stick" in text for text in scene.texts(screen.list))
    assert len(screen.list.buttons) == 1


def test_one_that_is_only_on_the_stick_is_gone_back_to_from_there(scene, on_stick):
    here = next(row for row in backups.list_backups(scene.vault) if row.place is Place.HERE)
    for path in sorted(scene.vault.opened.places.backups.rglob(f"{here.key}*/*")):
        path.unlink()
    screen = scene.opens()
    assert any("· on the blue stick ·" in text for text in scene.texts(screen.list))
    next(iter(screen.list.buttons.values())).click()
    assert scene.box(RestoreBox)


def test_only_the_newest_are_listed_until_asked(scene):
    for reason in ("asked", "lock", "close", "daily", "editing", "import", "merge", "migration", "newer"):
        people.add_person(scene.vault, scene.context.group.group_id, NewPerson(reason))
        scene.vault.clock.moment = scene.vault.clock.now() + timedelta(days=1)
        backups.back_up(scene.vault, reason)
    screen = scene.opens()
    count = len(screen._lines)
    assert len(screen.list.buttons) == 6 < count
    screen.list.more.click()
    scene.stage.settle()
    assert len(screen.list.buttons) == count
    assert list(screen.list.buttons.values())[6].hasFocus()
    assert screen.list.more.isHidden()


def test_a_second_place_is_chosen_and_used_at_once(scene, stick, monkeypatch):
    assert scene.screen.second.choose.text() == "Choose a stick or folder"
    scene.screen.second.choose.click()
    box = scene.box(PlaceBox)
    box.keep.click()
    assert box.form.where.error == "Choose a stick or a folder first."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: str(stick)))
    box.form.choose.click()
    box.form.name.setText("the blue stick")
    box.keep.click()
    assert box.isHidden()
    scene.stage.settle()
    assert {"The blue stick", "plugged in", "The last one there was today at 09:00."} <= set(
        scene.texts(scene.screen.second)
    )


def test_a_place_that_will_not_do_is_said_under_it(scene):
    scene.screen.desk.choose_place()
    box = scene.box(PlaceBox)
    box.form.set_folder(scene.vault.opened.places.group_folder)
    box.keep.click()
    assert box.isVisible()
    assert box.form.where.error
    box.reject()
    assert backups.status(scene.vault).second is None


def test_doing_without_the_second_place(scene, on_stick, heard):
    screen = scene.opens()
    assert name(screen.second.forget) == "Do without The blue stick"
    screen.second.forget.click()
    assert backups.status(scene.vault).second is None
    assert heard[-1].startswith("Backups stay on this computer now.")
    assert screen.second.forget.isHidden()


def test_a_place_that_is_not_here_is_waited_for(scene, on_stick, qtbot):
    on_stick.rename(on_stick.with_name("pulled out"))
    screen = scene.opens()
    assert "not here now" in scene.texts(screen.second)
    screen.standing.button.click()
    box = scene.box(StickDialog)
    assert box.title.text() == "The blue stick isn’t plugged in"
    box.look_now.click()
    assert box.not_seen.isVisible()
    scene.vault.clock.moment += timedelta(minutes=1)
    on_stick.with_name("pulled out").rename(on_stick)
    qtbot.waitUntil(lambda: not scene.screen.window().findChildren(StickDialog), timeout=5000)
    assert len(screen._lines) == 2


def test_the_stick_can_stay_away_or_be_another(scene, on_stick, monkeypatch):
    on_stick.rename(on_stick.with_name("pulled out"))
    kept = []
    monkeypatch.setattr(scene.context.backups, "keep_if_due", kept.append)
    scene.opens().standing.button.click()
    QTest.keyClick(scene.box(StickDialog), Qt.Key.Key_Escape)
    assert kept == ["lock"]
    scene.screen.standing.button.click()
    scene.box(StickDialog).answer("other")
    assert scene.box(PlaceBox)


def test_the_box_for_the_stick_says_when_nothing_is_there_yet(scene, stick):
    backups.choose_second_place(scene.vault, stick, "the blue stick")
    stick.rename(stick.with_name("pulled out"))
    scene.opens().standing.button.click()
    assert "Nothing is lost. Everything is safe on this computer." in scene.texts(scene.box(StickDialog))


def test_trouble_in_the_second_place_is_said_on_the_page(scene, on_stick, monkeypatch):
    def full(*_args, **_facts):
        raise DiskFull

    monkeypatch.setattr("peergroup_desktop.storage.backup.copy_on", full)
    scene.screen.standing.button.click()
    assert scene.screen._notice.text().startswith("Backed up on this computer. The blue stick didn’t take it.")
    assert "couldn’t be made" in scene.screen.standing.more.text()


def test_how_many_stay(scene):
    box = scene.screen.keep.boxes["backup_daily"]
    assert box.choice == "7"
    box.chosen.emit("14")
    assert settings.get_settings(scene.vault).backup_daily == 14
    settings.change_setting(scene.vault, "backup_weekly", 9)
    assert scene.opens().keep.boxes["backup_weekly"].choice == "9"
    assert scene.screen.keep.boxes["backup_weekly"].itemText(0) == "no time"


def test_trying_the_newest_one_gives_a_note_to_print(scene, monkeypatch):
    backups.back_up(scene.vault)
    printed, saved = [], []
    monkeypatch.setattr(Paperwork, "print", lambda _self, document: printed.append(document))
    monkeypatch.setattr(Paperwork, "save", lambda _self, document: saved.append(document))
    scene.opens().trial.button.click()
    box = scene.box(RehearsalBox)
    box.print.click()
    box.save.click()
    assert printed == saved
    assert printed[0].pdf.startswith(b"%PDF")
    assert box.preview.page_count == 1
    box.reject()
    assert scene.screen.trial.tried.text() == "Last tried today at 09:00: it opened."


def test_going_back_by_keyboard(scene):
    group = scene.context.group.group_id
    people.add_person(scene.vault, group, NewPerson("Zofia"))
    backups.back_up(scene.vault)
    people.add_person(scene.vault, group, NewPerson("Amir"))
    button = next(iter(scene.opens().list.buttons.values()))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    box = scene.box(RestoreBox)
    assert "Takes out 1 person." in scene.texts(box)
    assert box.focusWidget().text() == "Stay as we are"
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert scene.called() == {"Zofia"}
    assert scene.screen.went_back.text().startswith("We went back to Tuesday 24 November, 09:00.")
    scene.context.undo.undo()
    assert scene.called() == {"Zofia", "Amir"}


def test_staying_changes_nothing(scene):
    backups.back_up(scene.vault)
    people.add_person(scene.vault, scene.context.group.group_id, NewPerson("Amir"))
    next(iter(scene.opens().list.buttons.values())).click()
    QTest.keyClick(scene.box(RestoreBox), Qt.Key.Key_Escape)
    assert scene.called() == {"Amir"}


def test_nothing_to_go_back_to(scene):
    backups.back_up(scene.vault)
    next(iter(scene.opens().list.buttons.values())).click()
    assert any("are the same" in text for text in scene.texts(scene.box(RestoreBox)))


def test_many_changes_are_counted(scene):
    line = Line("key", Place.HERE, "Tuesday 24 November, 09:00", "")
    lines = tuple(f"Changes {number} sessions." for number in range(11))
    scene.screen.show_preview(line, backups.RestorePreview(NOW, lines, timedelta(days=1)))
    assert "and 3 more things" in scene.texts(scene.box(RestoreBox))


def test_a_backup_that_is_gone_says_so(scene):
    backups.back_up(scene.vault)
    button = next(iter(scene.opens().list.buttons.values()))
    shutil.rmtree(scene.vault.opened.places.backups)
    button.click()
    assert scene.screen._notice.text() == str(scene.context.messages.sentence(BackupGone())).strip()


def test_only_a_coordinator_goes_back(stage, make_screen, vault_folder, vault):
    accounts.add_account(vault, "Jo", Role.FACILITATOR, "window orchid ladder frost")
    backups.back_up(vault)
    vault.lock()
    theirs = open_vault(vault_folder, passphrase="window orchid ladder frost")
    scene = Scene(stage, (context := stage.context(theirs)), theirs, make_screen(context))
    screen = scene.opens()
    assert screen.list.buttons == {}
    assert "Only a coordinator can go back to an older one." in scene.texts(screen.list)
    theirs.lock()


def test_the_keyboard_goes_from_the_strong_button_on(scene):
    backups.back_up(scene.vault)
    order = tab_order(scene.opens())
    assert order[:2] == ["Back up now", "Go back to the backup of Tuesday 24 November, 09:00"]
    assert order[-3:] == ["One a day, for", "One a week, for", "One a month, for"]
    assert scene.screen.regions() == [scene.screen.left, scene.screen.right]
    assert scene.screen.title() == "Backups"


@pytest.mark.parametrize(("size", "factor"), SIZES)
def test_everything_fits(scene, stage, on_stick, size, factor):
    stage.look(factor=factor)
    scene.screen.resize(*size)
    screen = scene.opens()
    assert lint(screen) == []
    screen.trial.button.click()
    stage.settle()
    assert lint(scene.box(RehearsalBox)) == []
    scene.box(RehearsalBox).reject()
    next(iter(screen.list.buttons.values())).click()
    stage.settle()
    assert lint(scene.box(RestoreBox)) == []
    scene.box(RestoreBox).reject()
    on_stick.rename(on_stick.with_name("pulled out"))
    screen.standing.button.click()
    stage.settle()
    assert lint(scene.box(StickDialog)) == []
    scene.box(StickDialog).answer("other")
    stage.settle()
    assert lint(scene.box(PlaceBox)) == []
