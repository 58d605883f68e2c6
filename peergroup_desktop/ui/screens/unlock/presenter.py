"""What the door knows and does: who can unlock, how often it did not match, what went wrong. No widgets here."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from peergroup_desktop.actions.doorstep import Cards, SlotCard, peek
from peergroup_desktop.core.errors import (
    Fault,
    FileMissing,
    StorageGone,
    WrongPassphrase,
)
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.unlock import words
from peergroup_desktop.ui.screens.unlock.opening_file import Door, lost_by, owners_of, take_over
from peergroup_desktop.ui.screens.unlock.words import Trouble, WayOut

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Vault

Attempt = Callable[[Door], "Vault"]


class UnlockView(Protocol):
    """What the presenter needs of its view."""

    def show_people(self, cards: Cards) -> None:
        """Ask who is opening up, and for the passphrase."""

    def show_miss(self, sentence: str) -> None:
        """Say under the passphrase that it did not match; what was typed stays."""

    def show_paper_miss(self, field: str, sentence: str) -> None:
        """The same under the recovery code ("code"), or under the words of a handover sheet."""

    def show_owners(self, people: tuple[SlotCard, ...], what_fits: str, lost_by: dict[str, str]) -> None:
        """Ask who is there, and for a new passphrase, after the code or two sheets opened the file."""

    def show_stick_gone(self) -> None:
        """Say that the stick is out, and wait for it."""

    def show_passphrase_refused(self, sentence: str) -> None:
        """Say under the new passphrase what to put right."""

    def show_trouble(self, trouble: Trouble, *, is_elsewhere: bool) -> None:
        """Say why the file does not open, and the ways out."""

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while a key is worked out, or take typing again."""


