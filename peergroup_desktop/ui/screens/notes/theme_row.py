"""The themes of a session as chips, and a field that suggests the usual ones."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.notes import NoteTheme
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.widgets.chips import AddChip, RemovableChip
from peergroup_desktop.ui.widgets.edits import LineEdit
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.layouts import Column, Flow, fix_width

_MOST, _WIDTH = 5, 190


class ThemeRow(Group):
    """`added` gives a word, `removed` a theme's id. Enter adds, Backspace in the empty field takes the last off."""

    added = Signal(str)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Themes"))
        self._themes: tuple[NoteTheme, ...] = ()
        self._usual: tuple[str, ...] = ()
        self._chips: list[QWidget] = []
        self._offers: list[AddChip] = []
        whole = Column(self, gap=6, margins=(0, 0, 0, 8))
        self._flow = whole.add(Flow(gap=8))
        self.add = AddChip(_("Add a theme"))
        self.entry = LineEdit(height=36, longest=60, placeholder=_("Add a theme"), says=_("Add a theme"))
        fix_width(self.entry, _WIDTH)
        self._flow.add(self.add)
        self._flow.add(self.entry)
        self.entry.hide()
        self._offered = whole.add(QWidget())
        self._offer_flow = Flow(self._offered, gap=8)
        self._offered.hide()
        self.add.clicked.connect(self.open_entry)
        self.entry.textEdited.connect(self._offer)
        self.entry.installEventFilter(self)

    def show_themes(self, themes: Sequence[NoteTheme], usual: Sequence[str]) -> None:
        """Show a session's themes; `usual` are offered while one types."""
        self._usual = tuple(usual)
        if tuple(themes) != self._themes:
            had = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
            self._themes = tuple(themes)
            self._build_chips()
            if had is not None:
                (self._chips[min(had, len(self._chips) - 1)] if self._chips else self._end()).setFocus()
        self._offer()

    def open_entry(self) -> None:
        """Show the field and put the keyboard into it."""
        self.entry.show()
        self.entry.setFocus()
        self.add.hide()
        self._offer()

    def type_again(self, text: str) -> None:
        """Show the field with a word that was typed before. The keyboard stays where it is: leaving adds the word."""
        self.entry.setText(text)
        self.entry.show()
        self.add.hide()
        self._offer()

    def close_entry(self) -> bool:
        """Put the field away; say whether it was there."""
        if self.entry.isHidden():
            return False
        had_keyboard = self.entry.hasFocus() or any(offer.hasFocus() for offer in self._offers)
        self.add.show()
        if had_keyboard:
            self.add.setFocus()
        self.entry.clear()
        self.entry.hide()
        self._offered.hide()
        return True

    @property
    def typed(self) -> str:
        """Return what stands in the field."""
        return "" if self.entry.isHidden() else self.entry.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Esc and Backspace in the field, and keep what was typed when the keyboard leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.typed and not self._is_offer_next():
            self._keep()
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self.close_entry()
        elif key == Qt.Key.Key_Backspace and not self.entry.text() and self._themes:
            self.removed.emit(self._themes[-1].id)
        else:
            return False
        return True

    def _keep(self) -> None:
        words = self.typed
        if words:
            self.entry.clear()
            self.added.emit(words)
            self._offer()

    def _is_offer_next(self) -> bool:
        window = self.window().focusWidget()
        return any(offer is window for offer in self._offers)

    def _end(self) -> QWidget:
        return self.add if self.entry.isHidden() else self.entry

    def _build_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for last in (self.add, self.entry):
            self._flow.removeWidget(last)
        self._chips = [self._chip(theme) for theme in self._themes]
        for part in (*self._chips, self.add, self.entry):
            self._flow.add(part)
        previous: QWidget | None = None
        for part in (*self._chips, self.add, self.entry):
            part.setVisible(part not in (self.add, self.entry) or not part.isHidden())
            if previous is not None:
                QWidget.setTabOrder(previous, part)
            previous = part

    def _chip(self, theme: NoteTheme) -> RemovableChip:
        chip = RemovableChip(theme.name, _("Take off {theme}").format(theme=theme.name))
        chip.removed.connect(partial(self.removed.emit, theme.id))
        return chip

    def _offer(self) -> None:
        """Offer usual themes that begin like what is typed, and are not there yet."""
        if self.entry.isHidden():
            return
        there = {fold(theme.name) for theme in self._themes}
        typed = fold(self.entry.text())
        found = [name for name in self._usual if fold(name) not in there and typed in fold(name)][:_MOST]
        if [offer.text() for offer in self._offers] == found:
            self._offered.setVisible(bool(found))
            return
        had_keyboard = any(offer.hasFocus() for offer in self._offers)
        self._offer_flow.clear()
        self._offers = []
        for name in found:
            offer = AddChip(name)
            offer.setAccessibleName(_("Add the theme {theme}").format(theme=name))
            offer.clicked.connect(partial(self._on_offer, name))
            self._offer_flow.add(offer)
            offer.show()
            self._offers.append(offer)
        self._offered.setVisible(bool(found))
        if had_keyboard:
            self.entry.setFocus()

    def _on_offer(self, name: str) -> None:
        self.entry.clear()
        self.entry.setFocus()
        self.added.emit(name)
