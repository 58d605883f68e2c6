"""The time, running and held still."""

from datetime import UTC, date, datetime, timedelta, timezone

import time_machine

from peergroup_desktop.core.clock import FixedClock, SystemClock


def test_the_systems_clock_knows_its_zone():
    moment = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    with time_machine.travel(moment.timestamp(), tick=False):  # a moment with a zone would move us into that zone
        assert SystemClock().now() == moment
        assert SystemClock().today() == date(2026, 7, 1)  # half past midnight in London


def test_a_fixed_clock_stands_still_until_told():
    clock = FixedClock(datetime(2026, 10, 13, 10, 30))  # noqa: DTZ001
    assert clock.now() == clock.now() == datetime(2026, 10, 13, 10, 30, tzinfo=UTC)
    clock.moment += timedelta(days=1)
    assert clock.today() == date(2026, 10, 14)


def test_a_fixed_clock_keeps_the_date_of_its_own_zone():
    clock = FixedClock(datetime(2026, 10, 13, 1, 0, tzinfo=timezone(timedelta(hours=5))))
    assert clock.today() == date(2026, 10, 13)
    assert clock.now().date() == date(2026, 10, 12)
