"""Somebody on paper, as the person who prints it wants people shown."""

from dataclasses import dataclass

from peergroup_desktop.core.names import initials
from peergroup_desktop.reports.options import Show


@dataclass(frozen=True)
class Who:
    """Somebody, by the name that tells them apart from others in the group."""

    name: str

    def shown(self, show: Show) -> str:
        """Return the name or the initials; "" where a page has numbers only."""
        if show is Show.NUMBERS:
            return ""
        return initials(self.name) if show is Show.INITIALS else self.name


@dataclass(frozen=True)
class Written:
    """Something that was written down by hand.

    Attributes:
        text: As it was written.
        names: The names left in it, as they stand there.
        veiled: The same with "[someone]" in their places; empty when there are none.
    """

    text: str
    names: tuple[str, ...] = ()
    veiled: str = ""

    def shown(self, show: Show) -> str:
        """Return the words; without the names in them unless the page shows names."""
        return self.veiled if self.names and show is not Show.NAME else self.text


NOTHING = Written("")
