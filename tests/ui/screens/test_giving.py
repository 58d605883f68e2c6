"""Give and take: the picture of three months, the way to earlier ones, how it was counted, and what is empty."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import giving, settings
from peergroup_desktop.actions.giving import GivingQuarter
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.giving import words
from peergroup_desktop.ui.screens.giving.squares import Squares
from peergroup_desktop.ui.screens.giving.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.looking import is_near, name, picture, pixel

Key = Qt.Key
TODAY = date(2026, 11, 24)
OCTOBER, NOVEMBER, SUMMER = date(2026, 10, 6), date(2026, 11, 24), date(2026, 7, 7)


def marked(make, on, **by_word):
    """Hold a session at which each word was marked so often, each time for another person."""
    session = make.held(on)
    people = make.people(" ".join(f"P{on.month}{number}" for number in range(max(by_word.values()))))
    for number, person in enumerate(people):
        given = frozenset(word for word, count in by_word.items() if number < count)
        giving.set_giving(make.vault, session, person, given)
    return session


@pytest.fixture
def context(stage, make):
    marked(make, OCTOBER, Listened=12, Shared=3)
    marked(make, NOVEMBER, Listened=2)
    marked(make, SUMMER, Shared=1)
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context):
    made = stage.show(make_screen(context), (1146, 768))
    made.activateWindow()
    made.arrive({})
    made.focus_first()
    stage.settle()
    return made


# Words


@pytest.mark.parametrize(
    ("day", "quarter"),
    [(date(2026, 1, 1), (2026, 1)), (date(2026, 3, 31), (2026, 1)), (date(2026, 12, 31), (2026, 4))],
)
def test_a_day_is_in_its_quarter(day, quarter):
    assert words.quarter_of(day) == quarter


@pytest.mark.parametrize(
    ("quarter", "steps", "other"),
    [((2026, 1), -1, (2025, 4)), ((2025, 4), 1, (2026, 1)), ((2026, 3), -1, (2026, 2)), ((2026, 3), -4, (2025, 3))],
)
def test_quarters_go_over_the_year(quarter, steps, other):
    assert words.beside(quarter, steps) == other


def test_a_quarter_is_said_in_words():
    found = GivingQuarter(date(2026, 10, 1), (("Listened", (12, 2, 0), 14),), 2, "")
    shown = words.picture(found, TODAY)
    assert shown.title == "October to December 2026"
    assert shown.summary == "14 marks at 2 sessions"
    assert shown.rows[0].says == "Listened: 14. October 12, November 2, December to come"
    assert "from 2 registers, and never by person" in shown.counted


@pytest.mark.parametrize(
    ("most", "legend"),
    [(120, "One square is one mark. A full line is ten."), (121, "The longest bar stands for 121.")],
)
def test_the_legend_says_squares_or_bars(most, legend):
    found = GivingQuarter(date(2026, 10, 1), (("Listened", (most, 0, 0), most),), 2, "")
    assert words.picture(found, TODAY).legend == legend


# Squares


def test_a_mark_is_a_square_and_ten_are_a_line(show):
    one, twelve = show(Squares(1, 12)), show(Squares(12, 12))
    assert is_near(pixel(one, 5, 5), look().tokens.green)
    assert twelve.height() > one.height()
    assert is_near(pixel(twelve, 5, -5), look().tokens.green)


@pytest.mark.parametrize("most", [30, 50, 80, 120])
def test_squares_shrink_so_that_rows_stay_low(show, most):
    assert show(Squares(most, most)).height() < 110


def test_very_many_are_a_bar_by_share(show):
    half = picture(show(Squares(100, 200)))
    green = [is_near(half.pixelColor(x, half.height() // 2), look().tokens.green) for x in range(half.width())]
    assert green.count(True) == pytest.approx(half.width() / 2, abs=3)


def test_nothing_is_a_dash(show):
    none = show(Squares(0, 12))
    assert is_near(pixel(none, 4, none.height() / 2), look().tokens.line_strong)


# The screen


def test_this_quarter_is_shown_with_its_numbers(screen):
    assert screen.steps.title.text() == "October to December 2026"
    assert screen.steps.summary.text() == "17 marks at 2 sessions"
    assert "Listened: 14. October 12, November 2, December to come" in name(screen.picture)
    assert "never by person" in screen.counted.text()


def test_no_name_is_anywhere(screen):
    shown = [part.text() for part in screen.findChildren(object) if hasattr(part, "text")]
    assert not any("P100" in text or "P10" in text for text in map(str, shown))


def test_earlier_quarters_are_a_step_away_and_coming_ones_are_not(screen):
    assert not screen.steps.on.isEnabled()
    screen.steps.back.click()
    assert (screen.steps.title.text(), screen.steps.summary.text()) == ("July to September 2026", "1 mark at 1 session")
    screen.steps.on.setFocus()
    screen.steps.on.click()
    assert (screen.steps.title.text(), screen.steps.back.hasFocus()) == ("October to December 2026", True)


def test_up_and_down_say_the_words(screen, heard):
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_Up):
        QTest.keyClick(screen.picture, key)
    assert [line.split(":")[0] for line in heard] == [
        "Listened",
        "Shared",
        "Listened",
        "Gave a lift",
        "Welcomed someone",
    ]
    assert is_near(pixel(screen.picture.bands[2], 8, 8), look().tokens.sunken)
    screen.steps.back.setFocus()
    assert not is_near(pixel(screen.picture.bands[2], 8, 8), look().tokens.sunken)


def test_a_word_further_down_comes_into_sight(screen, stage):
    stage.look(factor=2.0)
    stage.settle()
    QTest.keyClick(screen.picture, Key.Key_End)
    stage.settle()
    last = screen.picture.bands[-1]
    assert last.mapTo(screen, last.rect().center()).y() < screen.height()


def test_the_ring_of_the_keyboard_lies_inside_the_edge(screen):
    assert screen.picture.rect().contains(screen.picture.drawn_box().toRect().adjusted(-8, -8, 8, 8))


def test_other_keys_are_not_the_pictures(screen, heard):
    QTest.keyClick(screen.picture, Key.Key_A)
    assert heard == []


def test_three_months_without_a_mark_lead_to_the_register(screen, context):
    for _step in range(2):
        screen.steps.back.click()
    assert screen._pages.currentWidget() is screen.nothing
    screen.focus_first()
    assert screen.register.hasFocus()
    screen.register.click()
    assert context.navigator.current == "register"


def test_without_words_they_can_be_chosen(screen, context, make):
    settings.change_setting(make.vault, "giving_words", ())
    screen.refresh()
    screen.focus_first()
    assert screen.words.hasFocus()
    screen.words.click()
    assert context.navigator.current == "settings"


def test_a_new_mark_shows_when_somebody_comes_back(screen, make, context):
    session = marked(make, date(2026, 11, 17), Shared=1)
    assert session
    screen.arrive({})
    assert "Shared: 4" in name(screen.picture)


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1146, 804])
def test_nothing_is_in_the_way(screen, stage, factor, width):
    screen.resize(width, 768)
    stage.look(factor=factor)
    stage.settle()
    assert lint(screen) == []
