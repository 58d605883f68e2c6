"""The contact sheet: how everybody in a group may be reached safely. What goes in, and the way to the PDF.

It is for whoever leads a session when the laptop is away, and has to be kept as safe as the laptop. Importing this
module is cheap; drawing libraries are loaded by `render`.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.kinds import AccessNeed, ContactWay
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class RingIfIll:
    """Whom to ring if somebody is taken ill, what they are to the person, and their number."""

    name: str = ""
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True)
class ContactLine:
    """How one person may be reached.

    Attributes:
        name: As the group calls them.
        phones: Their numbers; none where they may be neither rung nor sent a text.
        email: Empty where there is none, or they said no to it.
        may_ring: None where nobody asked, as in the next two.
        may_text: Whether a text is fine.
        may_leave_voicemail: Whether a message may be left.
        preferred_way: What they like best.
        who_may_answer: Who else may pick up.
        name_to_give: What to say who is calling.
        note: "text only, not at work".
        access_needs: What to have ready.
        if_ill: Whom to ring; None where nobody is kept, or the sheet leaves it off.
    """

    name: str
    phones: tuple[str, ...] = ()
    email: str = ""
    may_ring: bool | None = None
    may_text: bool | None = None
    may_leave_voicemail: bool | None = None
    preferred_way: ContactWay | None = None
    who_may_answer: str = ""
    name_to_give: str = ""
    note: str = ""
    access_needs: tuple[AccessNeed, ...] = ()
    if_ill: RingIfIll | None = None


@dataclass(frozen=True)
class ContactSheet:
    """The sheet of one group.

    Attributes:
        group_name: As the group calls itself.
        group_line: When and where it usually meets.
        people: Everybody who comes now or has a pause, A to Z.
        with_emergency: Whether it says whom to ring if somebody is taken ill. Only where the group asks for that.
        keeps_contact: Whether the group keeps ways to get in touch at all.
        keeps_names: False for a group that only counts people: nobody is on its sheet.
    """

    group_name: str
    group_line: str
    people: tuple[ContactLine, ...]
    with_emergency: bool = False
    keeps_contact: bool = True
    keeps_names: bool = True


def render(data: ContactSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the sheet. Of `options`, paper and large print count here: without names it would be of no use."""
    from peergroup_desktop.reports.contact_sheet_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
