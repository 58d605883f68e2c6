"""The page of Grace on the stage, bare or filled, for the tests of people."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peergroup_desktop.actions import care, goals, offers, pairs, settings
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.core.kinds import ContactWay, OfferKind, PairKind, Purpose, QuietWish
from peergroup_desktop.ui.screens.people.view import make as make_screen

PHONE = "07700 900142"
POOL = "Get back in the pool before Christmas."
LIFTS = "Lifts from Wensley Road"
LONG = "Someone who listens while the kettle boils and the cat sleeps"


class Scene:
    """The page of Grace on the stage."""

    def __init__(self, stage, vault, make) -> None:
        self.stage, self.vault, self.make = stage, vault, make
        self.id = make.person("Grace", phone=PHONE)
        self.context = stage.context(vault)
        self.screen = make_screen(self.context)

    def open(self, size=(1146, 768), factor=1.0):
        self.stage.show(self.screen, size, factor=factor)
        self.screen.arrive({"person_id": self.id})
        self.stage.settle()
        return self

    @property
    def page(self):
        return self.screen.board.page

    @property
    def form(self):
        return self.screen.forms.desk.form

    def says(self, name, root=None):
        """Find what a screen reader hears under this name."""
        parts = (root or self.page).findChildren(QPushButton)
        return next(part for part in parts if part.accessibleName() == name and part.isVisible())

    def press(self, name, root=None):
        QTest.mouseClick(self.says(name, root), Qt.MouseButton.LeftButton)
        self.stage.settle()

    def texts(self, root=None):
        return [label.text() for label in (root or self.page).findChildren(QLabel) if label.isVisible()]

    def choose_group(self):
        """Use the group made last."""
        self.context.group.reload()
        self.context.group.choose(self.make.group_id)
        self.stage.show(self.screen, (1146, 768))
        self.screen.arrive({})
        self.stage.settle()

    def words(self):
        return " | ".join(self.texts())


@pytest.fixture
def grace(stage, vault, make):
    """Grace, of whom a phone number is known."""
    return Scene(stage, vault, make)


def filled(grace):
    """Let everything be known of Grace."""
    ruth = grace.make.person("Ruth")
    settings.change_setting(grace.vault, "asks_emergency_contact", True)
    care.set_contact(grace.vault, grace.id, ContactCard(True, None, False, ContactWay.TEXT, "Kofi", "Jo"))
    care.set_emergency(grace.vault, grace.id, EmergencyCard("Kofi", "a son", "07700 900555"))
    care.set_promise(grace.vault, grace.id, QuietWish.ASK_SOMEONE, 4, ruth)
    for purpose in (Purpose.PHONE, Purpose.PHOTOS):
        care.answer_consent(grace.vault, grace.id, purpose, purpose is Purpose.PHONE, ask_again_on=date(2027, 3, 1))
    offers.add(grace.vault, grace.id, OfferKind.OFFER, LIFTS)
    offers.add(grace.vault, grace.id, OfferKind.NEED, LONG)
    goals.add(grace.vault, grace.id, POOL, is_shared=True)
    goals.add(grace.vault, grace.id, "Sleep")
    pairs.add_pair(grace.vault, grace.make.group_id, pairs.NewPair(PairKind.ONE_TO_ONE, ruth, grace.id))
    return grace
