"""The portable folder for Linux: Debian's Python, which runs from any folder, with the wheels beside it.

Not frozen by PyInstaller, which was measured: 243 MB against about 150, and it needs symbolic links, which a stick
cannot hold. Of the desktop's own libraries only those are brought along that some desktops lack.
"""

from __future__ import annotations

import shutil
import tarfile
import tempfile
from pathlib import Path

import inputs
import parts
from environment import Environment
from inputs import Pin
from licences import list_licences

_PYTHON_PARTS = {"python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib"}
_MACHINE_LIBRARIES = Path("usr/lib/x86_64-linux-gnu")


def build(python: Environment, folder: Path, version: str) -> None:
    """Make the folder anew.

    Raises:
        Missing: Something it is made of cannot be had.
    """
    wheels, debian = inputs.wheels(python, "linux"), inputs.debian_packages()
    program = folder / "program"
    packages = program / "packages"
    with tempfile.TemporaryDirectory() as name:
        unpacked = Path(name)
        for package in debian.values():
            parts.unpack_debian(package, unpacked)
        runner = unpacked / "usr/bin/python3.11"
        parts.lay_packages(wheels, packages, "linux")
        parts.lay_program(program / "app")
        parts.compile_instead(runner, packages)
        parts.compile_beside(runner, program / "app")
        _lay_desktop_libraries(unpacked / _MACHINE_LIBRARIES, packages / "PySide6/Qt/lib")
        list_licences(folder, version, wheels, debian_documents(debian, unpacked))
        _lay_python(unpacked / "usr", program / "python")
    for given in ("Peergroup.sh", "portable.ini"):
        parts.give(given, folder / given)
    parts.give("start.py", program / "start.py")
    parts.give("read-me-linux.txt", folder / "READ ME.txt", version=version)
    (folder / "Peergroup.sh").chmod(0o755)


def compiler(folder: Path) -> Path:
    """Unpack into a folder a Python of the version that bundles carry, and return its program."""
    for pin, package in inputs.debian_packages().items():
        if pin.name in _PYTHON_PARTS:
            parts.unpack_debian(package, folder)
    return folder / "usr/bin/python3.11"


def pack(folder: Path, archive: Path) -> None:
    """Pack the folder, the same bytes for the same contents. Harder packing saves a tenth, and takes three minutes."""
    with tarfile.open(archive, "w:xz", preset=0) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                packed.add(path, f"Peergroup/{path.relative_to(folder).as_posix()}", filter=_nobodys)


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack the archive into a folder and return the portable folder in it."""
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="tar")
    return folder / "Peergroup"


def debian_documents(debian: dict[Pin, Path], unpacked: Path) -> dict[Pin, Path]:
    """Return where each package's copyright file lies."""
    return {pin: unpacked / "usr/share/doc" / pin.name / "copyright" for pin in debian}


def _lay_python(usr: Path, target: Path) -> None:
    library = usr / "lib/python3.11"
    (target / "bin").mkdir(parents=True)
    (target / "lib/python3.11").mkdir(parents=True)
    packed = target / "lib/python311.zip"
    parts.zip_library(usr / "bin/python3.11", library, packed)
    shutil.copy(usr / "bin/python3.11", target / "bin/python3.11")
    shutil.copy(library / "os.pyc", target / "lib/python3.11/os.pyc")  # by this file Python knows its home
    shutil.copytree(library / "lib-dynload", target / "lib/python3.11/lib-dynload")


def _lay_desktop_libraries(source: Path, target: Path) -> None:
    for link in source.glob("libx*.so.*"):
        if link.is_symlink():
            shutil.copyfile(link.resolve(), target / link.name)  # a stick holds no links


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = 0
    entry.mode = 0o755 if entry.name.endswith(("Peergroup.sh", "bin/python3.11")) else 0o644
    return entry
