"""Marks typed in from the printed sheet."""

import pytest

from peergroup_desktop.actions import attendance, figures, people
from peergroup_desktop.core.errors import PaperUnreadable
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.marks import Mark


@pytest.fixture
def sheet(make):
    """A session with nine people on its sheet, A to I."""
    make.people("A B C D E F G H I")
    return make.session()


def letters(reading):
    return "".join(reading.names)


@pytest.mark.parametrize(
    ("typed", "came", "heads"),
    [
        ("1-4, 7, 9, 3 guests", "ABCDGI", (3, None, None)),
        ("1 – 4 7 9", "ABCDGI", (None, None, None)),
        ("2 to 3 and 5;9.", "BCEI", (None, None, None)),
        ("1, 2 children and 1 unnamed", "A", (None, 2, 1)),
        ("2 not named, 1 visitor & 1 guest", "", (2, None, 2)),
        ("everyone", "ABCDEFGHI", (None, None, None)),
        ("Everyone except 5", "ABCDFGHI", (None, None, None)),
        ("all but 2, 4-6, 2 guests, 4", "ACDGHI", (2, None, None)),
        ("except 1 everybody", "ABCDEFGHI", (None, None, None)),
        ("Nos. 3 came, 3", "C", (None, None, None)),
        ("", "", (None, None, None)),
    ],
)
def test_what_people_type(sheet, vault, typed, came, heads):
    reading = attendance.read_paper(vault, sheet, typed.replace("Nos.", "numbers"))
    assert (letters(reading), reading.problems) == (came, ())
    assert (reading.guests, reading.children, reading.unnamed) == heads


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ("1, 12", ("12",)),
        ("0", ("0",)),
        ("4-1", ("4-1",)),
        ("1-99999999", ("1-99999999",)),
        ("3 cats, 1", ("3 cats",)),
        ("one, 2", ("one",)),
        ("1 - x", ("-", "x")),
        ("7?", ("?",)),
        ("3x", ("3 x",)),
    ],
)
def test_what_fits_nothing_is_listed(sheet, vault, typed, problems):
    assert attendance.read_paper(vault, sheet, typed).problems == problems


def test_a_good_line_is_one_deed(sheet, vault):
    done = attendance.enter_paper(vault, sheet, "1-2, 9, 3 guests")
    register = attendance.get_register(vault, sheet)
    assert (letters(done.value), register.here_count, register.guest_count) == ("ABI", 3, 3)
    assert done.change_set.rows.keys() == {"attendance", "session"}


def test_a_bad_part_writes_nothing(sheet, vault):
    with pytest.raises(PaperUnreadable) as caught:
        attendance.enter_paper(vault, sheet, "1-2, 77, 3 guests")
    assert (caught.value.field, caught.value.facts) == ("typed", {"part": "77"})
    register = attendance.get_register(vault, sheet)
    assert (register.here_count, register.guest_count) == (0, 0)


def test_other_marks_stay(sheet, vault):
    second = attendance.sign_in_order(vault, sheet)[1].person_id
    attendance.mark(vault, sheet, second, Mark.APOLOGIES)
    attendance.enter_paper(vault, sheet, "1")
    assert attendance.get_register(vault, sheet).apologies_count == 1


def test_somebody_new_at_the_door_does_not_move_the_printed_numbers(sheet, make, vault):
    printed = figures.sign_in(vault, make.group_id, sheet).people
    attendance.add_at_door(vault, sheet, "Aaron")
    assert letters(attendance.read_paper(vault, sheet, "1")) == "A"
    assert figures.sign_in(vault, make.group_id, sheet).people == (*printed, "Aaron")
    assert figures.sign_in(vault, make.group_id, make.session(starts=840, ends=900)).people[0] == "A"


def test_numbers_are_those_of_people_who_are_expected(make, vault):
    keep, other, _waiting = make.person("B"), make.person("C"), make.person("A", status=MembershipStatus.WAITING)
    people.merge(vault, keep, other)
    order = attendance.sign_in_order(vault, make.session())
    assert [(one.number, one.display) for one in order] == [(1, "B")]
