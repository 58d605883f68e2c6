"""A full disk, a stick pulled out and a switch pushed: each its own fault, and all that was saved is still there."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core import errors
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import Person
from peergroup_desktop.storage import backup, database, history
from peergroup_desktop.storage.vault import Vault
from tests.faults.kills import make_template
from tests.faults.sticks import TrialStick, in_place_of_the_disk
from tests.faults.stories import Breaking
from tests.faults.tallies import Tally
from tests.faults.writes import EVERY_DAY
from tests.vaults import make_vault, open_vault

Mount = Callable[..., None]


@pytest.fixture
def stick(vault_folder: Path) -> Iterator[TrialStick]:
    with in_place_of_the_disk(vault_folder) as failing:
        yield failing


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB, twice what an empty file takes with its journal, if this computer lets the test make one."""
    place = tmp_path / "small"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place], check=False, capture_output=True)
    if made.returncode:
        pytest.skip("making a small disk needs the right to mount")
    yield place
    subprocess.run(["umount", place], check=True)


def remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", place], check=True)


def add(vault: Vault, called: str = "Ann", note: str = "") -> None:
    with vault.unit_of_work("people.add"):
        Person.create(id=new_id(), called=called, note=note)


def names(vault: Vault) -> list[str]:
    with vault.reading():
        return [person.called for person in Person.select().order_by(Person.called)]


def fill(vault: Vault, kept: list[str]) -> None:
    for number in range(1000):
        add(vault, f"{number:04}", "a long note " * 2000)
        kept.append(f"{number:04}")


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (apsw.FullError, errors.DiskFull),
        (apsw.IOError, errors.StorageGone),
        (apsw.CantOpenError, errors.StorageGone),
        (apsw.ReadOnlyError, errors.FolderReadOnly),
    ],
)
def test_a_write_that_fails_is_told_and_leaves_nothing(
    stick: TrialStick, vault: Vault, error: type[apsw.Error], fault: type[errors.Fault]
) -> None:
    add(vault)
    stick.error = error
    with pytest.raises(fault):
        add(vault, "Bob")
    assert names(vault) == ["Ann"]
    stick.error = None
    add(vault, "Cai")
    assert [entry.number for entry in history.entries(vault, 5)] == [3, 2, 1]
    assert vault.check().integrity == ()


def test_a_stick_put_back_is_opened_again_and_undo_still_reaches(stick: TrialStick, vault: Vault) -> None:
    add(vault)
    stick.error = apsw.IOError
    with pytest.raises(errors.StorageGone):
        add(vault, "Bob")
    with pytest.raises(errors.StorageGone):
        vault.reconnect()
    with pytest.raises(errors.StorageGone):
        names(vault)
    stick.error = None
    vault.reconnect()
    add(vault, "Cai")
    history.undo(vault)
    history.undo(vault)
    assert names(vault) == []


def test_a_stick_that_cannot_even_be_read_is_told_as_gone(stick: TrialStick, vault: Vault) -> None:
    add(vault)
    vault.database.connection().cache_flush()
    stick.pull_out()
    with pytest.raises(errors.StorageGone):
        add(vault, "Bob")
    stick.mend()
    vault.reconnect()
    add(vault, "Cai")
    assert names(vault) == ["Ann", "Cai"]


def test_a_stick_that_came_back_damaged_stays_closed(
    stick: TrialStick, vault: Vault, monkeypatch: pytest.MonkeyPatch, logged: list[object]
) -> None:
    monkeypatch.setattr(database, "page_problems", lambda *_args, **_options: ("page 3 is gone",))
    with pytest.raises(errors.FileDamaged):
        vault.reconnect()
    vault.lock()


def test_locking_works_without_the_stick(
    stick: TrialStick, vault: Vault, logged: list[object], vault_folder: Path
) -> None:
    add(vault)
    stick.error = apsw.IOError
    vault.lock()
    assert not vault.is_open
    assert len(logged) == 1
    stick.error = None
    opened = open_vault(vault_folder)
    assert names(opened) == ["Ann"]
    opened.lock()


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (apsw.FullError, errors.DiskFull),
        (apsw.IOError, errors.StorageGone),
        (apsw.ReadOnlyError, errors.FolderReadOnly),
    ],
)
def test_whichever_write_is_the_first_to_fail_all_before_it_is_kept(
    tmp_path: Path, error: type[apsw.Error], fault: type[errors.Fault], logged: list[object]
) -> None:
    """`packaging/dev.py faults` does this for every write; the story has about a thousand."""
    tally, story = Tally(error.__name__), Breaking(EVERY_DAY, make_template(tmp_path / "made"), tmp_path / "here")
    broken = takewhile(lambda at: story.break_at(tally, at, error, fault), range(3, 5000, 97))
    assert 5 < len(list(broken)) < 50
    assert tally.losses == []


def test_a_full_disk_keeps_everything_before(small_disk: Path) -> None:
    vault = make_vault(small_disk / "Peergroup").vault
    kept: list[str] = []
    with pytest.raises(errors.DiskFull):
        fill(vault, kept)
    assert names(vault) == kept
    assert len(kept) > 5
    with pytest.raises(errors.DiskFull):
        backup.make(vault, "asked")
    assert list((vault.folder / "group.peergroup" / "backups").iterdir()) == []
    remount(small_disk, "size=20m")
    add(vault, "more")
    assert vault.check().integrity == ()
    vault.lock()
    opened = open_vault(small_disk / "Peergroup")
    assert names(opened) == [*kept, "more"]
    opened.lock()


def test_no_file_is_made_on_a_full_disk(small_disk: Path) -> None:
    with suppress(OSError):
        (small_disk / "filler").write_bytes(bytes(4 << 20))
    with pytest.raises(errors.DiskFull):
        make_vault(small_disk / "Peergroup")
    assert not list((small_disk / "Peergroup").iterdir())


def test_a_write_protected_stick_is_told_and_nothing_on_it_changes(small_disk: Path) -> None:
    folder = small_disk / "Peergroup"
    make_vault(folder).vault.lock()
    remount(small_disk, "ro")
    with pytest.raises(errors.FolderReadOnly):
        open_vault(folder)
    with pytest.raises(errors.FolderReadOnly):
        make_vault(small_disk / "new")
    remount(small_disk, "rw")
    open_vault(folder).lock()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder without rights stops everybody but root")
def test_a_folder_without_rights_is_told(vault_folder: Path) -> None:
    group_folder = vault_folder / "group.peergroup"
    group_folder.chmod(0o500)
    with pytest.raises(errors.FolderReadOnly):
        open_vault(vault_folder)
    group_folder.chmod(0o700)
