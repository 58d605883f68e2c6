"""Leaving with everything: what is written is what is kept, described by columns, and what is sealed stays sealed."""

import csv
import json
import os
import re
import zipfile
from datetime import date
from pathlib import Path
from uuid import UUID

import apsw
import peewee
import pytest

from peergroup_desktop.actions import demo, drawer, exports, groups, history, people
from peergroup_desktop.actions.exports.record_tables import leaving_fields
from peergroup_desktop.actions.exports.words import EVERYWHERE, TABLES
from peergroup_desktop.actions.people import PersonChange
from peergroup_desktop.core.errors import Cancelled, DiskFull, NotAllowed, NotTakenOut, OwnFolder, PlaceInUse
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.interchange.formulas import as_written
from peergroup_desktop.models import RECORD_TABLES
from peergroup_desktop.models.base import DayField, IdField
from tests.drawers import People

CASTS = {
    ("string", "uuid"): lambda cell: UUID(cell).bytes,
    ("string", "default"): as_written,
    ("integer", "default"): int,
    ("number", "default"): float,
    ("boolean", "default"): {"true": 1, "false": 0}.__getitem__,
    ("date", "default"): lambda cell: date.fromisoformat(cell).isoformat(),
}
"""The types of the Table Schema that we use, and how a program that knows it alone reads a cell."""


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def full(vault):
    """The practice group, texts that are hard to write down, and a row in every table."""
    demo.make_demo(vault, people=22, years=1, seed=1)
    group_id = next(row.id for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP)
    person_id = people.list_people(vault, group_id)[0].id
    form = vars(PersonChange.of(people.get_person(vault, person_id, group_id)))
    hard = {"note": '=1+1\n"quoted", and ’ more', "phone": "+44 1632 960114", "contact_note": "'=already"}
    people.change_person(vault, person_id, group_id, PersonChange(**{**form, **hard}))
    fill(vault)
    return vault


def fill(vault):
    """Put a row into every table that has none, each column with something in it, so that none is forgotten."""
    with vault.unit_of_work("tests.fill"):
        for table in RECORD_TABLES:
            if not table.select().exists():
                fields = table._meta.sorted_fields
                table.insert({field: value_for(field) for field in fields}).execute()


def value_for(field):
    if isinstance(field, peewee.ForeignKeyField):
        return field.rel_model.select(field.rel_model.id).limit(1).scalar()
    for cls, value in ((IdField, new_id()), (peewee.BlobField, b"sealed"), (DayField, date(2026, 11, 3))):
        if isinstance(field, cls):
            return value
    return {"TEXT": "-words, “quoted”", "INT": -2, "FLOAT": 51.5, "BOOL": True}[field.field_type]


def description(folder):
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def read_table(folder, resource):
    """Read a CSV as a program does that knows the description alone: a dict for each row, by name of column."""
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    with (folder / resource["path"]).open(encoding=resource["encoding"], newline="") as file:
        rows = csv.DictReader(file)
        assert rows.fieldnames == list(fields)
        return [{name: cast(fields[name], cell) for name, cell in row.items()} for row in rows]


def cast(field, cell):
    if cell == "":
        assert not field.get("constraints", {}).get("required"), field
        return None
    return CASTS[field["type"], field.get("format", "default")](cell)


def kept(vault, resource):
    """Return what the engine itself gives for the same columns, empty texts as None."""
    columns = [field["name"] for field in resource["schema"]["fields"]]
    names = ", ".join(f'"{name}"' for name in columns)
    found = vault.opened.connection.execute(f'SELECT {names} FROM "{resource["name"]}" ORDER BY id')
    return [{name: None if value == "" else value for name, value in zip(columns, row, strict=True)} for row in found]


def test_every_row_comes_back_as_it_is_kept(full, place):
    exports.everything(full, place / "all")
    resources = description(place / "all")["resources"]
    assert [resource["name"] for resource in resources] == [table._meta.table_name for table in RECORD_TABLES]
    for resource in resources:
        rows = read_table(place / "all", resource)
        assert rows, resource["name"]
        assert rows == kept(full, resource), resource["name"]


def test_json_holds_the_same_rows(full, place):
    exports.everything(full, place / "all")
    for resource in description(place / "all")["resources"]:
        rows = json.loads((place / "all" / "json" / f"{resource['name']}.json").read_text("utf-8"))
        uuids = {f["name"] for f in resource["schema"]["fields"] if f.get("format") == "uuid"}
        found = [
            {
                name: UUID(cell).bytes if name in uuids and cell else None if cell == "" else cell
                for name, cell in row.items()
            }
            for row in rows
        ]
        assert found == kept(full, resource), resource["name"]


def test_only_json_has_what_looks_like_a_formula(full, place):
    exports.everything(full, place / "all")
    with (place / "all/csv/person.csv").open(encoding="utf-8", newline="") as file:
        texts = [cell for row in csv.reader(file) for cell in row]
    assert [text for text in texts if text.startswith(("=", "+", "-", "@"))] == []
    assert "'+44 1632 960114" in texts
    assert '"+44 1632 960114"' in (place / "all/json/person.json").read_text("utf-8")


