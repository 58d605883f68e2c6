"""The two kinds of known faults."""

from typing import ClassVar

Fact = str | int


class Fault(Exception):
    """A known problem. Subclasses set `code`; `facts` fill the gaps of the sentence and hold no personal data
    unless the person at the screen typed it a moment ago.
    """

    code: ClassVar[str] = "fault"

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: dict[str, Fact] = facts


class InputFault(Fault):
    """Something typed cannot be kept as it is. `field` names the input so that the sentence can sit under it."""

    code = "input"

    def __init__(self, field: str = "", **facts: Fact) -> None:
        super().__init__(**facts)
        self.field = field
