"""The cipher of the sealed drawer: what opens, and that nothing else does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl import bindings

from peergroup_desktop.core.errors import SealBroken
from peergroup_desktop.storage import sealed
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.sealed import About, OpenKey, new_key, new_pair

FILE, CONCERN, ACCOUNT = "file", b"c" * 16, b"a" * 16
ABOUT = About(FILE, CONCERN, 4, "2026-11-24")
CHEAP = KeyCost.FAST_FOR_TESTS
TYPED = b"seven otters"


def flipped(raw: bytes, place: int) -> bytes:
    """Return `raw` with one bit changed."""
    at = place % len(raw)
    return raw[:at] + bytes([raw[at] ^ (1 << place % 8)]) + raw[at + 1 :]


@given(st.text(max_size=400))
def test_any_text_comes_back(text):
    key = new_key()
    assert sealed.unseal(key, ABOUT, sealed.seal(key, ABOUT, text)) == text


def test_the_length_says_little():
    key = new_key()
    lengths = {len(sealed.seal(key, ABOUT, "x" * count)) for count in range(256)}
    assert len(lengths) == 1


@pytest.mark.parametrize("padded", [b"", b"x" * 256, b"\xff" + b"\x80" + bytes(254)])
def test_what_is_sealed_and_no_text_is_told(padded):
    key, nonce = new_key(), b"n" * 24
    forged = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, ABOUT.packed(), nonce, key)
    with pytest.raises(SealBroken):
        sealed.unseal(key, ABOUT, nonce + forged)


@given(st.integers(0, 10**6))
def test_a_flipped_bit_is_found_in_a_text(place):
    key = new_key()
    with pytest.raises(SealBroken):
        sealed.unseal(key, ABOUT, flipped(sealed.seal(key, ABOUT, "worried"), place))


@given(st.integers(0, 10**6))
def test_a_flipped_bit_is_found_in_a_box(place):
    pair = new_pair()
    box = sealed.boxed(FILE, CONCERN, new_key(), pair.public)
    with pytest.raises(SealBroken):
        pair.unboxed(FILE, CONCERN, flipped(box, place))


@pytest.mark.parametrize("short", [b"", b"x", b"x" * 24, b"x" * 39])
def test_what_was_cut_short_is_found(short):
    with pytest.raises(SealBroken):
        sealed.unseal(new_key(), ABOUT, short)
    with pytest.raises(SealBroken):
        new_pair().unboxed(FILE, CONCERN, short)


@pytest.mark.parametrize(
    "moved", [{"file_id": "other"}, {"concern_id": b"d" * 16}, {"number": 5}, {"written_on": "2026-11-25"}]
)
def test_a_text_opens_only_where_it_belongs(moved):
    key = new_key()
    text = sealed.seal(key, ABOUT, "worried")
    for about in (replace(ABOUT, **moved), ABOUT.answer, ABOUT.of(b"1" * 16)):
        with pytest.raises(SealBroken):
            sealed.unseal(key, about, text)


def test_a_box_opens_for_one_lead_and_one_concern():
    pair, key = new_pair(), new_key()
    box = sealed.boxed(FILE, CONCERN, key, pair.public)
    assert pair.unboxed(FILE, CONCERN, box) == key
    for other, file_id, concern in ((new_pair(), FILE, CONCERN), (pair, "x", CONCERN), (pair, FILE, ACCOUNT)):
        with pytest.raises(SealBroken):
            other.unboxed(file_id, concern, box)


def test_a_box_holds_a_key_and_nothing_longer():
    pair = new_pair()
    with pytest.raises(SealBroken):
        pair.unboxed(FILE, CONCERN, sealed.boxed(FILE, CONCERN, new_key() + b"x", pair.public))


@pytest.mark.parametrize("public", [b"", b"x" * 31, bytes(32)])
def test_what_is_no_public_half_gets_no_box(public):
    with pytest.raises(SealBroken):
        sealed.boxed(FILE, CONCERN, new_key(), public)


def test_a_pair_opens_with_its_passphrase_alone():
    pair = new_pair()
    lock = pair.locked(FILE, ACCOUNT, TYPED, CHEAP)
    opened = sealed.unlocked(FILE, ACCOUNT, lock, TYPED)
    box = sealed.boxed(FILE, CONCERN, new_key(), pair.public)
    assert opened is not None
    assert opened.unboxed(FILE, CONCERN, box) == pair.unboxed(FILE, CONCERN, box)
    assert sealed.unlocked(FILE, ACCOUNT, lock, b"other") is None


@pytest.mark.parametrize(
    "changed",
    [
        {"public": bytes(32)},
        {"cost": KeyCost(64 << 10, 2)},
        {"salt": b"s" * 16},
        {"salt": b"short"},
        {"nonce": b"n" * 24},
        {"nonce": b""},
        {"private": b""},
    ],
)
def test_a_changed_pair_opens_with_nothing(changed):
    lock = replace(new_pair().locked(FILE, ACCOUNT, TYPED, CHEAP), **changed)
    assert sealed.unlocked(FILE, ACCOUNT, lock, TYPED) is None


def test_a_pair_moved_to_another_file_or_account_opens_with_nothing():
    lock = new_pair().locked(FILE, ACCOUNT, TYPED, CHEAP)
    assert sealed.unlocked("other", ACCOUNT, lock, TYPED) is None
    assert sealed.unlocked(FILE, CONCERN, lock, TYPED) is None


def test_a_wiped_key_opens_nothing():
    pair = new_pair()
    box = sealed.boxed(FILE, CONCERN, new_key(), pair.public)
    pair.wipe()
    assert (pair.is_wiped, bytes(pair._private)) == (True, b"")
    with pytest.raises(SealBroken):
        pair.unboxed(FILE, CONCERN, box)
    assert not OpenKey(b"p", b"k").is_wiped
