from datetime import date, datetime

import pytest

from peergroup_desktop.core.errors import Cancelled, NothingToImport
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.interchange import gathering
from peergroup_desktop.interchange.columns import SheetKind, propose_all, with_column, with_kind
from peergroup_desktop.interchange.kept import KeptReason, KeptWhere, LineOutcome
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.roster import read_roster
from peergroup_desktop.interchange.row_reading import Agreement, RowProblem, read_agreement
from peergroup_desktop.interchange.spreadsheets import read
from tests.interchange.lists import TODAY, proposal, proposals, roster, xlsx


def kept(table):
    return [(note.row_number, note.column, note.value, note.reason.value, note.where.value) for note in table.notes]


def test_every_field_finds_its_place():
    (row,) = roster(
        "Name,Known as,Mobile,Home,Email,Best time to call,Access,DOB,Joined,Notes,Group\n"
        "Josephine Adeyemi,Jo,07700 900123,01632 960001,jo@example.org,evenings,"
        "large print,3/4/61,12/09/2025,dominoes,Tues/Café\n"
    ).rows
    assert (row.called, row.full_name, row.first_name) == ("Jo", "Josephine Adeyemi", "Jo")
    assert (row.phone, row.other_phone, row.email) == ("07700 900123", "01632 960001", "jo@example.org")
    assert (row.contact_note, row.access_needs) == ("evenings", {AccessNeed.LARGE_PRINT})
    assert (row.born_on, row.joined_on) == (date(1961, 4, 3), date(2025, 9, 12))
    assert (row.groups, row.note) == (("Tues", "Café"), "dominoes\nGroup: Tues/Café")
    assert row.note_without(ColumnMeaning.GROUP) == "dominoes"


@pytest.mark.parametrize(
    ("typed", "phone", "contact_note", "problem"),
    [
        ("01632960002 after 6pm", "01632960002", "01632960002: after 6pm", None),
        ("n/a", "", "", None),
        ("07700", "07700", "", RowProblem.PHONE_SHORT),
    ],
)
def test_phone_cells(typed, phone, contact_note, problem):
    (row, _other) = roster(f"Name,Phone\nSam,{typed}\nDawn,07700 900123\n").rows
    assert (row.phone, row.contact_note, row.problems) == (phone, contact_note, (problem,) if problem else ())


def test_two_numbers_in_one_cell():
    (row,) = roster("Name,Phone\nSam,07700 900123 / 01632 960001\n").rows
    assert (row.phone, row.other_phone) == ("07700 900123", "01632 960001")
    (row,) = roster("Name,Phone,Home\nSam,07700 900123 / 01632 960001,01632 960002\n").rows
    assert (row.other_phone, row.contact_note) == ("01632 960002", "07700 900123: 01632 960001")


def test_a_number_that_lost_its_zero_is_pointed_out():
    source = read(xlsx({"S": [["Name", "Phone"], ["Sam", 7700900123]]}), "a.xlsx")
    (row,) = read_roster(propose_all(source, today=TODAY)).rows
    assert (row.phone, row.problems) == ("7700900123", (RowProblem.PHONE_LOST_ZERO,))


def test_what_cannot_be_read_is_kept_with_the_person():
    table = roster(
        "Name,Phone,Email,Birthday,Joined,Timestamp,Shoe size\n"
        "Sam,ask Dawn,sam at home,31/02/1970,last year?,soon,7\nDawn,07700 900123,d@x.org,3 March,,,\n"
    )
    assert table.rows[0].note == (
        "Phone: ask Dawn\nEmail: sam at home\nBirthday: 31/02/1970\nJoined: last year?\nShoe size: 7"
    )
    assert table.rows[1].note == "Birthday: 3 March"
    assert [reason for *_rest, reason, _where in kept(table)] == [
        "not_a_phone", "not_an_email", "date_no_such_day", "date_unreadable", "date_unreadable", "column_in_note",
        "date_without_year",
    ]  # fmt: skip
    assert {where for *_rest, where in kept(table)} == {"person", "import_note"}
    assert RowProblem.DATE_KEPT_IN_NOTE in table.rows[0].problems


