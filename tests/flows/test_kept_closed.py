"""What happens to an open file when nobody is there to lock it: the stick comes out, the computer sleeps.

And the two ways in when no passphrase is known. The stick here is a folder that goes and comes back.
"""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from peergroup_desktop.actions import attendance, groups, handover, people, sessions
from peergroup_desktop.core.clock import SystemClock
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from tests.vaults import NAME, PASSPHRASE, make_vault, open_vault

SHARES = []


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Keys made on the way cost nothing worth measuring here."""
    monkeypatch.setattr("peergroup_desktop.storage.keyring.calibrated", lambda: KeyCost.FAST_FOR_TESTS)


def today():
    return datetime.now(UTC).astimezone().date()


@pytest.fixture
def stick(tmp_path):
    """A stick with a group that meets today: Grace and Raj, and an envelope at the committee's."""
    folder = tmp_path / "stick" / "Peergroup"
    vault = make_vault(folder, clock=SystemClock()).vault
    group = groups.add_group(vault, groups.NewGroup("Tuesday Circle")).value
    for name in ("Grace", "Raj"):
        people.add_person(vault, group, people.NewPerson(name))
    sessions.add_session(vault, group, sessions.NewSession(today(), 600, 720))
    SHARES[:] = handover.make_shares(vault).value
    vault.lock()
    return folder


@pytest.fixture
def volunteer(begin, stick):
    return begin(stick)


def unlock(volunteer):
    volunteer.waits_for("UnlockScreen")
    volunteer.types(PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.waits_for("TodayView")


def register(volunteer):
    volunteer.presses(Qt.Key.Key_2, with_alt=True)
    return volunteer.waits_for("RegisterView")


def shown_texts():
    """Return everything that can be read on the screen now."""
    parts = (part for part in QApplication.allWidgets() if isinstance(part, QLabel | QLineEdit) and part.isVisible())
    return " ".join(part.text() for part in parts) + " ".join(
        part.windowTitle() for part in QApplication.topLevelWidgets()
    )


def standings(vault):
    group = groups.list_groups(vault)[0].id
    session = sessions.list_sessions(vault, group, today(), today())[0].id
    return {row.called: row.standing for row in attendance.get_register(vault, session).rows}


def test_a_stick_pulled_in_the_middle_of_the_register_and_back(volunteer, stick):
    unlock(volunteer)
    screen = register(volunteer)
    volunteer.presses(Qt.Key.Key_Space)
    volunteer.presses(Qt.Key.Key_N, with_ctrl=True)
    volunteer.types("Zofia")

    pocket = stick.parent.rename(stick.parent.with_name("in a pocket"))
    volunteer.program.guard.stick.check()
    door = volunteer.waits_for("UnlockScreen")
    assert door.pages.page is door.pages.stick
    assert not any(word in shown_texts() for word in ("Grace", "Raj", "Zofia", "Tuesday Circle"))
    volunteer.presses(Qt.Key.Key_Space)
    assert "don’t see it yet" in door.pages.stick.not_seen.text()

    pocket.rename(stick.parent)
    volunteer.qtbot.waitUntil(lambda: door.pages.page is door.pages.passphrase, timeout=10_000)
    assert "The stick is back." in door.pages.why_locked.text()
    unlock(volunteer)
    assert standings(volunteer.context.vault)["Grace"] is Standing.PRESENT
    screen = register(volunteer)
    assert screen.door.typed() == "Zofia"


def test_a_computer_that_sleeps_locks_at_once_and_leaves_no_secret(volunteer):
    unlock(volunteer)
    register(volunteer)
    vault = volunteer.context.vault
    secret_clipboard().put("copper lantern")
    volunteer.program.guard.sleep.on_prepare_for_sleep(True)
    door = volunteer.waits_for("UnlockScreen")
    assert not vault.is_open
    assert door.pages.why_locked.text() == "Locked because the computer went to sleep."
    assert QGuiApplication.clipboard().text() == ""
    assert "Grace" not in shown_texts()
    unlock(volunteer)


def test_closing_at_the_door_leaves_no_secret_either(volunteer):
    volunteer.waits_for("UnlockScreen")
    secret_clipboard().put("copper lantern")
    volunteer.program.close()
    assert QGuiApplication.clipboard().text() == ""


def test_two_of_three_sheets_and_the_keyboard_alone(volunteer, stick):
    door = volunteer.waits_for("UnlockScreen")
    door.pages.passphrase.use_code.setFocus()
    volunteer.presses(Qt.Key.Key_Space)
    door.pages.code.use_shares.setFocus()
    volunteer.presses(Qt.Key.Key_Space)
    for share in (SHARES[2], SHARES[0]):
        for word in share.split():
            volunteer.types(f"{word[:4]} ")
        volunteer.presses(Qt.Key.Key_Return)
    volunteer.qtbot.waitUntil(lambda: "owner" in vars(door.pages), timeout=30_000)
    volunteer.qtbot.waitUntil(lambda: door.pages.page is door.pages.owner, timeout=30_000)
    assert door.pages.shares.shares[0].text() == ""
    volunteer.types("violet kettle harbour moss")
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.waits_for("TodayView")
    assert volunteer.context.vault.account.name == NAME
    volunteer.program.lock(with_backup=False)
    open_vault(stick, passphrase="violet kettle harbour moss", accept_older=True).lock()


def test_sheets_that_do_not_belong_together_say_so_in_words(volunteer):
    door = volunteer.waits_for("UnlockScreen")
    door.pages.ask_for_shares()
    page = door.pages.shares
    for share in page.shares:
        share.edit.setPlainText(SHARES[1])
    volunteer.clicks(page.unlock)
    volunteer.qtbot.waitUntil(lambda: page.shares[1].field.error != "", timeout=30_000)
    assert "the same one twice" in page.shares[1].field.error
    assert page.unlock.isEnabled()
