"""Each way in which a file cannot be opened has its own fault, and leaves the file as it was."""

import hashlib
import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core import errors, sentences
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import Person
from peergroup_desktop.storage import backup
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.migrations import OUR_VERSION
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.vaults import PASSPHRASE, make_vault, open_vault


def fingerprints(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def places(vault_folder: Path) -> Places:
    return Places.inside(vault_folder)


@pytest.fixture
def unchanged(vault_folder: Path) -> Iterator[None]:
    before = fingerprints(vault_folder)
    yield
    assert fingerprints(vault_folder) == before


def edit(places: Places, statement: str) -> None:
    opened = open_vault(places.data_folder)
    opened.database.connection().execute(statement)
    opened.lock()


def test_a_wrong_passphrase_opens_nothing(vault_folder: Path, unchanged: None) -> None:
    with pytest.raises(errors.WrongPassphrase):
        open_vault(vault_folder, passphrase="copper lantern quiet Meadow")


def test_another_slot_is_not_tried_when_one_was_chosen(vault_folder: Path, unchanged: None) -> None:
    with pytest.raises(errors.WrongPassphrase):
        vaults.unlock(vault_folder, "no-such-slot", PASSPHRASE)


@pytest.mark.parametrize(
    ("gone", "fault"),
    [(["data.db"], errors.RecordsMissing), (["data.db", "keys-a.json", "keys-b.json"], errors.FileMissing)],
)
def test_a_missing_file_is_told_apart(places: Places, gone: list[str], fault: type[errors.Fault]) -> None:
    for name in gone:
        (places.group_folder / name).unlink()
    with pytest.raises(fault):
        open_vault(places.data_folder)


def test_an_empty_folder_has_no_file(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        vaults.peek(tmp_path)


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"x" * 300_000], ids=["empty", "cut", "garbage", "huge"])
def test_one_whole_header_is_enough_and_mends_the_other(places: Places, copy: int, damage: bytes) -> None:
    places.headers[copy].write_bytes(damage)
    open_vault(places.data_folder).lock()
    assert places.headers[0].read_bytes() == places.headers[1].read_bytes()


def test_two_damaged_headers_are_told_before_and_at_unlocking(places: Places) -> None:
    for path in places.headers:
        path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(errors.KeysDamaged):
        vaults.peek(places.data_folder)
    with pytest.raises(errors.KeysDamaged):
        open_vault(places.data_folder)


@pytest.mark.parametrize("where", [100, 5000, -3000], ids=["first page", "second page", "last page"])
def test_a_flipped_bit_is_noticed(places: Places, where: int) -> None:
    raw = bytearray(places.database.read_bytes())
    raw[where] ^= 1
    places.database.write_bytes(raw)
    with pytest.raises(errors.FileDamaged):
        open_vault(places.data_folder)
    assert not places.lock_file.exists()


