"""What every form shares: fields by name, faults where they belong, texts that outlive a lock."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.core.errors import CannotSave, DateUnreadable
from peergroup_desktop.ui.forms.form import Desk, Form
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit, NoteEdit

TEXTS = {"name": "Jo", "how": "monthly", "note": "Tea", "on": "24 Nov 2026", "tick.new": "1"}


@pytest.fixture
def form(stage, vault):
    context = stage.context(vault)
    made = Form(stage.show(Screen(context)), "Change a session", keep="Keep", context=context)
    made.add_field("name", Field("Name", LineEdit()))
    how = ComboBox()
    how.set_choices([("weekly", "Every week"), ("monthly", "Once a month")])
    made.add_fields({"how": Field("How often", how), "note": Field("Note", NoteEdit())})
    made.add_day("on", "Day", DateEdit(date(2026, 11, 24), field="on"), usual="Like 24 Nov")
    made.add_ticks("Who", {"new": CheckChip("New")})
    yield made
    if made.isVisible():
        made.reject()


def kept(form, fault=None):
    """Open `form`; return what it hands on. With `fault` whoever takes it reports one."""
    taken = []

    def take(made, on_fault):
        taken.append(made)
        if fault is not None:
            on_fault(fault)

    form.ask_for(form.texts, take)
    return taken


def test_first_field_has_the_keyboard(form):
    kept(form)
    assert form.focusWidget() is form.fields["name"].edit


def test_texts_come_back_as_they_were(form):
    form.fill(TEXTS)
    assert {key: text for key, text in form.texts().items() if key != "on"} == {
        key: text for key, text in TEXTS.items() if key != "on"
    }
    form.fill({})
    assert set(form.texts().values()) <= {"", "0", "weekly"}


@pytest.mark.parametrize("how", ["enter", "click"])
def test_keeping_hands_on_and_closes(form, how):
    taken = kept(form)
    QTest.keyClicks(form.fields["name"].edit, " Jo ")
    if how == "enter":
        QTest.keyClick(form.fields["name"].edit, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert (taken[0]["name"], form.isVisible()) == ("Jo", False)


@pytest.mark.parametrize(
    ("fault", "field"),
    [(DateUnreadable("on", typed="soon"), "on"), (DateUnreadable("gone", typed="soon"), ""), (CannotSave(), "")],
)
def test_fault_stays_on_the_form_with_everything_typed(form, fault, field):
    kept(form, fault)
    QTest.keyClicks(form.fields["name"].edit, "Jo")
    form.press_keep()
    assert (form.isVisible(), form.text("name"), form.trouble.isVisible()) == (True, "Jo", not field)
    assert [key for key, each in form.fields.items() if each.error] == ([field] if field else [])


def test_what_cannot_be_read_is_said_before_anything_is_handed_on(form):
    taken = []
    form.ask_for(form.fields["on"].edit.read, lambda made, _on_fault: taken.append(made))
    form.fields["on"].edit.setText("soon")
    form.press_keep()
    assert (taken, bool(form.fields["on"].error)) == ([], True)


def test_day_is_said_back(form):
    edit = form.fields["on"].edit
    edit.setText("24 nov")
    assert edit.accessibleDescription() == "Tuesday 24 November 2026"
    edit.setText("")
    assert edit.accessibleDescription() == "Like 24 Nov"


def test_enter_on_a_button_and_escape_leave(form):
    taken = kept(form)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert (taken, form.isVisible()) == ([], False)


def test_desk_holds_the_open_form_until_it_is_answered(form):
    desk = Desk()
    assert (desk.form, desk.park()) == (None, {})
    kept(form)
    desk.lay(form, "session", b"\x01")
    form.fill(TEXTS)
    parked = desk.park()
    assert (desk.form, parked["name"], parked["form"], parked["about"]) == (form, "Jo", "session", "01")
    form.reject()
    assert (desk.form, desk.park()) == (None, {})
