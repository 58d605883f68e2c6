"""What choices that paint themselves share: font, least size, and clicks anywhere on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.following import Following

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
else:
    QAbstractButton = object


class DrawnChoice(Following, QAbstractButton):
    """Mixed into a check box or radio button before its Qt class, which adds `sizeHint` and `paintEvent`.

    `role` is what its words are written in.
    """

    role = Text.STRONG

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(self.role))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)
