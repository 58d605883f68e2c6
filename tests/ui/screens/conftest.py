"""Scenes that several test modules of the screens share."""

from tests.ui.screens.register_scene import scene

__all__ = ["scene"]
