"""Packages as folders and zips, with and without a description, in all the encodings that tables come in."""

import io
import json
import zipfile

import pytest

from peergroup_desktop.interchange.open_referral import Profile, read_feed, write_package
from peergroup_desktop.interchange.open_referral.tabular import read_package
from tests.interchange.open_referral.feeds import directory, only, read, row, rows, said, uid

SERVICES = f"id,name,status,organization_id\n{uid('s')},Siân’s café,active,{uid('o')}\n"
PHONES = f"id,number,service_id,extension,colour\n{uid('p')},01632 960001,{uid('s')},100,blue\n"


def folder_of(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def zip_of(folder, files):
    with zipfile.ZipFile(folder / "package.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return folder / "package.zip"


@pytest.mark.parametrize("place", [folder_of, zip_of])
@pytest.mark.parametrize("inner", ["", "hsds/"])
@pytest.mark.parametrize("names", [("services.csv", "phones.csv"), ("service.csv", "PHONE.CSV")])
def test_a_package_is_read_wherever_it_lies(tmp_path, place, inner, names):
    (tmp_path / "in").mkdir()
    files = {f"{inner}{names[0]}": SERVICES, f"{inner}{names[1]}": PHONES, "readme.md": "x", ".hidden.csv": "x"}
    feed = read_feed(place(tmp_path / "in", files))
    assert only(feed, "phone").fields == {
        "number": "01632 960001", "service_id": uid("s"), "extension": 100, "colour": "blue",
    }  # fmt: skip
    assert only(feed, "service").fields["name"] == "Siân’s café"
    assert feed.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(tmp_path, encoding, separator):
    feed = read(tmp_path, SERVICES.replace(",", separator).encode(encoding), "services.csv")
    assert only(feed, "service").fields["name"] == "Siân’s café"
    assert said(feed) == ([("bytes_guessed", "")] if encoding == "windows-1252" else [])


def test_json_may_be_in_old_bytes_too(tmp_path):
    feed = read(tmp_path, json.dumps([{"id": 1, "name": "Siân"}], ensure_ascii=False).encode("windows-1252"))
    assert only(feed, "service").fields["name"] == "Siân"
    assert said(feed)[0] == ("bytes_guessed", "")


def test_a_description_names_the_files(tmp_path):
    resources = [{"name": "service", "path": "data/list-a.csv"}, {"name": "phones", "path": "b.csv"}, {"name": "x"}, 7]
    files = {"datapackage.json": json.dumps({"resources": resources}), "list-a.csv": SERVICES, "b.csv": PHONES}
    feed = read_feed(folder_of(tmp_path, files))
    assert set(feed.rows) == {"service", "phone"}


@pytest.mark.parametrize("odd", [[], {"resources": 5}, {"resources": [{"name": "service", "schema": {"fields": [1]}}]}])
def test_an_odd_description_is_passed_over(odd):
    assert read_package(odd).json_columns == frozenset()


def test_a_broken_description_is_named(tmp_path):
    feed = read_feed(folder_of(tmp_path, {"datapackage.json": "../datapackage.json", "services.csv": SERVICES}))
    assert [(problem.where, problem.kind) for problem in feed.problems] == [("datapackage.json", "file_unreadable")]


def test_files_that_are_no_tables_are_named(tmp_path):
    files = {"services.csv": SERVICES, "phones.csv": "", "stock.csv": "a,b\n1,2\n", "page.csv": "<html><body>"}
    feed = read_feed(folder_of(tmp_path, files))
    assert [(problem.where, problem.kind) for problem in feed.problems] == [
        ("page.csv", "file_unreadable"), ("stock.csv", "file_unknown"),
    ]  # fmt: skip


def test_the_same_table_may_come_twice(tmp_path):
    files = {"taxonomy.csv": "id,name\n1,Topics\n", "taxonomies.csv": "id,name,version\n1,Topics,2\n"}
    assert only(read_feed(folder_of(tmp_path, files)), "taxonomy").fields == {"name": "Topics", "version": "2"}


def test_rows_are_named_by_their_line(tmp_path):
    feed = read(tmp_path, "id,name\n1,One\n\n2,\n", "services.csv")
    assert feed.problems[0].where == "services.csv, row 4"


def test_headings_may_be_missing_or_double(tmp_path):
    feed = read(tmp_path, "id,name,,colour,colour\n1,One,a,b,c\n", "services.csv")
    fields = only(feed, "service").fields
    assert (fields["column 3"], fields["colour"], fields["colour (5)"]) == ("a", "b", "c")


@pytest.mark.parametrize("profile", [Profile.HSDS, Profile.UK])
def test_what_no_table_takes_is_kept_beside_them(tmp_path, profile):
    given = rows(
        row("cost_option", "c", option="Everyone"),
        row("metadata", "m", field_name="name", resource_id=uid("x"), resource_type="y"),
        row("service", "s", name="Debt", status="active", odd=["a", 1], odder="1"),
        row("phone", "p", number="01632 960001"),
    )
    written = write_package(given, profile)
    assert "not-in-tables.json" in written.files
    (tmp_path / "package.zip").write_bytes(written.zipped())
    feed = read_feed(tmp_path / "package.zip")
    assert (feed.rows, feed.profile) == (given, profile)
    kinds = {problem.kind.value for problem in written.filled}
    assert kinds == {"link_missing", "carrier_made", "filled"}


def test_json_cells_that_somebody_broke_stay_text(tmp_path):
    written = write_package(rows(row("service", "s", name="Debt", status="active", odd={"a": 1})), Profile.HSDS)
    broken = written.files | {"services.csv": written.files["services.csv"].replace(b"}", b"")}
    assert only(read_feed(folder_of(tmp_path, broken)), "service").fields["odd"] == '{"a": 1'
    doubled = written.files | {"services.csv": written.files["services.csv"].replace(b": 1}", b': 1, ""a"": 2}')}
    assert only(read_feed(folder_of(tmp_path, doubled)), "service").fields["odd"] == {"a": 1, "a (2)": 2}


def test_a_cell_may_be_long(tmp_path):
    given = rows(row("service_area", "a", name="Shire", extent="1,2;" * 60_000))
    (tmp_path / "package.zip").write_bytes(write_package(given, Profile.HSDS).zipped())
    assert read_feed(tmp_path / "package.zip").rows == given


def test_the_same_rows_make_the_same_zip():
    given = directory(3)
    assert write_package(given, Profile.UK).zipped() == write_package(given, Profile.UK).zipped()
    names = zipfile.ZipFile(io.BytesIO(write_package(given, Profile.UK).zipped())).namelist()
    assert {"datapackage.json", "services.csv", "schedule.csv", "address.csv"} <= set(names)
