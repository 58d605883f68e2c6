"""What this computer remembers of each group's file: the last state it saw. Nothing about people.

A copy of the file from last week looks like any other file. Only a computer that saw the later one can tell.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.core.paths import state_folder
from peergroup_desktop.storage.header import write_durably

_log = logging.getLogger(__name__)
_HIGHEST = 1 << 53


@dataclass(frozen=True)
class State:
    """A point in a file's life. `mark` tells apart two copies that both counted on from the same point."""

    generation: int
    mark: bytes


class Computer:
    """The memory of one computer, a small file in a folder of its own."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or state_folder()) / "files-seen.json"

    def last_seen(self, file_id: str) -> State | None:
        """Return the state in which this computer last left the file, or None if it never met it."""
        kept = self._read().get(file_id)
        try:
            state = State(int(kept[0]), bytes.fromhex(kept[1])) if isinstance(kept, list) else None
        except (IndexError, TypeError, ValueError, OverflowError):
            return None
        return state if state and 0 <= state.generation < _HIGHEST else None

    def remember(self, file_id: str, state: State) -> None:
        """Keep the state. A computer that cannot keep it opens files as before, without this warning."""
        kept = {**self._read(), file_id: [state.generation, state.mark.hex()]}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self._path, json.dumps(kept).encode())
        except OSError as error:
            _log.warning("this computer cannot remember file states: %s", error.strerror)

    def _read(self) -> Mapping[str, object]:
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}
