"""What an open file asks of the window: when to lock by itself, whether names begin veiled, and its calendar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.idle_lock import IdleLock
from peergroup_desktop.ui.places import BY_KEY

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet


class FileHabits(QObject):
    """Of one open file, from `start` to `stop`: its settings are followed, and its calendar is carried on once.

    Names that were veiled when the file was locked stay veiled: whoever looks over a shoulder is still there.
    """

    def __init__(self, context: Context, idle: IdleLock, *, was_discreet: bool) -> None:
        super().__init__()
        self._context, self._idle, self._was_discreet = context, idle, was_discreet
        self._is_on = False
        self._taken_up: list[str] = []  # places whose form was open when the program ended

    def start(self) -> None:
        """Take on the settings, and follow them."""
        self._is_on = True
        self._read_settings(at_start=True)
        self._context.hub.changed.connect(self._on_changed)
        self._idle.start()
        self._take_up()
        QTimer.singleShot(0, self, self._begin)

    def stop(self) -> None:
        """Follow no more: the file is being closed."""
        self._is_on = False
        self._idle.stop()
        self._context.visits.stop()
        self._context.hub.changed.disconnect(self._on_changed)

    def _on_changed(self, change_set: "ChangeSet") -> None:
        if "setting" in change_set.rows:
            self._read_settings(at_start=False)

    def _read_settings(self, *, at_start: bool) -> None:
        from peergroup_desktop.actions import settings

        found = settings.get_settings(self._context.vault)
        self._idle.set_minutes(found.lock_minutes)
        if at_start:
            self._context.discreet.set_on(found.discreet_at_start or self._was_discreet)

    def _begin(self) -> None:
        """Carry the calendar on, and keep what was being written at a crash; of a file only looked at, say so."""
        from peergroup_desktop.actions import notes, sessions

        if not self._is_on:
            return
        if self._context.vault.is_read_only:
            words = _("You can look and print. Nothing can be changed while this place can’t be written to.")
            self._context.messages.tell(words)
        else:
            self._context.runner.write(sessions.extend_calendar)
            self._context.runner.write(notes.settle_drafts, on_done=self._tell_settled)

    def _take_up(self) -> None:
        """Hold what was being typed into forms at a crash, as after a lock: each opens again with its page."""
        from peergroup_desktop.actions import form_drafts

        self._context.runner.ask(form_drafts.left_over, on_answer=self._hold)

    def _hold(self, found: dict[str, dict[str, str]]) -> None:
        account_id, drafts = self._context.vault.account.id, self._context.drafts
        for place, texts in found.items():
            if not drafts.has(account_id, place):  # else it was locked, and what memory holds is newer
                drafts.park(account_id, place, texts)
                self._taken_up.append(place)

    def _tell_settled(self, count: int) -> None:
        told = [_("We kept what you were writing. It’s in the session notes.")] if count else []
        pages = [_(BY_KEY[place].words) for place in self._taken_up if place in BY_KEY]
        if pages:
            told.append(_("What you were writing opens again with its page: {pages}.").format(pages=", ".join(pages)))
        if told:
            self._context.messages.tell(" ".join(told))
