"""Give and take on the screen: the quarter's picture, the way to earlier ones, and how it was counted."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.giving.picture import QuarterPicture
from peergroup_desktop.ui.screens.giving.presenter import GivingPresenter
from peergroup_desktop.ui.screens.giving.words import Picture
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class QuarterSteps(QWidget):
    """The quarter's name, its marks in one line, and the ways back and on."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=8)
        column = row.add(Column(gap=0), 1)
        self.title = column.add(TextLabel("", Text.PANEL))
        self.summary = column.add(TextLabel("", Text.BODY, Ink.INK2))
        self.back = row.add(IconButton("chevron-left", _("The three months before")))
        self.on = row.add(IconButton("chevron-right", _("The three months after")))

    def show_picture(self, picture: Picture, *, has_later: bool) -> None:
        """Name a quarter."""
        self.title.setText(picture.title)
        self.summary.setText(picture.summary)
        if not has_later and self.on.hasFocus():
            self.back.setFocus()
        self.on.setEnabled(has_later)


class GivingScreen(Screen):
    """Shows counts by word and month, and nothing by person."""

    help_topic = "giving"
    watches = frozenset({"giving_mark", "session", "setting", "peer_group"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.steps = QuarterSteps()
        self.picture = QuarterPicture()
        self.register = Button(_("Open the register"), kind=Kind.PRIMARY, size=Size.HERO, icon="clipboard-check")
        self.words = Button(_("Choose words"), kind=Kind.PRIMARY, size=Size.HERO, icon="settings")
        self._stack = self.body.add(QStackedWidget(), 1)
        self._open, self._pages = QWidget(), QStackedWidget()
        self._build_open()
        self.no_words = EmptyState(
            _("No words chosen."),
            _("Choose a few words of your own for what people give and take, and the register offers them."),
            self.words,
        )
        self._stack.addWidget(self._open)
        self._stack.addWidget(self.no_words)
        self.presenter = GivingPresenter(self, context)
        self.steps.back.clicked.connect(partial(self.presenter.step, -1))
        self.steps.on.clicked.connect(partial(self.presenter.step, 1))
        self.register.clicked.connect(partial(context.navigator.go, "register"))
        self.words.clicked.connect(partial(context.navigator.go, "settings", section="group"))

    def _build_open(self) -> None:
        whole = Column(self._open, gap=12)
        whole.add(self.steps)
        whole.add(self._pages, 1)
        shown = ScrollArea(gap=16, margins=(0, 0, 0, 6))
        shown.body.add(self.picture)
        self.picture.pointed_at.connect(shown.ensureWidgetVisible)
        self.legend = shown.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.counted = shown.body.add(Note("", title=_("How it was counted")))
        shown.body.stretch()
        self.nothing = EmptyState(
            _("Nothing marked in these months."),
            _("In the register, press 4 on a name, or open its card, and choose what was given and taken."),
            self.register,
        )
        for page in (shown, self.nothing):
            self._pages.addWidget(page)
        self._shown = shown

    def title(self) -> str:
        """Return the title of the page."""
        return _("Give and take")

    def opened(self, **facts: object) -> None:
        """Show this quarter."""
        self.presenter.begin()
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the picture, or on the one thing to do."""
        if self._stack.currentWidget() is self.no_words:
            self.words.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            first = self.register if self._pages.currentWidget() is self.nothing else self.picture
            first.setFocus(Qt.FocusReason.TabFocusReason)

    # What the presenter asks for

    def show_picture(self, picture: Picture, *, has_later: bool) -> None:
        """Draw a quarter."""
        self._stack.setCurrentWidget(self._open)
        self.steps.show_picture(picture, has_later=has_later)
        self._pages.setCurrentWidget(self._shown if picture.total else self.nothing)
        if picture.total:
            self.picture.show_picture(picture)
            self.legend.setText(picture.legend)
            self.counted.set_text(_("How it was counted"), picture.counted)

    def show_no_words(self) -> None:
        """Say that the group has chosen no words."""
        self._stack.setCurrentWidget(self.no_words)


def make(context: Context) -> Screen:
    """Return give and take for the window."""
    return GivingScreen(context)
