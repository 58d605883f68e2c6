"""Backups: making them, knowing how old they are, trying one out and putting one back.

Everything but `status` reads or writes whole files: run it beside the window's thread.
"""

from peergroup_desktop.actions.backups.choosing import choose_second_place, find_second_place, forget_second_place
from peergroup_desktop.actions.backups.keeping import back_up, back_up_if_due, list_backups, status
from peergroup_desktop.actions.backups.told import (
    BackupReport,
    BackupRow,
    BackupStatus,
    Place,
    SecondOutcome,
    SecondPlace,
)

__all__ = [
    "BackupReport",
    "BackupRow",
    "BackupStatus",
    "Place",
    "SecondOutcome",
    "SecondPlace",
    "back_up",
    "back_up_if_due",
    "choose_second_place",
    "find_second_place",
    "forget_second_place",
    "list_backups",
    "status",
]
