"""What the commands of the command line do, without how they are typed. Uses no Qt.

A `Desk` is an unlocked file and the deeds that scripts need; close it to lock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peergroup_desktop.actions import backups, demo, directory, figures, groups, handouts, opening, printing, sessions
from peergroup_desktop.actions.backups import Place
from peergroup_desktop.actions.groups import GroupRow
from peergroup_desktop.actions.handouts import HandoutOptions, HandoutPaper
from peergroup_desktop.actions.printing import Document, PageOptions, Paper, SheetStyle, Show
from peergroup_desktop.cli.bringing_in import Source, Told, bring_in
from peergroup_desktop.cli.figuring import Numbers
from peergroup_desktop.cli.keeping import Kept, Listed, PutBack, put_back
from peergroup_desktop.cli.lists import ListLeft, ListTold, let_list_leave, take_list_in
from peergroup_desktop.core.errors import CannotSave, DiskFull, FolderReadOnly, NoSuchGroup, NoSuchPlace
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold

__all__ = ["DEMO_FACILITATOR", "Checked", "Desk", "HandoutOptions", "HandoutPaper", "Page", "make_demo"]

DEMO_FACILITATOR = "Maureen"


@dataclass(frozen=True)
class Page:
    """How a page is asked for on the command line."""

    paper: str
    is_large: bool
    show: str

    def options(self) -> PageOptions:
        """Return the options of the printable."""
        return PageOptions(paper=Paper(self.paper), large_print=self.is_large, show=Show(self.show))


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

    def print_attendance(self, group: str, year: int, month: int, output: Path, page: Page) -> None:
        """Write the page of who came in a month.

        Raises:
            NoSuchGroup: there is none of that name.
            CannotSave: the file cannot be written.
        """
        data = figures.month_attendance(self._vault, self._group(group), year, month)
        today, who = self._vault.clock.today(), self._vault.account.name
        _save(printing.render_attendance(data, page.options(), printed_on=today, printed_by=who), output)

    def print_month_pack(self, names: Sequence[str], year: int, month: int, output: Path, page: Page) -> None:
        """Write a month of these groups, of all when none is named, in one file. Raises as `print_attendance`."""
        wanted = tuple(self._group(name) for name in names) or None
        data = figures.month_pack(self._vault, year, month, group_ids=wanted)
        today, who = self._vault.clock.today(), self._vault.account.name
        _save(printing.render_month_pack(data, page.options(), printed_on=today, printed_by=who), output)

    def print_summary(self, names: Sequence[str], first_on: date, last_on: date, output: Path, page: Page) -> None:
        """Write these groups in numbers, or all of them when none is named. Raises as `print_attendance`."""
        wanted = tuple(self._group(name) for name in names) or None
        data = figures.summary(self._vault, first_on, last_on, group_ids=wanted)
        today, who = self._vault.clock.today(), self._vault.account.name
        _save(printing.render_summary(data, page.options(), printed_on=today, printed_by=who), output)

    def print_sign_in(self, group: str, output: Path, page: Page, *, has_strips: bool) -> None:
        """Write a blank sign-in sheet for the next session. Raises as `print_attendance`."""
        group_id, today = self._group(group), self._vault.clock.today()
        coming = sessions.next_session(self._vault, group_id, today)
        style = SheetStyle.TEAR_STRIP if has_strips else SheetStyle.LIST
        data = figures.sign_in(self._vault, group_id, coming.id if coming else None, style=style)
        who = self._vault.account.name
        _save(printing.render_sign_in(data, page.options(), printed_on=today, printed_by=who), output)

    def print_handout(self, group: str, places: Sequence[str], output: Path, options: HandoutOptions) -> None:
        """Write the handout of the places with these names.

        Raises:
            NoSuchGroup, NoSuchPlace: there is none of that name.
            NoCrisisLines: a handout needs one.
            CannotSave: the file cannot be written.
        """
        known = {fold(place.name): place.id for place in directory.list_places(self._vault)}
        for name in places:
            if fold(name) not in known:
                raise NoSuchPlace(name=name)
        chosen = [known[fold(name)] for name in places]
        sheet = handouts.make_handout(self._vault, self._group(group), chosen, options)
        _save(printing.render_handout(sheet), output)

    def count(self, names: Sequence[str], first_on: date, last_on: date) -> Numbers:
        """Count every figure of these groups together; of all of them when none is named.

        Raises:
            NoSuchGroup: there is none of that name.
        """
        wanted = [self._group(name) for name in names]
        known = {group.id: group.name for group in groups.list_groups(self._vault)}
        counted = figures.count(self._vault, wanted or known, first_on, last_on)
        return Numbers(counted, tuple(known[group_id] for group_id in counted.group_ids))

    def bring_in(self, source: Source, *, group: str, is_trial: bool) -> Told:
        """Bring a spreadsheet into a group, which is made when it is new. Raises as `bringing_in.bring_in`."""
        return bring_in(self._vault, source, group=group, group_id=self._find_group(group), is_trial=is_trial)

    def take_list_in(self, path: Path, *, source: str, is_trial: bool) -> ListTold:
        """Take a list of places in. Raises as `lists.take_list_in`."""
        return take_list_in(self._vault, path, source=source, is_trial=is_trial)

    def let_list_leave(self, form: str, path: Path) -> ListLeft:
        """Write the list of places. Raises `ListNotSaved`."""
        return let_list_leave(self._vault, form, path)

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

    def _group(self, name: str) -> RecordId:
        found = self._find_group(name)
        if found is None:
            raise NoSuchGroup(name=name)
        return found

    def _find_group(self, name: str) -> RecordId | None:
        wanted = fold(name)
        return next((group.id for group in groups.list_groups(self._vault) if fold(group.name) == wanted), None)


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


def _save(document: Document, output: Path) -> None:
    try:
        output.write_bytes(document.pdf)
    except OSError as error:
        raise CannotSave from error
