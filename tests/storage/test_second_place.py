"""A second place is known by the mark on it, whatever it is called today."""

import json
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from threading import Event
from types import SimpleNamespace

import psutil
import pytest

from peergroup_desktop.core.errors import FolderReadOnly, StorageGone
from peergroup_desktop.storage import second_place
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.second_place import FOLDER, Spot

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_seen() -> None:
    second_place._seen_at().clear()
    second_place._asking.cache_clear()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "media" / "BLUE"
    place.mkdir(parents=True)
    return place


def plug_in(monkeypatch: pytest.MonkeyPatch, *tops: Path, fstype: str = "exfat") -> None:
    found = [SimpleNamespace(mountpoint=str(top), fstype=fstype) for top in tops]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_every: found)


def test_a_chosen_place_is_found_where_it_was(stick: Path) -> None:
    spot = second_place.choose(stick)
    assert (second_place.find(spot), second_place.last_seen(spot)) == (stick, stick)
    assert [path.name for path in (stick / FOLDER).iterdir()] == ["place.json"]


def test_choosing_it_again_keeps_the_mark(stick: Path) -> None:
    assert second_place.choose(stick) == second_place.choose(stick)


def test_a_stick_under_another_name_is_found_by_its_mark(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = second_place.choose(stick)
    spot = Spot(chosen.mark, chosen.folder, PurePosixPath("safe"))
    moved = tmp_path / "media" / "BLUE1"
    moved.mkdir()
    stick.rename(moved / "safe")
    plug_in(monkeypatch, tmp_path, moved)
    assert second_place.last_seen(spot) is None
    assert second_place.find(spot) == moved / "safe"
    assert second_place.last_seen(spot) == moved / "safe"


def test_a_stick_that_is_not_there(stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spot = second_place.choose(stick)
    stick.rename(tmp_path / "elsewhere")
    plug_in(monkeypatch, tmp_path)
    assert second_place.find(spot) is None


def test_another_stick_in_its_place_is_not_it(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spot = second_place.choose(stick)
    (stick / FOLDER / "place.json").write_text(json.dumps({"place": "0" * 32}))
    plug_in(monkeypatch, stick)
    assert second_place.find(spot) is None


def test_shares_are_not_asked(stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spot = second_place.choose(stick)
    spot = Spot(spot.mark, tmp_path / "gone", PurePosixPath())
    plug_in(monkeypatch, stick, fstype="nfs4")
    assert second_place.find(spot) is None


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"place": "../x"}', b'{"place": 5}', b"[" * 5000, b"\xff"])
def test_a_mark_of_anything_is_none(stick: Path, raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    spot = second_place.choose(stick)
    (stick / FOLDER / "place.json").write_bytes(raw)
    plug_in(monkeypatch)
    assert second_place.find(spot) is None


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageGone):
        second_place.choose(tmp_path / "nothing")


def test_a_place_that_cannot_be_written_to(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "told to fail")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(FolderReadOnly):
        second_place.choose(stick)


def test_the_newest_there_is_kept_in_mind(stick: Path, vault_folder: Path) -> None:
    spot, places = second_place.choose(stick), Places.inside(vault_folder)
    assert second_place.noted_newest(places, spot) is None
    second_place.note_newest(places, spot, NOON)
    assert second_place.noted_newest(places, spot) == NOON
    other = Spot("0" * 32, stick, PurePosixPath())
    assert second_place.noted_newest(places, other) is None


@pytest.mark.parametrize("newest", ["", "tomorrow", "2026-11-24T12:00:00", None])
def test_a_note_of_anything_says_nothing(stick: Path, vault_folder: Path, newest: str | None) -> None:
    spot, places = second_place.choose(stick), Places.inside(vault_folder)
    note = {"place": spot.mark, "newest_at": newest}
    (places.backups / "second-place.json").write_text(json.dumps(note))
    assert second_place.noted_newest(places, spot) is None


def test_every_disk_of_this_computer_can_be_asked() -> None:
    assert all(isinstance(top, str) for top in second_place._volumes())


def test_nobody_waits_for_a_share_that_does_not_answer(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spot, goes_on = second_place.choose(stick), Event()
    assert second_place.last_seen(spot) == stick
    plug_in(monkeypatch)
    with monkeypatch.context() as hanging:
        hanging.setattr(second_place, "_mark_on", lambda _folder: goes_on.wait() and "")
        hanging.setattr(second_place, "_PATIENCE", 0)
        told = second_place.last_seen(spot), second_place.last_seen(spot), second_place.find(spot)
        goes_on.set()
    assert told == (stick, stick, None)
    second_place.find(spot)  # what was asked before is answered now
    assert second_place.find(spot) == stick
