"""The agreement: the words, reading them out, who agreed, new and earlier versions, and what outlives a lock."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import agreements, attendance
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.screens.agreement import words
from peergroup_desktop.ui.screens.agreement.view import make as make_screen
from peergroup_desktop.ui.screens.notes.view import make as make_notes
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.lint import lint
from tests.ui.looking import description, name

Key = Qt.Key
TODAY = date(2026, 11, 24)
WEEK = timedelta(days=7)


@pytest.fixture
def who(make):
    return dict(zip(("Amir", "Bea"), make.people("Amir Bea"), strict=True))


@pytest.fixture
def written(make, who):
    agreements.write_new(make.vault, make.group_id, "We listen.\nPhones off.")
    agreements.agreed(make.vault, make.group_id, [who["Bea"]])
    agreements.write_new(make.vault, make.group_id, "We listen.\nPhones quiet.", TODAY + WEEK)
    return make


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


def shown(stage, context, make_it=make_screen):
    made = stage.show(make_it(context), (1146, 768))
    made.activateWindow()
    made.arrive({})
    made.focus_first()
    stage.settle()
    return made


@pytest.fixture
def screen(stage, written, context):
    return shown(stage, context)


def texts(part):
    return [label.text() for label in part.findChildren(TextLabel) if label.isVisible()]


def current(make):
    return agreements.current(make.vault, make.group_id)


# The words


def test_the_words_of_today_stand_numbered(screen):
    assert set(texts(screen.board.words)) >= {"1", "We listen.", "2", "Phones quiet."}
    assert screen.line.text() == "Version 2, agreed on 24 November 2026"
    assert screen.board.words.tick.isHidden()
    assert screen.write.hasFocus()


def test_read_out_today_is_ticked_and_taken_back(stage, written, context):
    session_id = written.session()
    screen = shown(stage, context)
    tick = screen.board.words.tick
    assert (tick.text(), tick.hasFocus()) == ("Read out today", True)
    QTest.keyClick(tick, Key.Key_Space)
    assert agreements.is_read(written.vault, session_id)
    assert "Last read out today." in texts(screen.board.words)
    QTest.keyClick(tick, Key.Key_Space)
    assert not agreements.is_read(written.vault, session_id)
    context.undo.undo()
    assert tick.isChecked()


def test_without_a_session_today_the_last_one_is_meant(stage, written, context):
    agreements.mark_read(written.vault, written.session(TODAY - 3 * WEEK))
    written.session(TODAY - 2 * WEEK)
    last = written.session(TODAY - WEEK)
    screen = shown(stage, context)
    assert screen.board.words.tick.text() == "Read out on Tuesday 17 November"
    assert screen.board.words.read.text() == "Last read out on 3 Nov, 2 sessions since."
    screen.board.words.tick.click()
    assert agreements.is_read(written.vault, last)
    assert screen.board.words.read.text() == "Last read out last week."


def test_the_same_tick_stands_beside_the_notes(stage, written, context):
    session_id = written.session()
    card = shown(stage, context, make_notes).desk.read_out
    assert (card.isVisible(), name(card.tick)) == (True, "We read out our agreement")
    card.tick.click()
    assert agreements.is_read(written.vault, session_id)


def test_without_an_agreement_the_notes_have_no_tick(stage, make, context):
    make.session()
    assert shown(stage, context, make_notes).desk.read_out.isHidden()


# Who agreed


def test_who_agreed_is_ticked_by_hand(screen, written, who):
    amir, bea = screen.board.agreed.boxes
    assert [name(box.box) for box in (amir, bea)] == ["Amir agreed", "Bea agreed"]
    assert [description(box.box) for box in (amir, bea)] == ["not asked yet", "to version 1"]
    assert screen.board.agreed.hint.text() == (
        "1 person hasn’t been asked yet. 1 person agreed to older words. A quiet moment will do."
    )
    amir.box.setFocus()
    QTest.keyClick(amir.box, Key.Key_Space)
    assert (amir.box.hasFocus(), description(amir.box)) == (True, "24 Nov")
    bea.box.click()
    assert screen.board.agreed.hint.text() == "Everybody has agreed."
    amir.box.click()
    assert [row.has_agreed for row in agreements.list_agreed(written.vault, written.group_id)] == [False, True]


def test_everybody_who_came_agreed_at_once(stage, written, context, who):
    attendance.mark(written.vault, written.session(), who["Bea"], Mark.PRESENT)
    card = shown(stage, context).board.agreed
    assert card.all.text() == "The 1 person who came agreed"
    card.all.click()
    assert [box.box.isChecked() for box in card.boxes] == [False, True]
    assert card.all.isHidden()


def test_a_tick_that_cannot_be_kept_goes_again(screen, monkeypatch, context):
    def full(*_facts):
        raise DiskFull

    monkeypatch.setattr(agreements, "agreed", full)
    box = screen.board.agreed.boxes[0].box
    box.click()
    assert not box.isChecked()


def test_a_long_list_shows_its_end_when_asked(stage, written, context):
    for place in range(30):
        written.person(f"P{place:02d}")
    card = shown(stage, context).board.agreed
    assert (len(card.boxes), card.more.text()) == (30, "Show 2 more")
    card.more.click()
    assert len(card.boxes) == 32
    assert card.boxes[30].box.hasFocus()


def test_a_group_that_only_counts_has_no_names(stage, make, context):
    make.group("Hub", RecordLevel.COUNT_ONLY)
    agreements.write_new(make.vault, make.group_id, "We listen.")
    context.group.choose(make.group_id)
    assert shown(stage, context).board.agreed.isHidden()


@pytest.mark.parametrize(("on", "said"), [(date(2026, 11, 3), "3 Nov"), (date(2025, 11, 3), "3 Nov 2025")])
def test_the_day_somebody_agreed(on, said):
    row = agreements.AgreedRow(b"1", "Amir", 1, on, has_agreed=True, just_joined=False)
    assert words.agreed_line(row, TODAY) == said


def test_somebody_new_is_shown_kindly():
    row = agreements.AgreedRow(b"1", "Amir", None, None, has_agreed=False, just_joined=True)
    assert words.agreed_line(row, TODAY) == "just joined"


# Versions


def test_a_first_agreement_starts_from_a_few_words(stage, make, context):
    screen = shown(stage, context)
    assert screen.start.hasFocus()
    screen.start.click()
    form = screen.desk.forms.form
    assert form.words.text() == words.starter()
    assert form.day.read() == date(2027, 11, 24)
    form.keep.click()
    assert len(current(make).lines) == 8
    assert screen.write.isVisible()


def test_or_from_an_empty_page_that_has_to_be_filled(stage, make, context):
    screen = shown(stage, context)
    screen.start_empty.click()
    form = screen.desk.forms.form
    form.keep.click()
    assert current(make) is None
    assert form.focusWidget() is form.words.edit
    form.day.setText("")
    form.words.set_text("We listen.")
    form.keep.click()
    assert current(make).review_on is None
    assert screen.board.review.line.text() == "No day set to look at it again."


def test_a_new_version_starts_from_the_old_words(screen, written):
    screen.new()
    form = screen.desk.forms.form
    assert form.words.text() == "We listen.\nPhones quiet."
    form.words.set_text("We listen.\nTea first.")
    form.keep.click()
    assert current(written).lines == ("We listen.", "Tea first.")
    assert len(screen.board.earlier.buttons) == 2


def test_an_earlier_version_beside_todays(screen):
    screen.board.earlier.buttons[0].click()
    dialog = screen.desk.open_earlier(screen.presenter.page.earlier[0].id)
    shown_lines = [text for text in texts(dialog) if text in {"We listen.", "Phones off.", "Phones quiet."}]
    assert shown_lines == ["We listen.", "Phones off.", "Phones quiet."]
    dialog.choice.chosen.emit("then")
    assert "Phones quiet." not in texts(dialog)
    dialog.reject()
    assert screen.desk.open_earlier(b"0" * 16) is None


def test_time_to_look_again_and_it_still_fits(stage, written, context):
    agreements.look_again(written.vault, written.group_id, TODAY - WEEK)
    screen = shown(stage, context)
    review = screen.board.review
    assert name(review) == "Time to look at our agreement again"
    assert review.line.text() == "It was to be on 17 November 2026."
    review.fits.click()
    assert (name(review), review.line.text()) == ("Look at it again", "On 24 November 2027.")
    review.change.click()
    form = screen.desk.forms.form
    assert form.day.read() == date(2027, 11, 24)
    form.day.setText("")
    form.keep.click()
    assert current(written).review_on is None


# As a page


def test_discreet_mode_hides_the_words(screen, context):
    context.discreet.set_on(True)
    held = screen.board.words.findChildren(HeldText)[-1]
    assert held.text() == "Hidden. Hold Space to read"
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "We listen.\nPhones quiet."
    dialog = screen.desk.open_earlier(screen.presenter.page.earlier[0].id)
    held = dialog.findChildren(HeldText)[-1]
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "We listen.\nTaken out: Phones off.\nNew: Phones quiet."
    assert screen.board.agreed.boxes[0].box.text() == "A."
    dialog.reject()


@pytest.mark.parametrize("form", ["version", "review"])
def test_what_is_typed_outlives_a_lock(stage, screen, context, form):
    opened = screen.desk.ask_new() if form == "version" else screen.desk.ask_review()
    opened.day.setText("3 March 2027")
    texts_kept = screen.park()
    opened.reject()
    other = shown(stage, context)
    other.restore(texts_kept)
    assert other.desk.forms.form.day.text() == "3 March 2027"
    other.desk.forms.form.reject()


def test_a_review_that_lost_its_agreement_opens_nothing(stage, make, context):
    screen = shown(stage, context)
    screen.restore({"form": "review", "about": "", "review_on": "3 March 2027"})
    screen.restore({})
    assert screen.desk.forms.form is None
    assert screen.desk.open_earlier(b"0" * 16) is None


def test_the_words_go_to_the_printer(screen, context, qtbot):
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.print.click()
    assert asked.args == ["reports", {"printable": "agreement"}]


def test_without_a_group_one_is_set_up(stage, vault, qtbot):
    context = stage.context(vault)
    screen = shown(stage, context)
    assert screen.set_up.hasFocus()
    screen.new()
    screen.print_page()
    assert screen.print.isHidden()
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.set_up.click()
    assert asked.args == ["groups", {}]
    assert screen.regions() == [screen]


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(stage, screen, factor):
    stage.look(factor=factor)
    stage.settle()
    assert lint(screen) == []
    assert screen.regions() == [screen, screen.board.side]
