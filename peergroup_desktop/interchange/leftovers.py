"""Parts of what was to leave that still lie there because the program was ended midway: anybody can read them."""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_UNFINISHED = re.compile(r"(.+)\.unfinished-[0-9a-f]{4}")
_ZIP = ".zip"


@dataclass(frozen=True)
class Leftovers:
    """Names of parts from earlier times: of the same name and now deleted, and those that are still there."""

    deleted: tuple[str, ...] = ()
    still_there: tuple[str, ...] = ()


def unfinished(name: str) -> str:
    """Return a name for what shall be called `name` when it is whole. No two are alike."""
    return f"{name}.unfinished-{secrets.token_hex(2)}"


def is_unfinished(place: Path, name: str) -> bool:
    """Say whether something is an unfinished part of what was to be called `name`."""
    return _whole(place) == name


def is_zip(path: Path) -> bool:
    """Say whether the name of a file is that of a zip."""
    return path.suffix.casefold() == _ZIP


def delete_leftovers(folder: Path, name: str) -> Leftovers:
    """Delete the unfinished parts in `folder` of what was to be called `name`; those of other names are told alone."""
    deleted: list[str] = []
    still_there: list[str] = []
    for place, whole in _found(folder):
        if whole == name:
            with suppress(OSError):
                place.unlink() if is_zip(Path(whole)) else shutil.rmtree(place)
        (still_there if may_be_there(place) else deleted).append(place.name)
    return Leftovers(tuple(deleted), tuple(still_there))


def may_be_there(place: Path) -> bool:
    """Say whether something is at `place`; a disk that does not answer may still hold it."""
    with suppress(OSError):
        return place.exists()
    return True


def _found(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the parts and what they were to be called."""
    with suppress(OSError):  # a folder that is not there is the writer's to tell
        for place in sorted(folder.iterdir()):
            whole = _whole(place)
            if whole:
                yield place, whole


def _whole(place: Path) -> str:
    """Return what an unfinished part was to be called, "" for anything else. A link is nothing that we wrote."""
    found = _UNFINISHED.fullmatch(place.name)
    is_ours = found and not place.is_symlink() and place.is_dir() != is_zip(Path(found[1]))
    return found[1] if found and is_ours else ""