@pytest.mark.parametrize(
    ("words", "needs", "note"),
    [
        ("wheelchair access", {AccessNeed.WHEELCHAIR}, ""),
        ("hearing loop, sit near door", {AccessNeed.HEARING_LOOP, AccessNeed.NEAR_DOOR}, ""),
        (
            "wheelchair on bad days; no strong perfume",
            {AccessNeed.WHEELCHAIR},
            "wheelchair on bad days\nno strong perfume",
        ),
        ("none", set(), ""),
        ("No.", set(), ""),
    ],
)
def test_access_words(words, needs, note):
    (row, _other) = roster(f'Name,Access needs\nSam,"{words}"\nDawn,vegan\n').rows
    assert (row.access_needs, row.note) == (needs, note)


@pytest.mark.parametrize("words", ["DO NOT PHONE", "Please don't ring", "text only", "only email"])
def test_safe_contact_leaves_the_notes(words):
    (row,) = roster(f"Name,Notes\nSam,{words}\n").rows
    assert (row.contact_note, row.note) == (words, "")


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [("I agree", Agreement.AGREED), ("Yes", Agreement.AGREED), ("x", Agreement.AGREED), (True, Agreement.AGREED),
     ("I do not agree", Agreement.REFUSED), ("no", Agreement.REFUSED), ("I don't agree", Agreement.REFUSED), ("N",
     Agreement.REFUSED),
     (False, Agreement.REFUSED), ("", Agreement.UNANSWERED), (None, Agreement.UNANSWERED), ("maybe",
     Agreement.UNANSWERED)],
)  # fmt: skip
def test_answers_to_the_agreement(answer, meaning):
    assert read_agreement(answer) is meaning


FORM = (
    "Timestamp,Name,Phone,OK to text?,I agree that the group keeps this\n"
    "8/28/2026 16:07:17,Sam,07700 900123,Yes,I do not agree\n"
    "8/29/2026 16:07:17,Dawn,07700 900456,not at work,\n"
    "8/30/2026 16:07:17,Jo,07700 900789,Yes,I agree\n"
    "8/31/2026 16:07:17,,07700 900999,Yes,I do not agree\n"
    "9/1/2026 16:07:17,Kit,,,no\n"
)


def test_who_does_not_agree_comes_in_by_name_only():
    table = roster(FORM)
    sam, dawn, jo, kit = table.rows
    assert [row.agreement.value for row in table.rows] == ["refused", "unanswered", "agreed", "refused"]
    assert (sam.phone, sam.contact_note, sam.answered_at, sam.note) == ("", "", None, "")
    assert (dawn.phone, table.unanswered) == ("", 1)
    assert (jo.phone, jo.contact_note, jo.answered_at) == (
        "07700 900789", "Text messages: Yes", datetime.fromisoformat("2026-08-30T16:07:17"),
    )  # fmt: skip
    assert kit.problems == (RowProblem.DETAILS_LEFT_OUT,)
    assert "900123" not in repr(table)
    assert "900999" not in repr(table)
    assert table.counts.filled == table.counts.taken + table.counts.kept + table.counts.left_out


def test_no_answer_may_be_taken_for_a_yes():
    assert roster(FORM, keep_unanswered=True).rows[1].phone == "07700 900456"


def test_rows_that_are_no_people():
    table = roster(
        "Name,Phone\nSam,07700 900123\nVolunteers,\nName,Phone\n,07700 900456\n,\n"
        f"{'x' * 121},07700 900789\nTotal,1\nKey: x = came,\n"
    )
    assert [(line.row_number, line.outcome, line.reason and line.reason.value) for line in table.lines] == [
        (1, LineOutcome.HEADING, None),
        (2, LineOutcome.PERSON, None),
        (3, LineOutcome.KEPT, "outside_table"),
        (4, LineOutcome.HEADING, None),
        (5, LineOutcome.REFUSED, "no_name"),
        (7, LineOutcome.REFUSED, "name_too_long"),
        (8, LineOutcome.TOTAL, "not_part_of_people"),
        (9, LineOutcome.KEPT, "outside_table"),
    ]
    assert ("07700 900456", KeptReason.NO_NAME) in [(note.value, note.reason) for note in table.notes]
    assert table.lines[2].words
    assert table.lines[1].words == ""
    assert table.notes[0].words


