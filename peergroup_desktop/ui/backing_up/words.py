"""Backups in words: when, where to, why, how large. No Qt."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from peergroup_desktop.actions.backups import BackupReport, BackupStatus, Place, SecondOutcome, SecondPlace
from peergroup_desktop.core.dates import clock_time, long_day, near_day
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.sentences import sentence

_SAME = timedelta(minutes=5)
_KB, _MB = 1_000, 1_000_000
_NO_BREAK = "\N{NO-BREAK SPACE}"
_REASONS = {
    "asked": N_("somebody asked for it"),
    "lock": N_("when the file was locked"),
    "close": N_("when the window was closed"),
    "daily": N_("once a day"),
    "editing": N_("while somebody worked"),
    "migration": N_("before a newer program changed the file"),
    "import": N_("before a spreadsheet was brought in"),
    "merge": N_("before two records were joined"),
    "restore": N_("before going back to an older one"),
    "rekey": N_("before the file got a new key"),
}


@dataclass(frozen=True)
class Standing:
    """How it stands with backups, in words: a title, when and where to, and what else is to be known, or ""."""

    title: str
    line: str
    more: str
    is_well: bool


def standing(status: BackupStatus, trouble: Fault | None, today: date) -> Standing:
    """Put the state of the backups in words."""
    more = _trouble(trouble) if trouble is not None else _of_second(status, today)
    if status.newest_at is None:
        more = more if trouble is not None else ""
        return Standing(_("No backup yet"), _("One click makes the first one."), more, is_well=False)
    title = _("Time for a backup") if status.is_due else _("Backed up")
    return Standing(title, last_one(status, today), more, is_well=not status.is_due and trouble is None)


def last_one(status: BackupStatus, today: date) -> str:
    """Return "On Sunday, to the blue stick", or "" when there is none."""
    if status.newest_at is None:
        return ""
    if status.second is not None and _is_as_new(status.second, status.newest_at):
        words = _("{when}, to {place}").format(when=when(status.newest_at, today), place=status.second.name)
    else:
        words = _("{when}, on this computer").format(when=when(status.newest_at, today))
    return first_large(words)


def when(at: datetime, today: date) -> str:
    """Return how long ago a moment was, as said here: "today at 10:30", "on Sunday", "8 Sept"."""
    local = at.astimezone()
    if local.date() == today:
        return _("today at {time}").format(time=clock_time(local.hour * 60 + local.minute))
    return near_day(local.date(), today)


def whole_day(at: datetime, today: date) -> str:
    """Return "Sunday 11 October", with the year when it is another one."""
    day = at.astimezone().date()
    return long_day(day, with_year=day.year != today.year)


def moment(at: datetime, today: date) -> str:
    """Return "Sunday 11 October, 10:30"."""
    local = at.astimezone()
    return _("{day}, {time}").format(day=whole_day(at, today), time=clock_time(local.hour * 60 + local.minute))


def why(reason: str) -> str:
    """Return why a backup was made; one of a newer program has no words here."""
    return _(_REASONS[reason]) if reason in _REASONS else ""


def where(places: Collection[Place], second: SecondPlace | None) -> str:
    """Return where a backup is: "on this computer", "on the blue stick", "here and on the blue stick"."""
    if Place.SECOND not in places:
        return _("on this computer")
    name = second.name if second is not None else _("the second place")
    if Place.HERE not in places:
        return _("on {place}").format(place=name)
    return _("here and on {place}").format(place=name)


def size(count: int) -> str:
    """Return "2.4 MB", which does not break."""
    if count < _MB:
        return _("{number} KB").format(number=max(round(count / _KB), 1)).replace(" ", _NO_BREAK)
    return _("{number} MB").format(number=f"{count / _MB:.1f}").replace(" ", _NO_BREAK)


def made(report: BackupReport, second: SecondPlace | None) -> str:
    """Say what a backup that somebody asked for came to."""
    name = second.name if second is not None else ""
    if report.second is SecondOutcome.MADE:
        return _("Backed up, here and to {place}.").format(place=name)
    if report.second is SecondOutcome.MISSING:
        return _("Backed up on this computer. {place} isn’t plugged in.").format(place=first_large(name))
    if report.second_fault is not None:
        return f"{_('Backed up on this computer.')} {_trouble_at(name, report.second_fault)}"
    return _("Backed up on this computer.")


def first_large(text: str) -> str:
    """Return `text` with a capital at its front: a name like "the blue stick" at the start of a sentence."""
    return text[:1].upper() + text[1:]


def _is_as_new(second: SecondPlace, newest_at: datetime) -> bool:
    return second.newest_at is not None and abs(newest_at - second.newest_at) <= _SAME


def _of_second(status: BackupStatus, today: date) -> str:
    second = status.second
    if second is None or (status.newest_at is not None and _is_as_new(second, status.newest_at)):
        return ""
    if second.newest_at is None:
        return _("Nothing on {place} yet.").format(place=second.name)
    return _("The last one on {place} was {when}.").format(place=second.name, when=when(second.newest_at, today))


def _trouble(fault: Fault) -> str:
    return _("The last one couldn’t be made. {why}").format(why=sentence(fault).happened)


def _trouble_at(place: str, fault: Fault) -> str:
    return _("{place} didn’t take it. {why}").format(place=first_large(place), why=sentence(fault).happened)
