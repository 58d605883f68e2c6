"""Faults of closing months."""

from peergroup_desktop.core.errors.deeds import NotYet
from peergroup_desktop.core.errors.fault import Fault, InputFault


class AlreadyClosed(Fault):
    """The month was closed before. A correction gives its reason."""

    code = "already_closed"


class MonthIsClosed(InputFault):
    """A session can't be moved into a closed month: it would count in no month. The fact `month` is the month."""

    code = "month_is_closed"


class NotClosed(Fault):
    """Only a closed month can be corrected or opened again."""

    code = "not_closed"


class MonthNotOver(NotYet):
    """Only a month that is over can be closed."""

    code = "month_not_over"


class NoHoursThen(Fault):
    """Nobody wrote down that somebody did a job on these days, so there is nothing to thank them for in hours."""

    code = "no_hours_then"
