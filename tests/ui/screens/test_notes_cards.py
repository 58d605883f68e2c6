"""Beside the notes, and on Today: what to follow up, and what was decided."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import decisions, drawer, follow_ups
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.following_up import words
from peergroup_desktop.ui.screens.notes.view import make as make_notes
from peergroup_desktop.ui.screens.today.view import make as make_today
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name

TODAY = date(2026, 11, 24)
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def context(stage, make):
    make.session()
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context, make):
    make.person("Jo")
    make.session(TODAY + WEEK)
    return arrive(stage, make_notes(context))


@pytest.fixture
def today(stage, context, make):
    for text, days in (("Ask the library", -4), ("Bus times", 7)):
        follow_ups.add(make.vault, make.group_id, text, make.person(f"Jo {days}"), TODAY + days * DAY)
    return arrive(stage, make_today(context))


def arrive(stage, screen):
    stage.show(screen, (1146, 768))
    screen.activateWindow()
    screen.arrive({})
    stage.settle()
    return screen


def test_the_way_to_the_drawer_says_who_reads_and_is_the_last_stop(screen, context, make):
    card, went = screen.board.safety, []
    context.navigator.requested.connect(lambda place, _facts: went.append(place))
    assert "Only" not in card._words.text()
    make.vault.add_person("Priya", Role.SAFEGUARDING, "seven otters paddle sideways")
    screen.refresh()
    assert "Only Priya can read it." in card._words.text()
    assert screen.board.decisions.add.nextInFocusChain() is card.record
    card.record.click()
    assert went == ["drawer"]


def test_today_tells_a_lead_alone_that_something_in_the_drawer_is_due(stage, today, context, make):
    make.vault.add_person("Priya", Role.SAFEGUARDING, "seven otters paddle sideways")
    drawer.write_concern(make.vault, "Grace came with a bruise.", action_by=TODAY)
    today.refresh()
    assert today.drawer.isHidden()
    make.vault.account = replace(make.vault.account, role=Role.SAFEGUARDING)
    today.refresh()
    assert (today.drawer.isVisible(), today.drawer.note.text()) == (True, "1 action from the drawer is due.")
    stage.settle()
    assert lint(today) == []


def rows(make):
    return follow_ups.list_open(make.vault, make.group_id)


def texts(part):
    return [label.text() for label in part.findChildren(QLabel) if label.text() and not label.isHidden()]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "by tomorrow"),
        (3, "by Friday"),
        (7, "by next Tuesday"),
        (21, "by 15 Dec"),
        (60, "by 23 Jan 2027"),
        (-1, "since yesterday"),
        (-4, "since Friday"),
        (-14, "since 10 Nov"),
    ],
)
def test_days_are_said_as_people_say_them(days, said):
    assert words.when(TODAY + days * DAY, TODAY) == said


def test_without_a_day_there_is_nothing_to_say():
    assert words.when(None, TODAY) == ""
    assert words.says("Bus times", "", "") == "Bus times"


def test_one_more_is_added_with_who_and_when(screen, make):
    card = screen.board.follow_ups
    assert [card.day.itemText(place) for place in range(card.day.count())] == ["by 1 Dec", "by 22 Dec", "no day"]
    QTest.keyClicks(card.what, "Ask the library")
    card.who.setCurrentIndex(1)
    card.add.click()
    (row,) = rows(make)
    assert (row.text, row.owner_name, row.due_on, row.session_on) == ("Ask the library", "Jo", TODAY + WEEK, TODAY)
    assert (card.what.text(), card.what.hasFocus()) == ("", True)
    assert texts(card.lines[0]) == ["Ask the library", "Jo", "·", "by next Tuesday"]
    assert name(card.lines[0].box) == "Done: Ask the library. Jo, by next Tuesday"


def test_nothing_typed_adds_nothing(screen, make):
    screen.board.follow_ups.what.setText("   ")
    screen.board.follow_ups.add.click()
    assert rows(make) == ()


def test_a_tick_finishes_and_undo_brings_it_back(screen, make, context):
    follow_ups.add(make.vault, make.group_id, "Ask the library")
    screen.refresh()
    box = screen.board.follow_ups.lines[0].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert rows(make) == ()
    assert screen.board.follow_ups.what.hasFocus()
    context.undo.undo()
    assert len(screen.board.follow_ups.lines) == 1


def test_one_is_changed_in_its_form(screen, make):
    follow_ups.add(make.vault, make.group_id, "Ask the library", None, TODAY)
    screen.refresh()
    screen.board.follow_ups.lines[0].change.click()
    form = screen.desk.forms.form
    form.what.setText("Ask the hall")
    form.day.setText("1 dec")
    form.press_keep()
    assert [(row.text, row.due_on) for row in rows(make)] == [("Ask the hall", TODAY + WEEK)]


def test_one_is_taken_off_the_list(screen, make):
    follow_ups.add(make.vault, make.group_id, "Ask the library")
    screen.refresh()
    form = screen.desk.follow_ups.ask_change(rows(make)[0].id)
    next(button for button in form.findChildren(type(form.keep)) if "off the list" in button.text()).click()
    assert rows(make) == ()
    assert screen.desk.follow_ups.ask_change(b"gone") is None


def test_tab_goes_on_from_what_was_added_to_the_safety_card(screen, stage):
    for typed in ("Ask the library", "Bring the radio times"):
        QTest.keyClicks(screen.board.follow_ups.what, typed)
        QTest.keyClick(screen.board.follow_ups.what, Qt.Key.Key_Return)
    stage.settle()
    stops = tab_order(screen)
    added = [place for place, words in enumerate(stops) if "radio times" in words]
    assert added
    assert max(added) < stops.index("Who") < len(stops) - 1
    assert stops[-1] == screen.board.safety.record.accessibleName()


def test_a_follow_up_half_typed_outlives_a_lock(screen, stage, context):
    QTest.keyClicks(screen.board.follow_ups.what, "Ask the lib")
    held = screen.park()
    again = stage.show(make_notes(context), (1146, 768))
    again.restore(held)
    assert again.board.follow_ups.what.text() == "Ask the lib"


def test_discreet_mode_hides_what_there_is_to_do(screen, make, context):
    follow_ups.add(make.vault, make.group_id, "Ask the library", make.person("Amir"))
    decisions.add(make.vault, make.group_id, "Chairs first", "Amir")
    context.discreet.set_on(True)
    shown = " ".join([*texts(screen.board.side), name(screen.board.follow_ups.lines[0].box)])
    assert not [word for word in ("library", "Amir", "Chairs") if word in shown]


# Decisions


def test_a_decision_is_written_down(screen, make):
    screen.board.decisions.add.click()
    form = screen.desk.forms.form
    form.what.setText("Chairs go back first")
    form.who.setText("Everybody")
    form.day.setText("24 nov")
    form.press_keep()
    (row,) = decisions.list_decisions(make.vault, make.group_id)
    assert (row.text, row.who, row.is_due) == ("Chairs go back first", "Everybody", True)
    assert "Time to look again" in texts(screen.board.decisions)


def test_a_decision_without_words_says_so(screen):
    form = screen.desk.decisions.ask_new()
    form.press_keep()
    assert form.fields["text"].error
    form.reject()


def test_a_decision_is_changed_and_taken_off(screen, make):
    kept = decisions.add(make.vault, make.group_id, "Chairs first").value
    screen.refresh()
    form = screen.desk.decisions.ask_change(kept)
    form.day.setText("3 dec")
    form.press_keep()
    assert "Look again on 3 Dec" in texts(screen.board.decisions)
    form = screen.desk.decisions.ask_change(kept)
    next(button for button in form.findChildren(type(form.keep)) if "off the list" in button.text()).click()
    assert decisions.list_decisions(make.vault, make.group_id) == ()
    assert screen.desk.decisions.ask_change(kept) is None


@pytest.mark.parametrize("kind", ["decisions", "follow_ups"])
@pytest.mark.parametrize("is_new", [True, False])
def test_an_open_form_outlives_a_lock(screen, make, stage, context, kind, is_new):
    deeds = {"decisions": decisions, "follow_ups": follow_ups}[kind]
    kept = deeds.add(make.vault, make.group_id, "Chairs first").value
    screen.refresh()
    desk = getattr(screen.desk, kind)
    form = desk.ask_new() if is_new else desk.ask_change(kept)
    form.what.setText("Tables first")
    held = screen.park()
    form.reject()
    again = stage.show(make_notes(context), (1146, 768))
    again.restore(held)
    assert again.desk.forms.form.what.text() == "Tables first"
    again.desk.forms.form.reject()


# Today


def test_today_shows_what_is_late_and_what_is_due(today):
    card = today.follow_ups
    assert [line.box.accessibleName() for line in card.lines] == [
        "Done: Ask the library. Jo -4, since Friday",
        "Done: Bus times. Jo 7, by next Tuesday",
    ]
    assert card.isVisible()
    assert lint(card) == []


def test_a_tick_on_today_finishes_it(today, make, context):
    box = today.follow_ups.lines[0].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert [row.text for row in rows(make)] == ["Bus times"]
    assert today.follow_ups.lines[0].box.hasFocus()
    context.undo.undo()
    assert len(today.follow_ups.lines) == 2


def test_one_more_is_added_on_today(today, make):
    today.follow_ups.add.click()
    form = today.follow_ups.desk.forms.form
    form.what.setText("Bring biscuits")
    assert today.park()["text"] == "Bring biscuits"
    form.press_keep()
    assert "Bring biscuits" in [row.text for row in rows(make)]


def test_a_form_on_today_outlives_a_lock(today, stage, context):
    today.follow_ups.desk.ask_new().what.setText("Bring biscuits")
    held = today.park()
    today.follow_ups.desk.forms.form.reject()
    again = stage.show(make_today(context), (1146, 768))
    again.restore(held)
    assert again.follow_ups.desk.forms.form.what.text() == "Bring biscuits"
    again.follow_ups.desk.forms.form.reject()


def test_more_than_four_are_counted(today, make, stage):
    for number in range(4):
        follow_ups.add(make.vault, make.group_id, f"Number {number}")
    today.refresh()
    stage.settle()
    assert "and 2 more" in texts(today.follow_ups)
