"""Every figure of a range of dates: a month of two groups worked out by hand, and one definition at a time."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from peergroup_desktop.actions import attendance, figures, pairs, people, sessions
from peergroup_desktop.actions.figures import RowKind
from peergroup_desktop.actions.pairs import NewContact, NewPair
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.figure_words import figure_method, figure_name
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Signpost

OCTOBER = date(2026, 10, 1), date(2026, 10, 31)


def october(vault, *group_ids):
    return figures.count(vault, group_ids, *OCTOBER)


def values(counted):
    return {key: figure.value for key, figure in counted.figures.items()}


def test_a_month_of_two_groups_worked_out_by_hand(make, vault):
    """October 2026, with Ann in both groups. T = Tuesday Circle, W = Walkers; sessions last 90 minutes.

    T  6  finished   Ann Bea here, Cal apologies, Dan away, 1 not named, 2 guests    2 + 3 = 5    expected Ann Bea Cal
    T 13  cancelled  though Bea had been marked
    T 20  open       Bea Cal here, 1 child                                           2 + 1 = 3    not in the rate
    W  8  finished   Ann Eli here                                                    2 + 0 = 2    expected Ann Eli
    W 22  finished   Eli here, 4 not named                                           1 + 4 = 5    expected Ann Eli

    Sessions: 5 planned, 4 held, 1 cancelled. Attendances 2 + 2 + 2 + 1 = 7, not named 3 + 1 + 0 + 4 = 8.
    Different people: Ann Bea Cal Eli = 4. Not named: at least 4, at most 8.
    Ann was here in June 2026 (T): 6 October is 126 days later, so she is back. Bea came on 29 September: neither.
    Cal and Eli are new. In the room 5 3 2 5: mean 15/4, median 4, 2 to 5. Rate (2 + 2 + 1) of (3 + 2 + 2).
    Duties: Bea teas at T 6 and at the cancelled T 13: 1.5 hours. One contact of 25 minutes, one in November.
    Two places suggested, of one the outcome is known.
    """
    circle = make.group_id
    ann, bea, cal, dan = make.people("Ann Bea Cal Dan")
    people.plan_absence(vault, dan, circle, date(2026, 9, 1), None)
    make.held(date(2026, 6, 2), ann)
    make.held(date(2026, 9, 29), bea)
    sixth = make.held(date(2026, 10, 6), ann, bea, apologies=(cal,))
    attendance.set_headcount(vault, sixth, unnamed=1, guests=2)
    thirteenth = make.held(date(2026, 10, 13), bea)
    for session_id in (sixth, thirteenth):
        attendance.set_duty(vault, session_id, "teas", [bea])
    sessions.cancel_session(vault, thirteenth, "")
    twentieth = make.session(date(2026, 10, 20))
    attendance.mark_many(vault, twentieth, Mark.PRESENT, [bea, cal])
    attendance.set_headcount(vault, twentieth, children=1)
    walkers = make.group("Walkers")
    people.join_group(vault, ann, walkers, starts_on=date(2026, 1, 1))
    eli = make.person("Eli")
    make.held(date(2026, 10, 8), ann, eli)
    attendance.set_headcount(vault, make.held(date(2026, 10, 22), eli), unnamed=4)
    pair = pairs.add_pair(vault, circle, NewPair(PairKind.BEFRIENDING, bea, cal, date(2026, 1, 1))).value
    for day in (date(2026, 10, 31), date(2026, 11, 1)):
        pairs.add_contact(vault, pair, NewContact(day, ContactWay.PHONE, 25))
    with vault.unit_of_work("signposts.suggest"):
        for outcome in ("", "went"):
            row = {"id": new_id(), "group": circle, "words": "Pantry", "suggested_on": date(2026, 10, 6)}
            Signpost.insert(outcome=outcome, **row).execute()

    assert values(october(vault, circle, walkers)) == {
        Key.PLANNED: 5,
        Key.HELD: 4,
        Key.CANCELLED: 1,
        Key.ATTENDANCES: 7,
        Key.EXTRA: 8,
        Key.UNIQUE: 4,
        Key.ANONYMOUS_LOW: 4,
        Key.ANONYMOUS_HIGH: 8,
        Key.NEW: 2,
        Key.RETURNING: 1,
        Key.MEAN: Fraction(15, 4),
        Key.MEDIAN: 4,
        Key.SMALLEST: 2,
        Key.LARGEST: 5,
        Key.RATE: Fraction(5, 7),
        Key.VOLUNTEER_HOURS: Fraction(3, 2),
        Key.CONTACTS: 1,
        Key.CONTACT_MINUTES: 25,
        Key.SUGGESTED: 2,
        Key.OUTCOMES: 1,
    }


def test_rows_stand_behind_figures(make, vault):
    ann, bea = make.people("Ann Bea")
    sixth, seventh = make.held(date(2026, 10, 6), ann, bea), make.held(date(2026, 10, 7), ann)
    attendance.set_headcount(vault, seventh, guests=3)
    found = october(vault, make.group_id)
    assert (found[Key.UNIQUE].behind.kind, set(found[Key.UNIQUE].behind.ids)) == (RowKind.PERSON, {ann, bea})
    assert found[Key.HELD].behind.ids == (sixth, seventh)
    assert found[Key.ANONYMOUS_LOW].behind.ids == (seventh,)
    assert (found[Key.SMALLEST].behind.ids, found[Key.LARGEST].behind.ids) == ((sixth,), (seventh,))
    assert (found[Key.RATE].out_of, len(found[Key.RATE].behind.ids), found[Key.RATE].number) == (4, 3, 0.75)
    assert (found[Key.MEAN].number, found[Key.NEW].number) == (3.0, 2)


def test_nothing_to_count_from(make, vault):
    found = october(vault)
    assert (found[Key.PLANNED].value, found[Key.MEAN].value, found[Key.RATE].number) == (0, None, None)
    assert values(october(vault, make.group_id)) == values(found)
    with pytest.raises(NotFound):
        october(vault, b"x")


def test_one_person_in_two_groups_is_new_once(make, vault):
    jo = make.person()
    make.held(date(2026, 9, 1), jo)
    circle = make.group_id
    walkers = make.group("Walkers")
    make.held(date(2026, 10, 6), jo)
    assert october(vault, walkers)[Key.NEW].value == 1
    assert october(vault, circle, walkers, walkers)[Key.NEW].value == 0


@pytest.mark.parametrize(("days", "returning"), [(89, 0), (90, 1)])
def test_somebody_can_come_back_in_the_middle_of_a_year(make, vault, days, returning):
    jo = make.person()
    make.held(date(2026, 1, 6), jo)
    make.held(date(2026, 1, 6) + timedelta(days=days), jo)
    found = figures.count(vault, [make.group_id], date(2026, 1, 1), date(2026, 12, 31))
    assert (found[Key.NEW].value, found[Key.RETURNING].value) == (1, returning)


@pytest.mark.parametrize("key", Key)
def test_each_figure_has_a_name_and_says_how_it_is_counted(key):
    assert figure_name(key)
    assert figure_method(key).endswith(".")
