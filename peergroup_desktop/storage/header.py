"""The key header: which slots open the file. Two copies, of which only the older one is ever replaced.

A single renamed file is unreadable after about one pulled stick in ten on exFAT; with two copies written in turn,
one of them always reads.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from peergroup_desktop.core.errors import Fault, FileMissing, KeysDamaged, TooManyKeys
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Binding, Slot
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

_FORM = "peergroup-keys-1"
_MOST_BYTES = 256 << 10  # 64 slots with the longest names there can be take 210 kB
_MOST_SLOTS = 64
_LAST_DATABASE = 999_999_999


@dataclass(frozen=True)
class Header:
    """Everything that may be read before unlocking. Holds no key in the clear.

    `database` is the number of the one that counts, so that writing a header is the one moment in which a database
    takes another's place.
    """

    file_id: str
    epoch: int
    sequence: int
    group_hint: str
    shows_names: bool
    slots: tuple[Slot, ...]
    database: int = 1

    @property
    def binding(self) -> Binding:
        """What each slot is sealed to."""
        return Binding(_FORM, self.file_id, self.epoch)

    def people(self) -> tuple[Slot, ...]:
        """The slots that open with somebody's passphrase."""
        return tuple(slot for slot in self.slots if slot.kind == "person")

    def recovery(self) -> tuple[Slot, ...]:
        """The slots that open with the code on paper: one, or none while it is being replaced."""
        return tuple(slot for slot in self.slots if slot.kind == "recovery")

    def handover(self) -> tuple[Slot, ...]:
        """The slots that open with the handover envelope: one, or none."""
        return tuple(slot for slot in self.slots if slot.kind == "handover")

    def some(self, slot_id: str | None) -> tuple[Slot, ...]:
        """The slot called `slot_id`, every person's when it is None, or none."""
        return tuple(slot for slot in self.people() if slot_id in (None, slot.slot_id))

    def with_slots(self, slots: Iterable[Slot]) -> "Header":
        """Return the header with other slots; writing it is `save`."""
        return replace(self, slots=tuple(slots))


def new_header() -> Header:
    """Make the header of a new file, with no slots yet."""
    return Header(os.urandom(16).hex(), epoch=1, sequence=0, group_hint="", shows_names=True, slots=())


def save(places: Places, header: Header) -> Header:
    """Write `header` under the next sequence number and return it as written.

    The first time both copies are made; later only the older one is replaced, on the disk before this returns.

    Raises:
        TooManyKeys: it could not be read back.
        DiskFull, FolderReadOnly, StorageGone: the copy that was there is still whole.
    """
    if len(header.slots) > _MOST_SLOTS:
        raise TooManyKeys(most=_MOST_SLOTS)
    header = replace(header, sequence=header.sequence + 1)
    copies = places.headers if header.sequence == 1 else (places.headers[header.sequence % 2],)
    with system_errors_told_as_faults():
        for copy in copies:
            write_durably(copy, packed(header))
    return header


def insist(places: Places, header: Header) -> Header:
    """Make `header` the newest again and return it as it stands: a later one that the disk refused may have reached
    it all the same.

    Raises:
        DiskFull, FolderReadOnly, StorageGone: it cannot be written.
    """
    try:
        newest = load(places)
    except KeysDamaged:
        settle(places, header)
        return header
    return header if newest == header else save(places, replace(header, sequence=newest.sequence))


def fall_back(places: Places, header: Header) -> None:
    """Let `header` count again where there is no room to write it: the later copy goes if the older one still reads.

    A disk that refuses is left as it is.
    """
    older, later = places.headers[header.sequence % 2], places.headers[(header.sequence + 1) % 2]
    with suppress(KeysDamaged, OSError):
        if _read(older) == header:
            later.unlink()
            flush_folder(places.group_folder)


def is_newest(places: Places, header: Header) -> bool:
    """Say whether the disk answers, and `header` is what it holds."""
    try:
        return load(places) == header
    except Fault:
        return False


def settle(places: Places, header: Header) -> None:
    """Make both copies equal to `header`, which is whole on the disk in one of them, or which a backup takes along.

    Run at opening, when the newer copy has long been on the disk: an old passphrase, or a copy that was cut short,
    does not stay behind for longer than that. The database they name is that of `places`.
    """
    raw = packed(replace(header, database=places.number))
    with system_errors_told_as_faults():
        for copy in places.headers:
            if not copy.exists() or copy.read_bytes() != raw:
                write_durably(copy, raw)


def load(places: Places) -> Header:
    """Read the newer of the two copies that is whole.

    Raises:
        FileMissing: there is no group's file here.
        StorageGone: the disk does not answer.
        KeysDamaged: neither copy can be read.
    """
    with system_errors_told_as_faults():
        if not places.is_taken():
            raise FileMissing
    found = []
    for copy in places.headers:
        with suppress(KeysDamaged, OSError):
            found.append(_read(copy))
    if not found:
        raise KeysDamaged
    return max(found, key=lambda header: header.sequence)


def packed(header: Header) -> bytes:
    """Return the bytes of one copy: JSON with a checksum over its own body."""
    body = {
        "format": _FORM,
        "file_id": header.file_id,
        "epoch": header.epoch,
        "sequence": header.sequence,
        "group_hint": header.group_hint,
        "shows_names": header.shows_names,
        "database": header.database,
        "slots": [slot.to_json() for slot in header.slots],
    }
    return json.dumps({"header": body, "checksum": _checksum(body)}, indent=1).encode()


def unpacked(raw: bytes) -> Header:
    """Read one copy back, trusting nothing in it.

    Raises:
        KeysDamaged: cut short, changed, oversized, or made by something else.
    """
    if len(raw) > _MOST_BYTES:
        raise KeysDamaged
    try:
        kept = json.loads(raw)
        body = kept["header"]
        if kept["checksum"] != _checksum(body) or body["format"] != _FORM or len(body["slots"]) > _MOST_SLOTS:
            raise KeysDamaged
        return Header(
            file_id=str(body["file_id"]),
            epoch=int(body["epoch"]),
            sequence=int(body["sequence"]),
            group_hint=str(body["group_hint"]),
            shows_names=bool(body["shows_names"]),
            slots=tuple(Slot.from_json(slot) for slot in body["slots"]),
            database=_database_number(body.get("database", 1)),
        )
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise KeysDamaged from error


def _database_number(kept: object) -> int:
    if not isinstance(kept, int) or isinstance(kept, bool) or not 1 <= kept <= _LAST_DATABASE:
        raise KeysDamaged
    return kept


def write_durably(path: Path, raw: bytes) -> None:
    """Replace `path` with `raw`, on the disk before this returns."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as stream:
        stream.write(raw)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)
    _flush_name(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Ask for the names in `folder` to be on the disk, where the system can be asked."""
    # Windows cannot open a folder, and some stick file systems refuse to flush one; the copies do not rely on it.
    _flush(folder, os.O_RDONLY)


def _flush_name(path: Path) -> None:
    # Where a folder cannot be flushed, flushing the file under its new name takes the name along. Windows asks for the
    # right to write for that; elsewhere reading is enough.
    _flush(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)


def _flush(path: Path, rights: int) -> None:
    with suppress(OSError):
        handle = os.open(path, rights)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _read(path: Path) -> Header:
    with path.open("rb") as stream:
        return unpacked(stream.read(_MOST_BYTES + 1))


def _checksum(body: object) -> str:
    return hashlib.blake2b(json.dumps(body, sort_keys=True).encode(), digest_size=16).hexdigest()
