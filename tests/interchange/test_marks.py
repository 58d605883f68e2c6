import pytest

from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.interchange.kept import Place
from peergroup_desktop.interchange.marks import MarkMeaning, Squares, habit_key, habits_of

HERE, SORRY, NOT, UNCLEAR = MarkMeaning.HERE, MarkMeaning.APOLOGIES, MarkMeaning.NOT_HERE, MarkMeaning.UNCLEAR


def habits(text, blanks=3, answers=None, crosses=None):
    cells = [(cell, Place("S", 2, "B")) for cell in text.split("|")]
    return {habit.key: habit for habit in habits_of(Squares(cells, blanks, crosses), answers or {})}


@pytest.mark.parametrize(
    ("cell", "meaning", "asks"),
    [
        ("x", HERE, False), ("X", HERE, False), ("/", HERE, False), ("1", HERE, False), ("Y", HERE, False), ("✓",
        HERE, False),
        ("here.", HERE, False), ("P", HERE, True), ("A", SORRY, True), ("ap", SORRY, True), ("apols", SORRY, False),
        ("sorry", SORRY, False), ("so sorry, ill", SORRY, True), ("N", NOT, False), ("0", NOT, False), ("-",
        NOT, False),
        ("late", MarkMeaning.CAME_LATE, False), ("10 mins late", MarkMeaning.CAME_LATE, True), ("LE",
        MarkMeaning.LEFT_EARLY, True),
        ("had to left early", MarkMeaning.LEFT_EARLY, True), ("cancelled", MarkMeaning.CANCELLED, False),
        ("CANCELLED - snow", MarkMeaning.CANCELLED, True), ("x (new)", HERE, True), ("?", UNCLEAR, True), ("2",
        UNCLEAR, True),
        ("with her sister", UNCLEAR, True), ("sí", HERE, True),
    ],
)  # fmt: skip
def test_what_a_habit_seems_to_mean(cell, meaning, asks):
    (habit,) = habits(cell).values()
    assert (habit.meaning, habit.needs_asking) == (meaning, asks)


@pytest.mark.parametrize(
    ("cells", "meaning"), [("x|/|x|/|/|x", HERE), ("x|/" * 10, NOT), ("x|/|-" + "|/" * 20, HERE), ("x|✓", NOT)]
)
def test_a_cross_is_here_unless_the_register_proves_otherwise(cells, meaning):
    found = habits(cells.replace("/x", "/|x"), blanks=0)["x"]
    assert (found.meaning, found.needs_asking) == (meaning, True)


def test_the_totals_settle_what_a_cross_means():
    assert not habits("x|/|/", blanks=0, crosses=True)["x"].needs_asking
    assert habits("x|/|/", crosses=False)["x"].meaning is NOT


def test_a_beside_p_is_absent_and_apologies_otherwise():
    assert habits("p|a|p", blanks=0)["a"].meaning is NOT
    assert habits("x|a|x", blanks=0)["a"].meaning is SORRY


def test_a_cross_among_ticks_is_asked_about():
    assert habits("x|✓")["x"].needs_asking
    assert not habits("x|/|1")["x"].needs_asking


def test_habits_are_counted_with_their_spellings():
    found = list(habits("x|X|x|A| x ").values())
    assert [(habit.key, habit.shown, habit.count) for habit in found] == [("x", ("x", "X"), 4), ("a", ("A",), 1)]


def test_an_answer_settles_a_habit():
    habit = habits("A", answers={"a": NOT})["a"]
    assert (habit.meaning, habit.needs_asking) == (NOT, False)


@pytest.mark.parametrize(
    ("cell", "key"), [("X.", "x"), (1.0, "1"), ("  Ap  ols ", "ap ols"), ("...", "..."), (None, "")]
)
def test_keys(cell, key):
    assert habit_key(cell) == key


def test_what_is_stored():
    assert (HERE.mark, SORRY.mark, NOT.mark) == (Mark.PRESENT, Mark.APOLOGIES, None)
    assert (MarkMeaning.CAME_LATE.flags, HERE.flags) == (MarkFlag.CAME_LATE, MarkFlag.NONE)
