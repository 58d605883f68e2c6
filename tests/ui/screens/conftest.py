"""Scenes that several test modules of the screens share."""

from tests.ui.screens.people_scene import grace
from tests.ui.screens.register_scene import scene

__all__ = ["grace", "scene"]
