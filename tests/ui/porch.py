"""The place in front of the door, for tests of the two screens there. Everything runs at once; keys are cheap."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.vault import Vault
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.first_start.view import FirstStartScreen
from peergroup_desktop.ui.screens.unlock.view import UnlockScreen
from tests.ui.stage import Stage
from tests.vaults import open_vault

JO = "window orchid ladder frost"
MORNING = datetime(2026, 10, 13, 8, 50, tzinfo=UTC)  # a Tuesday


@dataclass
class Porch:
    """Shows the screens, and remembers where they led: the vaults that were opened, and the ways out taken."""

    stage: Stage
    folder: Path
    clock: FixedClock
    preferences: PreferenceStore
    opened: list[Vault] = field(default_factory=list)
    ways: list[tuple[str, Path | None]] = field(default_factory=list)
    screens: list[UnlockScreen | FirstStartScreen] = field(default_factory=list)
    runner: Runner = field(default_factory=lambda: Runner(None, ChangeHub(), is_inline=True))

    def unlock(
        self, folder: Path | None = None, *, why_locked: str = "", is_stick_gone: bool = False, **shown: object
    ) -> UnlockScreen:
        """Show the door of the file in `folder`."""
        doorstep = self._doorstep(folder or self.folder, why_locked, is_stick_gone=is_stick_gone)
        screen = UnlockScreen(doorstep, cost=KeyCost.FAST_FOR_TESTS)
        return self._show(screen, shown)

    def first_start(self, folder: Path | None = None, **shown: object) -> FirstStartScreen:
        """Show the first start, for a new file in `folder`."""
        screen = FirstStartScreen(self._doorstep(folder or self.folder, ""), cost=KeyCost.FAST_FOR_TESTS)
        return self._show(screen, shown)

    def close(self) -> None:
        """Leave the screens, and lock what was opened."""
        for screen in self.screens:
            screen.leave()
        for vault in self.opened:
            vault.lock()
        self.runner.close()

    def _show(self, screen, shown):
        self.screens.append(screen)
        self.stage.show(screen, **shown)
        screen.activateWindow()
        screen.opened()
        screen.focus_first()
        self.stage.settle()
        return screen

    def _doorstep(self, folder: Path, why_locked: str, *, is_stick_gone: bool = False) -> Doorstep:
        return Doorstep(
            folder=folder,
            runner=self.runner,
            preferences=self.preferences,
            messages=Messages(),
            clock=self.clock,
            on_opened=self.opened.append,
            on_start_new=lambda chosen: self.ways.append(("new", chosen)),
            on_practise=lambda: self.ways.append(("practise", None)),
            on_unlock_instead=lambda chosen: self.ways.append(("unlock", chosen)),
            on_bring_back=lambda chosen: self.ways.append(("bring back", chosen)),
            why_locked=why_locked,
            is_stick_gone=is_stick_gone,
        )


@pytest.fixture
def porch(stage: Stage, tmp_path: Path) -> Iterator[Porch]:
    """The place in front of a folder without a file."""
    made = Porch(stage, tmp_path / "Peergroup", FixedClock(MORNING), PreferenceStore(tmp_path / "settings"))
    yield made
    made.close()


@pytest.fixture
def shared_folder(vault_folder):
    """A file that Maureen and Jo can unlock."""
    vault = open_vault(vault_folder)
    vault.add_person("Jo", Role.FACILITATOR, JO)
    vault.show_before_unlock("Tuesday Circle", with_names=True)
    vault.lock()
    return vault_folder


def enter(page, passphrase):
    page.passphrase.edit.clear()
    QTest.keyClicks(page.passphrase.edit, passphrase)
    QTest.keyClick(page.passphrase.edit, Qt.Key.Key_Return)


def passphrase_page(screen):
    assert screen.pages.page is screen.pages.passphrase
    return screen.pages.passphrase
