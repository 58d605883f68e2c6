"""Rows as a sheet with one row for each service. What a sheet has no room for is named, not lost in silence."""

import csv
import io
from collections.abc import Iterator
from uuid import UUID

from peergroup_desktop.core.opening_hours import Hours, in_words
from peergroup_desktop.interchange.formulas import no_formula
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json, Problem, ProblemKind, Rows
from peergroup_desktop.interchange.open_referral.filling import place_of
from peergroup_desktop.interchange.open_referral.flat_columns import COLUMNS, column_for
from peergroup_desktop.interchange.open_referral.flat_reading import BETWEEN_PHONES, TEXT_WORD, to_text
from peergroup_desktop.interchange.open_referral.identifying import is_uuid
from peergroup_desktop.interchange.open_referral.written import Written

_FILE = "services.csv"
_BOM = "\ufeff"  # without it, spreadsheet programs misread letters with accents
_LISTS = ("phone", "contact", "schedule", "service_area", "service_at_location")
_LINKS = ("organization_id", "program_id")
_FEES = ("fees_description", "fees")
_WORDS = {True: "yes", False: "no"}


def write_flat_csv(rows: Rows) -> Written:
    """Write a row for each service, with its organisation, its first place, its phones and its times.

    A service's own further fields follow as columns under their names, where they are text or numbers.
    """
    flat = _Flat(rows)
    lines = [flat.cells(service) for service in rows.get("service", {}).values()]
    columns = [heading for heading, _column in COLUMNS]
    columns += list(dict.fromkeys(name for line in lines for name in line if name not in set(columns)))
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow([no_formula(name) for name in columns])
    writer.writerows([no_formula(line.get(name, "")) for name in columns] for line in lines)
    return Written({_FILE: (_BOM + made.getvalue()).encode()}, tuple(flat.problems))


class _Flat:
    """Finds what belongs to a service, and puts it in one row."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.problems: list[Problem] = []
        self._of_service: dict[tuple[str, Json], list[FeedRow]] = {}
        self._of_contact: dict[Json, list[FeedRow]] = {}
        self._addresses: dict[Json, list[FeedRow]] = {}
        for table in _LISTS:
            for row in rows.get(table, {}).values():
                self._of_service.setdefault((table, row.fields.get("service_id")), []).append(row)
        for row in rows.get("phone", {}).values():
            self._of_contact.setdefault(row.fields.get("contact_id"), []).append(row)
        for row in rows.get("address", {}).values():
            self._addresses.setdefault(row.fields.get("location_id"), []).append(row)

    def cells(self, service: FeedRow) -> dict[str, str]:
        """Return the row of a service: text by heading."""
        found = {f"service.{name}": value for name, value in self._own(service)}
        found |= {f"organization.{name}": value for name, value in self._named("organization", service)}
        found |= dict(self._phones(service))
        found["schedule.description"] = "\n".join(map(_times, self._listed("schedule", service)))
        found["service_area.name"] = "; ".join(map(_area, self._listed("service_area", service)))
        found |= dict(self._place(service))
        cells = {heading: _text(found[column]) for heading, column in COLUMNS if column in found}
        return cells | {name: _text(value) for name, value in self._further(service)}

    def _own(self, service: FeedRow) -> Iterator[tuple[str, Json]]:
        yield "id", str(service.id)
        for name, value in service.fields.items():
            if name not in _FEES:
                yield name, value
        yield "fees_description", next((service.fields[name] for name in _FEES if service.fields.get(name)), "")

    def _further(self, service: FeedRow) -> Iterator[tuple[str, Json]]:
        """Yield the fields that have no column of ours, but those whose name would be read as one of ours."""
        known = {column for _heading, column in COLUMNS} | {f"service.{name}" for name in _LINKS}
        fields = service.fields
        for name, value in fields.items():
            is_written = name == "fees" and not fields.get("fees_description")
            if is_written or f"service.{name}" in known:
                continue
            if isinstance(value, list | dict) or column_for(name):
                self.problems.append(Problem(place_of(service), ProblemKind.NO_ROOM, {"field": name}))
            else:
                yield name, value

    def _named(self, table: str, owner: FeedRow) -> Iterator[tuple[str, Json]]:
        row = self._linked(table, owner)
        if row is not None:
            yield "id", str(row.id)
            yield "name", row.fields.get("name", "")

    def _phones(self, service: FeedRow) -> Iterator[tuple[str, Json]]:
        contacts = self._listed("contact", service)
        rows = [
            *self._listed("phone", service),
            *(row for each in contacts for row in self._of_contact.get(str(each.id), [])),
        ]
        numbers = list(dict.fromkeys(map(_number, rows)))
        yield "phone.number", numbers[0] if numbers else ""
        yield "phone.others", BETWEEN_PHONES.join(numbers[1:])

    def _place(self, service: FeedRow) -> Iterator[tuple[str, Json]]:
        places = self._listed("service_at_location", service)
        for row in places[1:]:
            self.problems.append(Problem(place_of(service), ProblemKind.NO_ROOM, {"field": place_of(row)}))
        location = self._linked("location", places[0]) if places else None
        if location is None:
            return
        yield "location.id", str(location.id)
        for name, value in location.fields.items():
            yield f"location.{name}", value
        for address in self._addresses.get(str(location.id), [])[:1]:
            for name, value in address.fields.items():
                yield f"address.{name}", value

    def _listed(self, table: str, service: FeedRow) -> list[FeedRow]:
        return self._of_service.get((table, str(service.id)), [])

    def _linked(self, table: str, owner: FeedRow) -> FeedRow | None:
        link = owner.fields.get(f"{table}_id")
        return self._rows.get(table, {}).get(UUID(str(link))) if is_uuid(link) else None


def _number(phone: FeedRow) -> str:
    """Return a number; one that only texts are for would be rung for nothing without its word."""
    number, word = str(phone.fields.get("number", "")), phone.fields.get(TEXT_WORD)
    return to_text(str(word), number) if word else number


def _times(schedule: FeedRow) -> str:
    """Return a schedule in words: its own, or its days and hours."""
    fields = schedule.fields
    if fields.get("description"):
        return str(fields["description"])
    texts = {name: str(fields.get(name) or "") for name in ("freq", "byday", "bymonthday", "opens_at", "closes_at")}
    interval = fields.get("interval")
    said = in_words(Hours(interval=interval if isinstance(interval, int) else None, **texts))
    return " ".join(part for part in (said, str(fields.get("notes") or "")) if part)


def _area(area: FeedRow) -> str:
    return str(area.fields.get("name") or area.fields.get("service_area") or "")


def _text(value: Json) -> str:
    if isinstance(value, bool):
        return _WORDS[value]
    return "" if value is None else str(value)
