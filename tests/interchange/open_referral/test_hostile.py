"""Files that mean harm or came to it: each ends in rows or in a known fault, and none takes long."""

import json
import os
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peergroup_desktop.core.errors import Cancelled, FeedRefused
from peergroup_desktop.interchange.open_referral import json_text, read_feed, refusals, sources, taking
from peergroup_desktop.interchange.open_referral.refusals import FeedReason
from tests.interchange.open_referral.feeds import only, read, service

LIST = json.dumps([service()])


def reason(call, *given, **options):
    with pytest.raises(FeedRefused) as caught:
        call(*given, **options)
    return caught.value.facts["reason"]


def zipped(folder, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(folder / "a.zip", "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return folder / "a.zip"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        ("", "a.json", FeedReason.NOTHING_IN_IT),
        ("", "a.csv", FeedReason.NOTHING_IN_IT),
        ("id,name\n", "services.csv", FeedReason.NOTHING_IN_IT),
        ("[]", "a.json", FeedReason.NOT_A_LIST),
        ('{"contents": [], "total_items": 0}', "a.json", FeedReason.NOTHING_IN_IT),
        ("5", "a.json", FeedReason.NOT_A_LIST),
        ("{", "a.json", FeedReason.NOT_JSON),
        ("<html>", "a.json", FeedReason.NOT_JSON),
        ("<html><body>", "a.csv", FeedReason.NOT_A_LIST),
        ("%PDF-1.4", "a.pdf", FeedReason.NOT_A_LIST),
        ("a,b\n1,2\n", "a.csv", FeedReason.NOT_A_LIST),
        ("[" * 100_000, "a.json", FeedReason.TOO_DEEP),
        ("[" * 60 + "]" * 60, "a.json", FeedReason.TOO_DEEP),
        ('{"a":' * 100_000, "a.txt", FeedReason.TOO_DEEP),
        ("PK\x03\x04 no zip", "a.zip", FeedReason.DAMAGED),
    ],
)
def test_what_cannot_be_taken_is_refused(tmp_path, content, name, expected):
    assert reason(read, tmp_path, content, name) == expected


def test_numbers_that_are_none(tmp_path):
    feed = read(tmp_path, '[{"id": 1, "name": "x", "minimum_age": NaN, "fees": -Infinity, "odd": ' + "9" * 5000 + "}]")
    fields = only(feed, "service").fields
    assert (fields["minimum_age_as_given"], fields["fees"], len(fields["odd"])) == ("NaN", "-Infinity", 5000)


def test_too_many_values(tmp_path, monkeypatch):
    monkeypatch.setattr(json_text, "MAX_VALUES", 5)
    assert reason(read, tmp_path, [1, 2, 3, 4, 5, 6]) == FeedReason.TOO_MANY


def test_too_many_records(tmp_path, monkeypatch):
    monkeypatch.setattr(taking, "MAX_RECORDS", 2)
    assert reason(read, tmp_path, [service(phones=["1", "2"])]) == FeedReason.TOO_MANY
    assert refusals.MAX_RECORDS > 100_000


def test_too_many_cells(tmp_path, monkeypatch):
    monkeypatch.setattr("peergroup_desktop.interchange.text_tables.MAX_CELLS", 3)
    assert reason(read, tmp_path, "id,name\n1,x\n", "services.csv") == FeedReason.TOO_MANY


def test_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    assert reason(read, tmp_path, LIST) == FeedReason.TOO_LARGE


def test_a_file_may_grow_while_it_is_read(tmp_path, monkeypatch):
    (tmp_path / "a.json").write_text(LIST)
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    small = os.stat_result((0o100644, *[0] * 9))
    monkeypatch.setattr("pathlib.Path.stat", lambda *_given, **_options: small)
    assert reason(read_feed, tmp_path / "a.json") == FeedReason.TOO_LARGE


