"""What the commands of the command line do, without how they are typed. Uses no Qt.

A `Desk` is an unlocked file and the deeds that scripts need; close it to lock.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peergroup_desktop.actions import backups, demo, figures, groups, opening, sessions
from peergroup_desktop.actions.backups import Place
from peergroup_desktop.actions.groups import GroupRow
from peergroup_desktop.cli.bringing_in import Source, Told, bring_in
from peergroup_desktop.cli.figuring import Numbers
from peergroup_desktop.cli.finding import find_group, group_called
from peergroup_desktop.cli.keeping import Kept, Listed, PutBack, put_back
from peergroup_desktop.cli.leaving import AllLeft, save_tables, take_everything_out
from peergroup_desktop.cli.lists import ListLeft, ListTold, let_list_leave, take_list_in
from peergroup_desktop.cli.pages import make_page, save
from peergroup_desktop.core.errors import DiskFull, FolderReadOnly
from peergroup_desktop.core.i18n import _, plural

DEMO_FACILITATOR = "Maureen"


@dataclass(frozen=True)
class Checked:
    """What a check found. `problems` is empty when all is well."""

    problems: tuple[str, ...]
    counts: dict[str, int]
    groups: tuple[GroupRow, ...]

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def as_json(self) -> dict[str, object]:
        """Return the check for a script."""
        found = [{"name": group.name, "people": group.people_count} for group in self.groups]
        return {"ok": self.is_well, "problems": list(self.problems), "counts": self.counts, "groups": found}

    def as_text(self) -> str:
        """Return the check for a person."""
        lines = [_("All is well.") if self.is_well else _("Part of the file doesn’t read.")]
        lines += self.problems
        for group in self.groups:
            people = plural("{count} person", "{count} people", group.people_count)
            lines.append(f"{group.name}: {people}")
        lines += [f"{table}: {count}" for table, count in self.counts.items()]
        return "\n".join(lines)


class Desk:
    """An unlocked file. Owned by one command; `close` locks it."""

    def __init__(self, vault: opening.Vault) -> None:
        self._vault = vault

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> "Desk":
        """Unlock the file in `folder` with anybody's passphrase and carry its calendar on.

        Where nothing can be written it is opened to read: checks and reports work, changes raise what hinders them.
        """
        try:
            desk = cls(opening.unlock(folder, None, passphrase))
            sessions.extend_calendar(desk._vault)
        except (FolderReadOnly, DiskFull):
            desk = cls(opening.unlock_to_read(folder, None, passphrase))
        return desk

    def close(self) -> None:
        """Lock the file."""
        self._vault.lock()

    def check(self) -> Checked:
        """Check every page, index and reference, and count."""
        report = self._vault.check()
        return Checked(report.integrity, dict(report.counts), groups.list_groups(self._vault))

    def print_page(self, chosen: argparse.Namespace) -> None:
        """Write the page that was asked for. Raises as `pages.make_page`, and `CannotSave`."""
        save(make_page(self._vault, chosen), chosen.output)

    def count(self, names: Sequence[str], first_on: date, last_on: date) -> Numbers:
        """Count every figure of these groups together; when none is named, of all those that pages are about.

        Raises:
            NoSuchGroup: there is none of that name.
        """
        wanted = [find_group(self._vault, name) for name in names] or None
        counted = figures.count(self._vault, wanted, first_on, last_on)
        known = {group.id: group.name for group in groups.list_groups(self._vault, with_archived=True)}
        return Numbers(counted, tuple(known[group_id] for group_id in counted.group_ids))

    def bring_in(self, source: Source, *, group: str, is_trial: bool) -> Told:
        """Bring a spreadsheet into a group, which is made when it is new. Raises as `bringing_in.bring_in`."""
        return bring_in(self._vault, source, group=group, group_id=group_called(self._vault, group), is_trial=is_trial)

    def take_list_in(self, path: Path, *, source: str, is_trial: bool) -> ListTold:
        """Take a list of places in. Raises as `lists.take_list_in`."""
        return take_list_in(self._vault, path, source=source, is_trial=is_trial)

    def let_list_leave(self, form: str, path: Path) -> ListLeft:
        """Write the list of places. Raises `ListNotSaved`."""
        return let_list_leave(self._vault, form, path)

    def save_tables(self, chosen: argparse.Namespace) -> None:
        """Write the tables of the page that was asked for. Raises as `leaving.save_tables`."""
        save_tables(self._vault, chosen)

    def take_everything_out(self, path: Path) -> AllLeft:
        """Write every record as open files. Raises as `exports.everything`."""
        return take_everything_out(self._vault, path)

    def back_up(self) -> Kept:
        """Back the file up.

        Raises:
            DiskFull, FolderReadOnly, StorageGone: there is no backup.
        """
        return Kept(backups.back_up(self._vault).value)

    def list_backups(self) -> Listed:
        """List the backups that can be reached."""
        return Listed(backups.list_backups(self._vault))

    def put_back(self, key: str, *, is_second: bool, is_trial: bool) -> PutBack:
        """Put a backup back, or say what that would change. Raises as `keeping.put_back`."""
        return put_back(self._vault, key, Place.SECOND if is_second else Place.HERE, is_trial=is_trial)


def make_demo(folder: Path, *, people: int, years: int, seed: int) -> str:
    """Make a file of invented people in `folder`. Returns its passphrase.

    Raises:
        FolderNotEmpty: there already is a group's file.
    """
    passphrase = opening.offer().words
    vault = opening.create(folder, name=DEMO_FACILITATOR, passphrase=passphrase).vault
    try:
        demo.make_demo(vault, people=people, years=years, seed=seed)
    finally:
        vault.lock()
    return passphrase
