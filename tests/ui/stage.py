"""A place to show widgets in tests: our style and fonts, one look a test, everything closed afterwards."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peergroup_desktop.storage.vault import Vault
from peergroup_desktop.ui import typography
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Context, make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.look import Appearance, look
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner

W = TypeVar("W", bound=QWidget)
_ROUNDS = 6


class Stage:
    """Shows widgets at a size, text size and scheme; hands out a context whose runner does everything at once."""

    def __init__(self, folder: object) -> None:
        self._shown: list[QWidget] = []
        self._runners: list[Runner] = []
        self._folder = folder

    def look(self, *, factor: float = 1.0, scheme: str = "light", contrast: bool = False) -> None:
        """Change the look of everything."""
        look().apply(Appearance(factor, scheme == "dark", contrast))

    def show(self, widget: W, size: tuple[int, int] = (1366, 768), *, factor: float = 1.0, scheme: str = "light") -> W:
        """Show `widget` and return it when it is laid out."""
        self._shown.append(widget)
        self.look(factor=factor, scheme=scheme)
        widget.resize(*size)
        widget.show()
        self.settle()
        return widget

    def settle(self) -> None:
        """Let Qt lay out and paint. A scroll bar that appears lays out once more, and so does what wraps for it."""
        for _ in range(_ROUNDS):
            QTest.qWait(0)
            QApplication.sendPostedEvents()
        QTest.qWait(0)

    def picture(self, widget: QWidget) -> QPixmap:
        """Return what `widget` looks like."""
        self.settle()
        return widget.grab()

    def context(self, vault: Vault) -> Context:
        """Return a context for an open file."""
        hub = ChangeHub()
        runner = Runner(vault, hub, is_inline=True)
        self._runners.append(runner)
        return make_context(vault, runner, hub, PreferenceStore(self._folder / "settings"), Drafts())

    def close(self) -> None:
        """Take everything away."""
        for widget in self._shown:
            widget.close()
            widget.deleteLater()
        for runner in self._runners:
            runner.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.look()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: object) -> Iterator[Stage]:
    """A stage in our style, bare again after the test."""
    if qapp.style().objectName().lower() != "fusion":
        qapp.setStyle("Fusion")
    typography.load_fonts()
    typography.load_other_scripts()
    made = Stage(tmp_path)
    made.look()
    yield made
    made.close()
