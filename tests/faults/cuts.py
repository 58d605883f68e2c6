"""Power cuts: what every file holds when the power goes in the middle of what a stick remembers, on several disks."""

import random
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.faults.sticks import Delete, Flush, Folder, Rename, Step, Write

_SECTOR = 512
Files = dict[str, bytearray | None]  # by path; None is a folder


@dataclass(frozen=True)
class Disk:
    """What a disk makes of the writes that it was not asked to flush, or lied about.

    `kept`: the chance that a sector, a name or a deletion got there all the same. `flushes_folders`: whether asking
    it to flush the names in a folder does anything; some sticks refuse. `lies_about`: of how many of the newest steps
    it only said that they were flushed.
    """

    name: str
    kept: float
    flushes_folders: bool = True
    lies_about: int = 0


HONEST = (
    Disk("what was flushed alone", 0.0),
    Disk("half of the rest, in any order", 0.5),
    Disk("all of it", 1.0),
    Disk("half of the rest, folders never flushed", 0.5, flushes_folders=False),
)
LIAR = Disk("a disk that lies about flushing", 0.5, lies_about=40)


def read_all(folder: Path) -> Files:
    """Return the files and folders under `folder`."""
    return {str(path): bytearray(path.read_bytes()) if path.is_file() else None for path in folder.rglob("*")}


def write_all(files: Files, folder: Path, to: Path) -> None:
    """Write out what lay in `folder` beneath `to`."""
    for path, raw in sorted(files.items()):
        place = to / Path(path).relative_to(folder)
        if raw is None:
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(raw)


def after_a_cut(before: Files, steps: list[Step], disk: Disk, chance: random.Random) -> Files:
    """Return what there is when the power goes after `steps`.

    What was written to a file is there once that file was flushed, sector by sector before. A name given, changed or
    taken away stands once anything was flushed after it; before, it may be as it was, as it shall be, or gone: a
    name on FAT or exFAT is taken out before it is put in.
    """
    files = {path: None if raw is None else bytearray(raw) for path, raw in before.items()}
    honest = len(steps) - (chance.randrange(1, disk.lies_about + 1) if disk.lies_about else 0)
    flushes: dict[str, list[int]] = defaultdict(list)
    last_flush = -1
    for number, step in enumerate(steps[: max(honest, 0)]):
        if isinstance(step, Flush) and (disk.flushes_folders or not step.is_folder):
            flushes[step.path].append(number)
            last_flush = number
    for number, step in enumerate(steps):
        if isinstance(step, Write):
            is_flushed = bisect_right(flushes[step.path], number) < len(flushes[step.path])
            _write(files, step, 1.0 if is_flushed else disk.kept, chance)
        elif not isinstance(step, Flush) and (number < last_flush or chance.random() < disk.kept):
            _name(files, step)
        elif isinstance(step, Rename) and chance.random() < disk.kept:
            files.pop(step.to, None)  # half of a rename: the old one is out, the new one not in
    return files


def _write(files: Files, write: Write, kept: float, chance: random.Random) -> None:
    if kept == 0.0:
        return
    found = files.get(write.path)
    raw = found if found is not None else bytearray()
    files[write.path] = raw
    if write.data is None:
        if chance.random() < kept:
            del raw[write.offset :]
        return
    size = len(write.data) if kept == 1.0 else _SECTOR
    for begin in range(0, len(write.data), max(size, 1)):
        if kept == 1.0 or chance.random() < kept:
            part, place = write.data[begin : begin + size], write.offset + begin
            raw.extend(bytes(max(0, place + len(part) - len(raw))))
            raw[place : place + len(part)] = part


def _name(files: Files, step: Rename | Delete | Folder) -> None:
    if isinstance(step, Folder):
        files.setdefault(step.path, None)
        return
    moved = [path for path in files if path == step.path or path.startswith(step.path + "/")]
    if isinstance(step, Delete):
        for path in moved:
            del files[path]
        return
    if moved:
        files.pop(step.to, None)
    for path in moved:
        files[step.to + path.removeprefix(step.path)] = files.pop(path)
