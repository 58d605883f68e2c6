"""A thank-you letter, and a certificate of hours: what somebody did at sessions, to hand to them.

What goes in, and the way to the PDF. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


class ThanksKind(StrEnum):
    """A letter to somebody, or a paper to show to others."""

    LETTER = "letter"
    CERTIFICATE = "certificate"


@dataclass(frozen=True)
class Job:
    """One kind of job, or conversations: how often, and how many minutes that came to."""

    name: str
    times: int
    minutes: int


@dataclass(frozen=True)
class Thanks:
    """Everything the page shows.

    Attributes:
        kind: What it is.
        group_name: Whose thanks they are.
        group_line: When and where the group meets.
        name: Whose page it is, in full where the file knows it.
        called: What they like to be called.
        first_on: The first day that counts.
        last_on: The last day, included.
        jobs: What they did, the longest first.
        minutes: All of it, each session once however many jobs it was.
        sessions: At how many sessions that was.
        words: The group's own words, paragraph by paragraph; empty for the usual ones.
    """

    kind: ThanksKind
    group_name: str
    group_line: str
    name: str
    called: str
    first_on: date
    last_on: date
    jobs: tuple[Job, ...]
    minutes: int
    sessions: int
    words: str = ""


def title(kind: ThanksKind) -> str:
    """Return the title; it names nobody."""
    return _("Thank you") if kind is ThanksKind.LETTER else _("Certificate of hours")


def hours(minutes: int) -> str:
    """Return minutes as hours with one place at most: "31.5", "2"."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


def hours_words(minutes: int) -> str:
    """Return minutes in words: "31.5 hours", "1 hour"."""
    return _("1 hour") if minutes == 60 else _("{hours} hours").format(hours=hours(minutes))


def usual_words(data: Thanks) -> str:
    """Return what stands on the page when nobody writes anything else, paragraph by paragraph."""
    span = _("from {first} to {last}").format(first=plain_day(data.first_on), last=plain_day(data.last_on))
    if data.kind is ThanksKind.CERTIFICATE:
        return _certificate(data, span)
    paragraphs = [_("Dear {name},").format(name=data.called), _("Thank you for all that you do for us.")]
    if data.minutes:
        gave = _("You gave us {hours} of your time, {span}.").format(hours=hours_words(data.minutes), span=span)
        paragraphs[-1] += " " + gave
    paragraphs += [
        _("It makes a difference, also when nobody says so. We’re glad that you’re one of us."),
        _("With warm wishes from all of us"),
    ]
    return "\n".join(paragraphs)


def _certificate(data: Thanks, span: str) -> str:
    if not data.minutes:
        return _("gave time to {group} as a volunteer, {span}.").format(group=data.group_name, span=span)
    words = _("gave {hours} of time to {group} as a volunteer, {span}.").format(
        hours=hours_words(data.minutes), group=data.group_name, span=span
    )
    if not data.sessions:
        return words
    return words + " " + plural("That was at {count} session.", "That was at {count} sessions.", data.sessions)


def render(data: Thanks, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the page. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.thanks_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
