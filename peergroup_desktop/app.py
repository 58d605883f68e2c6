"""Puts the window together: fonts, colours, the door, and what happens between unlocking and locking."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import doorstep
from peergroup_desktop.core import i18n, logs, paths
from peergroup_desktop.core.clock import Clock, SystemClock
from peergroup_desktop.core.errors import Fault, FileMissing
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui import typography
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Context, Doorstep, make_context
from peergroup_desktop.ui.crash import CrashWatch
from peergroup_desktop.ui.door_screen import DoorScreen
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.idle_lock import IdleLock
from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.practice import Practice
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.widgets.focus_frame import FocusFrame
from peergroup_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet, Vault
    from peergroup_desktop.ui.preloading import Preloader

_LOCK_MINUTES = 10
_SYSTEM_CLOCK = SystemClock()


def run(data_folder: Path, *, is_demo: bool = False) -> int:
    """Open the window and return the exit code when it closes.

    Args:
        data_folder: holds the group's file, or will.
        is_demo: open a practice group in a folder that goes away afterwards.
    """
    log = logs.start(paths.log_folder(data_folder))
    application = make_application()
    crashes = CrashWatch()
    crashes.start()
    preferences = PreferenceStore(paths.settings_folder())
    program = Program(application, data_folder, preferences)
    program.start(is_demo=is_demo)
    code = application.exec()
    program.close()
    crashes.stop()
    logs.stop(log)
    return code


def make_application() -> QApplication:
    """Return the application in our style, with our fonts. Colours come with the preferences."""
    application = QApplication([sys.argv[0], "-style", "fusion"])  # setStyle would load the classes of styles, 15 ms
    application.setApplicationName("Peergroup")
    application.setDesktopFileName("peergroup-desktop")
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
        application.setEffectEnabled(effect, False)
    typography.load_fonts()
    return application


class Program(QObject):
    """From the door to the shell and back. Holds the open file; nothing of it outlives the lock but parked text."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        preferences: PreferenceStore,
        clock: Clock = _SYSTEM_CLOCK,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock
        self.preferences = preferences
        self._drafts = Drafts()
        self._input = InputWatch(application)
        self._hub = ChangeHub()
        self.context: Context | None = None
        self._practice = Practice()
        self._is_closed = False
        self._preloader: Preloader | None = None
        self._use_language()
        preferences.apply()
        self.window = MainWindow(preferences)
        self.window.closing.connect(self.close)
        self.idle = IdleLock(self._input, _LOCK_MINUTES)
        self.idle.warned.connect(self.window.warning.show_seconds)
        self.idle.expired.connect(self._lock_after)
        self.window.warning.stay_requested.connect(self.idle.touch)
        self._runner = Runner(None, self._hub, cover=self.window.cover, parent=self)
        self.focus_frame = FocusFrame()
        self.focus_frame.follow(application, self._moves_by_key)

    def start(self, *, is_demo: bool = False) -> None:
        """Show the window, at the door or in the practice group."""
        if is_demo:
            self.practise()
        else:
            self.show_door()
        self.window.open_at_last_place()
        QTimer.singleShot(0, self._finish_starting)

    def show_door(self, why_locked: str = "") -> None:
        """Ask for a passphrase; where there is no file yet, begin with one."""
        try:
            doorstep.peek(self._folder)
        except FileMissing:
            self.show_first_start()
        except Fault:
            self.show_unlock(why_locked)  # the door says in words what is wrong with the file
        else:
            self.show_unlock(why_locked)

    def unlock_in(self, folder: Path) -> None:
        """Ask who is opening up the file in another folder."""
        self._folder = folder
        self.show_unlock()

    def start_in(self, folder: Path) -> None:
        """Begin with a new group in a folder."""
        self._folder = folder
        self.show_first_start()

    def show_unlock(self, why_locked: str = "") -> None:
        """Ask who is opening up."""
        from peergroup_desktop.ui.screens.unlock import view

        self.window.show_room(view.make(self._doorstep(why_locked)))

    def show_first_start(self) -> None:
        """Begin with a new group, or look around in an invented one."""
        from peergroup_desktop.ui.screens.first_start import view

        self.window.show_room(view.make(self._doorstep("")))

    def practise(self) -> None:
        """Make an invented group in a folder that goes away, and go in."""
        words = _("Putting the chairs out")
        self._runner.run_long(self._practice.make, words=words, on_done=self.go_in, may_cancel=False)

    def go_in(self, vault: "Vault") -> None:
        """Show Today of an open file."""
        from peergroup_desktop.ui.shell import Shell

        self._runner.close()
        self._runner = Runner(vault, self._hub, cover=self.window.cover, parent=self)
        context = make_context(vault, self._runner, self._hub, self.preferences, self._drafts)
        self.context = context
        self._read_settings(at_start=True)
        shell = Shell(context)
        shell.lock_requested.connect(self.lock)
        shell.title_changed.connect(self.window.show_group)
        context.navigator.go("today")
        self.window.show_group("" if context.discreet.is_on else context.group.name)
        self.window.show_room(shell)
        self._hub.changed.connect(self._on_changed)
        self.idle.start()
        QTimer.singleShot(0, self._extend_calendar)

    def lock(self, why_locked: str = "") -> None:
        """Hide everything, close the file, and show the door. Typed text waits for the same person."""
        vault = self._leave()
        if vault is None:
            return
        if self._practice.is_on:
            vault.lock()
            self._practice.forget()
            self.show_door()
            return
        self._folder = vault.folder
        self.show_unlock(why_locked)
        vault.lock()

    def close(self) -> None:
        """Close the file, if one is open, and let the lanes run out. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._preloader is not None:
            self._preloader.stop()
        vault = self._leave()
        self._runner.close()
        door = self.window.room()
        if isinstance(door, DoorScreen):
            door.leave()
        if vault is not None:
            vault.lock()
        self._practice.forget()

    def _leave(self) -> "Vault | None":
        """Take down everything behind the door and return the file that was open, if one was."""
        context, self.context = self.context, None
        if context is None:
            return None
        from PySide6.QtWidgets import QDialog

        from peergroup_desktop.ui.shell import Shell

        self.idle.stop()
        self.window.warning.show_seconds(None)
        self._hub.changed.disconnect(self._on_changed)
        shell = self.window.room()
        if isinstance(shell, Shell) and not self._practice.is_on:
            shell.park()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog):
                dialog.reject()
        self._runner.close()
        self._hub = ChangeHub()
        self._runner = Runner(None, self._hub, cover=self.window.cover, parent=self)
        self.window.show_group("")
        return context.vault

    def _doorstep(self, why_locked: str) -> Doorstep:
        return Doorstep(
            folder=self._folder,
            runner=self._runner,
            preferences=self.preferences,
            messages=Messages(),
            clock=self._clock,
            on_opened=self.go_in,
            on_start_new=self.start_in,
            on_practise=self.practise,
            on_unlock_instead=self.unlock_in,
            why_locked=why_locked,
        )

    def _lock_after(self, minutes: str) -> None:
        one, many = "Locked after {count} minute without use.", "Locked after {count} minutes without use."
        self.lock(plural(one, many, int(minutes)))

    def _on_changed(self, change_set: "ChangeSet") -> None:
        if "setting" in change_set.rows:
            self._read_settings(at_start=False)

    def _read_settings(self, *, at_start: bool) -> None:
        from peergroup_desktop.actions import settings

        context = self.context
        if context is not None:
            found = settings.get_settings(context.vault)
            self.idle.set_minutes(found.lock_minutes)
            if at_start:
                context.discreet.set_on(found.discreet_at_start)

    def _extend_calendar(self) -> None:
        from peergroup_desktop.actions import sessions

        if self.context is not None:
            self._runner.write(sessions.extend_calendar)

    def _finish_starting(self) -> None:
        """Load what the first sight of the window did not need."""
        typography.load_other_scripts()
        look().apply(look().appearance)
        from PySide6.QtGui import QIcon

        from peergroup_desktop.ui.preloading import Preloader

        QApplication.setWindowIcon(QIcon(str(paths.resource("icons", "app.svg"))))
        self._preloader = Preloader(self)
        self._preloader.start()

    def _moves_by_key(self) -> bool:
        return self._input.last_was_key

    def _use_language(self) -> None:
        language = self.preferences.now.language
        if language:
            i18n.use_language(language, paths.resource("locale"))
