"""The session notes: kept while one types, one deed when a box is left, names, themes, veils, other sessions."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from peergroup_desktop.actions import notes, sessions
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.ui.screens.notes.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.looking import name

TODAY = date(2026, 11, 24)
WEEK = timedelta(days=7)


@pytest.fixture
def context(stage, make):
    make.people("George Grace")
    return stage.context(make.vault)


@pytest.fixture
def session(make):
    return make.session(topic="Sleep and rest")


@pytest.fixture
def screen(stage, context, session):
    made = stage.show(make_screen(context), (1146, 768))
    made.activateWindow()
    made.arrive({})
    made.focus_first()
    stage.settle()
    return made


def box(screen, key="talked"):
    return screen.board.boxes[key]


def writes(screen, text, key="talked"):
    """Type into a box and let it be kept as it is while one types."""
    box(screen, key).edit.setFocus()
    box(screen, key).edit.insertPlainText(text)
    box(screen, key).edit.keep_due.emit()


def leaves(screen):
    screen.board.follow_ups.what.setFocus()


def kept(screen):
    return notes.get_note(screen._context.vault, screen.presenter.session.id)


def deeds(context):
    return context.undo.words


def test_a_summary_is_printed_with_what_was_just_typed(screen, context, session):
    writes(screen, "It was good")
    went = []
    context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    screen.head.print.click()
    assert went == [("reports", {"printable": "session_summary", "session_id": session})]
    assert (kept(screen).texts, kept(screen).is_recovered) == ({"talked": "It was good"}, False)


def test_without_a_session_there_is_nothing_to_print(stage, context):
    screen = stage.show(make_screen(context), (1146, 768))
    screen.arrive({})
    went = []
    context.navigator.requested.connect(lambda *place: went.append(place))
    screen.print_page()
    assert (went, screen.head.print.isHidden()) == ([], True)


def test_it_opens_on_todays_session_in_the_first_box(screen):
    assert screen.title() == "Notes for Tuesday 24 November"
    assert box(screen).edit.hasFocus()
    assert screen.head.facts.topic.label.text() == "Sleep and rest"
    assert screen.head.saved.isHidden()


def test_what_is_typed_is_in_the_file_without_history(screen, context):
    writes(screen, "Tea and radios")
    assert kept(screen).texts["talked"] == "Tea and radios"
    assert screen.head.saved.line.label.text().startswith("Saved on this computer, ")
    assert deeds(context) == ""


def test_keys_ask_to_be_kept_soon(screen, qtbot):
    with qtbot.waitSignal(box(screen).edit.keep_due, timeout=4000):
        QTest.keyClicks(box(screen).edit, "Tea")
    assert kept(screen).texts["talked"] == "Tea"


def test_leaving_a_box_makes_one_deed_that_undo_takes_back(screen, context):
    writes(screen, "Tea")
    writes(screen, " and radios")
    leaves(screen)
    assert deeds(context) != ""
    context.undo.undo()
    assert (box(screen).text, kept(screen).texts.get("talked", "")) == ("", "")


def test_leaving_the_page_makes_it_a_deed(screen, context):
    QTest.keyClicks(box(screen).edit, "Tea")
    screen.hide()
    assert deeds(context) != ""
    assert kept(screen).texts["talked"] == "Tea"


def test_before_a_lock_everything_is_written(screen, context):
    QTest.keyClicks(box(screen).edit, "Tea")
    assert screen.park() == {}
    assert deeds(context) != ""


def test_what_could_not_be_written_waits_over_the_lock(screen, stage, context, monkeypatch):
    with monkeypatch.context() as broken:
        for deed in ("keep_draft", "write"):
            broken.setattr(notes, deed, _full)
        writes(screen, "Tea")
        assert screen.head.saved.line.label.text().startswith("Not saved yet")
        held = screen.park()
    again = stage.show(make_screen(context), (1146, 768))
    again.restore(held)
    again.arrive({})
    assert box(again).text == "Tea"
    assert kept(again).texts["talked"] == "Tea"


def test_it_is_tried_again_by_itself(screen, monkeypatch, qtbot):
    with monkeypatch.context() as broken:
        broken.setattr(notes, "keep_draft", _full)
        writes(screen, "Tea")
    qtbot.waitUntil(lambda: screen.head.saved.line.label.text().startswith("Saved"), timeout=8000)


def _full(*_facts, **_more):
    raise DiskFull


def test_too_long_a_text_says_so_under_its_box(screen):
    box(screen).edit.setPlainText("x" * 4001)
    box(screen).edit.keep_due.emit()
    assert not box(screen)._error.isHidden()
    box(screen).edit.setPlainText("x")
    box(screen).edit.keep_due.emit()
    assert box(screen)._error.isHidden()


def test_a_draft_left_by_a_crash_is_told(stage, context, session):
    notes.keep_draft(context.vault, session, "well", "The new faces stayed")
    screen = stage.show(make_screen(context), (1146, 768))
    screen.arrive({})
    assert box(screen, "well").text == "The new faces stayed"
    assert screen._notice.text() == "We kept what you were writing."


# Names


def test_a_name_is_told_and_nothing_is_changed(screen):
    writes(screen, "George sang \U0001f3b6 for Grace")
    line = box(screen).names
    assert line.words.text() == "Names in here: George, Grace"
    assert len(box(screen).edit.extraSelections()) == 2
    assert box(screen).text.startswith("George sang")


def test_names_are_replaced_on_request(screen):
    writes(screen, "George sang \U0001f3b6 for Grace")
    box(screen).names.replace.click()
    assert box(screen).text == "[someone] sang \U0001f3b6 for [someone]"
    assert box(screen).names.isHidden()
    QTest.keyClick(box(screen).edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box(screen).text.startswith("George")


def test_names_left_in_are_not_told_again(screen):
    writes(screen, "George sang")
    box(screen).names.leave.click()
    writes(screen, " for us")
    assert box(screen).names.isHidden()


# Themes


def test_themes_are_added_and_taken_off_by_keyboard(screen, context):
    themes = screen.board.themes
    themes.add.click()
    QTest.keyClicks(themes.entry, "Sleep")
    QTest.keyClick(themes.entry, Qt.Key.Key_Return)
    QTest.keyClicks(themes.entry, "Money")
    QTest.keyClick(themes.entry, Qt.Key.Key_Return)
    assert [theme.name for theme in kept(screen).themes] == ["Money", "Sleep"]
    QTest.keyClick(themes.entry, Qt.Key.Key_Backspace)
    assert [theme.name for theme in kept(screen).themes] == ["Money"]
    QTest.keyClick(themes.entry, Qt.Key.Key_Escape)
    assert (themes.entry.isHidden(), themes.add.hasFocus()) == (True, True)


def test_usual_themes_are_offered(screen, make):
    notes.add_theme(make.vault, make.session(TODAY - WEEK), "Getting outside")
    screen.refresh()
    themes = screen.board.themes
    themes.add.click()
    QTest.keyClicks(themes.entry, "out")
    assert [offer.text() for offer in themes._offers] == ["Getting outside"]
    themes._offers[0].click()
    assert [theme.name for theme in kept(screen).themes] == ["Getting outside"]


def test_a_chip_takes_its_theme_off(screen):
    screen.presenter.add_theme("Sleep")
    chip = screen.board.themes._chips[0]
    assert name(chip) == "Take off Sleep"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert kept(screen).themes == ()


def test_a_theme_half_typed_outlives_a_lock(screen, stage, context):
    screen.board.themes.open_entry()
    QTest.keyClicks(screen.board.themes.entry, "Sle")
    held = screen.park()
    again = stage.show(make_screen(context), (1146, 768))
    again.restore(held)
    assert again.board.themes.typed == "Sle"


# Earlier versions


def test_an_earlier_version_is_brought_back(screen):
    writes(screen, "First")
    leaves(screen)
    box(screen).edit.setFocus()
    box(screen).edit.setPlainText("Second")
    leaves(screen)
    assert box(screen).earlier.isVisible()
    versions = screen.popups.open_earlier("talked")
    place = next(place for place, one in enumerate(screen.presenter.versions("talked")) if one.text == "First")
    versions.buttons[place].click()
    assert (box(screen).text, kept(screen).texts["talked"]) == ("First", "First")


def test_earlier_versions_are_veiled_too(screen, context):
    writes(screen, "First")
    leaves(screen)
    writes(screen, "Second")
    leaves(screen)
    context.discreet.set_on(True)
    versions = screen.popups.open_earlier("talked")
    assert "First" not in " ".join(label.text() for label in versions.findChildren(type(box(screen).held)))
    versions.reject()


# Discreet mode


def test_discreet_mode_hides_texts_until_space_is_held(screen, context):
    writes(screen, "Tea for George")
    context.discreet.set_on(True)
    held = box(screen).held
    assert (box(screen).edit.isHidden(), held.text(), held.hasFocus()) == (True, "Hidden. Hold Space to read", True)
    assert box(screen).names.isHidden()
    QTest.keyPress(held, Qt.Key.Key_Space)
    assert held.text() == "Tea for George"
    QTest.keyRelease(held, Qt.Key.Key_Space)
    assert held.text() == "Hidden. Hold Space to read"
    screen.header.show_names.click()
    assert box(screen).edit.isVisible()


def test_an_empty_box_can_be_written_in_discreet_mode(screen, context):
    context.discreet.set_on(True)
    writes(screen, "Tea")
    assert box(screen).edit.isVisible()
    leaves(screen)
    assert box(screen).edit.isHidden()


# Other sessions


def test_stepping_keeps_what_was_typed(screen, make):
    before = make.session(TODAY - WEEK)
    QTest.keyClicks(box(screen).edit, "Tea")
    screen.head.chooser.back.click()
    assert screen.title() == "Notes for Tuesday 17 November"
    assert box(screen).text == ""
    screen.presenter.step(-1)
    assert screen.presenter.session.id == before
    screen.head.chooser.on.click()
    assert box(screen).text == "Tea"


def test_the_list_of_dates_opens_a_session(screen, make):
    before = make.session(TODAY - WEEK, topic="Walks")
    screen.head.chooser.dates.click()
    dates = screen.popups.open_dates(screen.mapToGlobal(screen.rect().topRight()))
    assert dates.list.item(0).text() == "Tue 17 Nov · Walks"
    dates.list.itemActivated.emit(dates.list.item(0))
    assert screen.presenter.session.id == before


def test_words_are_found_in_all_notes(screen, make, stage):
    before = make.session(TODAY - WEEK)
    notes.write(make.vault, before, "talked", "Lots about the bus pass")
    screen.find()
    page = screen.finding.page
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "bus")
    assert len(page.buttons) == 1
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.buttons[0], Qt.Key.Key_Space)
    assert screen.presenter.session.id == before
    assert screen.title() == "Notes for Tuesday 17 November"


def test_nothing_found_says_so_and_esc_goes_back(screen):
    screen.find()
    QTest.keyClicks(screen.finding.page.search, "skating")
    assert screen.finding.page._nothing.isVisible()
    assert screen.escape()
    assert screen.board.isVisible()
    assert not screen.escape()


def test_older_notes_come_on_request(screen, make):
    for week in range(1, 24):
        notes.write(make.vault, make.session(TODAY - week * WEEK), "talked", f"Week {week}")
    screen.find()
    page = screen.finding.page
    assert (len(page.buttons), page.older.isVisible()) == (20, True)
    page.older.click()
    assert (len(page.buttons), page.older.isHidden()) == (23, True)


def test_it_opens_on_the_session_it_is_asked_for(screen, make):
    before = make.session(TODAY - WEEK)
    screen.arrive({"session_id": before})
    assert screen.presenter.session.id == before
    screen.arrive({})
    assert screen.presenter.session.id == before


def test_without_a_session_it_offers_to_plan_one(stage, context, qtbot):
    screen = stage.show(make_screen(context), (1146, 768))
    screen.arrive({})
    assert screen.title() == "Session notes"
    screen.focus_first()
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.plan.click()
    assert asked.args[0] == "groups"


def test_the_next_sessions_theme_is_kept(screen, make, stage):
    coming = make.session(TODAY + WEEK)
    screen.refresh()
    topic = screen.board.coming.findChild(QLineEdit)
    assert name(topic) == "Theme of the next session: Next Tuesday"
    topic.setFocus()
    QTest.keyClicks(topic, "Winter walks")
    leaves(screen)
    assert sessions.get_session(make.vault, coming).topic == "Winter walks"


def test_nothing_comes_after_the_last_day_there_is(screen, make):
    screen.arrive({"session_id": make.session(date.max)})
    assert screen.presenter.session.held_on == date.max
    assert screen.board.coming.isHidden()


@pytest.mark.parametrize(("size", "factor"), [((1146, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5)])
def test_it_fits(stage, screen, size, factor):
    screen.presenter.add_theme("Worry at night")
    writes(screen, "Tea for George")
    stage.show(screen, size, factor=factor)
    assert lint(screen) == []


def test_it_fits_at_twice_the_size(stage, screen):
    screen.board.themes.open_entry()
    stage.show(screen, (1366, 768), factor=2.0)
    assert lint(screen) == []
    screen.find()
    stage.settle()
    assert lint(screen) == []
