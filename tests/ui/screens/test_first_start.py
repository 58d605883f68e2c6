"""The first start: five steps from nothing to a file that can be opened, with the code typed back."""

import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from peergroup_desktop.actions import groups, people
from peergroup_desktop.actions.opening import peek
from peergroup_desktop.core.kinds import GroupKind, GroupRole, RecordLevel, RoomFeature
from peergroup_desktop.core.recurrence import Rhythm
from peergroup_desktop.ui.help_reader import HelpDialog
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.preferences import Scheme
from peergroup_desktop.ui.screens.first_start.draft import HABITS, Draft
from peergroup_desktop.ui.screens.first_start.presenter import Step
from tests.ui.lint import lint
from tests.ui.porch import porch
from tests.vaults import PASSPHRASE, open_vault

__all__ = ["porch"]
TODAY = date(2026, 10, 13)
SIZES = [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]


def press_enter(widget):
    QTest.keyClick(widget, Qt.Key.Key_Return)


def to_group(screen):
    screen.pages.welcome.start.click()
    return screen.pages.group


def to_helpers(screen, name="Tuesday Circle"):
    page = to_group(screen)
    QTest.keyClicks(page.name, name)
    press_enter(page.name)
    return screen.pages.helpers


def to_privacy(screen, name="Maureen"):
    page = to_helpers(screen)
    QTest.keyClicks(page.my_name, name)
    press_enter(page.my_name)
    return screen.pages.privacy


def to_key_sheet(screen):
    page = to_privacy(screen)
    QTest.keyClicks(page.passphrase.edit, PASSPHRASE)
    press_enter(page.passphrase.edit)
    return screen.pages.key_sheet


def skip_the_rest(screen):
    """Leave key sheet and backups for later."""
    screen.foot.later.click()
    screen.foot.later.click()


def code_of(screen):
    return screen.presenter._made.recovery_code


def test_three_questions_reach_an_open_file(porch):
    screen = porch.first_start()
    page = to_key_sheet(screen)
    assert page.code.text() == code_of(screen).replace("-", " ")
    QTest.keyClicks(page.typed.edit, code_of(screen).lower())
    assert not page.right.isHidden()
    press_enter(page.typed.edit)
    screen.foot.next.click()
    vault = porch.opened[0]
    (group,) = groups.list_groups(vault)
    assert (vault.account.name, group.name) == ("Maureen", "Tuesday Circle")


def test_the_file_opens_again_with_the_passphrase(porch):
    screen = porch.first_start()
    to_key_sheet(screen)
    skip_the_rest(screen)
    porch.opened[0].lock()
    assert peek(porch.folder).group_hint == "Tuesday Circle"
    open_vault(porch.folder).lock()


def test_a_group_needs_a_name(porch):
    screen = porch.first_start()
    page = to_group(screen)
    screen.foot.next.click()
    assert page.fields["name"].error == "Give your group a name. Anything you’d recognise is fine."
    QTest.keyClicks(page.name, "T")
    assert page.fields["name"].error == ""


def test_the_preview_fills_in(porch):
    screen = porch.first_start()
    page, preview = to_group(screen), screen.side.preview
    assert preview.name.text() == "Your group"
    QTest.keyClicks(page.name, "Tuesday Circle")
    page.days.button("1").click()
    page.room[RoomFeature.STEP_FREE].click()
    page.room[RoomFeature.HEARING_LOOP].click()
    page.place.setText("St Mark’s Hall")
    assert preview.name.text() == "Tuesday Circle"
    assert preview.habit.text() == "Tuesdays, every week"
    assert [line.day.text() for line in preview.dates] == ["Tue 13 Oct", "Tue 20 Oct", "Tue 27 Oct"]
    assert preview.dates[0].times.text() == "10:30 – 12:00"
    assert preview.room.label.text() == "Step-free, hearing loop"
    assert preview.place.label.text() == "St Mark’s Hall"


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [("12:00", "10:30", "The end comes before the start."), ("", "12:00", "We couldn’t read the times.")],
)
def test_times_are_looked_at(porch, starts, ends, words):
    screen = porch.first_start()
    page = to_group(screen)
    QTest.keyClicks(page.name, "Tuesday Circle")
    page.days.button("1").click()
    page.starts.setText(starts)
    page.ends.setText(ends)
    screen.foot.next.click()
    assert words in page.fields["ends_minute"].error
    assert screen.presenter.step is Step.GROUP


def test_no_fixed_day(porch):
    screen = porch.first_start()
    page = to_group(screen)
    page.days.button("1").click()
    page.habit.setCurrentIndex(page.habit.findData("none"))
    page.habit.activated.emit(page.habit.currentIndex())
    assert not page.days.isEnabled()
    assert screen.presenter.draft.pattern(TODAY) is None
    assert screen.side.preview.dates[0].isHidden()


