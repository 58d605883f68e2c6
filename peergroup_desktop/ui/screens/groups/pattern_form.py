"""The form for when a group meets."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.groups import NewPattern, PatternRow
from peergroup_desktop.core.dates import WEEKDAYS
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.recurrence import LAST, Rhythm
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, TimeEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_NTH = (1, 2, 3, 4, LAST)
_USUAL_START, _USUAL_END = 10 * 60 + 30, 12 * 60


class PatternForm(Form):
    """Asks which day, how often, from when to when, and from which date that counts."""

    def __init__(self, parent: QWidget, context: Context, today: date, pattern: PatternRow | None) -> None:
        super().__init__(parent, _("When does the group meet?"), keep=_("Keep these times"), context=context)
        self._weekday = ComboBox(height=44)
        self._weekday.set_choices([(str(number), _(name)) for number, name in enumerate(WEEKDAYS)])
        self._rhythm = ComboBox(height=44)
        self._rhythm.set_choices([(rhythm.value, label(rhythm)) for rhythm in Rhythm])
        self._rhythm.chosen.connect(self._offer_nth)
        self._nth = ComboBox(height=44)
        self._nth.set_choices([(str(nth), _nth_words(nth)) for nth in _NTH])
        self._starts, self._ends = TimeEdit(field="starts_minute"), TimeEdit(field="ends_minute")
        self._from = DateEdit(today, field="starts_on")
        self._build()
        self._fill(today, pattern)

    def _build(self) -> None:
        self._nth_field = Field(_("Which one?"), self._nth)
        self.add_fields(
            {
                "weekday": Field(_("Day"), self._weekday),
                "rhythm": Field(_("How often?"), self._rhythm),
                "nth": self._nth_field,
            }
        )
        self.add_fields({"starts_minute": Field(_("From"), self._starts), "ends_minute": Field(_("To"), self._ends)})
        self.add_day("starts_on", _("From which day on?"), self._from)
        kept = _("Sessions that already have a register stay as they were.")
        self.body.add(TextLabel(kept, Text.SECOND, Ink.INK2))

    def _fill(self, today: date, pattern: PatternRow | None) -> None:
        self._from.set_day(today)
        self._weekday.set_choice(str(pattern.weekday if pattern else today.weekday()))
        self._rhythm.set_choice((pattern.rhythm if pattern else Rhythm.WEEKLY).value)
        self._nth.set_choice(str(pattern.nth if pattern and pattern.nth else 1))
        self._starts.set_minute(pattern.starts_minute if pattern else _USUAL_START)
        self._ends.set_minute(pattern.ends_minute if pattern else _USUAL_END)
        self._offer_nth(self._rhythm.choice)

    def pattern(self) -> NewPattern:
        """The form as a pattern.

        Raises:
            DateUnreadable: a time or the date; its field says which.
        """
        rhythm = Rhythm(self._rhythm.choice)
        return NewPattern(
            rhythm=rhythm,
            weekday=int(self._weekday.choice),
            starts_minute=self._starts.read(),
            ends_minute=self._ends.read(),
            starts_on=self._from.read(),
            nth=int(self._nth.choice) if rhythm is Rhythm.MONTHLY else 0,
        )

    def _offer_nth(self, rhythm: str) -> None:
        self._nth_field.setVisible(rhythm == Rhythm.MONTHLY.value)
        self.fit_again()


def _nth_words(nth: int) -> str:
    return {1: _("the first"), 2: _("the second"), 3: _("the third"), 4: _("the fourth"), LAST: _("the last")}[nth]
