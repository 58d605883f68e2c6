"""What every screen is: a page with a header, that knows what it shows and when that has become old.

A screen is two modules in `ui/screens/<area>`: `view.py` (widgets) and `presenter.py` (plain Python). For example:

    class TodayScreen(Screen):
        help_topic = "today"
        watches = frozenset({"session", "attendance"})

        def __init__(self, context: Context) -> None:
            super().__init__(context)
            self.presenter = TodayPresenter(self, context)
            self.hero = self.body.add(HeroCard(_("Next session")))

        def title(self) -> str:
            return _("Today")

        def opened(self, **facts: object) -> None:
            self.presenter.show()

        def refresh(self) -> None:
            self.presenter.show()


    def make(context: Context) -> Screen:
        return TodayScreen(context)
"""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from peergroup_desktop.ui.notice import Notice
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet
    from peergroup_desktop.core.sentences import Sentence
    from peergroup_desktop.ui.context import Context
    from peergroup_desktop.ui.widgets.fields import Field


class Screen(QWidget):
    """A page. `header` holds title and actions, `body` what is under them; `fields` are found by faults, by name.

    `watches` names the tables whose changes make it old: it refreshes at once when shown, else when shown next.
    Discreet mode and another group make every screen old. `was_stale` tells `opened` whether it was: if not, what is
    shown is still so, but for the day. Until `was_seen` it was at most made ready, and nobody chose anything on it.
    """

    help_topic: ClassVar[str] = "today"
    watches: ClassVar[frozenset[str]] = frozenset()
    menu_requested = Signal()

    def __init__(self, context: "Context | None" = None, *, has_header: bool = True) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._is_stale = False
        self.was_stale = True
        self.was_seen = False
        whole = Column(self, gap=12, margins=(24, 16, 24, 16))
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.header = PageHeader()
        self.header.menu_requested.connect(self.menu_requested)
        whole.add(self.header)
        self.header.setVisible(has_header)  # only now: shown without a parent it would open a window of its own
        self._notice = whole.add(Notice())
        self.body = whole.add(Column(gap=12), 1)
        self._whole = whole
        if context is not None:
            context.hub.changed.connect(self._on_changed)
            context.discreet.changed.connect(self._on_all_changed)
            context.group.changed.connect(self._on_all_changed)
            self.header.follow(context.discreet)

    def title(self) -> str:
        """Return the name of the page, for the header and for screen readers."""
        return ""

    def arrive(self, facts: dict[str, Any]) -> None:
        """Be shown: called by the shell, with the navigator's facts."""
        self.was_stale, self._is_stale = self._is_stale, False
        self.opened(**facts)

    def regions(self) -> list[QWidget]:
        """Return the parts that F6 goes to, in reading order; the page itself stands for its first stop."""
        return [self]

    def opened(self, **facts: object) -> None:
        """Show what somebody came for; called each time the navigator leads here."""

    def refresh(self) -> None:
        """Ask for everything shown again."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        self.focusNextChild()

    def find(self) -> None:  # type: ignore[override] # Qt finds a window by this name; no screen is asked for that
        """Ctrl+F: put the keyboard into the search, if there is one."""

    def new(self) -> None:
        """Ctrl+N: begin something new, if there is such a thing here."""

    def print_page(self) -> None:
        """Ctrl+P: print what is shown, if it can be."""

    def escape(self) -> bool:
        """Esc: close what is open; True when there was something."""
        if not self._notice.isHidden():
            self.clear_notice()
            return True
        return False

    def park(self) -> dict[str, str]:
        """Return typed text that is not kept yet, by a name of the screen's own: it outlives a lock."""
        return {}

    def restore(self, texts: dict[str, str]) -> None:
        """Put parked text back."""

    def show_notice(self, sentence: "Sentence") -> None:
        """Show what happened, what is safe and what to do next, until it is closed."""
        rest = " ".join(filter(None, (sentence.kept, sentence.next_step)))
        title = sentence.happened if rest else ""
        self._notice.tell(title, rest or sentence.happened, tone=Tone.MARI, icon="circle-alert")

    def show_done(self, words: str) -> None:
        """Show that something was done that leaves no trace on the page, until it is closed."""
        self._notice.tell("", words, tone=Tone.GREEN, icon="circle-check")

    def clear_notice(self) -> None:
        """Take the note away."""
        self._notice.hide()

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Change the margins of the page."""
        self._whole.set_margins(margins)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.was_seen = True
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_changed(self, change_set: "ChangeSet") -> None:
        if self.watches & change_set.rows.keys():
            self.clear_notice()
            self._on_all_changed()

    def _on_all_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True
