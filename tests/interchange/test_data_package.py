"""Rows as CSV and JSON, and what is said about them."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.interchange.data_package import (
    ColumnKind,
    PackageColumn,
    PackageTable,
    csv_pieces,
    describe,
    json_pieces,
)
from peergroup_desktop.interchange.formulas import as_written

ONE, TWO = bytes(16), bytes(15) + b"\x01"
PEOPLE = PackageTable(
    "person",
    "Somebody.",
    (
        PackageColumn("id", ColumnKind.ID, "Names the row.", is_required=True),
        PackageColumn("called", ColumnKind.TEXT, "The name."),
        PackageColumn("times", ColumnKind.WHOLE, "How often.", is_required=True),
        PackageColumn("share", ColumnKind.NUMBER, "How much."),
        PackageColumn("is_named", ColumnKind.FLAG, "Whether named."),
        PackageColumn("born_on", ColumnKind.DAY, "When born."),
        PackageColumn("friend_id", ColumnKind.ID, "Whose friend.", refers_to="person"),
        PackageColumn("group_id", ColumnKind.ID, "Which group.", refers_to="peer_group"),
    ),
)
ROWS = [(ONE, "=Zoë", -3, 0.5, 1, "1960-02-29", None, TWO), (TWO, 'a "b",\nc', 0, None, 0, None, ONE, None)]
FIRST, SECOND = "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001"


def csv_rows(rows):
    text = b"".join(csv_pieces(PEOPLE, rows)).decode()
    return list(csv.reader(io.StringIO(text, newline="")))


def json_rows(rows):
    return json.loads(b"".join(json_pieces(PEOPLE, rows)))


def test_csv_has_a_heading_and_a_line_for_each_row():
    assert csv_rows(ROWS) == [
        ["id", "called", "times", "share", "is_named", "born_on", "friend_id", "group_id"],
        [FIRST, "'=Zoë", "-3", "0.5", "true", "1960-02-29", "", SECOND],
        [SECOND, 'a "b",\nc', "0", "", "false", "", FIRST, ""],
    ]


def test_json_has_every_text_as_it_is():
    assert [row["called"] for row in json_rows(ROWS)] == ["=Zoë", 'a "b",\nc']
    assert json_rows(ROWS)[1] == {
        "id": SECOND, "called": 'a "b",\nc', "times": 0, "share": None, "is_named": False, "born_on": None,
        "friend_id": FIRST, "group_id": None,
    }  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1200])
def test_any_number_of_rows_is_whole(count):
    rows = [(number.to_bytes(16), "x", number, None, None, None, None, None) for number in range(count)]
    assert [row["times"] for row in json_rows(rows)] == list(range(count))
    assert len(csv_rows(rows)) == count + 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_text_comes_back_from_csv(text):
    assert as_written(csv_rows([(ONE, text, 1, None, None, None, None, None)])[1][1]) == text


def test_the_description_says_what_stands_where():
    told = json.loads(
        describe([PEOPLE], title="All", words="Everything.", made_at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    )
    (resource,) = told["resources"]
    assert (told["profile"], told["created"]) == ("tabular-data-package", "2026-11-24T09:00:00+00:00")
    assert (resource["path"], resource["schema"]["primaryKey"]) == ("csv/person.csv", "id")
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert fields["id"]["constraints"] == {"required": True, "unique": True}
    assert fields["times"] == {
        "name": "times", "type": "integer", "description": "How often.", "constraints": {"required": True},
    }  # fmt: skip
    assert [fields[name]["type"] for name in ("share", "is_named", "born_on")] == ["number", "boolean", "date"]
    assert resource["schema"]["foreignKeys"] == [
        {"fields": "friend_id", "reference": {"resource": "", "fields": "id"}},
        {"fields": "group_id", "reference": {"resource": "peer_group", "fields": "id"}},
    ]
