"""Keeps None, True and False alive. Without this the program ends by itself after some minutes of use.

PySide6 6.12 is built as if these three could not be freed, which is so from Python 3.12 on. On Python 3.11 each of
its methods that returns None takes one reference too many, painting thousands a minute; at none left, the interpreter
stops. Written down here because nothing else in the code would explain it.
"""

import ctypes
import sys

_LASTS_FROM = (3, 12)


def keep_constants() -> None:
    """Give the three so many references that they outlast any session. Does nothing where they cannot be freed."""
    if sys.version_info >= _LASTS_FROM:
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < sys.maxsize >> 2:
            count.value += sys.maxsize >> 1
