"""How often a group meets: patterns and breaks. The sessions that follow are made by `timetable`."""

from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions import timetable, typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import WEEKDAYS, WEEKDAYS_PLURAL, clock_span
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.core.recurrence import LAST, Recurrence, Rhythm, occurrences
from peergroup_desktop.models import Break, Group, Pattern
from peergroup_desktop.storage.vault import Vault

_NTH = {
    1: N_("First {weekday} of the month"),
    2: N_("Second {weekday} of the month"),
    3: N_("Third {weekday} of the month"),
    4: N_("Fourth {weekday} of the month"),
    LAST: N_("Last {weekday} of the month"),
}


@dataclass(frozen=True)
class PatternRow:
    """One habit of meeting, with its words: "Tuesdays, 10:30 – 12:00"."""

    id: RecordId
    rhythm: Rhythm
    weekday: int
    nth: int
    starts_on: date
    ends_on: date | None
    starts_minute: int
    ends_minute: int
    words: str


@dataclass(frozen=True)
class BreakRow:
    """Days without sessions, both ends included."""

    id: RecordId
    starts_on: date
    ends_on: date
    reason: str


@dataclass(frozen=True)
class NewPattern:
    """A habit of meeting, as typed. `nth` counts for monthly ones: 1-4, or -1 for the last."""

    rhythm: Rhythm
    weekday: int
    starts_minute: int
    ends_minute: int
    starts_on: date
    nth: int = 0
    ends_on: date | None = None


def pattern_words(rhythm: Rhythm, weekday: int, nth: int, starts_minute: int, ends_minute: int) -> str:
    """Return "Tuesdays, 10:30 – 12:00" or "Last Friday of the month, 14:00 – 16:00"."""
    days = _(WEEKDAYS_PLURAL[weekday])
    if rhythm is Rhythm.FORTNIGHTLY:
        days = _("Every other {weekday}").format(weekday=_(WEEKDAYS[weekday]))
    elif rhythm is Rhythm.MONTHLY:
        days = _(_NTH[nth]).format(weekday=_(WEEKDAYS[weekday]))
    return _("{days}, {times}").format(days=days, times=clock_span(starts_minute, ends_minute))


def list_patterns(group_id: RecordId, today: date) -> tuple[PatternRow, ...]:
    """Return the running and coming patterns of a group, oldest first. For use inside another question."""
    rows = (row for row in timetable.live_patterns(group_id) if row.ends_on is None or row.ends_on >= today)
    return tuple(_pattern_row(row) for row in rows)


def list_breaks(group_id: RecordId) -> tuple[BreakRow, ...]:
    """Return the breaks of a group, oldest first. For use inside another question."""
    columns = (Break.id, Break.starts_on, Break.ends_on, Break.reason)
    where = (Break.group == group_id) & Break.archived_on.is_null()
    return tuple(BreakRow(*row) for row in rows_of(Break.select(*columns).where(where).order_by(Break.starts_on)))


def set_pattern(vault: Vault, group_id: RecordId, new: NewPattern, from_on: date) -> Done[RecordId]:
    """End whatever pattern a group has before `from_on`, and let it meet by `new` from then on.

    Sessions of the old pattern that nobody did anything with go from the calendar; the others stay.

    Raises:
        TimesCrossed, DatesCrossed: `new` ends before it starts.
        NotFound: no such group.
    """
    check_pattern(new)
    pattern_id = new_id()
    with deed(vault, Deed.KEEP_GROUPS, "groups.set_pattern", subject=group_id) as work:
        require_row(Group, group_id)
        _end_all(group_id, from_on, vault.clock.today())
        start_pattern(group_id, pattern_id, new, from_on=from_on, today=vault.clock.today())
    return Done(pattern_id, work.change_set)


def add_pattern(vault: Vault, group_id: RecordId, new: NewPattern) -> Done[RecordId]:
    """Let a group meet by one more pattern beside the others: a hub that opens on several days.

    Raises:
        TimesCrossed, DatesCrossed, NotFound: as for `set_pattern`.
    """
    check_pattern(new)
    pattern_id = new_id()
    with deed(vault, Deed.KEEP_GROUPS, "groups.set_pattern", subject=group_id) as work:
        require_row(Group, group_id)
        start_pattern(group_id, pattern_id, new, from_on=new.starts_on, today=vault.clock.today())
    return Done(pattern_id, work.change_set)


