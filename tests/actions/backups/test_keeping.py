"""Making backups here and in the second place, and knowing when one is due."""

import shutil
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from peergroup_desktop.actions import backups, history, settings
from peergroup_desktop.actions.backups import Place, SecondOutcome
from peergroup_desktop.core.errors import Cancelled, DiskFull, NameMissing, SamePlace, SecondPlaceMissing
from peergroup_desktop.storage import backup, second_place
from tests.builders import Make


@pytest.fixture(autouse=True)
def nothing_plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    second_place._seen_at().clear()
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_every: [])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def later(make: Make, **span: int) -> None:
    make.vault.clock.moment += timedelta(**span)


def test_before_the_first_backup(vault):
    told = backups.status(vault)
    assert (told.newest_at, told.second, told.is_due, told.last_rehearsal_at) == (None, None, True, None)
    assert backups.list_backups(vault) == ()


def test_a_backup_is_listed_and_leaves_no_entry(make):
    before = history.list_history(make.vault, 1)
    shares = []
    done = backups.back_up(make.vault, progress=shares.append)
    assert (done.value.second, done.value.second_fault, done.change_set.number) == (SecondOutcome.NONE, None, 0)
    assert backups.list_backups(make.vault) == (done.value.made,)
    assert (done.value.made.reason, done.value.made.place, shares[-1]) == ("asked", Place.HERE, 1.0)
    assert history.list_history(make.vault, 1) == before
    told = backups.status(make.vault)
    assert (told.newest_at, told.is_due) == (done.value.made.made_at, False)


@pytest.mark.parametrize(
    ("reason", "minutes", "is_made"),
    [("lock", 0, True), ("close", 0, True), ("daily", 1439, False), ("daily", 1440, True), ("editing", 29, False),
     ("editing", 30, True), ("editing", -60, True)],
)  # fmt: skip
def test_when_one_is_due(make, reason, minutes, is_made):
    backups.back_up(make.vault)
    make.person()
    later(make, minutes=minutes)
    report = backups.back_up_if_due(make.vault, reason)
    assert (report is not None) == is_made
    if report:
        assert report.made.reason == reason


def test_nothing_is_due_when_nothing_changed(make):
    backups.back_up(make.vault)
    later(make, days=30)
    assert backups.back_up_if_due(make.vault, "lock") is None
    assert not backups.status(make.vault).is_due


def test_two_weeks_with_changes_is_time_for_one(make):
    backups.back_up(make.vault)
    make.person()
    later(make, days=13)
    assert not backups.status(make.vault).is_due
    later(make, days=1)
    assert backups.status(make.vault).is_due


def test_the_group_chooses_how_many_stay(make):
    for key in ("backup_weekly", "backup_monthly"):
        settings.change_setting(make.vault, key, 0)
    settings.change_setting(make.vault, "backup_daily", 4)
    for _ in range(6):
        later(make, days=1)
        make.person()
        backups.back_up(make.vault)
    rows = backups.list_backups(make.vault)
    assert [row.made_at.day for row in rows] == [30, 29, 28, 27]


def test_the_second_place_gets_a_copy(make, stick):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    told = backups.status(make.vault).second
    assert (told.name, told.is_there, told.newest_at) == ("the blue stick", True, None)
    report = backups.back_up(make.vault).value
    assert (report.second, report.second_fault) == (SecondOutcome.MADE, None)
    there, here = sorted(backups.list_backups(make.vault), key=lambda row: row.place, reverse=True)
    assert (there.place, there.key, there.size) == (Place.SECOND, here.key, here.size)
    assert backups.status(make.vault).second.newest_at == report.made.made_at


def test_a_stick_left_at_home_is_told_and_found_again(make, stick, tmp_path, monkeypatch):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    first = backups.back_up(make.vault).value.made
    home = stick.rename(tmp_path / "home-drawer")
    report = backups.back_up(make.vault).value
    assert (report.second, type(report.second_fault)) == (SecondOutcome.MISSING, SecondPlaceMissing)
    assert report.second_fault.facts == {"name": "the blue stick"}
    told = backups.status(make.vault).second
    assert (told.is_there, told.newest_at) == (False, first.made_at)
    assert {row.place for row in backups.list_backups(make.vault)} == {Place.HERE}
    home.rename(stick)
    assert backups.find_second_place(make.vault) == stick
    assert backups.back_up(make.vault).value.second is SecondOutcome.MADE


