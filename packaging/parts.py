"""The parts that both bundles share: the packages, the program itself, its compiled code, the archive's sums."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

from contents import LIBRARY_LEFT_OUT, belongs, is_left_out
from environment import ROOT
from inputs import Pin

GIVEN = ROOT / "packaging" / "given"


def lay_packages(wheels: dict[Pin, Path], folder: Path, system: str) -> None:
    """Unpack of the wheels what belongs into the bundle of a system."""
    for wheel in wheels.values():
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if not name.endswith("/") and belongs(name, system):
                    archive.extract(name, folder)


def lay_program(folder: Path) -> None:
    """Copy the program with its resources into a folder."""
    package = folder / "peergroup_desktop"
    shutil.copytree(ROOT / "peergroup_desktop", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", package / "resources")


def unpack_debian(package: Path, folder: Path) -> None:
    """Unpack a Debian package into a folder."""
    subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)


def compile_beside(python: Path, folder: Path) -> None:
    """Compile each source into `__pycache__`, so that nobody needs to when the program starts."""
    _compile(python, folder)


def compile_instead(python: Path, folder: Path) -> None:
    """Compile each source and leave it out: half the files, which matters on a stick."""
    _compile(python, folder, "-b")
    for source in folder.rglob("*.py"):
        source.unlink()


def zip_library(python: Path, library: Path, archive: Path) -> None:
    """Pack the compiled standard library."""
    for path in [path for path in library.rglob("*") if path.is_file()]:
        if is_left_out(path.relative_to(library).as_posix(), LIBRARY_LEFT_OUT) or path.is_symlink():
            path.unlink()
    compile_instead(python, library)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(library.rglob("*.pyc")):
            packed.writestr(
                zipfile.ZipInfo(path.relative_to(library).as_posix()), path.read_bytes(), packed.compression
            )


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def give(name: str, target: Path, *, for_windows: bool = False, **words: str) -> None:
    """Write one of our own files with its words filled in: `@version@`."""
    text = (GIVEN / name).read_text("utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    target.write_text(text, encoding="utf-8", newline="\r\n" if for_windows else "\n")


def _compile(python: Path, folder: Path, *options: str) -> None:
    # By checksum that nobody looks at: the times of files on a FAT stick depend on the time zone.
    command = [str(python), "-I", "-S", "-m", "compileall", "-q", *options, "--invalidation-mode", "unchecked-hash"]
    subprocess.run([*command, "-s", str(folder), str(folder)], check=True, stdout=subprocess.DEVNULL)
