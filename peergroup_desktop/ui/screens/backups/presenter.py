"""What the page of backups knows and does. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from peergroup_desktop.actions import backups, printing, settings
from peergroup_desktop.actions.backups import BackupRow, BackupStatus, Place, RehearsalNote, RestorePreview
from peergroup_desktop.actions.printing import Document, PageOptions, Paper
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.backing_up import words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress

if TYPE_CHECKING:
    from peergroup_desktop.actions.done import Done


@dataclass(frozen=True)
class Line:
    """One backup of the list. The same one may be in both places; `place` is the one to go back to it from."""

    key: str
    place: Place
    title: str
    about: str


@dataclass(frozen=True)
class SecondView:
    """The second place in words."""

    name: str
    is_there: bool
    line: str


@dataclass(frozen=True)
class Picture:
    """Everything the page shows but the list, which takes a moment to read."""

    standing: words.Standing
    second: SecondView | None
    tried: str
    kept: dict[str, int] = field(default_factory=dict)
    has_any: bool = False
    may_restore: bool = False


class BackupsFace(Protocol):
    """What the presenter asks of the page."""

    def show_picture(self, picture: Picture) -> None:
        """Show how it stands."""

    def show_list(self, lines: tuple[Line, ...]) -> None:
        """List the backups, newest first."""

    def show_rehearsal(self, note: RehearsalNote, sheet: Document) -> None:
        """Show what came of trying the newest one, with the note for the committee."""

    def show_preview(self, line: Line, preview: RestorePreview) -> None:
        """Show what going back would change, and ask."""

    def show_restored(self, line: Line) -> None:
        """Say that we went back."""


class BackupsPresenter:
    """Asks each time; what reads whole files runs on the lane."""

    def __init__(self, face: BackupsFace, context: Context) -> None:
        self._face, self._context = face, context

    def show(self) -> None:
        """Ask how it stands, and for the list."""
        self._context.runner.ask(backups.status, on_answer=self._show_status)
        self._context.runner.run_behind(partial(_list, self._context), on_done=self._show_list)

    def forget_place(self) -> None:
        """Back up to the second place no more. What lies there stays."""
        self._context.runner.write(backups.forget_second_place, on_done=self._forgotten)

    def keep(self, key: str, count: int) -> None:
        """Keep that many: "backup_daily", "backup_weekly" or "backup_monthly"."""
        self._context.runner.write(settings.change_setting, key, count)

    def rehearse(self) -> None:
        """Open the newest backup as if it were needed."""
        self._long(_rehearse, _("Trying the newest backup"), self._rehearsed)

    def look_into(self, line: Line) -> None:
        """Find out what going back to a backup would change."""
        self._long(partial(_preview, line), _("Comparing it with today"), partial(self._face.show_preview, line))

    def restore(self, line: Line) -> None:
        """Go back to a backup. What is there now is backed up first."""
        self._long(partial(_restore, line), _("Going back"), partial(self._restored, line), may_cancel=False)

    def _long(
        self,
        task: Callable[[Context, Progress], Any],
        says: str,
        on_done: Callable[[Any], None],
        *,
        may_cancel: bool = True,
    ) -> None:
        runner = self._context.runner
        runner.run_long(partial(task, self._context), words=says, on_done=on_done, may_cancel=may_cancel)

    def _show_status(self, status: BackupStatus) -> None:
        context, today = self._context, self._context.clock.today()
        found: list[GroupSettings] = []
        context.runner.ask(settings.get_settings, on_answer=found.append)
        kept = {key: value for key, value in vars(found[0]).items() if key.startswith("backup_")} if found else {}
        self._face.show_picture(
            Picture(
                words.standing(status, context.backups.trouble, today),
                self._second(status),
                self._tried(status),
                kept,
                has_any=status.newest_at is not None,
                may_restore=may(context.vault.account.role, Deed.RESTORE),
            )
        )

    def _second(self, status: BackupStatus) -> SecondView | None:
        second = status.second
        if second is None:
            return None
        when = words.when(second.newest_at, self._context.clock.today()) if second.newest_at else ""
        line = _("The last one there was {when}.").format(when=when) if when else _("Nothing there yet.")
        return SecondView(words.first_large(second.name), second.is_there, line)

    def _tried(self, status: BackupStatus) -> str:
        at = status.last_rehearsal_at
        if at is None:
            return _("Nobody has tried one yet.")
        return _("Last tried {when}: it opened.").format(when=words.when(at, self._context.clock.today()))

    def _show_list(self, found: tuple[tuple[BackupRow, ...], BackupStatus]) -> None:
        rows, status = found
        places: dict[tuple[datetime, int], list[BackupRow]] = {}
        for row in rows:
            places.setdefault((row.made_at, row.generation), []).append(row)
        self._face.show_list(tuple(self._line(same, status) for same in places.values()))

    def _line(self, rows: list[BackupRow], status: BackupStatus) -> Line:
        row = next((row for row in rows if row.place is Place.HERE), rows[0])
        where = words.where({same.place for same in rows}, status.second)
        about = (words.why(row.reason), where, words.size(row.size))
        title = words.moment(row.made_at, self._context.clock.today())
        return Line(row.key, row.place, title, " · ".join(filter(None, about)))

    def _forgotten(self, _nothing: None) -> None:
        self._context.messages.announce(_("Backups stay on this computer now. What’s in the other place stays there."))

    def _rehearsed(self, note: RehearsalNote) -> None:
        context, today = self._context, self._context.clock.today()
        paper = Paper.A4
        found: list[GroupSettings] = []
        context.runner.ask(settings.get_settings, on_answer=found.append)
        if found:
            paper = Paper(found[0].paper)
        task = partial(
            printing.render_rehearsal_note,
            note,
            PageOptions(paper=paper),
            printed_on=today,
            printed_by=context.vault.account.name,
        )
        context.runner.render(task, on_done=partial(self._face.show_rehearsal, note), slot="rehearsal")
        self.show()

    def _restored(self, line: Line, _done: "Done[None]") -> None:
        self._context.group.reload()
        self._context.backups.changed.emit()
        self._face.show_restored(line)


def _list(context: Context, _progress: Progress) -> tuple[tuple[BackupRow, ...], BackupStatus]:
    return backups.list_backups(context.vault), backups.status(context.vault)


def _rehearse(context: Context, progress: Progress) -> RehearsalNote:
    return backups.rehearse(context.vault, progress=progress.step)


def _preview(line: Line, context: Context, progress: Progress) -> RestorePreview:
    return backups.preview_restore(context.vault, line.key, line.place, progress=progress.step)


def _restore(line: Line, context: Context, progress: Progress) -> "Done[None]":
    return backups.restore(context.vault, line.key, line.place, progress=progress.report)
