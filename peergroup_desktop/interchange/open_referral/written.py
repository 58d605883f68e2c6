"""What a writer hands back: files in memory, and what had to be filled in."""

import io
import zipfile
from dataclasses import dataclass

from peergroup_desktop.interchange.open_referral.feed import Problem

_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the same rows make the same bytes, whenever they are written


@dataclass(frozen=True, slots=True)
class Written:
    """Files by name, in the order to show them. `filled` also names the rows that the form has no room for."""

    files: dict[str, bytes]
    filled: tuple[Problem, ...]

    @property
    def content(self) -> bytes:
        """The one file's bytes, or those of the first."""
        return next(iter(self.files.values()))

    def zipped(self) -> bytes:
        """Return all files as one zip."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.files.items():
                archive.writestr(zipfile.ZipInfo(name, _SAME_DAY), content, zipfile.ZIP_DEFLATED)
        return made.getvalue()
