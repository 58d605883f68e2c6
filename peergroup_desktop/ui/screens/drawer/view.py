"""The sealed drawer on the screen: the locked page for everybody, and what is behind it for a lead.

What is behind the lock leaves the screen when the page is left, after quiet minutes, and before the window locks.
"""

from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.drawer.inside import InsideDesk
from peergroup_desktop.ui.screens.drawer.locked_page import LockedPage
from peergroup_desktop.ui.screens.drawer.nobody_page import NobodyPage
from peergroup_desktop.ui.screens.drawer.open_page import OpenPage
from peergroup_desktop.ui.screens.drawer.outside import OutsideDesk
from peergroup_desktop.ui.screens.drawer.presenter import DrawerPresenter
from peergroup_desktop.ui.screens.drawer.quiet import QuietWatch
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button


class DrawerScreen(Screen):
    """Three pages: locked, open, and the one for a group without a lead."""

    help_topic = "drawer"
    watches = frozenset({"concern", "concern_action", "account"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._is_to_read = False
        self.lock = Button(_("Lock the drawer"), icon="lock")
        self.back = Button(_("Back to the notes"), icon="arrow-left")
        self.header.add_action(self.back)
        self.header.add_action(self.lock)
        self.header.set_title(self.title())
        self.lock.hide()
        self.locked, self.open, self.nobody = LockedPage(context), OpenPage(context), NobodyPage()
        self._stack = self.body.add(QStackedWidget(), 1)
        for page in (self.locked, self.open, self.nobody):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self.quiet = QuietWatch(self)
        self.outside = OutsideDesk(self, self.locked, self.nobody, context)
        self.inside = InsideDesk(self, self.open, context)
        self.presenter = DrawerPresenter(self.outside, self.inside, context)
        self.outside.attach(self.presenter)
        self.inside.attach(self.presenter)
        self._connect()

    def _connect(self) -> None:
        go_back = partial(self._context.navigator.go, "notes")
        for back in (self.back, self.nobody.back, self.locked.sealed.back):
            back.clicked.connect(go_back)
        self.nobody.settings.clicked.connect(partial(self._context.navigator.go, "settings", section="accounts"))
        self.lock.clicked.connect(self._lock)
        self.quiet.was_quiet.connect(self._lock)
        self.outside.was_shown.connect(self._on_locked_shown)
        self.inside.was_shown.connect(self._on_open_shown)

    # What the shell asks for

    def title(self) -> str:
        """Return the title of the page."""
        return _("Sealed drawer")

    def opened(self, **facts: object) -> None:
        """Show the locked page, ready to write; with `to_read`, ready for a lead's passphrase."""
        self._is_to_read = bool(facts.get("to_read"))
        self.locked.main.show_page(self.locked.writing)
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Begin with the concern that is open, or with writing one."""
        page = self._stack.currentWidget()
        if page is self.open:
            self.open.focus_first()
        elif page is self.nobody:
            self.nobody.focus_first()
        else:
            self.locked.focus_first(to_read=self._is_to_read)

    def regions(self) -> list[QWidget]:
        """Return where F6 goes."""
        page = self._stack.currentWidget()
        if page is self.open:
            return [self.open.side, self.open.concern]
        return [self.locked.main, self.locked.side] if page is self.locked else [self]

    def park(self) -> dict[str, str]:
        """Lock the drawer, and return what was typed: it is held in memory and nowhere else."""
        self._shut()
        return self.locked.writing.texts() | self.inside.held

    def restore(self, texts: dict[str, str]) -> None:
        """Put it back."""
        self.locked.writing.fill(texts)
        self.inside.restore(texts)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page locks the drawer."""
        super().hideEvent(event)
        self._shut()

    # Locking and unlocking

    def _on_locked_shown(self, can_be_read: bool) -> None:
        self.lock.hide()
        self._stack.setCurrentWidget(self.locked if can_be_read or self.presenter.is_lead else self.nobody)

    def _on_open_shown(self) -> None:
        if self._stack.currentWidget() is not self.open:
            self.locked.unlock.clear()
            self.lock.show()
            self._stack.setCurrentWidget(self.open)
            self.lock.setFocus()  # for an empty drawer
            self.open.focus_first()
            self.quiet.begin()
            self._context.messages.announce(_("The drawer is open."))

    def _shut(self) -> None:
        self.quiet.end()
        self.locked.unlock.clear()
        self.presenter.shut()
        self.lock.hide()
        if self._stack.currentWidget() is self.open:
            self._stack.setCurrentWidget(self.locked)

    def _lock(self) -> None:
        self._shut()
        self.presenter.show()
        self.locked.unlock.passphrase.edit.setFocus()
        self._context.messages.announce(_("The drawer is locked."))


def make(context: Context) -> Screen:
    """Return the drawer for the window."""
    return DrawerScreen(context)
