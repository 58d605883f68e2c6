"""Puts the window together: fonts, colours, the door, and what happens between unlocking and locking."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import doorstep
from peergroup_desktop.core import i18n, logs, paths
from peergroup_desktop.core.clock import Clock, SystemClock
from peergroup_desktop.core.errors import Fault, FileMissing
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui import rubbish, typography
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import Context, Doorstep, make_context
from peergroup_desktop.ui.crash import CrashWatch
from peergroup_desktop.ui.door_screen import DoorScreen
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.file_habits import FileHabits
from peergroup_desktop.ui.guard import Guard
from peergroup_desktop.ui.idle_lock import IdleLock
from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.leaving import CLOSE, LOCK, UNPLUG, Leaving
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.medium import goes_with_a_stick
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.practice import Practice
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.widgets.focus_frame import FocusFrame
from peergroup_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Vault
    from peergroup_desktop.ui.preloading import Preloader
    from peergroup_desktop.ui.screens.first_start.view import FirstStartScreen

_LOCK_MINUTES = 10
_GONE_MS = 300  # after that the screens of a locked file have been taken down
_SYSTEM_CLOCK = SystemClock()


def run(data_folder: Path, *, is_demo: bool = False) -> int:
    """Open the window and return the exit code when it closes.

    Args:
        data_folder: holds the group's file, or will.
        is_demo: open a practice group in a folder that goes away afterwards.
    """
    rubbish.let_lie()
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
    if paths.is_portable():
        # The system's own dialogs note on the computer which files were chosen.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
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
        self._habits: FileHabits | None = None
        self._was_discreet = False
        self._preloader: Preloader | None = None
        _use_language(preferences)
        preferences.apply()
        self.window = MainWindow(preferences)
        self.window.ask_before_closing(self._may_close)
        self.window.closing.connect(self.close)
        self.leaving = Leaving(self.window, self)
        self.idle = IdleLock(self._input, _LOCK_MINUTES)
        self.idle.warned.connect(self.window.warning.show_seconds)
        self.idle.expired.connect(self._lock_after)
        self.window.warning.stay_requested.connect(self.idle.touch)
        self.guard = Guard(self._input, self)
        slept = _("Locked because the computer went to sleep.")
        self.guard.slept.connect(partial(self.lock, slept, with_backup=False))
        self.guard.stick_gone.connect(partial(self.lock, with_backup=False))
        self._runner = Runner(None, self._hub, cover=self.window.cover, parent=self)
        self.focus_frame = FocusFrame()
        self.focus_frame.follow(application, self._input.was_key)

    def start(self, *, is_demo: bool = False) -> None:
        """Show the window, at the door or in the practice group."""
        if is_demo:
            self.practise()
        else:
            self.show_door()
        self.window.open_at_last_place()
        QTimer.singleShot(0, self, self._finish_starting)

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

    def bring_back_in(self, folder: Path) -> None:
        """Bring a group back from the backups of a folder whose file does not open."""
        self._folder = folder
        screen = self.show_first_start()
        screen.presenter.open_existing()
        screen.arriving.find_in(folder)

    def show_unlock(self, why_locked: str = "") -> None:
        """Ask who is opening up."""
        from peergroup_desktop.ui.screens.unlock import view

        self.window.show_room(view.make(self._doorstep(why_locked)))

    def show_first_start(self) -> "FirstStartScreen":
        """Begin with a new group, or look around in an invented one."""
        from peergroup_desktop.ui.screens.first_start import view

        screen = view.make(self._doorstep(""))
        self.window.show_room(screen)
        return screen

    def practise(self) -> None:
        """Make an invented group in a folder that goes away, and go in."""
        words = _("Putting the chairs out")
        self._runner.run_long(self._practice.make, words=words, on_done=self.go_in, may_cancel=False)

    def go_in(self, vault: "Vault") -> None:
        """Show Today of an open file."""
        from peergroup_desktop.ui.shell import Shell
        from peergroup_desktop.ui.warming import Warming

        rubbish.let_lie()
        QTimer.singleShot(0, rubbish.set_aside)
        self._runner.close()
        self._runner = Runner(vault, self._hub, cover=self.window.cover, parent=self)
        context = make_context(vault, self._runner, self._hub, self.preferences, self._drafts)
        self.context = context
        self._habits = FileHabits(context, self.idle, was_discreet=self._was_discreet)
        self._habits.start()
        if not self._practice.is_on:
            context.backups.start(self.leaving.trouble)
        self.guard.start(vault.folder, self._runner)
        shell = Shell(context)
        shell.lock_requested.connect(self.lock)
        shell.unplug_requested.connect(self.unplug)
        shell.rail.show_unplug(is_offered=not self._practice.is_on and goes_with_a_stick(vault.folder))
        shell.title_changed.connect(self.window.show_group)
        context.navigator.go("today")
        self.window.show_group("" if context.discreet.is_on else context.group.name)
        self.window.show_room(shell)
        Warming(shell, context, self._input)

    def lock(self, why_locked: str = "", *, with_backup: bool = True) -> None:
        """Hide everything, close the file, and show the door. Typed text waits for the same person.

        Without `with_backup` the file is closed at once: the stick is gone, or the computer goes to sleep.
        """
        is_practice = self._practice.is_on
        left = self._leave()
        if left is None:
            return
        vault, runner = left
        if is_practice:
            _lock_now(vault, runner)
            self._practice.forget()
            self.show_door()
            return
        self._folder = vault.folder
        if with_backup:
            self.leaving.begin(vault, runner, LOCK, partial(self.show_unlock, why_locked))
        else:
            self.show_unlock(why_locked)
            self.window.repaint()  # hidden before a disk is waited for
            _lock_now(vault, runner)

    def unplug(self) -> None:
        """Close the file as for a lock, make sure that all of it is on the stick, and say so."""
        left = self._leave()
        if left is not None:
            self._folder = left[0].folder
            self.leaving.begin(*left, UNPLUG, self._show_unplugged)

    def close(self) -> None:
        """Close the file, if one is open, and let the lanes run out. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._preloader is not None:
            self._preloader.stop()
        left = self._leave()
        self.guard.stop()
        self.leaving.finish_now()
        self._runner.close()
        door = self.window.room()
        if isinstance(door, DoorScreen):
            door.leave()
        if left is not None:
            _lock_now(*left)
        self._practice.forget()

    def _may_close(self) -> bool:
        """Tell the window whether it may close now; an open file is backed up and locked first. Twice means now."""
        if self.leaving.is_on:
            self.leaving.hurry(self._close_window)
            return False
        left = None if self._practice.is_on or self._is_closed else self._leave()
        if left is None:
            return True
        self.leaving.begin(*left, CLOSE, self._close_window)
        return False

    def _close_window(self) -> None:
        self.window.close()

    def _show_unplugged(self) -> None:
        from peergroup_desktop.ui.screens.unplug import view

        self.window.show_room(view.make(self._doorstep(""), has_trouble=self.leaving.trouble is not None))

    def _leave(self) -> "tuple[Vault, Runner] | None":
        """Take down everything behind the door; return the file that was open, if one was, and what still runs on it.

        Nothing is waited for here: what is shown goes first.
        """
        context, self.context = self.context, None
        if context is None:
            return None
        from peergroup_desktop.ui.shell import Shell

        if self._habits is not None:
            self._habits.stop()
        self.guard.stop()
        self._was_discreet = context.discreet.is_on
        context.backups.stop()
        self.window.warning.show_seconds(None)
        shell = self.window.room()
        if isinstance(shell, Shell) and not self._practice.is_on:
            shell.park()
        _close_dialogs()
        runner = self._runner
        runner.abandon()
        self._hub = ChangeHub()
        self._runner = Runner(None, self._hub, cover=self.window.cover, parent=self)
        self.window.show_group("")
        QTimer.singleShot(_GONE_MS, rubbish.clear_out)
        return context.vault, runner

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
            on_bring_back=self.bring_back_in,
            why_locked=why_locked,
            is_stick_gone=self.guard.is_stick_gone(self._folder),
        )

    def _lock_after(self, minutes: str) -> None:
        one, many = "Locked after {count} minute without use.", "Locked after {count} minutes without use."
        self.lock(plural(one, many, int(minutes)))

    def _finish_starting(self) -> None:
        """Load what the first sight of the window did not need."""
        typography.load_other_scripts()
        look().apply(look().appearance)
        from PySide6.QtGui import QIcon

        from peergroup_desktop.ui.preloading import Preloader

        QApplication.setWindowIcon(QIcon(str(paths.resource("icons", "app.svg"))))
        self._preloader = Preloader(self)
        self._preloader.start()
        rubbish.set_aside()


def _lock_now(vault: "Vault", runner: Runner) -> None:
    runner.close()
    vault.lock()


def _close_dialogs() -> None:
    from PySide6.QtWidgets import QDialog

    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.reject()


def _use_language(preferences: PreferenceStore) -> None:
    language = preferences.now.language
    if language:
        i18n.use_language(language, paths.resource("locale"))
