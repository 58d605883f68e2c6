"""Everything that reads what others wrote, and inputs to try each with.

A reader takes one input and ends in a value or in a known fault. `read` does all that the program would do with it,
and checks what must hold of the outcome; anything else it raises is a finding.
"""

import json
import shutil
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import AlreadyOpen, Fault
from peergroup_desktop.interchange.columns import propose_all
from peergroup_desktop.interchange.register_sheet import read_register
from peergroup_desktop.interchange.roster import read_roster
from peergroup_desktop.interchange.spreadsheets import read, read_pasted
from peergroup_desktop.interchange.workbook import Workbook
from peergroup_desktop.storage import backup_shelf, handover, manifest, new_home, recovery_code, restoring
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.lock_file import LockFile
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.second_place import Spot, find, noted_newest
from peergroup_desktop.storage.vault import peek
from tests.fuzz import inputs, service_lists
from tests.interchange.lists import TODAY
from tests.vaults import NOW

Reading = Callable[[Any], None]


@dataclass(frozen=True)
class Reader:
    """A reader. `share` is its part of a full run, in hundredths."""

    name: str
    share: int
    inputs: st.SearchStrategy[Any]
    read: Reading


def readers(template: Path, folder: Path) -> tuple[Reader, ...]:
    """Return all readers.

    Args:
        template: a data folder that holds a file with a backup.
        folder: where readers of folders may have theirs.
    """
    group = Places.inside(template).group_folder
    backup = next(path for path in (group / "backups").iterdir() if (path / "manifest.json").exists())
    described, keys = (backup / "manifest.json").read_bytes(), (group / "keys-a.json").read_bytes()
    in_folder = _InFolder(folder, backup)
    return (
        Reader(
            "text tables", 28, inputs.tables() | inputs.any_bytes(), lambda raw: whole_way(lambda: read(raw, "a.csv"))
        ),
        Reader("pasted text", 12, inputs.pasted(), lambda text: whole_way(lambda: read_pasted(text))),
        Reader("XLSX and ODS, parts changed", 18, inputs.workbooks(), lambda raw: whole_way(lambda: read(raw, "a"))),
        Reader("XLSX and ODS, bytes changed", 8, inputs.damaged_zips(), lambda raw: whole_way(lambda: read(raw, "a"))),
        Reader("backup manifest", 8, inputs.near_json(described), in_folder.manifest),
        Reader("backup folder", 1, inputs.damaged_folders(), in_folder.damaged),
        Reader("key header", 8, inputs.headers(keys), in_folder.header),
        Reader("what this computer remembers", 4, inputs.near_json(b'{"a": [1, "00"]}'), in_folder.computer),
        Reader("note of who has it open", 3, inputs.near_json(_NOTE), in_folder.lock_note),
        Reader("mark of a second place", 2, inputs.near_json(_MARK), in_folder.second_place),
        Reader("handover sheets, typed", 4, inputs.shares(), typed_share),
        Reader("recovery code, typed", 4, inputs.codes(), typed_code),
        Reader("services, JSON", 6, inputs.near_json(service_lists.JSON), in_folder.services),
        Reader("services, tables", 4, _tables_of_services(), in_folder.services),
    )


_HERE = {"host": socket.gethostname(), "process": 1, "started": 1, "since": NOW.isoformat(), "token": "0"}
_NOTE = json.dumps(_HERE).encode()
_MARK = b'{"place": "00000000000000000000000000000000", "newest_at": "2026-11-24T09:00:00+00:00"}'


def _tables_of_services() -> st.SearchStrategy[bytes]:
    """Return packages and sheets of services with something wrong in them."""
    return inputs.damaged(service_lists.package()) | inputs.damaged(service_lists.SHEET)


def whole_way(opened: Callable[[], Workbook]) -> None:
    """Read as people and as a register: every filled cell is taken, kept or left out, and counted as that."""
    with suppress(Fault):
        found = propose_all(opened(), today=TODAY)
        for table in (read_roster(found), read_register(found)):
            counts = table.counts
            assert counts.filled == counts.taken + counts.kept + counts.left_out


def typed_share(text: str) -> None:
    """Read a handover sheet as it is typed, and two that were."""
    reading = handover.as_typed(text)
    assert 0 <= reading.words_right <= handover.WORDS
    with suppress(Fault):
        handover.joined(text, text[::-1])


def typed_code(text: str) -> None:
    """Read a recovery code as it is typed."""
    reading = recovery_code.as_typed(text)
    assert 0 <= reading.wrong_group <= recovery_code.GROUPS
    with suppress(Fault):
        recovery_code.read(text)


class _InFolder:
    """Readers of files that lie in a folder of their own. What they refuse is as it was afterwards."""

    def __init__(self, folder: Path, backup: Path) -> None:
        self._folder, self._backup = folder, backup
        self._shelf = Places.inside(folder).backups / backup.name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(backup, self._shelf)
        self._file_id = manifest.read(backup).manifest.file_id

    def manifest(self, raw: bytes) -> None:
        place = self._put(self._shelf / "manifest.json", raw)
        with suppress(Fault):
            new_home.find_backups(self._folder)
        for card in backup_shelf.Shelf(self._shelf.parent, self._file_id).cards():
            assert card.made_at.tzinfo is not None
            with suppress(Fault):
                restoring.require_whole(card, bytes(48))
        assert place.read_bytes() == raw

    def damaged(self, damage: inputs.Damage) -> None:
        shutil.rmtree(self._folder)
        shutil.copytree(self._backup, self._shelf)
        damage(self._shelf)
        before = _bytes_of(self._folder)
        with suppress(Fault):
            new_home.find_backups(self._folder)
        for card in backup_shelf.Shelf(self._shelf.parent, self._file_id).cards():
            with suppress(Fault):
                restoring.require_whole(card, bytes(48))
        assert _bytes_of(self._folder) == before
        shutil.rmtree(self._folder)
        shutil.copytree(self._backup, self._shelf)

    def header(self, raw: bytes) -> None:
        copies = [self._put(path, raw) for path in Places.inside(self._folder).headers]
        with suppress(Fault):
            for slot in headers.unpacked(raw).slots:
                assert slot.cost.memory <= 1 << 30
        with suppress(Fault):
            peek(self._folder)
        assert [copy.read_bytes() for copy in copies] == [raw, raw]

    def computer(self, raw: bytes) -> None:
        self._put(self._folder / "files-seen.json", raw)
        found = Computer(self._folder).last_seen("a")
        assert found is None or isinstance(found.mark, bytes)

    def lock_note(self, raw: bytes) -> None:
        note = self._put(self._folder / "open-now.json", raw)
        lock = LockFile(note)
        try:
            lock.take(FixedClock(NOW))
        except AlreadyOpen:
            assert note.read_bytes() == raw
            return
        lock.let_go()

    def second_place(self, raw: bytes) -> None:
        self._put(self._folder / "Peergroup backups" / "place.json", raw)
        self._put(Places.inside(self._folder).backups / "second-place.json", raw)
        spot = Spot("0" * 32, self._folder, Path("nowhere"))
        find(spot)
        noted_newest(Places.inside(self._folder), spot)

    def services(self, raw: bytes) -> None:
        service_lists.read_services(self._folder / "lists", raw)

    @staticmethod
    def _put(path: Path, raw: bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return path


def _bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}
