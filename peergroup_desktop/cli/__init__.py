"""The command line: what is typed, and what the commands do. Qt is imported only to open the window."""

from peergroup_desktop.cli.typed import main

__all__ = ["main"]
