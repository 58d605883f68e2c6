"""A part no wider than is good to read, in a page that may be wider."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.layouts import Row, limit_width


class Held(QWidget):
    """Keeps `part` at the left and at most `width` design px wide.

    A limit on the part alone is not enough where words wrap: a column asks for the height at its own full width.
    """

    def __init__(self, part: QWidget, width: int) -> None:
        super().__init__()
        limit_width(part, width)
        row = Row(self, gap=0)
        row.add(part, 1)
        row.addStretch(0)
