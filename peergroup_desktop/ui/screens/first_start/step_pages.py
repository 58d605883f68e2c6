"""The questions of all steps, one page at a time, and where a problem is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.screens.first_start.backups_page import BackupsPage
from peergroup_desktop.ui.screens.first_start.bring_back_page import BringBackPage
from peergroup_desktop.ui.screens.first_start.group_page import GroupPage
from peergroup_desktop.ui.screens.first_start.helpers_page import HelpersPage
from peergroup_desktop.ui.screens.first_start.key_sheet_page import KeySheetPage
from peergroup_desktop.ui.screens.first_start.presenter import Step
from peergroup_desktop.ui.screens.first_start.privacy_page import PrivacyPage
from peergroup_desktop.ui.screens.first_start.welcome_page import WelcomePage
from peergroup_desktop.ui.widgets.fields import Field
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.recovery_code_edit import ReadCode

StepPage = WelcomePage | GroupPage | HelpersPage | PrivacyPage | KeySheetPage | BackupsPage | BringBackPage


class StepPages(OneOf):
    """Holds the pages by name. `read_code` compares what is typed back with the code that was made."""

    def __init__(self, read_code: ReadCode) -> None:
        super().__init__()
        self.welcome, self.group, self.helpers = WelcomePage(), GroupPage(), HelpersPage()
        self.privacy, self.key_sheet = PrivacyPage(), KeySheetPage(read_code)
        self.backups, self.bring_back = BackupsPage(), BringBackPage()
        self._page_of: dict[Step, StepPage] = {
            Step.WELCOME: self.welcome,
            Step.GROUP: self.group,
            Step.HELPERS: self.helpers,
            Step.PRIVACY: self.privacy,
            Step.KEY_SHEET: self.key_sheet,
            Step.BACKUPS: self.backups,
            Step.BRING_BACK: self.bring_back,
        }
        for page in self._page_of.values():
            self.add(page)
        self._step = Step.WELCOME

    def show_step(self, step: Step) -> None:
        """Show the page of a step."""
        self._step = step
        if step is Step.BRING_BACK:
            self.bring_back.begin()
        self.show_page(self._page_of[step])

    def focus_step(self, step: Step) -> QWidget | None:
        """Put the keyboard where the step begins, and return what has it."""
        self._page_of[step].focus_first()
        return self.focusWidget()

    def show_problem(self, field: str, words: str) -> bool:
        """Say under a field what to put right; False when no field has that name."""
        if field == "passphrase":
            asked = self.bring_back.passphrase if self._step is Step.BRING_BACK else self.privacy.passphrase
            asked.set_error(words)
            asked.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif field == "code":
            self.key_sheet.typed.set_error(words)
            self.key_sheet.typed.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif field in self._fields():
            self._fields()[field].set_error(words)
            self._fields()[field].edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while a file is made."""
        for page in (self.privacy, self.backups, self.bring_back):
            page.set_busy(is_busy=is_busy)

    def _fields(self) -> dict[str, Field]:
        """Return the fields of the page that is shown, by name."""
        page = self._page_of[self._step]
        return {} if isinstance(page, WelcomePage | PrivacyPage | KeySheetPage) else page.fields
