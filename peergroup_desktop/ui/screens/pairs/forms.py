"""The boxes of Pairs: a new pair, what was agreed, a contact that was written down, looking back, and the end."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.pairs import Agreement, ContactRow, NewContact, NewPair, PairDetail, ReviewRow
from peergroup_desktop.core.dates import clock_time, plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import PairEnding, PairKind
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.quick_form import ContactFields
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit, NoteEdit, TimeEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_HEIGHT, _LONGEST = 44, 200


class AgreementForm(Form):
    """What two people agreed: where, how often, contact hours, how we end, and when they look at it together."""

    def __init__(self, parent: QWidget, title: str, *, keep: str, context: Context) -> None:
        super().__init__(parent, title, keep=keep, context=context)
        self._today = context.clock.today()

    def build_agreement(self) -> None:
        """Add the fields of the agreement below what is there."""
        self.where = LineEdit(height=_HEIGHT, longest=_LONGEST)
        self.often = ComboBox(height=_HEIGHT)
        self.hours_from, self.hours_until = TimeEdit(field="hours_from"), TimeEdit(field="hours_until")
        self.agreed_on = DateEdit(self._today, field="agreed_on")
        self.review_on = DateEdit(self._today, field="review_on")
        self._offer_rhythms(0)
        where = Field(_("Where you meet, or how"), self.where, optional=True)
        self.add_fields({"where": where, "every_days": Field(_("How often you’re in touch"), self.often)})
        hours = {
            "hours_from": Field(_("Contact hours from"), self.hours_from, optional=True),
            "hours_until": Field(_("until"), self.hours_until, optional=True),
        }
        self.add_fields(hours)
        self.add_field("how_we_end", Field(_("How we end"), NoteEdit(lines=2), optional=True))
        self.add_day("agreed_on", _("Agreed on"), self.agreed_on, optional=True)
        self.add_day("review_on", _("Look at it together on"), self.review_on, optional=True)

    def show_agreement(self, agreement: Agreement) -> None:
        """Fill the fields."""
        self._offer_rhythms(agreement.every_days)
        self.fill(
            {
                "where": agreement.where,
                "every_days": str(agreement.every_days),
                "hours_from": _time(agreement.hours_from),
                "hours_until": _time(agreement.hours_until),
                "how_we_end": agreement.how_we_end,
                "agreed_on": _day(agreement.agreed_on),
                "review_on": _day(agreement.review_on),
            }
        )

    def agreement(self) -> Agreement:
        """Return what was typed.

        Raises:
            DateUnreadable: a time or a day.
        """
        return Agreement(
            where=self.text("where"),
            every_days=int(self.text("every_days")),
            hours_from=self.hours_from.read() if self.text("hours_from") else None,
            hours_until=self.hours_until.read() if self.text("hours_until") else None,
            how_we_end=self.text("how_we_end"),
            agreed_on=self.agreed_on.read() if self.text("agreed_on") else None,
            review_on=self.review_on.read() if self.text("review_on") else None,
        )

    def _offer_rhythms(self, own: int) -> None:
        every = sorted({*words.RHYTHMS, own})
        self.often.set_choices([(str(days), words.capital(words.rhythm(days))) for days in every])


class NewPairForm(AgreementForm):
    """Two people, and what they agreed as far as it is known. `people` are (id as text, name)."""

    def __init__(self, parent: QWidget, people: list[tuple[str, str]], kind: PairKind, context: Context) -> None:
        super().__init__(parent, _("A new pair"), keep=_("Make them a pair"), context=context)
        self.person, self.supporter, self.kind = (ComboBox(height=_HEIGHT) for _each in range(3))
        self.person.set_choices(people)
        self.supporter.set_choices(people)
        self.supporter.setCurrentIndex(min(1, len(people) - 1))
        self.kind.set_choices([(one.value, label(one)) for one in PairKind])
        self.kind.set_choice(kind.value)
        both = {
            "person_id": Field(_("Who it’s for"), self.person),
            "supporter_id": Field(_("Who supports"), self.supporter),
        }
        self.add_fields(both)
        self.starts_on = DateEdit(self._today, field="starts_on")
        self.add_field("kind", Field(_("What kind"), self.kind))
        self.add_day("starts_on", _("Since"), self.starts_on)
        self.starts_on.set_day(self._today)
        rest = _("What they agreed can wait, or change later.")
        self.body.add(TextLabel(rest, ink=Ink.INK2))
        self.build_agreement()

    def pair(self) -> NewPair:
        """Return what was typed. Raises `DateUnreadable`."""
        return NewPair(
            kind=PairKind(self.text("kind")),
            supporter_id=bytes.fromhex(self.text("supporter_id")),
            person_id=bytes.fromhex(self.text("person_id")),
            starts_on=self.starts_on.read(),
            agreement=self.agreement(),
        )


class ChangeAgreementForm(AgreementForm):
    """What a pair agreed, to change."""

    def __init__(self, parent: QWidget, pair: PairDetail, context: Context) -> None:
        super().__init__(parent, _("What we agreed"), keep=_("Keep"), context=context)
        self.build_agreement()
        self.show_agreement(pair.agreement)


class ContactForm(Form):
    """A conversation that was written down, to change."""

    def __init__(self, parent: QWidget, row: ContactRow, context: Context, *, has_note: bool) -> None:
        super().__init__(parent, _("Change this contact"), keep=_("Keep"), context=context, width=560)
        self.inputs = ContactFields.make(context.clock.today(), height=_HEIGHT)
        fields = self.inputs.by_name(has_note=has_note or bool(row.note))
        note = fields.pop("note", None)
        fields["held_on"].set_help(_("With a time, if it matters: yesterday 21:30"))
        self.add_fields(fields)
        if note is not None:
            self.add_field("note", note)
        self.inputs.show_contact(row)

    def contact(self) -> NewContact:
        """Return what was typed. Raises `DateUnreadable`."""
        return self.inputs.contact()


@dataclass(frozen=True)
class TypedReview:
    """Looking back, as typed."""

    held_on: date
    words: str
    next_on: date | None


class ReviewForm(Form):
    """How it goes, and when to look at it again."""

    def __init__(self, parent: QWidget, title: str, context: Context, *, has_words: bool) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=560)
        today = context.clock.today()
        self.held_on, self.next_on = DateEdit(today, field="held_on"), DateEdit(today, field="next_on")
        if has_words:
            said = Field(_("What you both said"), NoteEdit(lines=3), optional=True)
            self.add_field("words", said).set_help(
                _("What’s good, what could be otherwise. Either of you may read it.")
            )
        self.add_day("held_on", _("Looked at it on"), self.held_on)
        self.add_day("next_on", _("Again on"), self.next_on, optional=True)
        self.held_on.set_day(today)

    def show_review(self, row: ReviewRow) -> None:
        """Fill the form."""
        self.fill({"words": row.words, "held_on": plain_day(row.held_on), "next_on": _day(row.next_on)})

    def review(self) -> TypedReview:
        """Return what was typed. Raises `DateUnreadable`."""
        again = self.next_on.read() if self.text("next_on") else None
        return TypedReview(self.held_on.read(), self.text("words") if "words" in self.fields else "", again)


@dataclass(frozen=True)
class TypedEnd:
    """How a pair ended, as typed."""

    ends_on: date
    ending: PairEnding
    words: str


class EndForm(Form):
    """When a pair ended, and how."""

    def __init__(self, parent: QWidget, pair: PairDetail, context: Context, *, has_words: bool) -> None:
        super().__init__(parent, _("This pair ends"), keep=_("Keep"), context=context, width=560)
        self.body.add(TextLabel(_("What was written down stays. It can go on again later."), ink=Ink.INK2))
        if pair.agreement.how_we_end and not context.discreet.is_on:
            agreed = _("You agreed: {words}").format(words=pair.agreement.how_we_end)
            self.body.add(TextLabel(agreed, ink=Ink.INK2))
        self.how = ComboBox(height=_HEIGHT)
        self.how.set_choices([(ending.value, label(ending)) for ending in PairEnding])
        self.ends_on = DateEdit(context.clock.today(), field="ends_on")
        self.add_field("ending", Field(_("How did it end?"), self.how))
        self.add_day("ends_on", _("Last day"), self.ends_on)
        if has_words:
            self.add_field("ending_words", Field(_("A few words about it"), NoteEdit(lines=2), optional=True))
        self.ends_on.set_day(context.clock.today())

    def end(self) -> TypedEnd:
        """Return what was typed. Raises `DateUnreadable`."""
        said = self.text("ending_words") if "ending_words" in self.fields else ""
        return TypedEnd(self.ends_on.read(), PairEnding(self.how.choice), said)


def _time(minute: int | None) -> str:
    return "" if minute is None else clock_time(minute)


def _day(day: date | None) -> str:
    return plain_day(day) if day else ""
