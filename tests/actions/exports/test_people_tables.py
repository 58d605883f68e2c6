"""People, contact sheets, the rota and check-ins as tables: who stands on them, and what is left empty."""

from datetime import date

import pytest

from peergroup_desktop.actions import exports, people
from peergroup_desktop.core.kinds import AccessNeed, ContactWay, MembershipStatus
from peergroup_desktop.reports.check_in_results import AnswerCount, BandCount, CheckInResults, QuestionPicture
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet, RingIfIll
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSheet, RotaSlot
from peergroup_desktop.reports.who import Who

TODAY = date(2026, 11, 24)


def table_of(data, **options):
    (table,) = exports.tables_of(data, PageOptions(**options), printed_on=TODAY)
    assert all(len(row) == len(table.columns) for row in table.rows)
    return table


@pytest.fixture
def listed(make):
    jo, ann = make.person("Jo", access_needs=frozenset({AccessNeed.NEAR_DOOR, AccessNeed.FOOD})), make.person("Ann")
    make.held(date(2026, 10, 6), jo, ann)
    make.held(date(2026, 10, 13), jo)
    people.add_person(make.vault, make.group_id, people.NewPerson("Max", status=MembershipStatus.WAITING))
    return exports.people_list(make.vault, make.group_id)


def test_the_list_of_people(listed):
    table = table_of(listed)
    assert table.rows == (
        ("Ann", "coming", "comes along", date(2026, 10, 6), date(2026, 10, 6), 1, ""),
        ("Jo", "coming", "comes along", date(2026, 10, 6), date(2026, 10, 13), 2, "Food to avoid; Seat near the door"),
        ("Max", "waiting for a place", "comes along", None, None, 0, ""),
    )
    assert [row[0] for row in table_of(listed, show=Show.INITIALS).rows] == ["A", "J", "M"]


def test_the_list_without_people_is_how_many_there_are(listed):
    assert table_of(listed, show=Show.NUMBERS).rows == ((3,),)


def test_the_contact_sheet_has_columns_for_an_emergency_only_where_it_is_asked():
    jo = ContactLine(
        "Jo", ("01632 960114", "01632 960115"), "jo@a.example", may_ring=True, may_text=False,
        preferred_way=ContactWay.PHONE, name_to_give="Sam from the library",
        access_needs=(AccessNeed.FOOD,), if_ill=RingIfIll("Ann", "sister", "01632 960116"),
    )  # fmt: skip
    plain = table_of(ContactSheet("Circle", "", (jo,)))
    assert plain.rows[0][:7] == ("Jo", "01632 960114; 01632 960115", "jo@a.example", "yes", "no", "", "by phone")
    full = table_of(ContactSheet("Circle", "", (jo, ContactLine("Max")), with_emergency=True))
    assert [row[-3:] for row in full.rows] == [("Ann", "sister", "01632 960116"), ("", "", "")]


def test_the_rota_is_sessions_by_jobs():
    first = RotaLine(TODAY, (RotaSlot((Who("Jo"),)), RotaSlot((), (Who("Ann"),), gaps=2)))
    off = RotaLine(date(2026, 12, 1), (), is_cancelled=True, cancel_reason="Hall flooded")
    sheet = RotaSheet("Circle", "", TODAY, date(2026, 12, 31), ("Teas", "Opened up"), (first, off))
    assert table_of(sheet).columns == ("Day", "Teas", "Opened up", "What became of it", "Reason")
    assert table_of(sheet).rows == (
        (TODAY, "Jo", "Ann can’t after all; 2 wanted", "", ""),
        (date(2026, 12, 1), "", "", "cancelled", "Hall flooded"),
    )
    assert table_of(sheet, show=Show.INITIALS).rows[0][1:3] == ("J", "A can’t after all; 2 wanted")
    assert table_of(sheet, show=Show.NUMBERS).rows[0][1:3] == ("1", "2 wanted")


def test_check_ins_are_counted_by_answer():
    scale = QuestionPicture(
        "How satisfied?", True, "not at all", "completely", (AnswerCount("0", 0), AnswerCount("10", 12)),
        (BandCount("very high", 9, 10, 12, 100),), (), refused=1, skipped=2,
    )  # fmt: skip
    words = QuestionPicture("What helps?", False, "", "", (), (), ("=Tea", "Walks"), refused=0, skipped=0)
    table = table_of(CheckInResults("Circle", "How we are", "", TODAY, TODAY, 12, (scale, words)))
    assert table.name == "How we are"
    assert table.rows == (
        ("How satisfied?", "0", 0, None),
        ("How satisfied?", "10", 12, None),
        ("How satisfied?", "very high: 9 to 10", 12, 100),
        ("How satisfied?", "Rather not say", 1, None),
        ("How satisfied?", "Left out", 2, None),
        ("What helps?", "=Tea", 1, None),
        ("What helps?", "Walks", 1, None),
        ("What helps?", "Rather not say", 0, None),
        ("What helps?", "Left out", 0, None),
    )
