"""What somebody did for a group, in hours."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, months, pairs, people, sessions
from peergroup_desktop.actions.printables.thanks import thanks, usual_words
from peergroup_desktop.core.errors import AboveRecordLevel, DatesCrossed, NoHoursThen, NotFound, TextTooLong
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.reports.thanks import Job, ThanksKind

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 24)
DAYS = date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 17)


@pytest.fixture
def grace(make):
    return make.person("Grace", full_name="Grace Adeyemi")


def of(vault, make, person, **changes):
    facts = {"kind": ThanksKind.LETTER, "first_on": FIRST, "last_on": LAST} | changes
    return thanks(vault, make.group_id, person, **facts)


def test_jobs_last_as_long_as_their_sessions_and_a_session_counts_once(make, vault, grace):
    other = make.person("Stan")
    held = [make.held(day, grace, other) for day in DAYS]
    for session in held:
        attendance.set_duty(vault, session, "teas", [grace, other])
    attendance.set_duty(vault, held[0], "opened_up", [grace])
    page = of(vault, make, grace)
    assert page.jobs == (Job("Teas", 3, 270), Job("Opening up", 1, 90))
    assert (page.minutes, page.sessions) == (270, 3)
    assert (page.name, page.called, page.group_name) == ("Grace Adeyemi", "Grace", "Tuesday Circle")


def test_only_these_days_this_group_and_what_took_place_count(make, vault, grace):
    for day in (date(2026, 10, 27), *DAYS):
        attendance.set_duty(vault, make.held(day, grace), "teas", [grace])
    cancelled = make.session(date(2026, 11, 18))
    attendance.set_duty(vault, cancelled, "teas", [grace])
    sessions.cancel_session(vault, cancelled, "Snow")
    taken_back = make.held(date(2026, 11, 19), grace)
    attendance.set_duty(vault, taken_back, "teas", [grace])
    attendance.set_duty(vault, taken_back, "teas", [])
    here = make.group_id
    make.group("Walkers")
    attendance.set_duty(vault, make.held(date(2026, 11, 20), grace), "teas", [grace])
    page = thanks(vault, here, grace, kind=ThanksKind.LETTER, first_on=FIRST, last_on=LAST)
    assert page.jobs == (Job("Teas", 3, 270),)


def test_conversations_as_a_supporter_count_by_their_minutes(make, vault, grace):
    other = make.person("Stan")
    pair = pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, grace, other, DAYS[0])).value
    for day, minutes in zip(DAYS, (30, 45, 0), strict=True):
        pairs.add_contact(vault, pair, pairs.NewContact(day, ContactWay.PHONE, minutes))
    page = of(vault, make, grace)
    assert page.jobs == (Job("One-to-one, outside sessions", 3, 75),)
    assert (page.minutes, page.sessions) == (75, 0)
    with pytest.raises(NoHoursThen):
        of(vault, make, other)


def test_somebody_without_a_full_name(make, vault):
    jo = make.person("Jo")
    attendance.set_duty(vault, make.held(DAYS[0], jo), "teas", [jo])
    assert of(vault, make, jo).name == "Jo"


def test_a_closed_month_thanks_for_what_its_figures_count(make, vault, grace):
    old, other = make.people("Grazia Stan")
    days = {"first_on": date(2026, 10, 1), "last_on": LAST}
    held = [make.held(day, grace, old) for day in (date(2026, 10, 6), date(2026, 10, 13), DAYS[0])]
    for session in held:
        attendance.set_duty(vault, session, "teas", [grace])
    attendance.set_duty(vault, held[0], "opened_up", [old])
    pair = pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, grace, other, FIRST)).value
    months.close_month(vault, 2026, 10)
    people.merge(vault, grace, old)
    attendance.set_duty(vault, held[0], "teas", [])
    attendance.set_duty(vault, held[1], "opened_up", [grace])
    pairs.add_contact(vault, pair, pairs.NewContact(DAYS[0], ContactWay.PHONE, 30))
    page = of(vault, make, grace, **days)
    assert page.jobs == (Job("Teas", 3, 270), Job("Opening up", 1, 90), Job("One-to-one, outside sessions", 1, 30))
    assert page.minutes == 300


def test_own_words(make, vault, grace):
    attendance.set_duty(vault, make.held(DAYS[0], grace), "teas", [grace])
    assert of(vault, make, grace, words=" Dear Grace,\nwell done. ").words == "Dear Grace,\nwell done."
    with pytest.raises(NoHoursThen):
        of(vault, make, make.person("Jo"))
    words = usual_words(vault, make.group_id, grace, kind=ThanksKind.CERTIFICATE, first_on=FIRST, last_on=LAST)
    assert words.startswith("gave 1.5 hours of time to Tuesday Circle")


def test_what_cannot_be_printed(make, vault, grace):
    with pytest.raises(DatesCrossed):
        of(vault, make, grace, last_on=date(2026, 10, 1))
    with pytest.raises(TextTooLong):
        of(vault, make, grace, words="x" * 2001)
    with pytest.raises(NotFound):
        of(vault, make, new_id())
    make.lower()
    with pytest.raises(AboveRecordLevel):
        of(vault, make, grace)
