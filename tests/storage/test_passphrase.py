"""Weak passphrases are refused, and the words on offer are honest about their strength."""

import itertools
import math

import pytest

from peergroup_desktop.core.errors import WeakPassphrase
from peergroup_desktop.core.paths import resource
from peergroup_desktop.storage import passphrase

WORDS = resource("starters", "words.txt").read_text(encoding="utf-8").split()


@pytest.mark.parametrize("weak", ["", "tea", "password1", "Maureen2026", "qwertyuiop", "letmein"])
def test_what_a_stranger_tries_first_is_refused(weak: str) -> None:
    with pytest.raises(WeakPassphrase) as refused:
        passphrase.require_strong(weak, about=("Maureen", ""))
    assert refused.value.field == "passphrase"


def test_words_about_the_person_count_for_nothing() -> None:
    name = "Gwenllian Fychan"
    assert passphrase.strength(name, about=(name,)).bits < passphrase.strength(name).bits


def test_a_very_long_passphrase_is_taken() -> None:
    passphrase.require_strong("copper lantern quiet meadow " * 40)


def test_words_on_offer_are_strong_by_any_measure() -> None:
    for _ in range(20):
        offer = passphrase.offer()
        told = passphrase.strength(offer.words)
        assert len(offer.words.split()) == 4
        assert told.is_enough


def test_the_bits_are_those_of_the_draw() -> None:
    assert passphrase.offer(5).bits == pytest.approx(5 * math.log2(len(WORDS)))
    assert passphrase.offer().bits > 43


def test_the_words_are_plain_and_told_apart() -> None:
    assert len(WORDS) == len(set(WORDS)) >= 1296
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in WORDS)
    assert sorted(WORDS) == WORDS


def test_draws_differ() -> None:
    offers = [passphrase.offer().words for _ in range(10)]
    assert all(one != other for one, other in itertools.pairwise(offers))
