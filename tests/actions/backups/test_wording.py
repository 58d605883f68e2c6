"""What putting a backup back would change, in sentences. `change` goes from the backup to today."""

import pytest

from peergroup_desktop.actions.backups.wording import Tally
from peergroup_desktop.storage.change_set import ChangeKind, RowChange

MADE, CHANGED, GONE = ChangeKind.MADE, ChangeKind.CHANGED, ChangeKind.GONE


@pytest.mark.parametrize(
    ("kind", "table", "values", "lines"),
    [
        (MADE, "person", {"called": (None, "Ann")}, ["Takes out 2 people."]),
        (GONE, "person", {"called": ("Ann", None)}, ["Adds 2 people."]),
        (CHANGED, "person", {"called": ("Ann", "Anna")}, ["Changes what is kept about 2 people."]),
        (MADE, "person", {"archived_on": (None, "2026-11-24")}, []),
        (GONE, "person", {"merged_into_id": (b"1", None)}, []),
        (CHANGED, "person", {"merged_into_id": (None, b"1")}, ["Adds 2 people."]),
        (CHANGED, "person", {"archived_on": ("2026-11-24", None)}, ["Takes out 2 people."]),
        (CHANGED, "session", {"finished_at": (None, "now")}, ["Takes back 2 registers."]),
        (CHANGED, "session", {"finished_at": ("then", "now")}, []),
        (GONE, "session", {"finished_at": ("then", None)}, ["Brings back 2 registers.", "Adds 2 sessions."]),
        (MADE, "attendance", {"mark": (None, "present")}, ["Takes back 2 marks."]),
        (MADE, "attendance", {}, []),
        (CHANGED, "attendance", {"mark": ("present", "apologies")}, ["Changes 2 marks."]),
        (CHANGED, "attendance", {"flags": (0, 1)}, ["Changes 2 marks."]),
        (MADE, "duty", {"kind": (None, "teas")}, ["Changes who did what 2 times."]),
    ],
)
def test_two_changes_of_a_kind(kind, table, values, lines):
    tally = Tally()
    for row in (b"1", b"2"):
        tally.add(RowChange(kind, table, row, values))
    assert list(tally.lines()) == lines
