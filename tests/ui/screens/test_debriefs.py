"""Debriefs and supervision: what is shown, the forms, and what outlives a lock; Today's card about them."""

from datetime import date, timedelta

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from peergroup_desktop.actions import agreements, debriefs, form_drafts
from peergroup_desktop.actions.debriefs import DebriefWords, NewSupervision
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.screens.debriefs import words
from peergroup_desktop.ui.screens.debriefs.view import make as make_screen
from peergroup_desktop.ui.screens.today.view import make as make_today
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.lint import lint
from tests.ui.looking import name

Key = Qt.Key
TODAY, LAST_WEEK = date(2026, 11, 24), date(2026, 11, 17)
DAY = timedelta(days=1)


@pytest.fixture
def jo(make):
    return make.person("Jo", role=GroupRole.FACILITATOR)


@pytest.fixture
def amir(make):
    return make.person("Amir", role=GroupRole.CO_FACILITATOR)


@pytest.fixture
def session(make, jo):
    """Last week's session, held by Jo alone."""
    return make.held(LAST_WEEK, jo)


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


def shown(stage, context, make_it=make_screen, **facts):
    made = stage.show(make_it(context), (1146, 768))
    made.activateWindow()
    made.arrive(facts)
    made.focus_first()
    stage.settle()
    return made


@pytest.fixture
def screen(stage, session, context):
    return shown(stage, context)


def texts(part):
    return [label.text() for label in part.findChildren(TextLabel) if label.isVisible()]


def supervised(make, person, **fields):
    new = NewSupervision(person, **{"held_on": LAST_WEEK, "with_whom": "Priya", "text": "Lighter now.", **fields})
    return debriefs.add_supervision(make.vault, make.group_id, new).value


def no_room(*_anything, **_more):
    raise apsw.FullError


# After a session


def test_a_session_held_alone_is_told_kindly_until_there_was_a_debrief(stage, screen):
    assert texts(screen.board.talks)[1:] == [
        "Tuesday 17 November",
        "Facilitated by Jo",
        "One person alone. Who could listen for five minutes?",
    ]
    assert screen.write.hasFocus()
    screen.write.click()
    form = screen.desk.forms.form
    assert (form.who.text(), form.focusWidget()) == ("Jo", form.how.edit)
    form.how.set_text("Long, but fine.")
    form.on.set_text("The heater clicks.")
    form.keep.click()
    stage.settle()
    assert texts(screen.board.talks)[-1] == "With Jo\nLong, but fine.\nTo pass on: The heater clicks."
    assert screen.write.isHidden()


def test_a_debrief_is_changed_and_taken_off(screen, session, make, qtbot):
    debriefs.write(make.vault, session, DebriefWords("Jo and Bea", "Fine."))
    screen.refresh()
    button = screen.board.talks.buttons[0]
    assert name(button) == "Change the debrief, Tuesday 17 November"
    button.setFocus()
    button.click()
    form = screen.desk.forms.form
    form.how.set_text("Very fine.")
    form.keep.click()
    assert debriefs.list_debriefs(make.vault, make.group_id)[0].debrief == DebriefWords("Jo and Bea", "Very fine.")
    screen.new()
    form = screen.desk.forms.form
    next(button for button in form.findChildren(type(form.keep)) if button.text() == "Take it off").click()
    assert debriefs.list_debriefs(make.vault, make.group_id)[0].debrief is None


def test_nothing_written_is_said_under_the_field(screen):
    screen.new()
    form = screen.desk.forms.form
    form.keep.click()
    assert form.focusWidget() is form.how.edit
    assert form.isVisible()
    form.reject()


def test_todays_card_leads_to_the_debrief(stage, context, session):
    screen = shown(stage, context, session_id=session)
    assert screen.desk.forms.form.isVisible()
    screen.desk.forms.form.reject()
    assert screen.desk.ask_debrief(b"0" * 16) is None


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("Jo",), "Facilitated by Jo"), (("Amir", "Bea", "Jo"), "Facilitated by Amir, Bea and Jo")],
)
def test_who_facilitated(names, said):
    assert words.held_by(names) == said


def test_a_day_in_another_year_has_its_year():
    assert words.session_day(TODAY, TODAY) == "Today"
    assert words.session_day(date(2025, 11, 18), TODAY) == "Tuesday 18 November 2025"


# Supervision


