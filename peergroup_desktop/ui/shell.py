"""The window behind the door: the rail, the page, and the keys that work everywhere."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.places import entry_key, is_seen, load_screen, make_screen, rail_entries
from peergroup_desktop.ui.rail_dock import RailDock
from peergroup_desktop.ui.rail_guide import RailGuide
from peergroup_desktop.ui.rail_panel import RailPanel
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.visiting.mark import VisitMark
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.still import Still

_LEAST_PAGE = QSize(320, 240)
_MOST_NUMBERED = 9


class Shell(QWidget):
    """Shows the place the navigator names; makes each screen when it is first wanted."""

    lock_requested = Signal()
    unplug_requested = Signal()
    title_changed = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._screens: dict[str, Screen] = {}
        self._is_choosing_in_rail = False
        self._guide = RailGuide(context)
        self.rail = RailPanel()
        self.pages = QStackedWidget()
        self.dock = RailDock(self.rail, Still(self.pages, _LEAST_PAGE))
        whole = Column(self, gap=0)
        whole.add(self.dock, 1)
        self._connect_rail()
        self._connect_keys()
        self._visit_mark = VisitMark(self.rail.items["today"], context.visits)
        context.navigator.requested.connect(self._show)
        context.runner.fault_raised.connect(self._say)
        context.discreet.changed.connect(self._show_names)
        context.group.changed.connect(self._on_group_changed)
        self.dock.folded.connect(self._show_menu_buttons)
        self._show_names()
        self.rail.show_entries(rail_entries(context.group.parts))

    @property
    def screen_shown(self) -> Screen | None:
        """Return the screen that is shown."""
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def screen_of(self, place: str) -> Screen:
        """Return a place's screen, made now if it was not before."""
        if place not in self._screens:
            screen = make_screen(place, self._context)
            screen.menu_requested.connect(self.dock.open_menu)
            screen.header.sections.chosen.connect(self._on_section_chosen)
            screen.header.set_menu_shown(self.dock.is_folded)
            if not screen.header.title.text():
                screen.header.set_title(screen.title())
            self.pages.addWidget(screen)
            self._screens[place] = screen
            parked = self._context.drafts.take(self._context.vault.account.id, place)
            if parked:
                screen.restore(parked)
        return self._screens[place]

    def making_ready(self, place: str, *, is_filled: bool = True) -> Iterator[None]:
        """Load, make, fill and draw a screen out of sight, so that it opens at once: one of these at each `next`.

        It ends early when somebody goes there meanwhile. One with parked text waits for its person.
        """
        if place in self._screens or self._context.drafts.has(self._context.vault.account.id, place):
            return
        load_screen(place)
        yield
        if place in self._screens:
            return
        screen = self.screen_of(place)
        screen.resize(self.pages.size())
        for make_ready in (screen.opened, screen.grab) if is_filled else (screen.grab,):
            yield
            if screen.was_seen:
                return
            make_ready()

    def park(self) -> None:
        """Hold the typed text of every screen for this account, before the window locks."""
        for place, screen in self._screens.items():
            self._context.drafts.park(self._context.vault.account.id, place, screen.park())

    def showEvent(self, event: QShowEvent) -> None:
        """Start on the page: what had the keyboard before is gone with the door."""
        super().showEvent(event)
        screen = self.screen_shown
        if screen is not None and not self.isAncestorOf(_keyboard_at() or self):
            screen.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the menu, what is open on the page, or go back, with Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.dock.is_menu_open:
            self.dock.close_menu()
        elif self.screen_shown is None or not self.screen_shown.escape():
            self._context.navigator.back()

    def _connect_rail(self) -> None:
        self.rail.place_chosen.connect(self._on_place_chosen)
        self.rail.group_chosen.connect(self._context.group.choose)
        self.rail.lock_requested.connect(self.lock_requested)
        self.rail.unplug_requested.connect(self.unplug_requested)
        self.rail.discreet_requested.connect(self._context.discreet.set_on)

    def _connect_keys(self) -> None:
        for number in range(1, _MOST_NUMBERED + 1):
            self._key(f"Alt+{number}", partial(self._guide.go_to, number))
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            self._key(keys, partial(self._guide.step, step))
        self._key("F1", self._open_help)
        self._key("F6", partial(self._cycle, 1))
        self._key("Shift+F6", partial(self._cycle, -1))
        self._key("F9", self._context.discreet.toggle)
        self._key("Ctrl+L", self.lock_requested.emit)
        self._key("Ctrl+Z", self._context.undo.undo)
        for redo in ("Ctrl+Shift+Z", "Ctrl+Y"):
            self._key(redo, self._context.undo.redo)
        for keys, name in (("Ctrl+F", "find"), ("Ctrl+N", "new"), ("Ctrl+P", "print_page")):
            self._key(keys, partial(self._tell_screen, name))

    def _key(self, keys: str, act: Callable[[], Any]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _show(self, place: str, facts: dict[str, Any]) -> None:
        screen = self.screen_of(place)
        self._context.messages.watch(screen, screen)
        self._guide.show_tabs(place, screen.header.sections)
        screen.arrive(facts)
        self.dock.close_menu()
        is_new = self.pages.currentWidget() is not screen
        self.pages.setCurrentWidget(screen)
        self.rail.show_place(place)
        if is_new:
            self._context.messages.announce(screen.title())
            if not self._is_choosing_in_rail:
                screen.focus_first()

    def _on_place_chosen(self, entry: str) -> None:
        current = self._context.navigator.current
        if not current or entry_key(current) != entry:
            self._is_choosing_in_rail = True  # arrow keys go on through the rail
            self._context.navigator.go(self._guide.place_of(entry))
            self._is_choosing_in_rail = False
        else:
            self.dock.close_menu()

    def _on_section_chosen(self, place: str) -> None:
        self._context.navigator.go(place)
        self.screen_of(place).header.sections.focus_current()  # arrow keys go on through the tabs

    def _on_group_changed(self) -> None:
        """Show what the group in use has; a place that it lacks gives way to Today."""
        self._show_names()
        parts, place = self._context.group.parts, self._context.navigator.current
        self.rail.show_entries(rail_entries(parts))
        if place and not is_seen(place, parts):
            self._context.navigator.go("today")
        elif place:
            self._guide.show_tabs(place, self.screen_of(place).header.sections)

    def _show_names(self) -> None:
        context = self._context
        account, discreet, group = context.vault.account, context.discreet, context.group
        name = _("Peergroup") if discreet.is_on else group.name
        self.rail.show_group(group.name, [(row.id, row.name) for row in group.rows])
        shown_as = discreet.name(account.name)
        self.rail.show_account(account.id, account.name, shown_as=shown_as, is_veiled=discreet.is_on)
        self.rail.show_discreet(is_on=discreet.is_on)
        self.title_changed.emit(name)

    def _show_menu_buttons(self, is_folded: bool) -> None:
        for screen in self._screens.values():
            screen.header.set_menu_shown(is_folded)

    def _say(self, fault: Fault) -> None:
        self._context.messages.say(fault)

    def _open_help(self) -> None:
        screen = self.screen_shown
        topic = screen.help_topic if screen is not None else "today"
        self._context.navigator.go("help", topic=topic)

    def _tell_screen(self, name: str) -> None:
        screen = self.screen_shown
        if screen is not None:
            getattr(screen, name)()

    def _cycle(self, step: int) -> None:
        """F6: from the rail to the parts of the page and round again."""
        screen = self.screen_shown
        if screen is None:
            return
        stops: list[QWidget] = [*([] if self.dock.is_folded else [self.rail]), *screen.regions()]
        focused = _keyboard_at() or self
        places = [place for place, stop in enumerate(stops) if focused is stop or stop.isAncestorOf(focused)]
        wanted = stops[((places[-1] if places else -step) + step) % len(stops)]
        if wanted is self.rail:
            self.rail.focus_first()
        elif wanted is screen:
            screen.focus_first()
        else:
            _focus_inside(wanted)


def _keyboard_at() -> QWidget | None:
    return QApplication.focusWidget()


def _focus_inside(part: QWidget) -> None:
    """Put the keyboard on the first thing in `part` that takes it."""
    reason = Qt.FocusReason.ShortcutFocusReason
    for widget in (part, *part.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(part) and widget.isEnabled():
            widget.setFocus(reason)
            return
