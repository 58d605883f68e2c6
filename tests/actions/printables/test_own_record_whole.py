"""Every table, and every text, that can say something about somebody is in their own record: the tables are walked."""

import peewee
import pytest

from peergroup_desktop.actions.printables.own import mentions
from peergroup_desktop.actions.printables.own_record import own_record
from peergroup_desktop.models import (
    RECORD_TABLES,
    CheckInAnswer,
    Consent,
    EmergencyContact,
    Goal,
    Offer,
    Person,
    Promise,
    SafeContact,
)
from peergroup_desktop.models.base import IdField
from tests.any_rows import REFERENCES, write

OWN_TABLES = {table for table, _column in REFERENCES} - {Person}
CHILDREN = [
    (table, field.name)
    for table in RECORD_TABLES
    for field in table._meta.sorted_fields
    if isinstance(field, peewee.ForeignKeyField) and field.rel_model in OWN_TABLES
]
TOLD_BY_THEMSELVES = {Person, SafeContact, EmergencyContact, Offer, Goal, Consent, CheckInAnswer}
"""Where the names of others are the person's own words."""
WHOM_THEY_ASKED_FOR = (Promise, "person")
CLOSED_LISTS = {
    "status", "role", "mark", "way", "preferred_way", "wish", "purpose", "how", "outcome", "ending", "out_at", "due_at",
    "back_at",
}  # fmt: skip
NO_FREE_TEXT = {
    ("person", "called full_name phone other_phone email access_needs area"),
    ("membership", "status role"), ("attendance", "mark"), ("duty", "kind"), ("giving_mark", "word"),
    ("consent", "purpose wording how"), ("promise", "wish"), ("hello", "way"), ("safe_contact", "preferred_way"),
    ("emergency_contact", "relation phone"), ("offer", "kind"), ("goal", "outcome"), ("pair", "kind ending"),
    ("pair_contact", "way"), ("lone_visit", "out_at due_at back_at"), ("rota_turn", "kind"), ("rota_helper", "kind"),
    ("rota_job", "kind"), ("debrief", "kind"), ("signpost", "outcome"), ("referral", "how outcome"),
    ("note_text", "prompt written_at"), ("session", "finished_at"), ("drop_in", "word"),
    ("peer_group", "name kind record_level place room"), ("pattern", "rhythm"), ("account", "name role slot"),
    ("setting", "key value"), ("import_note", "title lines"), ("closed_month", "closed_by contents"),
    ("measure", "kind name words"), ("measure_question", "words least_words most_words choices shape"),
    ("service_check", "answer"),
}  # fmt: skip
"""Columns whose words come from a closed list, are told as they are, or say nothing about anybody."""
DIRECTORY = {
    "directory_source", "organization", "service", "service_topic", "location", "service_at_location", "address",
    "service_contact", "phone", "schedule", "directory_row",
}  # fmt: skip


@pytest.fixture
def grace(make):
    return make.person("Grace", full_name="Grace Adeyemi")


def lines_of(vault, person_id):
    return [line.words for part in own_record(vault, person_id).parts for line in part.lines]


@pytest.mark.parametrize(("table", "column"), REFERENCES, ids=str)
def test_every_table_that_refers_to_somebody_is_in_their_record(make, vault, grace, table, column):
    other = make.person("Stan")
    before = len(lines_of(vault, grace))
    with vault.unit_of_work("people.change"):
        write(table, {Person: other}, **{column: grace})
    assert len(lines_of(vault, grace)) > before


@pytest.mark.parametrize(("table", "column"), CHILDREN, ids=str)
def test_what_hangs_on_something_of_theirs_is_in_it_too(make, vault, grace, table, column):
    other = make.person("Stan")
    with vault.unit_of_work("people.change"):
        owner = table._meta.fields[column].rel_model
        reference = next(name for owned, name in REFERENCES if owned is owner and name != "supporter")
        own = write(owner, {Person: other}, **{reference: grace})
        known = {Person: other}
        words = {"note", "words", "where"} & table._meta.fields.keys()
        write(table, known, **{column: own, words.pop(): "zebra"})
    assert "zebra" in "\n".join(lines_of(vault, grace))


@pytest.mark.parametrize(("table", "column"), [*REFERENCES, *CHILDREN], ids=str)
def test_nobody_elses_name_is_in_it_but_those_they_gave_us(make, vault, grace, table, column):
    other = make.person("Zebedee", full_name="Zebedee Quill")
    texts = {
        field.name: "Zebedee Quill’s"
        for field in table._meta.sorted_fields
        if isinstance(field, peewee.TextField) and not isinstance(field, IdField) and field.name not in CLOSED_LISTS
    }
    with vault.unit_of_work("people.change"):
        known = {Person: other}
        if (table, column) in CHILDREN:
            owner = table._meta.fields[column].rel_model
            reference = next(name for owned, name in REFERENCES if owned is owner and name != "supporter")
            write(table, known, **{column: write(owner, known, **{reference: grace}), **texts})
        else:
            write(table, known, **{column: grace, **texts})
    named = any("Zebedee" in words or "Quill" in words for words in lines_of(vault, grace))
    assert named == (table in TOLD_BY_THEMSELVES or (table, column) == WHOM_THEY_ASKED_FOR)


def test_every_text_of_the_file_is_looked_at():
    looked = {
        (texts.table._meta.table_name, name) for texts in (*mentions.TOLD, *mentions.COUNTED) for name in texts.columns
    }
    looked |= {(table, name) for table, names in NO_FREE_TEXT for name in names.split()}
    missing = [
        (table._meta.table_name, field.name)
        for table in RECORD_TABLES
        for field in table._meta.sorted_fields
        if isinstance(field, peewee.TextField) and table._meta.table_name not in DIRECTORY
        if (table._meta.table_name, field.name) not in looked
    ]
    assert missing == []
