"""The parts of the agreement and where they stand: the words, and beside or under them the cards."""

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.agreement.agreed_card import AgreedCard
from peergroup_desktop.ui.screens.agreement.cards import EarlierCard, ReviewCard, WordsCard
from peergroup_desktop.ui.widgets.side_page import SidePage


class AgreementBoard(SidePage):
    """One page that scrolls."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=16)
        self.words = self.main.add(WordsCard(context))
        self.main.stretch()
        self.review = self.cards.add(ReviewCard())
        self.agreed = self.cards.add(AgreedCard())
        self.earlier = self.cards.add(EarlierCard())
        self.cards.stretch()
