"""No reader falls over a hostile file, hangs, writes elsewhere or changes what it refuses.

`packaging/dev.py faults` tries 100,000 inputs.
"""

import json
from pathlib import PurePath

import pytest

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import AlreadyOpen, KeysDamaged
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import recovery_code
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.lock_file import LockFile
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.second_place import Spot, noted_newest
from tests.faults.kills import make_template
from tests.faults.tallies import Tally
from tests.fuzz import inputs
from tests.fuzz.full import _readers_of_qt, try_out
from tests.fuzz.preferences import read_preferences
from tests.fuzz.readers import readers
from tests.vaults import NOW

INPUTS = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def all_readers(folder):
    return (*readers(make_template(folder / "made"), folder / "here"), *_readers_of_qt(folder / "settings"))


@pytest.mark.parametrize("number", range(15))
def test_a_reader_takes_or_refuses(all_readers, folder, number):
    reader = all_readers[number]
    tally = try_out(reader, INPUTS, Tally(reader.name), folder, number=7)
    assert (tally.losses, tally.runs > INPUTS / 2) == ([], True)


def test_no_reader_is_left_out(all_readers):
    assert (len(all_readers), sum(reader.share for reader in all_readers)) == (15, 117)


DEEP = b"[" * 20_000
NOTE = {"host": "here", "process": 1, "started": 1, "since": "2026-11-24T09:00:00+00:00", "token": "0"}


@pytest.mark.parametrize(
    "kept",
    [DEEP, b'{"a": [Infinity, "00"]}', b'{"a": [1e400, "00"]}', b'{"a": [-1, "00"]}', b'{"a": [9007199254740992, ""]}'],
)
def test_a_memory_of_files_that_makes_no_sense_counts_as_none(tmp_path, kept):
    (tmp_path / "files-seen.json").write_bytes(kept)
    assert Computer(tmp_path).last_seen("a") is None


@pytest.mark.parametrize(
    "kept", [DEEP, *(json.dumps(NOTE | {"process": number}).encode() for number in (0, -1, 1 << 80))]
)
def test_a_note_that_makes_no_sense_is_replaced(tmp_path, kept):
    (tmp_path / "open-now.json").write_bytes(kept)
    lock = LockFile(tmp_path / "open-now.json")
    lock.take(FixedClock(NOW))
    lock.let_go()


def test_a_note_from_the_first_day_of_all_says_no_time(tmp_path):
    (tmp_path / "open-now.json").write_text(json.dumps(NOTE | {"since": "0001-01-01T00:00:00+14:00"}))
    with pytest.raises(AlreadyOpen) as refused:
        LockFile(tmp_path / "open-now.json").take(FixedClock(NOW))
    assert refused.value.facts["since"] == ""


def test_a_key_header_without_an_end_to_its_numbers_is_damaged():
    with pytest.raises(KeysDamaged):
        headers.unpacked(
            inputs._with_checksum({"format": "peergroup-keys-1", "slots": [], "file_id": "", "epoch": float("inf")})
        )


@pytest.mark.parametrize(
    "kept", [DEEP, b'{"window": [0, 0, 1e9, 1]}', b'{"window": [0, 0, 4294967296, 1], "language": "../x"}']
)
def test_preferences_that_no_display_has_count_as_none(tmp_path, kept):
    read_preferences(tmp_path, kept)


def test_a_second_place_noted_at_the_end_of_all_days_has_no_time(tmp_path):
    places = Places.inside(tmp_path)
    places.backups.mkdir(parents=True)
    kept = {"place": "0" * 32, "newest_at": "9999-12-31T23:59:59-23:59"}
    (places.backups / "second-place.json").write_text(json.dumps(kept))
    assert noted_newest(places, Spot("0" * 32, tmp_path, PurePath("x"))) is None


def test_a_strange_letter_beyond_the_last_group_of_a_code_is_in_the_last():
    assert recovery_code.as_typed("0" * 28 + "¹").wrong_group == recovery_code.GROUPS