class UnlockPresenter:
    """State of the door. Holds what was typed only while it may be needed for "Try again"."""

    def __init__(self, view: UnlockView, doorstep: Doorstep, door: Door) -> None:
        self._view = view
        self._doorstep = doorstep
        self._door = door
        self._cards = Cards("", ())
        self._chosen = ""
        self._misses = 0
        self._attempt: Attempt | None = None
        self._opened_by_code: Vault | None = None
        self._what_fits = ""

    @property
    def folder(self) -> Path:
        """The data folder of the file behind the door."""
        return self._door.folder

    def start(self) -> None:
        """Look at the file in the folder, and ask who is there."""
        self._misses = 0
        self._attempt = None
        self._door = replace(self._door, accepts=False, reads_only=False)
        try:
            self._cards = peek(self._door.folder)
        except Fault as fault:
            if self._doorstep.is_stick_gone and isinstance(fault, FileMissing | StorageGone):
                self._view.show_stick_gone()
            else:
                self._show_trouble(fault)
        else:
            self._view.show_people(self._cards)

    def unlock(self, slot_id: str, passphrase: str) -> None:
        """Open with the passphrase of the person whose card is chosen."""
        self._chosen = slot_id
        self._try(partial(_with_passphrase, slot_id, passphrase))

    def unlock_named(self, name: str, passphrase: str) -> None:
        """Open with a typed name, where names are not shown."""
        self._try(partial(_with_name, self._cards, name, passphrase))

    def unlock_with_code(self, code: str) -> None:
        """Open with the code on the key sheet."""
        self._what_fits = _("The code fits, and stays as it is.")
        self._try(partial(_with_code, code))

    def unlock_with_shares(self, first: str, second: str) -> None:
        """Open with the words of two handover sheets."""
        self._what_fits = _("The two sheets fit, and stay as they are.")
        self._try(partial(_with_shares, first, second))

    def set_passphrase(self, owner: str, passphrase: str) -> None:
        """Keep the new passphrase of the person chosen after the code or two sheets, and go in as them."""
        vault = self._opened_by_code
        if vault is None:
            return
        self._view.set_busy(is_busy=True)
        task = partial(_keep_passphrase, vault, owner, passphrase)
        words_meanwhile = _("Making your new key")
        self._doorstep.runner.run_long(
            task, words=words_meanwhile, on_done=self._go_in, on_fault=self._refuse_passphrase, may_cancel=False
        )

    def go_in_without(self) -> None:
        """Go in and leave the passphrase as it is."""
        if self._opened_by_code is not None:
            self._go_in(self._opened_by_code)

    def look_in(self, folder: Path) -> None:
        """Look for a group's file in another folder."""
        self._door = replace(self._door, folder=folder)
        self.start()

    def take(self, way: WayOut) -> None:
        """Take a way out that needs nothing more from the person at the screen."""
        if way is WayOut.START_NEW:
            self._doorstep.on_start_new(self._door.folder)
        elif way is WayOut.BRING_BACK:
            self._doorstep.on_bring_back(self._door.folder)
        elif way in (WayOut.OPEN_ANYWAY, WayOut.OPEN_TO_READ):
            accepts = self._door.accepts or way is WayOut.OPEN_ANYWAY
            self._door = replace(self._door, accepts=accepts, reads_only=way is WayOut.OPEN_TO_READ)
            self._try_again()
        else:
            self._try_again()

    def leave(self) -> None:
        """Lock a file that the code opened and nobody went into: the window closes."""
        vault, self._opened_by_code = self._opened_by_code, None
        if vault is not None:
            vault.lock()

    def _try_again(self) -> None:
        attempt = self._attempt
        if attempt is None:
            self.start()
        else:
            self._view.show_people(self._cards)
            self._try(attempt)

    def _try(self, attempt: Attempt) -> None:
        self._attempt = attempt
        self._view.set_busy(is_busy=True)
        task = partial(_run, attempt, self._door)
        self._doorstep.runner.run_long(
            task, words=_("Opening up"), on_done=self._opened, on_fault=self._refused, may_cancel=False
        )

    def _opened(self, vault: "Vault") -> None:
        self._attempt = None
        if not vault.was_opened_by_code:
            self._go_in(vault)
            return
        self._opened_by_code = vault
        self._view.set_busy(is_busy=False)
        self._view.show_owners(owners_of(vault), self._what_fits, lost_by(vault))

    def _go_in(self, vault: "Vault") -> None:
        self._opened_by_code = None
        self._view.set_busy(is_busy=False)
        self._doorstep.on_opened(vault)

    def _refused(self, fault: Fault) -> None:
        self._view.set_busy(is_busy=False)
        if isinstance(fault, WrongPassphrase):
            self._misses += 1
            others = [card.label for card in self._cards.people if card.slot_id != self._chosen]
            self._view.show_miss(words.miss(self._misses, others))
        elif words.is_about_paper(fault):
            self._view.show_paper_miss(words.field_of(fault), str(self._doorstep.messages.sentence(fault)))
        else:
            self._show_trouble(fault)

    def _refuse_passphrase(self, fault: Fault) -> None:
        self._view.set_busy(is_busy=False)
        self._view.show_passphrase_refused(str(self._doorstep.messages.sentence(fault)))

    def _show_trouble(self, fault: Fault) -> None:
        told = words.trouble(fault, str(self._door.folder))
        self._view.show_trouble(told, is_elsewhere=words.is_elsewhere(fault))


def _run(attempt: Attempt, door: Door, _progress: Progress) -> "Vault":
    return attempt(door)


def _keep_passphrase(vault: "Vault", owner: str, passphrase: str, _progress: Progress) -> "Vault":
    return take_over(vault, owner, passphrase)


def _with_passphrase(slot_id: str, passphrase: str, door: Door) -> "Vault":
    return door.unlock(slot_id, passphrase)


def _with_name(cards: Cards, name: str, passphrase: str, door: Door) -> "Vault":
    return door.unlock_named(cards, name, passphrase)


def _with_shares(first: str, second: str, door: Door) -> "Vault":
    return door.unlock_with_shares(first, second)


def _with_code(code: str, door: Door) -> "Vault":
    return door.unlock_with_code(code)
