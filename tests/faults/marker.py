"""A program that marks people until it is killed. Run by the kill test, never by pytest itself.

Each line on its input, "FOLDER NUMBER", makes it fork a child, which costs a few ms where starting Python anew costs
hundreds. On its output stand the child's process number, the number of each mark once it is committed, and 0 when the
child is gone.
"""

import os
import sys
from pathlib import Path

from peergroup_desktop.core.ids import named_id
from peergroup_desktop.models import Attendance, Group, Person, Session
from peergroup_desktop.storage.vault import Vault
from tests.vaults import open_vault

PEOPLE = [named_id("person", str(number)) for number in range(25)]
GROUP, SESSION = named_id("group"), named_id("session")


def start_group(vault: Vault) -> None:
    """Make what marks refer to."""
    with vault.unit_of_work("demo.make"):
        Group.create(id=GROUP, name="Tea", kind="hub", record_level="full")
        Session.create(
            id=SESSION, group=GROUP, planned_on="2026-11-24", held_on="2026-11-24", starts_minute=600, ends_minute=700
        )
        for person in PEOPLE:
            Person.create(id=person, called="Ann")


def mark(vault: Vault, number: int) -> None:
    """Mark the person whose turn it is; the flags carry the number."""
    person = PEOPLE[number % len(PEOPLE)]
    row = {"id": named_id("mark", SESSION, person), "session": SESSION, "person": person, "mark": "present"}
    with vault.unit_of_work("attendance.mark", subject=person, detail="present"):
        Attendance.insert(**row, flags=number).on_conflict(
            conflict_target=[Attendance.id], preserve=[Attendance.flags]
        ).execute()


def mark_until_killed(folder: Path, number: int) -> None:
    vault = open_vault(folder)
    while True:
        number += 1
        mark(vault, number)
        say(number)


def say(number: int) -> None:
    os.write(sys.stdout.fileno(), b"%d\n" % number)


def main() -> None:
    for line in sys.stdin:
        folder, _, number = line.rstrip().rpartition(" ")
        child = os.fork()
        if child == 0:
            say(os.getpid())
            mark_until_killed(Path(folder), int(number))
        os.waitpid(child, 0)
        say(0)


if __name__ == "__main__":
    main()
