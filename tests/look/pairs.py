"""Brings the pairs to states worth looking at."""

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import pairs, people
from peergroup_desktop.actions.pairs import Agreement, NewContact, NewPair
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.pairs.view import PairsScreen
from tests.look import registers

_TODAY = date(2026, 10, 13)
_DAY, _WHILE = timedelta(days=1), timedelta(minutes=30)
_NOTES = ("Walked by the river. The knee is better.", "", "Rang to hear how the visit went.", "Lent the book on roses.")


def several(context: Context) -> None:
    """Have four pairs, one of them late, one ended."""
    registers.circle(context)
    group_id = context.group.group_id
    assert group_id is not None
    if any(row.ends_on for row in pairs.list_pairs(context.vault, group_id, with_ended=True)):
        return
    rows = [row.id for row in people.list_people(context.vault, group_id)]
    agreed = Agreement("The library café", 14, 600, 1080, "We say so a month before.", _TODAY - 200 * _DAY)
    made = [
        pairs.add_pair(
            context.vault,
            group_id,
            NewPair(PairKind.ONE_TO_ONE, rows[place], rows[place + 6], _TODAY - 220 * _DAY, agreement),
        ).value
        for place, agreement in enumerate(
            (agreed, Agreement("On the phone", 7, review_on=_TODAY - _DAY), Agreement(every_days=28), agreed)
        )
    ]
    ways = (ContactWay.MET, ContactWay.TEXT, ContactWay.PHONE, ContactWay.MET)
    for turn in range(16):
        new = NewContact(
            _TODAY - (3 + turn * 9) * _DAY,
            ways[turn % 4],
            (45, 0, 20, 60)[turn % 4],
            _NOTES[turn % 4],
            1290 if turn == 2 else None,
        )
        pairs.add_contact(context.vault, made[0], new)
    pairs.add_contact(context.vault, made[1], NewContact(_TODAY - 36 * _DAY, ContactWay.PHONE, 30))
    pairs.add_review(
        context.vault,
        made[0],
        _TODAY - 60 * _DAY,
        "Good for both. A bit earlier in the day in winter.",
        _TODAY + 30 * _DAY,
    )
    pairs.end_pair(context.vault, made[3], _TODAY - 20 * _DAY, PairEnding.AS_PLANNED)
    _screen().opened(pair=made[0])


def writing(context: Context) -> None:
    """Have a contact half written."""
    several(context)
    _screen().new()
    quick = _screen().page.quick
    quick.inputs.minutes.setText("40")
    quick.inputs.note.setText("Tried the new bench by the pond")


def looking_together(context: Context) -> None:
    """Have what the supporter carries open."""
    several(context)
    _screen().page.load.open.click()


def new_pair(context: Context) -> None:
    """Have the box for a new pair open."""
    several(context)
    _screen().desk.ask_new()


def going_out(context: Context) -> None:
    """Have the box for going out open."""
    several(context)
    screen = _screen()
    screen.desk.visits.ask_out(screen.presenter.pair)


def out(context: Context) -> None:
    """Have somebody out, and somebody overdue."""
    several(context)
    group_id = context.group.group_id
    assert group_id is not None
    if not pairs.open_visits(context.vault):
        row, clock = _screen().presenter.pair.row, context.clock
        clock.moment -= _WHILE  # they left a while ago
        for visitor, where, minutes, pair_id, whom in (
            (row.supporter_id, "12 Mill Lane", 100, row.id, ""),
            (row.person_id, "the allotments", 18, None, "Jo, 07700 900142"),
        ):
            due_at = clock.now() + timedelta(minutes=minutes)
            pairs.check_out(context.vault, group_id, visitor, where, due_at, pair_id=pair_id, whom_to_ring=whom)
        clock.moment += _WHILE
    context.visits.look()
    _screen().board.show_detail()


def overdue_on_today(context: Context) -> None:
    """Show it on Today."""
    context.navigator.go("pairs")
    out(context)
    context.navigator.go("today")


def _screen() -> PairsScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, PairsScreen))
