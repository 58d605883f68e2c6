"""The list of answers at the end of a line: all as wide as each other, or as wide as there is room at large text."""

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets.combo import ComboBox


class AnswerBox(ComboBox):
    """A `ComboBox` that keeps to a design width."""

    def __init__(self, *, says: str, width: int) -> None:
        self._wide = width
        super().__init__(says=says)

    def dress(self) -> None:
        """Take font, height and width."""
        super().dress()
        width = px(self._wide)
        self.setMinimumWidth(0 if look().is_large else width)
        self.setMaximumWidth(width)
