"""The time, asked for in one place so that tests can hold it still."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Anything that tells the time."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""

    def today(self) -> date:
        """Return the calendar date where the computer stands."""


class SystemClock:
    """The computer's own clock and time zone."""

    def now(self) -> datetime:
        """Return this moment in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the local calendar date."""
        return datetime.now(UTC).astimezone().date()


class FixedClock:
    """A clock that stands still until told otherwise: for tests, pictures and sample data."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """Return the fixed moment in UTC."""
        return self.moment.astimezone(UTC)

    def today(self) -> date:
        """Return the date of the fixed moment in its own zone."""
        return self.moment.date()
