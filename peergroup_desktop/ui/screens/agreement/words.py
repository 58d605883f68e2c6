"""What the agreement's page says, and words to start from. No Qt."""

from collections.abc import Sequence
from datetime import date

from peergroup_desktop.actions.agreements import AgreedRow, Reading, Version
from peergroup_desktop.core.dates import near_day, plain_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.line_changes import LineState


def starter() -> str:
    """Return words that a first agreement can start from."""
    return "\n".join(
        (
            _("What’s said here stays here, unless somebody isn’t safe."),
            _("We listen, and let people finish."),
            _("We speak for ourselves, and don’t give advice unless asked."),
            _("Anybody may pass. Nobody has to talk."),
            _("We come as equals, whatever brought us here."),
            _("Phones are quiet."),
            _("We start and end on time."),
            _("If something bothers us, we say so kindly, here or to a facilitator."),
        )
    )


def version_line(version: Version) -> str:
    """Return "Version 2, agreed on 3 November 2026"."""
    return _("Version {number}, agreed on {day}").format(number=version.number, day=plain_day(version.agreed_on))


def review_line(version: Version) -> str:
    """Return when the group wants to look at it again."""
    if version.review_on is None:
        return _("No day set to look at it again.")
    day = plain_day(version.review_on)
    return _("It was to be on {day}.").format(day=day) if version.is_review_due else _("On {day}.").format(day=day)


def read_line(reading: Reading, today: date) -> str:
    """Return when it was last read out: "Last read out on 3 Nov, 2 sessions ago"."""
    if reading.last_on is None:
        return _("Not read out yet. New people like to hear it.")
    day = near_day(reading.last_on, today)
    if not reading.sessions_since:
        return _("Last read out {day}.").format(day=day if day[:1].isalpha() else _("on {day}").format(day=day))
    since = plural("{count} session since", "{count} sessions since", reading.sessions_since)
    shown = day if day[:1].isalpha() else _("on {day}").format(day=day)
    return _("Last read out {day}, {since}.").format(day=shown, since=since)


def agreed_line(row: AgreedRow, today: date) -> str:
    """Return what stands beside a name: a day, "to version 1", "not asked yet", "just joined"."""
    if row.has_agreed and row.agreed_on is not None:
        day = short_day(row.agreed_on)
        return day if row.agreed_on.year == today.year else f"{day} {row.agreed_on.year}"
    if row.number is not None:
        return _("to version {number}").format(number=row.number)
    return _("just joined") if row.just_joined else _("not asked yet")


def agreed_hint(rows: Sequence[AgreedRow]) -> str:
    """Return a kind line over the names: who is still to be asked."""
    older = sum(row.number is not None and not row.has_agreed for row in rows)
    new = sum(row.number is None for row in rows)
    parts = []
    if new:
        parts.append(plural("{count} person hasn’t been asked yet.", "{count} people haven’t been asked yet.", new))
    if older:
        parts.append(plural("{count} person agreed to older words.", "{count} people agreed to older words.", older))
    return " ".join([*parts, _("A quiet moment will do.")]) if parts else _("Everybody has agreed.")


def state(line_state: LineState) -> str:
    """Return what became of a line since: "New" or "Taken out"."""
    return {LineState.NEW: _("New"), LineState.GONE: _("Taken out")}.get(line_state, "")
