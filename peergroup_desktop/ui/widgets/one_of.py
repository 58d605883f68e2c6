"""Several pages in one place, one of them shown: as high as that one needs at the width there is."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.layouts import Column


class OneOf(QWidget):
    """In a page that scrolls this is right where Qt's stack is not: a stack is as high as its highest page."""

    def __init__(self) -> None:
        super().__init__()
        self._column = Column(self, gap=0)
        self._pages: list[QWidget] = []

    def add(self, page: QWidget) -> None:
        """Add a page; the first one is shown until `show_page`."""
        self._column.add(page)
        self._pages.append(page)
        page.setVisible(len(self._pages) == 1)

    @property
    def page(self) -> QWidget:
        """Return the page that is shown."""
        return next(page for page in self._pages if not page.isHidden())

    def show_page(self, wanted: QWidget) -> None:
        """Show one page in the place of the other."""
        for page in self._pages:
            if page is not wanted:
                page.hide()
        wanted.show()
