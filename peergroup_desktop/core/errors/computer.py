"""Faults of this computer."""

from peergroup_desktop.core.errors.fault import Fault


class NoDisplay(Fault):
    """There is no screen to open a window on. Facts: command (what to type instead)."""

    code = "no_display"
