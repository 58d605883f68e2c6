"""How it will look: the group as a card that fills in while somebody types."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.dates import clock_span, short_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import RoomFeature
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.labels import Icon, IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.logo import Logo

_DATES = 3


class DateLine(QWidget):
    """One of the next sessions."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=12)
        row.add(Icon("calendar", 20, Ink.GREEN_INK))
        self.day = row.add(TextLabel("", Text.STRONG, wraps=False))
        row.stretch()
        self.times = row.add(TextLabel("", Text.BODY, Ink.INK2, wraps=False))


class GroupPreview(QWidget):
    """A card like the ones of Today. Lines that have nothing to say are not there."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        column = Column(self, gap=8)
        column.add(TextLabel(_("How it will look"), Text.BODY_MEDIUM, Ink.INK2))
        card = column.add(Card(padding=20, gap=12))
        card.setAccessibleName(_("How it will look"))
        head = card.body.add(Row(gap=14))
        head.add(Logo(38, on_rail=False))
        names = head.add(Column(gap=0), 1)
        self.name = names.add(TextLabel("", Text.HERO))
        self.habit = names.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._rule = card.body.add(Divider())
        self.dates = [card.body.add(DateLine()) for _number in range(_DATES)]
        self._second_rule = card.body.add(Divider())
        self.place = card.body.add(IconText("map-pin", "", Text.BODY, icon_ink=Ink.INK2, ink=Ink.INK, wraps=True))
        self.room = card.body.add(IconText("accessibility", "", ink=Ink.INK, icon_ink=Ink.INK2, wraps=True))
        self.helpers = card.body.add(IconText("users-round", "", ink=Ink.INK, icon_ink=Ink.INK2, wraps=True))
        self.level = card.body.add(IconText("shield-check", "", ink=Ink.INK, icon_ink=Ink.INK2, wraps=True))
        column.stretch()

    def show_draft(self, draft: Draft, *, with_level: bool) -> None:
        """Fill in what is known. `with_level` once somebody was asked how much to keep."""
        self.name.setText(draft.name or _("Your group"))
        self.name.set_ink(Ink.INK if draft.name else Ink.INK3)
        self.habit.setText(draft.habit_words())
        self.habit.setVisible(bool(self.habit.text()))
        self._show_dates(draft)
        features = [label(feature) for feature in RoomFeature if feature in draft.room]
        people = [name for name in (draft.my_name, *draft.helpers) if name]
        self._say(self.place, draft.place)
        self._say(self.room, _in_a_row(features))
        self._say(self.helpers, _("With {names}").format(names=", ".join(people)) if people else "")
        self._say(self.level, label(draft.record_level) if with_level else "")
        has_foot = bool(draft.place or features or people or with_level)
        self._second_rule.setVisible(has_foot and not self.dates[0].isHidden())
        self._rule.setVisible(has_foot or not self.dates[0].isHidden())

    def _show_dates(self, draft: Draft) -> None:
        days = draft.next_dates(self._today) if draft.has_times else ()
        for line, day in zip(self.dates, (*days, *[None] * (_DATES - len(days))), strict=True):
            line.setVisible(day is not None)
            if day is not None and draft.starts_minute is not None and draft.ends_minute is not None:
                line.day.setText(short_day(day, with_weekday=True))
                line.times.setText(clock_span(draft.starts_minute, draft.ends_minute))

    @staticmethod
    def _say(line: IconText, words: str) -> None:
        line.set_text(words)
        line.setVisible(bool(words))


def _in_a_row(words: list[str]) -> str:
    """Return words as one line of a sentence: "Step-free, hearing loop"."""
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])
