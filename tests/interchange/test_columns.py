from datetime import date

import pytest

from peergroup_desktop.interchange import columns as subject
from peergroup_desktop.interchange.column_content import look_at
from peergroup_desktop.interchange.columns import ProposalReason, SheetKind
from peergroup_desktop.interchange.dates import DateOrder
from peergroup_desktop.interchange.header_words import by_heading
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.spreadsheets import read
from tests.interchange.lists import TODAY, book, proposal, xlsx

M = ColumnMeaning


def meanings(text, **options):
    return [column.meaning for column in proposal(text, **options).columns]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("NAME", M.FULL_NAME), ("First name", M.FIRST_NAME), ("Surname:", M.SURNAME), ("Family Name", M.SURNAME),
        ("Mobile", M.PHONE), ("Your phone (leave blank if you'd rather not)", M.PHONE), ("Home", M.OTHER_PHONE),
        ("E-mail", M.EMAIL), ("D.O.B.", M.BORN_ON), ("Date of Birth", M.BORN_ON), ("Date joined", M.JOINED_ON),
        ("What would you like us to call you?", M.CALLED), ("Is it OK to text you?", M.TEXT_OK),
        ("Anything we should know to make you comfortable?", M.ACCESS_NEEDS), ("Timestamp", M.TIMESTAMP),
        ("I agree that the group keeps these details", M.AGREEMENT), ("Emergency contact phone", M.KEEP_IN_NOTE),
        ("Imię i nazwisko", M.FULL_NAME), ("Cyfenw", M.SURNAME), ("Teléfono", M.PHONE), ("Prénom", M.FIRST_NAME),
        ("Comments / other", M.NOTE), ("Came", M.TOTAL), ("Which group?", M.GROUP),
    ],
)  # fmt: skip
def test_heading_words(heading, meaning):
    assert by_heading(heading)[0] is meaning


@pytest.mark.parametrize("heading", ["", "Last review", "??", "(x)"])
def test_headings_that_say_nothing(heading):
    assert by_heading(heading) is None


def test_headings_below_titles():
    found = proposal("Tuesday Group;\n;\nPrinted 3 May;\nName;Phone\nSam;07700 900123\n")
    assert (found.header_row, found.title, found.kind) == (3, "Tuesday Group · Printed 3 May", SheetKind.ROSTER)


def test_content_speaks_where_headings_do_not():
    text = (
        "Sam Ng,07700 900123,sam@example.org,04/05/1961,12/09/2025\n"
        "Dawn Fry,07700 900456,d@example.org,31/12/1950,01/02/2026\n"
    )
    assert meanings(text) == [M.FULL_NAME, M.PHONE, M.EMAIL, M.BORN_ON, M.JOINED_ON]


def test_content_speaks_against_vague_headings():
    text = "No,Name,Home,Number,Total,Mail,Group,Review,Empty,Contact\n" + "".join(
        f"{row},Sam {row},12 High St,blue,good,yes,{row},01/02/2026,,07700 90012{row}\n" for row in range(1, 5)
    )
    found = proposal(text)
    assert [column.meaning for column in found.columns] == [
        M.IGNORE, M.FULL_NAME, *[M.KEEP_IN_NOTE] * 7, M.PHONE,
    ]  # fmt: skip
    assert found.columns[8].reason is ProposalReason.EMPTY


def test_a_list_of_numbers_is_not_a_list_of_people():
    found = proposal("1;2\n4;9\n7;3\n")
    assert found.kind is SheetKind.OTHER


def test_a_second_phone_is_the_other_phone():
    assert meanings("Name,Phone,Mobile,Tel\nSam,07700 900123,07700 900124,07700 900125\n") == [
        M.FULL_NAME, M.PHONE, M.OTHER_PHONE, M.KEEP_IN_NOTE,
    ]  # fmt: skip


def test_names_are_found_under_an_unknown_heading():
    assert meanings("Beneficiary list;Mobile\nSam Ng;07700 900123\nDawn;07700 900124\n")[0] is M.FULL_NAME
    assert meanings("Ref;Mobile\nA1234;07700 900123\nB1234;07700 900124\n")[0] is M.KEEP_IN_NOTE


