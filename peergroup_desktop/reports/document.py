"""What a renderer hands back: the finished bytes, and the few facts a screen says about them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """A finished PDF.

    Attributes:
        pdf: The file's bytes.
        pages: How many pages it has.
        names: How many people can be read on it, by name or initials (of an import note: how many rows); 0 when it
            may lie about openly.
        title: Neutral (no group, no person), so it also serves as a file name.
        unshown: One "U+1F642" for each character that no font of ours has. It was drawn as a replacement mark.
    """

    pdf: bytes
    pages: int
    names: int
    title: str
    unshown: tuple[str, ...] = ()
