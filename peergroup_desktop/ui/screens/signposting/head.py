"""What can be done at the head of the page: in words where there is room, as drawings where there is little."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.navigator import Navigator
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screens.signposting.board import SignpostingBoard
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind


class Head(QObject):
    """Belongs to one screen. An empty page has its own buttons, and none here."""

    add_requested = Signal()
    round_requested = Signal()

    def __init__(self, header: PageHeader, board: SignpostingBoard, navigator: Navigator) -> None:
        super().__init__(header)
        self._board = board
        self.take_out = Button(_("Take the list out"), kind=Kind.QUIET, icon="file-down")
        self.bring_in = Button(_("Bring in a list"), kind=Kind.QUIET, icon="file-up")
        self.small_out = IconButton("file-down", self.take_out.text())
        self.small_in = IconButton("file-up", self.bring_in.text())
        self.ring = Button(_("Ring round"), icon="phone")
        self.add = Button(_("Add a place"), icon="plus")
        self.small_ring = IconButton("phone", self.ring.text(), kind=Kind.SECONDARY)
        self.small_add = IconButton("plus", self.add.text(), kind=Kind.SECONDARY)
        outward, inward = (self.take_out, self.small_out), (self.bring_in, self.small_in)
        both = (self.ring, self.small_ring, self.add, self.small_add)
        for button in (*outward, *inward, *both, board.to_handout):
            header.add_action(button)
        for button in outward:
            button.clicked.connect(partial(navigator.go, "directory_import", out=True))
        for button in inward:
            button.clicked.connect(partial(navigator.go, "directory_import"))
        for button in (self.add, self.small_add):
            button.clicked.connect(self.add_requested)
        for button in (self.ring, self.small_ring):
            button.clicked.connect(self.round_requested)
        board.arranged.connect(self.arrange)
        look().changed.connect(self.arrange)
        self._is_away = False

    def set_away(self, *, is_away: bool) -> None:
        """Show nothing while another page is shown, or all again."""
        self._is_away = is_away
        self.arrange()

    def arrange(self) -> None:
        """Show what there is room for."""
        has_any, is_large = self._board.page.has_places and not self._is_away, look().is_large
        is_small = self._board.is_single
        for button in (self.ring, self.add):
            button.setVisible(has_any and not is_large)
        for button in (self.small_ring, self.small_add):
            button.setVisible(has_any and is_large)
        for button in (self.take_out, self.bring_in):
            button.setVisible(has_any and not is_small)
        for button in (self.small_out, self.small_in):
            button.setVisible(has_any and is_small)
        if self._is_away:
            self._board.to_handout.hide()
