"""How suggestions and what is arranged read. No Qt."""

from datetime import date

from peergroup_desktop.actions.referrals import ReferralRow
from peergroup_desktop.actions.signposts import SignpostRow
from peergroup_desktop.core.dates import near_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import SignpostOutcome
from peergroup_desktop.core.sentences import label

NOBODY, UNKNOWN = "", ""


def suggested(row: SignpostRow, name: str, today: date) -> str:
    """Return the line under a suggestion: to whom, when, and what came of it."""
    came = label(row.outcome) if row.outcome else ""
    return " · ".join(part for part in (name, near_day(row.on, today), came) if part)


def arranged(row: ReferralRow, today: date) -> str:
    """Return the line under something arranged: since when it is agreed, and how far it got."""
    parts = [_("Agreed {day}").format(day=near_day(row.agreed_on, today))]
    if row.withdrawn_on:
        parts.append(_("taken back {day}").format(day=near_day(row.withdrawn_on, today)))
    elif row.sent_on:
        parts.append(_("we got in touch {day}").format(day=near_day(row.sent_on, today)))
    else:
        parts.append(_("we haven’t been in touch yet"))
    if row.outcome:
        parts.append(label(row.outcome))
    return " · ".join(parts)


def outcomes() -> list[tuple[str, str]]:
    """Return what can have come of it, for a list to choose from."""
    return [(UNKNOWN, _("Nobody knows yet")), *((one.value, label(one)) for one in SignpostOutcome)]
