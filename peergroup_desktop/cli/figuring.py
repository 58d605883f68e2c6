"""The command that counts: every figure of a range of dates, with how it was counted and the rows behind it."""

from dataclasses import dataclass

from peergroup_desktop.actions.figures import Counted, Figure
from peergroup_desktop.actions.printing import rate_words
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.figure_words import FigureKey, figure_method, figure_name
from peergroup_desktop.core.i18n import plural


@dataclass(frozen=True)
class Numbers:
    """What was counted for some groups together."""

    counted: Counted
    group_names: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return every figure for a script: its value, in words how it was counted, and the ids it was counted from."""
        return {
            "from": self.counted.first_on.isoformat(),
            "to": self.counted.last_on.isoformat(),
            "groups": list(self.group_names),
            "figures": {key.value: _json_of(figure) for key, figure in self.counted.figures.items()},
            "registers_not_finished": [row_id.hex() for row_id in self.counted.unfinished],
        }

    def as_text(self) -> str:
        """Return every figure for a person, a line each."""
        head = f"{', '.join(self.group_names)}: {plain_day(self.counted.first_on)} – {plain_day(self.counted.last_on)}"
        lines = [f"{figure_name(key)}: {_shown(figure)}" for key, figure in self.counted.figures.items()]
        waiting = len(self.counted.unfinished)
        if waiting:
            words = plural("{count} register isn’t finished.", "{count} registers aren’t finished.", waiting)
            lines.append(words)
        return "\n".join([head, *lines])


def _json_of(figure: Figure) -> dict[str, object]:
    found: dict[str, object] = {"value": figure.number, "method": figure_method(figure.key)}
    if figure.out_of is not None:
        found |= {"count": len(figure.behind.ids), "out_of": figure.out_of}
    rows = {"kind": figure.behind.kind.value, "ids": [row_id.hex() for row_id in figure.behind.ids]}
    return {**found, "rows": rows}


def _shown(figure: Figure) -> str:
    if figure.number is None:
        return "–"
    if figure.key is FigureKey.RATE:
        return rate_words(len(figure.behind.ids), figure.out_of or 0)
    return f"{figure.number:.1f}".removesuffix(".0")
