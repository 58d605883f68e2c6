"""People through its real widgets and a real file: the list, a page, the forms, and what is hidden in discreet mode."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peergroup_desktop.actions import people
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus, RecordLevel
from peergroup_desktop.ui.screens.people.presenter import Shown
from peergroup_desktop.ui.screens.people.view import make as make_screen
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint

Key = Qt.Key
PHONE = "07700 900142"


class Scene:
    """People of one group on the stage."""

    def __init__(self, stage, vault, make) -> None:
        self.stage, self.vault, self.make = stage, vault, make
        self.context = stage.context(vault)
        self.screen = make_screen(self.context)

    def open(self, size=(1146, 768), factor=1.0, **facts):
        self.stage.show(self.screen, size, factor=factor)
        self.screen.arrive(facts)
        self.stage.settle()
        return self

    @property
    def form(self):
        return self.screen.forms.desk.form

    @property
    def listed(self):
        model = self.screen.board.panel.list.model_rows
        return [model.rows[index].title for index in model.shown]

    def names(self):
        return [row.called for row in people.list_people(self.vault, self.make.group_id)]

    def person(self, called):
        row = next(row for row in people.list_people(self.vault, self.make.group_id) if row.called == called)
        return people.get_person(self.vault, row.id, self.make.group_id)

    def button(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        return next(button for button in found if button.text() == words and not button.isHidden())

    def press(self, words, root=None):
        QTest.mouseClick(self.button(words, root), Qt.MouseButton.LeftButton)
        self.stage.settle()

    def texts(self, root=None):
        labels = (root or self.screen).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


@pytest.fixture
def circle(scene):
    scene.make.person("Bronwen")
    scene.make.person("Grace", full_name="Grace Adeyemi", phone=PHONE, access_needs=frozenset({AccessNeed.LARGE_PRINT}))
    scene.make.person("Abdi", note="Likes the window open")
    return scene.open()


def test_the_chairs_are_out_before_anybody_comes(scene):
    scene.open()
    assert "The chairs are out. Who’s coming?" in scene.texts()
    scene.screen.focus_first()
    assert scene.screen.empty.add.hasFocus()
    scene.press("Add the first person")
    assert scene.form is not None
    scene.form.reject()


def test_a_group_that_only_counts_asks_for_nobody(scene):
    scene.make.group("Drop-in", RecordLevel.COUNT_ONLY)
    scene.context.group.reload()
    scene.context.group.choose(scene.make.group_id)
    scene.open()
    scene.screen.new()
    assert scene.form is None
    went = []
    scene.context.navigator.requested.connect(lambda place, _facts: went.append(place))
    scene.press("Change how much it keeps")
    assert went == ["groups"]


def test_without_a_group_people_leads_to_groups(stage, vault):
    context = stage.context(vault)
    screen = stage.show(make_screen(context))
    went = []
    context.navigator.requested.connect(lambda place, _facts: went.append(place))
    screen.arrive({})
    screen.new()
    assert went == ["groups"]


def test_the_list_is_in_order_and_its_first_page_open(circle):
    assert circle.listed == ["Abdi", "Bronwen", "Grace"]
    assert circle.screen.presenter.person.called == "Abdi"


def test_arrows_turn_the_pages(circle):
    roster = circle.screen.board.panel.list
    roster.setFocus()
    QTest.keyClick(roster, Key.Key_Down)
    assert circle.screen.presenter.person.called == "Bronwen"


def test_typing_in_the_list_searches_and_enter_opens(circle):
    panel = circle.screen.board.panel
    panel.list.setFocus()
    QTest.keyClicks(panel.list, "g")
    QTest.keyClicks(panel.search, "ra")
    assert circle.listed == ["Grace"]
    QTest.keyClick(panel.search, Key.Key_Return)
    assert circle.screen.presenter.person.called == "Grace"
    assert circle.screen.escape()
    assert len(circle.listed) == 3
    QTest.keyClick(panel.search, Key.Key_Down)
    assert panel.list.hasFocus()


def test_a_name_nobody_has_can_be_added(circle):
    panel = circle.screen.board.panel
    circle.screen.find()
    QTest.keyClicks(panel.search, "Zofia")
    circle.press("Add Zofia")
    assert circle.form.called.text() == "Zofia"
    circle.form.press_keep()
    assert "Zofia" in circle.names()


def test_down_without_a_choice_opens_the_first(circle):
    panel = circle.screen.board.panel
    panel.search.setText("bron")
    QTest.keyClick(panel.search, Key.Key_Down)
    assert circle.screen.presenter.person.called == "Bronwen"


def test_somebody_new_is_added_and_opened(circle):
    circle.screen.new()
    QTest.keyClicks(circle.form.called, "Ines")
    circle.form.ticks[AccessNeed.HEARING_LOOP.value].setChecked(True)
    circle.form.fields["born_on"].edit.setText("3 March 1961")
    circle.press("Add", circle.form)
    added = circle.person("Ines")
    assert (added.access_needs, added.born_on) == (frozenset({AccessNeed.HEARING_LOOP}), date(1961, 3, 3))
    assert circle.screen.presenter.person.called == "Ines"


def test_no_name_is_said_under_its_field_and_everything_typed_stays(circle):
    circle.screen.new()
    circle.form.fields["phone"].edit.setText(PHONE)
    form = circle.form
    form.press_keep()
    assert form.fields["called"].error
    assert form.text("phone") == PHONE
    form.reject()


def test_enter_keeps_the_form_and_esc_leaves_it(circle):
    circle.screen.new()
    form = circle.form
    QTest.keyClicks(form.called, "Ines")
    QTest.keyClick(form.called, Key.Key_Return)
    assert "Ines" in circle.names()
    circle.screen.new()
    QTest.keyClick(circle.form, Key.Key_Escape)
    assert circle.form is None


def test_a_name_that_is_there_is_asked_about_once(circle):
    circle.screen.new()
    form = circle.form
    QTest.keyClicks(form.called, "Grace")
    QTest.keyClick(form.called, Key.Key_Return)
    assert circle.names().count("Grace") == 1
    circle.stage.settle()
    circle.press("No, add someone else", form)
    assert circle.names().count("Grace") == 2


def test_the_same_person_is_opened_instead(circle):
    circle.screen.new()
    form = circle.form
    form.called.setText("Grace")
    form.press_keep()
    circle.stage.settle()
    circle.press("Yes, open Grace", form)
    assert circle.screen.presenter.person.called == "Grace"
    assert circle.names().count("Grace") == 1


def test_somebody_from_another_group_comes_to_this_one_too(circle):
    first = circle.make.group_id
    other = circle.make.group("Walk and Talk")
    ruth = circle.make.person("Ruth")
    circle.make.group_id = first
    circle.context.group.reload()
    circle.context.group.choose(first)
    circle.screen.deeds.welcome(ruth)
    places = people.get_person(circle.vault, ruth, first).memberships
    assert {place.group_id for place in places} == {first, other}
    circle.stage.settle()
    assert "Walk and Talk" in circle.texts(circle.screen.board.page)


def test_somebody_without_a_name_is_named_later(circle):
    circle.screen.new()
    circle.press("Add without a name", circle.form)
    assert not circle.screen.presenter.person.is_named
    circle.press("Give a name")
    QTest.keyClicks(circle.form.fields["called"].edit, "Tomasz")
    circle.form.press_keep()
    assert circle.screen.presenter.person.called == "Tomasz"


def test_details_are_changed(circle):
    circle.screen.presenter.choose(circle.person("Grace").id)
    circle.press("Edit")
    form = circle.form
    assert form.text("phone") == PHONE
    form.fields["email"].edit.setText("grace@example.org")
    circle.press("Keep", form)
    assert circle.person("Grace").email == "grace@example.org"
    assert "grace@example.org" in circle.texts()


def test_first_names_only_offers_no_more(scene):
    scene.make.group("Café", RecordLevel.FIRST_NAMES)
    scene.context.group.reload()
    scene.context.group.choose(scene.make.group_id)
    scene.make.person("Jo")
    scene.open()
    scene.press("Edit")
    assert set(scene.form.fields) == {"called"}
    scene.form.called.setText("Joe")
    scene.form.press_keep()
    assert scene.names() == ["Joe"]


def test_a_place_in_the_group_is_changed(circle):
    circle.press("Change", circle.screen.board.page)
    form = circle.form
    form.fields["status"].edit.set_choice(MembershipStatus.PAUSED.value)
    form.fields["role"].edit.set_choice(GroupRole.VOLUNTEER.value)
    form.press_keep()
    place = circle.screen.presenter.place
    assert (place.status, place.role) == (MembershipStatus.PAUSED, GroupRole.VOLUNTEER)


def test_an_absence_is_planned_and_taken_back(circle):
    circle.press("Away for a while")
    form = circle.form
    form.fields["starts_on"].edit.setText("soon")
    form.press_keep()
    assert form.fields["starts_on"].error
    form.fields["starts_on"].edit.setText("24 Nov")
    form.press_keep()
    assert "Away from 24 November 2026, until they say." in circle.texts()
    circle.press("Back now")
    assert circle.screen.presenter.person.absences == ()


def test_moved_on_and_back_again(circle):
    circle.press("Moved on")
    assert circle.listed == ["Bronwen", "Grace"]
    assert circle.screen.board.page.has_left
    circle.screen.presenter.filter(Shown.MOVED_ON)
    assert circle.listed == ["Abdi"]
    circle.press("Back with us")
    circle.screen.presenter.filter(Shown.ALL)
    assert "Abdi" in circle.listed


def test_two_records_are_joined_with_proof(circle):
    twin = circle.make.person("Grace", full_name="Grace Adeyemi", phone="07700 900999")
    circle.screen.refresh()
    circle.stage.settle()
    assert "Two records look alike" in circle.texts()
    circle.press("Look at both")
    form = circle.form
    circle.stage.settle()
    assert "0 marks afterwards." in circle.texts(form)
    assert "Phone" in circle.texts(form)
    circle.press("Join them", form)
    assert circle.names().count("Grace") == 1
    assert people.get_person(circle.vault, twin, circle.make.group_id).called == "Grace"
    circle.stage.settle()
    assert not circle.screen.pair.isVisible()


def test_they_may_be_two_people(circle):
    circle.make.person("Grace", full_name="Grace Adeyemi")
    circle.screen.refresh()
    circle.press("They’re two people")
    assert not circle.screen.pair.isVisible()


def test_discreet_mode_hides_names_and_texts_until_space_is_held(circle):
    circle.screen.presenter.choose(circle.person("Grace").id)
    circle.context.discreet.set_on(True)
    circle.stage.settle()
    shown = " ".join(circle.texts())
    assert "Grace" not in shown
    assert PHONE not in shown
    assert circle.listed == ["A.", "B.", "G."]
    held = next(label for label in circle.screen.findChildren(HeldText) if label.isVisible())
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == PHONE
    QTest.keyRelease(held, Key.Key_Space)
    assert held.text() != PHONE
    QTest.mousePress(held, Qt.MouseButton.LeftButton)
    assert held.text() == PHONE
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
    assert held.text() != PHONE


def test_discreet_mode_asks_before_a_form_shows_everything(circle):
    circle.context.discreet.set_on(True)
    circle.press("Edit")
    assert circle.form is None
    circle.press("Show it", circle.screen.window())
    assert circle.form is not None
    circle.form.reject()


def test_at_large_text_list_and_page_take_turns(circle):
    circle.stage.look(factor=2.0)
    circle.screen.resize(1366, 768)
    circle.stage.settle()
    board = circle.screen.board
    assert board.panel.isVisible()
    assert not board.detail.isVisible()
    board.panel.chosen.emit(circle.person("Grace").id)
    assert board.detail.isVisible()
    assert board.back.hasFocus()
    assert circle.screen.escape()
    assert board.panel.isVisible()


def test_a_person_is_opened_from_elsewhere(circle):
    circle.screen.arrive({"person_id": circle.person("Bronwen").id})
    assert circle.screen.presenter.person.called == "Bronwen"
    assert circle.screen.board.panel.list.current() == circle.person("Bronwen").id


@pytest.mark.parametrize("opens", ["ask_new", "open_change", "ask_absence", "ask_place", "ask_name", "ask_merge"])
def test_what_is_typed_outlives_a_lock(circle, opens):
    circle.screen.presenter.choose(circle.person("Grace").id)
    form = getattr(circle.screen.forms, opens)()
    key = next(iter(form.fields))
    if hasattr(form.fields[key].edit, "setText"):
        form.fields[key].edit.setText("typed")
    parked = circle.screen.park()
    form.reject()
    assert circle.screen.park() == {}
    circle.screen.restore(parked)
    assert circle.screen.forms.desk.form.texts().get(key) == parked[key]
    circle.form.reject()


@pytest.mark.parametrize(
    ("size", "factor"), [((1146, 768), 1.0), ((804, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
def test_nothing_is_in_the_way(circle, size, factor):
    circle.stage.show(circle.screen, size, factor=factor)
    assert lint(circle.screen) == []
    circle.screen.board.open_row(circle.person("Grace").id)
    circle.stage.settle()
    assert lint(circle.screen) == []
