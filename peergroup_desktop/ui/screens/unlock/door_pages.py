"""The right of the door: one page at a time in the middle, text size above, a word of comfort below."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.door_appearance import DoorAppearance
from peergroup_desktop.ui.screens.unlock.passphrase_page import PassphrasePage
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, limit_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.unlock.code_pages import CodePage, NewPassphrasePage
    from peergroup_desktop.ui.screens.unlock.trouble_page import TroublePage

    DoorPage = PassphrasePage | CodePage | NewPassphrasePage | TroublePage

_FORM_WIDTH = 480


class DoorPages(QWidget):
    """Shows and arranges. Only the page that most people see is made with the door, the others when first shown."""

    turned = Signal()  # another page is shown
    code_typed = Signal(str)
    code_left = Signal()
    passphrase_kept = Signal(str)
    passphrase_skipped = Signal()
    way_chosen = Signal(str)

    def __init__(self, doorstep: Doorstep) -> None:
        super().__init__()
        self._column = Column(self, gap=0)
        self.appearance = self._column.add(DoorAppearance(doorstep.preferences))
        self.area = self._column.add(ScrollArea(gap=0, margins=6), 1)
        self.group_name = TextLabel("", Text.STRONG, Ink.GREEN_INK)
        self.why_locked = Note(doorstep.why_locked, icon="lock")
        self.why_locked.setVisible(bool(doorstep.why_locked))
        self.passphrase = PassphrasePage()
        self._pages = OneOf()
        self._pages.add(self.passphrase)
        self._page: DoorPage = self.passphrase
        inside = self.area.body
        inside.stretch()
        for part in (self.group_name, self.why_locked, self._pages):
            _centre(inside, part)
        inside.stretch()
        inside.space(16)
        note = _("Nothing is sent anywhere. No internet needed.")
        _centre(inside, Note(note, tone=Tone.GREEN, icon="laptop", title=_("Everything stays on this computer.")))

    @cached_property
    def code(self) -> "CodePage":
        """The page that asks for the recovery code."""
        from peergroup_desktop.ui.screens.unlock.code_pages import CodePage

        page = CodePage()
        page.unlock_requested.connect(self.code_typed)
        page.back_requested.connect(self.code_left)
        self._pages.add(page)
        return page

    @cached_property
    def new_passphrase(self) -> "NewPassphrasePage":
        """The page that asks for a new passphrase after the code."""
        from peergroup_desktop.ui.screens.unlock.code_pages import NewPassphrasePage

        page = NewPassphrasePage()
        page.kept.connect(self.passphrase_kept)
        page.skipped.connect(self.passphrase_skipped)
        self._pages.add(page)
        return page

    @cached_property
    def trouble(self) -> "TroublePage":
        """The page that says why the file does not open."""
        from peergroup_desktop.ui.screens.unlock.trouble_page import TroublePage

        page = TroublePage()
        page.way_chosen.connect(self.way_chosen)
        self._pages.add(page)
        return page

    @property
    def page(self) -> "DoorPage":
        """The page that is shown."""
        return self._page

    @property
    def is_at_code(self) -> bool:
        """Whether the recovery code is asked for."""
        return "code" in vars(self) and self._page is self.code

    def show_page(self, page: "DoorPage") -> None:
        """Show a page, with the keyboard in it."""
        self._page = page
        self._pages.show_page(page)
        self.turned.emit()

    def focus_first(self) -> None:
        """Put the keyboard where the page begins."""
        self._page.focus_first()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while a key is worked out."""
        self.passphrase.set_busy(is_busy=is_busy)
        if "code" in vars(self):
            self.code.set_busy(is_busy=is_busy)
        if "new_passphrase" in vars(self):
            self.new_passphrase.set_busy(is_busy=is_busy)

    def arrange(self, *, has_name: bool, is_low: bool) -> None:
        """Show the group's name where the left side gave way, and stand closer in a low window."""
        self.group_name.setVisible(has_name and bool(self.group_name.text()))
        self._column.set_margins((42, 12, 42, 4) if is_low else (42, 20, 42, 24))


def _centre(column: Column, part: QWidget) -> None:
    """Put a part in the middle of the page, as wide as the form."""
    limit_width(part, _FORM_WIDTH)
    holder = QWidget()
    row = Row(holder, gap=0)
    row.addStretch(0)
    row.add(part, 1)
    row.addStretch(0)
    row.setAlignment(part, Qt.AlignmentFlag(0))
    column.add(holder)
