"""Inputs to try readers with: anything at all, and good files with something wrong in them."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from peergroup_desktop.storage.recovery_code import new_code
from tests.interchange.lists import ods, ods_rows, repacked, xlsx

Damage = Callable[[Path], None]
Bytes = st.SearchStrategy[bytes]

HEADINGS = ["Name", "First name", "Phone", "01/09/2026", "8/9", "Joined", "Notes", "I agree", "Total", "", "?"]
CELLS = [
    "Sam", "=1", "x", "3?", "07700 900123", "31/02/1970", "46268", "n/a", "", "Visitors", "Total", '"', "é", "\x00",
    "1e999", "-", "9" * 400, "00/00/0000", "2026-13-1", "\u202e", "\ufeff", "=LINK(1)", "١٢", "a\nb", "\ud7ff",
]  # fmt: skip
_TOKENS = [
    b"", b"0", b"-1", b"9" * 12, b"<", b'"', b"\xff", b"A1", b"\x00", b"&a;", b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
    b"XFD1048576", b'r="A99999999"', b"1e308", b"NaN", b"]]>", b"../../x", b"\xef\xbb\xbf", b"{", b"[" * 5000,
]  # fmt: skip
_XLSX = xlsx({"People": [HEADINGS[:6], ["Sam", "Ng", "07700 900123", "x", "x", "3/4/2020"]], "2": [["a"], ["b"]]})
_ODS = ods(ods_rows(HEADINGS[:4], ["Sam", "Ng", "07700 900123", "x"]))
_SHARE = "duckling enlarge academic academic agency result length solution fridge kidney coal piece deal husband erode "
_SHARE += "duke ajar critical decision keyboard"
_NAMES = ["..", "a" * 200, "CON", "x.new", "y.going", "manifest.json", "2026-11-24T090000-g000001", "é\n"]


def any_bytes() -> Bytes:
    """Return anything, short."""
    return st.binary(max_size=400)


def tables() -> Bytes:
    """Return lists as text, in several manners of writing them."""
    rows = st.lists(st.lists(st.sampled_from(HEADINGS + CELLS), min_size=1, max_size=6), min_size=1, max_size=8)
    codings = st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "windows-1252"])
    return st.builds(_table, rows, st.sampled_from([",", ";", "\t", "|"]), codings)


def pasted() -> st.SearchStrategy[str]:
    """Return text as from another program's window."""
    return st.text(max_size=200) | st.lists(st.sampled_from([*HEADINGS, *CELLS, "\t", "\n", " "]), max_size=30).map(
        "".join
    )


def workbooks() -> Bytes:
    """Return workbooks with a place in one of their parts changed."""
    return st.sampled_from([_XLSX, _ODS]).flatmap(_with_a_part_changed)


def damaged_zips() -> Bytes:
    """Return workbooks with bytes changed, cut off or put in."""
    return st.sampled_from([_XLSX, _ODS]).flatmap(damaged)


def damaged(raw: bytes) -> Bytes:
    """Return `raw` with up to three places changed, cut off or put in."""
    change = st.tuples(st.integers(0, len(raw)), st.sampled_from(_TOKENS) | st.binary(max_size=4), st.integers(0, 30))
    return st.lists(change, min_size=1, max_size=3).map(lambda changes: _changed(raw, changes))


def near_json(raw: bytes) -> Bytes:
    """Return JSON like `raw` with one value replaced, the same damaged, and anything."""
    deep = st.sampled_from([b"[" * 20_000, b'{"a":' * 20_000])
    return _near(json.loads(raw)).map(_packed) | damaged(raw) | any_json().map(_packed) | any_bytes() | deep


def headers(raw: bytes) -> Bytes:
    """Return key headers with a value replaced and a checksum that fits, or damaged."""
    return _near(json.loads(raw)["header"]).map(_with_checksum) | near_json(raw)


