"""A desk whose form outlives a crash too: what is typed in it goes into the file every second and a half."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from peergroup_desktop.actions import form_drafts
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form

_KEEPS_AFTER_MS = 1500
_GROUP = "group"


class KeptDesk(Desk):
    """`place` is the page's, as the navigator knows it; the texts hold the group that the form is for."""

    def __init__(self, place: str, context: Context) -> None:
        super().__init__()
        self._place, self._context = place, context
        self._is_parked = False
        self._due = QTimer()
        self._due.setSingleShot(True)
        self._due.setInterval(_KEEPS_AFTER_MS)
        self._due.timeout.connect(self._keep)

    def lay(self, form: Form, name: str, about: bytes = b"") -> None:
        """Remember the open form, and keep what is typed into it."""
        super().lay(form, name, about)
        self._is_parked = False
        self.watch(form)

    def watch(self, part: QWidget) -> None:
        """Keep what is typed or ticked in this part of the open form, too: for one that came later."""
        for line in part.findChildren(QLineEdit):
            line.textChanged.connect(self._on_typed)
        for note in part.findChildren(QPlainTextEdit):
            note.textChanged.connect(self._on_typed)
        for button in part.findChildren(QAbstractButton):
            if button.isCheckable():
                button.toggled.connect(self._on_typed)

    def park(self) -> dict[str, str]:
        """Return the open form's texts. Closing it from now on is no answer: the file keeps them too."""
        texts = self._texts()
        self._is_parked = bool(texts)
        if self._due.isActive():
            self._keep()
        return texts

    def go_to_group(self, texts: dict[str, str]) -> None:
        """Choose the group that the texts were typed for."""
        group = bytes.fromhex(texts.get(_GROUP, ""))
        if group and group != self._context.group.group_id:
            self._context.group.choose(group)

    def _texts(self) -> dict[str, str]:
        texts = super().park()
        group_id = self._context.group.group_id
        return texts | {_GROUP: group_id.hex()} if texts and group_id is not None else texts

    def _on_typed(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _keep(self) -> None:
        self._due.stop()
        texts = self._texts()
        if texts:
            self._context.runner.ask(
                form_drafts.keep, self._place, texts, on_answer=_was_told, on_fault=self._on_not_kept
            )

    def _on_not_kept(self, _fault: Fault) -> None:
        """Try again soon: the disk may be back by then."""
        self._due.start()

    def _clear(self, answer: str) -> None:
        super()._clear(answer)
        self._due.stop()
        if not self._is_parked:
            self._context.runner.ask(form_drafts.drop, self._place, on_answer=_was_told, on_fault=_was_told)


def _was_told(_answer: object) -> None:
    """Nobody waits for it."""
