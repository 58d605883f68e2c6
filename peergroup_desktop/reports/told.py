"""Facts in words under headings: what a person's own record, their page and the map of the file are made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ToldLine:
    """One fact: what it is about ("Phone", "3 May 2026"), and what there is to say. `words` may have several lines."""

    about: str
    words: str


@dataclass(frozen=True)
class ToldPart:
    """Facts of one kind under a heading, with a sentence before them where one is needed."""

    title: str
    lines: tuple[ToldLine, ...]
    intro: str = ""
