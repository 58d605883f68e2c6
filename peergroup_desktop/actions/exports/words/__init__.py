"""What every table and column of the group's file holds, in plain words, for whoever reads it elsewhere one day."""

from collections.abc import Mapping

from peergroup_desktop.actions.exports.words.keeping import KEEPING
from peergroup_desktop.actions.exports.words.numbers import NUMBERS
from peergroup_desktop.actions.exports.words.people import PEOPLE
from peergroup_desktop.actions.exports.words.places import PLACES
from peergroup_desktop.actions.exports.words.sessions import SESSIONS
from peergroup_desktop.actions.exports.words.together import TOGETHER
from peergroup_desktop.core.i18n import N_, _

TABLES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    **SESSIONS,
    **PEOPLE,
    **TOGETHER,
    **PLACES,
    **NUMBERS,
    **KEEPING,
}
"""By table: what its rows are, and what stands in its columns."""
EVERYWHERE: Mapping[str, str] = {
    "id": N_("Names the row. It never changes."),
    "archived_on": N_("The day when it was taken off its list; empty while it counts."),
    "group_id": N_("Which group."),
    "person_id": N_("Which person."),
    "session_id": N_("Which session."),
    "service_id": N_("Which place that can help."),
    "organization_id": N_("Which organisation."),
    "location_id": N_("Which location."),
    "service_at_location_id": N_("Which place at which location."),
    "source_id": N_("Which list it came from; empty for the group’s own."),
    "extra": N_("What else its list said, as JSON."),
}
"""Columns that mean the same in every table that has them, unless the table says otherwise."""


def table_words(table: str) -> str:
    """Return what the rows of a table are."""
    return _(TABLES[table][0])


def column_words(table: str, column: str) -> str:
    """Return what stands in a column of a table."""
    return _(TABLES[table][1].get(column) or EVERYWHERE[column])
