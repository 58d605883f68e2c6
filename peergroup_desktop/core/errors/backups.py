"""Faults of backups."""

from peergroup_desktop.core.errors.fault import Fault, InputFault


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