def test_a_supervision_is_added_changed_and_taken_off(stage, context, session, make, jo):
    screen = shown(stage, context)
    assert texts(screen.board.leading) == ["Supervision", "Jo", "None written down yet."]
    button = screen.board.leading.buttons[0]
    button.setFocus()
    button.click()
    form = screen.desk.forms.form
    form.with_whom.setText("Priya")
    form.note.set_text("Slept on it.")
    form.next_day.setText("25 November 2026")
    form.keep.click()
    stage.settle()
    assert texts(screen.board.leading)[2:] == ["Last today", "Next tomorrow"]
    assert texts(screen.board.written)[1:] == ["Jo", "24 November 2026 · with Priya", "Slept on it."]
    screen.board.written.buttons[0].click()
    form = screen.desk.forms.form
    assert (form.note.text(), form.day.read()) == ("Slept on it.", TODAY)
    form.next_day.setText("")
    form.keep.click()
    stage.settle()
    assert texts(screen.board.leading)[2:] == ["Last today"]
    form = screen.desk.ask_change(debriefs.list_supervision(make.vault, make.group_id)[0].id)
    next(button for button in form.findChildren(type(form.keep)) if button.text() == "Take it off the list").click()
    assert screen.board.written.isHidden()


def test_somebody_who_leads_no_more_keeps_their_notes(stage, context, make, session, jo):
    bea = make.person("Bea")
    row_id = supervised(make, bea)
    screen = shown(stage, context)
    form = screen.desk.ask_change(row_id)
    assert form.whose.choice == bea.hex()
    form.reject()
    assert screen.desk.ask_change(b"0" * 16) is None


@pytest.mark.parametrize(
    ("next_on", "said"),
    [
        (None, ""),
        (TODAY - 10 * DAY, "Next was planned on 14 Nov"),
        (TODAY + DAY, "Next tomorrow"),
        (TODAY + 40 * DAY, "Next on 3 Jan 2027"),
    ],
)
def test_when_the_next_one_is(next_on, said):
    shown_as = words.next_line(debriefs.Looked(b"1", "Jo", None, next_on, is_due=False), TODAY)
    assert shown_as.replace(" 2027", "") == said.replace(" 2027", "")


# As a page


def test_discreet_mode_hides_names_and_notes(stage, context, session, make, jo):
    debriefs.write(make.vault, session, DebriefWords("Jo and Bea", "Fine."))
    supervised(make, jo)
    screen = shown(stage, context)
    context.discreet.set_on(True)
    stage.settle()
    held = [part for part in screen.findChildren(HeldText) if part.isVisible()]
    assert [part.text() for part in held] == ["Hidden. Hold Space to read"] * 2
    assert not [text for text in texts(screen) if "Jo" in text or "Priya" in text or "Bea" in text]
    QTest.keyPress(held[0], Key.Key_Space)
    assert held[0].text() == "With Jo and Bea\nFine."


def test_what_is_typed_outlives_a_lock(stage, context, session, make, jo):
    row_id = supervised(make, jo)
    screen = shown(stage, context)
    for ask in (screen.desk.ask_debrief, screen.desk.ask_supervision, screen.desk.ask_change):
        about = {screen.desk.ask_debrief: session, screen.desk.ask_supervision: jo}.get(ask, row_id)
        ask(about).fields["text"].edit.set_text("Half a sent")
        kept = screen.park()
        screen.desk.forms.form.reject()
        screen.restore(kept)
        assert screen.desk.forms.form.text("text") == "Half a sent"
        screen.desk.forms.form.reject()
    screen.restore({})
    screen.restore({"form": "debrief", "about": (b"0" * 16).hex(), "text": "Half"})
    assert screen.desk.forms.form is None


def test_what_is_typed_outlives_a_crash(stage, context, session, make):
    screen = shown(stage, context, session_id=session)
    form = screen.desk.forms.form
    form.how.set_text("Half a sent")
    assert form_drafts.left_over(make.vault) == {}
    screen.desk.forms._due.timeout.emit()  # a second and a half later
    kept = form_drafts.left_over(make.vault)["debriefs"]
    other = shown(stage, context)
    make.group("Walks")
    context.group.choose(make.group_id)
    other.restore(kept)
    assert (other.desk.forms.form.how.text(), context.group.group_id.hex()) == ("Half a sent", kept["group"])
    form.reject()
    assert form_drafts.left_over(make.vault) == {}
    other.desk.forms.form.reject()


