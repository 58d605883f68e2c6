"""In the list of sessions: a kind word where fewer than two facilitate."""

from datetime import date, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import rota
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.screens.groups.view import make as make_screen

TODAY = date(2026, 11, 24)
WANTING = "Another facilitator would be good."


def texts(screen):
    QTest.qWait(0)
    return [label.text() for label in screen.sessions.findChildren(QLabel)]


def test_a_session_with_one_facilitator_says_so(stage, make):
    session = make.session(TODAY + timedelta(weeks=1))
    jo, amir = (make.person(called, role=GroupRole.FACILITATOR) for called in ("Jo", "Amir"))
    context = stage.context(make.vault)
    screen = stage.show(make_screen(context), (1146, 768))
    screen.arrive({})
    assert WANTING not in texts(screen)
    context.runner.write(rota.take_turn, session, rota.FACILITATING, jo)
    assert WANTING in texts(screen)
    context.runner.write(rota.take_turn, session, rota.FACILITATING, amir)
    screen.presenter.look(is_past=True)
    screen.presenter.look(is_past=False)
    assert WANTING not in texts(screen)
