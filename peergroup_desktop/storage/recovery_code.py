"""The recovery code on paper: 26 symbols of Crockford base 32 (130 bits) and two check symbols, in groups of four."""

import hashlib
import secrets
from dataclasses import dataclass

from peergroup_desktop.core.errors import MistypedRecoveryCode

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110")
_SECRET_LENGTH = 26
_LENGTH = 28
_GROUP = 4
GROUPS = _LENGTH // _GROUP


@dataclass(frozen=True)
class Reading:
    """What can be said about a code while it is being typed.

    `groups` are the groups of four so far, in capitals; `wrong_group` is 1-7, or 0 when none stands out;
    `is_complete` means that all 28 symbols are there and fit each other.
    """

    groups: tuple[str, ...]
    wrong_group: int
    is_complete: bool


def new_code() -> str:
    """Make a code, as it is printed: "50Q8-2HXT-...", seven groups of four."""
    symbols = "".join(secrets.choice(_SYMBOLS) for _ in range(_SECRET_LENGTH))
    return "-".join(_grouped(symbols + _check_symbols(symbols)))


def read(typed: str) -> bytes:
    """Return the bytes a slot is sealed with. Small letters, spaces, dashes, and O I L for 0 1 1 are all read.

    Raises:
        MistypedRecoveryCode: letters are missing or do not fit. Facts: group (1-7), or 0 when it could be any.
    """
    reading = as_typed(typed)
    if not reading.is_complete:
        raise MistypedRecoveryCode(field="code", group=reading.wrong_group)
    return "".join(reading.groups).encode()


def as_typed(typed: str) -> Reading:
    """Look at a code while it is typed. A letter that no code has, and a group of the wrong length between dashes or
    spaces, are told apart at once; a letter taken for another shows when all 28 are there (1,023 times in 1,024).
    """
    symbols = "".join(char for char in typed.upper() if char.isalnum()).translate(_READ_AS)
    groups = _grouped(symbols)
    strange = _group_with_stranger(groups)
    if len(symbols) == _LENGTH and _check_symbols(symbols[:_SECRET_LENGTH]) == symbols[_SECRET_LENGTH:]:
        return Reading(groups, strange, is_complete=not strange)
    too_long = GROUPS if len(symbols) > _LENGTH else 0
    return Reading(groups, strange or _group_of_wrong_length(typed) or too_long, is_complete=False)


def differing_group(typed: str, code: str) -> int:
    """Return the first group (1-7) in which `typed` differs from the `code` just made, or 0 when it is the same."""
    ours, theirs = as_typed(code).groups, as_typed(typed).groups
    pairs = zip(ours, theirs + ("",) * len(ours), strict=False)
    first = next((number for number, (one, other) in enumerate(pairs, start=1) if one != other), 0)
    return first or (GROUPS if len(theirs) > len(ours) else 0)


def _grouped(symbols: str) -> tuple[str, ...]:
    return tuple(symbols[begin : begin + _GROUP] for begin in range(0, len(symbols), _GROUP))


def _group_with_stranger(groups: tuple[str, ...]) -> int:
    strange = (number for number, group in enumerate(groups, start=1) if set(group) - set(_SYMBOLS))
    return min(next(strange, 0), GROUPS)


def _group_of_wrong_length(typed: str) -> int:
    parts = typed.replace("-", " ").split()
    if len(parts) < 2:
        return 0
    finished = parts[:-1] if len(parts) < GROUPS else parts  # the last group may still be under way
    wrong = next((number for number, part in enumerate(finished, start=1) if len(part) != _GROUP), 0)
    return min(wrong, GROUPS)


def _check_symbols(symbols: str) -> str:
    digest = hashlib.blake2b(symbols.encode(), digest_size=2, person=b"recovery code v1").digest()
    number = int.from_bytes(digest, "big")
    return _SYMBOLS[number >> 11] + _SYMBOLS[(number >> 6) & 31]
