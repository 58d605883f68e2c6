"""Facts about people put in words, for the roster and the person's page."""

from datetime import date

from peergroup_desktop.actions.people import (
    DuplicatePair,
    FieldChoice,
    LookalikeReason,
    MembershipRow,
    MergeProof,
    PersonDetail,
    PersonRow,
    StripSquare,
)
from peergroup_desktop.core.dates import MONTHS, near_day, plain_day, weeks_ago
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus, Purpose
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.core.sentences import label

_RECENT_DAYS = 7
_FEW_DAYS = 5
_FIELDS = {
    "called": N_("Called"),
    "full_name": N_("Full name"),
    "phone": N_("Phone"),
    "other_phone": N_("Another phone"),
    "email": N_("Email"),
    "contact_note": N_("How to get in touch"),
    "born_on": N_("Birthday"),
    "area": N_("Roughly where they live"),
    "heard_from": N_("How they heard of us"),
}


def last_seen(row: PersonRow, today: date) -> str:
    """Say the one thing about a person that a facilitator looks for: when they last came, or why they do not."""
    if row.status is not MembershipStatus.MEMBER:
        return _capital(label(row.status))
    if row.last_came_on is None:
        return _("Sent apologies") if row.last_mark == "apologies" else _("Coming for the first time")
    if row.last_mark == "apologies":
        return _("Sent apologies last time")
    if (today - row.last_came_on).days <= _RECENT_DAYS:
        return _("Came {when}").format(when=near_day(row.last_came_on, today))
    return _("Last came {when}").format(when=weeks_ago(row.last_came_on, today))


def roster_says(row: PersonRow, name: str, today: date) -> str:
    """Return the whole row as a screen reader speaks it."""
    role = "" if row.role is GroupRole.MEMBER else f", {label(row.role)}"
    return f"{name}{role}, {last_seen(row, today)}"


def second_line(person: PersonDetail, called: str) -> str:
    """Return "Likes to be called Grace. Coming since March 2024."; nothing about the name while it is veiled."""
    parts = []
    if person.full_name and person.full_name != person.called == called:
        parts.append(_("Likes to be called {name}.").format(name=called.rstrip(".")))
    if person.first_came_on:
        since = f"{_(MONTHS[person.first_came_on.month - 1])} {person.first_came_on.year}"
        parts.append(_("Coming since {month}.").format(month=since))
    else:
        parts.append(_("Hasn’t come yet."))
    return " ".join(parts)


def strip_title(person: PersonDetail) -> str:
    """Return "Came to 21 of the last 25 sessions"."""
    if not person.session_count:
        return _("No sessions yet")
    if person.session_count == 1:
        return _("Came to {came} of 1 session").format(came=person.came_count)
    return _("Came to {came} of the last {count} sessions").format(came=person.came_count, count=person.session_count)


def square_says(square: StripSquare) -> str:
    """Return one square of the strip in words: "13 October 2026, here"."""
    what = _("no session") if square.standing is None else label(square.standing)
    return f"{plain_day(square.on)}, {what}"


def square_kind(square: StripSquare) -> str:
    """Return the kind of square that the strip draws."""
    if square.standing is None:
        return "no_session"
    return {Standing.PRESENT: "came", Standing.APOLOGIES: "apologies"}.get(square.standing, "not_there")


def other_items(person: PersonDetail) -> tuple[tuple[str, str], ...]:
    """List what the group holds and does not ask about one by one: what, and what for."""
    items = (
        (person.contact_note, _("How to get in touch"), _("so we do it the way they like")),
        (person.note, _("Note"), _("what helps to know")),
        (person.area, _("Roughly where they live"), _("so we can tell funders, without names")),
        (person.heard_from, _("How they heard of us"), _("so we can tell funders, without names")),
    )
    return tuple((what, why) for held, what, why in items if held)


def contact_lines(person: PersonDetail, refused: frozenset[Purpose]) -> tuple[tuple[str, str, str], ...]:
    """List the ways to get in touch that there are, without those somebody said no to: icon, what it is, text."""
    given = (
        ("phone", _("Phone"), person.phone, Purpose.PHONE),
        ("phone", _("Another phone"), person.other_phone, Purpose.PHONE),
        ("mail", _("Email"), person.email, Purpose.EMAIL),
        ("message-square-text", _("How to get in touch"), person.contact_note, None),
    )
    return tuple((icon, what, text) for icon, what, text, purpose in given if text and purpose not in refused)


def place_words(place: MembershipRow) -> str:
    """Return "Coming · facilitating"; belonging alone is no role."""
    role = "" if place.role is GroupRole.MEMBER else f" · {label(place.role)}"
    return _capital(label(place.status)) + role


def span_words(place: MembershipRow) -> str:
    """Return since when somebody has this place, or from when to when."""
    if place.ends_on is None:
        return _("since {day}").format(day=plain_day(place.starts_on))
    return _("from {start} to {end}").format(start=plain_day(place.starts_on), end=plain_day(place.ends_on))


def pair_words(pair: DuplicatePair, first: str, second: str) -> str:
    """Say why two records may be one person."""
    if pair.reason is LookalikeReason.SAME_PHONE:
        return _("{first} and {second} have the same phone number.").format(first=first, second=second)
    return _("{first} and {second} may be one person.").format(first=first, second=second)


def proof_lines(proof: MergeProof) -> tuple[str, ...]:
    """Say what joining two records comes to, in counts that can be checked."""
    lines = [
        plural("{count} mark in the two records now.", "{count} marks in the two records now.", proof.marks_before),
        plural("{count} mark afterwards.", "{count} marks afterwards.", proof.marks_after),
    ]
    count = len(proof.both_marked)
    if count > _FEW_DAYS:
        often = _("Both were marked at the same session {count} times, last on {day}. They may well be two people.")
        lines.append(often.format(count=count, day=plain_day(proof.both_marked[-1])))
    elif count:
        days = ", ".join(plain_day(day) for day in proof.both_marked)
        lines.append(_("Both were marked on {days}. “Here” counts once.").format(days=days))
    return tuple(lines)


def field_name(choice: FieldChoice) -> str:
    """Return what a field of the proof is called."""
    return _(_FIELDS[choice.field])


def field_outcome(choice: FieldChoice) -> str:
    """Say which text stays and where the other goes."""
    if not choice.kept:
        return _("“{other}” comes in.").format(other=choice.other)
    if not choice.other:
        return _("“{kept}” stays.").format(kept=choice.kept)
    return _("“{kept}” stays. “{other}” goes into the note.").format(kept=choice.kept, other=choice.other)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
