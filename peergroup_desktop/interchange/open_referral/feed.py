"""A list of services as rows of the standard's tables, whatever file it came from. Holds no rules."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

TABLES: tuple[str, ...] = (
    "organization", "program", "service", "location", "service_at_location", "address", "contact", "phone", "schedule",
    "service_area", "cost_option", "funding", "language", "accessibility", "required_document",
    "organization_identifier", "url", "attribute", "taxonomy_term", "taxonomy", "metadata", "meta_table_description",
)  # fmt: skip
"""The standard's tables by their singular names; each stands after those that its rows usually hang on."""

Rows = Mapping[str, Mapping[uuid.UUID, "FeedRow"]]
"""Rows by table and id. A table without rows may be missing."""


class Profile(StrEnum):
    """The manner of writing a list: HSDS 3.0, the UK profile 3.0, UK 1.0, or a sheet with a row per service."""

    HSDS = "hsds"
    UK = "uk"
    UK_1 = "uk_1"
    FLAT = "flat"


class ProblemKind(StrEnum):
    """What was wrong with a row or a field. The words are in `core.feed_words`."""

    # The row is left out.
    NO_NAME = "no_name"
    NO_NUMBER = "no_number"
    NOT_A_RECORD = "not_a_record"
    UNKNOWN_RECORD = "unknown_record"
    OTHER_RECORD_SAME_ID = "other_record_same_id"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNKNOWN = "file_unknown"
    # The field was mended.
    MENDED = "mended"
    MARKUP_TAKEN_OUT = "markup_taken_out"
    DATE_ASSUMED = "date_assumed"
    STATUS_ASSUMED = "status_assumed"
    # Kept as it is, beside the field it was meant for or where it stands.
    UNREADABLE = "unreadable"
    OUT_OF_RANGE = "out_of_range"
    COUNTRY_DOUBTFUL = "country_doubtful"
    KEY_TWICE = "key_twice"
    DIFFERS = "differs"
    LINKED_ELSEWHERE = "linked_elsewhere"
    BYTES_GUESSED = "bytes_guessed"
    TOTAL_DIFFERS = "total_differs"
    # On the way out: filled in, or not to be held by the form.
    FILLED = "filled"
    CARRIER_MADE = "carrier_made"
    LINK_MISSING = "link_missing"
    NO_ROOM = "no_room"


_LEFT_OUT = frozenset({
    ProblemKind.NO_NAME, ProblemKind.NO_NUMBER, ProblemKind.NOT_A_RECORD, ProblemKind.UNKNOWN_RECORD,
    ProblemKind.OTHER_RECORD_SAME_ID, ProblemKind.FILE_UNREADABLE, ProblemKind.FILE_UNKNOWN,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was not simply taken.

    `where` names file, record and field ("services.csv, line 3, latitude"). `facts` fill the sentence: `field`,
    `given` (the cell as it came, cut short) and `taken` (what it was read as), where they apply.
    """

    where: str
    kind: ProblemKind
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def is_left_out(self) -> bool:
        """Say whether a whole row or file stayed out; otherwise a field was mended or kept as it is."""
        return self.kind in _LEFT_OUT


@dataclass(frozen=True, slots=True)
class FeedRow:
    """One row. `fields` has no "id"; links are `<table>_id` fields with UUIDs as text, known or unknown fields alike
    stand under their own names, and what the standard gives no place keeps the JSON value that it came with.
    """

    table: str
    id: uuid.UUID
    fields: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Feed:
    """A list that was read. `old_ids` tells which UUID a row got that had another id, by table and that id."""

    profile: Profile
    publisher: str
    rows: dict[str, dict[uuid.UUID, FeedRow]]
    problems: tuple[Problem, ...]
    old_ids: dict[tuple[str, str], uuid.UUID]


def ignore_problem(_kind: ProblemKind, _facts: dict[str, str]) -> None:
    """Take a problem and tell nobody."""
