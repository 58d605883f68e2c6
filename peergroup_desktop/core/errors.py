"""Known faults: problems we expect, each with a code and the facts its sentence needs.

A fault carries no wording. `core.sentences` turns a code into what happened, what was kept and what to do
next, so that the window and the command line say the same. Anything that is not a `Fault` is a programming
error and belongs in the crash dialog.
"""

from typing import ClassVar

Fact = str | int


class Fault(Exception):
    """A known problem. Subclasses set `code`; `facts` fill the gaps of the sentence and hold no personal data
    unless the person at the screen typed it a moment ago.
    """

    code: ClassVar[str] = "fault"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: dict[str, Fact] = facts


class InputFault(Fault):
    """Something typed cannot be kept as it is. `field` names the input so that the sentence can sit under it."""

    code = "input"

    def __init__(self, field: str = "", **facts: Fact) -> None:
        super().__init__(**facts)
        self.field = field


# Opening and keys


class WrongPassphrase(Fault):
    """No key slot opens with what was typed. The file is as it was."""

    code = "wrong_passphrase"


class PassphraseMissing(Fault):
    """The command line asked for the passphrase, and nobody was there to type it."""

    code = "passphrase_missing"


class WrongRecoveryCode(Fault):
    """The code reads well but opens no slot of this file."""

    code = "wrong_recovery_code"


class MistypedRecoveryCode(InputFault):
    """The two check symbols do not fit the rest. Facts: group (1-7) where the first bad letter stands, or 0."""

    code = "mistyped_recovery_code"


class TooManyKeys(Fault):
    """Nobody more can be let in: the key header is full. Facts: most."""

    code = "too_many_keys"


class MistypedShare(InputFault):
    """The words of a handover sheet do not fit. Facts: word (from 1) that is wrong, or 0 when it could be any."""

    code = "mistyped_share"


class SharesApart(Fault):
    """Two good handover sheets that do not belong together, or the same one twice."""

    code = "shares_apart"


class WrongShares(Fault):
    """Two handover sheets that belong together and open no slot of this file."""

    code = "wrong_shares"


class WeakPassphrase(InputFault):
    """Too easy to guess for a lost stick."""

    code = "weak_passphrase"


class FileMissing(Fault):
    """There is no group's file in the folder."""

    code = "file_missing"


class RecordsMissing(Fault):
    """The keys of a group's file are in the folder, and the records they open are not."""

    code = "records_missing"


class FolderNotEmpty(Fault):
    """A new file was asked for where one already is."""

    code = "folder_not_empty"


class KeysDamaged(Fault):
    """Neither copy of the key header can be read."""

    code = "keys_damaged"


class FileDamaged(Fault):
    """The database does not open with its own key, or fails its checks."""

    code = "file_damaged"


class NewerFile(Fault):
    """Written by a newer program. Facts: file_version, our_version."""

    code = "newer_file"


class AlreadyOpen(Fault):
    """Another window or computer has the file. Facts: host, since (HH:MM, local)."""

    code = "already_open"


class FolderReadOnly(Fault):
    """The place cannot be written to."""

    code = "folder_read_only"


class DiskFull(Fault):
    """No room left; the change under way was taken back, all before it is kept."""

    code = "disk_full"


class StorageGone(Fault):
    """The disk or stick stopped answering."""

    code = "storage_gone"


class OlderCopy(Fault):
    """This computer has seen a later state of the same file. Facts: generation, seen."""

    code = "older_copy"


class CopiesParted(Fault):
    """This file and the one last used here are copies that each went on alone. Facts: generation."""

    code = "copies_parted"


class NotOpen(Fault):
    """The group's file was locked while something still wanted it."""

    code = "not_open"


# Deeds


class NotAllowed(Fault):
    """The account's role does not include this deed. Facts: deed."""

    code = "not_allowed"


class NotFound(Fault):
    """The record is not there (any more). Facts: kind."""

    code = "not_found"


class NoSuchGroup(Fault):
    """The command line named a group that is not in the file. Facts: name."""

    code = "no_such_group"


