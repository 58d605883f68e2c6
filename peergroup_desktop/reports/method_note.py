"""How the figures of a month were counted, in sentences with their sums: the same meanings as on screen."""

import math
from datetime import date

from peergroup_desktop.core.dates import short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.attendance import MonthAttendance, MonthFigures, SessionColumn
from peergroup_desktop.reports.closed_note import closed_words


def whole(value: float) -> int:
    """Round to the nearest whole number, halves up, as people do."""
    return math.floor(value + 0.5)


def rate_words(present: int, expected: int) -> str:
    """Return a rate with its formula: "82 of 110 = 75 %"."""
    return _("{present} of {expected} = {percent} %").format(
        present=present, expected=expected, percent=whole(100 * present / expected)
    )


def method_sentences(data: MonthAttendance, today: date) -> list[str]:
    """Return what each figure means and which registers it leaves out, most important first."""
    figures = data.figures
    sentences = [*_closed(data), _sessions(data, today), *_unfinished(data, today)]
    if figures.held:
        sentences += [_rate(figures), _room(figures), _average(figures)]
        if figures.extra:
            sentences.append(_anonymous(figures))
    sentences.append(
        _("People came: each counted once. First time: first ever, {new}.").format(new=figures.new)
        + " "
        + _("Back after 90 days or more: {returning}.").format(returning=figures.returning)
    )
    return sentences


def _closed(data: MonthAttendance) -> list[str]:
    if data.closed is None:
        return []
    joined = plural(
        "{count} person has two lines: two records were joined after the month was closed, and its numbers count both.",
        "{count} people have two lines each: their records were joined after the month was closed, and its numbers "
        "count both.",
        data.joined,
    )
    return [*closed_words([data.closed]), *([joined] if data.joined else [])]


def _sessions(data: MonthAttendance, today: date) -> str:
    figures = data.figures
    words = _("Sessions: {planned} planned, {held} held, {cancelled} cancelled").format(
        planned=figures.planned, held=figures.held, cancelled=figures.cancelled
    )
    reasons = [_cancelled(column) for column in data.columns if column.is_cancelled]
    ahead = [short_day(column.on) for column in data.columns if column.is_to_come(today)]
    if reasons:
        words += f" ({'; '.join(reasons)})"
    if ahead:
        words += ", " + _("still to come: {days}").format(days=", ".join(ahead))
    return words + "."


def _cancelled(column: SessionColumn) -> str:
    return f"{short_day(column.on)}: {column.cancel_reason}" if column.cancel_reason else short_day(column.on)


def _rate(figures: MonthFigures) -> str:
    if not figures.rate_expected:
        return _("Attendance rate: no finished register with people expected to count from.")
    return _(
        "Attendance rate: {rate}, times people came out of times expected (everyone in the group on the date who "
        "wasn’t away)."
    ).format(rate=rate_words(figures.rate_present, figures.rate_expected))


def _unfinished(data: MonthAttendance, today: date) -> list[str]:
    waiting = [index for index in range(len(data.columns)) if data.is_unfinished(index, today)]
    begun = [short_day(data.columns[index].on) for index in waiting if data.is_held(index, today)]
    empty = [short_day(data.columns[index].on) for index in waiting if not data.is_held(index, today)]
    sentences = []
    if begun:
        sentences.append(
            _(
                "* Register not finished: {days}. Left out of the attendance rate; the other figures count what is "
                "marked so far."
            ).format(days=", ".join(begun))
        )
    if empty:
        sentences.append(
            _("* Nothing written down yet: {days}. Left out of every figure.").format(days=", ".join(empty))
        )
    return sentences


def _room(figures: MonthFigures) -> str:
    return _("In the room: by name + counted without a name, {named} + {extra} = {total}.").format(
        named=figures.attendances, extra=figures.extra, total=figures.attendances + figures.extra
    )


def _average(figures: MonthFigures) -> str:
    return _(
        "On average: {total} ÷ {sessions} = {mean}; middle session (median) {median}, quietest {smallest}, "
        "fullest {largest}."
    ).format(
        total=figures.attendances + figures.extra,
        sessions=plural("{count} session", "{count} sessions", figures.held),
        mean=_short(figures.mean),
        median=_short(figures.median),
        smallest=_short(figures.smallest),
        largest=_short(figures.largest),
    )


def _anonymous(figures: MonthFigures) -> str:
    return _("Not named: at least {low} people (most at one session), at most {high} (all sessions added).").format(
        low=figures.anonymous_low, high=figures.anonymous_high
    )


def _short(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.1f}".removesuffix(".0")
