"""Reports of a small group, through its real widgets."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.ui.screens.reports.view import make as make_screen
from peergroup_desktop.ui.widgets.dialog import Dialog


class Scene:
    """Reports of a group of two, with one session held this month and one to come."""

    def __init__(self, stage, vault, make) -> None:
        self.stage, self.vault, self.make = stage, vault, make
        self.jo, self.grace = make.people("Jo Grace")
        self.held = make.held(date(2026, 11, 17), self.jo)
        self.coming = make.session(date(2026, 12, 1))
        self.context = stage.context(vault)
        self.screen = make_screen(self.context)
        stage.show(self.screen, (1146, 768))
        self.screen.arrive({})
        stage.settle()

    @property
    def document(self):
        return self.screen.presenter.page.document

    @property
    def choice(self):
        return self.screen.presenter.choice

    @property
    def dialog(self):
        open_now = [dialog for dialog in self.screen.findChildren(Dialog) if dialog.isVisible()]
        return open_now[-1] if open_now else None

    def choose(self, printable):
        self.screen.what.printables.button(printable.value).click()
        self.stage.settle()

    def press(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        button = next(one for one in found if one.text() == words and one.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.stage.settle()
