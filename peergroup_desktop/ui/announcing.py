"""Telling a screen reader what changed, politely: it finishes its sentence first."""

from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Have a screen reader say `words`, if one is running. `source` is the widget they belong to."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 5 ms of start-up that nobody hears

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
