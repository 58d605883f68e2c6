"""The right of the first start: chairs to begin with, then how it will look, at the end the sheet as printed."""

from datetime import date

from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.screens.first_start.presenter import Step
from peergroup_desktop.ui.screens.first_start.preview import GroupPreview
from peergroup_desktop.ui.widgets.layouts import fix_width
from peergroup_desktop.ui.widgets.page_preview import PagePreview
from peergroup_desktop.ui.widgets.rings import ChairRing

_WIDTH = 336
_CHAIRS_TAKEN = 11


class SidePanel(QStackedWidget):
    """Only shows; there is nothing to fill in here."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._step = Step.WELCOME
        self.chairs = ChairRing(_WIDTH - 48)
        self.chairs.set_count(_CHAIRS_TAKEN)
        self.preview = GroupPreview(today)
        self.sheet = PagePreview()
        for part in (self.chairs, self.preview, self.sheet):
            self.addWidget(part)
        fix_width(self, _WIDTH)

    def show_step(self, step: Step) -> None:
        """Show what belongs to a step."""
        self._step = step
        places = {Step.WELCOME: self.chairs, Step.BRING_BACK: self.chairs, Step.KEY_SHEET: self.sheet}
        self.setCurrentWidget(places.get(step, self.preview))

    def show_draft(self, draft: Draft) -> None:
        """Fill the card in."""
        self.preview.show_draft(draft, with_level=self._step is Step.PRIVACY)

    def show_sheet(self, sheet: Document) -> None:
        """Show the key sheet as it will be printed."""
        self.sheet.set_pdf(sheet.pdf, _("The key sheet, as it will be printed"))

    def veil_sheet(self, is_veiled: bool) -> None:
        """Hide the sheet while its code is typed back."""
        if self._step is Step.KEY_SHEET:
            self.setCurrentWidget(self.preview if is_veiled else self.sheet)
