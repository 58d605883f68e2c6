"""The notes of today's session in the real window, with the keyboard alone, over a lock and after a crash."""

import pytest
from PySide6.QtCore import Qt

from peergroup_desktop.actions import follow_ups, form_drafts, notes
from tests.vaults import open_vault

Key = Qt.Key


@pytest.fixture
def session(make):
    """Today's session, with two people."""
    make.people("George Jo")
    return make.session()


def enter(begin, folder, vault):
    volunteer = begin(folder)
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    return volunteer


def tabs_to(volunteer, wanted):
    """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
    for _stop in range(40):
        if wanted.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted.accessibleName()}")


def test_notes_with_the_keyboard_alone(begin, tmp_path, vault, make, session):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_5, with_alt=True)
    screen = volunteer.waits_for("NotesScreen")
    boxes = screen.board.boxes
    volunteer.types("Tea with George")
    tabs_to(volunteer, boxes["talked"].names.replace)
    volunteer.presses(Key.Key_Space)
    assert boxes["talked"].text == "Tea with [someone]"
    tabs_to(volunteer, boxes["well"].edit)
    volunteer.types("The small room")
    volunteer.presses(Key.Key_F6, Key.Key_F6, Key.Key_F6)  # round by the cards and the rail
    for _stop in range(5):
        volunteer.presses(Key.Key_Backtab)
        if screen.board.themes.add.hasFocus():
            break
    volunteer.presses(Key.Key_Space)
    volunteer.types("Sleep")
    volunteer.presses(Key.Key_Return)
    note = notes.get_note(vault, session)
    assert (note.texts, [theme.name for theme in note.themes], note.is_recovered) == (
        {"talked": "Tea with [someone]", "well": "The small room"},
        ["Sleep"],
        False,
    )


def test_a_follow_up_is_added_and_ticked_with_the_keyboard(begin, tmp_path, vault, make, session):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_5, with_alt=True)
    volunteer.waits_for("NotesScreen")
    volunteer.presses(Key.Key_N, with_ctrl=True)
    volunteer.types("Ask the library")
    volunteer.presses(Key.Key_Return)
    assert [row.text for row in follow_ups.list_open(vault, make.group_id)] == ["Ask the library"]
    volunteer.presses(Key.Key_1, with_alt=True)
    today = volunteer.waits_for("TodayView")
    tabs_to(volunteer, today.follow_ups.lines[0].box)
    volunteer.presses(Key.Key_Space)
    assert follow_ups.list_open(vault, make.group_id) == ()
    assert today.hero.register.hasFocus()


def test_what_a_crash_left_is_kept_and_told(begin, tmp_path, vault, session, qtbot):
    notes.keep_draft(vault, session, "talked", "Half a sentence")
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    today = volunteer.screen()
    qtbot.waitUntil(lambda: "We kept what you were writing" in today._notice.text())
    note = notes.get_note(vault, session)
    assert (note.texts["talked"], note.is_recovered) == ("Half a sentence", False)


def test_what_is_half_written_is_there_after_a_lock(begin, tmp_path, vault, vault_folder, session):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_5, with_alt=True)
    screen = volunteer.waits_for("NotesScreen")
    volunteer.types("Half a sentence")
    screen.board.themes.open_entry()
    volunteer.types("Sle")
    volunteer.presses(Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")
    opened = open_vault(vault_folder)
    volunteer.program.go_in(opened)
    volunteer.waits_for("TodayView")
    volunteer.presses(Key.Key_5, with_alt=True)
    again = volunteer.waits_for("NotesScreen")
    note = notes.get_note(opened, session)
    assert (note.texts, note.themes, note.is_recovered) == ({"talked": "Half a sentence"}, (), False)
    assert (again.board.boxes["talked"].text, again.board.themes.typed) == ("Half a sentence", "Sle")


def test_a_form_that_a_crash_left_open_opens_again_with_its_page(begin, tmp_path, vault, make, qtbot):
    texts = {"form": "version", "about": "", "group": make.group_id.hex(), "text": "We list"}
    form_drafts.keep(vault, "agreement", texts)
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    today = volunteer.screen()
    qtbot.waitUntil(lambda: "opens again with its page" in today._notice.text())
    volunteer.program.context.navigator.go("agreement")
    form = volunteer.waits_for("AgreementScreen").desk.forms.form
    assert form.words.text() == "We list"
    form.reject()
    assert form_drafts.left_over(vault) == {}
