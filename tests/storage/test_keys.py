"""Slots open with what they were made from and with nothing else; the header survives what sticks do to files."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import nacl.exceptions
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.pwhash import argon2id

from peergroup_desktop.core.errors import DiskFull, KeysDamaged, StorageGone, TooManyKeys, WrongPassphrase
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import key_cost, system_faults
from peergroup_desktop.storage.database import raw_key
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.key_cost import KeyCost, calibrated
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Binding, Slot, as_typed, boxed, new_secret, seal, unseal

MIB = 1 << 20
BINDING = Binding("form", "file", 1)
SECRET = new_secret()


def slot_for(passphrase: str = "siân’s café") -> Slot:
    return seal(BINDING, SECRET, as_typed(passphrase), kind="person", label="Siân", cost=KeyCost.FAST_FOR_TESTS)


def header(*slots: Slot) -> Header:
    return headers.new_header().with_slots(slots)


def test_an_accent_typed_another_way_opens_the_same_slot() -> None:
    composed, spread = "siân’s café", "sia\u0302n’s cafe\u0301"
    assert composed != spread
    assert unseal(BINDING, [slot_for(composed)], as_typed(spread))[1] == SECRET


@pytest.mark.parametrize(
    "changed",
    [
        {"slot_id": "00"},
        {"kind": "recovery"},
        {"salt": bytes(16)},
        {"nonce": bytes(24)},
        {"cost": KeyCost(64 << 10, 2)},
        {"box": bytes(112)},
        {"private": bytes(48)},
        {"public": bytes(32)},
    ],
)
def test_a_slot_that_was_tampered_with_does_not_open(changed: dict[str, Any]) -> None:
    with pytest.raises(WrongPassphrase):
        unseal(BINDING, [replace(slot_for("one"), **changed)], as_typed("one"))


@pytest.mark.parametrize(
    "binding", [Binding("form", "other", 1), Binding("form", "file", 2), Binding("new", "file", 1)]
)
def test_a_slot_moved_to_another_file_or_time_does_not_open(binding: Binding) -> None:
    with pytest.raises(WrongPassphrase):
        unseal(binding, [slot_for("one")], as_typed("one"))


def test_a_box_gets_another_secret_without_the_passphrase() -> None:
    slot, later = slot_for("one"), new_secret()
    assert unseal(BINDING, [boxed(BINDING, slot, later)], as_typed("one"))[1] == later
    assert unseal(BINDING, [slot], as_typed("one"))[1] == SECRET


def test_a_box_of_another_slot_does_not_open() -> None:
    mine, theirs = slot_for("one"), slot_for("two")
    with pytest.raises(WrongPassphrase):
        unseal(BINDING, [replace(mine, box=theirs.box)], as_typed("one"))
    moved = replace(mine, box=boxed(BINDING, replace(mine, slot_id="00"), SECRET).box)
    with pytest.raises(WrongPassphrase):
        unseal(BINDING, [moved], as_typed("one"))


def test_a_label_may_change_without_the_passphrase() -> None:
    slot = replace(slot_for("one"), label="")
    assert unseal(BINDING, [slot_for("two"), slot], as_typed("one")) == (slot, SECRET)


@pytest.mark.parametrize(
    "crafted",
    [
        {"m": (1 << 30) + 1},
        {"m": 1},
        {"t": 21},
        {"t": 0},
        {"t": True},
        {"m": "65536"},
        {"alg": "scrypt"},
        {"salt": "AAAA"},
        {"salt": "?"},
        {"salt": 7},
    ],
)
def test_a_crafted_header_is_refused_before_any_work(crafted: dict[str, Any]) -> None:
    kept = slot_for().to_json()
    kept["kdf"] = {**kept["kdf"], **crafted}  # type: ignore[dict-item]
    with pytest.raises(KeysDamaged):
        Slot.from_json(kept)


@pytest.mark.parametrize(
    "crafted",
    [
        {"kdf": []},
        {"kind": "admin"},
        {"kind": []},
        {"label": 3},
        {"box": "AAAA"},
        {"private": "AAAA"},
        {"public": "AAAA"},
        {"id": None},
    ],
)
def test_a_crafted_slot_is_refused(crafted: dict[str, Any]) -> None:
    with pytest.raises(KeysDamaged):
        Slot.from_json({**slot_for().to_json(), **crafted})


def test_a_header_reads_back_as_written() -> None:
    written = header(slot_for(), slot_for())
    assert headers.unpacked(headers.packed(written)) == written


def repacked(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Pack a header whose body was changed by somebody who can reckon the checksum too."""
    body = json.loads(headers.packed(header(slot_for())))["header"]
    change(body)
    return json.dumps({"header": body, "checksum": headers._checksum(body)}).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(format="peergroup-keys-2"),
        lambda body: body.update(slots=body["slots"] * 65),
        lambda body: body.pop("epoch"),
        lambda body: body.update(sequence="many"),
        lambda body: body.update(slots=[[]]),
    ],
)
def test_a_header_that_is_not_ours_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(KeysDamaged):
        headers.unpacked(repacked(change))


