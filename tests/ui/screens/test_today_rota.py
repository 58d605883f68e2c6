"""On Today: who does what, gaps with a way to find someone, and what comes next."""

from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import attendance, rota
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.view import make as make_screen
from peergroup_desktop.ui.taking_turns.find_box import FindBox
from tests.ui.lint import lint
from tests.ui.looking import name

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)


@pytest.fixture
def crew(make):
    roles = {"Jo": GroupRole.FACILITATOR, "Mo": GroupRole.VOLUNTEER}
    return {called: make.person(called, role=role) for called, role in roles.items()} | {"Lin": make.person("Lin")}


@pytest.fixture
def days(make):
    return [make.session(TODAY + number * WEEK) for number in range(2)]


@pytest.fixture
def screen(stage, make, crew, days):
    take = rota.take_turn
    take(make.vault, days[0], "opened_up", crew["Mo"])
    for session in days:
        take(make.vault, session, "facilitated", crew["Jo"])
        rota.set_job(make.vault, make.group_id, "facilitated", 1)
    take(make.vault, days[1], "opened_up", crew["Mo"])
    screen = make_screen(stage.context(make.vault))
    stage.show(screen, (1146, 768))
    screen.activateWindow()
    screen.arrive({})
    stage.settle()
    return screen


def texts(screen):
    QTest.qWait(0)  # lines that were made anew are shown once their layout is done
    return [label.text() for label in screen.duties.findChildren(QLabel) if label.text() and label.isVisible()]


def box():
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, FindBox) and one.isVisible())


def test_turns_gaps_and_the_next_gap(screen):
    assert texts(screen) == [
        "On the rota today",
        "Opening up",
        "Mo",
        "Facilitating",
        "Jo",
        "Teas: nobody yet",
        "One facilitator so far",
        "Next Tuesday",
        "Teas: nobody yet",
    ]
    assert name(screen.duties.finds[0]) == "Find someone: Teas, Tuesday 24 November: nobody yet"
    assert lint(screen) == []


def test_somebody_is_found_for_each_gap_and_the_keyboard_goes_on(stage, screen, make, crew):
    for called in ("Lin", "Mo"):
        screen.duties.finds[0].click()
        assert [row.title for row in box().people.list.model_rows.rows] == ["Jo", "Mo", "Lin"][-3:]
        box().people.list.chosen.emit(crew[called])
        stage.settle()
    assert "Next Tuesday" not in texts(screen)
    assert screen.focusWidget() is screen.hero.register
    assert rota.on_today(make.vault, make.group_id).next_gaps is None


def test_the_register_says_who_did_it(screen, make, days, crew):
    for kind in ("teas", "facilitated"):
        attendance.set_duty(make.vault, days[0], kind, [crew["Lin"], crew["Jo"]])
    screen.refresh()
    assert texts(screen)[:7] == [
        "On the rota today",
        "Opening up",
        "Mo",
        "Teas",
        "Jo and Lin",
        "Facilitating",
        "Jo and Lin",
    ]


def test_many_gaps_are_counted_and_the_whole_rota_is_near(stage, screen, make):
    for kind in ("Chairs", "Music", "Sweeping"):
        rota.set_job(make.vault, make.group_id, kind)
    screen.refresh()
    stage.settle()
    assert texts(screen).count("and 1 more") == 2
    went = []
    screen._context.navigator.requested.connect(lambda place, _facts: went.append(place))
    screen.duties.see_all.click()
    assert went == ["rota"]


def test_discreet_mode_shows_initials(stage, screen, make, crew, days):
    rota.plan_unavailable(make.vault, make.group_id, crew["Mo"], TODAY, TODAY)
    screen._context.discreet.set_on(True)
    stage.settle()
    assert "Opening up: M. · can’t" in texts(screen)
    assert not {"Jo", "Mo"} & set(texts(screen))


@pytest.mark.parametrize(
    ("days_on", "said"), [(7, "Next Tuesday"), (3, "Friday 27 November"), (50, "Wednesday 13 January 2027")]
)
def test_the_next_session_with_gaps_says_when(days_on, said):
    assert words.next_session(TODAY + timedelta(days_on), TODAY) == said
