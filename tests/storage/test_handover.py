"""Any two of three sheets open the file; one alone, two of different envelopes and a slip do not."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic import combine_mnemonics, generate_mnemonics
from shamir_mnemonic.wordlist import WORDLIST

from peergroup_desktop.core import errors
from peergroup_desktop.storage import handover, history, rekeying
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.handover import as_typed, joined, make_envelope, rehearse
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.vault import Vault
from tests.vaults import NAME, NOW

SECRET = bytes(range(16))
SHARES = generate_mnemonics(1, [(2, 3)], SECRET, iteration_exponent=0)[0]


def unlock(folder: Path, share_a: str, share_b: str) -> Vault:
    computer = Computer(folder.parent / "state")
    return vaults.unlock_with_shares(folder, share_a, share_b, cost=KeyCost.FAST_FOR_TESTS, computer=computer)


def test_any_two_sheets_open_the_file_in_any_order(vault: Vault) -> None:
    shares = make_envelope(vault)
    assert (len(shares), {len(share.split()) for share in shares}) == (3, {20})
    vault.lock()
    for share_a, share_b in permutations(shares, 2):
        opened = unlock(vault.folder, share_a, share_b)
        assert (opened.account.name, opened.was_opened_by_code) == (NAME, True)
        opened.lock()


def test_sheets_go_on_opening_after_a_change_of_key(vault: Vault) -> None:
    share_a, share_b, _ = make_envelope(vault)
    rekeying.rekey(vault)
    vault.lock()
    unlock(vault.folder, share_a, share_b).lock()


def test_a_new_envelope_ends_the_one_before(vault: Vault) -> None:
    assert not handover.has_envelope(vault)
    old = make_envelope(vault)
    new = make_envelope(vault)
    with pytest.raises(errors.SharesApart):
        rehearse(vault, old[0], new[1])
    with pytest.raises(errors.WrongShares):
        rehearse(vault, old[0], old[1])
    vault.lock()
    with pytest.raises(errors.WrongShares):
        unlock(vault.folder, old[1], old[2])


def test_a_new_code_and_new_settings_leave_the_envelope_alone(vault: Vault) -> None:
    shares = make_envelope(vault)
    vault.new_recovery_code()
    vault.show_before_unlock("Tea", with_names=False)
    rehearse(vault, shares[0], shares[2])
    assert (handover.has_envelope(vault), handover.made_on(vault)) == (True, NOW.date())
    assert [card.kind for card in vaults.peek(vault.folder).people] == ["person"]


def test_the_day_is_not_known_where_it_was_tampered_with(vault: Vault) -> None:
    assert handover.made_on(vault) is None
    make_envelope(vault)
    keyring = vault.opened.keyring
    keyring.header = keyring.header.with_slots(replace(slot, label="soon") for slot in keyring.header.slots)
    assert handover.made_on(vault) is None


def test_history_says_what_was_done_and_no_words(vault: Vault) -> None:
    shares = make_envelope(vault)
    rehearse(vault, shares[0], shares[1])
    told = history.entries(vault, 2)
    assert [entry.action for entry in told] == ["handover.rehearse", "handover.make"]
    assert not any(entry.detail for entry in told)


def test_one_sheet_twice_is_not_two() -> None:
    with pytest.raises(errors.SharesApart):
        joined(SHARES[0], SHARES[0])


def test_numbers_capitals_and_line_breaks_do_not_matter() -> None:
    typed = "\n".join(f"{number}. {word.upper()}" for number, word in enumerate(SHARES[0].split(), start=1))
    assert as_typed(typed).is_whole
    assert joined(typed, SHARES[2]) == SECRET == combine_mnemonics([SHARES[0], SHARES[2]])


@pytest.mark.parametrize(
    ("text", "right", "bad"),
    [
        ("", 0, None),
        ("acad", 0, None),
        ("acad ", 0, 1),
        ("acid aci", 1, None),
        ("acid tea", 1, None),
        ("acid tea ", 1, 2),
        ("acid qq", 1, 2),
        ("tea acid acid", 0, 1),
        ("acid " * 20, 20, None),
        ("acid " * 21, 20, 21),
        ("acid " * 20 + "aci", 20, 21),
    ],
)
def test_words_are_looked_at_while_they_are_typed(text: str, right: int, bad: int | None) -> None:
    reading = as_typed(text)
    assert (reading.words_right, reading.bad_word, reading.is_whole) == (right, bad, False)


def test_words_are_offered() -> None:
    assert handover.words_starting(" ACI") == ("acid",)
    assert len(handover.words_starting("")) == 1024
    assert handover.words_starting("qq") == ()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", 1),
        (" ".join(SHARES[1].split()[:7]), 8),
        (SHARES[1].rsplit(" ", 1)[0] + " te", 20),
        (SHARES[1] + " acid", 21),
        (" ".join(reversed(SHARES[1].split())), 0),
    ],
    ids=["nothing", "seven words", "a cut word", "a word too many", "backwards"],  # the words differ from run to run
)
def test_a_slip_says_where_it_is(typed: str, word: int) -> None:
    for field, pair in (("share_a", (typed, SHARES[0])), ("share_b", (SHARES[0], typed))):
        with pytest.raises(errors.MistypedShare) as refused:
            joined(*pair)
        assert (refused.value.field, refused.value.facts) == (field, {"word": word})


@given(place=st.integers(0, 19), word=st.sampled_from(WORDLIST))
def test_any_one_word_that_is_wrong_is_noticed(place: int, word: str) -> None:
    words = SHARES[0].split()
    typed = " ".join([*words[:place], word, *words[place + 1 :]])
    assert as_typed(typed).is_whole == (typed == SHARES[0])


@pytest.mark.parametrize(
    "share",
    [
        generate_mnemonics(1, [(2, 3)], SECRET, iteration_exponent=9)[0][0],
        generate_mnemonics(1, [(3, 5)], SECRET, iteration_exponent=0)[0][0],
        generate_mnemonics(2, [(2, 3), (2, 3)], SECRET, iteration_exponent=0)[1][0],
    ],
    ids=["slow", "three needed", "groups"],
)
def test_sheets_of_another_form_are_refused_at_once(share: str) -> None:
    assert not as_typed(share).is_whole


@given(text=st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    assert not as_typed(text).is_whole
