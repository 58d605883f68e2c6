"""My page: what somebody wants to do, brings and would like, the dates ahead, and what they said. For them to keep.

What goes in, and the way to the PDF. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.told import ToldLine


@dataclass(frozen=True)
class MyPage:
    """Everything the page shows. It names no group and nobody else, so that it may lie on a table at home.

    Attributes:
        called: What the person likes to be called.
        dates: The days ahead: sessions, turns, days away, looking back together.
        goals: What they want to do, and what came of it.
        private_goals: How many goals they keep to themselves; those are not printed.
        offers: What they are glad to offer.
        needs: What they would find helpful.
        promise: What happens when they go quiet.
        answers: What they said yes and no to, and when we ask again.
    """

    called: str
    dates: tuple[ToldLine, ...]
    goals: tuple[ToldLine, ...]
    private_goals: int
    offers: tuple[str, ...]
    needs: tuple[str, ...]
    promise: tuple[str, ...]
    answers: tuple[ToldLine, ...]


def title() -> str:
    """Return the title of every such page; it names nobody."""
    return _("My page")


def render(data: MyPage, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the page. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.my_page_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
