"""What is on the handout: which places in which order, on what paper, how many. In memory only. No Qt."""

from collections.abc import Iterable

from peergroup_desktop.actions.handouts import HandoutOptions, HandoutPaper
from peergroup_desktop.core.ids import RecordId

_USUAL_COPIES, _MOST_COPIES = 10, 999


class Basket:
    """One handout being put together. It outlives a change of screens, and a lock for the same person (`park`)."""

    def __init__(self) -> None:
        self.ids: tuple[RecordId, ...] = ()
        self.paper = HandoutPaper.A5
        self.is_large = False
        self.copies = _USUAL_COPIES
        self.was_asked: frozenset[RecordId] = frozenset()

    @property
    def options(self) -> HandoutOptions:
        """How it is printed."""
        return HandoutOptions(paper=self.paper, is_large_print=self.is_large, copies=self.copies)

    def toggle(self, service_id: RecordId) -> bool:
        """Add a place at the end, or take it off; tell whether it is on it now."""
        is_on = service_id not in self.ids
        self.ids = (*self.ids, service_id) if is_on else tuple(each for each in self.ids if each != service_id)
        return is_on

    def arrange(self, ids: Iterable[RecordId]) -> None:
        """Take on another order, or fewer places."""
        self.ids = tuple(ids)

    def set_copies(self, copies: int) -> None:
        """Say how many are printed: one at least."""
        self.copies = min(max(copies, 1), _MOST_COPIES)

    def set_large(self, is_large: bool) -> None:
        """Say whether it is in large print."""
        self.is_large = is_large

    def park(self) -> dict[str, str]:
        """Return all of it as text; nothing for an empty one."""
        if not self.ids:
            return {}
        ids = ",".join(service_id.hex() for service_id in self.ids)
        how = {"paper": self.paper.value, "copies": str(self.copies), "large": "1" if self.is_large else ""}
        return {"basket": ids, **how}

    def restore(self, texts: dict[str, str]) -> None:
        """Take back what `park` gave."""
        if texts.get("basket"):
            self.ids = tuple(bytes.fromhex(part) for part in texts["basket"].split(","))
            self.paper = HandoutPaper(texts["paper"])
            self.copies, self.is_large = int(texts["copies"]), bool(texts.get("large"))
