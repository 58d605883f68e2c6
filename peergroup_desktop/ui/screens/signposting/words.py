"""Facts about places put in kind words. No Qt."""

from peergroup_desktop.actions.directory import PlaceDetail, PlaceRow
from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.sentences import label


def row_says(row: PlaceRow, *, is_added: bool) -> str:
    """Return a row as it is read out."""
    added = _("on the handout") if is_added else _("not on the handout")
    added = _("always on the handout") if row.is_crisis else added
    parts = (row.name, row.line, row.phone, checked_says(row.freshness, row.checked_words), added)
    return ", ".join(part.rstrip(".") for part in parts if part)


def checked_says(freshness: Freshness, checked_words: str) -> str:
    """Return "last checked 7 months ago", or "not checked yet"."""
    when = lower(checked_words)
    return when if freshness is Freshness.NEVER else _("last checked {when}").format(when=when)


def added(name: str, *, is_on: bool) -> str:
    """Say that a place was added to the handout, or taken off it."""
    said = _("{name} is on the handout") if is_on else _("{name} is off the handout")
    return said.format(name=name)


def basket_count(count: int, *, has_crisis: bool) -> str:
    """Return "3 places and crisis lines"."""
    places = plural("{count} place", "{count} places", count)
    return _("{places} and crisis lines").format(places=places) if has_crisis else places


def nothing_found(text: str, topic: str) -> str:
    """Say that a search or a topic finds nothing."""
    if text:
        return _("Nothing for ‘{words}’. Know somewhere?").format(words=text)
    return _("Nothing under ‘{words}’ now. Know somewhere?").format(words=topic)


def long_ago(count: int) -> str:
    """Say how many places of the handout were last checked a while ago."""
    return plural(
        "{count} place was last checked a while ago. Ring them first?",
        "{count} places were last checked a while ago. Ring them first?",
        count,
    )


def to_ring(count: int) -> str:
    """Say how many there are to ring."""
    return plural("{count} to ring", "{count} to ring", count)


def all_rung(waiting: int) -> str:
    """Say that all were rung; `waiting` gave no answer today."""
    if not waiting:
        return _("Everything’s been checked.")
    return plural(
        "All rung. {count} place didn’t answer: try another day.",
        "All rung. {count} places didn’t answer: try another day.",
        waiting,
    )


def facts(place: PlaceDetail) -> tuple[tuple[str, str, str], ...]:
    """Return what the card of a place says, as (icon, what it is, words), without its numbers."""
    found = [("clock", _("When"), hours) for hours in place.hours]
    for location in place.locations:
        where = ", ".join(filter(None, (location.name, location.address)))
        found += [("map-pin", _("Where"), where), ("accessibility", _("Getting in"), location.access)]
    found += [("globe", _("Website"), _plain_address(place.url)), ("mail", _("Email"), place.email)]
    return tuple(fact for fact in found if fact[2])


def more_facts(place: PlaceDetail) -> tuple[tuple[str, str], ...]:
    """Return the rest as (what it is, words)."""
    way = label(place.way_in) if place.way_in else ""
    found = (
        (_("What they do"), place.description if place.description != place.line else ""),
        (_("Who it’s for"), place.who_for),
        (_("Cost"), place.cost),
        (_("How to get in"), ". ".join(part.rstrip(".") for part in (way, place.how_to_get_in) if part)),
        (_("Area"), place.area),
        (_("Run by"), place.organization if place.organization != place.name else ""),
        (_("About"), ", ".join(place.topics)),
        (_("Our own notes"), place.notes),
        (_("From the list"), place.source),
    )
    return tuple(fact for fact in found if fact[1])


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """Return a text with a small letter at its beginning."""
    return text[:1].lower() + text[1:]


def _plain_address(url: str) -> str:
    """Return a web address as people say it."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
