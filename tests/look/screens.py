"""Which screens there are to picture, and how each is brought to a state worth looking at.

Add a `Shot` here for a new screen; `packaging/dev.py look` does the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from peergroup_desktop.ui.context import Context
from tests.look import registers


@dataclass(frozen=True)
class Shot:
    """One picture: a place behind the door with its facts, and what to do there before it is taken."""

    name: str
    place: str
    facts: dict[str, Any] = field(default_factory=dict)
    prepare: Callable[[Context], None] | None = None
    is_discreet: bool = False


SHOTS = (
    Shot("03-today", "today", prepare=registers.circle),
    Shot("04-register", "register", prepare=registers.half_taken),
    Shot("04-register-discreet", "register", prepare=registers.half_taken, is_discreet=True),
    Shot("04b-register-someone-new", "register", prepare=registers.someone_new),
    Shot("04d-register-finished", "register", prepare=registers.finished),
    Shot("05-people", "people"),
    Shot("06-groups", "groups"),
    Shot("08-reports", "reports"),
    Shot("09-settings", "settings"),
    Shot("10-help", "help"),
    Shot("11-imports", "imports"),
    Shot("03-today-discreet", "today", is_discreet=True),
    Shot("05-people-discreet", "people", is_discreet=True),
    Shot("08-reports-discreet", "reports", is_discreet=True),
    Shot("08-reports-sign-in", "reports", facts={"printable": "sign_in"}),
)