class NothingToUndo(Fault):
    """History has no step left to take back (or to do again)."""

    code = "nothing_to_undo"


class ChangedSince(Fault):
    """An undo would overwrite something changed later."""

    code = "changed_since"


class NameMissing(InputFault):
    """A name is needed. Facts: kind (person, group, account)."""

    code = "name_missing"


class TextTooLong(InputFault):
    """Facts: longest (characters)."""

    code = "text_too_long"


class NothingTyped(InputFault):
    """A theme, follow-up or decision without a word in it."""

    code = "nothing_typed"


class DateUnreadable(InputFault):
    """Facts: typed."""

    code = "date_unreadable"


class TimesCrossed(InputFault):
    """A session would end before it starts."""

    code = "times_crossed"


class DatesCrossed(InputFault):
    """A span would end before it starts."""

    code = "dates_crossed"


class NotYet(InputFault):
    """Something that was is told of a day that has not come."""

    code = "not_yet"


class AboveRecordLevel(InputFault):
    """The group keeps less than this ("least record"). Facts: level."""

    code = "above_record_level"


class AlreadyThere(InputFault):
    """The same record exists. Facts: kind."""

    code = "already_there"


class TurnTaken(Fault):
    """A swap would give somebody the same turn twice."""

    code = "turn_taken"


class SamePerson(Fault):
    """A person cannot be merged with themselves."""

    code = "same_person"


class PaperUnreadable(InputFault):
    """A typed line of paper marks has a part that fits nothing. Facts: part."""

    code = "paper_unreadable"


class LastCoordinator(Fault):
    """Removing this account would leave nobody who can open the file."""

    code = "last_coordinator"


# The sealed drawer


class NoLeadYet(Fault):
    """A concern cannot be sealed: no safeguarding lead holds a key to the drawer."""

    code = "no_lead_yet"


class ForTheLead(NotAllowed):
    """The drawer opens for a safeguarding lead alone. Facts: deed."""

    code = "for_the_lead"


class NotLetIn(Fault):
    """This lead holds no key to a concern that was sealed before their time. Facts: number."""

    code = "not_let_in"


class SealBroken(Fault):
    """What was sealed does not open: a byte of it was changed, or it belongs elsewhere. Facts: number, or 0."""

    code = "seal_broken"

    def __init__(self, number: int = 0) -> None:
        super().__init__(number=number)


class DrawerKeyBroken(Fault):
    """A lead's key does not open with the right passphrase: it was changed. They have a new one now."""

    code = "drawer_key_broken"


class DrawerShut(Fault):
    """The drawer was locked again meanwhile."""

    code = "drawer_shut"


# Backups


class BackupDamaged(Fault):
    """A backup does not open with its key, is not whole, or is not what its manifest says."""

    code = "backup_damaged"


class BackupGone(Fault):
    """The backup is not there any more."""

    code = "backup_gone"


class SecondPlaceMissing(Fault):
    """The second place for backups is not plugged in, or not chosen. Facts: name (what the person called it)."""

    code = "second_place_missing"


class SamePlace(InputFault):
    """A second place for backups where the group's file is: what takes the one would take the other."""

    code = "same_place"


class NotABackup(Fault):
    """There is no backup of a group's file in the folder."""

    code = "not_a_backup"


class NoBackupYet(Fault):
    """Nothing was backed up so far."""

    code = "no_backup_yet"


# Other people's files


class SheetRefused(Fault):
    """A spreadsheet cannot be taken in. Facts: reason (see `core.sentences`), and what that reason needs."""

    code = "sheet_refused"


class NothingToImport(Fault):
    """The file was read, and has no rows with anything in them."""

    code = "nothing_to_import"


class Cancelled(Fault):
    """Somebody pressed Cancel. Nothing was written."""

    code = "cancelled"


class CannotSave(Fault):
    """A PDF or other output file could not be written. Facts: none (paths may hold names)."""

    code = "cannot_save"


# This computer


class NoDisplay(Fault):
    """There is no screen to open a window on. Facts: command (what to type instead)."""

    code = "no_display"