def test_dates_in_headings_make_a_register():
    found = proposal("Name,01/09/2026,08/09/2026,15/09/2026\nSam,x,x,\n")
    assert found.kind is SheetKind.REGISTER
    assert [column.session_on for column in found.columns[1:]] == [date(2026, 9, day) for day in (1, 8, 15)]
    assert found.date_questions == ()


def test_one_weekday_settles_the_order():
    found = proposal("Name,05/10/2026,12/10/2026,02/11/2026,09/11/2026\nSam,x,,,\n", day_first=False)
    assert found.columns[1].session_on == date(2026, 10, 5)
    american = proposal("Name,10/05/2026,10/12/2026,11/02/2026,11/09/2026\nSam,x,,,\n")
    assert american.columns[1].session_on == date(2026, 10, 5)


def test_a_row_of_dates_that_reads_both_ways_is_asked_about():
    found = proposal("Name,03/11/2026,04/11/2026\nSam,x,x\n")
    (asked,) = found.date_questions
    assert (asked.column, asked.example, asked.assumed) == (None, "03/11/2026", DateOrder.DAY_FIRST)
    answered = subject.with_date_order(found, None, DateOrder.MONTH_FIRST)
    assert answered.date_questions == ()
    assert answered.columns[1].session_on == date(2026, 3, 11)


def test_three_dates_may_stay_open():
    found = proposal("Name,03/11/2026,04/12/2026,06/07/2026\nSam,x,x,x\n")
    assert len(found.date_questions) == 1


def test_a_column_of_dates_is_asked_about_once():
    found = proposal("Name,Joined\nSam,03/11/2025\nDawn,04/11/2025\n")
    (asked,) = found.date_questions
    assert (asked.column, asked.heading, asked.count) == (1, "Joined", 2)
    answered = subject.with_date_order(found, 1, DateOrder.MONTH_FIRST)
    assert (answered.date_questions, answered.columns[1].order) == ((), DateOrder.MONTH_FIRST)


@pytest.mark.parametrize(
    ("text", "name", "days"),
    [
        ("Autumn 2026,,\nName,1/9,8/9\nSam,x,\n", "a.csv", [date(2026, 9, 1), date(2026, 9, 8)]),
        ("2025/26,,\nName,15/12,13/1\nSam,x,\n", "a.csv", [date(2025, 12, 15), date(2026, 1, 13)]),
        ("Name,15/12,13/1\nSam,x,\n", "register 2024.csv", [date(2024, 12, 15), date(2025, 1, 13)]),
        ("Name,Tue 3 Nov,Tue 10th Nov\nSam,x,\n", "2026-2030.csv", [date(2026, 11, 3), date(2026, 11, 10)]),
    ],
)
def test_the_year_comes_from_titles(text, name, days):
    found = proposal(text, name)
    assert [column.session_on for column in found.columns[1:]] == days
    assert found.year_question is None


@pytest.mark.parametrize(
    ("headings", "year"), [("1/9,8/9,22/9", 2026), ("15/12,22/12", 2026), ("15/3,22/3", 2026), ("13/1,20/1", 2027)]
)
def test_a_missing_year_is_assumed_and_asked(headings, year):
    found = proposal(f"Name,{headings}\nSam,x,\n")
    assert found.year_question.assumed == year
    answered = subject.with_year(found, 2020)
    assert answered.year_question is None
    assert answered.columns[1].session_on.year == 2020


def test_a_register_drawn_up_long_ago_is_of_last_year():
    assert proposal("Name,15/12,22/12\nSam,x,\n", today=date(2026, 3, 1)).year_question.assumed == 2025


def test_a_tab_may_name_the_month():
    source = xlsx(
        {"Sept 2026": [["Name", 1, 8, "15th", "Total"], ["Sam", "x", "", "x", 2], ["Dawn", "x", "x", "x", 3]]}
    )
    (found,) = subject.propose_all(read(source, "a.xlsx"), today=TODAY)
    assert [column.session_on for column in found.columns[1:4]] == [date(2026, 9, day) for day in (1, 8, 15)]
    assert found.columns[4].meaning is M.TOTAL


