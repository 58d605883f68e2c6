"""How much work a guess at a passphrase costs, and how to fit it to this computer."""

import time
from dataclasses import dataclass
from typing import ClassVar

SALT_LENGTH = 16
_MIB = 1 << 20
_FLOOR = 64 * _MIB
_AIM_SECONDS = 0.85
_LEAST_MEMORY_ACCEPTED = 8 << 10
_MOST_MEMORY_ACCEPTED = 1 << 30
_MOST_PASSES_ACCEPTED = 20


@dataclass(frozen=True)
class KeyCost:
    """Argon2id's memory in bytes and number of passes. Kept with each slot, so a slower computer opens it too.

    Raises:
        ValueError: outside what a header may ask of us (8 KiB to 1 GiB, 1 to 20 passes).
    """

    memory: int
    passes: int

    FAST_FOR_TESTS: ClassVar["KeyCost"]

    def __post_init__(self) -> None:
        if not _LEAST_MEMORY_ACCEPTED <= self.memory <= _MOST_MEMORY_ACCEPTED:
            raise ValueError(self.memory)
        if not 1 <= self.passes <= _MOST_PASSES_ACCEPTED:
            raise ValueError(self.passes)

    def derive(self, passphrase: bytes, salt: bytes) -> bytes:
        """Return the 32-byte key of a slot: Argon2id v1.3, one lane.

        Raises:
            MemoryError: this computer cannot spare the memory the slot asks for.
        """
        from nacl import exceptions
        from nacl.pwhash import argon2id

        try:
            return argon2id.kdf(32, passphrase, salt, opslimit=self.passes, memlimit=self.memory)
        except exceptions.RuntimeError as error:
            raise MemoryError(self.memory) from error


KeyCost.FAST_FOR_TESTS = KeyCost(memory=64 << 10, passes=1)


def calibrated() -> KeyCost:
    """Measure this computer and return a cost of 0.7 to 1 second on it, from 64 MiB x 3 passes to 256 MiB x 20.

    Below about 64 MiB a graphics card guesses too cheaply; above 256 MiB a 4 GB laptop starts to swap.
    """
    unit = min(_seconds_for_one_pass() for _ in range(2))
    affordable = _AIM_SECONDS / unit  # passes over 64 MiB
    blocks = next((blocks for blocks in (4, 2) if affordable >= 3 * blocks), 1)
    return KeyCost(_FLOOR * blocks, max(3, min(_MOST_PASSES_ACCEPTED, round(affordable / blocks))))


def enough_for_a_code(cost: KeyCost) -> KeyCost:
    """Return what a code or an envelope needs at most: its 128 random bits or more are guessed at no speed."""
    return KeyCost(min(cost.memory, _FLOOR), min(cost.passes, 3))


def _seconds_for_one_pass() -> float:
    begin = time.perf_counter()
    KeyCost(_FLOOR, 1).derive(b"measure", bytes(SALT_LENGTH))
    return time.perf_counter() - begin
