"""Brings People to the states that the design pictures: one person's page in full, and its forms."""

from datetime import date

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import care, goals, offers, settings
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ConsentWay, ContactWay, OfferKind, Purpose, QuietWish
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.people.view import PeopleScreen
from tests.look import registers


def grace(context: Context) -> None:
    """Show Grace's page, filled as pictured."""
    registers.circle(context)
    screen = screen_shown()
    found = {row.called: row.id for row in screen.presenter.everybody()}
    if not offers.offers_of(context.vault, found["Grace"]):
        _fill(context, found["Grace"], found["Alison P."])
    screen.board.open_person(found["Grace"])


def quiet(context: Context) -> None:
    """Have people who might like a hello, and list them."""
    grace(context)
    screen_shown().presenter.filter("hello")


def _fill(context: Context, person: RecordId, friend: RecordId) -> None:
    write, again = context.runner.write, date(2027, 3, 1)
    write(settings.change_setting, "asks_emergency_contact", True)
    for purpose in (Purpose.PHONE, Purpose.ACCESS_NEEDS, Purpose.EMERGENCY):
        write(care.answer_consent, person, purpose, True, ConsentWay.SPOKEN, again)
    write(care.answer_consent, person, Purpose.PHOTOS, False, ConsentWay.PAPER, again)
    write(care.set_contact, person, ContactCard(True, True, False, ContactWay.TEXT, "", "Jo from the library"))
    write(care.set_emergency, person, EmergencyCard("Kofi", "a son", "07700 900555"))
    write(care.set_promise, person, QuietWish.ASK_SOMEONE, 4, friend)
    write(offers.add, person, OfferKind.OFFER, "Lifts from Wensley Road")
    write(offers.add, person, OfferKind.OFFER, "PIP forms")
    write(offers.add, person, OfferKind.NEED, "A seat near the door")
    write(goals.add, person, "Get back in the pool before Christmas.", True)
    write(goals.add, person, "Sleep through the night.")


def page_end(context: Context) -> None:
    """Show the foot of Grace's page."""
    grace(context)
    bar = screen_shown().board._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())


def asking(context: Context) -> None:
    """Ask Grace about something."""
    grace(context)
    screen_shown().care.ask_consent((Purpose.PHOTOS,))


def reaching(context: Context) -> None:
    """Ask Grace how she may be reached."""
    grace(context)
    screen_shown().care.ask_reach()


def promising(context: Context) -> None:
    """Ask Grace what she would like when she goes quiet."""
    grace(context)
    screen_shown().care.ask_promise()


def offering(context: Context) -> None:
    """Ask Grace what she offers."""
    grace(context)
    screen_shown().giving.ask_offer()


def hoping(context: Context) -> None:
    """Ask Grace what she hopes for."""
    grace(context)
    screen_shown().giving.ask_goal(screen_shown().presenter.picture.goals[0].id)


def screen_shown() -> PeopleScreen:
    """Return the People screen."""
    return next(part for part in QApplication.allWidgets() if isinstance(part, PeopleScreen) and part.isVisible())
