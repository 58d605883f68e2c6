"""Rows made fit for a form before they are written: every field of its kind, nothing required left out."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from peergroup_desktop.interchange.open_referral.feed import TABLES, FeedRow, Json, Problem, ProblemKind, Rows
from peergroup_desktop.interchange.open_referral.identifying import carrier_id
from peergroup_desktop.interchange.open_referral.mending import Tell, mend_fields
from peergroup_desktop.interchange.open_referral.shape import SHARED, Field, Kind, fields_of

_SURE = {Kind.STATUS: "active", Kind.PLACE_TYPE: "physical", Kind.COUNTRY: "GB"}
_CONTACT_LINKS = ("organization_id", "service_id", "service_at_location_id", "location_id")


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks for. `blank` stands in required text that nobody filled."""

    is_uk: bool
    is_tabular: bool
    blank: str = ""


@dataclass(slots=True)
class Fit:
    """Rows fit to be written, and what was done to make them so. `left` are those that no table takes."""

    rows: dict[str, dict[uuid.UUID, FeedRow]] = field(default_factory=lambda: {table: {} for table in TABLES})
    left: list[FeedRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def say(self, row: FeedRow, kind: ProblemKind, facts: Mapping[str, str]) -> None:
        """Note what was done to a row."""
        self.problems.append(Problem(place_of(row), kind, dict(facts)))


def fit(rows: Rows, form: Form) -> Fit:
    """Return copies of `rows` that keep to `form`; the rows themselves are left as they are."""
    found = Fit()
    for table in TABLES:
        for row in rows.get(table, {}).values():
            mended = mend_fields(table, row.fields, _teller(found, row))
            found.rows[table][row.id] = FeedRow(table, row.id, mended)
    _add_carriers(found, form)
    for table in TABLES:
        for row in list(found.rows[table].values()):
            before = dict(row.fields)
            if not _fill(found, row, form):
                found.left.append(FeedRow(table, row.id, before))
                del found.rows[table][row.id]
    return found


def place_of(row: FeedRow) -> str:
    """Return the words for a row of ours: its name where it is a place that can help, else its id."""
    name = row.fields.get("name") if row.table in SHARED else None
    return f"{row.table.replace('_', ' ')} {name or row.id}"


def _teller(found: Fit, row: FeedRow) -> Tell:
    return lambda kind, facts: found.say(row, kind, facts)


def _add_carriers(found: Fit, form: Form) -> None:
    """Make the contacts that the UK profile's phones hang on, and the organisations that a table of services asks for.

    Their ids tell them apart, so that reading takes them out again.
    """
    if form.is_uk:
        for row in found.rows["phone"].values():
            if "contact_id" not in row.fields:
                links = {name: row.fields[name] for name in _CONTACT_LINKS if name in row.fields}
                _carry(found, row, "contact", links)
    if form.is_tabular:
        for row in found.rows["service"].values():
            if "organization_id" not in row.fields:
                _carry(found, row, "organization", {"name": row.fields.get("name", "")})


def _carry(found: Fit, row: FeedRow, table: str, fields: dict[str, Json]) -> None:
    made = carrier_id(table, row.id)
    found.rows[table][made] = FeedRow(table, made, fields)
    row.fields[f"{table}_id"] = str(made)
    found.say(row, ProblemKind.CARRIER_MADE, {"field": table})


def _fill(found: Fit, row: FeedRow, form: Form) -> bool:
    """Fill what is required, and say whether the row can be written."""
    for known in fields_of(row.table).values():
        is_required = known.is_required_in_table if form.is_tabular else known.is_required
        if not is_required or row.fields.get(known.name) not in (None, ""):
            continue
        value = _filling(known, form)
        if value is None:
            found.say(row, ProblemKind.LINK_MISSING, {"field": known.name})
            return False
        row.fields[known.name] = value
        found.say(row, ProblemKind.FILLED, {"field": known.name, "taken": value})
    return True


def _filling(known: Field, form: Form) -> str | None:
    if form.is_tabular and known.kind in {Kind.LINK, Kind.DATE}:
        return None
    return _SURE.get(known.kind, form.blank)
