import pytest

from peergroup_desktop.reports.bidi import in_visual_order, levels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("ab 1", [0, 0, 0, 0]),
        ("אב", [1, 1]),
        ("a (ב) c", [0, 0, 0, 1, 0, 0, 0]),
        ("א b", [1, 1, 2]),
        ("א 12", [1, 1, 2, 2]),
        ("a א 1", [0, 0, 1, 1, 2]),
        ("בְ!", [1, 1, 1]),
        ("א ١", [1, 1, 2]),
    ],
)
def test_each_character_knows_its_way(text, expected):
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([], ""),
        ([(0, "a"), (1, "b"), (1, "c"), (0, "d")], "acbd"),
        ([(1, "a"), (2, "1"), (2, "2"), (1, "b")], "b12a"),
        ([(2, "x"), (1, "y")], "yx"),
    ],
)
def test_runs_stand_in_the_order_they_are_read(runs, expected):
    assert "".join(in_visual_order(runs)) == expected