def test_the_description_is_a_tabular_data_package(full, place):
    """What version 1 of the specification asks of a descriptor and its foreign keys."""
    exports.everything(full, place / "all")
    told = description(place / "all")
    assert told["profile"] == "tabular-data-package"
    names = {resource["name"]: resource for resource in told["resources"]}
    assert len(names) == len(told["resources"])
    ids = {name: {row["id"] for row in read_table(place / "all", resource)} for name, resource in names.items()}
    for name, resource in names.items():
        assert re.fullmatch(r"[-a-z0-9._/]+", name)
        assert resource["profile"] == "tabular-data-resource"
        assert not Path(resource["path"]).is_absolute()
        assert ".." not in resource["path"]
        rows = read_table(place / "all", resource)
        assert len(ids[name]) == len(rows)
        for key in resource["schema"].get("foreignKeys", []):
            there = ids[key["reference"]["resource"] or name]
            assert {row[key["fields"]] for row in rows} - {None} <= there, (name, key)
    described = [field for resource in told["resources"] for field in resource["schema"]["fields"]]
    assert all(field["description"].endswith((".", "...")) for field in described)
    assert all(resource["description"].endswith(".") for resource in told["resources"])


def test_words_are_there_for_every_column_and_for_nothing_else():
    columns = {
        table._meta.table_name: {field.column_name for field in leaving_fields(table)} for table in RECORD_TABLES
    }
    assert columns.keys() == TABLES.keys()
    for name, (_about, words) in TABLES.items():
        assert columns[name] - words.keys() <= EVERYWHERE.keys(), name
        assert words.keys() <= columns[name], name


def test_what_stays_is_sealed_or_about_keys():
    def columns(table, fields):
        return {f"{table._meta.table_name}.{field.column_name}" for field in fields}

    stays = [
        columns(table, table._meta.sorted_fields) - columns(table, leaving_fields(table)) for table in RECORD_TABLES
    ]
    assert set().union(*stays) == {"concern.text", "concern.answer", "concern_action.text", "account.slot"}


def test_the_sealed_drawer_stays_sealed(vault, place):
    leads = People(vault)
    leads.add("Priya")
    drawer.write_concern(vault, "Grace came with a bruise.")
    (sealed,) = [row for (row,) in vault.opened.connection.execute("SELECT text FROM concern")]
    secrets = [bytes(private) for (private,) in vault.opened.connection.execute("SELECT private FROM drawer_key")]
    exports.everything(vault, place / "all")
    written = b"".join(path.read_bytes() for path in (place / "all").rglob("*") if path.is_file())
    for secret in (b"bruise", bytes(sealed), *secrets, bytes(sealed).hex().encode()):
        assert secret not in written
    assert (place / "all/csv/concern.csv").read_text().splitlines()[1].split(",")[1] == "1"


def test_a_person_is_told_in_words(full, place):
    exports.everything(full, place / "all")
    words = " ".join((place / "all" / "README.txt").read_text("utf-8").split())
    for told in (
        "can be read by anybody",
        "sealed drawer",
        "Passphrases and keys",
        "person (22 rows): Somebody the group",
    ):
        assert told in words
    assert "Tuesday Circle" not in words


def test_a_zip_holds_the_same_files(full, place):
    exports.everything(full, place / "all")
    exports.everything(full, place / "all.zip")
    with zipfile.ZipFile(place / "all.zip") as packed:
        in_zip = {name: packed.read(name) for name in packed.namelist()}
    folder = place / "all"
    assert in_zip == {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_it_is_told_how_much_and_remembered(full, place):
    done = exports.everything(full, place / "all")
    assert done.value.table_count == len(RECORD_TABLES)
    assert done.value.row_count == sum(
        len(kept(full, resource)) for resource in description(place / "all")["resources"]
    )
    line = history.list_history(full)[0]
    assert (line.action, line.words) == ("exports.everything", "Everything taken out as open files")
    assert history.can_undo(full).action != "exports.everything"


def test_progress_goes_from_little_to_all(full, place):
    shares = []
    exports.everything(full, place / "all", progress=shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.5 < shares[-1] <= 1


@pytest.mark.parametrize("name", ["all", "all.zip"])
@pytest.mark.parametrize("after", [0, 7, 70])
def test_cancel_leaves_nothing(full, place, name, after):
    asked = []

    def is_cancelled():
        asked.append(1)
        return len(asked) > after

    before = len(history.list_history(full))
    with pytest.raises(Cancelled):
        exports.everything(full, place / name, is_cancelled=is_cancelled)
    assert list(place.iterdir()) == []
    assert len(history.list_history(full)) == before


def test_a_full_disk_leaves_nothing(full, place, monkeypatch):
    def no_room(_handle):
        raise OSError

    before = len(history.list_history(full))
    with monkeypatch.context() as then:
        then.setattr(os, "fsync", no_room)
        with pytest.raises(NotTakenOut):
            exports.everything(full, place / "all")
    assert list(place.iterdir()) == []
    assert len(history.list_history(full)) == before


def test_nothing_leaves_that_history_cannot_tell(full, place, monkeypatch):
    def no_room(*_anything):
        raise apsw.FullError

    with monkeypatch.context() as then:
        then.setattr(full.opened.recorder.log, "write", no_room)
        with pytest.raises(DiskFull):
            exports.everything(full, place / "all")
    assert list(place.iterdir()) == []


def test_what_is_there_is_left_alone(vault, place):
    (place / "letter.txt").write_text("mine")
    with pytest.raises(PlaceInUse):
        exports.everything(vault, place)
    assert [path.name for path in place.iterdir()] == ["letter.txt"]


def test_not_into_the_folder_of_the_file(vault):
    before = sorted(vault.folder.rglob("*"))
    for path in (vault.folder, vault.folder / "all", vault.folder / "x" / ".." / "all"):
        with pytest.raises(OwnFolder):
            exports.everything(vault, path)
    assert sorted(vault.folder.rglob("*")) == before


@pytest.mark.parametrize("name", ["Jo", "Priya"])
def test_it_is_for_coordinators(vault, place, name):
    others = People(vault)
    others.add(name)
    with pytest.raises(NotAllowed):
        exports.everything(others.enter(name), place / "all")
    assert list(place.iterdir()) == []
    others.vault.lock()
