"""Groups and sessions through their real widgets and a real file."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from peergroup_desktop.actions import groups, sessions
from peergroup_desktop.core.kinds import RecordLevel, RoomFeature
from peergroup_desktop.core.recurrence import Rhythm
from peergroup_desktop.ui.screens.groups.view import make as make_screen
from tests.builders import TUESDAYS
from tests.ui.lint import lint

TODAY, NEXT = date(2026, 11, 24), date(2026, 12, 1)


class Scene:
    """The screen of one group that meets on Tuesdays."""

    def __init__(self, stage, vault, make) -> None:
        groups.add_pattern(vault, make.group_id, TUESDAYS)
        self.stage, self.vault, self.make = stage, vault, make
        self.context = stage.context(vault)
        self.context.group.choose(make.group_id)
        self.screen = make_screen(self.context)
        stage.show(self.screen, (1146, 768))
        self.screen.arrive({})
        stage.settle()

    @property
    def form(self):
        return self.screen.forms.desk.form

    @property
    def group(self):
        return groups.get_group(self.vault, self.make.group_id)

    def sessions(self, first=TODAY, last=date(2026, 12, 31)):
        return sessions.list_sessions(self.vault, self.make.group_id, first, last)

    def press(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        button = next(one for one in found if words in (one.text(), one.accessibleName()) and one.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.stage.settle()

    def keep(self, **typed):
        form = self.form
        for key, text in typed.items():
            form.fields[key].edit.setText(text)
        form.press_keep()
        self.stage.settle()

    def texts(self):
        return [label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


def test_the_sessions_to_come_are_listed_with_the_pattern(scene):
    assert scene.screen.header.title.text() == "Tuesday Circle"
    assert {"Tue 24 Nov", "Tue 1 Dec", "Tuesdays, 10:30 – 12:00"} <= set(scene.texts())


def test_a_file_without_groups_begins_with_one(stage, vault):
    context = stage.context(vault)
    screen = stage.show(make_screen(context))
    screen.arrive({})
    screen.focus_first()
    assert screen.first_group.hasFocus()
    screen.new()
    form = screen.forms.desk.form
    form.press_keep()
    assert form.fields["name"].error
    form.fields["name"].edit.setText("Walk and Talk")
    form.press_keep()
    assert screen.header.title.text() == "Walk and Talk"
    assert screen.regions()[0] is screen.sessions


def test_another_group_becomes_the_one_in_use(scene):
    scene.press("Another group")
    scene.keep(name="Café")
    assert scene.context.group.name == "Café"
    assert "No fixed day. Add sessions one by one, or choose a day." in scene.texts()


def test_the_details_are_changed(scene):
    scene.press("Change the group’s details")
    scene.form.ticks[RoomFeature.STEP_FREE.value].setChecked(True)
    scene.form.fields["record_level"].edit.set_choice(RecordLevel.FIRST_NAMES.value)
    scene.keep(place="Library")
    assert (scene.group.place, scene.group.record_level) == ("Library", RecordLevel.FIRST_NAMES)
    assert {"Library", "Step-free"} <= set(scene.texts())


def test_another_day_and_a_nth_of_the_month(scene):
    scene.press("Change the times")
    form = scene.form
    form.fields["rhythm"].edit.set_choice(Rhythm.MONTHLY.value)
    form.fields["rhythm"].edit.chosen.emit(Rhythm.MONTHLY.value)
    assert not form.fields["nth"].isHidden()
    form.fields["weekday"].edit.set_choice("3")
    scene.keep(starts_minute="two")
    assert form.fields["starts_minute"].error
    scene.keep(starts_minute="14:00", ends_minute="15:30", starts_on="25 Nov")
    assert scene.group.patterns[-1].rhythm is Rhythm.MONTHLY


def test_no_fixed_day_any_more(scene):
    scene.press("No fixed day any more")
    assert len(scene.sessions(NEXT)) == 0


def test_a_break_is_added_and_taken_out(scene):
    scene.press("Add a break")
    scene.keep(starts_on="1 Dec", ends_on="1 Dec", reason="Hall closed")
    assert scene.group.breaks[0].reason == "Hall closed"
    assert "1 December 2026: Hall closed" in scene.texts()
    scene.press("Take out the break of 1 December 2026")
    assert scene.group.breaks == ()


def test_a_one_off_session_is_added(scene):
    scene.screen.new()
    scene.keep(held_on="26 Nov", starts_minute="18:00", ends_minute="19:00", topic="Film night")
    assert [session.topic for session in scene.sessions() if session.held_on == date(2026, 11, 26)] == ["Film night"]


def test_a_session_is_moved_in_one_deed(scene):
    scene.press("Change, Tue 1 Dec")
    scene.keep(held_on="2 Dec")
    assert scene.sessions()[1].is_moved
    assert "Wed 2 Dec" in scene.texts()
    scene.context.undo.undo()
    assert not scene.sessions()[1].is_moved


def test_times_that_cross_are_said_and_everything_stays(scene):
    scene.press("Change, Tue 1 Dec")
    scene.keep(ends_minute="09:00", topic="Music")
    assert scene.form.text("topic") == "Music"
    assert any(field.error for field in scene.form.fields.values()) or not scene.form.trouble.isHidden()
    scene.form.reject()


def test_a_session_is_called_off_with_its_reason_and_is_on_after_all(scene):
    scene.press("Cancel it, Tue 1 Dec")
    scene.keep(reason="Snow")
    assert scene.sessions()[1].cancel_reason == "Snow"
    assert {"cancelled", "Snow · 10:30 – 12:00"} <= set(scene.texts())
    scene.press("On after all, Tue 1 Dec")
    assert not scene.sessions()[1].is_cancelled


def test_earlier_sessions_and_more_of_them(scene):
    jo = scene.make.person("Jo")
    scene.make.held(date(2026, 11, 17), jo)
    scene.screen.sessions.when.chosen.emit("past")
    scene.stage.settle()
    assert {"Tue 17 Nov", "1 came"} <= set(scene.texts())
    scene.make.session(date(2026, 7, 7))
    scene.press("Three more months")
    assert "Tue 7 July" in scene.texts()


def test_sessions_below_the_edge_come_a_moment_later_and_each_once(scene, qtbot):
    for when in ("past", "coming", "past", "coming"):
        scene.screen.sessions.when.chosen.emit(when)
    assert len(titles(scene)) == 9
    qtbot.waitUntil(lambda: len(titles(scene)) > 12)
    assert len(titles(scene)) == len(set(titles(scene)))
    assert [button.text() for button in scene.screen.findChildren(QPushButton)].count("Three more months") == 1


def titles(scene):
    page = scene.screen.sessions.findChild(QScrollArea).widget()
    return [label.text() for label in page.findChildren(QLabel) if label.text().startswith("Tue ")]


def test_a_register_is_opened(scene):
    went = []
    scene.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    scene.press("Register, Tue 24 Nov")
    assert went == [("register", {"session_id": scene.sessions()[0].id})]


def test_a_group_that_has_ended_leaves_the_window_to_the_others(scene):
    scene.press("The group has ended")
    assert scene.make.group_id not in [row.id for row in scene.context.group.rows]


@pytest.mark.parametrize("name", ["new_group", "group_change", "pattern", "break", "new_session"])
def test_what_is_typed_outlives_a_lock(scene, name):
    form = getattr(scene.screen.forms, f"ask_{name}")()
    parked = scene.screen.park()
    form.reject()
    scene.screen.restore(parked)
    assert scene.form.texts() == {key: text for key, text in parked.items() if key not in ("form", "about")}
    scene.form.reject()


@pytest.mark.parametrize("name", ["session_change", "reason"])
def test_so_does_what_is_typed_about_a_session(scene, name):
    form = getattr(scene.screen.forms, f"ask_{name}")(scene.sessions()[1])
    parked = scene.screen.park()
    form.reject()
    scene.screen.restore(parked)
    assert scene.form.texts().items() <= parked.items()
    scene.form.reject()
    scene.screen.restore({})
    assert scene.form is None


@pytest.mark.parametrize("size", [(1146, 768), (804, 600)])
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_is_in_the_way(scene, size, factor):
    scene.press("Cancel it, Tue 1 Dec")
    scene.keep(reason="Hall closed for the whole of the week")
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []


def test_the_keyboard_begins_with_a_session_more(scene):
    scene.screen.focus_first()
    assert scene.screen.sessions.add.hasFocus()
