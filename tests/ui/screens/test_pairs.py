"""Pairs through its real widgets and a real file: the list, a page, a contact in one line, discreet mode."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import groups, pairs
from peergroup_desktop.actions.pairs import NewContact
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.kinds import ContactWay, PairEnding, RecordLevel
from peergroup_desktop.ui.screens.pairs.view import make as make_screen
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint
from tests.ui.looking import name
from tests.ui.screens.pairs_scene import DAY, TODAY, PairsScene

Key = Qt.Key


@pytest.fixture
def empty(stage, make):
    return PairsScene(stage, make)


@pytest.fixture
def scene(empty):
    return empty.with_two_pairs()


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


def test_another_pairs_older_contacts_come_a_moment_later_and_each_once(scene, qtbot):
    for days in range(8):
        scene.contact(days)
    scene.screen.refresh()
    shown = [line.row_id for line in scene.page.contacts.lines]
    for pair in (scene.lin, scene.grace, scene.lin, scene.grace):
        scene.screen.presenter.choose(pair)
    assert [line.row_id for line in scene.page.contacts.lines] == shown[:2]
    qtbot.waitUntil(lambda: len(scene.page.contacts.lines) == len(shown))
    assert [line.row_id for line in scene.page.contacts.lines] == shown
    assert scene.page.contacts.lines[-1].change.nextInFocusChain() is scene.page.contacts.older


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


@pytest.mark.parametrize("question", ["list_pairs", "get_pair"])
def test_after_a_fault_whoever_comes_again_has_it_asked_again(scene, monkeypatch, question):
    with monkeypatch.context() as broken:
        broken.setattr(pairs, question, _full_disk)
        scene.screen.refresh()
        assert scene.screen.empty.isVisible()
    scene.screen.arrive({})
    assert scene.screen.board.isVisible()


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


def test_at_large_text_the_form_comes_in_sight(scene):
    scene.open(size=(1146, 500), factor=2.0)
    scene.screen.new()
    scene.stage.settle()
    sheet, when = scene.screen.board.sheet, scene.quick.when
    top = when.mapTo(sheet.viewport(), when.rect().topLeft()).y()
    assert 0 < top < sheet.viewport().height() - when.height()


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


def _full_disk(*_facts, **_named):
    raise DiskFull
