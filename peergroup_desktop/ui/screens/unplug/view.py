"""The page after "Safe to unplug": wait, then "You can pull the stick out now", and ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.door_screen import DoorScreen
from peergroup_desktop.ui.medium import flush, program_is_on_stick
from peergroup_desktop.ui.screens.unplug.presenter import UnplugPresenter
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, limit_width
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.stick_picture import StickPicture

_WIDTH = 600


class UnplugScreen(DoorScreen):
    """The file is closed already. Nothing of the group is shown here.

    `has_trouble` says that no backup could be kept on the way. Making one takes the key, so it waits for next time.
    """

    help_topic = "backups"

    def __init__(self, doorstep: Doorstep, *, has_trouble: bool = False) -> None:
        super().__init__(doorstep)
        self._has_trouble = has_trouble
        self.presenter = UnplugPresenter(self, doorstep, flush)
        scroll = self.body.add(ScrollArea(margins=24), 1)
        middle = scroll.body.add(Row(gap=0), 1)
        middle.addStretch(1)
        holder = middle.add(QWidget(), 8)
        limit_width(holder, _WIDTH)
        middle.addStretch(1)
        column = Column(holder, gap=12)
        column.stretch()
        column.addWidget(StickPicture(), 0, Qt.AlignmentFlag.AlignLeft)
        column.space(12)
        self.head = column.add(PageTitle("", Text.BIG_TITLE))
        self.line = column.add(TextLabel("", Text.LEAD, Ink.INK2))
        self.more = column.add(TextLabel("", Text.LEAD, Ink.INK2))
        self.without = column.add(
            TextLabel(_("A backup couldn’t be kept this time. When you go on, Today says why."), Text.LEAD, Ink.INK)
        )
        column.space(8)
        column.add(self._build_buttons())
        column.stretch()

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = Flow(holder, gap=12)
        self.again = Button(_("Check again"), kind=Kind.PRIMARY, size=Size.LARGE, wraps=True)
        self.close_window = Button(_("Close the window"), size=Size.LARGE, wraps=True)
        self.back = Button(_("Go on with the group"), size=Size.LARGE, icon="arrow-left", wraps=True)
        for button in (self.again, self.close_window, self.back):
            flow.add(button)
        self.again.clicked.connect(self.presenter.check)
        self.close_window.clicked.connect(self._on_close_clicked)
        self.back.clicked.connect(self.presenter.go_back)
        return holder

    def title(self) -> str:
        """Return the name of the page."""
        return self.head.text()

    def opened(self, **facts: object) -> None:
        """Check at once."""
        self.presenter.check()

    def focus_first(self) -> None:
        """Put the keyboard on the likely way on."""
        likely = self.close_window if self.again.isHidden() else self.again
        likely.setFocus(Qt.FocusReason.TabFocusReason)

    def show_checking(self) -> None:
        """Say that it is not time yet."""
        self._show(
            _("Leave the stick in for a moment"), _("The group’s file is closed. We’re making sure all of it is there.")
        )
        self.again.hide()
        self.without.hide()
        for button in (self.close_window, self.back):
            button.setEnabled(False)

    def show_ready(self) -> None:
        """Say that the stick may be pulled out."""
        on_stick = _("The program is on the stick too, so close this window first.") if program_is_on_stick() else ""
        title = _("You can pull the stick out once this window is closed") if on_stick else ""
        self._show(
            title or _("You can pull the stick out now"),
            _("The group’s file is closed, and all of it is on the stick."),
            on_stick or _("This window may stay open. To go on later, put the stick back first."),
        )
        self.without.setVisible(self._has_trouble)
        self._offer(is_ready=True)

    def show_trouble(self, fault: Fault) -> None:
        """Say what went wrong, and offer to check again."""
        words = sentence(fault)
        self._show(_("Leave the stick in for now"), words.happened, words.kept)
        self._offer(is_ready=False)

    def _offer(self, *, is_ready: bool) -> None:
        self.again.setVisible(not is_ready)
        self.close_window.set_kind(Kind.PRIMARY if is_ready else Kind.SECONDARY)
        for button in (self.close_window, self.back):
            button.setEnabled(True)
        self.focus_first()
        warning = "" if self.without.isHidden() else f" {self.without.text()}"
        self._doorstep.messages.announce(f"{self.head.text()}. {self.line.text()}{warning}")

    def _show(self, title: str, line: str, more: str = "") -> None:
        self.head.setText(title)
        self.line.setText(line)
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _on_close_clicked(self) -> None:
        self.window().close()


def make(doorstep: Doorstep, *, has_trouble: bool = False) -> UnplugScreen:
    """Make the page for the window."""
    return UnplugScreen(doorstep, has_trouble=has_trouble)
