"""Stopped at any step of a change of key, the file opens with every record: under the old key or under the new one.

The states that the folder goes through are kept and opened afterwards: between writes of the engine, and around every
file that the program itself writes, renames or deletes.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

from peergroup_desktop.core.errors import WrongPassphrase
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Account, Person
from peergroup_desktop.storage.rekeying import rekey
from peergroup_desktop.storage.vault import Vault
from tests.faults.sticks import Step, Write, in_place_of_the_disk
from tests.vaults import open_vault

OTHER = "seven otters paddle sideways"
PEOPLE = 120
EVERY = 11  # of the writes of the engine, one in so many


class States(list[Step]):
    """Keeps the folder as it stands before each step. Takes the place of the trial stick's own list of steps."""

    def __init__(self, folder: Path, kept: Path) -> None:
        super().__init__()
        self._folder, self._kept = folder, kept
        self.count = 0

    def append(self, step: Step) -> None:
        super().append(step)
        if "/backups" not in step.path:
            self.keep(is_write=isinstance(step, Write))

    def keep(self, *, is_write: bool) -> None:
        """Keep the folder as it is now, without its backups. Of the writes only some are kept: there are so many."""
        self.count += 1
        if not is_write or self.count % EVERY == 0:
            ignored = shutil.ignore_patterns("backups")
            shutil.copytree(self._folder, self._kept / f"{self.count:05d}", ignore=ignored)

    def __iadd__(self, steps: Iterable[Step]) -> Self:  # type: ignore[override]
        for step in steps:
            self.append(step)
        return self


@contextmanager
def keeping_states(vault_folder: Path, kept: Path) -> Iterator[States]:
    with in_place_of_the_disk(vault_folder) as stick:
        stick.steps = states = States(vault_folder, kept)
        yield states
        stick.steps = []


def filled(vault_folder: Path) -> Vault:
    vault = open_vault(vault_folder)
    vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    with vault.unit_of_work("imports.people"):
        for _ in range(PEOPLE):
            Person.create(id=new_id(), called="Ann", note="tea " * 100)
    return vault


def test_every_state_on_the_way_opens_with_every_record(
    vault_folder: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    filled(vault_folder).lock()
    with keeping_states(vault_folder, tmp_path / "states") as states:
        vault = open_vault(vault_folder)
        with vault.reading():
            dilys = bytes(Account.get(Account.name == "Dilys").id)
        rekey(vault, without=dilys)
        vault.lock()
    outcomes = [outcome(folder) for folder in sorted((tmp_path / "states").iterdir())]
    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {"old key", "new key"}
    record_property("states, opened, under the old key", (states.count, len(outcomes), outcomes.count("old key")))


def outcome(folder: Path) -> str:
    """Open a state that was kept, check that all is there, and say which key it is under."""
    opened = open_vault(folder, accept_older=True)
    report = opened.check()
    is_new = opened.opened.keyring.header.epoch > 1
    with opened.reading():
        assert (Account.get(Account.name == "Dilys").archived_on is not None) == is_new
    opened.lock()
    assert (report.integrity, report.counts["person"]) == ((), PEOPLE)
    assert len([*(folder / "group.peergroup").glob("data*")]) == 1
    if is_new:
        with pytest.raises(WrongPassphrase):
            open_vault(folder, passphrase=OTHER)
    else:
        open_vault(folder, passphrase=OTHER).lock()
    return "new key" if is_new else "old key"
