"""The card that holds the register's list: its head, the panels that open above the rows, the rows themselves."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.register import newcomer, paper, words
from peergroup_desktop.ui.screens.register.newcomer import Namesake
from peergroup_desktop.ui.screens.register.row_list import RowList
from peergroup_desktop.ui.screens.register.tint_panel import TintPanel
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row, least_height

_ONE_ROW = 40


class ListTools(QWidget):
    """What can be done with the whole list. Stands in the list's head, or among roles and counts."""

    everyone_requested = Signal()
    paper_requested = Signal()
    filter_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        flow = Flow(self, gap=0, from_right=True)
        self.everyone = Button(_("Everyone here"), kind=Kind.QUIET, size=Size.NORMAL)
        self.paper = Button(_("From paper"), kind=Kind.QUIET, size=Size.NORMAL)
        self.only = Button("", kind=Kind.QUIET, size=Size.NORMAL, icon="list-filter")
        self.only.setCheckable(True)
        for button in (self.everyone, self.paper, self.only):
            flow.add(button)
        self.everyone.clicked.connect(self.everyone_requested)
        self.paper.clicked.connect(self.paper_requested)
        self.only.toggled.connect(self.filter_changed)

    def show_waiting(self, count: int, *, is_on: bool, is_finished: bool) -> None:
        """Say how many are not marked, and whether they alone are shown."""
        self.only.setText(words.only_unmarked(count, is_finished=is_finished))
        self.everyone.setEnabled(count > 0)
        with QSignalBlocker(self.only):
            self.only.setChecked(is_on)


class NewcomerPanel(TintPanel):
    """Someone new. `answered` gives the person they turned out to be, `someone_else` the name of a new one."""

    answered = Signal(object)
    someone_else = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            _("Someone new. What would they like to be called?"),
            tone=Tone.PLUM,
            icon="sprout",
            button=_("Add, and mark here"),
            help_words=_("A first name is enough. The rest can wait until after tea."),
        )

    def ask_same_person(self, called: str, namesakes: tuple[Namesake, ...], names: tuple[str, ...]) -> None:
        """Ask whether one of the people of that name is meant; `names` is how each may be shown."""
        answers = []
        for namesake, name in zip(namesakes, names, strict=True):
            button = Button(_("Yes, mark {name} here").format(name=name))
            button.clicked.connect(partial(self.answered.emit, namesake))
            answers.append(button)
        other = Button(_("No, someone else"))
        other.clicked.connect(partial(self.someone_else.emit, called))
        self.ask(newcomer.same_person_question(called), *answers, other)


class PaperPanel(TintPanel):
    """From paper: the names appear while numbers are typed."""

    def __init__(self) -> None:
        super().__init__(
            _("From paper. Which numbers came?"),
            tone=Tone.SKY,
            icon="clipboard-list",
            button=paper.button_words(0),
            help_words=paper.hint(),
        )

    def show_reading(self, said: str, *, count: int) -> None:
        """Show who the numbers stand for, and let the button say how many that is."""
        self.say(said)
        self.button.setText(paper.button_words(count))


class _Nobody(EmptyState):
    """The register of a group without people yet."""

    def __init__(self) -> None:
        self.button = Button(_("Someone new"), size=Size.LARGE, icon="user-round-plus")
        super().__init__(_("Nobody on the list yet."), _("A first name is enough to begin with."), self.button)


class _Rows(QStackedWidget):
    """The rows, or what stands in their place. Asks for the room of one row: the panels above come first."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(_ONE_ROW))


class ListPanel(Panel):
    """Head, panels, rows; or one sentence where there are no rows."""

    newcomer_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("People"))
        self.head = QWidget()
        head = Row(self.head, gap=8, margins=(16, 0, 8, 0))
        least_height(self.head, 40)
        self.count = head.add(TextLabel("", Text.SECOND_MEDIUM, Ink.INK2, wraps=False))
        self.tools = ListTools()
        head.add(self.tools, 1)
        self.body.add(self.head)
        self._rule = self.body.add(Divider())
        self.newcomer = self.body.add(NewcomerPanel())
        self.paper = self.body.add(PaperPanel())
        self.rows = RowList()
        self._stack = self.body.add(_Rows(), 1)
        self._stack.addWidget(self.rows)
        self._nobody = _Nobody()
        self._nobody.button.clicked.connect(self.newcomer_requested)
        self._uncounted = EmptyState(
            _("This group counts, and keeps no names."), _("Count who came under Roles and counts.")
        )
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self._uncounted)

    def show_kind(self, *, has_rows: bool, keeps_names: bool) -> None:
        """Show rows, or say why there are none."""
        part = self.rows if has_rows else self._nobody if keeps_names else self._uncounted
        self._stack.setCurrentWidget(part)

    @property
    def has_panel(self) -> bool:
        """Whether something is open above the rows."""
        return not (self.newcomer.isHidden() and self.paper.isHidden())

    def set_head_shown(self, is_shown: bool) -> None:
        """Show the head, or leave its room to the rows."""
        self.head.setVisible(is_shown)
        self._rule.setVisible(is_shown)
