"""What a renderer hands back: the finished bytes, and the few facts a screen says about them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """A finished PDF.

    Attributes:
        pdf: The file's bytes.
        pages: How many pages it has.
        names: How many people can be read on it, by name or initials (of an import note: how many rows; of check-ins:
            how many answers in people's own words); 0 when it may lie about openly.
        title: Neutral (no group, no person), so it also serves as a file name.
        unshown: One "U+1F642" for each character that no font of ours has. It was drawn as a replacement mark.
        has_texts: What people said or what was written about them can be read on it, with or without names.
    """

    pdf: bytes
    pages: int
    names: int
    title: str
    unshown: tuple[str, ...] = ()
    has_texts: bool = False

    @property
    def is_private(self) -> bool:
        """Whether it should be kept safe: somebody can be read on it, or what was said."""
        return self.names > 0 or self.has_texts
