"""Taking back the last deed: what it was, in words, and the strip that offers it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from peergroup_desktop.core import sentences
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.widgets.undo_strip import UndoStrip

if TYPE_CHECKING:
    from peergroup_desktop.actions.history import DeedLine
    from peergroup_desktop.actions.opening import ChangeSet
    from peergroup_desktop.ui.context import Context


class UndoKeeper(QObject):
    """The newest deed in words. It stays until the next one; Ctrl+Z goes on to older ones, to the unlocking.

    `words` say what was done last, or nothing; names are veiled in discreet mode. Each screen shows them.
    """

    changed = Signal()

    def __init__(self, runner: Runner, hub: ChangeHub, discreet: Discreet, messages: Messages) -> None:
        super().__init__()
        self._runner, self._discreet, self._messages = runner, discreet, messages
        self.words = ""
        self._line: DeedLine | None = None
        self._is_undone = self._may_undo = False
        hub.changed.connect(self._on_changed)
        discreet.changed.connect(self._put_in_words)

    @property
    def may_undo(self) -> bool:
        """Tell whether the words stand for something that can be taken back."""
        return self._line is not None and self._may_undo and not self._is_undone

    def undo(self) -> None:
        """Take back the newest deed that was not taken back yet."""
        from peergroup_desktop.actions import history

        self._runner.write(history.undo, on_done=self._on_undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        from peergroup_desktop.actions import history

        self._runner.write(history.redo, on_done=self._on_redone)

    def _on_changed(self, change_set: "ChangeSet") -> None:
        from peergroup_desktop.actions import history

        self._runner.ask(history.describe, change_set.number, on_answer=self._take)

    def _take(self, line: "DeedLine") -> None:
        from peergroup_desktop.actions import history

        if not line.is_undoing:
            self._runner.ask(history.can_undo, on_answer=partial(self._take_with, line))

    def _take_with(self, line: "DeedLine", newest: "DeedLine | None") -> None:
        self._tell(line, is_undone=False, may_undo=newest is not None and newest.number == line.number)

    def _on_undone(self, line: "DeedLine") -> None:
        self._tell(line, is_undone=True)

    def _on_redone(self, line: "DeedLine") -> None:
        self._tell(line, is_undone=False)

    def _tell(self, line: "DeedLine", *, is_undone: bool, may_undo: bool = True) -> None:
        self._line, self._is_undone, self._may_undo = line, is_undone, may_undo
        self._put_in_words()
        self._messages.announce(self.words)

    def _put_in_words(self) -> None:
        if self._line is not None:
            words = sentences.deed(self._line.action, self._discreet.name(self._line.name), self._line.detail)
            self.words = _("Undone: {deed}").format(deed=words) if self._is_undone else words
        self.changed.emit()


class DockedUndo(UndoStrip):
    """The undo strip of a screen, wired: it appears with the first deed."""

    def __init__(self, context: "Context") -> None:
        super().__init__()
        self._keeper = context.undo
        self._keeper.changed.connect(self._show)
        self.undo_requested.connect(self._keeper.undo)
        self._show()

    def setVisible(self, visible: bool) -> None:
        """Appear with the page it comes into: by itself it would open a window, which takes the keyboard."""
        if visible and self.parent() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            super().setVisible(visible)

    def _show(self) -> None:
        if self._keeper.words:
            self.show_deed(self._keeper.words, may_undo=self._keeper.may_undo)
        else:
            self.clear_deed()
