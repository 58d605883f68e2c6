"""Backups that nobody has to think of: daily, after work, silent, and told when they could not be made."""

import pytest

from peergroup_desktop.actions import backups, people
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.core.errors import Cancelled, DiskFull
from peergroup_desktop.ui.backup_watch import trouble_of


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def watch(context):
    context.backups.start()
    yield context.backups
    context.backups.stop()


@pytest.fixture
def told(watch):
    heard = []
    watch.changed.connect(lambda: heard.append(watch.trouble))
    return heard


def count(vault):
    return len(backups.list_backups(vault))


def fail(monkeypatch, fault):
    def raised(*_args, **_facts):
        raise fault

    monkeypatch.setattr(backups, "back_up_if_due", raised)


def test_once_a_day(context, watch, told):
    watch._daily.timeout.emit()
    assert (count(context.vault), told) == (1, [None])
    watch._daily.timeout.emit()
    assert count(context.vault) == 1


def test_after_half_an_hour_of_work(context, watch, make):
    assert not watch._editing.isActive()
    context.runner.write(people.add_person, make.group_id, NewPerson("Jo"))
    context.runner.write(people.add_person, make.group_id, NewPerson("Amir"))
    assert watch._editing.interval() == 30 * 60_000
    watch._editing.timeout.emit()
    assert [row.reason for row in backups.list_backups(context.vault)] == ["editing"]
    assert not watch._editing.isActive()


def test_one_that_could_not_be_made_is_told_until_one_is(watch, told, monkeypatch, context):
    with monkeypatch.context() as patched:
        fail(patched, DiskFull())
        watch.keep_if_due("daily")
    assert isinstance(told[0], DiskFull)
    watch.keep_if_due("daily")
    assert watch.trouble is None


def test_one_that_was_stopped_is_no_trouble(watch, told, monkeypatch):
    fail(monkeypatch, Cancelled())
    watch.keep_if_due("daily")
    assert told == []


def test_trouble_of_the_last_time_is_known_at_once(context):
    context.backups.start(DiskFull())
    assert isinstance(context.backups.trouble, DiskFull)
    context.backups.stop()
    context.backups.stop()


def test_nothing_is_kept_while_nobody_watches(context):
    context.backups.keep_if_due("daily")
    assert count(context.vault) == 0


def test_a_stick_that_is_not_there_is_no_trouble(context, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.choose_second_place(context.vault, stick, "the blue stick")
    stick.rename(tmp_path / "elsewhere")
    report = backups.back_up(context.vault).value
    assert report.second_fault is not None
    assert trouble_of(report) is None
