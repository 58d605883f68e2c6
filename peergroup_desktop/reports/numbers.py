"""Figures as `actions.figures` hands them to paper. Light: imported without anything that draws."""

from collections.abc import Mapping
from dataclasses import dataclass

from peergroup_desktop.core.figure_words import FigureKey

Numbers = Mapping[FigureKey, float | None]
"""Figures by their keys; None where there was nothing to count from."""


@dataclass(frozen=True)
class RateParts:
    """What an attendance rate was divided from."""

    present: int
    expected: int
