"""Asks for the stick that is not plugged in. Watches for it, and goes on by itself when it is there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import backups
from peergroup_desktop.actions.backups import BackupStatus
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.backing_up import words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.stick_picture import StickPicture

FOUND, OTHER, LATER = "found", "other", "later"
_LOOKS_EVERY_MS = 2000


class StickDialog(Dialog):
    """Answers FOUND, OTHER (use another stick) or LATER. Looks every two seconds while it is open, on the lane."""

    def __init__(self, parent: QWidget, context: Context, status: BackupStatus) -> None:
        name = status.second.name if status.second is not None else _("the stick")
        super().__init__(parent, _("{place} isn’t plugged in").format(place=words.first_large(name)), mildest=LATER)
        self._context = context
        self._is_looking = self._was_asked = False
        self.put_above_title(StickPicture(gives_way=True))
        self.add_text(_safe(status, context))
        self.body.space(8)
        steps = (
            _("Push {place} in until it stops.").format(place=name),
            _("Wait a moment. We’ll carry on by ourselves when we see it."),
        )
        column = self.body.add(Column(gap=10))
        for number, step in enumerate(steps, start=1):
            line = column.add(Row(gap=14))
            badge = Badge(str(number))
            fix_width(badge, 28)
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            line.add(TextLabel(step, Text.LEAD), 1)
        self.body.space(8)
        hint = _("Can’t find it? Nobody can read it without a passphrase. You can use another stick.")
        self.hint = self.body.add(Note(hint, icon="lock"))
        self.not_seen = self.body.add(Note("", tone=Tone.MARI, icon="info"))
        self.not_seen.hide()
        self.look_now = self.add_own_button(_("I’ve plugged it in"), kind=Kind.PRIMARY, icon="usb")
        self.look_now.clicked.connect(self._on_look_now)
        self.add_button(_("Use another stick"), Kind.SECONDARY, OTHER)
        self.add_button(_("Leave it for today"), Kind.QUIET, LATER)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look for the stick, unless somebody is looking already."""
        if not self._is_looking:
            self._is_looking = True
            task = partial(find_stick, self._context)
            self._context.runner.run_behind(task, on_done=self._on_looked, on_fault=self._on_not_seen)

    def answer(self, key: str) -> None:
        """Close, and look no more."""
        self._timer.stop()
        super().answer(key)

    def reject(self) -> None:
        """Close, and look no more."""
        self._timer.stop()
        super().reject()

    def _on_look_now(self) -> None:
        self._was_asked = True
        self.look()

    def _on_looked(self, folder: Path | None) -> None:
        self._is_looking = False
        if self.isHidden():
            return
        if folder is not None:
            self.answer(FOUND)
        elif self._was_asked:
            self._say_not_seen()

    def _on_not_seen(self, _fault: Exception) -> None:
        self._on_looked(None)

    def _say_not_seen(self) -> None:
        self._was_asked = False
        text = _("We don’t see it yet. Give it a few seconds, or try another socket.")
        self.not_seen.set_text("", text)
        self.not_seen.show()
        self.fit()
        announce(self, text)


def _safe(status: BackupStatus, context: Context) -> str:
    if status.second is None or status.second.newest_at is None:
        return _("Nothing is lost. Everything is safe on this computer.")
    day = words.whole_day(status.second.newest_at, context.clock.today())
    text = _("Nothing is lost. Everything is safe on this computer, and the last backup on {place} was on {day}.")
    return text.format(place=status.second.name, day=day)


def find_stick(context: Context, _progress: Progress) -> Path | None:
    """Look for the second place on every disk and stick; for the lane."""
    return backups.find_second_place(context.vault)
