"""The card of a person's page that says what was suggested to them, and what is arranged for them."""

from functools import partial

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.people.picture import PersonPicture
from peergroup_desktop.ui.suggesting.card import SuggestedCard
from peergroup_desktop.ui.suggesting.desk import SuggestDesk
from peergroup_desktop.ui.suggesting.lines import arranged_lines, suggested_lines


class PersonSuggesting:
    """Belongs to the People screen, over which its forms open."""

    def __init__(self, screen: Screen, context: Context, forms: Desk) -> None:
        self._context = context
        self.desk = SuggestDesk(screen, context, forms)

    def card(self, picture: PersonPicture) -> SuggestedCard:
        """Return the card of a person."""
        discreet, today, person_id = self._context.discreet, self._context.clock.today(), picture.person.id
        card = SuggestedCard(may_arrange=True)
        lines = arranged_lines(picture.arranged, today)
        lines += suggested_lines(picture.suggested, discreet, today, with_names=False)
        card.show_lines(lines, discreet.text)
        card.suggest_requested.connect(partial(self._suggest, person_id))
        card.arrange_requested.connect(partial(self.desk.ask_arrange, person_id))
        card.opened.connect(self.desk.open_row)
        return card

    def _suggest(self, person_id: RecordId) -> None:
        self.desk.ask(person_id=person_id)