def any_json() -> st.SearchStrategy[Any]:
    """Return any value that JSON has, and some that only Python's reader takes."""
    numbers = st.integers() | st.floats() | st.sampled_from([1 << 64, -1, 0, 10**400, float("inf"), float("nan")])
    texts = st.text(max_size=20) | st.sampled_from(
        ["0001-01-01T00:00:00", "9999-12-31T23:59:59-23:59", "../..", "\x00"]
    )
    plain = st.none() | st.booleans() | numbers | texts
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=8,
    )


def shares() -> st.SearchStrategy[str]:
    """Return words of a handover sheet, some wrong."""
    words = _SHARE.split()
    return st.text(max_size=200) | st.lists(st.sampled_from([*words, "tea", "7.", "é"]), max_size=45).map(" ".join)


def codes() -> st.SearchStrategy[str]:
    """Return recovery codes with letters changed, and anything typed."""
    code = new_code()
    letters = st.lists(st.tuples(st.integers(0, len(code) - 1), st.characters()), max_size=3)
    return st.text(max_size=60) | letters.map(lambda changes: _spelt(code, changes))


def damaged_folders() -> st.SearchStrategy[Damage]:
    """Return ways to damage a backup's folder."""
    return st.one_of(
        st.tuples(st.integers(0, 100_000), st.integers(1, 255)).map(lambda flip: lambda folder: _flip(folder, *flip)),
        st.integers(0, 100_000).map(lambda size: lambda folder: _cut(folder, size)),
        st.sampled_from(_NAMES).map(lambda name: lambda folder: _add(folder, name)),
        st.sampled_from(["data.db", "manifest.json", "keys-a.json"]).map(
            lambda name: lambda folder: _swap(folder, name)
        ),
    )


def _table(rows: list[list[str]], separator: str, coding: str) -> bytes:
    return "\n".join(separator.join(row) for row in rows).encode(coding, "ignore")


def _with_a_part_changed(raw: bytes) -> Bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith((".xml", ".rels"))}
    return st.sampled_from(sorted(parts)).flatmap(
        lambda name: damaged(parts[name]).map(lambda content: repacked(raw, {name: lambda _: content}))
    )


def _changed(raw: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    for at, token, length in changes:
        raw = raw[:at] + token + raw[at + length :]
    return raw


def _near(value: Any) -> st.SearchStrategy[Any]:
    """Return `value` with something in it replaced."""
    if isinstance(value, dict) and value:
        keys = st.sampled_from(sorted(value))
        inside = keys.flatmap(lambda key: _near(value[key]).map(lambda other: {**value, key: other}))
        return inside | keys.map(lambda key: {name: kept for name, kept in value.items() if name != key})
    if isinstance(value, list) and value:
        places = st.integers(0, len(value) - 1)
        inside = places.flatmap(lambda at: _near(value[at]).map(lambda other: [*value[:at], other, *value[at + 1 :]]))
        return inside | st.integers(0, 70).map(lambda times: value * times)
    return any_json()


def _packed(value: Any) -> bytes:
    return json.dumps(value).encode()


def _with_checksum(body: Any) -> bytes:
    checksum = hashlib.blake2b(json.dumps(body, sort_keys=True).encode(), digest_size=16).hexdigest()
    return _packed({"header": body, "checksum": checksum})


def _spelt(code: str, changes: list[tuple[int, str]]) -> str:
    letters = list(code)
    for at, letter in changes:
        letters[at] = letter
    return "".join(letters)


def _flip(folder: Path, at: int, bits: int) -> None:
    raw = bytearray((folder / "data.db").read_bytes())
    raw[at % len(raw)] ^= bits
    (folder / "data.db").write_bytes(raw)


def _cut(folder: Path, size: int) -> None:
    (folder / "data.db").write_bytes((folder / "data.db").read_bytes()[:size])


def _add(folder: Path, name: str) -> None:
    """Put a name there that leads round in a circle."""
    place = folder.parent / "loop" if (folder / name).exists() else folder / name
    place.symlink_to(folder.parent)


def _swap(folder: Path, name: str) -> None:
    """Put a folder where a file was."""
    (folder / name).unlink()
    (folder / name).mkdir()
