"""Tab goes through a page as it is read, also when parts of it were made later than what follows them."""

from collections.abc import Iterable
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(part: QWidget) -> list[QWidget]:
    """Return what Tab can come to in a part, the part itself included, the oldest first."""
    return [each for each in (part, *part.findChildren(QWidget)) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def link(stops: Iterable[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def link_inside(place: QWidget, *stops: QWidget) -> None:
    """Let Tab come to `stops`, made only now inside of `place`, where that stands among the others."""
    policy = place.focusPolicy()
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt takes no other into its order
    link([place, *stops])
    place.setFocusPolicy(policy)


def link_before(follower: QWidget, stops: Iterable[QWidget]) -> None:
    """Let Tab come to `stops` just before `follower`, which keeps its own place and what comes after it."""
    before = follower.previousInFocusChain()
    link(stops if before is None else chain([before], stops))
