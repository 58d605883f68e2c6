"""Record ids: 16 bytes, sortable by time of making, or named so that two copies make the same one."""

import os
import time
import uuid

RecordId = bytes
"""Sixteen bytes. UUIDv7, or UUIDv5 where the record is known by what it joins (a person's mark in a session)."""

_NAMESPACE = uuid.UUID("6f1d3c5e-8a43-5b0e-9d5f-7c3f0f1f2a10")


def new_id(now_ms: int | None = None) -> RecordId:
    """Make a UUIDv7 (RFC 9562, section 5.7) from the clock and 74 random bits.

    `now_ms` is Unix time in milliseconds; the machine's clock when left out.
    """
    stamp = (time.time_ns() // 1_000_000) if now_ms is None else now_ms
    tail = int.from_bytes(os.urandom(10), "big")
    value = (stamp & ((1 << 48) - 1)) << 80 | tail
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    return value.to_bytes(16, "big")


def named_id(kind: str, *parts: RecordId | str) -> RecordId:
    """Make the UUIDv5 that any copy of the file would make for the same `kind` and `parts`."""
    words = [part.hex() if isinstance(part, bytes) else part for part in parts]
    return uuid.uuid5(_NAMESPACE, "/".join([kind, *words])).bytes