def test_a_database_cut_short_is_noticed(places: Places) -> None:
    raw = places.database.read_bytes()
    places.database.write_bytes(raw[: len(raw) // 2 // 4096 * 4096])
    with pytest.raises(errors.FileDamaged):
        open_vault(places.data_folder)


def test_the_database_of_another_file_does_not_open(places: Places, tmp_path: Path) -> None:
    make_vault(tmp_path / "other").vault.lock()
    shutil.copy(Places.inside(tmp_path / "other").database, places.database)
    with pytest.raises(errors.FileDamaged):
        open_vault(places.data_folder)


def test_a_database_that_belongs_to_another_header_is_noticed(places: Places) -> None:
    edit(places, "UPDATE this_file SET file_id = 'another'")
    with pytest.raises(errors.FileDamaged):
        open_vault(places.data_folder)


def test_a_row_against_the_rules_is_noticed(places: Places) -> None:
    edit(places, "PRAGMA ignore_check_constraints = 1; UPDATE this_file SET only = 2")
    with pytest.raises(errors.FileDamaged):
        open_vault(places.data_folder)


def test_a_file_that_came_back_with_a_row_against_the_rules_is_noticed(vault: Vault) -> None:
    vault.database.connection().execute("PRAGMA ignore_check_constraints = 1; UPDATE this_file SET only = 2")
    with pytest.raises(errors.FileDamaged):
        vault.reconnect()


def test_a_newer_file_is_refused_with_both_versions(places: Places) -> None:
    edit(places, f"PRAGMA user_version = {OUR_VERSION + 3}")
    with pytest.raises(errors.NewerFile) as refused:
        open_vault(places.data_folder)
    assert refused.value.facts == {"file_version": OUR_VERSION + 3, "our_version": OUR_VERSION}


def test_a_second_window_is_told_where_and_since_when(vault: Vault) -> None:
    with pytest.raises(errors.AlreadyOpen) as refused:
        open_vault(vault.folder)
    assert refused.value.facts == {"host": socket.gethostname(), "since": "09:00"}
    with vault.reading():
        assert vault.check().integrity == ()


def test_the_engine_refuses_a_second_program_even_without_the_note(vault: Vault) -> None:
    Places.inside(vault.folder).lock_file.unlink()
    with pytest.raises(errors.AlreadyOpen):
        open_vault(vault.folder)


def test_an_older_copy_put_back_is_noticed_and_opens_only_when_asked(places: Places, tmp_path: Path) -> None:
    shutil.copytree(places.group_folder, tmp_path / "last-week")
    edit(places, "SELECT 1")
    edit(places, "SELECT 1")
    shutil.rmtree(places.group_folder)
    shutil.copytree(tmp_path / "last-week", places.group_folder)
    with pytest.raises(errors.OlderCopy) as refused:
        open_vault(places.data_folder)
    assert refused.value.facts["generation"] < refused.value.facts["seen"]
    open_vault(places.data_folder, accept_older=True).lock()
    open_vault(places.data_folder).lock()


def test_two_copies_that_went_on_alone_are_told_apart(places: Places, tmp_path: Path) -> None:
    elsewhere = Path(shutil.copytree(places.data_folder, tmp_path / "stick" / "Peergroup"))
    open_vault(places.data_folder).lock()
    for _ in range(3):
        open_vault(elsewhere).lock()
    shutil.rmtree(places.group_folder)
    shutil.copytree(Places.inside(elsewhere).group_folder, places.group_folder)
    with pytest.raises(errors.CopiesParted):
        open_vault(places.data_folder)


def test_a_copy_that_went_on_elsewhere_from_here_opens(places: Places, tmp_path: Path) -> None:
    open_vault(places.data_folder).lock()
    elsewhere = Path(shutil.copytree(places.data_folder, tmp_path / "stick" / "Peergroup"))
    open_vault(elsewhere).lock()
    shutil.rmtree(places.group_folder)
    shutil.copytree(Places.inside(elsewhere).group_folder, places.group_folder)
    open_vault(places.data_folder).lock()


def test_a_new_file_is_not_made_where_one_is(vault_folder: Path, unchanged: None) -> None:
    with pytest.raises(errors.FolderNotEmpty):
        make_vault(vault_folder)


def test_a_new_file_is_not_made_over_old_backups(places: Places) -> None:
    for path in (places.database, *places.headers):
        path.unlink()
    with pytest.raises(errors.FolderNotEmpty):
        make_vault(places.data_folder)


def test_a_new_file_goes_into_an_empty_folder_of_its_name(tmp_path: Path) -> None:
    Places.inside(tmp_path).group_folder.mkdir()
    make_vault(tmp_path).vault.lock()
    assert [path.name for path in tmp_path.glob("group*")] == ["group.peergroup"]


def test_a_weak_passphrase_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(errors.WeakPassphrase):
        vaults.create(tmp_path / "P", name="Ann", passphrase="ann2026")
    assert not (tmp_path / "P").exists()


def test_every_refusal_has_a_sentence(vault_folder: Path) -> None:
    refusals = (
        errors.WrongPassphrase(),
        errors.CopiesParted(generation=3),
        errors.AlreadyOpen(host="hall", since="10:00"),
    )
    assert all(str(sentences.sentence(refusal)) for refusal in refusals)


def test_a_killed_program_leaves_a_file_that_opens(vault_folder: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from tests.vaults import open_vault\n"
        "from peergroup_desktop.models import Setting; from peergroup_desktop.core.ids import new_id\n"
        "vault = open_vault(Path(sys.argv[1]))\n"
        "with vault.unit_of_work('settings.change'): Setting.create(id=new_id(), key='k', value='v')\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(vault_folder)], check=False)
    assert json.loads(Places.inside(vault_folder).lock_file.read_text())["process"]
    opened = open_vault(vault_folder)
    counts = opened.check().counts
    opened.lock()
    assert counts["setting"] == 1


def test_another_tool_reads_the_file_with_its_key(vault: Vault) -> None:
    sqlcipher = pytest.importorskip("sqlcipher3", reason="the independent reader is not installed")
    key, path = vault.database.key, Places.inside(vault.folder).database
    vault.lock()
    other = sqlcipher.connect(str(path))
    other.execute(f'PRAGMA key = "{key}"')
    assert other.execute("SELECT name, role FROM account").fetchall() == [("Maureen", "coordinator")]
    other.close()


def test_without_its_key_the_file_is_no_database(places: Places) -> None:
    stranger = apsw.Connection(str(places.database), flags=apsw.SQLITE_OPEN_READONLY)
    with pytest.raises(apsw.NotADBError):
        stranger.pragma("user_version")
    stranger.close()


def test_names_are_nowhere_to_be_read_on_the_disk(vault: Vault) -> None:
    with vault.unit_of_work("people.add"):
        Person.create(id=new_id(), called="Kanariusz", note="Kanariusz sings")
    while_open = Places.inside(vault.folder).write_ahead_log.read_bytes()
    backup.make(vault, "asked")
    vault.lock()
    files = [path.read_bytes() for path in vault.folder.rglob("*") if path.is_file()]
    assert len(files) >= 7
    assert not any(b"anariusz" in raw for raw in (while_open, *files))
