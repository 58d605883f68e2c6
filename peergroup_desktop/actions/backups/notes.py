"""What the group's file keeps about its backups: the second place, and when one was last tried out.

These notes are rows of settings that nobody changes by hand. Putting a backup back leaves them as they are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import named_id
from peergroup_desktop.models import Setting
from peergroup_desktop.storage.second_place import Spot
from peergroup_desktop.storage.vault import Vault

SECOND_PLACE = "backups.second_place"
LAST_REHEARSAL = "backups.last_rehearsal"


@dataclass(frozen=True)
class ChosenPlace:
    """The second place: what the person called it, and how to find it."""

    name: str
    spot: Spot


def second_place(vault: Vault) -> ChosenPlace | None:
    """Return the second place, or None when there is none."""
    kept = _kept(vault, SECOND_PLACE)
    if not kept:
        return None
    spot = Spot(str(kept["mark"]), Path(str(kept["folder"])), PurePosixPath(str(kept["inner"])))
    return ChosenPlace(str(kept["name"]), spot)


def last_rehearsal(vault: Vault) -> datetime | None:
    """Return when a backup was last tried out, in UTC, or None."""
    kept = _kept(vault, LAST_REHEARSAL)
    return datetime.fromisoformat(str(kept["at"])) if kept else None


def write_second_place(place: ChosenPlace | None) -> None:
    """Keep the second place, or that there is none. For use inside a deed."""
    spot = place.spot if place else None
    words = {"mark": spot.mark, "folder": str(spot.folder), "inner": spot.inner.as_posix()} if spot else {}
    _write(SECOND_PLACE, {"name": place.name, **words} if place else {})


def write_rehearsal(moment: datetime) -> None:
    """Keep when a backup was tried out. For use inside a deed."""
    _write(LAST_REHEARSAL, {"at": moment.isoformat(timespec="seconds")})


def _kept(vault: Vault, key: str) -> dict[str, object]:
    with vault.reading():
        rows = rows_of(Setting.select(Setting.value).where(Setting.key == key))
    return dict(json.loads(rows[0][0])) if rows else {}


def _write(key: str, kept: Mapping[str, object]) -> None:
    text = json.dumps(kept, ensure_ascii=False)
    Setting.insert(id=named_id("setting", key), key=key, value=text).on_conflict(
        conflict_target=[Setting.id], update={"value": text}
    ).execute()
