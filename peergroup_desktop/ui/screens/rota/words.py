"""What the rota says about sessions, jobs and people. No Qt."""

from collections.abc import Mapping, Sequence
from datetime import date

from peergroup_desktop.actions.rota import CannotRow, JobRow, Rota, RotaDay
from peergroup_desktop.core.dates import near_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.taking_turns import words

_MOST_NAMES = 3


def day_title(day: RotaDay, today: date) -> str:
    """Return "Tue 8 Dec", with "today" where it is."""
    text = short_day(day.held_on, with_weekday=True)
    return _("{day}, today").format(day=text) if day.held_on == today else text


def warning(day: RotaDay, *, is_first: bool) -> str:
    """Return the kind warning about facilitators, for the next session and for those where one is written down."""
    return words.few_facilitators(day) if is_first or day.facilitator_count else ""


def headline(rota: Rota) -> str:
    """Return "8 sessions, 5 gaps"."""
    sessions = plural("{count} session", "{count} sessions", len(rota.days))
    count = len(rota.gaps)
    gaps = plural("{count} gap", "{count} gaps", count) if count else _("no gaps")
    return _("{sessions}, {gaps}").format(sessions=sessions, gaps=gaps)


def job_line(job: JobRow, shown: Mapping[RecordId, str]) -> str:
    """Return how many a job needs and who takes turns: "2 people. Amir and Jo take turns."; `shown` has the names."""
    names = sorted((shown[person] for person in job.helper_ids if person in shown), key=fold)
    needed = plural("{count} person", "{count} people", job.people_needed)
    return _("{needed}. {who}").format(needed=needed, who=taking_turns(names))


def taking_turns(names: Sequence[str]) -> str:
    """Say who takes turns at a job."""
    if not names:
        return _("Nobody takes turns yet.")
    if len(names) == 1:
        return _("{name} does it.").format(name=names[0])
    if len(names) <= _MOST_NAMES:
        shown = _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
        return _("{names} take turns.").format(names=shown)
    return plural("{count} take turns.", "{count} take turns.", len(names))


def cannot_line(row: CannotRow, today: date) -> str:
    """Return for how long somebody takes no turns: "from 3 Nov until 20 Nov", "away until 20 Nov"."""
    begins = _("from {day}").format(day=near_day(row.starts_on, today)) if row.starts_on > today else ""
    ends = _("until {day}").format(day=near_day(row.ends_on, today)) if row.ends_on else _("until further notice")
    away = _("away") if row.id is None else ""
    return " ".join(part for part in (away, begins, ends) if part)


def left_over(count: int) -> str:
    """Say after filling that some gaps are left."""
    return plural(
        "{count} gap is left: nobody who takes turns is free.",
        "{count} gaps are left: nobody who takes turns is free.",
        count,
    )
