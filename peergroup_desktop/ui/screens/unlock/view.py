"""The door of the program. Hands what was asked for to the presenter, and shows what it answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

from peergroup_desktop.actions.doorstep import Cards, SlotCard
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.door_screen import DoorScreen
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.unlock import words
from peergroup_desktop.ui.screens.unlock.door_pages import DoorPages
from peergroup_desktop.ui.screens.unlock.door_panel import DoorPanel
from peergroup_desktop.ui.screens.unlock.opening_file import Door
from peergroup_desktop.ui.screens.unlock.presenter import UnlockPresenter
from peergroup_desktop.ui.screens.unlock.words import Trouble, WayOut
from peergroup_desktop.ui.widgets.layouts import Row

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import KeyCost

_PANEL_SHARE = 0.3925
_PANEL_FROM = 900
_LOW = 700


class UnlockScreen(DoorScreen):
    """Left the chairs, right the page that is needed. The left side gives way to large text and narrow windows."""

    help_topic = "unlock"

    def __init__(self, doorstep: Doorstep, *, cost: "KeyCost | None" = None) -> None:
        super().__init__(doorstep)
        self.presenter = UnlockPresenter(self, doorstep, Door(doorstep.folder, doorstep.clock, cost))
        whole = self.body.add(Row(gap=0), 1)
        self.panel = whole.add(DoorPanel())
        self.pages = whole.add(DoorPages(doorstep), 1)
        self._connect()
        look().changed.connect(self._arrange)
        self._arrange()

    def _connect(self) -> None:
        pages = self.pages
        pages.turned.connect(self._on_turned)
        pages.passphrase.unlock_requested.connect(self.presenter.unlock)
        pages.passphrase.unlock_named_requested.connect(self.presenter.unlock_named)
        pages.code_typed.connect(self.presenter.unlock_with_code)
        pages.shares_typed.connect(self.presenter.unlock_with_shares)
        pages.passphrase_kept.connect(self.presenter.set_passphrase)
        pages.passphrase_skipped.connect(self.presenter.go_in_without)
        pages.way_chosen.connect(self._take_way)
        pages.stick_back.connect(self._on_stick_back)

    def leave(self) -> None:
        """Lock a file that is open and that nobody went into: the window closes."""
        self.presenter.leave()

    def title(self) -> str:
        """Return the name of the page."""
        return _("Unlock")

    def opened(self, **facts: object) -> None:
        """Look who can unlock."""
        self.presenter.start()

    def focus_first(self) -> None:
        """Put the keyboard where the page begins."""
        self.pages.focus_first()
        if not self.pages.is_at_stick:  # what happened is read first; nothing has to be pressed there
            self.uncover_focus(self.pages.area)

    def escape(self) -> bool:
        """Go back from the recovery code or the sheets to the passphrase."""
        if self.pages.is_at_paper:
            self.pages.ask_for_passphrase()
            return True
        return super().escape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the left side its share of the width."""
        super().resizeEvent(event)
        self._arrange()

    def show_people(self, cards: Cards) -> None:
        """Ask who is opening up, and for the passphrase."""
        self.panel.set_group(cards.group_hint)
        self.pages.group_name.setText(cards.group_hint)
        self._arrange()
        page = self.pages.passphrase
        chosen = page.people.slot
        greeting = words.greeting(self._doorstep.clock.now())
        page.show_people(cards, greeting, chosen.slot_id if chosen else "")
        self.pages.show_page(page)

    def show_miss(self, sentence: str) -> None:
        """Say under the passphrase that it did not match."""
        self.pages.show_page(self.pages.passphrase)
        self.pages.passphrase.show_miss(sentence)

    def show_paper_miss(self, field: str, sentence: str) -> None:
        """Say under the code, or under a sheet's words, what is not right."""
        page = self.pages.code if field == "code" else self.pages.shares
        self.pages.show_page(page)
        page.show_miss(field, sentence)

    def show_owners(
        self, people: tuple[SlotCard, ...], what_fits: str, lost_by: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Ask who is there, and for a new passphrase."""
        self.pages.forget_paper()
        self.pages.owner.show_owners(people, what_fits, lost_by)
        self.pages.show_page(self.pages.owner)

    def show_passphrase_refused(self, sentence: str) -> None:
        """Say under the new passphrase what to put right."""
        self.pages.owner.show_refused(sentence)

    def show_stick_gone(self) -> None:
        """Say that the stick is out, and go on when it is back."""
        page = self.pages.stick
        page.wait_for(self.presenter.folder)
        if self.pages.page is not page:
            self.pages.show_page(page)
            self._doorstep.messages.announce(page.title.text())

    def show_trouble(self, trouble: Trouble, *, is_elsewhere: bool) -> None:
        """Say why the file does not open."""
        self.pages.trouble.show_trouble(trouble, is_elsewhere=is_elsewhere)
        self.pages.show_page(self.pages.trouble)
        self._doorstep.messages.announce(" ".join(filter(None, (trouble.title, trouble.kept, trouble.next_step))))

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while a key is worked out."""
        self.pages.set_busy(is_busy=is_busy)

    def _on_turned(self) -> None:
        if self.isVisible():
            self.focus_first()

    def _on_stick_back(self) -> None:
        self.presenter.start()
        if self.pages.page is self.pages.passphrase:
            words = _("The stick is back. What was saved is on it, and what you were typing is still here.")
            self.pages.why_locked.set_text("", words)
            self.pages.why_locked.show()
            self._doorstep.messages.announce(words)

    def _take_way(self, way: str) -> None:
        if way == WayOut.OTHER_FOLDER:
            from peergroup_desktop.ui.folder_dialog import ask_for_folder

            folder = ask_for_folder(self, self._doorstep.folder)
            if folder is not None:
                self.presenter.look_in(folder)
        else:
            self.presenter.take(WayOut(way))

    def _arrange(self) -> None:
        has_panel = self.width() >= px(_PANEL_FROM) and not look().is_large
        self.panel.setVisible(has_panel)
        self.panel.setFixedWidth(round(self.width() * _PANEL_SHARE))
        self.pages.arrange(has_name=not has_panel, is_low=self.height() < px(_LOW))


def make(doorstep: Doorstep) -> UnlockScreen:
    """Make the screen for the window."""
    return UnlockScreen(doorstep)
