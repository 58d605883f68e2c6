"""A month of three groups that was worked out on paper, for everything that shows figures: they all say the same.

October 2026, seen from 24 November. T = Tuesday Circle, W = Walkers, K = Kitchen, which only counts. T and W share
Ann. Sessions last 90 minutes.

    T  6  finished   Ann Bea here, Cal apologies, Dan away, 1 not named, 2 guests    2 + 3 = 5    expected Ann Bea Cal
    T 13  cancelled  though Bea had been marked; "Burst pipe"
    T 20  open       Bea Cal here, Ann not marked, 1 child                           2 + 1 = 3    not in the rate
    T 27  nothing was written into it
    W  8  finished   Ann Eli here                                                    2 + 0 = 2    expected Ann Eli
    W 22  finished   Eli here, Ann not there, 4 not named                            1 + 4 = 5    expected Ann Eli
    K 14  finished   9 not named                                                     0 + 9 = 9

Before: Ann came to T on 2 June, 126 days before the 6th, so she is back. Bea came to T on 29 September: neither new
nor back. Ann is new in W; in all groups together she is back. Cal and Eli are new everywhere.
Duties: Bea teas at T 6 and at the cancelled T 13: 1.5 hours. Bea and Cal are a pair: 25 minutes by phone on the 31st,
and once in November. The Pantry was suggested at T twice on the 6th, to Bea with a known outcome, and to nobody named.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from peergroup_desktop.actions import attendance, pairs, people, sessions
from peergroup_desktop.actions.pairs import NewContact, NewPair
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay, PairKind, RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Signpost
from tests.builders import Make

YEAR, MONTH = 2026, 10
FIRST_ON, LAST_ON = date(2026, 10, 1), date(2026, 10, 31)

CIRCLE = {
    Key.PLANNED: 4,
    Key.HELD: 2,
    Key.CANCELLED: 1,
    Key.ATTENDANCES: 4,
    Key.EXTRA: 4,
    Key.UNIQUE: 3,
    Key.ANONYMOUS_LOW: 3,
    Key.ANONYMOUS_HIGH: 4,
    Key.NEW: 1,
    Key.RETURNING: 1,
    Key.MEAN: Fraction(4),
    Key.MEDIAN: Fraction(4),
    Key.SMALLEST: 3,
    Key.LARGEST: 5,
    Key.RATE: Fraction(2, 3),
    Key.VOLUNTEER_HOURS: Fraction(3, 2),
    Key.CONTACTS: 1,
    Key.CONTACT_MINUTES: 25,
    Key.SUGGESTED: 2,
    Key.OUTCOMES: 1,
}
NOTHING_BESIDE = {
    Key.VOLUNTEER_HOURS: 0,
    Key.CONTACTS: 0,
    Key.CONTACT_MINUTES: 0,
    Key.SUGGESTED: 0,
    Key.OUTCOMES: 0,
}
WALKERS = NOTHING_BESIDE | {
    Key.PLANNED: 2,
    Key.HELD: 2,
    Key.CANCELLED: 0,
    Key.ATTENDANCES: 3,
    Key.EXTRA: 4,
    Key.UNIQUE: 2,
    Key.ANONYMOUS_LOW: 4,
    Key.ANONYMOUS_HIGH: 4,
    Key.NEW: 2,
    Key.RETURNING: 0,
    Key.MEAN: Fraction(7, 2),
    Key.MEDIAN: Fraction(7, 2),
    Key.SMALLEST: 2,
    Key.LARGEST: 5,
    Key.RATE: Fraction(3, 4),
}
KITCHEN = NOTHING_BESIDE | {
    Key.PLANNED: 1,
    Key.HELD: 1,
    Key.CANCELLED: 0,
    Key.ATTENDANCES: 0,
    Key.EXTRA: 9,
    Key.UNIQUE: 0,
    Key.ANONYMOUS_LOW: 9,
    Key.ANONYMOUS_HIGH: 9,
    Key.NEW: 0,
    Key.RETURNING: 0,
    Key.MEAN: Fraction(9),
    Key.MEDIAN: Fraction(9),
    Key.SMALLEST: 9,
    Key.LARGEST: 9,
    Key.RATE: None,
}
TOGETHER = CIRCLE | {
    Key.PLANNED: 7,
    Key.HELD: 5,
    Key.ATTENDANCES: 7,
    Key.EXTRA: 17,
    Key.UNIQUE: 4,
    Key.ANONYMOUS_LOW: 9,
    Key.ANONYMOUS_HIGH: 17,
    Key.NEW: 2,
    Key.MEAN: Fraction(24, 5),
    Key.MEDIAN: Fraction(5),
    Key.SMALLEST: 2,
    Key.LARGEST: 9,
    Key.RATE: Fraction(5, 7),
}


@dataclass(frozen=True)
class Worked:
    """The ids of what was written; `sessions` by group and day, as "T6"."""

    circle: RecordId
    walkers: RecordId
    kitchen: RecordId
    people: dict[str, RecordId]
    sessions: dict[str, RecordId]

    @property
    def groups(self) -> tuple[RecordId, ...]:
        """All three, in the order of lists."""
        return self.kitchen, self.circle, self.walkers


def write_worked_month(make: Make) -> Worked:
    """Write the month into a file whose only group is `make`'s Tuesday Circle."""
    circle, vault = make.group_id, make.vault
    ann, bea, cal, dan = make.people("Ann Bea Cal Dan")
    people.plan_absence(vault, dan, circle, date(2026, 9, 1), None)
    make.held(date(2026, 6, 2), ann)
    make.held(date(2026, 9, 29), bea)
    found = _write_circle(make, ann, bea, cal)
    pair = pairs.add_pair(vault, circle, NewPair(PairKind.BEFRIENDING, bea, cal, date(2026, 1, 1))).value
    for day in (date(2026, 10, 31), date(2026, 11, 1)):
        pairs.add_contact(vault, pair, NewContact(day, ContactWay.PHONE, 25))
    with vault.unit_of_work("signposts.suggest"):
        for outcome, whom in (("", None), ("went", bea)):
            row = {"id": new_id(), "group": circle, "words": "Pantry", "suggested_on": date(2026, 10, 6)}
            Signpost.insert(outcome=outcome, person=whom, **row).execute()
    walkers = make.group("Walkers")
    people.join_group(vault, ann, walkers, starts_on=date(2026, 1, 1))
    eli = make.person("Eli")
    found |= {"W8": make.held(date(2026, 10, 8), ann, eli), "W22": make.held(date(2026, 10, 22), eli)}
    attendance.set_headcount(vault, found["W22"], unnamed=4)
    kitchen = make.group("Kitchen", RecordLevel.COUNT_ONLY)
    found["K14"] = make.session(date(2026, 10, 14))
    attendance.set_headcount(vault, found["K14"], unnamed=9)
    attendance.finish_register(vault, found["K14"])
    named = {"Ann": ann, "Bea": bea, "Cal": cal, "Dan": dan, "Eli": eli}
    return Worked(circle, walkers, kitchen, named, found)


def _write_circle(make: Make, ann: RecordId, bea: RecordId, cal: RecordId) -> dict[str, RecordId]:
    vault = make.vault
    sixth = make.held(date(2026, 10, 6), ann, bea, apologies=(cal,))
    attendance.set_headcount(vault, sixth, unnamed=1, guests=2)
    thirteenth = make.held(date(2026, 10, 13), bea)
    for session_id in (sixth, thirteenth):
        attendance.set_duty(vault, session_id, "teas", [bea])
    sessions.cancel_session(vault, thirteenth, "Burst pipe")
    twentieth = make.session(date(2026, 10, 20))
    attendance.mark_many(vault, twentieth, Mark.PRESENT, [bea, cal])
    attendance.set_headcount(vault, twentieth, children=1)
    return {"T6": sixth, "T13": thirteenth, "T20": twentieth, "T27": make.session(date(2026, 10, 27))}