def test_a_stick_that_is_back_gets_what_it_missed(make, stick, tmp_path):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    home = stick.rename(tmp_path / "home-drawer")
    made = backups.back_up(make.vault).value.made
    assert backups.back_up_if_due(make.vault, "lock") is None
    home.rename(stick)
    report = backups.back_up_if_due(make.vault, "lock")
    assert (report.made, report.second) == (made, SecondOutcome.MADE)
    assert backups.back_up_if_due(make.vault, "lock") is None
    assert [row.made_at for row in backups.list_backups(make.vault)] == [made.made_at] * 2


def test_stopping_on_the_way_to_the_stick_keeps_the_backup_here(make, stick):
    def stop(done: float) -> None:
        if done > 0.7:
            raise Cancelled

    backups.choose_second_place(make.vault, stick, "the blue stick")
    report = backups.back_up(make.vault, progress=stop).value
    assert (report.second, type(report.second_fault)) == (SecondOutcome.FAILED, Cancelled)
    assert [row.place for row in backups.list_backups(make.vault)] == [Place.HERE]


def test_a_second_place_left_behind_for_two_weeks_is_time_for_one(make, stick, tmp_path):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    backups.back_up(make.vault)
    stick.rename(tmp_path / "home-drawer")
    later(make, days=15)
    make.person()
    backups.back_up(make.vault)
    assert backups.status(make.vault).is_due


def test_a_full_stick_leaves_the_backup_here(make, stick, monkeypatch):
    def full(*_args: object) -> None:
        raise OSError(28, "told to fail")

    backups.choose_second_place(make.vault, stick, "the blue stick")
    with monkeypatch.context() as failing:
        failing.setattr(backup, "_copy_file", full)
        report = backups.back_up(make.vault).value
    assert (report.second, type(report.second_fault)) == (SecondOutcome.FAILED, DiskFull)
    assert [row.place for row in backups.list_backups(make.vault)] == [Place.HERE]
    assert list((stick / second_place.FOLDER).rglob("*.new")) == []


def test_a_copy_that_is_not_the_same_is_no_backup(make, stick, monkeypatch):
    def cut_short(source: Path, target: Path, *_more: object) -> None:
        target.write_bytes(source.read_bytes()[:-512])

    backups.choose_second_place(make.vault, stick, "the blue stick")
    monkeypatch.setattr(backup, "_copy_file", cut_short)
    report = backups.back_up(make.vault).value
    assert (report.second, report.second_fault.code) == (SecondOutcome.FAILED, "backup_damaged")
    assert {row.place for row in backups.list_backups(make.vault)} == {Place.HERE}


def test_forgetting_the_second_place_leaves_what_is_there(make, stick):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    backups.back_up(make.vault)
    backups.forget_second_place(make.vault)
    assert (backups.status(make.vault).second, backups.find_second_place(make.vault)) == (None, None)
    assert backups.back_up(make.vault).value.second is SecondOutcome.NONE
    assert len(list(stick.rglob("manifest.json"))) == 1


def test_a_second_place_needs_a_name_and_a_place_of_its_own(make, stick):
    with pytest.raises(NameMissing):
        backups.choose_second_place(make.vault, stick, " ")
    for folder in (make.vault.folder, make.vault.opened.places.backups):
        with pytest.raises(SamePlace):
            backups.choose_second_place(make.vault, folder, "here")


def test_two_groups_share_a_stick(make, stick):
    backups.choose_second_place(make.vault, stick, "the blue stick")
    shelf = second_place.shelf_on(stick, "f" * 32)
    shutil.copytree(backup.make(make.vault, "asked").folder, shelf.folder / "2026-11-24T090000-g000001")
    backups.back_up(make.vault)
    assert shelf.cards() == ()
    assert len(list(stick.rglob("manifest.json"))) == 2
