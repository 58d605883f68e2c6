"""The right of the door: one page at a time in the middle, text size above, a word of comfort below."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.portable import where_kept
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.door_appearance import DoorAppearance
from peergroup_desktop.ui.screens.unlock.passphrase_page import PassphrasePage
from peergroup_desktop.ui.screens.unlock.words import WayOut
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, limit_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.unlock.code_page import CodePage
    from peergroup_desktop.ui.screens.unlock.owner_page import OwnerPage
    from peergroup_desktop.ui.screens.unlock.share_page import SharePage
    from peergroup_desktop.ui.screens.unlock.stick_page import StickPage
    from peergroup_desktop.ui.screens.unlock.trouble_page import TroublePage

    DoorPage = PassphrasePage | CodePage | SharePage | OwnerPage | StickPage | TroublePage

_FORM_WIDTH = 480


class DoorPages(QWidget):
    """Shows and arranges. Only the page that most people see is made with the door, the others when first shown."""

    turned = Signal()  # another page is shown
    code_typed = Signal(str)
    shares_typed = Signal(str, str)
    passphrase_kept = Signal(str, str)
    passphrase_skipped = Signal()
    way_chosen = Signal(str)
    stick_back = Signal()

    def __init__(self, doorstep: Doorstep) -> None:
        super().__init__()
        self._column = Column(self, gap=0)
        self.appearance = self._column.add(DoorAppearance(doorstep.preferences))
        self.area = self._column.add(ScrollArea(gap=0, margins=6), 1)
        self.group_name = TextLabel("", Text.STRONG, Ink.GREEN_INK)
        self.why_locked = Note(doorstep.why_locked, icon="lock")
        self.why_locked.setVisible(bool(doorstep.why_locked))
        self.passphrase = PassphrasePage()
        self.passphrase.code_requested.connect(self.ask_for_code)
        self._pages = OneOf()
        self._pages.add(self.passphrase)
        self._page: DoorPage = self.passphrase
        inside = self.area.body
        inside.stretch()
        for part, below in ((self.group_name, 0), (self.why_locked, 16), (self._pages, 0)):
            _centre(inside, part, below)
        inside.stretch()
        inside.space(16)
        note = _("Nothing is sent anywhere. No internet needed.")
        _centre(inside, Note(note, tone=Tone.GREEN, icon="laptop", title=where_kept()))

    @cached_property
    def code(self) -> "CodePage":
        """The page that asks for the recovery code."""
        from peergroup_desktop.ui.screens.unlock.code_page import CodePage

        page = CodePage()
        page.unlock_requested.connect(self.code_typed)
        page.back_requested.connect(self.ask_for_passphrase)
        page.shares_requested.connect(self.ask_for_shares)
        self._pages.add(page)
        return page

    @cached_property
    def shares(self) -> "SharePage":
        """The page that asks for the words of two handover sheets."""
        from peergroup_desktop.ui.screens.unlock.share_page import SharePage

        page = SharePage()
        page.unlock_requested.connect(self.shares_typed)
        page.back_requested.connect(self.ask_for_passphrase)
        self._pages.add(page)
        return page

    @cached_property
    def stick(self) -> "StickPage":
        """The page that waits for a stick that was pulled out."""
        from peergroup_desktop.ui.screens.unlock.stick_page import StickPage

        page = StickPage()
        page.back.connect(self.stick_back)
        page.other_requested.connect(partial(self.way_chosen.emit, WayOut.OTHER_FOLDER.value))
        self._pages.add(page)
        return page

    @cached_property
    def owner(self) -> "OwnerPage":
        """The page that asks who is there, and for a new passphrase, after the code or two sheets."""
        from peergroup_desktop.ui.screens.unlock.owner_page import OwnerPage

        page = OwnerPage()
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
    def is_at_paper(self) -> bool:
        """Whether the recovery code or the handover sheets are asked for."""
        return any(self._page is vars(self).get(name) for name in ("code", "shares"))

    @property
    def is_at_stick(self) -> bool:
        """Whether a stick is waited for."""
        return self._page is vars(self).get("stick")

    def ask_for_passphrase(self) -> None:
        """Go back from paper to the passphrase."""
        self.forget_paper()
        self.show_page(self.passphrase)

    def ask_for_code(self) -> None:
        """Ask for the code on the key sheet."""
        self.forget_paper()
        self.show_page(self.code)

    def ask_for_shares(self) -> None:
        """Ask for the words of two handover sheets."""
        self.forget_paper()
        self.show_page(self.shares)

    def forget_paper(self) -> None:
        """Forget what was typed from paper."""
        if "code" in vars(self):
            self.code.code.clear()
        if "shares" in vars(self):
            self.shares.clear()

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
        for name in ("passphrase", "code", "shares", "owner"):
            if name in vars(self):
                vars(self)[name].set_busy(is_busy=is_busy)

    def arrange(self, *, has_name: bool, is_low: bool) -> None:
        """Show the group's name where the left side gave way, and stand closer in a low window."""
        self.group_name.setVisible(has_name and bool(self.group_name.text()))
        self._column.set_margins((42, 12, 42, 4) if is_low else (42, 20, 42, 24))


def _centre(column: Column, part: QWidget, below: int = 0) -> None:
    """Put a part in the middle of the page, as wide as the form, with room `below` it."""
    limit_width(part, _FORM_WIDTH)
    holder = QWidget()
    row = Row(holder, gap=0, margins=(0, 0, 0, below))
    row.addStretch(0)
    row.add(part, 1)
    row.addStretch(0)
    row.setAlignment(part, Qt.AlignmentFlag(0))
    column.add(holder)
