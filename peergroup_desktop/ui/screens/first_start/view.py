"""The first start: its steps in the rail, questions at the left, how it will look at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.opening import KeyCost
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.sentences import Sentence
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.door_appearance import DoorAppearance
from peergroup_desktop.ui.door_screen import DoorScreen
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.medium import goes_with_a_stick
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.first_start.arriving import Arriving
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.screens.first_start.foot import Foot
from peergroup_desktop.ui.screens.first_start.founding import Ground
from peergroup_desktop.ui.screens.first_start.presenter import STEP_WORDS, STEPS, FirstStartPresenter, Step
from peergroup_desktop.ui.screens.first_start.side_panel import SidePanel
from peergroup_desktop.ui.screens.first_start.step_pages import StepPages
from peergroup_desktop.ui.screens.first_start.step_rail import StepRail
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.held import Held
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, fix_width
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_RAIL_WIDTH = 292
_RAIL_FROM = 940
_SIDE_FROM = 1180
_FORM_WIDTH = 556

_TITLES = {
    Step.WELCOME: N_("Welcome"),
    Step.GROUP: N_("Tell us about your group"),
    Step.HELPERS: N_("Who helps run it?"),
    Step.PRIVACY: N_("Keeping it private"),
    Step.KEY_SHEET: N_("Your key sheet"),
    Step.BACKUPS: N_("Kept safe"),
    Step.BRING_BACK: N_("Go on with your group"),
}
_LINES = {
    Step.WELCOME: N_("A place for your group’s list, its register and its pages. It works without the internet."),
    Step.GROUP: N_("Only the name is needed today. You can change any of this later."),
    Step.HELPERS: N_("Only your own name is needed today."),
    Step.PRIVACY: N_("The passphrase locks the file from the first second. You type it each time you open up."),
    Step.KEY_SHEET: N_("If a passphrase is forgotten, only this code opens the file. It’s kept nowhere else."),
    Step.BACKUPS: N_("Nothing has to be answered here. You can choose a second place on any other day too."),
    Step.BRING_BACK: N_("We open it where it is. A backup is brought back onto this computer."),
}


class FirstStartScreen(DoorScreen):
    """Puts the steps together. The rail and the right side give way to large text and narrow windows."""

    help_topic = "first_start"

    def __init__(self, doorstep: Doorstep, *, cost: KeyCost | None = None) -> None:
        super().__init__(doorstep)
        draft = Draft(shows_names=not goes_with_a_stick(doorstep.folder))  # a stick is lost more easily than a laptop
        self.presenter = FirstStartPresenter(self, doorstep, Ground(doorstep.folder, doorstep.clock, cost), draft)
        self.arriving = Arriving(self, doorstep, Ground(doorstep.folder, doorstep.clock, cost))
        self._paperwork = Paperwork(self, doorstep)
        whole = self.body.add(Row(gap=0), 1)
        self.rail = whole.add(StepRail())
        fix_width(self.rail, _RAIL_WIDTH)
        whole.add(self._build_right(), 1)
        self._connect()
        look().changed.connect(self._arrange)
        self._arrange()

    def _build_right(self) -> QWidget:
        right = QWidget()
        column = Column(right, gap=0, margins=(44, 20, 44, 28))
        self.appearance = column.add(DoorAppearance(self._doorstep.preferences))
        head = column.add(Row(gap=0, margins=(12, 0, 12, 0)))
        self.where = head.add(TextLabel("", Text.STRONG, Ink.GREEN_INK))
        self._scroll = column.add(ScrollArea(gap=8, margins=(12, 14, 12, 12)), 1)
        self.head = self._scroll.body.add(PageTitle("", Text.BIG_TITLE))
        self.line = self._scroll.body.add(TextLabel("", Text.LEAD, Ink.INK2))
        self._scroll.body.space(16)
        columns = self._scroll.body.add(Responsive(gap=72), 1)
        self.pages = StepPages(self.presenter.compare)
        columns.add(Held(self.pages, _FORM_WIDTH), 1)
        self.side = columns.add(SidePanel(self.presenter.today))
        foot = column.add(Row(gap=0, margins=(12, 8, 12, 0)))
        self.foot = foot.add(Foot())
        return right

    def _connect(self) -> None:
        pages = self.pages
        pages.welcome.start_requested.connect(self.presenter.go_on)
        pages.welcome.open_requested.connect(self.presenter.open_existing)
        pages.welcome.practise_requested.connect(self._doorstep.on_practise)
        for page in (pages.group, pages.helpers, pages.privacy):
            page.changed.connect(self.presenter.answer)
        pages.bring_back.folder_chosen.connect(self.arriving.look_into)
        for asking in (pages.helpers, pages.privacy, pages.key_sheet, pages.backups, pages.bring_back):
            asking.finished.connect(self._go_on)
        pages.key_sheet.veiled.connect(self.side.veil_sheet)
        pages.key_sheet.print_requested.connect(self.print_page)
        pages.key_sheet.save_requested.connect(self._save_sheet)
        self.foot.back_requested.connect(self.presenter.go_back)
        self.foot.later_requested.connect(self.presenter.skip)
        self.foot.next_requested.connect(self._go_on)

    def leave(self) -> None:
        """Lock a file that is open and that nobody went into: the window closes."""
        self.presenter.leave()

    def title(self) -> str:
        """Return the name of the page."""
        return _("Starting a group")

    def opened(self, **facts: object) -> None:
        """Begin with the first step."""
        self.presenter.start()

    def focus_first(self) -> None:
        """Put the keyboard where the step begins, and that into view."""
        self.pages.focus_step(self.presenter.step)
        self.uncover_focus(self._scroll)

    def print_page(self) -> None:
        """Ctrl+P: print the key sheet, once there is one."""
        if self.presenter.sheet is not None:
            self._paperwork.print(self.presenter.sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, from any field of the group."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.presenter.step is Step.GROUP:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep only what fits."""
        super().resizeEvent(event)
        self._arrange()

    def show_step(self, step: Step) -> None:
        """Show the page of a step."""
        self.head.setText(_(_TITLES[step]))
        self.line.setText(_(_LINES[step]))
        self.where.setText(_where(step))
        for part in (self.rail, self.foot, self.pages, self.side):
            part.show_step(step)
        self._arrange()
        if self.isVisible():
            self.focus_first()
            self._doorstep.messages.announce(self.where.text())

    def show_draft(self, draft: Draft) -> None:
        """Show how it will look."""
        self.side.show_draft(draft)
        self.pages.privacy.show_draft(draft)

    def show_problem(self, field: str, words: str) -> None:
        """Say what to put right, under its field if it has one."""
        if not self.pages.show_problem(field, words):
            self.show_notice(Sentence(words))

    def show_code(self, code: str) -> None:
        """Show the recovery code."""
        self.pages.key_sheet.show_new(code)

    def show_sheet(self, sheet: Document) -> None:
        """Show the key sheet as it will be printed, and offer paper."""
        self.side.show_sheet(sheet)
        self.pages.key_sheet.set_ready()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""
        self.foot.set_busy(is_busy=is_busy)
        self.pages.set_busy(is_busy=is_busy)

    def show_found(self, folder: Path, says: str) -> None:
        """Show the folder that was chosen, and which backup is in it."""
        self.pages.bring_back.show_folder(folder)
        self.pages.bring_back.show_found(says)
        if says:
            self.focus_first()
            self._doorstep.messages.announce(says)

    def _go_on(self) -> None:
        pages, step = self.pages, self.presenter.step
        pages.helpers.take_typed()
        if step is Step.BRING_BACK:
            self.arriving.bring_back(pages.bring_back.passphrase.text())
        elif step is not Step.BACKUPS or pages.backups.form.folder is None:
            self.presenter.go_on(pages.privacy.passphrase.text(), pages.key_sheet.typed.text())
        elif (place := pages.backups.place) is not None:
            self.presenter.finish_with(*place)

    def _save_sheet(self) -> None:
        if self.presenter.sheet is not None:
            self._paperwork.save(self.presenter.sheet)

    def _arrange(self) -> None:
        has_rail = self.width() >= px(_RAIL_FROM) and not look().is_large
        self.rail.setVisible(has_rail)
        self.where.setVisible(not has_rail)
        self.appearance.setVisible(self.presenter.step is Step.WELCOME)
        self.side.setVisible(self.width() >= px(_SIDE_FROM) and not look().is_large)


def _where(step: Step) -> str:
    """Return "Step 2 of 6: Your group", or only the name of a step that is on no list."""
    name = _(STEP_WORDS[step])
    if step not in STEPS:
        return name
    words = _("Step {number} of {count}: {name}")
    return words.format(number=STEPS.index(step) + 1, count=len(STEPS), name=name)


def make(doorstep: Doorstep) -> FirstStartScreen:
    """Make the screen for the window."""
    return FirstStartScreen(doorstep)
