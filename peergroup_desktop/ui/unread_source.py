"""Keeps PySide from reading the source of every module that is imported, to look in it for its own name.

PySide 6.12 does so for the sake of `from __feature__ import ...`, which nothing here uses: a fifth of a millisecond a
module, 25 ms until the window stands, and the text of them all kept in memory.
"""

from importlib import import_module
from types import ModuleType

_LOOK_INSIDE = "_mod_uses_pyside"


def leave_source_unread() -> None:
    """Answer for every module that it is not to be switched. Does nothing where PySide does not ask."""
    feature = import_module("PySide6.support.feature")
    if hasattr(feature, _LOOK_INSIDE):
        setattr(feature, _LOOK_INSIDE, _is_switched)


def _is_switched(_module: ModuleType) -> bool:
    return False