def test_the_kind_of_group_is_kept(porch):
    screen = porch.first_start()
    page = to_group(screen)
    page.kind.setCurrentIndex(page.kind.findData(GroupKind.HUB.value))
    page.kind.activated.emit(page.kind.currentIndex())
    assert screen.presenter.draft.new_group(TODAY).kind is GroupKind.HUB


def test_the_group_can_wait(porch):
    screen = porch.first_start()
    to_group(screen)
    screen.foot.later.click()
    QTest.keyClicks(screen.pages.helpers.my_name, "Maureen")
    screen.foot.next.click()
    screen.pages.privacy.passphrase.take.click()
    screen.foot.next.click()
    skip_the_rest(screen)
    assert groups.list_groups(porch.opened[0]) == ()


def test_going_back_keeps_the_answers(porch):
    screen = porch.first_start()
    to_helpers(screen)
    screen.foot.back.click()
    assert screen.pages.group.name.text() == "Tuesday Circle"
    assert screen.presenter.step is Step.GROUP


def test_helpers_go_on_the_list_as_facilitators(porch):
    screen = porch.first_start()
    page = to_helpers(screen)
    QTest.keyClicks(page.my_name, "Maureen")
    for name in ("Jo", "Amir", "Jo"):
        QTest.keyClicks(page.helper, name)
        press_enter(page.helper)
    page._chips.itemAt(1).widget().click()
    QTest.keyClicks(page.helper, "Priya")
    page.add.click()
    QTest.keyClicks(page.helper, "Lin")
    screen.foot.next.click()
    QTest.keyClicks(screen.pages.privacy.passphrase.edit, PASSPHRASE)
    screen.foot.next.click()
    skip_the_rest(screen)
    vault = porch.opened[0]
    rows = people.list_people(vault, groups.list_groups(vault)[0].id)
    assert [row.called for row in rows] == ["Jo", "Lin", "Maureen", "Priya"]
    assert {row.role for row in rows} == {GroupRole.FACILITATOR}


def test_helpers_are_reached_before_the_foot(porch):
    screen = porch.first_start()
    page = to_helpers(screen)
    QTest.keyClicks(page.helper, "Jo")
    page.add.click()
    assert page.add.nextInFocusChain() is page._chips.itemAt(0).widget()


def test_a_group_that_counts_only_keeps_no_names(porch):
    screen = porch.first_start()
    page = to_privacy(screen)
    page.level.button(RecordLevel.COUNT_ONLY.value).click()
    assert page.meaning.text() == "No names at all, not even of those who help."
    page.passphrase.take.click()
    screen.foot.next.click()
    skip_the_rest(screen)
    vault = porch.opened[0]
    assert people.list_people(vault, groups.list_groups(vault)[0].id) == ()


def test_names_can_be_kept_off_the_door(porch, tmp_path):
    screen = porch.first_start()
    page = to_helpers(screen)
    QTest.keyClicks(page.my_name, "Maureen")
    screen.foot.next.click()
    screen.pages.privacy.shows_names.click()
    QTest.keyClicks(screen.pages.privacy.passphrase.edit, PASSPHRASE)
    screen.foot.next.click()
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("keys-*.json"))
    assert b"shows_names" in kept
    assert not any(name in kept for name in (b"Maureen", b"Tuesday Circle"))


def test_ones_own_name_is_needed(porch):
    screen = porch.first_start()
    page = to_helpers(screen)
    press_enter(page.helper)
    assert page.fields["my_name"].error == "Type a name for yourself. A first name is enough."


@pytest.mark.parametrize("typed", ["", "maureen", "password1"])
def test_a_weak_passphrase_makes_no_file(porch, typed):
    screen = porch.first_start()
    page = to_privacy(screen)
    QTest.keyClicks(page.passphrase.edit, typed)
    screen.foot.next.click()
    assert "quick to guess" in page.passphrase.typed.field.error
    assert not porch.folder.joinpath("group.peergroup").exists()


def test_strength_is_said_in_words(porch):
    screen = porch.first_start()
    page = to_privacy(screen).passphrase
    QTest.keyClicks(page.edit, "maureen")
    assert not page.is_enough
    assert page.verdict.text() == "Quick to guess. Add a word or two."
    page.edit.setText(PASSPHRASE)
    assert page.is_enough
    assert page.verdict.text() == "Very good. It would hold out for a lifetime."


