"""The days of a range that belong to no closed month: what is asked from the records."""

import operator
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import reduce

from peewee import Expression, Field

Span = tuple[date, date]
"""A first and a last day, both included."""
_DAY = timedelta(days=1)


def open_spans(first_on: date, last_on: date, closed: Iterable[Span]) -> tuple[Span, ...]:
    """Return the days from `first_on` to `last_on` without those of `closed` months, which are in order."""
    spans: list[Span] = []
    for begins, ends in closed:
        if first_on < begins:
            spans.append((first_on, begins - _DAY))
        first_on = max(first_on, ends + _DAY)
    return (*spans, (first_on, last_on)) if first_on <= last_on else tuple(spans)


def in_spans(column: Field, spans: Sequence[Span]) -> Expression:
    """Return the condition that a day lies in one of `spans`, of which there is one at least."""
    return reduce(operator.or_, (column.between(*span) for span in spans))
