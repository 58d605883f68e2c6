"""Backups: making them, knowing how old they are, trying one out and putting one back.

Everything but `status` reads or writes whole files: run it beside the window's thread.
"""

from peergroup_desktop.actions.backups.arriving import FoundBackup, Way, find_backups, restore_from_folder
from peergroup_desktop.actions.backups.choosing import choose_second_place, find_second_place, forget_second_place
from peergroup_desktop.actions.backups.keeping import back_up, back_up_first, back_up_if_due, list_backups, status
from peergroup_desktop.actions.backups.rehearsing import rehearse
from peergroup_desktop.actions.backups.restoring import RestorePreview, preview_restore, restore
from peergroup_desktop.actions.backups.told import (
    BackupReport,
    BackupRow,
    BackupStatus,
    Place,
    SecondOutcome,
    SecondPlace,
)
from peergroup_desktop.reports.rehearsal_note import RehearsalNote

__all__ = [
    "BackupReport",
    "BackupRow",
    "BackupStatus",
    "FoundBackup",
    "Place",
    "RehearsalNote",
    "RestorePreview",
    "SecondOutcome",
    "SecondPlace",
    "Way",
    "back_up",
    "back_up_first",
    "back_up_if_due",
    "choose_second_place",
    "find_backups",
    "find_second_place",
    "forget_second_place",
    "list_backups",
    "preview_restore",
    "rehearse",
    "restore",
    "restore_from_folder",
    "status",
]
