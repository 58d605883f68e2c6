"""What the door says: greetings, and each fault with its way out."""

import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peergroup_desktop.core import errors
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _

_NOON, _EVENING = 12, 18
_PATIENCE = 5
_ABOUT_CODE = {errors.MistypedRecoveryCode.code, errors.WrongRecoveryCode.code}
_ABOUT_SHARES = {fault.code for fault in (errors.MistypedShare, errors.SharesApart, errors.WrongShares)}


class WayOut(StrEnum):
    """What somebody can do when the file does not open."""

    TRY_AGAIN = "try_again"
    OTHER_FOLDER = "other_folder"
    OPEN_ANYWAY = "open_anyway"
    START_NEW = "start_new"
    BRING_BACK = "bring_back"
    OPEN_TO_READ = "open_to_read"


@dataclass(frozen=True)
class Trouble:
    """A fault as the page shows it: what happened, what is safe, what to do, the ways out (the likely one first),
    and what a helper on the phone may ask for.
    """

    title: str
    kept: str
    next_step: str
    ways: tuple[WayOut, ...]
    details: str


def greeting(now: datetime) -> str:
    """Return the greeting for the local time of `now`."""
    hour = now.astimezone().hour
    if hour < _NOON:
        return _("Good morning")
    return _("Good afternoon") if hour < _EVENING else _("Good evening")


def miss(count: int, others: Iterable[str]) -> str:
    """Return what to say after `count` passphrases in a row that did not match. `others` can unlock too."""
    if count < _PATIENCE:
        return _("That didn’t match. Check Caps Lock and try again.")
    first = next((name for name in others if name), "")
    if first:
        return _("Take your time. You can use your recovery code, or ask {name}.").format(name=first)
    return _("Take your time. You can use your recovery code, or ask someone else who can unlock.")


def name_words(way: WayOut, *, is_elsewhere: bool) -> str:
    """Return the words of a way out."""
    if way is WayOut.OPEN_ANYWAY:
        return _("It isn’t open there, open it here") if is_elsewhere else _("Open it anyway")
    return {
        WayOut.TRY_AGAIN: _("Try again"),
        WayOut.OTHER_FOLDER: _("Choose another folder"),
        WayOut.START_NEW: _("Start a new group here"),
        WayOut.BRING_BACK: _("Choose a backup"),
        WayOut.OPEN_TO_READ: _("Open it to look and print"),
    }[way]


def trouble(fault: Fault, place: str) -> Trouble:
    """Put a fault of opening in words. `place` is the folder, which the person at the screen chose."""
    from peergroup_desktop.core.sentences import sentence

    words = sentence(fault)
    facts = ", ".join(f"{name} {value}" for name, value in fault.facts.items())
    details = " · ".join(part for part in (fault.code, facts, place) if part)
    return Trouble(words.happened, words.kept, words.next_step, ways_out(fault), details)


def ways_out(fault: Fault) -> tuple[WayOut, ...]:
    """Return what can be done about a fault, the likely thing first."""
    if isinstance(fault, errors.OlderCopy | errors.CopiesParted):
        return WayOut.OTHER_FOLDER, WayOut.OPEN_ANYWAY
    if isinstance(fault, errors.FileMissing):
        return WayOut.OTHER_FOLDER, WayOut.START_NEW, WayOut.TRY_AGAIN
    if isinstance(fault, errors.FileDamaged | errors.KeysDamaged | errors.RecordsMissing):
        return WayOut.BRING_BACK, WayOut.TRY_AGAIN, WayOut.OTHER_FOLDER
    if isinstance(fault, errors.FolderReadOnly | errors.DiskFull):
        return WayOut.TRY_AGAIN, WayOut.OPEN_TO_READ, WayOut.OTHER_FOLDER
    if isinstance(fault, errors.AlreadyOpen) and is_elsewhere(fault):
        return WayOut.TRY_AGAIN, WayOut.OPEN_ANYWAY, WayOut.OTHER_FOLDER
    return WayOut.TRY_AGAIN, WayOut.OTHER_FOLDER


def is_about_paper(fault: Fault) -> bool:
    """Say whether a fault is about the recovery code or the words of handover sheets."""
    return fault.code in _ABOUT_CODE | _ABOUT_SHARES


def field_of(fault: Fault) -> str:
    """Return what was typed wrong: "code", one of two sheets, or "" for both."""
    if fault.code in _ABOUT_CODE:
        return "code"
    return fault.field if isinstance(fault, errors.InputFault) else ""


def is_elsewhere(fault: Fault) -> bool:
    """Say whether another computer's note holds the file: one that was switched off cannot take its note away."""
    return isinstance(fault, errors.AlreadyOpen) and fault.facts.get("host") not in ("", platform.node())
