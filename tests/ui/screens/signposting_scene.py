"""Places that can help on the stage, for the test modules of the Signposting screen."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import LocationFields, PhoneFields, PlaceFields
from peergroup_desktop.models import Service
from peergroup_desktop.ui.screens.signposting.view import make as make_screen
from peergroup_desktop.ui.widgets.dialog import Dialog
from tests.ui.looking import name

TODAY = date(2026, 11, 24)
MONTH = timedelta(days=30)
HALL = LocationFields("Methodist Hall", "Wensley Road", "Leeds", "LS1 1AA", "Step-free. Ask for Marie.")
PLACES = (
    ("Samaritans", "Free, day or night", "116 123", "", True, 1, ()),
    ("Shout", "Free, by text", "85258", "SHOUT", True, None, ()),
    ("Wensley Food Pantry", "A week of food for £5.", "01632 960 114", "", False, 7, ("Food and money",)),
    ("Carers’ tea morning", "For anyone looking after someone.", "01632 960 157", "", False, 6, ("Carers",)),
    ("Citizens’ help desk", "Forms and debt, in plain words.", "01632 960 171", "", False, 0, ("Food and money",)),
    ("Night Owls phone line", "A friendly voice, 10pm to 4am.", "01632 960 180", "", False, 20, ("Sleep",)),
)


def fill(vault):
    """Write the invented places into a file; return their ids by name."""
    ids = {}
    for called, line, number, word, is_crisis, months, topics in PLACES:
        phone = PhoneFields(number, "text" if word else "voice", word)
        fields = PlaceFields(called, line, phones=(phone,), is_crisis=is_crisis, topics=topics, locations=(HALL,))
        fields = fields if not is_crisis else PlaceFields(called, line, phones=(phone,), is_crisis=True)
        ids[called] = directory.add_place(vault, fields).value
        set_checked(vault, ids[called], None if months is None else TODAY - months * MONTH)
    return ids


def set_checked(vault, service_id, day):
    """Say when a place was last checked."""
    with vault.unit_of_work("directory.check", is_undoable=False):
        Service.update(assured_date=day).where(Service.id == service_id).execute()


class SignpostingScene:
    """The screen with its places."""

    def __init__(self, stage, make, *, is_empty=False) -> None:
        self.stage, self.make, self.vault = stage, make, make.vault
        self.ids = {} if is_empty else fill(self.vault)
        self.context = stage.context(self.vault)
        self.screen = make_screen(self.context)
        self.places: list[tuple[str, dict]] = []
        self.context.navigator.requested.connect(lambda place, facts: self.places.append((place, facts)))

    def open(self, size=(1146, 768), factor=1.0, **facts):
        self.stage.show(self.screen, size, factor=factor)
        self.screen.activateWindow()
        self.screen.arrive(facts)
        self.stage.settle()
        return self

    @property
    def board(self):
        return self.screen.board

    @property
    def list(self):
        return self.screen.board.page.list

    @property
    def search(self):
        return self.screen.board.page.bar.search

    @property
    def form(self):
        return self.screen.desk.forms.form

    @property
    def listed(self):
        return [row.name for row in self.list.places.rows]

    @property
    def on_handout(self):
        return [called for _id, called in self.board.basket.list.places()]

    @property
    def heading(self):
        return self.board.detail.heading.text()

    def place(self, called):
        return directory.get_place(self.vault, self.ids[called])

    def look_for(self, words):
        self.search.clear()
        QTest.keyClicks(self.search, words)
        QTest.qWait(250)
        return self.listed

    def add(self, *names):
        for called in names:
            self.list.toggled.emit(self.ids[called])
        self.stage.settle()

    def key(self, widget, *keys, alt=False):
        for key in keys:
            held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(widget, key, held)
        self.stage.settle()

    def button(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        return next(button for button in found if words in (button.text(), name(button)) and button.isVisible())

    def box(self):
        return next(each for each in self.screen.window().findChildren(Dialog) if each.isVisible())

    def press(self, words, root=None):
        self.button(words, root).click()
        self.stage.settle()

    def texts(self, root=None):
        self.stage.settle()
        return [label.text() for label in (root or self.screen).findChildren(QLabel) if label.isVisible()]
