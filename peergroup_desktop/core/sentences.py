"""Every sentence the product says about a fault or a deed. The words for closed lists are in `core.labels`.

A fault's sentence has up to three parts: what happened, what was kept, what to do next. The window and the
command line both take them from here, so that the two never disagree. Style: `design` rules of plain English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from peergroup_desktop.core import errors, permissions
from peergroup_desktop.core.command_words import COMMAND_FAULTS
from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.deed_words import DEEDS
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.feed_words import FEED_REFUSALS
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.labels import LABELS, PERMISSIONS, ROLES, flag_label, label
from peergroup_desktop.core.leaving_words import LEAVING_FAULTS
from peergroup_desktop.core.marks import Standing

__all__ = [
    "DEEDS",
    "FAULTS",
    "LABELS",
    "PERMISSIONS",
    "REFUSALS",
    "ROLES",
    "Sentence",
    "deed",
    "flag_label",
    "label",
    "sentence",
]


@dataclass(frozen=True)
class Sentence:
    """What happened, what is safe, what to do next. The last two may be empty."""

    happened: str
    kept: str = ""
    next_step: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.happened, self.kept, self.next_step) if part)


_MONTH = re.compile(r"\d{4}-\d{2}")
_AS_BEFORE = N_("Your records are as they were.")

FAULTS: Mapping[str, tuple[str, str, str]] = {
    errors.WrongPassphrase.code: (N_("That didn’t match."), "", N_("Check Caps Lock and try again.")),
    errors.PassphraseMissing.code: (
        N_("The passphrase is needed, and nobody typed one."),
        "",
        N_("Type it when asked, or give it in PEERGROUP_PASSPHRASE or with --passphrase-fd."),
    ),
    errors.WrongRecoveryCode.code: (
        N_("That code doesn’t open this file."),
        _AS_BEFORE,
        N_("Check that the sheet belongs to this group."),
    ),
    errors.MistypedRecoveryCode.code: (
        N_("The code has a slip in it."),
        "",
        N_("Compare it with the sheet, four letters at a time."),
    ),
    errors.TooManyKeys.code: (
        N_("There are {most} keys to this file already, and it can’t hold more."),
        _AS_BEFORE,
        N_("Take somebody out who no longer needs theirs."),
    ),
    errors.MistypedShare.code: (
        N_("There’s a slip in these words."),
        "",
        N_("Compare them with the sheet, one word at a time."),
    ),
    errors.SharesApart.code: (
        N_("These two sheets don’t belong together, or they are the same one twice."),
        _AS_BEFORE,
        N_("Check that both come from the newest envelope and carry different numbers."),
    ),
    errors.WrongShares.code: (
        N_("These sheets don’t open this file."),
        _AS_BEFORE,
        N_("Check that they belong to this group. A newer envelope ends the one before."),
    ),
    errors.WeakPassphrase.code: (
        N_("That would be quick to guess."),
        "",
        N_("Use four words that don’t belong together, or take the ones we offer."),
    ),
    errors.FileMissing.code: (
        N_("There’s no group’s file in this folder."),
        "",
        N_("Choose another folder, or start a new group here."),
    ),
    errors.RecordsMissing.code: (
        N_("The group’s records aren’t in this folder, though their keys are."),
        N_("Your backups were not touched."),
        N_("Bring back the newest backup, or look whether something was moved out of the folder."),
    ),
    errors.FolderNotEmpty.code: (
        N_("There’s already a group’s file in this folder."),
        N_("Nothing in it was changed."),
        N_("Open it, or choose an empty folder."),
    ),
    errors.KeysDamaged.code: (
        N_("We can’t read the keys of this file."),
        N_("Your backups have their own copy of them."),
        N_("Put keys-a.json and keys-b.json from the newest backup into the folder, then try again."),
    ),
    errors.FileDamaged.code: (
        N_("We can’t open the group’s file: part of it doesn’t read."),
        N_("Your backups were not touched."),
        N_("Open the newest backup, or ask someone who helps you with the computer."),
    ),
    errors.NewerFile.code: (
        N_("This file was last used with a newer Peergroup (file {file_version}, this program {our_version})."),
        _AS_BEFORE,
        N_("Put the newer program on this computer, then open it again."),
    ),
    errors.AlreadyOpen.code: (
        N_("The group’s file is already open on {host}, since {since}."),
        _AS_BEFORE,
        N_("Lock or close it there, then try again here."),
    ),
    errors.FolderReadOnly.code: (
        N_("We can’t write in this folder."),
        _AS_BEFORE,
        N_("Check the switch on the stick, or choose another folder."),
    ),
    errors.DiskFull.code: (
        N_("There’s no room left on the disk, so the last change wasn’t kept."),
        N_("Everything before it is safe."),
        N_("Make some room, then do it again."),
    ),
    errors.StorageGone.code: (
        N_("The disk or stick stopped answering."),
        N_("What was saved is still on it, and what you typed is still here."),
        N_("Put the stick back, then choose Try again."),
    ),
    errors.OlderCopy.code: (
        N_("This is an older copy of the file than the one last used on this computer."),
        N_("Nothing was changed."),
        N_("Look for the newer one, or open this one if you meant to."),
    ),
    errors.CopiesParted.code: (
        N_("This copy and the one last used on this computer each went on without the other."),
        N_("Both are as they were."),
        N_("Look for the copy you used here last, or open this one if you meant to."),
    ),
    errors.NotOpen.code: (N_("The group’s file is locked."), N_("What was saved is safe."), N_("Unlock it to go on.")),
    errors.NotAllowed.code: (
        N_("That’s for a coordinator to do."),
        _AS_BEFORE,
        N_("Ask a coordinator to unlock and do it with you."),
    ),
    errors.NotFound.code: (N_("That isn’t in the file any more."), "", N_("Go back and choose again.")),
    errors.TakenAway.code: (
        N_("Somebody took this away meanwhile."),
        N_("It stays as it was when they did."),
        N_("Undo brings it back, if they did it a moment ago."),
    ),
    errors.NothingToUndo.code: (N_("There’s nothing left to undo."), "", ""),
    errors.ChangedSince.code: (
        N_("This was changed again later, so it can’t be undone on its own."),
        _AS_BEFORE,
        N_("Undo the later change first, or put it right by hand."),
    ),
    errors.NameMissing.code: (N_("A name is needed."), "", N_("A first name or a nickname is enough.")),
    errors.TextTooLong.code: (N_("That’s longer than {longest} letters."), "", N_("Shorten it a little.")),
    errors.NothingTyped.code: (N_("There’s nothing written here yet."), "", N_("A few words are enough.")),
    errors.DateUnreadable.code: (
        N_("We couldn’t read “{typed}”."),
        "",
        N_("Type a date like 23 November 2026, or a time like 10:30."),
    ),
    errors.TimesCrossed.code: (N_("It ends before it starts."), "", N_("Check the two times.")),
    errors.DatesCrossed.code: (N_("It ends before it starts."), "", N_("Check the two dates.")),
    errors.NotYet.code: (N_("That day hasn’t come yet."), "", N_("Choose today, or a day before.")),
    errors.AboveRecordLevel.code: (
        N_("This group chose to keep less than that."),
        N_("It was not kept."),
        N_("You can change how much the group keeps under Groups and sessions."),
    ),
    errors.TooYoung.code: (N_("These questions are for people of {least} and over."), N_("It was not kept."), ""),
    errors.NothingAnswered.code: (N_("Every question is left out."), "", N_("Answer one, or choose “Rather not say”.")),
    errors.PublishedWording.code: (N_("Published questions stay in their own words and order."), _AS_BEFORE, ""),
    errors.AlreadyThere.code: (N_("That’s already there."), _AS_BEFORE, ""),
    errors.TurnTaken.code: (
        N_("One of them does that already at that session."),
        _AS_BEFORE,
        N_("Choose another turn to swap with."),
    ),
    errors.SamePerson.code: (N_("That’s the same person twice."), _AS_BEFORE, N_("Choose two different people.")),
    errors.PaperUnreadable.code: (
        N_("We couldn’t read “{part}”."),
        N_("Nothing was marked yet."),
        N_("Type it like 1-4, 7, 9, 3 guests."),
    ),
    errors.LastCoordinator.code: (
        N_("Nobody else could look after the file then."),
        _AS_BEFORE,
        N_("Add another coordinator first."),
    ),
    errors.NoLeadYet.code: (
        N_("Nobody could read it yet: there’s no safeguarding lead with a key."),
        N_("Nothing was kept of it, and what you typed is still here."),
        N_("A coordinator chooses one in Settings. Their key is made when they next unlock."),
    ),
    errors.ForTheLead.code: (
        N_("The sealed drawer opens for the safeguarding lead alone."),
        N_("It is as it was."),
        N_("Talk to them, or write a concern of your own."),
    ),
    errors.NotLetIn.code: (
        N_("Concern {number} was sealed before you had a key."),
        N_("It is safe."),
        N_("Another safeguarding lead can let you read it."),
    ),
    errors.SealBroken.code: (
        N_("Part of this doesn’t open: it was damaged, or somebody changed it."),
        N_("The other concerns are as they were."),
        N_("Tell whoever wrote it, and look in a backup from before."),
    ),
    errors.DrawerKeyBroken.code: (
        N_("Your key to the drawer was damaged, or somebody changed it. You have a new one now."),
        N_("What was sealed before is still there."),
        N_("Another safeguarding lead can let you read it, or a backup from before still opens."),
    ),
    errors.DrawerReadOnly.code: (
        N_("The drawer opens only where reading it can be written down, and this file is only looked at."),
        N_("It is as it was."),
        N_("Open the file where it can be changed."),
    ),
    errors.DrawerShut.code: (N_("The drawer is locked again."), "", N_("Open it with your passphrase to go on.")),
    errors.BackupDamaged.code: (
        N_("This backup can’t be used: part of it doesn’t read."),
        N_("Your records and the other backups are as they were."),
        N_("Choose another backup."),
    ),
    errors.BackupGone.code: (
        N_("This backup isn’t there any more."),
        _AS_BEFORE,
        N_("Choose another one from the list."),
    ),
    errors.SecondPlaceMissing.code: (
        N_("We can’t find {name}."),
        N_("There’s a backup on this computer, and your records are as they were."),
        N_("Plug it in, or choose another place."),
    ),
    errors.SamePlace.code: (
        N_("The group’s file is in this folder itself."),
        N_("Nothing was changed."),
        N_("Choose a stick or a folder somewhere else."),
    ),
    errors.NotABackup.code: (
        N_("There’s no backup of a group’s file in this folder."),
        N_("Nothing was changed."),
        N_("Choose the stick or the folder that the backups went to."),
    ),
    errors.NoBackupYet.code: (N_("Nothing was backed up yet."), _AS_BEFORE, N_("Choose Back up now.")),
    errors.SheetRefused.code: (
        N_("We couldn’t take this file in."),
        N_("Nothing was written."),
        N_("Open it in your spreadsheet program, save it as CSV or XLSX, and try that."),
    ),
    errors.NothingToImport.code: (
        N_("We found no rows with anything in them."),
        N_("Nothing was written."),
        N_("Check that it’s the right file, or copy the cells and paste them."),
    ),
    errors.FeedRefused.code: (
        N_("We couldn’t take this list of services in."),
        N_("Nothing was written."),
        N_("Ask whoever keeps the list for it as Open Referral (JSON or CSV), or as a table saved as CSV."),
    ),
    errors.Cancelled.code: (N_("Stopped."), N_("Nothing was written."), ""),
    errors.CannotSave.code: (
        N_("The page couldn’t be saved there."),
        N_("Nothing else was changed."),
        N_("Choose another place."),
    ),
    errors.NoCrisisLines.code: (
        N_("A handout always begins with a number to ring when it feels too much, and the list has none yet."),
        "",
        N_("Add one to Signposting, or take one of the national lines in there."),
    ),
    errors.ConsentTakenBack.code: (
        N_("They took back that we arrange this for them, so nothing may be passed on."),
        "",
        N_("If they agree again, write it down as a new one."),
    ),
    errors.AlreadyClosed.code: (
        N_("This month is closed already."),
        N_("Its numbers stay as they are."),
        N_("To change them, correct the month and say why."),
    ),
    errors.MonthIsClosed.code: (N_("{month} is closed."), "", N_("Open it again first, or choose another day.")),
    errors.MonthNotOver.code: (N_("This month isn’t over yet."), "", N_("Close it once its last day has passed.")),
    errors.NoHoursThen.code: (
        N_("Nobody wrote down any hours of theirs on these days."),
        "",
        N_("Choose other days, or fill in who did what at a session."),
    ),
    errors.NotClosed.code: (N_("This month isn’t closed."), "", N_("Its numbers follow the records.")),
    errors.NotAskedYet.code: (
        N_("Ask them first, and tick that they said yes."),
        "",
        "",
    ),
    errors.NoDisplay.code: (
        N_("There’s no screen here, so the window can’t open."),
        "",
        N_("The command line needs none. To see what it can do, type: {command}"),
    ),
    **COMMAND_FAULTS,
    **LEAVING_FAULTS,
}

REFUSALS: dict[str, str] = {
    "unreadable": N_("This file isn’t there, or this computer doesn’t let us read it."),
    "too_large": N_("This file is over 100 MB, which is larger than any list we can take in."),
    "zip_bomb": N_("This file would unpack to far more than a list of people needs, so we stopped."),
    "too_many_cells": N_("This file has more than two million cells, which is more than we can take in."),
    "too_many_columns": N_(
        "This file has more than 1,000 columns with something in them, which is more than we can take in."
    ),
    "xml_entities": N_("This file holds instructions that a spreadsheet has no use for, so we didn’t open it."),
    "password": N_("This file has a password of its own, so we can’t read it."),
    "web_page": N_("This is a web page saved with a spreadsheet’s name."),
    "xml_sheet": N_("This is a spreadsheet in an old kind of XML, which we can’t read."),
    "old_sheet": N_("This is a spreadsheet in the form that Excel used before 2007 (XLS), which we can’t read."),
    "binary_sheet": N_("This is a spreadsheet in Excel’s binary form (XLSB), which we can’t read."),
    "not_a_sheet": N_("This file isn’t a spreadsheet or a list."),
    "damaged": N_("Part of this file is missing or damaged, so we can’t read it."),
    "no_dates": N_("We found no dates above the columns, so there’s no register in this file."),
}
"""Why a spreadsheet was refused: reason code of `SheetRefused` to what happened."""


def sentence(fault: Fault) -> Sentence:
    """Put a known fault in words. Unknown codes say that something is wrong without guessing."""
    parts = FAULTS.get(fault.code, (N_("That didn’t work."), _AS_BEFORE, ""))
    happened, kept, next_step = (_(part).format(**fault.facts) if part else "" for part in parts)
    reason = (REFUSALS | FEED_REFUSALS).get(str(fault.facts.get("reason", "")))
    return Sentence(_(reason).format(**fault.facts) if reason else happened, kept, next_step)


def deed(action: str, name: str = "", detail: str = "", origin: str = "") -> str:
    """Say what was done. A mark, a role or a month in `detail` is put in words here; a day or a count stays as it is.

    Args:
        action: the deed's name in history.
        name: of the record it is about, as it may be shown.
        detail: of the entry in history.
        origin: for an undo or a redo, the action that it turned.
    """
    template = _(DEEDS.get(action, N_("Changed")))
    turned = deed(origin, name, detail) if "{deed}" in template else ""
    nameless = _(_NAMELESS.get(action.partition(".")[0], N_("Someone")))
    return template.format(name=name or nameless, detail=_detail_in_words(detail), deed=turned)


# What a deed was about, by its area, when that has no name (any more).
_NAMELESS = {"directory": N_("A place"), "rounds": N_("A place")}


def _detail_in_words(detail: str) -> str:
    for words in (Standing, permissions.Role):
        if detail in words.__members__.values():
            return label(words(detail))
    if _MONTH.fullmatch(detail):
        return month_name(int(detail[:4]), int(detail[5:]))
    return detail
