"""Faults in words, where they belong: under the field, or as a note on the page. Announces results."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.ui.announcing import announce

if TYPE_CHECKING:
    from peergroup_desktop.core.sentences import Sentence
    from peergroup_desktop.ui.widgets.fields import Field


class Page(Protocol):
    """What messages need of a screen."""

    fields: "dict[str, Field]"

    def show_notice(self, sentence: "Sentence") -> None:
        """Show a sentence on the page until it is closed or something is done."""

    def show_done(self, words: str) -> None:
        """Show what was done, likewise."""


class Messages:
    """Knows the page that is shown. One for the window."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._source: QObject | None = None

    def watch(self, page: Page | None, source: QObject | None) -> None:
        """Say from now on which page is shown; `source` is a widget of it."""
        self._page, self._source = page, source

    def sentence(self, fault: Fault) -> "Sentence":
        """Return what happened, what was kept, what to do next."""
        from peergroup_desktop.core import sentences

        return sentences.sentence(fault)

    def say(self, fault: Fault, page: Page | None = None) -> None:
        """Show a fault under the field it names, or else as a note on the page; and have it read out."""
        where = page or self._page
        found = self.sentence(fault)
        if where is None:
            return
        field = where.fields.get(fault.field) if isinstance(fault, InputFault) else None
        if field is not None:
            field.set_error(str(found))
            field.edit.setFocus()
        else:
            where.show_notice(found)
            self.announce(str(found))

    def tell(self, words: str) -> None:
        """Say what was done where the page does not show it: on the page, and to a screen reader."""
        if self._page is not None:
            self._page.show_done(words)
        self.announce(words)

    def announce(self, words: str) -> None:
        """Have a screen reader say what was done."""
        if self._source is not None:
            announce(self._source, words)