def end_pattern(vault: Vault, group_id: RecordId, from_on: date) -> Done[None]:
    """Let a group have no fixed day from `from_on` on. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_GROUPS, "groups.set_pattern", subject=group_id) as work:
        require_row(Group, group_id)
        _end_all(group_id, from_on, vault.clock.today())
    return Done(None, work.change_set)


def start_pattern(group_id: RecordId, pattern_id: RecordId, new: NewPattern, *, from_on: date, today: date) -> None:
    """Write a pattern that holds from `from_on`, and make its sessions. For use inside another deed."""
    rule = Recurrence(new.rhythm, new.weekday, new.starts_on, None, new.nth)
    earliest = max(new.starts_on, from_on)
    # Fortnights are counted from the start: an earlier start keeps its weeks, whatever day the change takes hold.
    starts_on = next(occurrences(rule, earliest, earliest + timedelta(days=62)))
    Pattern.insert(
        id=pattern_id,
        group=group_id,
        rhythm=new.rhythm.value,
        weekday=new.weekday,
        nth=new.nth,
        starts_on=starts_on,
        ends_on=new.ends_on,
        starts_minute=new.starts_minute,
        ends_minute=new.ends_minute,
    ).execute()
    timetable.fill(Pattern.get_by_id(pattern_id), starts_on, today + timetable.AHEAD)


def add_break(vault: Vault, group_id: RecordId, starts_on: date, ends_on: date, reason: str = "") -> Done[RecordId]:
    """Let a group's patterns make no sessions from `starts_on` to `ends_on`, both included.

    Sessions in it that somebody already did something with stay.

    Raises:
        DatesCrossed: it ends before it starts.
        TextTooLong: the reason.
        NotFound: no such group.
    """
    typed.require_days_in_order(starts_on, ends_on)
    kept_reason = typed.one_line(reason, "reason")
    break_id = new_id()
    with deed(vault, Deed.KEEP_GROUPS, "groups.add_break", subject=group_id) as work:
        require_row(Group, group_id)
        Break.insert(id=break_id, group=group_id, starts_on=starts_on, ends_on=ends_on, reason=kept_reason).execute()
        for pattern in timetable.live_patterns(group_id):
            timetable.hide_untouched(pattern.id, starts_on, ends_on, vault.clock.today())
    return Done(break_id, work.change_set)


def archive_break(vault: Vault, break_id: RecordId) -> Done[None]:
    """Take a break out; the sessions it kept away come back. Raises `NotFound`."""
    with vault.reading():
        row = Break.get_or_none((Break.id == break_id) & Break.archived_on.is_null())
        if row is None:
            raise not_found(Break)
    today = vault.clock.today()
    with deed(vault, Deed.KEEP_GROUPS, "groups.archive_break", subject=row.group_id) as work:
        Break.update(archived_on=today).where(Break.id == break_id).execute()
        for pattern in timetable.live_patterns(row.group_id):
            timetable.fill(pattern, row.starts_on, min(row.ends_on, today + timetable.AHEAD))
    return Done(None, work.change_set)


def _end_all(group_id: RecordId, from_on: date, today: date) -> None:
    for pattern in timetable.live_patterns(group_id):
        if pattern.ends_on is not None and pattern.ends_on < from_on:
            continue
        timetable.hide_untouched(pattern.id, from_on, None, today)
        if pattern.starts_on < from_on:
            Pattern.update(ends_on=from_on - timedelta(days=1)).where(Pattern.id == pattern.id).execute()
        else:
            Pattern.update(archived_on=today).where(Pattern.id == pattern.id).execute()


def check_pattern(new: NewPattern) -> None:
    """Raise `TimesCrossed` or `DatesCrossed` when a pattern cannot be kept."""
    typed.require_times_in_order(new.starts_minute, new.ends_minute)
    typed.require_days_in_order(new.starts_on, new.ends_on)


def _pattern_row(row: Pattern) -> PatternRow:
    rhythm = Rhythm(row.rhythm)
    words = pattern_words(rhythm, row.weekday, row.nth, row.starts_minute, row.ends_minute)
    return PatternRow(
        row.id, rhythm, row.weekday, row.nth, row.starts_on, row.ends_on, row.starts_minute, row.ends_minute, words
    )
