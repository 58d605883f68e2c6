"""The code on paper is read however it is typed, and a slip is found before the file is asked."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core.errors import MistypedRecoveryCode
from peergroup_desktop.storage import recovery_code

CODE = "50Q8-2HXT-PEYC-8Q60-BE32-AAR9-T562"
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_new_code_is_seven_groups_of_four() -> None:
    code = recovery_code.new_code()
    assert [len(group) for group in code.split("-")] == [4] * 7
    assert recovery_code.as_typed(code).is_complete


@given(st.data())
def test_spaces_small_letters_and_look_alikes_are_read_the_same(data: st.DataObject) -> None:
    looks_like = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(
        data.draw(st.sampled_from(looks_like.get(char, char + char.lower())))
        + data.draw(st.sampled_from(["", "", " ", "-"]))
        for char in CODE
    )
    assert recovery_code.read(typed) == recovery_code.read(CODE) == CODE.replace("-", "").encode()


def test_nearly_every_single_slip_is_found() -> None:
    raw = CODE.replace("-", "")
    slips = [
        raw[:place] + symbol + raw[place + 1 :]
        for place, symbol in itertools.product(range(28), SYMBOLS)
        if raw[place] != symbol
    ]
    assert sum(recovery_code.as_typed(slip).is_complete for slip in slips) <= 2


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("50Q8-2HXT-PEYU", 3),
        ("50Q8-2HX-PEYC", 2),
        ("50Q8 2HXTT PEYC", 2),
        ("50Q8-2HXT-PE", 0),
        ("", 0),
        (CODE[:-1], 7),
        (CODE + "A", 7),
        (CODE + "-AAAA", 7),
        (CODE.replace("-", "") + "A", 7),
        (CODE.replace("2HXT", "2HXV"), 0),
        (CODE.replace("2HXT", "2HÉT"), 2),
    ],
)
def test_the_wrong_group_is_named_where_it_can_be(typed: str, group: int) -> None:
    reading = recovery_code.as_typed(typed)
    assert (reading.wrong_group, reading.is_complete) == (group, False)
    with pytest.raises(MistypedRecoveryCode) as refused:
        recovery_code.read(typed)
    assert refused.value.facts == {"group": group}


def test_a_letter_no_code_has_is_a_slip_even_if_the_check_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_code, "_check_symbols", lambda _symbols: "62")
    assert recovery_code.as_typed("U" + CODE[1:]).wrong_group == 1


@pytest.mark.parametrize(
    ("typed", "group"),
    [(CODE.lower(), 0), (CODE.replace("AAR9", "AAR8"), 6), (CODE[:12], 3), (CODE + "A", 7), ("", 1)],
)
def test_typing_a_new_code_back_shows_the_first_group_that_differs(typed: str, group: int) -> None:
    assert recovery_code.differing_group(typed, CODE) == group
