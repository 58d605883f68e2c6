"""The help pages as texts: where they are, what they are called, and finding words in them. Shows nothing."""

from dataclasses import dataclass
from functools import cache

from peergroup_desktop.core.names import fold
from peergroup_desktop.core.paths import resource

ORDER = (
    "today",
    "register",
    "people",
    "pairs",
    "notes",
    "signposting",
    "giving",
    "swaps",
    "rota",
    "agreement",
    "debriefs",
    "check_ins",
    "groups",
    "imports",
    "directory_import",
    "months",
    "reports",
    "backups",
    "settings",
    "history",
    "drawer",
    "privacy",
    "keyboard",
    "first_start",
    "unlock",
)
_HEADING = "# "


@dataclass(frozen=True)
class HelpPage:
    """One page: its topic (the name screens know it by), its title, and its text in Markdown, heading included."""

    topic: str
    title: str
    text: str


@cache
def pages(language: str = "en") -> tuple[HelpPage, ...]:
    """Return every page, in the order of the list. A language without its own pages shows the English ones."""
    folder = resource("help")
    own = folder / language
    place = own if own.is_dir() else folder / "en"
    found = {path.stem: path.read_text(encoding="utf-8") for path in place.glob("*.md")}
    return tuple(HelpPage(topic, _title_of(found[topic]), found[topic]) for topic in ORDER if topic in found)


def page_of(topic: str) -> HelpPage:
    """Return the page of a topic; the first page when there is none of that name."""
    return next((page for page in pages() if page.topic == topic), pages()[0])


def find(typed: str) -> tuple[HelpPage, ...]:
    """Return the pages that have all the words typed, those with one in the title first. Nothing typed finds all."""
    words = fold(typed).split()
    hits = [page for page in pages() if all(word in fold(page.text) for word in words)]
    return tuple(sorted(hits, key=lambda page: not any(word in fold(page.title) for word in words)))


def _title_of(text: str) -> str:
    return text.partition("\n")[0].removeprefix(_HEADING).strip()
