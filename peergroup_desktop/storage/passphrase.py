"""How hard a passphrase is to guess, and random words to offer instead."""

import math
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from peergroup_desktop.core.errors import WeakPassphrase
from peergroup_desktop.core.paths import resource

_ENOUGH = 3  # zxcvbn: 0 to 4; at 3 a lost stick holds out against a determined stranger
_LOOKED_AT = 72  # zxcvbn takes no more; what follows only makes it harder


@dataclass(frozen=True)
class Strength:
    """How a passphrase fares: `score` 0 (at once) to 4 (not in a lifetime), `bits` of guessing on average."""

    score: int
    bits: float
    is_enough: bool


@dataclass(frozen=True)
class Offer:
    """Random words to use as a passphrase, and how many bits of chance made them."""

    words: str
    bits: float


def strength(passphrase: str, *, about: Iterable[str] = ()) -> Strength:
    """Rate a passphrase. `about` are words a stranger would try first: the person's or the group's name."""
    if not passphrase:
        return Strength(0, 0.0, is_enough=False)
    from zxcvbn import zxcvbn

    told = zxcvbn(passphrase[:_LOOKED_AT], user_inputs=[word for word in about if word])
    return Strength(int(told["score"]), math.log2(float(told["guesses"])), is_enough=told["score"] >= _ENOUGH)


def require_strong(passphrase: str, *, about: Iterable[str] = ()) -> None:
    """Raise `WeakPassphrase` (field "passphrase") unless the passphrase would hold out on a lost stick."""
    if not strength(passphrase, about=about).is_enough:
        raise WeakPassphrase(field="passphrase")


def offer(count: int = 4) -> Offer:
    """Draw `count` words at random. The bits are those of the draw, whatever the words look like."""
    words = _words()
    return Offer(" ".join(secrets.choice(words) for _ in range(count)), count * math.log2(len(words)))


@cache
def _words() -> tuple[str, ...]:
    return tuple(resource("starters", "words.txt").read_text(encoding="utf-8").split())
