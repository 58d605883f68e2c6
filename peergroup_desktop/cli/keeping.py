"""The commands `backup`, `backups` and `restore`: what they do and how they tell it."""

from dataclasses import dataclass
from datetime import datetime

from peergroup_desktop.actions import backups
from peergroup_desktop.actions.backups import BackupReport, BackupRow, Place, RestorePreview, SecondOutcome
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.dates import clock_time, plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import sentence

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Kept:
    """A backup just made, and what became of the copy in the second place."""

    report: BackupReport

    @property
    def is_well(self) -> bool:
        """Whether the second place has it too, where one was chosen."""
        return self.report.second in {SecondOutcome.NONE, SecondOutcome.MADE}

    def as_text(self) -> str:
        """Return the backup for a person."""
        lines = [_line(self.report.made)]
        if self.report.second is SecondOutcome.MADE:
            lines.append(_("It’s in the second place too."))
        if self.report.second_fault is not None:
            lines.append(str(sentence(self.report.second_fault)))
        return "\n".join(lines)


@dataclass(frozen=True)
class Listed:
    """Every backup that can be reached, newest first."""

    rows: tuple[BackupRow, ...]

    def as_json(self) -> list[dict[str, object]]:
        """Return the list for a script."""
        return [
            {
                "key": row.key,
                "place": row.place.value,
                "made_at": row.made_at.isoformat(),
                "reason": row.reason,
                "generation": row.generation,
                "size": row.size,
            }
            for row in self.rows
        ]

    def as_text(self) -> str:
        """Return the list for a person, a line each."""
        return "\n".join(_line(row) for row in self.rows) or _("Nothing was backed up yet.")


@dataclass(frozen=True)
class PutBack:
    """What putting a backup back changes, or would change."""

    preview: RestorePreview
    is_done: bool

    def as_text(self) -> str:
        """Return the changes for a person, a line each."""
        if self.is_done:
            head = _("The backup of {moment} was put back. What was there before is kept as a backup.")
        else:
            head = _("Nothing was written. This is what putting back the backup of {moment} would do.")
        lines = self.preview.lines or (_("The records are the same."),)
        return "\n".join([head.format(moment=_moment(self.preview.made_at)), *lines])


def put_back(vault: Vault, key: str, place: Place, *, is_trial: bool) -> PutBack:
    """Put a backup back, or only say what that would change.

    Raises:
        BackupGone, BackupDamaged, SecondPlaceMissing, NewerFile, NotAllowed: nothing was changed.
    """
    preview = backups.preview_restore(vault, key, place)
    if not is_trial:
        backups.restore(vault, key, place)
    return PutBack(preview, is_done=not is_trial)


def _line(row: BackupRow) -> str:
    place = _("in the second place") if row.place is Place.SECOND else _("beside the group’s file")
    size = _("{size} MB").format(size=f"{row.size / _MEGABYTE:.1f}")
    return f"{row.key}  {_moment(row.made_at)}, {place}, {size}"


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return _("{day} at {time}").format(day=plain_day(local.date()), time=clock_time(local.hour * 60 + local.minute))
