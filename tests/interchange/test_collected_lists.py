"""The lists collected from groups: everything in them comes in, or is listed with its reason."""

from collections import Counter
from datetime import date

import pytest

from peergroup_desktop.core.errors import NothingToImport, SheetRefused
from peergroup_desktop.interchange.columns import propose_all
from peergroup_desktop.interchange.register_sheet import read_register
from peergroup_desktop.interchange.roster import read_roster
from peergroup_desktop.interchange.spreadsheets import read
from peergroup_desktop.interchange.workbook import as_text, is_filled
from tests.interchange.lists import TODAY

PEOPLE = {"address-book.tsv": 34, "online-form-responses.csv": 22, "register-autumn.csv": 24, "cafe-register.xlsx": 26,
          "nul-bytes.csv": 2, "large-roster-10000.csv": 10_000}  # fmt: skip


@pytest.fixture
def load(shared_data):
    def _load(name):
        return read((shared_data / "spreadsheets" / name).read_bytes(), name)

    return _load


@pytest.fixture
def people(load):
    return lambda name: read_roster(propose_all(load(name), today=TODAY))


@pytest.fixture
def register(load):
    return lambda name: read_register(propose_all(load(name), today=TODAY))


@pytest.mark.parametrize(("name", "count"), PEOPLE.items())
def test_everybody_comes_in(people, name, count):
    assert len(people(name).rows) == count


@pytest.mark.parametrize("name", PEOPLE)
def test_no_cell_is_lost(load, people, name):
    filled = sum(is_filled(cell) for sheet in load(name).sheets for row in sheet.rows for cell in row)
    counts = people(name).counts
    assert counts.filled == filled == counts.taken + counts.kept + counts.left_out


@pytest.mark.parametrize("name", ["address-book.tsv"])
def test_each_word_of_the_address_book_is_somewhere(load, people, name):
    table = people(name)
    for row in table.rows:
        said = f"{row} {row.note}".replace("datetime.date(1961, 4, 12)", "12/04/1961 1961-04-12")
        said = said.replace("datetime.date(1964, 2, 29)", "29 Feb 1964")
        for cell in load(name).sheets[0].rows[row.row_number - 1]:
            words = as_text(cell).replace(",", " ").split()
            assert [word for word in words if word not in said and word not in ("n/a", "tel:")] == []


@pytest.mark.parametrize("name", ["empty.csv", "headers-only.csv"])
def test_files_with_nobody(people, name):
    with pytest.raises(NothingToImport):
        people(name)


@pytest.mark.parametrize(("name", "reason"), [("actually-html.xls", "web_page"), ("truncated.xlsx", "damaged")])
def test_files_that_are_not_what_they_say(load, name, reason):
    with pytest.raises(SheetRefused) as refused:
        load(name)
    assert refused.value.facts == {"reason": reason}


def test_the_autumn_register(register):
    table = register("register-autumn.csv")
    assert [session.on for session in table.sessions][:2] == [date(2026, 9, 1), date(2026, 9, 8)]
    assert [session.guests for session in table.sessions] == [1, 3, 2, 1, 2, 1, 3, 2, 3]
    assert {habit.key: habit.count for habit in table.habits} == {"x": 83, "1": 27, "a": 25, "/": 21, "apols": 18}
    assert [habit.key for habit in table.habits if habit.needs_asking] == ["a"]
    assert [person.row.called for person in table.people].count("Sam") == 2
    assert Counter(note.reason.value for note in table.notes) == {
        "count_unsure": 3,
        "title": 1,
        "mark_guessed": 1,
        "mark_read": 4,
    }


def test_the_cafe_register(register):
    table = register("cafe-register.xlsx")
    assert len(table.sessions) == 12
    assert [session.on for session in table.sessions if session.is_cancelled] == [date(2026, 10, 15)]
    assert sum(len(person.marks) for person in table.people) == 90 + 45
    assert sum(len(person.unclear_on) for person in table.people) == 58
    assert {len(person.row.places) for person in table.people} == {3}
    assert "key in kitchen drawer" in [note.value for note in table.notes]


def test_the_form_keeps_what_was_agreed_to(people):
    table = people("online-form-responses.csv")
    answers = Counter(row.agreement.value for row in table.rows)
    assert answers == {"agreed": 13, "refused": 5, "unanswered": 4}
    assert not any(row.phone or row.email or row.note for row in table.rows if row.agreement.value != "agreed")
    assert "person5@example.org" not in repr(table)
