"""Which backups are on a shelf, which is the newest, and which may go."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peergroup_desktop.core.errors import BackupDamaged, BackupGone
from peergroup_desktop.storage import manifest
from peergroup_desktop.storage.backup_shelf import Keep, Shelf, free_name, kept
from peergroup_desktop.storage.manifest import BackupCard, Manifest

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FILE_ID = "ab" * 16
Put = Callable[..., BackupCard]


def described(made_at: datetime = NOON, generation: int = 1, *, reason: str = "lock", entries: int = 1) -> Manifest:
    return Manifest(made_at, reason, generation, entries, 1, "0.1.0", FILE_ID, {"person": 3}, "0" * 128)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "backups", FILE_ID)


@pytest.fixture
def put(shelf: Shelf) -> Put:
    """Put a backup on the shelf; its records are not looked at here."""

    def put_one(*args, **kwargs) -> BackupCard:
        facts = described(*args, **kwargs)
        folder = free_name(shelf.folder, facts)
        folder.mkdir(parents=True)
        (folder / "data.db").write_bytes(b"12345")
        manifest.write(folder, facts)
        return manifest.read(folder)

    return put_one


def keys(shelf: Shelf) -> list[str]:
    return [card.key for card in shelf.cards()]


def test_an_empty_place_has_no_backups(shelf: Shelf) -> None:
    assert (shelf.cards(), shelf.newest()) == ((), None)
    shelf.rotate(Keep(), NOON)


def test_newest_first_by_generation_then_entries_then_time(shelf: Shelf, put: Put) -> None:
    first = put(NOON + timedelta(days=900), 1)
    second = put(NOON, 2, entries=4)
    third = put(NOON - timedelta(days=5), 2, entries=9)
    fourth = put(NOON - timedelta(days=4), 2, entries=9)
    assert keys(shelf) == [fourth.key, third.key, second.key, first.key]
    assert shelf.newest() == fourth


def test_two_backups_of_one_moment_have_two_names(shelf: Shelf, put: Put) -> None:
    assert {put().key, put().key, put().key} == {f"2026-11-24T120000-g000001{more}" for more in ("", "-2", "-3")}


def test_one_backup_by_its_key(shelf: Shelf, put: Put) -> None:
    card = put()
    assert shelf.card(card.key) == card
    assert (card.reason, card.generation, card.size, card.made_at) == ("lock", 1, 5, NOON)


@pytest.mark.parametrize("key", ["", "..", "2026-11-24T120000-g000009", "../backups", "/etc", "a/b"])
def test_a_key_that_is_none(shelf: Shelf, put: Put, key: str) -> None:
    put()
    with pytest.raises(BackupGone):
        shelf.card(key)


@pytest.mark.parametrize(
    "change",
    [
        {"generation": 7},
        {"file_id": "cd" * 16},
        {"made_at": "2026-11-24T12:00:00"},
        {"made_at": 5},
        {"reason": "<b>"},
        {"generation": True},
        {"generation": -1},
        {"version": 1 << 60},
        {"counts": []},
        {"counts": {str(table): 1 for table in range(501)}},
        {"blake2b": "x"},
        {"program": "y" * 70_000},
    ],
    ids=str,
)
def test_a_manifest_that_cannot_be_right_is_not_listed(shelf: Shelf, put: Put, change: dict[str, object]) -> None:
    good = put(NOON, 2)
    path = put(NOON, 1).folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    bad = put(NOON, 3).folder / "manifest.json"
    bad.write_text(json.dumps(json.loads(bad.read_text()) | change))
    with pytest.raises(BackupDamaged):
        shelf.card(path.parent.name)
    assert (keys(shelf), shelf.newest()) == ([good.key], good)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff", b"[" * 60_000, b"null"])
def test_a_manifest_of_anything_is_not_listed(shelf: Shelf, put: Put, raw: bytes) -> None:
    (put().folder / "manifest.json").write_bytes(raw)
    assert shelf.cards() == ()


def test_a_backup_without_its_records_is_not_listed(shelf: Shelf, put: Put) -> None:
    (put().folder / "data.db").unlink()
    assert shelf.cards() == ()


def days(count: int, put: Put) -> list[BackupCard]:
    """Put one backup a day, newest last, and return them newest first."""
    return [put(NOON - timedelta(days=count - number), number + 1) for number in range(count)][::-1]


def test_days_weeks_and_months_keep_their_newest(shelf: Shelf, put: Put) -> None:
    cards = days(100, put)
    shelf.rotate(Keep(daily=7, weekly=5, monthly=3), NOON)
    left = [card.made_at.date().isoformat() for card in shelf.cards()]
    assert left == [
        *(f"2026-11-{day}" for day in range(23, 16, -1)),
        *("2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30"),
    ]
    assert cards[0].key == shelf.cards()[0].key


def test_the_three_newest_stay_whatever_is_kept(shelf: Shelf, put: Put) -> None:
    cards = [put(NOON + timedelta(minutes=number), 1, entries=number) for number in range(6)][::-1]
    shelf.rotate(Keep(1, 0, 0), NOON)
    assert keys(shelf) == [card.key for card in cards[:3]]


@pytest.mark.parametrize("years", [-30, -1, 1, 30])
def test_a_clock_that_jumps_never_costs_the_newest(put: Put, years: int) -> None:
    before = days(20, put)
    later = [put(NOON + timedelta(days=365 * years + day), 30 + day) for day in range(4)]
    cards = [*later[::-1], *before]
    staying = kept(cards, Keep(), NOON + timedelta(days=365 * years))
    assert {card.key for card in cards[:7]} <= staying


def test_the_newest_before_an_import_stays_for_a_month(put: Put) -> None:
    old = put(NOON - timedelta(days=29), 1, reason="import")
    newer = put(NOON - timedelta(days=28), 2, reason="import")
    cards = [*[put(NOON, 3, entries=number) for number in range(4)], newer, old]
    keep = Keep(1, 0, 0)
    assert newer.key in kept(cards, keep, NOON)
    assert not {old.key, newer.key} & kept(cards, keep, NOON + timedelta(days=3))


def test_what_a_killed_program_left_is_swept_and_strangers_stay(shelf: Shelf, put: Put) -> None:
    card = put()
    for name in ("0123456789abcdef.new", f"{card.key}-2.going", "Photos", "notes.new"):
        (shelf.folder / name).mkdir()
        (shelf.folder / name / "file").touch()
    (shelf.folder / "fedcba9876543210.new").touch()
    (shelf.folder / "00000000000000ff.new").symlink_to(shelf.folder / "Photos")
    shelf.rotate(Keep(), NOON)
    assert {path.name for path in shelf.folder.iterdir()} == {card.key, "Photos", "notes.new"}
    assert (shelf.folder / "Photos" / "file").exists()


def test_a_shelf_that_refuses_deleting_keeps_its_backups(
    shelf: Shelf, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    days(8, put)

    def refuse(*_args: object) -> None:
        raise OSError("told to fail")

    monkeypatch.setattr(Path, "rename", refuse)
    shelf.rotate(Keep(1, 0, 0), NOON)
    assert len(keys(shelf)) == 8
