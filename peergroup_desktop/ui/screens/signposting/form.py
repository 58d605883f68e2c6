"""The form of a place: everything the group may know about it. Only the name is needed."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import LocationFields, PhoneFields, PlaceFields
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import WayIn
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.signposting import typed_phone
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_HEIGHT, _LONG = 44, 400
_PHONES = ("phones", "phone_2")
_WHERE = ("location", "address", "town", "postcode")


@dataclass(frozen=True)
class TypedPlace:
    """The form as typed. `is_checked`: somebody has just asked the place itself."""

    fields: PlaceFields
    is_checked: bool


class PlaceForm(Form):
    """`fields` begins with what is known. What the form does not show of it stays as it is."""

    def __init__(
        self, parent: QWidget, title: str, fields: PlaceFields, topics: tuple[str, ...], context: Context
    ) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=720)
        self._before = fields
        self._build_first(topics)
        self._build_where()
        self._build_rest()
        self._show()

    def typed(self) -> TypedPlace:
        """Return what was typed. Raises as `place`."""
        return TypedPlace(self.place(), self.ticks["is_checked"].isChecked())

    def place(self) -> PlaceFields:
        """Return the fields.

        Raises:
            DateUnreadable: the day to check again by.
        """
        return replace(
            self._before,
            name=self.text("name"),
            line=self.text("line"),
            phones=self._phones(),
            hours=self.text("hours"),
            locations=self._locations(),
            url=self.text("url"),
            email=self.text("email"),
            topics=self._topics(),
            who_for=self.text("who_for"),
            cost=self.text("cost"),
            area=self.text("area"),
            organization=self.text("organization"),
            way_in=WayIn(self.text("way_in")) if self.text("way_in") else None,
            how_to_get_in=self.text("how_to_get_in"),
            description=self.text("description"),
            is_crisis=self.ticks["is_crisis"].isChecked(),
            is_closed_for_now=self.ticks["is_closed_for_now"].isChecked(),
            check_again_on=self._again.read() if self.text("check_again_on") else None,
            notes=self.text("notes"),
        )

    def _build_first(self, topics: tuple[str, ...]) -> None:
        self.add_field("name", Field(_("What it’s called"), _line()))
        few = Field(_("In a few words"), _line(), optional=True)
        self.add_field("line", few).set_help(_("As on the handout: A week of food for £5. No referral needed."))
        number = Field(_("Number"), _line(), optional=True)
        self.add_fields({"phones": number, "phone_2": Field(_("Another number"), _line(), optional=True)})
        number.set_help(_("For a text: SHOUT to 85258"))
        hours = Field(_("When"), _line(_LONG), optional=True)
        self.add_field("hours", hours).set_help(_("Thursday and Friday, 10 to 2"))
        about = Field(_("What it’s about"), _line(_LONG), optional=True)
        used = ", ".join(topics[:6])
        self.add_field("topics", about).set_help(
            _("With commas between. You have: {topics}").format(topics=used) if used else _("Food, money, sleep")
        )

    def _build_where(self) -> None:
        place = {"location": Field(_("Where"), _line(), optional=True)}
        self.add_fields(place | {"address": Field(_("Street"), _line(), optional=True)})
        town = {"town": Field(_("Town"), _line(), optional=True)}
        self.add_fields(town | {"postcode": Field(_("Postcode"), _line(), optional=True)})
        access = Field(_("Getting in with a wheelchair, whom to ask for"), _line(_LONG), optional=True)
        self.add_field("access", access)
        web = {"url": Field(_("Website"), _line(_LONG), optional=True)}
        self.add_fields(web | {"email": Field(_("Email"), _line(), optional=True)})

    def _build_rest(self) -> None:
        self._way = ComboBox(height=_HEIGHT)
        self._way.set_choices([("", _("Nobody has said")), *((way.value, label(way)) for way in WayIn)])
        self._again = DateEdit(self.context.clock.today(), field="check_again_on")
        for key, words in (("who_for", _("Who it’s for")), ("cost", _("What it costs"))):
            self.add_field(key, Field(words, _line(_LONG), optional=True))
        self.add_fields(
            {
                "way_in": Field(_("How to get in"), self._way),
                "how_to_get_in": Field(_("More about that"), _line(_LONG), optional=True),
            }
        )
        by = {"organization": Field(_("Run by"), _line(), optional=True)}
        self.add_fields(by | {"area": Field(_("Which area"), _line(), optional=True)})
        self.add_field("description", Field(_("What they do"), NoteEdit(lines=2), optional=True))
        notes = Field(_("Our own notes"), NoteEdit(lines=2), optional=True)
        self.add_field("notes", notes).set_help(_("For this group alone. Never on paper."))
        usual = _("Leave it empty for six months after the last time.")
        self.add_day("check_again_on", _("Check again by"), self._again, optional=True, usual=usual)
        ticks = {
            "is_checked": CheckChip(_("We’ve just asked them")),
            "is_crisis": CheckChip(_("A crisis line: always on the page, and on every handout")),
            "is_closed_for_now": CheckChip(_("Closed for now")),
        }
        self.add_ticks(_("Is it one of these?"), ticks)
        self.body.add(TextLabel(_("What you leave empty can come later."), Text.SECOND, Ink.INK2))

    def _show(self) -> None:
        fields = self._before
        where = fields.locations[0] if fields.locations else LocationFields()
        numbers = [typed_phone.shown(phone) for phone in fields.phones]
        plain = ("name", "line", "hours", "url", "email", "who_for", "cost", "area", "organization", "how_to_get_in")
        texts = {key: str(getattr(fields, key)) for key in (*plain, "description", "notes")}
        texts |= dict(zip(_PHONES, numbers, strict=False))
        texts |= dict(zip(_WHERE, (where.name, where.address, where.town, where.postcode), strict=True))
        texts |= {"access": where.access, "topics": ", ".join(fields.topics)}
        texts["way_in"] = fields.way_in.value if fields.way_in else ""
        texts["check_again_on"] = plain_day(fields.check_again_on) if fields.check_again_on else ""
        for key, field in self.fields.items():
            if isinstance(field.edit, LineEdit):  # what a list brought may be longer than what is typed
                field.edit.setMaxLength(max(field.edit.maxLength(), len(texts.get(key, ""))))
        texts["tick.is_crisis"] = "1" if fields.is_crisis else ""
        texts["tick.is_closed_for_now"] = "1" if fields.is_closed_for_now else ""
        self.fill(texts)

    def _topics(self) -> tuple[str, ...]:
        """Return what it's about. A topic that a list brought may hold a comma itself."""
        before, typed = self._before.topics, self.text("topics")
        return before if typed == ", ".join(before) else tuple(filter(None, map(str.strip, typed.split(","))))

    def _phones(self) -> tuple[PhoneFields, ...]:
        before: list[PhoneFields | None] = [*self._before.phones[:2], None, None]
        read = [typed_phone.read(self.text(key), old) for key, old in zip(_PHONES, before, strict=False)]
        return (*(phone for phone in read if phone is not None), *self._before.phones[2:])

    def _locations(self) -> tuple[LocationFields, ...]:
        before = self._before.locations
        name, address, town, postcode = (self.text(key) for key in _WHERE)
        first = before[0] if before else LocationFields()
        made = replace(first, name=name, address=address, town=town, postcode=postcode, access=self.text("access"))
        is_empty = not any((name, address, town, postcode, made.access))
        return before[1:] if is_empty else (made, *before[1:])


def _line(longest: int = 200) -> LineEdit:
    return LineEdit(height=_HEIGHT, longest=longest)
