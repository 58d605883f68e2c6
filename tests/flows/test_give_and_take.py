"""Give and take with the keyboard alone: marks in the register, the three months, and two people put in touch."""

import pytest
from PySide6.QtCore import Qt

from peergroup_desktop.actions import attendance, follow_ups, giving, offers
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.screens.swaps.offer_form import OfferForm
from tests.flows.conftest import PATIENCE_MS

Key = Qt.Key


@pytest.fixture
def people(make):
    return dict(zip(("George", "Jo"), make.people("George Jo"), strict=True))


def tabs_to(volunteer, wanted):
    """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
    for _stop in range(40):
        if wanted.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted.accessibleName()}")


def test_a_mark_of_give_and_take_shows_in_the_months(begin, tmp_path, vault, make, people):
    session = make.session()
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    volunteer.presses(Key.Key_2, with_alt=True)
    volunteer.waits_for("RegisterView")
    volunteer.presses(Key.Key_4, Key.Key_Space, Key.Key_Right, Key.Key_Space, Key.Key_Escape)
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(
        lambda: attendance.get_register(vault, session).rows[0].mark is Mark.PRESENT, timeout=PATIENCE_MS
    )
    assert giving.giving_at(vault, session) == {people["George"]: {"Listened", "Shared"}}
    volunteer.context.navigator.go("giving")
    screen = volunteer.waits_for("GivingScreen")
    assert "Listened: 1." in screen.picture.accessibleName()


def test_two_people_are_put_in_touch_and_it_is_undone(begin, tmp_path, vault, make, people):
    offers.add(vault, people["George"], OfferKind.OFFER, "Lifts")
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    volunteer.context.navigator.go("swaps")
    screen = volunteer.waits_for("SwapsScreen")
    screen.focus_first()
    tabs_to(volunteer, screen.adds[OfferKind.NEED])
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), OfferForm), timeout=PATIENCE_MS)
    volunteer.types("Jo")
    volunteer.presses(Key.Key_Tab)
    volunteer.types("A lift home")
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(lambda: volunteer.at().window() is volunteer.window, timeout=PATIENCE_MS)
    volunteer.qtbot.waitUntil(lambda: bool(screen.swaps.stops), timeout=PATIENCE_MS)
    tabs_to(volunteer, screen.swaps.stops[0])
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(lambda: len(follow_ups.list_open(vault, make.group_id)) == 1, timeout=PATIENCE_MS)
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    volunteer.qtbot.waitUntil(lambda: not follow_ups.list_open(vault, make.group_id), timeout=PATIENCE_MS)
