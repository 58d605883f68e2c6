"""What this program is, which version, and whose work it stands on."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from peergroup_desktop import __version__
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Grid

WORKS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("PySide6-Pdf", "LGPL-3.0"),
    ("apsw-sqlite3mc", "any use"),
    ("peewee", "MIT"),
    ("PyNaCl", "Apache-2.0"),
    ("zxcvbn", "MIT"),
    ("platformdirs", "MIT"),
    ("reportlab", "BSD-3-Clause"),
    ("uharfbuzz", "Apache-2.0"),
    ("python-calamine", "MIT"),
    ("charset-normalizer", "MIT"),
    ("RapidFuzz", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("psutil", "BSD-3-Clause"),
    ("shamir-mnemonic", "MIT"),
)
DRAWN = (
    ("Atkinson Hyperlegible Next", "OFL-1.1"),
    ("Noto Sans", "OFL-1.1"),
    ("Droid Sans Fallback", "Apache-2.0"),
    ("Lucide", "ISC, MIT"),
)


class AboutPage(QWidget):
    """Nothing to change here."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        about = column.add(Card(_("Peergroup Desktop {version}").format(version=__version__), icon="info"))
        for words in (
            _("A free program under the Apache licence 2.0. You may use, copy and change it."),
            _("It has no part that can use the internet, keeps no account of you, and tells nobody anything."),
        ):
            about.body.add(TextLabel(words, Text.BODY, Ink.INK2))
        column.add(_table(_("It stands on the work of others"), [(_named(name), licence) for name, licence in WORKS]))
        column.add(_table(_("Letters and drawings"), list(DRAWN)))
        column.stretch()


@cache
def _named(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


def _table(title: str, rows: list[tuple[str, str]]) -> Card:
    card = Card(title)
    grid = Grid(gap=6)
    card.body.add(grid)
    for place, (name, licence) in enumerate(rows):
        grid.addWidget(TextLabel(name, Text.BODY), place, 0)
        grid.addWidget(TextLabel(licence, Text.SECOND, Ink.INK2), place, 1)
    grid.setColumnStretch(1, 1)
    return card
