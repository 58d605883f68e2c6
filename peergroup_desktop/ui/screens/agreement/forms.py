"""Writing a version of the agreement, and choosing the day to look at it again."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.veiled import VeiledNote
from peergroup_desktop.ui.widgets.fields import DateEdit, Field

_LINES = 9


@dataclass(frozen=True)
class TypedVersion:
    """A version as typed."""

    text: str
    review_on: date | None


class VersionForm(Form):
    """For a new version. What is already there stays readable."""

    def __init__(self, parent: QWidget, title: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep these words"), context=context, width=720)
        says = _("What do we agree on?")
        self.words = VeiledNote(context.discreet, lines=_LINES, says=says)
        self.day = DateEdit(context.clock.today(), field="review_on")
        self.add_field("text", Field(says, self.words, help=_("One promise on each line.")))
        self.add_day("review_on", _("Look at it again on"), self.day, optional=True)

    def show_words(self, text: str, review_on: date | None) -> None:
        """Start from these words."""
        self.words.set_text(text)
        self.day.set_day(review_on)

    def version(self) -> TypedVersion:
        """Return what was typed.

        Raises:
            DateUnreadable: the day cannot be read.
        """
        return TypedVersion(self.text("text"), self.day.read() if self.day.text().strip() else None)


class ReviewForm(Form):
    """The day to look at it again, with the words left as they are."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, _("When to look at it again"), keep=_("Keep"), context=context, width=520)
        self.day = DateEdit(context.clock.today(), field="review_on")
        self.add_day("review_on", _("Day"), self.day, optional=True, usual=_("Empty is no day."))

    def review_on(self) -> date | None:
        """Return the day.

        Raises:
            DateUnreadable: it cannot be read.
        """
        return self.day.read() if self.day.text().strip() else None
