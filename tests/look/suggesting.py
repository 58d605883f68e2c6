"""Brings People, the notes and the register to what was suggested, and shows its forms."""

from datetime import date
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from peergroup_desktop.actions import directory, referrals, signposts
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ConsentWay, SignpostOutcome
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.notes.view import NotesScreen
from peergroup_desktop.ui.screens.people.view import PeopleScreen
from tests.look import notes, people
from tests.places import write_place

_PLACES = (
    ("Wensley Food Pantry", "A week of food for £5. No referral needed."),
    ("Wensley Walk and Natter", "A slow walk and a longer natter."),
    ("Citizens’ help desk", "Forms, debt and benefits, in plain words."),
)


def on_a_page(context: Context) -> None:
    """Show what was suggested to Grace, and what is arranged for her."""
    people.grace(context)
    _told(context, _screen().presenter.chosen or b"")
    _screen().refresh()
    part: QWidget | None = _screen().board.page
    while not isinstance(part, QScrollArea | None):
        part = part.parentWidget()
    if part is not None:
        part.verticalScrollBar().setValue(part.verticalScrollBar().maximum())


def finding(context: Context) -> None:
    """Type the beginning of a place."""
    on_a_page(context)
    form = _screen().suggesting.desk.ask(person_id=_screen().presenter.chosen)
    QTest.keyClicks(form.place_line.edit, "wens")


def filled(context: Context) -> None:
    """Have a place, and not asked yet."""
    on_a_page(context)
    desk = _screen().suggesting.desk
    form = desk.ask(service_id=_place(context, 0), person_id=_screen().presenter.chosen)
    form.press_keep()


def arranging(context: Context) -> None:
    """Ask what is to be arranged for Grace."""
    on_a_page(context)
    form = _screen().suggesting.desk.ask_arrange(_screen().presenter.chosen or b"")
    form.place_line.edit.setText("Wensley Food Pantry")


def coming(context: Context) -> None:
    """Ask what came of something arranged."""
    on_a_page(context)
    desk = _screen().suggesting.desk
    desk.ask_arranged(referrals.list_for(context.vault, _screen().presenter.chosen or b"")[0])


def in_the_notes(context: Context) -> None:
    """Show what was suggested at a session."""
    notes.written(context)
    screen = next(part for part in QApplication.allWidgets() if isinstance(part, NotesScreen) and part.isVisible())
    session = screen.presenter.session.id
    _write_places(context)
    group_id = context.group.group_id
    suggest = partial(context.runner.write, signposts.suggest, group_id, session_id=session)
    suggest(service_id=_place(context, 0))
    suggest(words="The swimming baths on Mondays")
    screen.board.verticalScrollBar().setValue(screen.board.verticalScrollBar().maximum())


def _told(context: Context, grace: RecordId) -> None:
    _write_places(context)
    suggest = partial(signposts.suggest, context.vault, context.group.group_id, person_id=grace)
    if signposts.list_suggested(context.vault, context.group.group_id, person_id=grace):
        return
    row_id = suggest(service_id=_place(context, 0), on=date(2026, 9, 8)).value
    signposts.set_outcome(context.vault, row_id, SignpostOutcome.HELPED, "They were kind, and nobody asked much")
    suggest(words="The swimming baths on Mondays", on=date(2026, 10, 6))
    share = {"how": ConsentWay.SPOKEN, "may_share": "First name and phone number"}
    referrals.arrange(context.vault, context.group.group_id, _place(context, 2), grace, **share)


def _write_places(context: Context) -> None:
    known = {row.name for row in directory.list_places(context.vault)}
    for name, line in _PLACES:
        if name not in known:
            write_place(context.vault, name, line=line)


def _place(context: Context, number: int) -> RecordId:
    return next(row.id for row in directory.list_places(context.vault) if row.name == _PLACES[number][0])


def _screen() -> PeopleScreen:
    return people.screen_shown()
