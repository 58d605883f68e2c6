"""Screens are made ready while somebody reads Today, and what is rubbish is searched for after the lock."""

import gc
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import people
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.ui import rubbish, warming
from peergroup_desktop.ui import shell as shell_module
from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.shell import Shell
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.warming import Warming


@pytest.fixture
def context(stage, make):
    make.people("Abdi Alison Grace")
    return stage.context(make.vault)


@pytest.fixture
def shell(stage, context):
    made = Shell(context)
    context.navigator.go("today")
    return stage.show(made)


@pytest.fixture
def touches(qapp):
    watch = InputWatch(qapp)
    yield watch
    watch.deleteLater()


@pytest.fixture
def garbage():
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def made(shell, monkeypatch):
    """The places of the screens that are made, in their order."""
    places, make_screen = [], shell_module.make_screen
    monkeypatch.setattr(
        shell_module, "make_screen", lambda place, *rest: places.append(place) or make_screen(place, *rest)
    )
    return places


def make_ready(shell, place):
    for _step in shell.making_ready(place):
        pass


def test_screens_are_ready_after_a_rest(shell, context, touches, qtbot, garbage, monkeypatch):
    monkeypatch.setattr(warming, "FILLED", ("register", "giving"))
    monkeypatch.setattr(warming, "EMPTY", ("help",))
    work = Warming(shell, context, touches)
    qtbot.waitUntil(lambda: work.is_done)
    ready = shell.screen_of("register")
    assert ready.size() == shell.pages.size()
    assert not ready.isVisible()
    touches.touched.emit()
    assert work.is_done
    assert shell.screen_shown is shell.screen_of("today")


def test_a_group_makes_ready_what_it_sees(shell, context, make, made, garbage, monkeypatch):
    monkeypatch.setattr(warming, "FILLED", ("register", "pairs"))
    make.group("Drop-in", kind=GroupKind.HUB)
    context.group.reload()
    context.group.choose(make.group_id)
    for _step in warming.all_steps(shell, context):
        pass
    assert "register" in made
    assert "pairs" not in made


def test_whoever_goes_there_first_finds_it_as_ever(shell, context, make, garbage):
    make.session()
    steps = warming.all_steps(shell, context)
    next(steps)
    next(steps)
    context.navigator.go("register")
    session = shell.screen_of("register").presenter.session
    next(steps)
    assert shell.screen_of("register").presenter.session is session


def test_made_ready_long_before_it_shows_the_session_of_the_hour(shell, context, make):
    morning, afternoon = make.session(), make.session(starts=840, ends=900)
    for place in ("register", "notes"):
        make_ready(shell, place)
    context.clock.moment += timedelta(hours=4)
    for place in ("register", "notes"):
        context.navigator.go(place)
        assert shell.screen_of(place).presenter.session.id == afternoon != morning


def test_the_hand_begins_at_the_top_of_a_register_made_ready(shell, context, make, qtbot):
    make.session()
    make_ready(shell, "register")
    make.person("Aaron")
    context.navigator.go("register")
    roll = shell.screen_of("register").presenter.roll
    assert roll.row(roll.current).display == "Aaron"


def test_made_ready_after_a_deed_it_opens_no_window_and_leaves_the_keyboard(shell, context, make, stage, garbage):
    context.runner.write(people.leave_group, make.person("Ines"), make.group_id, context.clock.today())
    shell.activateWindow()
    stage.settle()
    focused = QApplication.focusWidget()
    for place in ("people", "notes"):
        make_ready(shell, place)
        stage.settle()
        assert QApplication.focusWidget() is focused is not None
    context.navigator.go("people")
    stage.settle()
    assert shell.screen_of("people").findChild(DockedUndo).isVisible()


def test_a_key_puts_it_off(shell, context, touches, made):
    work = Warming(shell, context, touches)
    touches.touched.emit()
    assert not work.is_done
    assert made == []


def test_a_screen_with_parked_text_waits_for_its_person(shell, context):
    context.drafts.park(context.vault.account.id, "people", {"called": "Abd"})
    make_ready(shell, "people")
    assert context.drafts.has(context.vault.account.id, "people")


def test_what_is_there_to_stay_is_not_searched(garbage):
    rubbish.let_lie()
    assert not gc.isenabled()
    rubbish.set_aside()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_what_has_gone_is_cleared_out(garbage):
    ring = []
    ring.append(ring)
    rubbish.set_aside()
    del ring
    before = gc.get_freeze_count()
    rubbish.clear_out()
    assert gc.get_freeze_count() < before
