"""Keeps a program on a stick from leaving anything on the computer that it is started from.

The folders of `paths` hold what we write. This is for what libraries write without asking: temporary files, lists of
fonts, the file dialog's memory, compiled pictures of the graphics driver.
"""

import os
from contextlib import suppress

from peergroup_desktop.core import paths
from peergroup_desktop.core.i18n import _

_XDG = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
_TEMPORARY = ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")
_NO_GRAPHICS_CACHE = {
    "MESA_SHADER_CACHE_DISABLE": "true",
    "__GL_SHADER_DISK_CACHE": "0",
    "QT_XCB_GL_INTEGRATION": "none",  # nothing here draws by OpenGL, and the driver keeps files of its own
}


def stay_inside() -> None:
    """In a portable folder, send what libraries leave behind into it. To be called before Qt is loaded."""
    folder = paths.portable_folder()
    if folder is None:
        return
    import tempfile  # 5 ms, and nobody else needs it at the start

    temporary, caches = folder / "temporary", folder / "temporary" / "caches"
    with suppress(OSError):  # a stick that takes no writing; better no temporary files than some on the computer
        caches.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(temporary)
    os.environ |= dict.fromkeys(_TEMPORARY, str(temporary)) | dict.fromkeys(_XDG, str(caches)) | _NO_GRAPHICS_CACHE
    os.environ["FONTCONFIG_FILE"] = str(paths.resource("portable", "fonts.conf"))


def where_kept() -> str:
    """Say where everything stays."""
    return (
        _("Everything stays in the program’s own folder.")
        if paths.is_portable()
        else _("Everything stays on this computer.")
    )
