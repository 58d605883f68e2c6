"""The register's roles, taken over from the rota with one press."""

import pytest

from peergroup_desktop.actions import attendance, groups, rota
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.core.kinds import GroupKind, RecordLevel
from tests.ui.lint import lint


@pytest.fixture
def roles(scene):
    return scene.screen.pages.cards.roles


def duties(scene):
    return [(duty.kind, duty.display) for duty in attendance.get_register(scene.vault, scene.session).duties]


def planned(scene, kind="teas", name="Bronwen"):
    rota.take_turn(scene.vault, scene.session, kind, scene.who[name])
    scene.screen.refresh()


def test_one_press_writes_down_what_was_planned(scene, roles):
    assert roles.as_planned.isHidden()
    planned(scene)
    planned(scene, "facilitated", "Carol")
    scene.stage.settle()
    assert lint(scene.screen, least=40 - 4) == []
    roles.as_planned.setFocus()
    roles.as_planned.click()
    assert duties(scene) == [("facilitated", "Carol"), ("teas", "Bronwen")]
    assert roles.as_planned.isHidden()
    assert scene.screen.window().focusWidget() is roles._lines[0].box
    scene.context.undo.undo()
    assert (duties(scene), roles.as_planned.isHidden()) == ([], False)


def test_what_is_written_down_already_stays(scene, roles):
    attendance.set_duty(scene.vault, scene.session, "teas", [scene.who["George"]])
    planned(scene)
    assert roles.as_planned.isHidden()


def test_a_group_that_has_no_rota_is_not_asked(scene, roles):
    change = GroupChange("Pairs", GroupKind.BEFRIENDING, RecordLevel.FULL, "", frozenset())
    groups.change_group(scene.vault, scene.make.group_id, change)
    scene.context.group.reload()
    planned(scene)
    assert roles.as_planned.isHidden()
    scene.screen.presenter.forget()
    scene.screen.presenter.take_over_rota()
    assert duties(scene) == []
