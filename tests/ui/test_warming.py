"""The register is made ready while somebody reads Today, and what is rubbish is searched for after the lock."""

import gc

import pytest

from peergroup_desktop.ui import rubbish
from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.shell import Shell
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


def test_the_register_is_ready_after_a_rest(shell, touches, qtbot, garbage):
    warming = Warming(shell, touches)
    qtbot.waitUntil(lambda: warming.is_done)
    ready = shell.screen_of("register")
    assert ready.size() == shell.pages.size()
    assert not ready.isVisible()
    touches.touched.emit()
    assert shell.screen_shown is shell.screen_of("today")


def test_the_hand_begins_at_the_top_of_a_register_made_ready(shell, context, make, qtbot):
    make.session()
    shell.make_ready("register")
    make.person("Aaron")
    context.navigator.go("register")
    roll = shell.screen_of("register").presenter.roll
    assert roll.row(roll.current).display == "Aaron"


def test_a_key_puts_it_off(shell, touches, qtbot):
    warming = Warming(shell, touches)
    touches.touched.emit()
    assert not warming.is_done


def test_a_screen_with_parked_text_waits_for_its_person(shell, context):
    context.drafts.park(context.vault.account.id, "people", {"called": "Abd"})
    shell.make_ready("people")
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
