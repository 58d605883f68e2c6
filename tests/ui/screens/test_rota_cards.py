"""Beside the rota: its jobs and who takes turns at them, and who can't for a while."""

from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import people, rota
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.screens.rota.view import make as make_screen

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)


@pytest.fixture
def crew(make):
    roles = {"Amir": GroupRole.CO_FACILITATOR, "Jo": GroupRole.FACILITATOR, "Mo": GroupRole.VOLUNTEER}
    return {called: make.person(called, role=role) for called, role in roles.items()} | {"Lin": make.person("Lin")}


@pytest.fixture
def days(make):
    return [make.session(TODAY + number * WEEK) for number in range(3)]


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context, make, crew, days):
    return arrive(stage, make_screen(context))


def arrive(stage, screen, **options):
    stage.show(screen, options.pop("size", (1146, 768)), **options)
    screen.activateWindow()
    screen.arrive({})
    screen.focus_first()
    stage.settle()
    return screen


def texts(part):
    QTest.qWait(0)  # lines that were made anew are shown once their layout is done
    return [label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisible()]


def test_jobs_say_who_takes_turns(screen):
    shown = texts(screen.board.jobs)
    assert "2 people. Amir and Jo take turns." in shown
    assert "1 person. Amir, Jo and Mo take turns." in shown


def test_a_job_is_changed_and_the_usual_people_stay_usual(screen, make, crew):
    form = screen.desk.ask_change("teas")
    form.needed.set_choice("3")
    form.press_keep()
    job = rota.jobs(make.vault, make.group_id)[1]
    assert (job.people_needed, job.is_usual) == (3, True)
    form = screen.desk.ask_change("teas")
    for person, chip in form.people.items():
        chip.setChecked(person == crew["Lin"])
    form.press_keep()
    assert rota.jobs(make.vault, make.group_id)[1].helper_ids == (crew["Lin"],)
    assert "3 people. Lin does it." in texts(screen.board.jobs)


def test_a_job_of_our_own_comes_and_goes(screen, make):
    screen.new()
    form = screen.desk.forms.form
    form.press_keep()
    assert "Chairs" not in texts(screen.board.grid)
    assert form.isVisible()
    form.name.setText("Chairs")
    form.press_keep()
    assert "Chairs" in texts(screen.board.grid)
    screen.desk._remove(screen.desk.ask_change("Chairs"), "Chairs")
    assert "Chairs" not in texts(screen.board.grid)
    assert screen.desk.ask_change("Chairs") is None


def test_somebody_cannot_for_a_while_and_can_again(screen, make, crew):
    assert "Everybody can. Lovely." in texts(screen.board.cannot)
    people.plan_absence(make.vault, crew["Amir"], make.group_id, TODAY, None)
    form = screen.desk.ask_cannot()
    form.who.set_choice(crew["Mo"].hex())
    form.ends_on.setText("x")
    form.press_keep()
    form.ends_on.setText("")
    form.starts_on.setText("1 Dec")
    form.press_keep()
    assert [text for text in texts(screen.board.cannot) if "until" in text] == [
        "away until further notice",
        "from 1 Dec until further notice",
    ]
    row = next(row for row in screen.presenter.rota.cannot if row.id)
    screen.desk.end_cannot(row.id)
    assert "Mo" not in texts(screen.board.cannot)


@pytest.mark.parametrize("ask", ["ask_new", "ask_change", "ask_cannot"])
def test_a_half_filled_form_is_there_after_a_lock(stage, screen, context, ask):
    form = getattr(screen.desk, ask)(*(["teas"] if ask == "ask_change" else []))
    if ask == "ask_cannot":
        form.ends_on.setText("3 Dec")
    else:
        form.needed.set_choice("4")
    texts_before = screen.park()
    form.reject()
    again = arrive(stage, make_screen(context))
    again.restore(texts_before)
    assert again.park() == texts_before
    again.desk.forms.form.reject()
    again.restore({})
