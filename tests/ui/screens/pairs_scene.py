"""Pairs of one group on the stage, for the test modules of the Pairs screen."""

from datetime import date, timedelta

from PySide6.QtWidgets import QLabel, QPushButton

from peergroup_desktop.actions import pairs
from peergroup_desktop.actions.pairs import Agreement, NewContact, NewPair
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.ui.screens.pairs.view import make as make_screen

TODAY, DAY = date(2026, 11, 24), timedelta(days=1)
AGREED = Agreement("The library", 14, 600, 1080, "A last walk", TODAY, TODAY + 30 * DAY)


class PairsScene:
    """Pairs of one group on the stage; Ruth supports Grace, Amir supports Lin."""

    def __init__(self, stage, make) -> None:
        self.stage, self.make, self.vault = stage, make, make.vault
        self.context = stage.context(make.vault)
        self.screen = make_screen(self.context)

    def pair(self, supporter, person, agreement=AGREED):
        new = NewPair(PairKind.ONE_TO_ONE, self.make.person(supporter), self.make.person(person), TODAY - 90 * DAY)
        pair_id = pairs.add_pair(self.vault, self.make.group_id, new).value
        pairs.change_agreement(self.vault, pair_id, agreement)
        return pair_id

    def contact(self, days=0, minutes=30, pair_id=None, **more):
        new = NewContact(TODAY - days * DAY, ContactWay.PHONE, minutes, **more)
        pairs.add_contact(self.vault, pair_id or self.grace, new)

    def open(self, size=(1146, 768), factor=1.0, **facts):
        self.stage.show(self.screen, size, factor=factor)
        self.screen.activateWindow()
        self.screen.arrive(facts)
        self.stage.settle()
        return self

    @property
    def page(self):
        return self.screen.page

    @property
    def quick(self):
        return self.screen.page.quick.inputs

    @property
    def form(self):
        return self.screen.desk.forms.form

    @property
    def contacts(self):
        return pairs.list_contacts(self.vault, self.screen.presenter.chosen).rows

    @property
    def listed(self):
        model = self.screen.board.panel.list.model_rows
        return [(model.rows[index].title, model.rows[index].line) for index in model.shown]

    def button(self, words, root=None):
        found = (root or self.screen).findChildren(QPushButton)
        return next(button for button in found if button.text() == words and not button.isHidden())

    def press(self, words, root=None):
        self.button(words, root).click()
        self.stage.settle()

    def texts(self, root=None):
        self.stage.settle()
        return [label.text() for label in (root or self.screen).findChildren(QLabel) if label.isVisible()]

    def with_two_pairs(self):
        """Have Ruth support Grace, who were in touch three days ago, and Amir support Lin."""
        self.grace = self.pair("Ruth", "Grace")
        self.lin = self.pair("Amir", "Lin", Agreement(every_days=7))
        self.contact(3, note="Walked by the river")
        return self.open()