def test_a_folder_may_hold_too_much(tmp_path, monkeypatch):
    (tmp_path / "a.json").write_text(LIST)
    (tmp_path / "b.json").write_text(LIST)
    monkeypatch.setattr(sources, "MAX_INFLATED", len(LIST) + 1)
    assert reason(read_feed, tmp_path) == FeedReason.TOO_LARGE
    monkeypatch.setattr(sources, "MAX_PARTS", 1)
    assert reason(read_feed, tmp_path) == FeedReason.TOO_MANY


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    (tmp_path / "secret.json").write_text(LIST)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "services.json").symlink_to(tmp_path / "secret.json")
    (tmp_path / "in" / "deep").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "in" / "pipe.json")
    assert reason(read_feed, tmp_path / "in") == FeedReason.NOTHING_IN_IT


@pytest.mark.parametrize("name", ["missing.json", "nul\x00.json", "pipe"])
def test_what_is_not_there(tmp_path, name):
    os.mkfifo(tmp_path / "pipe")
    assert reason(read_feed, tmp_path / name) == FeedReason.UNREADABLE


def test_a_zip_that_unpacks_without_end(tmp_path):
    path = zipped(tmp_path, {"services.json": b" " * 30_000_000})
    assert reason(read_feed, path) == FeedReason.ZIP_BOMB


def test_a_zip_that_lies_about_its_size(tmp_path, monkeypatch):
    path = zipped(tmp_path, {"a.json": LIST, "b.json": LIST})
    monkeypatch.setattr(sources, "MAX_INFLATED", len(LIST) + 1)
    monkeypatch.setattr(sources, "_refuse_bombs", lambda *_given: None)
    assert reason(read_feed, path) == FeedReason.ZIP_BOMB


def test_a_zip_with_a_password(tmp_path):
    raw = bytearray(zipped(tmp_path, {"services.json": LIST}).read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    assert reason(read, tmp_path, bytes(raw), "b.zip") == FeedReason.PASSWORD


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
def test_a_damaged_zip(tmp_path, method):
    raw = bytearray(zipped(tmp_path, {"services.json": LIST * 20}, method).read_bytes())
    raw[50:70] = b"\xff" * 20
    assert reason(read, tmp_path, bytes(raw), "b.zip") == FeedReason.DAMAGED


def test_names_in_a_zip_lead_nowhere(tmp_path):
    names = ["../services.json", "/etc/x.json", "__MACOSX/a.json", "a/b/c/d.json", "C:\\x\\y.json", ".git/a.json"]
    feed = read_feed(zipped(tmp_path, dict.fromkeys(names, LIST) | {"a/": ""}))
    assert len(feed.rows["service"]) == 1
    assert list(tmp_path.iterdir()) == [tmp_path / "a.zip"]


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_cancel_while_files_are_read(tmp_path, kind):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_text(LIST)
    path = tmp_path / "in" if kind == "folder" else zipped(tmp_path, {"a.json": LIST})
    with pytest.raises(Cancelled):
        read_feed(path, is_cancelled=lambda: True)


def test_a_term_may_stand_in_itself(tmp_path):
    term = {"id": "1", "name": "x", "attributes": [{"id": "2", "link_id": "1", "taxonomy_term_id": "1"}]}
    feed = read(tmp_path, term, "taxonomy_term.json")
    assert only(feed, "taxonomy_term").fields["attributes"][0]["id"] == "2"


TOKENS = st.sampled_from(
    [b"", b"null", b"[", b"{", b'"', b"\xff", b"\x00", b"9" * 30, b'"id": 1,', b",,", b"1e999", b"-"]
)
GOOD = [
    json.dumps([service(phones=["1"], organization={"id": 2, "name": "y"}, schedules=[{"byday": "MO"}])]).encode(),
    b"id,name,status\n1,Debt,active\n",
    b"Name,Phone,Town\nDebt,01632 1,Invented\n",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(GOOD),
    st.integers(0, 200),
    TOKENS,
    st.integers(0, 20),
    st.sampled_from(["a.json", "services.csv", "x"]),
)
def test_any_damage(tmp_path, good, at, token, length, name):
    try:
        feed = read(tmp_path, good[:at] + token + good[at + length :], name)
    except FeedRefused as fault:
        assert fault.facts["reason"] in set(FeedReason)  # noqa: PT017 - either end is right
    else:
        assert feed.rows or any(problem.is_left_out for problem in feed.problems)
