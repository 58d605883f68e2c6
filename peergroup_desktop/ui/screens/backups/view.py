"""The page of backups: how it stands and the list at the left; the second place, a try, and what stays at the right."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.backups import RehearsalNote, RestorePreview
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.backing_up import words
from peergroup_desktop.ui.backing_up.desk import BackupDesk
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.backups.boxes import GO_BACK, RehearsalBox, RestoreBox
from peergroup_desktop.ui.screens.backups.cards import KeepCard, ListCard, SecondCard, StandingCard, TryCard
from peergroup_desktop.ui.screens.backups.presenter import BackupsPresenter, Line, Picture
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note, Tone
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link

_STACKS_BELOW = 860


class BackupsScreen(Screen):
    """Shows and asks. What is chosen is kept at once; only going back asks first, and says what it would change."""

    help_topic = "backups"
    watches = frozenset({"setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._may_restore = False
        self._lines: tuple[Line, ...] = ()
        self.presenter = BackupsPresenter(self, context)
        self.desk = BackupDesk(self, context)
        self._paper = Paperwork(self, context)
        self._scroll = self.body.add(ScrollArea(margins=(6, 0, 6, 6)), 1)
        columns = self._scroll.body.add(Responsive(gap=20, stacks_below=_STACKS_BELOW), 1)
        self.standing, self.list = StandingCard(), ListCard()
        self.second, self.trial, self.keep = SecondCard(), TryCard(), KeepCard()
        self.left, self.right = QWidget(), QWidget()
        left, right = Column(self.left, gap=16), Column(self.right, gap=16)
        self.went_back = left.add(Note("", tone=Tone.GREEN, icon="circle-check"))
        self.went_back.hide()
        left.add(self.standing)
        left.add(self.list)
        right.add(self.second)
        right.add(self.trial)
        right.add(self.keep)
        left.stretch()
        right.stretch()
        columns.add(self.left, 5)
        columns.add(self.right, 3)
        self._connect()

    def _connect(self) -> None:
        self.standing.button.clicked.connect(self.desk.back_up)
        self.second.choose.clicked.connect(self.desk.choose_place)
        self.second.forget.clicked.connect(self.presenter.forget_place)
        self.trial.button.clicked.connect(self.presenter.rehearse)
        self.keep.changed.connect(self.presenter.keep)
        self.list.chosen.connect(self.presenter.look_into)
        self.list.filled.connect(self._order)
        self._context.backups.changed.connect(self._on_all_changed)

    def title(self) -> str:
        """Return the title of the page."""
        return _("Backups")

    def opened(self, **facts: object) -> None:
        """Show how it stands."""
        self.went_back.hide()
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Begin with the strong button."""
        self.standing.button.setFocus()

    def regions(self) -> list[QWidget]:
        """Return the two columns, for F6."""
        return [self.left, self.right]

    def show_picture(self, picture: Picture) -> None:
        """Show how it stands."""
        self._may_restore = picture.may_restore
        self.standing.show_standing(picture.standing)
        self.second.show_second(picture.second)
        self.trial.tried.setText(picture.tried)
        self.trial.button.setEnabled(picture.has_any)
        self.keep.show_kept(picture.kept)
        self.list.show_list(self._lines, may_restore=self._may_restore)

    def show_list(self, lines: tuple[Line, ...]) -> None:
        """List the backups."""
        self._lines = lines
        self.list.show_list(lines, may_restore=self._may_restore)

    def show_rehearsal(self, note: RehearsalNote, sheet: Document) -> None:
        """Show what came of trying the newest one."""
        made = words.moment(note.backup_made_at, self._context.clock.today())
        RehearsalBox(self, note, sheet, made, self._paper).open_ask()

    def show_preview(self, line: Line, preview: RestorePreview) -> None:
        """Ask before going back."""
        when = words.whole_day(preview.made_at, self._context.clock.today())
        RestoreBox(self, line, preview, when).open_ask(partial(self._on_restore_answer, line))

    def show_restored(self, line: Line) -> None:
        """Say that we went back, and how to come back from there."""
        happened = _("We went back to {when}.").format(when=line.title)
        self.went_back.set_text(happened, _("What was there before is in the list, and Ctrl+Z brings it back."))
        self.went_back.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._context.messages.announce(happened)
        self.presenter.show()

    def _order(self) -> None:
        """Let Tab go through the list before the right column: its buttons are younger."""
        stops = [self.standing.button, *self.list.buttons.values(), self.list.more, self.second.choose]
        link(stops)

    def _on_restore_answer(self, line: Line, answer: str) -> None:
        if answer == GO_BACK:
            self.presenter.restore(line)


def make(context: Context) -> BackupsScreen:
    """Make the screen for the shell."""
    return BackupsScreen(context)
