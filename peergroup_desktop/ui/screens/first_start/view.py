"""The first start: five steps in the rail, questions at the left, how it will look at the right."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.opening import KeyCost
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.sentences import Sentence
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.folder_dialog import ask_for_folder
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.preferences import Scheme
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.screens.first_start.foot import Foot
from peergroup_desktop.ui.screens.first_start.founding import Ground
from peergroup_desktop.ui.screens.first_start.group_page import GroupPage
from peergroup_desktop.ui.screens.first_start.helpers_page import HelpersPage
from peergroup_desktop.ui.screens.first_start.key_sheet_page import KeySheetPage
from peergroup_desktop.ui.screens.first_start.presenter import STEP_WORDS, STEPS, FirstStartPresenter, Step
from peergroup_desktop.ui.screens.first_start.preview import GroupPreview
from peergroup_desktop.ui.screens.first_start.privacy_page import PrivacyPage
from peergroup_desktop.ui.screens.first_start.step_rail import StepRail
from peergroup_desktop.ui.screens.first_start.welcome_page import WelcomePage
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.appearance_bar import AppearanceBar
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, fix_width, limit_width
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.page_preview import PagePreview
from peergroup_desktop.ui.widgets.rings import ChairRing
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_RAIL_WIDTH = 292
_RAIL_FROM = 940
_PREVIEW_FROM = 1180
_FORM_WIDTH = 556
_PREVIEW_WIDTH = 336
_CHAIRS_TAKEN = 11

_TITLES = {
    Step.WELCOME: N_("Welcome"),
    Step.GROUP: N_("Tell us about your group"),
    Step.HELPERS: N_("Who helps run it?"),
    Step.PRIVACY: N_("Keeping it private"),
    Step.KEY_SHEET: N_("Your key sheet"),
}
_LINES = {
    Step.WELCOME: N_("A place for your group’s list, its register and its pages. It works without the internet."),
    Step.GROUP: N_("Only the name is needed today. You can change any of this later."),
    Step.HELPERS: N_("Only your own name is needed today."),
    Step.PRIVACY: N_("The passphrase locks the file from the first second. You type it each time you open up."),
    Step.KEY_SHEET: N_("If a passphrase is forgotten, only this code opens the file. It’s kept nowhere else."),
}


StepPage = WelcomePage | GroupPage | HelpersPage | PrivacyPage | KeySheetPage


class FirstStartScreen(Screen):
    """Puts the steps together. The rail and the preview give way to large text and narrow windows."""

    help_topic = "first_start"

    def __init__(self, doorstep: Doorstep, *, cost: KeyCost | None = None) -> None:
        super().__init__(has_header=False)
        self._doorstep = doorstep
        self.presenter = FirstStartPresenter(self, doorstep, Ground(doorstep.folder, doorstep.clock, cost))
        self._paperwork = Paperwork(self, doorstep)
        self.set_margins((0, 0, 0, 0))
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
        self.appearance = column.add(AppearanceBar())
        head = column.add(Row(gap=0, margins=(12, 0, 12, 0)))
        self.where = head.add(TextLabel("", Text.STRONG, Ink.GREEN_INK))
        self._scroll = scroll = column.add(ScrollArea(gap=8, margins=(12, 14, 12, 12)), 1)
        self.head = scroll.body.add(PageTitle("", Text.BIG_TITLE))
        self.line = scroll.body.add(TextLabel("", Text.LEAD, Ink.INK2))
        scroll.body.space(16)
        self.columns = scroll.body.add(Responsive(gap=72, stacks_below=0), 1)
        self.columns.add(self._build_pages(), 1)
        self.columns.addStretch(0)
        self.side = self._build_side()
        self.columns.add(self.side)
        foot = column.add(QWidget())
        self.foot = Foot()
        inside = Column(foot, gap=0, margins=(12, 8, 12, 0))
        inside.add(self.foot)
        return right

    def _build_pages(self) -> QWidget:
        self.pages = OneOf()
        limit_width(self.pages, _FORM_WIDTH)
        self.welcome, self.group, self.helpers = WelcomePage(), GroupPage(), HelpersPage()
        self.privacy, self.key_sheet = PrivacyPage(), KeySheetPage(self.presenter.compare)
        self._page_of: dict[Step, StepPage] = {
            Step.WELCOME: self.welcome,
            Step.GROUP: self.group,
            Step.HELPERS: self.helpers,
            Step.PRIVACY: self.privacy,
            Step.KEY_SHEET: self.key_sheet,
        }
        for page in self._page_of.values():
            self.pages.add(page)
        self.fields = {**self.group.fields, **self.helpers.fields}
        return self.pages

    def _build_side(self) -> QStackedWidget:
        side = QStackedWidget()
        self.preview = GroupPreview(self.presenter.today)
        self.sheet = PagePreview()
        self.chairs = ChairRing(_PREVIEW_WIDTH - 48)
        self.chairs.set_count(_CHAIRS_TAKEN)
        for part in (self.chairs, self.preview, self.sheet):
            side.addWidget(part)
        fix_width(side, _PREVIEW_WIDTH)
        return side

    def _connect(self) -> None:
        self.appearance.size_chosen.connect(self._choose_size)
        self.appearance.dark_chosen.connect(self._choose_dark)
        self.welcome.start_requested.connect(self.presenter.go_on)
        self.welcome.open_requested.connect(self.open_other_folder)
        self.welcome.practise_requested.connect(self._doorstep.on_practise)
        for page in (self.group, self.helpers, self.privacy):
            page.changed.connect(self._on_answer)
        self.helpers.finished.connect(self._go_on)
        self.privacy.finished.connect(self._go_on)
        self.key_sheet.finished.connect(self._go_on)
        self.key_sheet.veiled.connect(self._veil_sheet)
        self.key_sheet.print_requested.connect(self.print_page)
        self.key_sheet.save_requested.connect(self._save_sheet)
        self.foot.back_requested.connect(self.presenter.go_back)
        self.foot.later_requested.connect(self.presenter.skip)
        self.foot.next_requested.connect(self._go_on)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.leave)

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
        """Put the keyboard where the step begins."""
        self._page_of[self.presenter.step].focus_first()
        QTimer.singleShot(0, self, self._uncover_focus)

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
        number = STEPS.index(step) + 1
        words = _("Step {number} of {count}: {name}")
        self.where.setText(words.format(number=number, count=len(STEPS), name=_(STEP_WORDS[step])))
        self.rail.show_step(step)
        self.foot.show_step(step)
        self.pages.show_page(self._page_of[step])
        self.side.setCurrentWidget({Step.WELCOME: self.chairs, Step.KEY_SHEET: self.sheet}.get(step, self.preview))
        self._arrange()
        if self.isVisible():
            self.focus_first()
            self._doorstep.messages.announce(self.where.text())

    def show_draft(self, draft: Draft) -> None:
        """Show how it will look."""
        self.preview.show_draft(draft, with_level=self.presenter.step is Step.PRIVACY)
        self.privacy.show_draft(draft)

    def show_problem(self, field: str, words: str) -> None:
        """Say what to put right, under its field if it has one."""
        if field == "passphrase":
            self.privacy.passphrase.set_error(words)
            self.privacy.focus_first()
        elif field == "code":
            self.key_sheet.typed.set_error(words)
        elif field in self.fields:
            self.fields[field].set_error(words)
            self.fields[field].edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.show_notice(Sentence(words))

    def show_code(self, code: str) -> None:
        """Show the recovery code."""
        self.key_sheet.show_new(code)
        self.key_sheet.set_ready(is_ready=False)

    def show_sheet(self, sheet: Document) -> None:
        """Show the key sheet as it will be printed."""
        self.key_sheet.set_ready(is_ready=True)
        self.sheet.set_pdf(sheet.pdf, _("The key sheet, as it will be printed"))
        self.key_sheet.focus_first()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""
        self.foot.set_busy(is_busy=is_busy)
        self.privacy.set_busy(is_busy=is_busy)

    def open_other_folder(self) -> None:
        """Ask for another folder, and go to the door of the file in it."""
        folder = ask_for_folder(self, self._doorstep.folder)
        if folder is not None:
            self._doorstep.on_unlock_instead(folder)

    def _go_on(self) -> None:
        if self.presenter.step is Step.HELPERS:
            self.helpers.take_typed()
        self.presenter.go_on(self.privacy.passphrase.text())

    def _on_answer(self, name: str, answer: object) -> None:
        self.presenter.change(**{name: answer})

    def _veil_sheet(self, is_veiled: bool) -> None:
        if self.presenter.step is Step.KEY_SHEET:
            self.side.setCurrentWidget(self.preview if is_veiled else self.sheet)

    def _uncover_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused, px(8), px(24))

    def _save_sheet(self) -> None:
        if self.presenter.sheet is not None:
            self._paperwork.save(self.presenter.sheet)

    def _choose_size(self, factor: float) -> None:
        self._doorstep.preferences.change(text_factor=factor)

    def _choose_dark(self, is_dark: bool) -> None:
        self._doorstep.preferences.change(scheme=Scheme.DARK if is_dark else Scheme.LIGHT)

    def _arrange(self) -> None:
        has_rail = self.width() >= px(_RAIL_FROM) and not look().is_large
        self.rail.setVisible(has_rail)
        self.where.setVisible(not has_rail)
        is_first = self.presenter.step is Step.WELCOME
        self.appearance.setVisible(is_first)
        has_room = self.width() >= px(_PREVIEW_FROM) and not look().is_large
        self.side.setVisible(has_room)


def make(doorstep: Doorstep) -> FirstStartScreen:
    """Make the screen for the window."""
    return FirstStartScreen(doorstep)
