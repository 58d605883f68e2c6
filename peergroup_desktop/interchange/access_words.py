"""Words people use for what they need, and what to have ready. What fits no known need stays as it was written."""

import re
from dataclasses import dataclass

from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.names import fold

_PATTERNS: tuple[tuple[re.Pattern[str], AccessNeed], ...] = tuple(
    (re.compile(pattern), need)
    for pattern, need in (
        (r"hearing (?:loop|aid)s?|\bloop\b|deaf|hard of hearing", AccessNeed.HEARING_LOOP),
        (r"large print|big print|large text|partially sighted|low vision", AccessNeed.LARGE_PRINT),
        (r"wheelchair|mobility scooter|step ?free", AccessNeed.WHEELCHAIR),
        (r"near (?:the |a )?(?:door|exit)|by the door|close to (?:the )?door", AccessNeed.NEAR_DOOR),
        (r"interpreter|translat|\besol\b|speaks? (?:only|little)", AccessNeed.LANGUAGE),
        (r"allerg|gluten|vegan|vegetarian|halal|kosher|lactose|dairy free|coeliac|\bnuts?\b", AccessNeed.FOOD),
    )
)
_WHOLE = frozenset(
    "hearing loop|loop|large print|wheelchair|wheelchair access|wheelchair user|wheelchair space|near door"
    "|near the door"
    "|sit near door|sit near the door|seat near the door|seat near door|by the door".split("|")
)
"""Phrases that a need says completely; anything longer is kept in the person's words as well."""


@dataclass(frozen=True)
class AccessReading:
    """The needs that were recognised, and the phrases that say more, in the order written."""

    needs: frozenset[AccessNeed]
    rest: tuple[str, ...]


def read_access(text: str) -> AccessReading:
    """Read what somebody wrote about access; phrases are split at commas, semicolons and new lines."""
    needs: set[AccessNeed] = set()
    rest: list[str] = []
    for phrase in (part.strip() for part in re.split(r"[,;\n]+", text)):
        key = fold(phrase).strip(" .!\"'")
        needs.update(need for pattern, need in _PATTERNS if pattern.search(key))
        if key and key not in _WHOLE and key not in ("no", "none", "nothing", "n/a"):
            rest.append(phrase)
    return AccessReading(frozenset(needs), tuple(rest))
