"""How jobs and turns read, on the rota, on Today and in the register. No Qt."""

from datetime import date

from peergroup_desktop.actions.rota import RotaDay, Suggestion, Turn, WhyNot
from peergroup_desktop.core.dates import long_day, near_day
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.kinds import DutyKind
from peergroup_desktop.core.labels import job_label

_ICONS = {
    DutyKind.OPENED_UP.value: "key",
    DutyKind.TEAS.value: "coffee",
    DutyKind.WELCOMED.value: "hand",
    DutyKind.FACILITATED.value: "users-round",
}
_WHY_NOT = {
    WhyNot.CANNOT: N_("can’t"),
    WhyNot.AWAY: N_("away"),
    WhyNot.APOLOGIES: N_("sent apologies"),
    WhyNot.NOT_IN_GROUP: N_("moved on"),
}


def job(kind: str) -> tuple[str, str]:
    """Return (words, icon) of a job; a group's own word stands for itself."""
    return job_label(kind), _ICONS.get(kind, "hand")


def gap(turn: Turn, name: str) -> str:
    """Return "Teas: nobody yet", "Teas: Jo · away"."""
    return _("{job}: {who}").format(job=job(turn.kind)[0], who=who(turn, name))


def who(turn: Turn, name: str) -> str:
    """Return who has a turn, or that nobody does: "Jo", "Jo · away", "nobody yet"."""
    if turn.is_gap:
        return _("nobody yet")
    if turn.why_not is None:
        return name
    return _("{name} · {why}").format(name=name, why=_(_WHY_NOT[turn.why_not]))


def says(turn: Turn, name: str) -> str:
    """Return a turn as a screen reader hears it: "Teas, Tuesday 8 December: Jo"."""
    return _("{job}, {day}: {who}").format(job=job(turn.kind)[0], day=long_day(turn.held_on), who=who(turn, name))


def when(day: date, today: date) -> str:
    """Return a session's day with the year where it is another: "Tuesday 8 December"."""
    return long_day(day, with_year=day.year != today.year)


def few_facilitators(day: RotaDay) -> str:
    """Return the kind warning of a session with fewer than two facilitators, or ""."""
    if not day.few_facilitators:
        return ""
    return _("One facilitator so far") if day.facilitator_count else _("No facilitator yet")


def suggested(row: Suggestion, today: date, *, is_next: bool) -> str:
    """Return what is said about somebody who could be asked: whose turn it is, another job at that session, or
    when the last one was.
    """
    parts = [_("Next in turn")] if is_next else []
    if row.doing:
        return " · ".join([*parts, _("also: {jobs}").format(jobs=", ".join(job(kind)[0] for kind in row.doing))])
    last = _("last turn {day}").format(day=near_day(row.last_on, today)) if row.last_on else _("no turn lately")
    return " · ".join([*parts, last])
