"""JSON from anybody, made into values that are safe to walk and to write again. Knows nothing of services."""

import json
import math
from collections import Counter
from collections.abc import Callable

from peergroup_desktop.interchange.open_referral.feed import Json
from peergroup_desktop.interchange.open_referral.refusals import FeedReason, feed_refused

MAX_DEPTH = 48  # the standard needs eleven
MAX_VALUES = 8_000_000
_UNSEEN = {code: None for code in range(32) if chr(code) not in "\t\n"}
MAX_DIGITS = 15  # whole numbers up to here are the same in every program


def read_json(text: str, on_key_twice: Callable[[str], None]) -> Json:
    """Read `text`. Numbers that no other program could hold become text; the second of two equal keys is renamed.

    Raises:
        FeedRefused: not_json, too_deep or too_many.
    """
    try:
        value: Json = json.loads(
            text.lstrip("\ufeff"),
            object_pairs_hook=_Pairs(on_key_twice),
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=str,
        )
    except RecursionError as fault:
        raise feed_refused(FeedReason.TOO_DEEP) from fault
    except ValueError as fault:
        raise feed_refused(FeedReason.NOT_JSON) from fault
    _require_shallow(value)
    return value


def number(value: float) -> int | float:
    """Return a number in the one form we keep: whole where it is whole."""
    return int(value) if float(value).is_integer() and abs(value) < 10**MAX_DIGITS else value


def clean_text(text: str) -> str:
    """Return text without control characters and lone halves of letters, with plain line ends, and stripped."""
    if text.isascii() and text.isprintable():
        return text.strip()
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN).strip()


def clean(value: Json) -> Json:
    """Return a value of a field that nobody knows, fit to be written again. Empty text becomes None."""
    if isinstance(value, str):
        return clean_text(value) or None
    if isinstance(value, list):
        return [clean(item) for item in value] or None
    if isinstance(value, dict):
        return {clean_text(key): clean(item) for key, item in value.items()} or None
    if isinstance(value, float):
        return number(value) if math.isfinite(value) else str(value)
    if isinstance(value, int) and abs(value) >= 10**MAX_DIGITS:
        return str(value)
    return value


class _Pairs:
    def __init__(self, on_key_twice: Callable[[str], None]) -> None:
        self._on_key_twice = on_key_twice

    def __call__(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        return self._with_seconds(pairs)

    def _with_seconds(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found: dict[str, Json] = {}
        times: Counter[str] = Counter()
        for key, value in pairs:
            times[key] += 1
            if times[key] == 1:
                found[key] = value
            elif found[key] != value:
                found[f"{key} ({times[key]})"] = value
                self._on_key_twice(key)
        return found


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits.lstrip("-")) <= MAX_DIGITS else digits


def _decimal(digits: str) -> float | int | str:
    value = float(digits)
    return number(value) if math.isfinite(value) else digits


def _require_shallow(value: Json) -> None:
    """Walk breadth first, so that nothing here depends on how deep Python may call itself."""
    level: list[Json] = [value]
    seen = 0
    for _depth in range(MAX_DEPTH):
        seen += len(level)
        if seen > MAX_VALUES:
            raise feed_refused(FeedReason.TOO_MANY)
        level = [
            item
            for outer in level
            if isinstance(outer, dict | list)
            for item in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise feed_refused(FeedReason.TOO_DEEP)
