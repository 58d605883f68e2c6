"""Forms of the person's page about care: consents, safe contact, the promise card, whom to ring if taken ill."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.care import CONSENT_WORDING, ContactCard, EmergencyCard, PromiseCard
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ConsentWay, ContactWay, Purpose, QuietWish
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.people import care_words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_WIDTH, _HEIGHT, _LONGEST = 560, 44, 120
_YEAR = timedelta(days=365)
_WEEKS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 26, 52)
_YES, _NO, _UNASKED = "yes", "no", ""
_ANSWERS = {True: _YES, False: _NO, None: _UNASKED}
_READ = {words: answer for answer, words in _ANSWERS.items()}


@dataclass(frozen=True)
class Answer:
    """What somebody said when asked about one thing."""

    purpose: Purpose
    is_agreed: bool
    how: ConsentWay
    ask_again_on: date | None


class ConsentForm(Form):
    """Asks about one of `purposes`, in the group's words: two buttons, one for each answer."""

    def __init__(self, parent: QWidget, name: str, purposes: tuple[Purpose, ...], context: Context) -> None:
        title = _("Ask {name}").format(name=name)
        super().__init__(parent, title, keep=_("Agreed"), context=context, width=_WIDTH)
        self._is_agreed = True
        self.refuse = self.add_own_button(_("Said no"))
        cancel = self._buttons.takeAt(1)  # behind both answers, which belong together
        if cancel is not None:
            self._buttons.addItem(cancel)
        self.refuse.clicked.connect(self._refuse)
        self._what = ComboBox(height=_HEIGHT)
        self._what.set_choices([(purpose.value, label(purpose)) for purpose in purposes])
        self._how = ComboBox(height=_HEIGHT)
        self._how.set_choices([(way.value, care_words.capital(label(way))) for way in ConsentWay])
        self._again = DateEdit(context.clock.today(), field="ask_again_on")
        what = self.add_field("purpose", Field(_("About what?"), self._what))
        what.setVisible(len(purposes) > 1)
        self._asked = self.body.add(TextLabel("", Text.LEAD))
        self.add_field("how", Field(_("How did they answer?"), self._how))
        never = _("Leave it empty if there’s no need to ask again.")
        self.add_day("ask_again_on", _("Ask again on"), self._again, optional=True, usual=never)
        self._again.set_day(context.clock.today() + _YEAR)
        self._what.chosen.connect(self._show_wording)
        self._show_wording()
        if len(purposes) == 1:
            self.focus_on(self.keep)

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what was chosen, and its words."""
        super().fill(texts)
        self._show_wording()

    def answer_given(self) -> Answer:
        """Return the answer of the button that was pressed. Raises `DateUnreadable`."""
        again = self._again.read() if self.text("ask_again_on") else None
        return Answer(Purpose(self._what.choice), self._is_agreed, ConsentWay(self._how.choice), again)

    def _show_wording(self, _key: str = "") -> None:
        asked = CONSENT_WORDING[Purpose(self._what.choice)]
        self._asked.setText(_("“{words}”").format(words=_(asked.words)))
        self.fit_again()

    def _refuse(self) -> None:
        self._is_agreed = False
        self.press_keep()
        self._is_agreed = True


class ReachForm(Form):
    """How somebody may be reached safely."""

    def __init__(self, parent: QWidget, name: str, card: ContactCard, context: Context) -> None:
        title = _("How may we reach {name}?").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context)
        may = [(_UNASKED, _("Not asked")), (_YES, _("Yes")), (_NO, _("No"))]
        ways = [("", _("No preference")), *((way.value, care_words.capital(label(way))) for way in ContactWay)]
        self.add_field("preferred_way", Field(_("What do they like best?"), _combo(ways)))
        asked = {
            "may_ring": _("May we ring?"),
            "may_text": _("May we text?"),
            "may_leave_voicemail": _("Leave a voicemail?"),
        }
        self.add_fields({key: Field(words, _combo(may)) for key, words in asked.items()})
        self.add_field("who_may_answer", Field(_("Who else may answer?"), _line(), optional=True))
        help_words = _("For example “Jo from the library”, so that nobody else learns about the group.")
        self.add_field("name_to_give", Field(_("Who do we say is calling?"), _line(), optional=True, help=help_words))
        self.fill(
            {key: _ANSWERS[getattr(card, key)] for key in asked}
            | {
                "preferred_way": card.preferred_way.value if card.preferred_way else "",
                "who_may_answer": card.who_may_answer,
                "name_to_give": card.name_to_give,
            }
        )

    def card(self) -> ContactCard:
        """Return the form as a card."""
        way = self.text("preferred_way")
        return ContactCard(
            may_ring=_READ[self.text("may_ring")],
            may_text=_READ[self.text("may_text")],
            may_leave_voicemail=_READ[self.text("may_leave_voicemail")],
            preferred_way=ContactWay(way) if way else None,
            who_may_answer=self.text("who_may_answer"),
            name_to_give=self.text("name_to_give"),
        )


@dataclass(frozen=True)
class Wish:
    """What somebody wishes when they go quiet."""

    wish: QuietWish | None
    after_weeks: int
    who_id: RecordId | None


class PromiseForm(Form):
    """The promise card. How long, and who rings, are asked only where they matter. `people` are (id as text, name)."""

    def __init__(
        self, parent: QWidget, name: str, card: PromiseCard, people: list[tuple[str, str]], context: Context
    ) -> None:
        title = _("If {name} goes quiet").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        self.body.add(TextLabel(_("Nobody gets in touch with someone who’d rather be left alone."), ink=Ink.INK2))
        wishes = [("", _("Not asked")), *((wish.value, label(wish)) for wish in QuietWish)]
        self._wish = _combo(wishes)
        weeks = sorted({*_WEEKS, card.after_weeks})
        counted = [(str(count), plural("{count} week", "{count} weeks", count)) for count in weeks]
        self.add_field("wish", Field(_("What would they like?"), self._wish))
        self._weeks = self.add_field("after_weeks", Field(_("After how long?"), _combo(counted)))
        self._who = self.add_field("who_id", Field(_("Whom shall we ask to ring?"), _combo(people)))
        self._wish.chosen.connect(self._show_asked)
        self.fill(
            {
                "wish": card.wish.value if card.wish else "",
                "after_weeks": str(card.after_weeks),
                "who_id": card.who_id.hex() if card.who_id else "",
            }
        )

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what was chosen, and ask what goes with it."""
        super().fill(texts)
        self._show_asked()

    def wish(self) -> Wish:
        """Return the form as a wish."""
        chosen = QuietWish(self._wish.choice) if self._wish.choice else None
        who = self.text("who_id") if chosen is QuietWish.ASK_SOMEONE else ""
        return Wish(chosen, int(self.text("after_weeks")), RecordId(bytes.fromhex(who)) if who else None)

    def _show_asked(self, _key: str = "") -> None:
        self._weeks.setVisible(self._wish.choice not in {"", QuietWish.LEAVE_ME.value})
        self._who.setVisible(self._wish.choice == QuietWish.ASK_SOMEONE.value)
        self.fit_again()


class EmergencyForm(Form):
    """Whom to ring if somebody is taken ill at a session."""

    def __init__(self, parent: QWidget, name: str, card: EmergencyCard, context: Context) -> None:
        title = _("If {name} is taken ill").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        self.add_field("name", Field(_("Whom shall we ring?"), _line()))
        self.add_field("relation", Field(_("Who are they?"), _line(), optional=True, help=_("A son, a neighbour …")))
        self.add_field("phone", Field(_("Phone"), _line()))
        self.fill({"name": card.name, "relation": card.relation, "phone": card.phone})

    def card(self) -> EmergencyCard:
        """Return the form as a card."""
        return EmergencyCard(self.text("name"), self.text("relation"), self.text("phone"))


def _combo(choices: list[tuple[str, str]]) -> ComboBox:
    combo = ComboBox(height=_HEIGHT)
    combo.set_choices(choices)
    return combo


def _line() -> LineEdit:
    return LineEdit(height=_HEIGHT, longest=_LONGEST)
