"""Check-ins on the screen, and what the shell asks of them."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions import check_ins
from peergroup_desktop.actions.printing import check_ins_words, few_words
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.screens.check_ins.cards import QuestionCard, QuestionsCard, WrittenCard
from peergroup_desktop.ui.screens.check_ins.desk import CheckInDesk
from peergroup_desktop.ui.screens.check_ins.presenter import CheckInsPresenter, Page
from peergroup_desktop.ui.screens.check_ins.words import Offered
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.fields import ComboBox
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.side_page import SidePage
from peergroup_desktop.ui.widgets.still import Still
from peergroup_desktop.ui.widgets.tab_order import link, stops_in


class PictureBoard(SidePage):
    """The group's picture, a card for each question, and beside or under it what is asked and what was written down."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=12)
        self._discreet = context.discreet
        self._drawn: tuple[object, ...] = ()
        self._parts: list[QWidget] = []
        self.which, self.span = ComboBox(says=_("Which questions?")), ComboBox(says=_("Which days?"))
        self.span.set_choices(words.spans())
        across = self.main.add(Responsive(gap=12, stacks_below=560))
        across.add(self.which, 3)
        across.add(self.span, 2)
        self.told = self.main.add(TextLabel("", Text.BODY, Ink.INK2))
        self.few = self.main.add(Note(few_words(), tone=Tone.MARI, icon="eye"))
        self._pictures = self.main.add(Column(gap=12))
        self.source = self.main.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.main.stretch()
        self.questions = self.cards.add(QuestionsCard(_("What we ask")))
        self.written = self.cards.add(WrittenCard(context.discreet))
        self.cards.stretch()

    def show_picture(self, page: Page) -> None:
        """Draw the picture; the same one is not drawn twice."""
        self.which.set_choices([(row.id.hex(), row.name) for row in page.asked])
        self.which.set_choice(page.chosen.id.hex())
        self.which.setVisible(len(page.asked) > 1)
        self.span.set_choice(page.span)
        days = words.days(page.results.first_on, page.results.last_on)
        name = page.chosen.name if len(page.asked) == 1 else ""
        self.told.setText(". ".join(part for part in (name, f"{days}: {check_ins_words(page.results)}") if part))
        self.few.setVisible(page.results.is_few)
        self.source.setText(page.results.source)
        self.source.setVisible(bool(page.results.source))
        drawn = (page.results, self._discreet.is_on)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(page)

    def link_stops(self) -> None:
        """Let Tab go as the page is read: parts made anew would come last."""
        held = (stop for part in self._parts for stop in stops_in(part))
        link([self.span, *held, *self.questions.buttons, self.questions.write, *self.written.buttons])

    def _draw(self, page: Page) -> None:
        for old in self._parts:
            self._pictures.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = [QuestionCard(picture, self._discreet) for picture in page.results.questions]
        for part in self._parts:
            self._pictures.add(part)


class ChoosingPage(ScrollArea):
    """What a group can ask, for one that asks nothing yet."""

    def __init__(self) -> None:
        super().__init__(gap=16, margins=(0, 0, 0, 6))
        self.body.add(TextLabel(_("What would you like to ask?"), Text.PANEL))
        told = _(
            "A check-in is a few questions that people may answer, with or without their name. It shows the group how "
            "it’s doing. Nobody has to, and nobody is compared."
        )
        self.body.add(TextLabel(told, Text.LEAD, Ink.INK2))
        self.questions = self.body.add(QuestionsCard(_("Questions to choose from"), padding=20))
        self.body.stretch()


