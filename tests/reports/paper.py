"""Looking at a finished PDF: its words, where they stand, its fonts and its structure."""

import io
import re
import shutil
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from peergroup_desktop.reports.document import Document

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_HIDDEN_HEIGHT = 8.6  # points; words laid under the signs are this low at most, nothing that is read is


@dataclass(frozen=True)
class Word:
    """A word and its box, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def is_hidden(self) -> bool:
        """Whether the word lies beneath a sign."""
        return self.bottom - self.top <= _HIDDEN_HEIGHT

    def covers(self, other: "Word") -> bool:
        """Say whether the two stand on each other; boxes include room for accents, so a little is nothing."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 1.0 and down > 0.35 * min(self.bottom - self.top, other.bottom - other.top)


def reader(document: Document) -> PdfReader:
    """Open a document with pypdf."""
    return PdfReader(io.BytesIO(document.pdf))


def text_of(document: Document) -> list[str]:
    """Return the words of each page, in the order they were drawn, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader(document).pages]


def fonts_of(document: Document) -> dict[str, bool]:
    """Return each font's name and whether it is inside the file."""
    found = {}
    for page in reader(document).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            found[str(font.get_object()["/BaseFont"])] = "/FontFile2" in descriptor.get_object()
    return found


def tags_of(document: Document) -> list[str]:
    """Return the structure's types in reading order, each with its depth: "0 Document", "1 H1" ..."""
    tags: list[str] = []

    def visit(node: Any, depth: int) -> None:
        entry = node.get_object()
        if not hasattr(entry, "get") or entry.get("/Type") == "/MCR":
            return
        tags.append(f"{depth} {entry['/S'][1:]}")
        for kid in entry["/K"]:
            visit(kid, depth + 1)

    for top in reader(document).root_object["/StructTreeRoot"]["/K"]:  # type: ignore[index]
        visit(top, 0)
    return tags


def spoken(document: Document, folder: Path) -> str:
    """Return the text as poppler finds it, which heeds the words laid round shaped letters."""
    return _poppler("pdftotext", document, folder, "-layout")


def words_of(document: Document, folder: Path) -> list[tuple[float, float, list[Word]]]:
    """Return (width, height, words) of each page."""
    pages = []
    for width, height, body in _PAGE.findall(_poppler("pdftotext", document, folder, "-bbox")):
        words = [Word(*map(float, found[:4]), unescape(found[4])) for found in _WORD.findall(body)]
        pages.append((float(width), float(height), words))
    return pages


def _poppler(tool: str, document: Document, folder: Path, *options: str) -> str:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} (poppler-utils) is not installed")
    file = folder / "page.pdf"
    file.write_bytes(document.pdf)
    done = subprocess.run([tool, *options, str(file), "-"], capture_output=True, text=True, check=True)
    return done.stdout
