"""Places that can help in the real window, by keyboard alone: found by another word, on paper, and rung again."""

from datetime import timedelta

import pytest
from PySide6 import QtPrintSupport
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import PhoneFields, PlaceFields
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus
from peergroup_desktop.models import Service
from tests.flows.conftest import PATIENCE_MS
from tests.vaults import NOW

Key = Qt.Key
TODAY = NOW.date()
PLACES = (
    ("Samaritans", "116 123", "", True, 1),
    ("Wensley Food Pantry", "01632 960 114", "Food", False, 7),
    ("Citizens’ help desk", "01632 960 171", "Debt", False, 1),
    ("Night Owls phone line", "01632 960 180", "Sleep", False, 20),
    ("Walk and Natter", "01632 960 163", "Getting out", False, 8),
)


@pytest.fixture
def ids(make):
    """Five places, three of them last checked a while ago."""
    make.session()
    made = {}
    for name, number, topic, is_crisis, months in PLACES:
        topics = (topic,) if topic else ()
        fields = PlaceFields(name, phones=(PhoneFields(number),), is_crisis=is_crisis, topics=topics)
        made[name] = directory.add_place(make.vault, fields).value
        with make.vault.unit_of_work("directory.check", is_undoable=False):
            checked_on = TODAY - months * timedelta(days=30)
            Service.update(assured_date=checked_on).where(Service.id == made[name]).execute()
    return made


@pytest.fixture
def printed(monkeypatch):
    """Stand in for the system's printer and its box; what would be printed goes into the list."""
    from peergroup_desktop.ui import paper

    pages = []
    monkeypatch.setattr(QtPrintSupport.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Hall"]))
    monkeypatch.setattr(QtPrintSupport.QPrintDialog, "exec", lambda _box: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(paper, "paint_pages", lambda pdf, printer: pages.append((pdf, printer.copyCount())))
    return pages


@pytest.fixture
def volunteer(begin, tmp_path, make, ids):
    made = begin(tmp_path / "elsewhere")
    made.window.resize(1366, 768)
    made.program.go_in(make.vault)
    made.waits_for("TodayView")
    return made


def on_handout(screen):
    return [name for _id, name in screen.board.basket.list.places()]


def test_found_printed_and_rung(volunteer, vault, ids, printed):
    volunteer.presses(Key.Key_6, with_alt=True)
    screen = volunteer.waits_for("SignpostingScreen")
    assert screen.board.page.bar.search.hasFocus()
    volunteer.types("money")
    assert [row.name for row in screen.board.page.list.places.rows] == ["Citizens’ help desk"]
    volunteer.presses(Key.Key_Return, Key.Key_Space)
    for word in ("owls", "walk"):
        volunteer.presses(Key.Key_F, with_ctrl=True)
        volunteer.types(word)
        volunteer.presses(Key.Key_Return, Key.Key_Space)
    assert on_handout(screen) == ["Citizens’ help desk", "Night Owls phone line", "Walk and Natter"]
    volunteer.presses(Key.Key_P, with_ctrl=True)
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), QDialog), timeout=PATIENCE_MS)
    volunteer.presses(Key.Key_Tab, Key.Key_Return)  # Print anyway
    volunteer.qtbot.waitUntil(lambda: bool(printed), timeout=PATIENCE_MS)
    ((pdf, copies),) = printed
    assert (pdf[:4], copies) == (b"%PDF", 10)


def test_ring_round_with_four_answers_and_undo(volunteer, vault, ids):
    volunteer.presses(Key.Key_6, with_alt=True)
    screen = volunteer.waits_for("SignpostingScreen")
    volunteer.presses(Key.Key_Backtab)
    volunteer.tabs_to(screen.head.ring)
    volunteer.presses(Key.Key_Return)
    assert screen.is_ringing
    names = [row.name for row in directory.due_for_check(vault)]
    assert names == ["Night Owls phone line", "Walk and Natter", "Wensley Food Pantry"]
    volunteer.presses(Key.Key_1)
    assert directory.get_place(vault, ids[names[0]]).last_checked_on == TODAY
    volunteer.presses(Key.Key_3)
    assert directory.get_place(vault, ids[names[1]]).status is ServiceStatus.DEFUNCT
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert directory.get_place(vault, ids[names[1]]).status is ServiceStatus.ACTIVE
    volunteer.presses(Key.Key_4)
    assert directory.get_place(vault, ids[names[1]]).checks[0].answer is CheckAnswer.NO_ANSWER
    volunteer.presses(Key.Key_2)
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), QDialog), timeout=PATIENCE_MS)
    volunteer.presses(Key.Key_A, with_ctrl=True)
    volunteer.types("Wensley Pantry")
    volunteer.presses(Key.Key_Return)
    place = directory.get_place(vault, ids[names[2]])
    assert (place.name, place.last_checked_on) == ("Wensley Pantry", TODAY)
    volunteer.presses(Key.Key_Escape)
    assert not screen.is_ringing
