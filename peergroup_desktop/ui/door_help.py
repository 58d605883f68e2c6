"""F1 before anybody is in: the help opens over the door."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.screen import Screen


def follow_help_key(screen: Screen, doorstep: Doorstep) -> None:
    """Open the page of `screen` with F1. The reader is loaded when it is first wanted."""
    shortcut = QShortcut(QKeySequence("F1"), screen)
    shortcut.activated.connect(partial(open_help, screen, doorstep))


def open_help(screen: Screen, doorstep: Doorstep) -> None:
    """Open the help over a screen of the door."""
    from peergroup_desktop.ui.help_reader import HelpDialog

    HelpDialog(screen, doorstep, screen.help_topic).open_ask()