class CheckInsScreen(Screen):
    """What is typed in a form outlives a lock."""

    help_topic = "check_ins"
    watches = frozenset(
        {"measure", "measure_question", "check_in", "check_in_answer", "person", "membership", "peer_group"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.printed = Button(_("Print"), icon="printer", about=_("Print this picture"))
        self.write = Button(_("New check-in"), kind=Kind.PRIMARY, icon="plus")
        for button in (self.printed, self.write):
            self.header.add_action(button)
        self.board, self.choosing = PictureBoard(context), ChoosingPage()
        self.set_up = Button(_("Set up a group"), kind=Kind.PRIMARY, size=Size.HERO, icon="users-round")
        self.nothing = EmptyState(_("There’s no group yet."), "", self.set_up)
        self._stack = QStackedWidget()
        for page in (self.board, self.choosing, self.nothing):
            self._stack.addWidget(page)
        self.body.add(Still(self._stack, QSize(0, 0)), 1)  # its pages would press on the tabs above
        self.undo = self.body.add(DockedUndo(context))
        self.presenter = CheckInsPresenter(self, context)
        self.desk = CheckInDesk(self, self.presenter, context)
        self._connect()

    def _connect(self) -> None:
        self.write.clicked.connect(self.new)
        self.printed.clicked.connect(self.print_page)
        self.set_up.clicked.connect(partial(self._context.navigator.go, "groups"))
        self.board.which.chosen.connect(self._on_which)
        self.board.span.chosen.connect(self.presenter.choose_span)
        self.board.written.chosen.connect(self.desk.open)
        for card in (self.board.questions, self.choosing.questions):
            card.wanted.connect(self._want)
            card.brought_back.connect(partial(self._context.runner.write, check_ins.bring_back))
            card.retired.connect(partial(self._context.runner.write, check_ins.retire_measure))
            card.change_requested.connect(self.desk.ask_rewrite)
            card.write_requested.connect(self.desk.ask_write)
            card.form_requested.connect(partial(self._print, "check_in_form"))

    # What the shell asks for

    def title(self) -> str:
        """Return the name of the page."""
        return _("Check-ins")

    def opened(self, **facts: object) -> None:
        """Show the page; the facts `person_id` or `session_id` open a check-in of that person or at that session."""
        self.presenter.show()
        person_id, session_id = (
            fact if isinstance(fact := facts.get(key), bytes) else None for key in ("person_id", "session_id")
        )
        measure = self._to_ask()
        if measure is not None and (person_id or session_id):
            self.desk.ask_new(measure, person_id=person_id, session_id=session_id)

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the strongest button."""
        shown = self._stack.currentWidget()
        if shown is self.nothing:
            self.set_up.setFocus()
        elif shown is self.choosing:
            self.choosing.questions.buttons[0].setFocus()
        elif not self.write.isHidden():
            self.write.setFocus()
        else:
            super().focus_first()

    def new(self) -> None:
        """Ctrl+N: a check-in with the questions that are looked at, if they are asked still."""
        measure = self._to_ask()
        if measure is not None:
            self.desk.ask_new(measure)

    def print_page(self) -> None:
        """Ctrl+P: the picture on paper."""
        shown = self.presenter.shown()
        if shown is not None:
            self._print("check_in_results", shown.id)

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the picture, then the cards."""
        return [self, self.board.side] if self._stack.currentWidget() is self.board else [self]

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def show_page(self, page: Page) -> None:
        """Draw everything."""
        today = self.presenter.today
        self.board.show_picture(page)
        self.board.questions.show_offered(page.offered)
        self.board.written.show_rows(page.rows, [words.row_line(row, today) for row in page.rows])
        self.board.link_stops()
        self._show(self.board, is_asking=bool(self.presenter.asked()))

    def show_choosing(self, offered: tuple[Offered, ...]) -> None:
        """Let the group choose what to ask."""
        self.choosing.questions.show_offered(offered)
        self._show(self.choosing)

    def show_no_group(self) -> None:
        """Say that there is no group."""
        self._show(self.nothing)

    # Parts

    def _show(self, page: QWidget, *, is_asking: bool = False) -> None:
        self.write.setVisible(is_asking)
        self.printed.setVisible(page is self.board)
        self._stack.setCurrentWidget(page)

    def _to_ask(self) -> check_ins.MeasureRow | None:
        """Return the questions for a new check-in: those looked at if they are asked still, or the first that are."""
        shown, asked = self.presenter.shown(), self.presenter.asked()
        return shown if shown in asked else next(iter(asked), None)

    def _on_which(self, measure: str) -> None:
        self.presenter.choose(bytes.fromhex(measure))

    def _want(self, kind: object) -> None:
        group_id = self._context.group.group_id
        self._context.runner.write(check_ins.want_measure, group_id, kind, on_done=self.presenter.choose)

    def _print(self, printable: str, measure_id: RecordId) -> None:
        self._context.navigator.go("reports", printable=printable, measure_id=measure_id)


def make(context: Context) -> Screen:
    """Return check-ins for the window."""
    return CheckInsScreen(context)
