"""Brings the program to each state and takes its picture, dialogs over the window included."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QThreadPool
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from peergroup_desktop.actions import demo, opening
from peergroup_desktop.app import Program
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.ui.preferences import Choice, Scheme
from peergroup_desktop.ui.widgets.popup import Popup
from tests.look import backups, keys
from tests.look.components import Sheet
from tests.look.screens import SHOTS, Shot

_PASSPHRASE = "copper lantern quiet meadow"
_SETTLE_MS = 250


class Studio:
    """Takes pictures in one look. A picture's name is the shot's and the look's."""

    def __init__(self, program: Program, folder: Path, look_name: str, wanted: list[str]) -> None:
        self._program = program
        self._folder = folder
        self._look_name = look_name
        self._wanted = wanted

    def dress(self, scheme: str, factor: float) -> None:
        """Take on the look: light, dark, or light with high contrast."""
        has_contrast = scheme == "contrast"
        self._program.preferences.change(
            scheme=Scheme.LIGHT if has_contrast else Scheme(scheme),
            contrast=Choice.ON if has_contrast else Choice.OFF,
            text_factor=factor,
        )

    def take_components(self) -> Iterator[Path]:
        """Take the component sheet, as high as it is."""
        if self._is_wanted("00-components"):
            sheet = Sheet()
            sheet.show()
            sheet.resize(1366, sheet.layout().heightForWidth(1366))
            QTest.qWait(_SETTLE_MS)
            yield self._keep("00-components", sheet.grab())
            sheet.close()
            sheet.deleteLater()

    def take_doors(self) -> Iterator[Path]:
        """Take the two screens before the door."""
        program = self._program
        for name, show in (("02-first-start", program.show_first_start), ("01-unlock", program.show_unlock)):
            if self._is_wanted(name):
                show()
                yield self._keep(name, self._picture())
        for name, prepare in keys.DOORS:
            if self._is_wanted(name):
                program.show_unlock()
                prepare(program.window.room())
                yield self._keep(name, self._picture())
        for name, show_door in backups.DOORS:
            if self._is_wanted(name):
                show_door(program)
                yield self._keep(name, self._picture())

    def take_screens(self, vault: opening.Vault) -> Iterator[Path]:
        """Take every place behind the door."""
        shots = [shot for shot in SHOTS if self._is_wanted(shot.name)]
        if not shots:
            vault.lock()
            return
        self._program.go_in(vault)
        for shot in shots:
            yield self._keep(shot.name, self._take(shot))
        self._program.lock(with_backup=False)

    def _take(self, shot: Shot) -> QPixmap:
        context = self._program.context
        assert context is not None
        context.discreet.set_on(shot.is_discreet)
        context.navigator.go(shot.place, **shot.facts)
        if shot.prepare is not None:
            QTest.qWait(_SETTLE_MS)
            shot.prepare(context)
        taken = self._picture()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog | Popup) and dialog.isVisible():
                dialog.close()
        return taken

    def _picture(self) -> QPixmap:
        for _time in range(2):  # what is counted on one lane is drawn on the other
            QTest.qWait(_SETTLE_MS)
            for lane in self._program.findChildren(QThreadPool):
                lane.waitForDone()
        QTest.qWait(_SETTLE_MS)
        window = self._program.window
        taken = window.grab()
        painter = QPainter(taken)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog | Popup) and dialog.isVisible():
                painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint())), dialog.grab())
        painter.end()
        return taken

    def _is_wanted(self, name: str) -> bool:
        whole = f"{name}-{self._look_name}"
        return not self._wanted or any(word in whole for word in self._wanted)

    def _keep(self, name: str, picture: QPixmap) -> Path:
        path = self._folder / f"{name}-{self._look_name}.png"
        picture.save(str(path))
        return path


def make_file(folder: Path, clock: FixedClock) -> None:
    """Make the invented group's file, if it is not there yet."""
    made = opening.create(
        folder, name="Maureen", passphrase=_PASSPHRASE, cost=opening.KeyCost.FAST_FOR_TESTS, clock=clock
    )
    demo.make_demo(made.vault)
    made.vault.show_before_unlock(demo.DEMO_GROUP, with_names=True)
    made.vault.lock()


def open_file(folder: Path, clock: FixedClock) -> opening.Vault:
    """Unlock the invented group's file."""
    return opening.unlock(
        folder, None, _PASSPHRASE, cost=opening.KeyCost.FAST_FOR_TESTS, clock=clock, accept_older=True, take_over=True
    )
