import pytest
import xlsxwriter

from peergroup_desktop.interchange.columns import propose_all
from peergroup_desktop.interchange.import_note import import_note
from peergroup_desktop.interchange.register_sheet import read_register
from peergroup_desktop.interchange.roster import read_roster
from peergroup_desktop.interchange.spreadsheets import read
from tests.interchange.lists import TODAY, xlsx

ROWS = [["Name", "Phone", "01/09/2026", "I agree"], ["Sam", "1234567", "?", "no"], ["Dawn", "1234567", "x", "yes"]]


def remark(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.get_worksheet_by_name("S")
    sheet.write_comment("B2", "secret")
    sheet.write_comment("B3", "ring late")


@pytest.mark.parametrize("take", [read_roster, read_register])
def test_remarks_follow_the_agreement(take):
    workbook = read(xlsx({"S": ROWS}, remark), "a.xlsx")
    table = take(propose_all(workbook, today=TODAY))
    notes = import_note(workbook, table)
    assert [(note.row_number, note.value, note.reason.value) for note in notes[:2]] == [
        (2, "", "not_agreed"),
        (3, "ring late", "cell_remark"),
    ]
    assert notes[2:] == table.notes