def test_other_words_are_offered(porch):
    page = to_privacy(porch.first_start()).passphrase
    first = page.offered.text()
    page.other.click()
    assert page.offered.text() != first
    assert len(first.split()) == 4


def test_a_folder_that_is_taken_says_so(porch, vault_folder):
    screen = porch.first_start(vault_folder)
    page = to_privacy(screen)
    page.passphrase.take.click()
    screen.foot.next.click()
    assert "already a group’s file" in screen._notice.text()


def test_the_code_hides_while_it_is_typed_back(porch):
    screen = porch.first_start()
    page = to_key_sheet(screen)
    assert screen.side.currentWidget() is screen.side.sheet
    QTest.keyClicks(page.typed.edit, code_of(screen)[:3])
    assert page.code.text() == "Hidden while you type it back."
    assert screen.side.currentWidget() is screen.side.preview
    page.show_code.click()
    assert page.code.text() == code_of(screen).replace("-", " ")


def test_a_slip_in_the_code_is_found_in_its_group(porch):
    screen = porch.first_start()
    page = to_key_sheet(screen)
    code = code_of(screen)
    other = "Z" if code[5] != "Z" else "Y"
    QTest.keyClicks(page.typed.edit, code[:5] + other)
    assert "Group 2 is different" in page.typed.field.error
    screen.foot.next.click()
    assert "or choose “I’ll do this later”" in page.typed.field.error
    assert porch.opened == []


def test_the_sheet_goes_to_paper(porch, monkeypatch, tmp_path):
    screen = porch.first_start()
    screen.print_page()
    page = to_key_sheet(screen)
    printed = []
    monkeypatch.setattr(Paperwork, "print", lambda _self, document: printed.append(document.title))
    monkeypatch.setattr(Paperwork, "save", lambda _self, document: printed.append(document.pages))
    page.print.click()
    page.save.click()
    assert printed == [screen.presenter.sheet.title, 1]


def test_a_file_nobody_went_into_is_locked_when_the_window_closes(porch):
    screen = porch.first_start()
    to_key_sheet(screen)
    screen.leave()
    screen.leave()
    open_vault(porch.folder).lock()


def test_the_other_ways_on(porch, monkeypatch, tmp_path, vault_folder):
    screen = porch.first_start()
    screen.pages.welcome.practise.click()
    shutil.copytree(vault_folder, tmp_path / "other")
    screen.pages.welcome.open.click()
    for chosen in ("", str(tmp_path / "other")):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args, at=chosen: at))
        screen.pages.bring_back.choose.click()
    assert porch.ways == [("practise", None), ("unlock", tmp_path / "other")]


def test_text_size_and_dark_at_the_welcome(porch):
    screen = porch.first_start()
    screen.appearance.sizes.button(1).click()
    assert porch.preferences.now.text_factor == 1.5
    assert screen.rail.isHidden()
    assert screen.where.text() == "Step 1 of 6: Welcome"
    screen.appearance.dark.click()
    assert porch.preferences.now.scheme is Scheme.DARK


def test_help_opens_over_it(porch):
    screen = porch.first_start()
    QTest.keyClick(screen, Qt.Key.Key_F1)
    dialog = screen.window().findChild(HelpDialog)
    assert dialog.reader.page.topic == "first_start"
    dialog.reject()


def test_steps_are_told_to_a_screen_reader(porch, heard):
    screen = porch.first_start()
    to_group(screen)
    assert heard[-1].startswith("Step 2 of 6")
    names = [mark.accessibleName() for mark in screen.rail.marks]
    assert names[:3] == [
        "Step 1 of 6: Welcome, done",
        "Step 2 of 6: Your group, now",
        "Step 3 of 6: Who helps run it, to come",
    ]


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.key)
def test_every_habit_gives_its_dates(habit):
    draft = Draft(name="Tuesday Circle", weekday=1, habit_key=habit.key)
    dates = draft.next_dates(TODAY)
    assert all(day.weekday() == 1 for day in dates)
    assert len(dates) == (0 if habit.rhythm is None else 3)
    assert bool(draft.habit_words()) is (habit.rhythm is not None)
    if habit.rhythm is Rhythm.MONTHLY:
        assert draft.habit_words().endswith("Tuesday of the month")


@pytest.mark.parametrize(("size", "factor"), SIZES)
@pytest.mark.parametrize(
    "reach",
    [None, to_group, to_helpers, to_privacy, to_key_sheet],
    ids=["welcome", "group", "helpers", "privacy", "sheet"],
)
def test_every_step_fits(porch, reach, size, factor):
    screen = porch.first_start(size=size, factor=factor)
    if reach is not None:
        reach(screen)
    porch.stage.settle()
    assert lint(screen) == []
