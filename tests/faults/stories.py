"""A story: many kinds of write, one after the other, on one file; remembered as it happens, or broken off."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.faults.cuts import Disk, Files, after_a_cut, read_all, write_all
from tests.faults.kills import fresh_copy
from tests.faults.sticks import Step, TrialStick, in_place_of_the_disk
from tests.faults.tallies import Tally, has_words
from tests.faults.writes import Headers, Write

LOCKED = "lock and unlock"


@dataclass
class Story:
    """What was done: which write in which turn, and how many of each were confirmed when. Numbers go on from turn to
    turn; `begins` holds for each turn the step it began at.
    """

    writes: tuple[Write, ...]
    confirmed: dict[str, int] = field(default_factory=dict)
    turns: list[str] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    moments: list[tuple[int, str, int]] = field(default_factory=list)
    clock: Clock | None = None

    def open(self, folder: Path, least: dict[str, int] | None = None) -> Vault:
        """Unlock, with the passphrase that the last header write left behind."""
        write = next((write for write in self.writes if isinstance(write, Headers)), self.writes[0])
        few = None if least is None else least.get(write.name, 0)
        return write.open(folder, self.confirmed.get(write.name, 0), few, self.clock)

    def go_on(self, folder: Path, turns: Sequence[Write | None], steps: list[Step]) -> None:
        """Take turns on a file; None locks and unlocks. A fault ends it, and leaves `confirmed` as far as it came."""
        vault = self.open(folder)
        try:
            for write in turns:
                self.begins.append(len(steps))
                if write is None:
                    self.turns.append(LOCKED)
                    vault.lock()
                    vault = self.open(folder)
                    continue
                self.turns.append(write.name)
                number = self.confirmed.get(write.name, 0) + 1
                write.do(vault, number)
                self.confirmed[write.name] = number
                self.moments.append((len(steps), write.name, number))
        finally:
            vault.lock()

    def at(self, step: int) -> "Story":
        """Return the story as far as it was confirmed when so many steps were done."""
        confirmed = {name: number for moment, name, number in self.moments if moment <= step}
        return Story(self.writes, confirmed, clock=self.clock)

    def check(self, folder: Path, least: dict[str, int] | None = None) -> bool:
        """Open the file: it needs no repair, and everything confirmed is there, or at least what is in `least`.

        Returns whether all that was confirmed is there.
        """
        vault = self.open(folder, least)
        try:
            assert vault.check().integrity == ()
            assert len(list(Places.inside(folder).group_folder.glob("data*.db"))) == 1  # nothing left of a swap
            found = {}
            for write in self.writes:
                few = None if least is None else least.get(write.name, 0)
                found[write.name] = write.newest(vault, self.confirmed.get(write.name, 0), few)
            return all(found[name] >= number for name, number in self.confirmed.items())
        finally:
            vault.lock()


class PowerCuts:
    """A story remembered once, and cut off at as many points as wanted."""

    def __init__(self, writes: tuple[Write, ...], template: Path, folder: Path, rounds: int = 3) -> None:
        self.story = Story(writes)
        self._data, self._after = fresh_copy(template, folder / "told"), folder / "after" / template.name
        self._before: Files = read_all(self._data)
        turns = [*writes, None] * rounds
        with in_place_of_the_disk(self._data) as stick:
            self.story.go_on(self._data, turns, stick.steps)
            self._steps = list(stick.steps)

    def __len__(self) -> int:
        return len(self._steps)

    def cut(self, tally: Tally, disk: Disk, count: int, chance: random.Random) -> None:
        """Cut the power `count` times, as often in each turn as in any other, and check after each."""
        edges = [*self.story.begins, len(self._steps)]
        for _ in range(count):
            turn = chance.randrange(len(self.story.turns))
            cut = chance.randrange(edges[turn], edges[turn + 1] + 1)
            with tally.trial(f"{disk.name}, {self.story.turns[turn]}, after {cut} of {len(self._steps)}"):
                self._check(tally, disk, cut, chance)

    def _check(self, tally: Tally, disk: Disk, cut: int, chance: random.Random) -> None:
        shutil.rmtree(self._after.parent, ignore_errors=True)
        write_all(after_a_cut(self._before, self._steps[:cut], disk, chance), self._data, self._after)
        told = self.story.at(cut)
        if not disk.lies_about:
            told.check(self._after)
            return
        try:
            is_all = told.check(self._after, least=self.story.at(cut - disk.lies_about).confirmed)
            tally.note("whole" if is_all else "newest writes missing")
        except Fault as fault:
            tally.note(f"told as {fault.code}" if has_words(fault) else "")


@dataclass
class Breaking:
    """A story in which, from one write to the disk on, every further one fails."""

    writes: tuple[Write, ...]
    template: Path
    folder: Path

    def break_at(self, tally: Tally, at: int, error: type[apsw.Error], fault: type[Fault]) -> bool:
        """Let `at` writes to the disk go well; returns False when the story needed no more than that."""
        data, story = fresh_copy(self.template, self.folder), Story(self.writes)
        is_over = False
        with in_place_of_the_disk(data) as stick, tally.trial(f"{error.__name__} after {at} writes"):
            is_over = self._told(story, data, stick, at, error, fault)
            stick.mend()
            story.check(data)
        return not is_over

    def _told(
        self, story: Story, data: Path, stick: TrialStick, at: int, error: type[apsw.Error], fault: type[Fault]
    ) -> bool:
        stick.then, stick.left = error, at
        try:
            story.go_on(data, [*self.writes, None, self.writes[0]], stick.steps)
        except fault as met:
            return not has_words(met)
        except SystemError as met:
            # Giving a half-made copy up, apsw stumbles over a second error of a file system written in Python.
            assert "apsw.Backup" in str(met)  # noqa: PT017 - anything else is a loss
            return False
        return stick.left is not None
