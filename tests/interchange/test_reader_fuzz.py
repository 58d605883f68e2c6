"""Whatever the bytes are, reading ends in rows or in a known fault, and no filled cell goes missing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.interchange.columns import propose_all
from peergroup_desktop.interchange.register_sheet import read_register
from peergroup_desktop.interchange.roster import read_roster
from peergroup_desktop.interchange.spreadsheets import read
from tests.interchange.lists import TODAY, repacked, xlsx

HEADINGS = ["Name", "First name", "Phone", "01/09/2026", "8/9", "Joined", "Notes", "I agree", "Total", "", "?"]
CELLS = [
    "Sam",
    "=1",
    "x",
    "A",
    "3?",
    "07700 900123",
    "31/02/1970",
    "46268",
    "n/a",
    "",
    "Visitors",
    "Total",
    '"',
    "é",
    "\x00",
]
SEED = xlsx({"People": [HEADINGS[:4], ["Sam", "Ng", "07700 900123", "x"]]})
PARTS = [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
]


def whole_way(source):
    """Read as people and as a register; return the tables that came of it."""
    try:
        found = propose_all(read(source, "fuzz.csv"), today=TODAY)
        return [read_roster(found), read_register(found)]
    except Fault:
        return []


def check(tables):
    for table in tables:
        assert table.counts.filled == table.counts.taken + table.counts.kept + table.counts.left_out


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes(source):
    check(whole_way(source))


@settings(max_examples=150)
@given(
    st.lists(st.lists(st.sampled_from(HEADINGS + CELLS), min_size=1, max_size=6), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-16", "windows-1252"]),
)
def test_any_list(rows, separator, encoding):
    check(whole_way("\n".join(separator.join(row) for row in rows).encode(encoding)))


@settings(max_examples=100)
@given(
    st.sampled_from(PARTS),
    st.integers(0, 2000),
    st.sampled_from([b"", b"0", b"-1", b"9" * 12, b"<", b'"', b"\xff", b"A1"]),
)
def test_any_damage_to_a_workbook(part, at, bytes_in):
    check(whole_way(repacked(SEED, {part: lambda content: content[:at] + bytes_in + content[at + 1 :]})))
