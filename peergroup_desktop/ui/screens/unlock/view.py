"""The door of the program. Puts its pages together and hands what was asked for to the presenter."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.opening import Cards, KeyCost
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.folder_dialog import ask_for_folder
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.preferences import Scheme
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.unlock import words
from peergroup_desktop.ui.screens.unlock.code_pages import CodePage, NewPassphrasePage
from peergroup_desktop.ui.screens.unlock.door_panel import DoorPanel
from peergroup_desktop.ui.screens.unlock.opening_file import Door
from peergroup_desktop.ui.screens.unlock.passphrase_page import PassphrasePage
from peergroup_desktop.ui.screens.unlock.presenter import UnlockPresenter
from peergroup_desktop.ui.screens.unlock.trouble_page import TroublePage
from peergroup_desktop.ui.screens.unlock.words import Trouble, WayOut
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.appearance_bar import AppearanceBar
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, limit_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_FORM_WIDTH = 480
_PANEL_SHARE = 0.3925
_PANEL_FROM = 900
_LOW = 700


class UnlockScreen(Screen):
    """Left the chairs, right the page that is needed. The left side gives way to large text and narrow windows."""

    help_topic = "unlock"

    def __init__(self, doorstep: Doorstep, *, cost: KeyCost | None = None) -> None:
        super().__init__(has_header=False)
        self._doorstep = doorstep
        self.presenter = UnlockPresenter(self, doorstep, Door(doorstep.folder, doorstep.clock, cost))
        self.set_margins((0, 0, 0, 0))
        whole = self.body.add(Row(gap=0), 1)
        self.panel = whole.add(DoorPanel())
        whole.add(self._build_right(), 1)
        self._connect()
        look().changed.connect(self._arrange)
        self._arrange()

    def _build_right(self) -> QWidget:
        right = QWidget()
        column = self._right = Column(right, gap=0)
        self.appearance = column.add(AppearanceBar())
        self._scroll = column.add(ScrollArea(gap=0, margins=(6, 6, 6, 6)), 1)
        inside = self._scroll.body
        inside.stretch()
        self.small_name = TextLabel("", Text.STRONG, Ink.GREEN_INK)
        self.pages = OneOf()
        self.passphrase, self.code = PassphrasePage(), CodePage()
        self.new_passphrase, self.trouble = NewPassphrasePage(), TroublePage()
        for page in (self.passphrase, self.code, self.new_passphrase, self.trouble):
            self.pages.add(page)
        self.why_locked = Note(self._doorstep.why_locked, icon="lock")
        self.why_locked.setVisible(bool(self._doorstep.why_locked))
        note = Note(
            _("Nothing is sent anywhere. No internet needed."),
            tone=Tone.GREEN,
            icon="laptop",
            title=_("Everything stays on this computer."),
        )
        for part in (self.small_name, self.why_locked, self.pages):
            _centre(inside, part)
        inside.stretch()
        inside.space(16)
        _centre(inside, note)
        return right

    def _connect(self) -> None:
        self.appearance.size_chosen.connect(self._choose_size)
        self.appearance.dark_chosen.connect(self._choose_dark)
        self.passphrase.unlock_requested.connect(self.presenter.unlock)
        self.passphrase.unlock_named_requested.connect(self.presenter.unlock_named)
        self.passphrase.code_requested.connect(self._show_code)
        self.code.unlock_requested.connect(self.presenter.unlock_with_code)
        self.code.back_requested.connect(self._show_passphrase)
        self.new_passphrase.kept.connect(self.presenter.set_passphrase)
        self.new_passphrase.skipped.connect(self.presenter.go_in_without)
        self.trouble.way_chosen.connect(self._take_way)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.leave)

    def leave(self) -> None:
        """Lock a file that is open and that nobody went into: the window closes."""
        self.presenter.leave()

    def title(self) -> str:
        """Return the name of the page."""
        return _("Unlock")

    def opened(self, **facts: object) -> None:
        """Look who can unlock."""
        self.presenter.start()

    def refresh(self) -> None:
        """Look again."""
        self.presenter.start()

    def focus_first(self) -> None:
        """Put the keyboard where the page begins."""
        page = self.pages.page
        if isinstance(page, PassphrasePage | CodePage | NewPassphrasePage | TroublePage):
            page.focus_first()
            QTimer.singleShot(0, self, self._uncover_focus)

    def escape(self) -> bool:
        """Go back from the recovery code to the passphrase."""
        if self.pages.page is self.code:
            self._show_passphrase()
            return True
        return super().escape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the left side its share of the width."""
        super().resizeEvent(event)
        self._arrange()

    def show_people(self, cards: Cards) -> None:
        """Ask who is opening up, and for the passphrase."""
        self.panel.set_group(cards.group_hint)
        self.small_name.setText(cards.group_hint)
        self._arrange()
        chosen = self.passphrase.people.slot
        greeting = words.greeting(self._doorstep.clock.now())
        self.passphrase.show_people(cards, greeting, chosen.slot_id if chosen else "")
        self._show(self.passphrase)

    def show_miss(self, sentence: str) -> None:
        """Say under the passphrase that it did not match."""
        self._show(self.passphrase)
        self.passphrase.show_miss(sentence)

    def show_code_miss(self, sentence: str) -> None:
        """Say under the code what is not right with it."""
        self._show(self.code)
        self.code.show_miss(sentence)

    def show_new_passphrase(self, name: str) -> None:
        """Ask for a new passphrase."""
        self.new_passphrase.show_for(name)
        self._show(self.new_passphrase)

    def show_passphrase_refused(self, sentence: str) -> None:
        """Say under the new passphrase what to put right."""
        self.new_passphrase.show_refused(sentence)

    def show_trouble(self, trouble: Trouble, *, is_elsewhere: bool) -> None:
        """Say why the file does not open."""
        self.trouble.show_trouble(trouble, is_elsewhere=is_elsewhere)
        self._show(self.trouble)
        self._doorstep.messages.announce(" ".join(filter(None, (trouble.title, trouble.kept, trouble.next_step))))

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while a key is worked out."""
        for page in (self.passphrase, self.code, self.new_passphrase):
            page.set_busy(is_busy=is_busy)

    def look_in_other_folder(self) -> None:
        """Ask for another folder and look there."""
        folder = ask_for_folder(self, self._doorstep.folder)
        if folder is not None:
            self.presenter.look_in(folder)

    def _show(self, page: QWidget) -> None:
        self.pages.show_page(page)
        if self.isVisible():
            self.focus_first()

    def _uncover_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused, px(8), px(72))

    def _show_code(self) -> None:
        self.code.code.clear()
        self._show(self.code)

    def _show_passphrase(self) -> None:
        self.code.code.clear()
        self._show(self.passphrase)

    def _take_way(self, way: str) -> None:
        take = {
            WayOut.TRY_AGAIN: self.presenter.try_again,
            WayOut.OPEN_ANYWAY: self.presenter.open_anyway,
            WayOut.OTHER_FOLDER: self.look_in_other_folder,
            WayOut.START_NEW: self.presenter.start_new,
        }[WayOut(way)]
        take()

    def _choose_size(self, factor: float) -> None:
        self._doorstep.preferences.change(text_factor=factor)

    def _choose_dark(self, is_dark: bool) -> None:
        self._doorstep.preferences.change(scheme=Scheme.DARK if is_dark else Scheme.LIGHT)

    def _arrange(self) -> None:
        has_panel = self.width() >= px(_PANEL_FROM) and not look().is_large
        self.panel.setVisible(has_panel)
        self.panel.setFixedWidth(round(self.width() * _PANEL_SHARE))
        self.small_name.setVisible(not has_panel and bool(self.small_name.text()))
        self._right.set_margins((42, 12, 42, 4) if self.height() < px(_LOW) else (42, 20, 42, 24))


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


def make(doorstep: Doorstep) -> UnlockScreen:
    """Make the screen for the window."""
    return UnlockScreen(doorstep)