@given(raw=st.binary(max_size=300))
def test_any_other_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(KeysDamaged):
        headers.unpacked(raw)


@given(where=st.integers(min_value=0), bit=st.integers(0, 7))
def test_any_flipped_bit_is_refused_or_harmless(where: int, bit: int) -> None:
    written = header()
    raw = bytearray(headers.packed(written))
    raw[where % len(raw)] ^= 1 << bit
    with suppress(KeysDamaged):
        assert headers.unpacked(bytes(raw)) == written  # white space between the parts


def test_deeply_nested_brackets_are_refused() -> None:
    with pytest.raises(KeysDamaged):
        headers.unpacked(b"[" * 60_000)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


def test_only_the_older_copy_is_ever_replaced(places: Places) -> None:
    written = headers.save(places, header(slot_for()))
    for _ in range(5):
        before = [path.read_bytes() for path in places.headers]
        written = headers.save(places, written)
        after = [path.read_bytes() for path in places.headers]
        kept = [one for one, other in zip(before, after, strict=True) if one == other]
        assert len(kept) == 1
        assert headers.unpacked(kept[0]).sequence == written.sequence - 1
        assert headers.load(places) == written


def test_a_header_that_could_not_be_read_back_is_not_written(places: Places) -> None:
    slot = replace(slot_for(), label="\N{GRINNING FACE}" * 200)
    full = headers.save(places, header(*[slot] * 64))
    assert headers.load(places) == full
    with pytest.raises(TooManyKeys):
        headers.save(places, full.with_slots([slot] * 65))
    assert headers.load(places) == full


def test_settling_leaves_whole_copies_alone(places: Places) -> None:
    written = headers.save(places, header(slot_for()))
    before = [path.stat().st_mtime_ns for path in places.headers]
    headers.settle(places, written)
    assert [path.stat().st_mtime_ns for path in places.headers] == before


def test_a_header_that_cannot_be_written_says_why(places: Places) -> None:
    written = headers.save(places, header())
    places.headers[0].with_name("keys-a.json.new").mkdir()
    with pytest.raises(StorageGone):
        headers.save(places, written)
    assert headers.load(places) == written
    assert isinstance(system_faults.fault_of_system(OSError(28, "no room")), DiskFull)


def test_a_key_of_the_wrong_length_is_never_handed_over() -> None:
    with pytest.raises(ValueError, match="47"):
        raw_key(bytes(47))


@pytest.mark.parametrize(
    ("seconds", "cost"),
    [
        (0.02, KeyCost(256 * MIB, 11)),
        (0.043, KeyCost(256 * MIB, 5)),
        (0.1, KeyCost(128 * MIB, 4)),
        (0.2, KeyCost(64 * MIB, 4)),
        (2.0, KeyCost(64 * MIB, 3)),
        (0.001, KeyCost(256 * MIB, 20)),
    ],
)
def test_the_cost_fits_the_computer_between_its_bounds(
    monkeypatch: pytest.MonkeyPatch, seconds: float, cost: KeyCost
) -> None:
    monkeypatch.setattr(key_cost, "_seconds_for_one_pass", lambda: seconds)
    assert calibrated() == cost


def test_measuring_this_computer_takes_its_time_into_account() -> None:
    assert calibrated().memory >= 64 * MIB


def test_memory_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> bytes:
        raise nacl.exceptions.RuntimeError("out of memory")

    monkeypatch.setattr(argon2id, "kdf", refuse)
    with pytest.raises(MemoryError):
        KeyCost.FAST_FOR_TESTS.derive(b"", bytes(16))


def test_a_disk_that_answers_with_an_error_of_its_own_is_told_as_gone(tmp_path: Path) -> None:
    unanswered = tmp_path / ("a name that no disk takes " * 20)
    with pytest.raises(StorageGone):
        headers.load(Places.inside(unanswered))
