"""What a breakdown sorts people by: how old they were, roughly where they live, and how they heard of the group."""

from collections.abc import Iterable
from datetime import date

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Person

Kinds = tuple[str, str, str]
"""The age band, the area and how they heard of the group; "" where the file does not say."""

AGE_BANDS = (
    N_("under 18"),
    N_("18–24"),
    N_("25–34"),
    N_("35–44"),
    N_("45–54"),
    N_("55–64"),
    N_("65–74"),
    N_("75 and over"),
)
"""From young to old, as they are kept; shown through the catalogue."""
_BANDS_BEGIN = (0, 18, 25, 35, 45, 55, 65, 75)


def kinds_of(person_ids: Iterable[RecordId], on: date) -> dict[RecordId, Kinds]:
    """Return what is known of each of these people, as old as they were on a day. Asks the open file.

    Somebody merged into another record is told as that other one.
    """
    wanted = set(person_ids)
    columns = (Person.id, Person.merged_into, Person.born_on, Person.area, Person.heard_from)
    rows = {row[0]: row[1:] for row in rows_of(Person.select(*columns))}
    found: dict[RecordId, Kinds] = {}
    for person in wanted & rows.keys():
        kept = person
        while rows[kept][0] is not None:
            kept = rows[kept][0]
        _merged_into, born_on, area, heard_from = rows[kept]
        found[person] = (age_band(born_on, on), area, heard_from)
    return found


def age_band(born_on: date | None, on: date) -> str:
    """Return the band of somebody's age on a day, "" when it is not known or they were not born yet."""
    if born_on is None or born_on > on:
        return ""
    age = on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
    return AGE_BANDS[sum(age >= begins for begins in _BANDS_BEGIN) - 1]
