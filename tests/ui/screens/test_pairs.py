"""Pairs through its real widgets and a real file: the list, a page, a contact in one line, the boxes, discreet mode."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peergroup_desktop.actions import groups, pairs
from peergroup_desktop.actions.pairs import Agreement, NewContact, NewPair
from peergroup_desktop.core.kinds import ContactWay, GroupKind, PairEnding, PairKind, RecordLevel
from peergroup_desktop.ui.screens.pairs.presenter import Shown
from peergroup_desktop.ui.screens.pairs.view import make as make_screen
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint
from tests.ui.looking import name

Key = Qt.Key
TODAY, DAY = date(2026, 11, 24), timedelta(days=1)
AGREED = Agreement("The library", 14, 600, 1080, "A last walk", TODAY, TODAY + 30 * DAY)


class Scene:
    """Pairs of one group on the stage; Ruth supports Grace, Amir supports Lin."""

    def __init__(self, stage, make) -> None:
        self.stage, self.make, self.vault = stage, make, make.vault
        self.context = stage.context(make.vault)
        self.screen = make_screen(self.context)

    def pair(self, supporter, person, agreement=AGREED):
        new = NewPair(PairKind.ONE_TO_ONE, self.make.person(supporter), self.make.person(person), TODAY - 90 * DAY)
        pair_id = pairs.add_pair(self.vault, self.make.group_id, new).value
        pairs.change_agreement(self.vault, pair_id, agreement)
        return pair_id

    def contact(self, days=0, minutes=30, pair_id=None, **more):
        new = NewContact(TODAY - days * DAY, ContactWay.PHONE, minutes, **more)
        pairs.add_contact(self.vault, pair_id or self.grace, new)

    def open(self, size=(1146, 768), factor=1.0, **facts):
        self.stage.show(self.screen, size, factor=factor)
        self.screen.activateWindow()
        self.screen.arrive(facts)
        self.stage.settle()
        return self

    @property
    def page(self):
        return self.screen.page

    @property
    def quick(self):
        return self.screen.page.quick.inputs

    @property
    def form(self):
        return self.screen.desk.forms.form

    @property
    def contacts(self):
        return pairs.list_contacts(self.vault, self.screen.presenter.chosen).rows

    @property
    def listed(self):
        model = self.screen.board.panel.list.model_rows
        return [(model.rows[index].title, model.rows[index].line) for index in model.shown]

    def button(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        return next(button for button in found if button.text() == words and not button.isHidden())

    def press(self, words, root=None):
        self.button(words, root).click()
        self.stage.settle()

    def texts(self, root=None):
        self.stage.settle()
        return [label.text() for label in (root or self.screen).findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def empty(stage, make):
    return Scene(stage, make)


@pytest.fixture
def scene(empty):
    empty.grace = empty.pair("Ruth", "Grace")
    empty.lin = empty.pair("Amir", "Lin", Agreement(every_days=7))
    empty.contact(3, note="Walked by the river")
    return empty.open()


# What is shown


def test_the_list_says_how_long_ago_in_kind_words(scene):
    assert scene.listed == [
        ("Grace and Ruth", "3 days ago; you said every two weeks"),
        ("Lin and Amir", "Not yet; you said every week"),
    ]
    shown = scene.texts(scene.page)
    assert "In touch 3 days ago; you said every two weeks." in shown
    assert "One-to-one, since 26 August 2026. Ruth is the supporter." in shown


def test_a_page_shows_agreement_contacts_and_who_carries_what(scene):
    shown = scene.texts(scene.page)
    assert {"The library", "Every two weeks", "10:00 – 18:00", "24 November 2026", "A last walk"} <= set(shown)
    assert {"Sat 21 Nov", "By phone, 30 minutes", "Walked by the river", "In touch 1 time"} <= set(shown)
    assert "Next on 24 December 2026." in shown
    assert lint(scene.screen) == []


@pytest.mark.parametrize(("factor", "scheme"), [(1.0, "dark"), (1.5, "light"), (2.0, "light")])
def test_nothing_is_clipped_at_large_text(scene, factor, scheme):
    scene.contact(2, at_minute=1300, note="A long note about roses and the weather, which was not so bad after all")
    scene.open(factor=factor, pair=scene.grace)
    scene.stage.look(factor=factor, scheme=scheme)
    scene.stage.settle()
    assert lint(scene.screen) == []


def test_the_supporter_sees_first_what_they_carry(scene):
    load = scene.page.load
    assert "How much Ruth carries is for Ruth to see first." in scene.texts(load)
    scene.press("Look together", load)
    assert "1 pair; in touch 1 time in the last four weeks, 30 minutes in all." in scene.texts(load)
    scene.screen.presenter.choose(scene.lin)
    scene.stage.settle()
    assert "Look together" in [button.text() for button in load.findChildren(QPushButton) if button.isVisible()]


def test_at_their_own_keyboard_it_is_open(empty):
    empty.grace = empty.pair("Maureen", "Grace")  # who opened the test's file
    empty.contact(1, 130, at_minute=1300)
    empty.open()
    shown = " ".join(empty.texts(empty.page.load))
    assert "1 time was outside the hours you agreed. It’s fine to let it ring" in shown
    assert "The longest took 2 hours 10 minutes." in shown
    assert "outside the hours" in empty.texts(empty.page.contacts)


def test_older_contacts_come_when_asked_for(scene):
    for days in range(20):
        scene.contact(days)
    scene.screen.refresh()
    assert len(scene.page.contacts.lines) == 12
    scene.press("Show older ones")
    assert len(scene.page.contacts.lines) == 21
    assert not scene.page.contacts.older.isVisible()


def test_discreet_mode_hides_names_and_words(scene):
    pairs.add_review(scene.vault, scene.grace, TODAY, "Ruth is tired")
    pairs.end_pair(scene.vault, scene.lin, TODAY, PairEnding.EARLIER, "Lin fell ill")
    scene.context.discreet.set_on(True)
    shown = " ".join([*scene.texts(), *(name(button) for button in scene.screen.findChildren(QPushButton))])
    scene.screen.presenter.choose(scene.lin)
    scene.stage.settle()
    shown += " ".join(scene.texts())
    assert not [word for word in ("Grace", "Ruth", "Lin", "library", "river", "walk", "ill") if word in shown]
    held = next(label for label in scene.screen.findChildren(HeldText) if label.isVisible())
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "Lin fell ill"


# A contact in one line


def test_a_contact_in_one_line_by_keyboard(scene):
    scene.screen.new()
    assert scene.quick.when.hasFocus()
    QTest.keyClicks(scene.quick.when, "yesterday 21:30")
    scene.quick.way.setFocus()
    QTest.keyClicks(scene.quick.way, "v")
    QTest.keyClicks(scene.quick.minutes, "4x5")
    QTest.keyClicks(scene.quick.note, "Roses")
    QTest.keyClick(scene.quick.note, Key.Key_Return)
    row = scene.contacts[0]
    assert (row.held_on, row.at_minute, row.way, row.minutes, row.note) == (
        TODAY - DAY,
        1290,
        ContactWay.VIDEO,
        45,
        "Roses",
    )
    assert (scene.quick.when.text(), scene.quick.note.text(), scene.quick.when.hasFocus()) == ("today", "", True)
    assert scene.quick.way.choice == "video"


def test_up_and_down_move_the_day_but_never_past_today(scene):
    when = scene.quick.when
    for key, shown in (
        (Key.Key_Up, "today"),
        (Key.Key_Down, "23 November 2026"),
        (Key.Key_PageDown, "16 November 2026"),
    ):
        QTest.keyClick(when, key)
        assert when.text() == shown
    when.setText("yesterday 9pm")
    QTest.keyClick(when, Key.Key_Up)
    assert when.text() == "today 21:00"
    when.setText("no day")
    QTest.keyClick(when, Key.Key_Down)
    assert when.text() == "23 November 2026"


@pytest.mark.parametrize(
    ("typed", "said"), [("one day", "We couldn’t read"), ("tomorrow", "That day hasn’t come yet.")]
)
def test_a_day_that_cannot_be_says_so_and_keeps_what_was_typed(scene, typed, said):
    scene.quick.note.setText("Roses")
    scene.quick.when.setText(typed)
    scene.press("Add", scene.page.quick)
    assert said in scene.page.quick.fields["held_on"].error
    assert len(scene.contacts) == 1
    QTest.keyClicks(scene.quick.when, "x")
    assert scene.page.quick.fields["held_on"].error == ""
    assert scene.quick.note.text() == "Roses"


def test_another_fault_is_said_on_the_page(scene):
    pairs_of_page = scene.screen.presenter
    pairs_of_page.chosen = b"0" * 16
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.press("Add", scene.page.quick)
    assert "isn’t in the file" in scene.screen._notice.text()


def test_what_is_half_typed_waits_at_its_pair(scene, stage):
    scene.quick.note.setText("Roses")
    scene.screen.presenter.choose(scene.lin)
    assert scene.quick.note.text() == ""
    scene.quick.minutes.setText("20")
    scene.screen.presenter.choose(scene.grace)
    assert scene.quick.note.text() == "Roses"
    again = make_screen(scene.context)
    again.restore(scene.screen.park())
    stage.show(again, (1146, 768))
    assert again.page.quick.inputs.note.text() == "Roses"
    again.presenter.choose(scene.lin)
    assert again.page.quick.inputs.minutes.text() == "20"


def test_the_way_used_last_is_offered(scene):
    assert scene.quick.way.choice == "phone"


def test_first_names_alone_keep_no_note(scene):
    row = groups.get_group(scene.vault, scene.make.group_id)
    change = groups.GroupChange(row.name, row.kind, RecordLevel.FIRST_NAMES, row.place, row.room)
    groups.change_group(scene.vault, scene.make.group_id, change)
    scene.context.group.reload()
    scene.screen.refresh()
    assert not scene.page.quick.fields["note"].isVisible()
    assert "words" not in scene.screen.desk.ask_review().fields
    scene.form.press_keep()
    assert "ending_words" not in scene.screen.desk.ask_end().fields
    scene.form.reject()


# Getting about


def test_the_keyboard_goes_through_list_and_page(scene):
    scene.screen.focus_first()
    panel = scene.screen.board.panel
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Key.Key_Down)
    assert scene.screen.presenter.chosen == scene.lin
    QTest.keyClicks(panel.list, "gra")
    assert [title for title, _line in scene.listed] == ["Grace and Ruth"]
    QTest.keyClick(panel.search, Key.Key_Return)
    assert scene.screen.presenter.chosen == scene.grace
    assert scene.screen.escape()
    assert len(scene.listed) == 2
    scene.quick.note.setFocus()
    assert scene.screen.escape()
    assert panel.list.hasFocus()
    assert not scene.screen.escape()
    scene.screen.find()
    assert panel.search.hasFocus()
    QTest.keyClick(panel.search, Key.Key_Down)
    assert panel.list.hasFocus()
    assert scene.screen.regions() == [panel, scene.screen.board.detail]


def test_at_large_text_one_at_a_time(scene):
    scene.open(factor=2.0)
    board = scene.screen.board
    assert (board.panel.isVisible(), board.detail.isVisible()) == (True, False)
    QTest.keyClick(board.panel.list, Key.Key_Return)
    assert (board.panel.isVisible(), board.back.hasFocus()) == (False, True)
    board.focus_first()
    assert board.back.hasFocus()
    board.back.click()
    assert board.panel.isVisible()


def test_both_pages_of_people_are_one_press_away(scene):
    went = []
    scene.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    row = scene.screen.presenter.pair.row
    scene.press("Grace’s page")
    scene.press("Ruth’s page")
    assert went == [("people", {"person_id": row.person_id}), ("people", {"person_id": row.supporter_id})]


def test_a_change_elsewhere_is_shown(scene):
    scene.context.runner.write(pairs.add_contact, scene.lin, NewContact(TODAY, ContactWay.CARD))
    assert scene.listed[1] == ("Lin and Amir", "Today; you said every week")


# The boxes


def test_a_new_pair(scene):
    scene.make.person("Zoe")
    scene.press("A new pair")
    form = scene.form
    form.person.setCurrentText("Zoe")
    form.supporter.setCurrentText("Ruth")
    form.often.set_choice("28")
    form.press_keep()
    row = scene.screen.presenter.pair.row
    assert (row.person, row.supporter, row.in_touch.every_days) == ("Zoe", "Ruth", 28)


def test_a_new_pair_of_one_person_says_so(scene):
    scene.press("A new pair")
    form = scene.form
    form.supporter.setCurrentText(form.person.currentText())
    form.press_keep()
    assert "same person twice" in form.trouble.text()
    form.reject()


def test_a_befriending_group_befriends(empty):
    empty.make.group("Walkers", kind=GroupKind.BEFRIENDING)
    empty.make.people("Ruth Grace")
    empty.context.group.reload()
    empty.context.group.choose(empty.make.group_id)
    empty.open()
    empty.press("Make the first pair")
    assert empty.form.kind.choice == "befriending"
    empty.form.reject()


def test_the_agreement_is_changed(scene):
    pairs.change_agreement(scene.vault, scene.grace, Agreement(every_days=10))
    scene.screen.refresh()
    scene.press("Change", scene.page.agreement)
    form = scene.form
    assert form.often.currentText() == "Every 10 days"
    form.hours_from.setText("9")
    form.press_keep()
    assert "nothing written here" in form.fields["hours_until"].error
    form.hours_until.setText("17:30")
    form.agreed_on.setText("today")
    form.review_on.setText("24 nov")
    form.press_keep()
    agreed = pairs.get_pair(scene.vault, scene.grace).agreement
    assert (agreed.hours_from, agreed.hours_until, agreed.agreed_on, agreed.review_on) == (540, 1050, TODAY, TODAY)
    assert "It’s time to look at it together: how does it go?" in scene.texts(scene.page)


def test_nothing_agreed_yet_invites_to(scene):
    scene.screen.presenter.choose(scene.lin)
    pairs.change_agreement(scene.vault, scene.lin, Agreement())
    scene.screen.refresh()
    assert any("It helps to say where" in text for text in scene.texts(scene.page.agreement))


def test_a_contact_is_changed_and_taken_off(scene):
    scene.page.contacts.lines[0].change.click()
    form = scene.form
    assert (form.inputs.when.text(), form.inputs.minutes.text()) == ("21 November 2026", "30")
    form.inputs.note.setText("By the pond")
    form.press_keep()
    assert scene.contacts[0].note == "By the pond"
    scene.page.contacts.lines[0].change.click()
    scene.press("Take it off the list", scene.form)
    assert scene.contacts == ()
    scene.context.undo.undo()
    assert len(scene.page.contacts.lines) == 1


def test_looking_back_together(scene):
    scene.press("Add", scene.page.reviews)
    scene.form.fields["words"].edit.set_text("Going well")
    scene.form.next_on.setText("1 dec")
    scene.form.press_keep()
    assert {"Going well", "Next on 1 December 2026."} <= set(scene.texts(scene.page.reviews))
    scene.page.reviews.changes[0].click()
    scene.form.next_on.setText("")
    scene.form.press_keep()
    assert "No day chosen yet." in scene.texts(scene.page.reviews)
    scene.page.reviews.changes[0].click()
    scene.press("Take it off the list", scene.form)
    assert scene.page.reviews.changes == []


def test_a_pair_ends_and_goes_on_after_all(scene):
    scene.press("This pair ends")
    scene.form.how.set_choice("moved_on")
    scene.form.fields["ending_words"].edit.set_text("Off to York")
    scene.form.press_keep()
    assert scene.screen.presenter.shown is Shown.ENDED
    assert scene.listed == [("Grace and Ruth", "Ended on 24 November 2026")]
    shown = scene.texts(scene.page)
    assert "This pair ended on 24 November 2026: one of them moved on." in shown
    assert "Off to York" in shown
    assert not scene.page.quick.isVisible()
    scene.press("Goes on after all")
    assert scene.screen.presenter.shown is Shown.NOW
    scene.screen.board.panel.part_chosen.emit("ended")
    assert scene.screen.presenter.shown is Shown.NOW


@pytest.mark.parametrize(
    ("opener", "key", "typed"),
    [
        ("ask_new", "where", "The café"),
        ("ask_agreement", "where", "The café"),
        ("ask_review", "words", "Well"),
        ("ask_end", "ending_words", "To York"),
    ],
)
def test_an_open_box_outlives_a_lock(scene, stage, opener, key, typed):
    form = getattr(scene.screen.desk, opener)()
    form.fill(form.texts() | {key: typed})
    held = scene.screen.park()
    form.reject()
    again = stage.show(make_screen(scene.context), (1146, 768))
    again.restore(held)
    assert again.desk.forms.form.texts()[key] == typed
    again.desk.forms.form.reject()


def test_boxes_about_a_line_outlive_a_lock_too(scene, stage):
    pairs.add_review(scene.vault, scene.grace, TODAY, "Well")
    scene.screen.refresh()
    row, review = scene.contacts[0], scene.screen.presenter.pair.reviews[0]
    desk = scene.screen.desk
    for ask, about in ((desk.ask_contact, row), (desk.ask_change_review, review)):
        opened = ask(about)
        held = scene.screen.park()
        opened.reject()
        again = stage.show(make_screen(scene.context), (1146, 768))
        again.restore(held)
        assert again.desk.forms.form.fields.keys() == opened.fields.keys()
        again.desk.forms.form.reject()
    pairs.remove_contact(scene.vault, row.id)
    pairs.remove_review(scene.vault, review.id)
    scene.screen.refresh()
    for form in ("contact", "change review"):
        scene.screen.desk.restore({"form": form, "about": row.id.hex()}, ())
        assert scene.form is None