def test_the_same_row_twice_is_one_person_but_the_same_name_is_two():
    table = roster("Name,Phone\nSam,07700 900123\nSam,07700 900123\nSam,\nSam,\nDawn\n")
    assert [row.called for row in table.rows] == ["Sam", "Sam", "Sam", "Dawn"]
    assert [line.outcome for line in table.lines][2] is LineOutcome.REPEATED


def test_marks_are_no_part_of_a_list_of_people():
    table = roster("No,Name,01/09/2026,15/09/2026,Total\n1,Sam,x,,1\n2,Dawn,,x,1\n3,Jo,,x,1\n,Visitors,2,3,\n")
    assert {note.reason.value for note in table.notes} >= {"not_part_of_people", "column_total", "column_numbers"}
    assert KeptWhere.NOWHERE not in {note.where for note in table.notes}
    assert ("D", "x") in [(note.column, note.value) for note in table.notes]
    assert table.counts.filled == table.counts.taken + table.counts.kept + table.counts.left_out


def test_tabs_of_one_workbook_hold_the_same_people():
    source = xlsx({
        "Tuesday": [["Club"], [], ["Name", "Joined", "Phone"], ["Sam", date(2025, 3, 1), ""], ["Dawn", "",
        "07700 900123"], ["Sam", "", ""]],
        "Thursday": [["Name", "Joined", "Notes", "Phone"], ["Sam", date(2025, 4, 1), "tea", "01632 960001"],
        ["Dawn", "", "", "07700 900999"]],
        "notes": [["key in the drawer"], [""], ["x"]],
    })  # fmt: skip
    table = read_roster(propose_all(read(source, "a.xlsx"), today=TODAY))
    assert [(row.called, len(row.places)) for row in table.rows] == [("Sam", 2), ("Dawn", 1), ("Sam", 1), ("Dawn", 1)]
    assert (table.rows[0].joined_on, table.rows[0].note, table.rows[0].phone) == (
        date(2025, 3, 1),
        "tea",
        "01632 960001",
    )
    assert ("Thursday", "B", "2025-04-01", KeptReason.DIFFERS) in [
        (n.sheet, n.column, n.value, n.reason) for n in table.notes
    ]
    assert [line.sheet for line in table.lines if line.outcome is LineOutcome.KEPT] == ["Tuesday", "notes", "notes"]


def test_a_second_number_that_differs_is_kept():
    source = xlsx({
        "One": [["Name", "Phone"], ["Sam", "07700 900123 / 01632 960001"]],
        "Two": [["Name", "Phone"], ["Sam", "07700 900123 / 01632 960009"]],
    })  # fmt: skip
    table = read_roster(propose_all(read(source, "a.xlsx"), today=TODAY))
    assert [note.value for note in table.notes] == ["07700 900123 / 01632 960009"]


@pytest.mark.parametrize(("answer", "people"), [("I agree", 1), ("I do not agree", 2), ("", 1)])
def test_agreement_may_stand_on_another_tab(answer, people):
    first = [["Name", "Phone"], ["Sam", "07700 900123"]]
    second = [["Name", "I agree to this"], ["Sam", answer], ["Dawn", "yes"]]
    for tabs in ({"One": first, "Two": second}, {"Two": second, "One": first}):
        rows = read_roster(propose_all(read(xlsx(tabs), "a.xlsx"), today=TODAY)).rows
        sams = [row for row in rows if row.called == "Sam"]
        assert len(sams) == people
        assert read_agreement(answer) in {row.agreement for row in sams}


