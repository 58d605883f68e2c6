"""Every published example comes in or is refused for a reason, and goes out again as it came."""

import csv
import io
import json
import re

import pytest

from peergroup_desktop.core.errors import FeedRefused
from peergroup_desktop.core.feed_words import FEED_REFUSALS, feed_problem
from peergroup_desktop.interchange.open_referral import Profile, read_feed, write_flat_csv, write_json, write_package
from tests.interchange.open_referral.feeds import PUBLISHED, SCHEMAS, faults_against_schemas, needs_published

pytestmark = needs_published

_NO_LISTS = {"base.json", "api_details.json", "datapackage.json"}
_FILES = [
    path
    for path in sorted(PUBLISHED.rglob("*.*"))
    if path.suffix in {".json", ".csv"} and "schema" not in path.parts and path.name not in _NO_LISTS
]
_FOLDERS = [PUBLISHED / "hsds-3.0/examples", *PUBLISHED.glob("*/examples/csv"), *PUBLISHED.glob("validator-mocks/V*")]
_BOTH = [Profile.HSDS, Profile.UK]
FILES = pytest.mark.parametrize("path", _FILES + _FOLDERS, ids=lambda path: path.relative_to(PUBLISHED).as_posix())
PROFILES = pytest.mark.parametrize("profile", _BOTH)


@FILES
def test_comes_in_with_a_word_on_all_that_was_not_simply_taken(path):
    feed = read_feed(path)
    assert any(feed.rows.values())
    assert all(feed_problem(problem.kind, problem.facts) and problem.where for problem in feed.problems)


@pytest.mark.parametrize("path", [path for path in PUBLISHED.rglob("*.json") if path.name in _NO_LISTS], ids=str)
def test_a_file_that_is_no_list_is_refused_with_a_reason(path):
    with pytest.raises(FeedRefused) as caught:
        read_feed(path)
    assert caught.value.facts["reason"] in FEED_REFUSALS


def test_what_is_left_out_is_named():
    feed = read_feed(PUBLISHED / "validator-mocks/V3.0-UK-Fail/service_list.json")
    left_out = [(problem.where, problem.kind) for problem in feed.problems if problem.is_left_out]
    assert left_out == [(f"service_list.json, service {number}", "no_name") for number in (1, 2, 3, 4)]
    assert set(feed.rows) == {"organization"}


@FILES
@PROFILES
def test_json_goes_out_as_it_came(tmp_path, path, profile):
    feed = read_feed(path)
    written = write_json(feed.rows, profile)
    assert faults_against_schemas(written.content, profile) == []
    (tmp_path / "services.json").write_bytes(written.content)
    again = read_feed(tmp_path / "services.json")
    assert (again.rows, again.profile) == (feed.rows, profile)


@FILES
@PROFILES
def test_a_package_goes_out_as_it_came(tmp_path, path, profile):
    feed = read_feed(path)
    written = write_package(feed.rows, profile)
    (tmp_path / "package.zip").write_bytes(written.zipped())
    again = read_feed(tmp_path / "package.zip")
    assert (again.rows, again.profile) == (feed.rows, profile)


@FILES
def test_a_sheet_of_ours_is_read_as_it_was_written(tmp_path, path):
    written = write_flat_csv(read_feed(path).rows)
    (tmp_path / "sheet.csv").write_bytes(written.content)
    if written.content.count(b"\n") > 1:
        assert write_flat_csv(read_feed(tmp_path / "sheet.csv").rows).content == written.content


_CELLS = {
    "number": r"-?\d+(\.\d+)?([eE][-+]?\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "time": r"\d\d:\d\d:\d\d",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)",
    "uuid": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "uri": r"\w+:\S+",
    "email": r"[^@\s]+@[^@\s]+",
}


# the profile leaves these tables out; rows that came in with them still go out with them
_ONLY_IN_HSDS = {
    Profile.HSDS: set(),
    Profile.UK: {"programs.csv", "required_documents.csv", "metadata.csv", "meta_table_descriptions.csv"},
}


def faults_of_table(resource, content):
    """Hold a CSV file against the published description of its table."""
    lines = list(csv.DictReader(io.StringIO(content.decode())))
    for field in resource["schema"]["fields"]:
        name, rules = field["name"], field["constraints"]
        cells = [line[name] for line in lines]
        pattern = _CELLS.get(field.get("format") or field["type"], r"(?s).*")
        yield from (f"{name}: {cell}" for cell in cells if cell and not re.fullmatch(pattern, cell))
        yield from (f"{name}: empty" for cell in cells if rules["required"] and not cell)
        yield from (f"{name}: {cell}" for cell in cells if cell and cell not in rules.get("enum", [cell]))
    assert len({line["id"] for line in lines}) == len(lines)


@FILES
@pytest.mark.parametrize("profile", [Profile.HSDS, Profile.UK])
def test_a_package_keeps_to_the_published_description(path, profile):
    written = write_package(read_feed(path).rows, profile)
    described = json.loads((PUBLISHED / SCHEMAS[profile] / "datapackage.json").read_text(encoding="utf-8"))
    tables = {resource["path"]: resource for resource in described["resources"]}
    csv_files = {name for name in written.files if name.endswith(".csv")}
    assert csv_files - tables.keys() <= _ONLY_IN_HSDS[profile]
    found = [
        fault for name in csv_files & tables.keys() for fault in faults_of_table(tables[name], written.files[name])
    ]
    assert found == []


@FILES
def test_a_uk_package_has_the_columns_and_names_of_the_profile(path):
    written = write_package(read_feed(path).rows, Profile.UK)
    for schema in (PUBLISHED / SCHEMAS[Profile.UK] / "schema").glob("*.json"):
        table = json.loads(schema.read_text(encoding="utf-8"))
        plain = {name for name, field in table["properties"].items() if field.get("type", "array") != "array"}
        for headings in written.files.get(table["path"], b"").splitlines()[:1]:
            assert plain <= set(headings.decode().split(","))
