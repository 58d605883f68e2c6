"""Columns as wide and rows as high as their texts need."""

from peergroup_desktop.interchange.sheet_fit import column_widths, row_height

LONG = "Everybody marked here by name at least once, counted once, whichever of the groups they came to. " * 3


def test_a_column_is_as_wide_as_its_widest_line():
    narrow, wide, wrapped = column_widths(["a", "a", "a"], [["Jo", "Wensley Road Drop-in", LONG], ["Al\nBo", "", ""]])
    assert narrow < wide < wrapped == 420


def test_a_long_heading_breaks_rather_than_widen_its_column():
    (short,) = column_widths(["Times people came, in finished registers"], [["3"]])
    (needed,) = column_widths(["x"], [["Times people came, in finished registers"]])
    assert short < needed
    assert row_height(["Times people came, in finished registers"], [short], is_bold=True) > row_height(["3"], [short])


def test_a_row_is_as_high_as_its_longest_text():
    assert row_height(["Jo", "", ""], [50, 50, 50]) == 15
    assert row_height(["two\nlines"], [100]) == 30
    assert 45 <= row_height([LONG], [420]) <= 120
    assert row_height([LONG * 30], [420]) == 405


def test_a_table_of_nothing_has_a_size():
    assert column_widths([], []) == []
    assert row_height([], []) == 15
    assert column_widths([""], []) == [12]
    assert row_height([""], [12]) == 15