def test_words_beside_a_date_are_kept_apart():
    found = proposal("Name,Week 3: 15/09/2026 (film night),Tue 22/09/2026,30/02/2026\nSam,x,x,\n")
    assert [column.extra for column in found.columns[1:]] == ["Week 3: film night", "", ""]
    assert found.columns[3].session_on is None


def test_long_headings_are_no_dates():
    assert meanings(f"Name,{'We met on 3/9/2026 and ' * 5}\nSam,x\n") == [M.FULL_NAME, M.KEEP_IN_NOTE]


def test_a_person_may_change_a_column():
    found = subject.with_column(proposal("Name,Nick\nSam Ng,Sam\nDawn Fry,Dawn\n"), 1, M.CALLED)
    assert (found.columns[1].meaning, found.columns[1].reason) == (M.CALLED, ProposalReason.CHOSEN)
    swapped = subject.with_column(found, 1, M.FULL_NAME)
    assert [column.meaning for column in swapped.columns] == [M.KEEP_IN_NOTE, M.FULL_NAME]
    assert [column.meaning for column in subject.with_column(found, 0, M.NOTE).columns] == [M.NOTE, M.CALLED]


def test_a_person_may_call_a_column_a_session():
    found = subject.with_column(proposal("Name,first week\nSam,x\n"), 1, M.SESSION_DATE)
    assert (found.kind, found.columns[1].session_on) == (SheetKind.REGISTER, None)
    bare = subject.with_column(subject.with_header_row(found, None), 1, M.SESSION_DATE)
    assert bare.columns[1].session_on is None


def test_a_person_may_choose_the_row_of_headings_and_the_kind():
    found = proposal("Sam,1\nPeople who came,Phone\nDawn,07700 900123\n")
    moved = subject.with_header_row(found, 1)
    assert (moved.header_row, moved.columns[1].meaning, moved.first_row) == (1, M.PHONE, 2)
    assert subject.with_header_row(found, None).first_row == 0
    assert subject.with_kind(moved, SheetKind.OTHER).kind is SheetKind.OTHER


def test_sheets_without_headings_beside_one_with_are_notes():
    source = xlsx({"People": [["Name", "Phone"], ["Sam", "07700 900123"]], "notes": [["key in the drawer"]]})
    kinds = [found.kind for found in subject.propose_all(read(source, "a.xlsx"), today=TODAY)]
    assert kinds == [SheetKind.ROSTER, SheetKind.OTHER]


@pytest.mark.parametrize("text", ["Sam\nDawn\nMrs P Kaur\n", "Name\nSam\nDawn\n"])
def test_one_column_of_names(text):
    assert proposal(text).kind is SheetKind.ROSTER


def test_dates_under_dates_are_no_session():
    found = proposal("Sam,01/02/1970,03/04/2025\nDawn,02/03/1960,04/05/2024\n")
    assert (found.header_row, found.columns[1].meaning) == (None, M.BORN_ON)


def test_a_long_column_is_known_by_its_first_200_cells():
    sheet = book("Name\n" + "Sam\n" * 250).sheets[0]
    assert look_at(sheet, 1, 0).filled == 200


def test_numbers_of_lines_without_a_heading():
    assert meanings("1;Sam Ng;07700 900123\n2;Dawn Fry;07700 900124\n3;Jo Fox;07700 900125\n")[0] is M.IGNORE


@pytest.mark.parametrize("above", ["September;;;", ";;;"])
def test_a_month_over_days_that_stand_alone(above):
    found = proposal(f"Register\n{above}\nName;1;8;15\nSam;x;;x\nDawn;;x;\n", "x.csv")
    days = [column.session_on for column in found.columns[1:]]
    assert days == ([date(2026, 9, day) for day in (1, 8, 15)] if above.startswith("S") else [None] * 3)