@pytest.mark.parametrize("text", ["Name,Phone\n", "Tuesday\n\nName,Phone\n"])
def test_headings_alone_are_nothing_to_import(text):
    with pytest.raises(NothingToImport):
        roster(text)


@pytest.mark.parametrize("numbers", ["201 202 203", "1 2 3", "0770 0771 0772"])
def test_running_numbers_under_a_heading_stay_with_the_person(numbers):
    table = roster("Name,Phone,Locker\n" + "".join(f"P{one},{one},{one}\n" for one in numbers.split()))
    assert [row.note for row in table.rows] == [f"Phone: {one}\nLocker: {one}" for one in numbers.split()]


@pytest.mark.parametrize(
    ("numbers", "kept"), [("1 2 3", ["1 to 3"]), ("1 2 " * 150, ["1", "2"] * 150), ("7 8 9", ["7", "8", "9"])]
)
def test_the_numbers_of_the_lines_are_kept_in_the_note(numbers, kept):
    table = roster("No,Name\n" + "".join(f"{one},P{row}\n" for row, one in enumerate(numbers.split())))
    assert [note.value for note in table.notes] == kept


def test_numbers_that_stop_counting_far_down_are_kept_one_by_one():
    table = roster("No,Name\n" + "".join(f"{row % 250 + 1},P{row}\n" for row in range(251)))
    assert [note.value for note in table.notes][-2:] == ["250", "1"]


def test_a_sheet_kept_whole_and_columns_left_out():
    table = read_roster([with_kind(proposal("Name,Phone\nSam,07700 900123\n"), SheetKind.OTHER)])
    assert (table.rows, table.counts.kept) == ((), 4)
    without = read_roster([with_column(proposal("Name,Phone,\nSam,07700 900123,\n"), 1, ColumnMeaning.IGNORE)])
    assert (without.rows[0].phone, [note.value for note in without.notes]) == ("", [""])


def test_a_list_without_headings():
    table = roster("Sam\nDawn\nMrs P Kaur\n")
    assert [row.called for row in table.rows] == ["Sam", "Dawn", "Mrs P Kaur"]


def test_cells_right_of_everything_are_swept_up():
    found = proposals("Name,Phone\nSam,07700 900123\n")[0]
    table = read_roster([found.__class__(**{**vars(found), "columns": found.columns[:1]})])
    assert [note.reason for note in table.notes] == [KeptReason.OUTSIDE_TABLE]


def test_two_figures_of_a_birthday_are_in_the_past():
    first, second = roster("Name,DOB\nSam,03/04/38\nDawn,29/02/2028\n").rows
    assert (first.born_on, second.born_on) == (date(1938, 4, 3), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Sian Lewis,", "Siân Lewis,", "same_name"),
        ("Ann-Marie Smith,", "Anne Marie Smith,", "close_name"),
        ("Mrs P Kaur,", "Parminder Kaur,", "close_name"),
        ("Bill Kaur,07700 900123", "William Kaur,+44 7700 900123", "same_phone"),
    ],
)
def test_look_alikes(one, other, reason):
    (pair,) = roster(f"Name,Phone\n{one}\nZed,1\n{other}\n").look_alikes
    assert (pair.first, pair.second, pair.reason) == (0, 2, reason)


def test_people_who_only_share_a_word_are_not_alike():
    text = (
        "Name\n"
        + "".join(f"{name} Jones\n" for name in ("Bo", "Alexandra", "Tom Lee"))
        + "".join(f"{chr(65 + index % 26)}{chr(97 + index // 26)}xq{index} Village\n" for index in range(60))
    )
    assert roster(text).look_alikes == ()


def test_cancel(monkeypatch):
    monkeypatch.setattr(gathering, "_ROWS_BETWEEN_LOOKS", 1)
    shares = []
    with pytest.raises(Cancelled):
        read_roster(proposals("Name\nSam\nDawn\n"), progress=shares.append, is_cancelled=lambda: len(shares) == 1)
    assert len(shares) == 1
