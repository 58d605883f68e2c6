"""Loads what unlocking will need while somebody types a passphrase: one module at a time, with pauses for the keys."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 40
# What others load with them comes before, so that no step takes long: a key may be waiting.
WANTED_NEXT = (
    "peergroup_desktop.actions.opening",
    "peergroup_desktop.actions.settings",
    "peergroup_desktop.actions.groups",
    "peergroup_desktop.actions.sessions",
    "peergroup_desktop.actions.people",
    "peergroup_desktop.actions.attendance",
    "peergroup_desktop.actions.history",
    "peergroup_desktop.actions.pairs",
    "peergroup_desktop.actions.care",
    "peergroup_desktop.actions.rota",
    "peergroup_desktop.actions.drawer",
    "peergroup_desktop.ui.shell",
    "peergroup_desktop.ui.backing_up.desk",
    "peergroup_desktop.ui.visiting.desk",
    "peergroup_desktop.ui.following_up.desk",
    "peergroup_desktop.ui.screens.today.presenter",
    "peergroup_desktop.ui.screens.today.view",
    "peergroup_desktop.ui.screens.register.view",
    "peergroup_desktop.ui.screens.people.view",
    "peergroup_desktop.ui.screens.notes.view",
)


class Preloader(QObject):
    """Imports modules one after another. Stopping early loses nothing: they are then loaded when wanted."""

    def __init__(self, parent: QObject, modules: tuple[str, ...] = WANTED_NEXT) -> None:
        super().__init__(parent)
        self._left = list(modules)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin, at the next pause."""
        self._timer.start()

    def stop(self) -> None:
        """Load no more."""
        self._timer.stop()

    @property
    def is_done(self) -> bool:
        """Tell whether everything is loaded."""
        return not self._left

    def _load_next(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
        if not self._left:
            self._timer.stop()
