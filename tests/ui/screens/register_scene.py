"""A register on the stage: eight people, today's session, and hands for the keyboard."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, people
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.storage.vault import Vault
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.row import RegisterRow
from peergroup_desktop.ui.screens.register.view import RegisterView
from tests.builders import Make
from tests.ui.stage import Stage

NAMES = "Abdi Bronwen Carol Derek Farida George Grace Ines"


@dataclass
class Scene:
    """The screen with everything around it; `who` maps names to ids."""

    stage: Stage
    context: Context
    vault: Vault
    make: Make
    who: dict[str, RecordId]
    session: RecordId
    screen: RegisterView

    @property
    def roll(self):
        return self.screen.presenter.roll

    @property
    def here(self) -> str:
        """Return whose row has the hand."""
        return self.roll.row(self.roll.current).display

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the keyboard is; a text is typed letter by letter."""
        for key in keys:
            focused = QApplication.focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(focused, key)
            else:
                QTest.keyClick(focused, key)

    def marks(self) -> dict[str, Mark]:
        """Return what the file holds."""
        return {row.display: row.mark for row in attendance.get_register(self.vault, self.session).rows if row.mark}

    def is_away(self, name: str, until: date | None) -> None:
        """Let somebody have said that they are away."""
        people.plan_absence(self.vault, self.who[name], self.make.group_id, date(2026, 11, 20), until)

    def row(self, name: str) -> RegisterRow:
        """Return somebody's row on the screen."""
        return self.screen.pages.list.rows.rows.row(self.roll.shown.index(self.who[name]))


@pytest.fixture
def scene(stage, vault, make):
    """Today's register, shown, with the keyboard on its first row."""
    who = dict(zip(NAMES.split(), make.people(NAMES), strict=True))
    session = make.session(topic="Sleep and rest")
    context = stage.context(vault)
    screen = RegisterView(context)
    screen.arrive({})
    stage.show(screen, (1146, 768))
    screen.focus_first()
    return Scene(stage, context, vault, make, who, session, screen)
