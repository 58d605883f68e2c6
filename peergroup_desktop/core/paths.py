"""Where things are: what ships with the program, the group's files, this computer's settings.

Opens and makes nothing; whoever writes into a folder makes it. With a `portable.ini` beside the program everything
lies in its own folder, and nothing on the computer it is started from: see `portable`.
"""

from pathlib import Path

from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent / "resources"
_PORTABLE_MARK = "portable.ini"


def resource(*parts: str) -> Path:
    """Return the path of something that ships with the program: `resource("fonts", "OFL.txt")`.

    Works from a source checkout, an installed wheel and a bundle, which keep the folder inside the package.

    Raises:
        FileNotFoundError: it was not shipped; a fault of the build, not of the person at the screen.
    """
    path = (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def portable_folder() -> Path | None:
    """Return the folder that everything stays in, or None when the program lives on a computer.

    It is the one with `portable.ini`: a checkout, or the top of a bundle, which keeps us in `program/app`.
    """
    places = (_PACKAGE.parent, *_PACKAGE.parents[2:3])
    return next((place for place in places if (place / _PORTABLE_MARK).is_file()), None)


def is_portable() -> bool:
    """Tell whether the program keeps everything in its own folder."""
    return portable_folder() is not None


def data_folder(chosen: str | Path | None = None) -> Path:
    """Return the folder that holds the group's file: `chosen` (the option `--data`) or the usual place."""
    if chosen is not None:
        return Path(chosen).expanduser().absolute()
    portable = portable_folder()
    return portable / "data" if portable else _platform_folders().user_data_path


def settings_folder() -> Path:
    """Return the folder for this computer's own settings (text size, colours): nothing about people."""
    portable = portable_folder()
    return portable / "settings" if portable else _platform_folders().user_config_path


def state_folder() -> Path:
    """Return the folder for what this computer remembers of the files it met: counters, nothing about people."""
    portable = portable_folder()
    return portable / "settings" if portable else _platform_folders().user_state_path


def log_folder(data: Path) -> Path:
    """Return the folder for the program's log: beside the group's file, so that a stick leaves nothing behind."""
    return data / "logs"


def _platform_folders() -> PlatformDirs:
    return PlatformDirs("Peergroup", appauthor=False)