def test_a_form_that_cannot_be_kept_is_tried_again(screen, make, monkeypatch):
    screen.new()
    desk = screen.desk.forms
    with monkeypatch.context() as then:
        then.setattr(make.vault.opened.database, "execute", no_room)
        desk.form.how.set_text("Half")
        desk._due.timeout.emit()
    assert desk._due.isActive()
    screen.park()
    assert not desk._due.isActive()
    assert form_drafts.left_over(make.vault)["debriefs"]["text"] == "Half"
    desk.form.reject()


def test_discreet_mode_veils_the_forms(stage, context, session, make, jo):
    debriefs.write(make.vault, session, DebriefWords("Priya", "Fine."))
    row_id = supervised(make, jo, text="Slept on it.")
    context.discreet.set_on(True)
    screen = shown(stage, context)
    for form in (screen.desk.ask_debrief(session), screen.desk.ask_change(row_id)):
        stage.settle()
        shown_words = [part.text() for part in form.findChildren(QLabel) if part.isVisible()]
        assert "Hidden. Hold Space to read" in shown_words
        assert not any(part.isVisible() for part in form.findChildren(QPlainTextEdit) if part.toPlainText())
        assert form.fields["with_whom"].edit.echoMode() is QLineEdit.EchoMode.Password
        form.keep.click()
    assert debriefs.list_debriefs(make.vault, make.group_id)[0].debrief == DebriefWords("Priya", "Fine.")


def test_a_new_debrief_names_who_held_it_in_discreet_mode_too(stage, context, session, make):
    context.discreet.set_on(True)
    screen = shown(stage, context, session_id=session)
    screen.desk.forms.form.how.set_text("Fine.")
    screen.desk.forms.form.keep.click()
    assert debriefs.list_debriefs(make.vault, make.group_id)[0].debrief.with_whom == "Jo"


def test_before_the_first_session_those_who_lead_are_there(stage, context, jo):
    screen = shown(stage, context)
    assert "After the first session you can write here." in texts(screen.board.talks)
    assert screen.write.isHidden()
    screen.new()
    assert screen.desk.forms.form is None


def test_an_empty_group_and_no_group(stage, context, make, vault, qtbot):
    screen = shown(stage, context)
    assert (screen.plan.text(), screen.plan.hasFocus()) == ("Plan a session", True)
    assert screen.regions() == [screen]
    screen.show_nothing(has_group=False)
    with qtbot.waitSignal(context.navigator.requested):
        screen.plan.click()
    assert screen.plan.text() == "Set up a group"


def test_without_a_group_nothing_is_asked(stage, vault):
    assert shown(stage, stage.context(vault)).plan.text() == "Set up a group"


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(stage, screen, make, jo, factor):
    supervised(make, jo)
    screen.refresh()
    stage.look(factor=factor)
    stage.settle()
    assert lint(screen) == []
    assert screen.regions() == [screen, screen.board.side]


# On Today


def test_today_tells_what_is_due(stage, context, make, jo):
    agreements.write_new(make.vault, make.group_id, "We listen.", TODAY)
    supervised(make, jo, next_on=TODAY + 3 * DAY)
    supervised(make, make.person("Amir", role=GroupRole.FACILITATOR), next_on=TODAY - DAY)
    session_id = make.held(TODAY - 4 * DAY, jo)
    went = []
    context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    card = shown(stage, context, make_today).upkeep
    assert texts(card) == [
        "Looking after the group",
        "Time to look at our agreement again",
        "The day was 24 November 2026.",
        "Supervision for Amir",
        "It was planned yesterday.",
        "Supervision for Jo",
        "It’s on 27 Nov.",
        "Jo held the session alone",
        "Five minutes to say how it was?",
    ]
    for button in card.buttons:
        button.click()
    assert went == [("agreement", {}), ("debriefs", {}), ("debriefs", {}), ("debriefs", {"session_id": session_id})]


def test_today_is_quiet_when_nothing_is_due_and_veils_names(stage, context, make, jo):
    screen = shown(stage, context, make_today)
    assert screen.upkeep.isHidden()
    supervised(make, jo, next_on=TODAY)
    context.discreet.set_on(True)
    screen.refresh()
    assert texts(screen.upkeep)[1:] == ["Supervision for J.", "It’s today."]
