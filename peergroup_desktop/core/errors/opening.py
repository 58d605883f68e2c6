"""Faults of opening the file, and of its keys."""

from peergroup_desktop.core.errors.fault import Fault, InputFault


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
