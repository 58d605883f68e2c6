"""The form of a place, and numbers as people type them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import PhoneFields, PlaceFields, WeeklyHours
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus, WayIn
from peergroup_desktop.models import Service, ServiceTopic
from peergroup_desktop.ui.screens.signposting import typed_phone
from peergroup_desktop.ui.screens.signposting.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.screens.signposting_scene import MONTH, TODAY, SignpostingScene

Key = Qt.Key
PANTRY, OWLS = "Wensley Food Pantry", "Night Owls phone line"


@pytest.fixture
def scene(stage, make):
    return SignpostingScene(stage, make).open()


def put(form, **texts):
    form.fill(form.texts() | texts)


def test_a_name_is_enough(scene):
    scene.screen.new()
    assert lint(scene.form) == []
    put(scene.form, name="Choir")
    scene.form.press_keep()
    scene.stage.settle()
    assert scene.heading == "Choir"
    assert "Not checked yet" in scene.texts(scene.board.detail)


def test_everything_is_kept(scene):
    scene.screen.new()
    put(
        scene.form,
        name="Choir",
        line="Sing, or listen",
        phones="text SING to 85258",
        phone_2="01632 960 111",
        hours="Mondays at 7",
        topics="Company,  Music",
        location="Town Hall",
        address="High Street",
        town="Leeds",
        postcode="LS1 1AA",
        access="Ramp",
        way_in="self",
        check_again_on="1 Feb 2027",
        notes="Ask for Jo",
        **{"tick.is_closed_for_now": "1", "tick.is_checked": "1"},
    )
    scene.form.press_keep()
    place = scene.screen.presenter.place
    assert [phone.shown for phone in place.phones] == ["SING to 85258", "01632 960 111"]
    assert (place.hours_typed, set(place.topics)) == ("Mondays at 7", {"Company", "Music"})
    assert place.locations[0].address == "High Street, Leeds, LS1 1AA"
    assert (place.way_in, place.status) == (WayIn.SELF, ServiceStatus.CLOSED_FOR_NOW)
    assert (place.last_checked_on, place.check_again_on) == (TODAY, date(2027, 2, 1))
    assert {"Closed for now", "Ask for Jo", "Just go, or ring them"} <= set(scene.texts(scene.board.detail))


def test_no_name_is_told_under_its_field(scene):
    scene.screen.new()
    scene.form.press_keep()
    assert scene.form.fields["name"].error
    put(scene.form, name="Choir", check_again_on="some day")
    scene.form.press_keep()
    assert scene.form.fields["check_again_on"].error
    scene.form.reject()


def test_a_change_leaves_the_rest_alone(scene):
    hours = (WeeklyHours((3, 4), 600, 840),)
    form = directory.get_form(scene.vault, scene.ids[PANTRY])
    more = (*form.phones, PhoneFields("1"), PhoneFields("2"))
    fields = PlaceFields(PANTRY, weekly=hours, phones=more, locations=form.locations)
    directory.change_place(scene.vault, scene.ids[PANTRY], fields)
    scene.screen.presenter.open(scene.ids[PANTRY])
    scene.press("Something changed")
    put(scene.form, phones="01632 960 999", location="", address="", town="", postcode="", access="")
    scene.form.press_keep()
    after = directory.get_form(scene.vault, scene.ids[PANTRY])
    assert [phone.number for phone in after.phones] == ["01632 960 999", "1", "2"]
    assert [part.weekdays for part in after.weekly] == [(3, 4)]
    assert after.locations == ()
    assert scene.place(PANTRY).last_checked_on == TODAY


def test_what_a_list_brought_is_neither_cut_nor_split(scene):
    with scene.vault.unit_of_work("test.change"):
        long = {"eligibility_description": "Anybody\n" + "and more " * 80 + "too", "url": "https://a.org/" + "a" * 500}
        Service.update(**long).where(Service.id == scene.ids[PANTRY]).execute()
        ServiceTopic.create(id=new_id(), service=scene.ids[PANTRY], name="Health, and care")
    before = directory.get_form(scene.vault, scene.ids[PANTRY])
    scene.screen.presenter.open(scene.ids[PANTRY])
    scene.press("Something changed")
    assert scene.form.place() == before
    scene.form.reject()


def test_a_slip_of_the_pen_is_no_check(scene):
    scene.screen.presenter.open(scene.ids[OWLS])
    scene.press("Something changed")
    put(scene.form, name="Night Owls", **{"tick.is_checked": "0"})
    scene.form.press_keep()
    assert scene.heading == "Night Owls"
    assert scene.screen.presenter.place.last_checked_on == TODAY - 20 * MONTH


def test_a_change_told_by_themselves_is_one_step(scene):
    scene.screen.presenter.open(scene.ids[OWLS])
    scene.press("Something changed")
    put(scene.form, name="Night Owls")
    scene.form.press_keep()
    assert scene.screen.presenter.place.last_checked_on == TODAY
    assert [line.answer for line in scene.screen.presenter.place.checks][:1] == [CheckAnswer.STILL_RIGHT]
    scene.context.undo.undo()
    assert scene.place(OWLS).last_checked_on == TODAY - 20 * MONTH
    assert scene.place(OWLS).checks == ()


def test_they_have_gone(scene):
    scene.screen.presenter.open(scene.ids[OWLS])
    scene.press("Something changed")
    scene.press("They’ve gone", scene.form)
    assert scene.place(OWLS).status is ServiceStatus.DEFUNCT
    assert OWLS not in scene.listed
    scene.context.undo.undo()
    assert OWLS in scene.listed


@pytest.mark.parametrize("name", ["new", "change"])
def test_what_is_typed_outlives_a_lock(scene, name):
    if name == "new":
        scene.screen.new()
    else:
        scene.screen.presenter.open(scene.ids[OWLS])
        scene.screen.desk.ask_change_chosen()
    put(scene.form, line="Half a sen")
    texts = scene.screen.park()
    scene.form.reject()
    again = scene.stage.show(make_screen(scene.context))
    again.restore(texts)
    assert again.desk.forms.form.text("line") == "Half a sen"
    again.desk.forms.form.reject()


def test_nothing_is_asked_about_no_place(stage, make):
    scene = SignpostingScene(stage, make, is_empty=True).open()
    presenter = scene.screen.presenter
    scene.screen.desk.ask_change_chosen()
    presenter.still_right()
    presenter.bring_back()
    presenter.show_chosen()
    scene.screen.restore({"line": "nothing open"})
    assert scene.form is None


def test_a_place_that_went_meanwhile_is_not_asked_about(scene, monkeypatch):
    told = []
    scene.context.runner.fault_raised.connect(told.append)
    assert scene.screen.desk.ask_change(b"x" * 16) is None
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "number", "word", "kind"),
    [
        ("01632 960 114", "01632 960 114", "", "voice"),
        ("SHOUT to 85258", "85258", "SHOUT", "text"),
        ("Text shout to 85258", "85258", "SHOUT", "text"),
    ],
)
def test_numbers_as_typed(text, number, word, kind):
    phone = typed_phone.read(text, None)
    assert (phone.number, phone.text_word, phone.kind) == (number, word, kind)


def test_a_number_that_did_not_change_stays_as_it_is():
    before = PhoneFields("85258", "sms", "SHOUT", "a note")
    assert typed_phone.read("SHOUT to 85258", before) is before
    assert typed_phone.read("", before) is None
    changed = typed_phone.read("0800 1111", before)
    assert (changed.kind, changed.text_word, changed.note) == ("voice", "", "a note")
