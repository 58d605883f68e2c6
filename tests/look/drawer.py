"""Brings the sealed drawer to the states worth looking at."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import accounts, drawer
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.drawer.view import DrawerScreen
from tests.look import keys, notes

_WORDS = "window orchid ladder frost"
_WORRIED = (
    "Grace came with a bruise on her arm and said she had fallen over the step again. When I asked who was at home she "
    "went quiet and looked at the door. She stayed for tea and left with Hannah."
)


def lead(context: Context) -> None:
    """Let Priya, the lead, unlock, and be Maureen."""
    context.vault.opened.keyring._cost = KeyCost.FAST_FOR_TESTS
    names = {row.name for row in accounts.list_accounts(context.vault)}
    if "Priya" not in names:
        accounts.add_account(context.vault, "Priya", Role.SAFEGUARDING, _WORDS)
    _be(context, "Maureen", Role.COORDINATOR)


def filled(context: Context) -> None:
    """Have three concerns in the drawer, one of them closed."""
    lead(context)
    vault = context.vault
    if drawer.index(vault):
        _screen().refresh()
        return
    drawer.write_concern(vault, "Stan was given the wrong tablets by a neighbour.", "Stan")
    drawer.write_concern(vault, "Somebody waited for Ann outside, twice.", "Ann", date(2026, 10, 20))
    drawer.write_concern(vault, _WORRIED, "Grace", date(2026, 10, 12), group_id=context.group.group_id)
    _be(context, "Priya", Role.SAFEGUARDING)
    opened = drawer.open_drawer(vault, _WORDS)
    new, _other, old = drawer.index(vault)
    drawer.close(vault, opened, old.id, "Talked with Stan and the chemist.")
    drawer.add_action(vault, opened, new.id, "Ring the council’s safeguarding team", date(2026, 10, 14))
    asked = drawer.add_action(vault, opened, new.id, "Ask Hannah whether Grace got home").value
    drawer.finish_action(vault, asked)
    opened.shut()
    _be(context, "Maureen", Role.COORDINATOR)
    _screen().refresh()


def written(context: Context) -> None:
    """Have a concern half written."""
    filled(context)
    _screen().locked.writing.fill({"text": _WORRIED, "about": "Grace", "action_by": "20 October"})


def sealed(context: Context) -> None:
    """Show what is said once it is sealed."""
    filled(context)
    _screen().locked.writing.clear()
    _screen().outside.show_sealed(4)


def at_the_lock(context: Context) -> None:
    """Show the locked page to the lead."""
    filled(context)
    _be(context, "Priya", Role.SAFEGUARDING)
    _screen().locked.writing.clear()
    _screen().refresh()


def opened(context: Context) -> None:
    """Show what is in the drawer."""
    at_the_lock(context)
    _screen().presenter.open(_WORDS)
    for _second in range(40):
        if _screen().presenter.drawer is not None:
            return
        keys.QTest.qWait(250)


def closed_concern(context: Context) -> None:
    """Show a concern that was closed."""
    opened(context)
    _screen().presenter.read(drawer.index(context.vault)[-1].id)


def due(context: Context) -> None:
    """Show Today to the lead."""
    context.navigator.go("drawer")
    filled(context)
    _be(context, "Priya", Role.SAFEGUARDING)
    context.navigator.go("today")


def nobody(context: Context) -> None:
    """Show the page before there is a lead."""
    _screen().refresh()


def card(context: Context) -> None:
    """Show the way to it among the cards of the notes."""
    lead(context)
    notes.written(context)


def settings(context: Context) -> None:
    """Show who looks after the drawer."""
    end(context)
    screen = keys.settings_screen()
    screen.refresh()
    keys.QTest.qWait(50)
    screen.pages._scroll.ensureWidgetVisible(screen.pages.accounts.drawer)


def lead_goes(context: Context) -> None:
    """Ask what Priya does, and choose something else."""
    settings(context)
    lines = keys.settings_screen().pages.accounts.lines
    names = [row.name for row in accounts.list_accounts(context.vault)]
    lines[names.index("Priya")].change_role.click()
    box = QApplication.activeModalWidget()
    if box is not None:
        box.role.button(Role.FACILITATOR.value).click()


def end(context: Context) -> None:
    """Be Maureen again."""
    _be(context, "Maureen", Role.COORDINATOR)


def _be(context: Context, name: str, role: Role) -> None:
    row = next(row for row in accounts.list_accounts(context.vault) if row.name == name)
    context.vault.account = replace(context.vault.account, id=row.id, name=name, role=role)


def _screen() -> DrawerScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, DrawerScreen))
