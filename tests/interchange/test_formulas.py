"""Cells that would run as formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.interchange.formulas import as_written, no_formula


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+441632960114", "-1", "@SUM(A1)", "\t=1", "'=1"])
def test_nothing_runs(cell):
    assert no_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "01632 960 114", "Carers’ tea", "'tis the season"])
def test_other_cells_stay_as_they_are(cell):
    assert no_formula(cell) == as_written(cell) == cell


@given(st.text(alphabet="'=+-@ab1", max_size=6))
def test_they_are_read_as_they_were(cell):
    assert as_written(no_formula(cell)) == cell
