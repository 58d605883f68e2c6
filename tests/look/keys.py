"""States of the door and of Settings about keys, brought about for their pictures."""

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from peergroup_desktop.actions import accounts, handover
from peergroup_desktop.actions.drawer import GoesWith
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui import drawer_words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.settings.handover_forms import RehearsalForm, SheetsBox
from peergroup_desktop.ui.screens.settings.view import SettingsScreen
from peergroup_desktop.ui.screens.unlock.view import UnlockScreen

Box = TypeVar("Box", bound=QDialog)
_HALF = "academic acid acne acquire acrobat activity actress adapt adequate adjust "


def settings_screen() -> SettingsScreen:
    """Return the screen that is shown."""
    return next(part for part in QApplication.allWidgets() if isinstance(part, SettingsScreen) and part.isVisible())


def _wait_for(kind: type[Box]) -> Box:
    """Return the box of that class once it is open: drawing pages takes a lane a while."""
    for _second in range(60):
        for part in QApplication.topLevelWidgets():
            if isinstance(part, kind) and part.isVisible():
                return part
        QTest.qWait(500)
    raise LookupError(kind.__name__)


def what_is_held(_context: Context) -> None:
    """Show the foot of what is about locking and names."""
    pages = settings_screen().pages
    pages.held.open.setFocus()
    pages._scroll.ensureWidgetVisible(pages.held)


def people(context: Context) -> None:
    """Let three people unlock."""
    if len(accounts.list_accounts(context.vault)) == 1:
        context.vault.opened.keyring._cost = KeyCost.FAST_FOR_TESTS
        words = "window orchid ladder frost"
        for name, role in (("Jo", Role.COORDINATOR), ("Amir", Role.FACILITATOR), ("Priya", Role.SAFEGUARDING)):
            accounts.add_account(context.vault, name, role, words)
    settings_screen().refresh()


def change_role(context: Context) -> None:
    """Ask what Amir does."""
    people(context)
    settings_screen().pages.accounts.lines[0].change_role.click()


def take_out(context: Context) -> None:
    """Ask whether to take Amir out, and to change the key."""
    people(context)
    settings_screen().pages.accounts.lines[0].take_out.click()
    box = QApplication.activeModalWidget()
    if box is not None:
        box.key.button("key_too").click()


def envelope(context: Context) -> None:
    """Have an envelope that was tried out."""
    context.vault.opened.keyring._cost = KeyCost.FAST_FOR_TESTS
    first, second, _third = handover.make_shares(context.vault).value
    handover.rehearse(context.vault, first, second)
    settings_screen().refresh()


def sheets(context: Context) -> None:
    """Show three sheets just made."""
    context.vault.opened.keyring._cost = KeyCost.FAST_FOR_TESTS
    settings_screen().handover.presenter.make()
    _wait_for(SheetsBox)


def rehearsal(context: Context) -> None:
    """Type the words of a sheet, one of them wrong."""
    envelope(context)
    settings_screen().pages.paper.envelope.rehearse.click()
    form = _wait_for(RehearsalForm)
    QTest.keyClicks(form.shares[0].edit, _HALF + "advancd admit ")
    form.shares[1].edit.setFocus()
    QTest.keyClicks(form.shares[1].edit, _HALF + "adv")


def door_code(screen: UnlockScreen) -> None:
    """Type half of a recovery code."""
    screen.pages.ask_for_code()
    QTest.keyClicks(screen.pages.code.code.edit, "50Q82HXT7")


def door_shares(screen: UnlockScreen) -> None:
    """Type one sheet in part."""
    screen.pages.ask_for_shares()
    first = screen.pages.shares.shares[0]
    QTest.keyClicks(first.edit, _HALF + "adv")


def door_owner(screen: UnlockScreen) -> None:
    """Ask whose passphrase it is."""
    from peergroup_desktop.actions.doorstep import SlotCard

    people = tuple(SlotCard(name, name, "person") for name in ("Amir", "Jo", "Maureen", "Priya"))
    goes = drawer_words.goes_with_passphrase("Priya", GoesWith(3, 0, ("Sam",)))
    screen.show_owners(people, "The code fits, and stays as it is.", {"Priya": goes})


def door_lead(screen: UnlockScreen) -> None:
    """Say what a new passphrase means for the sealed drawer."""
    door_owner(screen)
    screen.pages.owner.people.cards[-1].click()


def door_stick(screen: UnlockScreen) -> None:
    """Say that the stick is out."""
    QTest.qWait(50)  # the page before comes to rest
    screen.show_stick_gone()


DOORS = (
    ("01b-unlock-code", door_code),
    ("01c-unlock-sheets", door_shares),
    ("01d-unlock-whose", door_owner),
    ("01f-unlock-lead", door_lead),
    ("01e-stick-gone", door_stick),
)
