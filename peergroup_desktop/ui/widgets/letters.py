"""What of the keyboard is typing, and what is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_letter(event: QKeyEvent) -> bool:
    """Tell whether a key writes something that can be searched for: Escape and Delete have a text too on Linux."""
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
