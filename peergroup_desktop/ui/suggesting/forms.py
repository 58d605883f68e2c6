"""The forms: suggest a place, arrange something with one, and what came of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.errors import NotAskedYet, NothingTyped
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ConsentWay, SignpostOutcome
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.suggesting import words
from peergroup_desktop.ui.suggesting.place_line import Find, PlaceLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_WIDTH, _HEIGHT, _LONGEST = 560, 44, 400
_IS_HAPPY, _AGREED = "is_happy", "agreed"


@dataclass(frozen=True)
class TypedSuggestion:
    """A suggestion as typed: a place of the list, or words."""

    service_id: RecordId | None
    words: str
    person_id: RecordId | None
    on: date


@dataclass(frozen=True)
class TypedArrangement:
    """Something to be arranged, as typed."""

    service_id: RecordId
    how: ConsentWay
    may_share: str
    agreed_on: date


@dataclass(frozen=True)
class TypedOutcome:
    """What came of something, as typed."""

    outcome: SignpostOutcome | None
    words: str


class _PlaceForm(Form):
    """A form that begins with a place."""

    def __init__(self, parent: QWidget, title: str, line: PlaceLine, *, keep: str, context: Context) -> None:
        super().__init__(parent, title, keep=keep, context=context, width=_WIDTH)
        self.place_line = line
        line.setParent(self)
        self.add_field("words", line.field)
        self.body.add(line.finder)
        line.resized.connect(self.fit_again)
        line.taken.connect(self._go_on)

    def show_place(self, place: PlaceRow) -> None:
        """Fill in the place, and start after it."""
        self.place_line.show(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the place that fits best before it keeps the form."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.place_line.take_first()):
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        shown = [field for field in self.fields.values() if not field.isHidden()]
        shown[1].edit.setFocus(Qt.FocusReason.TabFocusReason)


class SuggestForm(_PlaceForm):
    """Asks what was suggested and when, and to whom where the group keeps names: `people` are (id as text, name)."""

    def __init__(
        self, parent: QWidget, title: str, find: Find, people: list[tuple[str, str]] | None, context: Context
    ) -> None:
        own_words = _("It isn’t in the list of places, so it’s kept in your words.")
        line = PlaceLine(_("What did you suggest?"), find, own_words=own_words)
        super().__init__(parent, title, line, keep=_("Keep"), context=context)
        self.who, self.happy = ComboBox(height=_HEIGHT), CheckBox(_("They’re happy for us to keep this"))
        if people is not None:
            self.who.set_choices([(words.NOBODY, _("Nobody by name")), *people])
            self.who.currentIndexChanged.connect(self._on_who)
            self.ticks[_IS_HAPPY] = self.happy
            self.add_field("person_id", Field(_("To whom?"), self.who))
            self.body.add(self.happy)
            self.happy.hide()
        self.day = DateEdit(context.clock.today(), field="on")
        self.add_day("on", _("When?"), self.day)
        self.day.set_day(context.clock.today())

    def show_person(self, person_id: RecordId | None, *, is_happy: bool = False) -> None:
        """Fill in to whom."""
        self.who.set_choice(person_id.hex() if person_id else words.NOBODY)
        self.happy.setChecked(is_happy)

    def suggestion(self) -> TypedSuggestion:
        """Return what was typed.

        Raises:
            NotAskedYet: somebody's name is to be kept, and nobody said that they are happy with that.
            DateUnreadable: the day cannot be read.
        """
        person = self.who.choice
        if person and not self.happy.isChecked():
            raise NotAskedYet("person_id")
        place = self.place_line.place
        about = bytes.fromhex(person) if person else None
        return TypedSuggestion(place.id if place else None, self.text("words"), about, self.day.read())

    def _on_who(self, _index: int) -> None:
        self.happy.setVisible(bool(self.who.choice))
        self.fit_again()


class ArrangeForm(_PlaceForm):
    """Asks what somebody agreed to have arranged with a place of the list. Nothing is kept without their yes."""

    def __init__(self, parent: QWidget, name: str, find: Find, context: Context) -> None:
        line = PlaceLine(
            _("With which place?"), find, own_words=_("Choose a place of the list, or add it there first.")
        )
        title = _("Arrange something for {name}").format(name=name)
        super().__init__(parent, title, line, keep=_("Keep"), context=context)
        text = _("For when {name} would like us to get in touch. If they go themselves, suggest the place instead.")
        self.body.insertWidget(0, TextLabel(text.format(name=name), Text.BODY, Ink.INK2))
        share = LineEdit(height=_HEIGHT, longest=_LONGEST, placeholder=_("First name and phone number, nothing else"))
        self.add_field("may_share", Field(_("What may we pass on?"), share))
        self._how = ComboBox(height=_HEIGHT)
        self._how.set_choices([(way.value, label(way)) for way in ConsentWay])
        self.day = DateEdit(context.clock.today(), field="agreed_on")
        how, when = Field(_("How did they say yes?"), self._how), Field(_("When?"), self.day)
        self.add_fields({"how": how, "agreed_on": when})
        self.day.set_day(context.clock.today())
        self.agreed = CheckBox(_("{name} said yes to this").format(name=name))
        self.ticks[_AGREED] = self.agreed
        self.body.add(self.agreed)

    def arrangement(self) -> TypedArrangement:
        """Return what was typed.

        Raises:
            NothingTyped: no place of the list.
            NotAskedYet: nobody said that they agreed.
            DateUnreadable: the day cannot be read.
        """
        place = self.place_line.place
        if place is None:
            raise NothingTyped("words")
        if not self.agreed.isChecked():
            raise NotAskedYet("may_share")
        return TypedArrangement(place.id, ConsentWay(self._how.choice), self.text("may_share"), self.day.read())


class OutcomeForm(Form):
    """Asks what came of a suggestion, or of something arranged."""

    def __init__(self, parent: QWidget, title: str, about: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        self.body.add(TextLabel(about, Text.BODY, Ink.INK2))
        self.outcome = ComboBox(height=_HEIGHT)
        self.outcome.set_choices(words.outcomes())
        self.add_field("outcome", Field(_("What came of it?"), self.outcome))
        note = LineEdit(height=_HEIGHT, longest=_LONGEST)
        self.add_field("words", Field(_("In their words"), note, optional=True))

    def show_outcome(self, outcome: SignpostOutcome | None, note: str) -> None:
        """Fill the form."""
        self.fill({"outcome": outcome.value if outcome else words.UNKNOWN, "words": note})

    def told(self) -> TypedOutcome:
        """Return what was typed."""
        chosen = self.outcome.choice
        return TypedOutcome(SignpostOutcome(chosen) if chosen else None, self.text("words"))
