"""Offers and needs: two lists, a search over both, what goes together, and the forms."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import follow_ups, offers
from peergroup_desktop.core.kinds import OfferKind, RecordLevel
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.view import make as make_screen
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name

Key = Qt.Key
OFFER, NEED = OfferKind.OFFER, OfferKind.NEED


@pytest.fixture
def who(make):
    return dict(zip(("Grace", "Raj", "Siân"), make.people("Grace Raj Siân"), strict=True))


@pytest.fixture
def context(stage, make, who):
    offers.add(make.vault, who["Grace"], OFFER, "Lifts on Tuesdays")
    offers.add(make.vault, who["Siân"], OFFER, "Baking")
    offers.add(make.vault, who["Raj"], NEED, "A lift home")
    return stage.context(make.vault)


def shown(stage, context):
    made = stage.show(make_screen(context), (1146, 768))
    made.activateWindow()
    made.arrive({})
    made.focus_first()
    stage.settle()
    return made


@pytest.fixture
def screen(stage, context):
    return shown(stage, context)


def texts(screen, kind):
    return [line.text for line in screen.lists[kind].lines]


# The lists


def test_offers_and_needs_stand_side_by_side(screen):
    assert set(texts(screen, OFFER)) == {"Lifts on Tuesdays", "Baking"}
    assert texts(screen, NEED) == ["A lift home"]
    assert screen.search.hasFocus()


@pytest.mark.parametrize(
    ("typed", "offered", "needed"),
    [
        ("lift", ["Lifts on Tuesdays"], ["A lift home"]),
        ("sian", ["Baking"], []),
        ("ifts", [], []),
        ("lift raj", [], ["A lift home"]),
    ],
)
def test_the_search_finds_words_and_names(screen, typed, offered, needed):
    QTest.keyClicks(screen.search, typed)
    assert (texts(screen, OFFER), texts(screen, NEED)) == (offered, needed)


def test_a_search_that_finds_nothing_says_so_and_esc_ends_it(screen, heard, context):
    context.messages.watch(screen, screen)
    QTest.keyClicks(screen.search, "zzz")
    assert screen.lists[OFFER].nothing.text() == "Nothing for “zzz”."
    assert heard[-1] == "0 lines found"
    assert screen.escape()
    assert len(texts(screen, OFFER)) == 2
    assert not screen.escape()


def test_ctrl_f_searches(screen):
    screen.adds[OFFER].setFocus()
    screen.find()
    assert screen.search.hasFocus()


def test_long_lists_begin_with_twelve(screen, make, who, stage):
    for number in range(43):
        offers.add(make.vault, who["Raj"], OFFER, f"Number {number}")
    screen.refresh()
    card = screen.lists[OFFER]
    assert (len(card.stops), card.more.text()) == (12, "Show 30 more")
    card.more.click()
    stage.settle()
    assert (len(card.stops), card.more.text(), card.stops[12].hasFocus()) == (42, "Show 3 more", True)
    card.more.click()
    assert (len(card.stops), card.more.isHidden()) == (45, True)


def test_the_keyboard_stays_at_its_place(screen, make):
    card = screen.lists[OFFER]
    card.stops[1].setFocus()
    offers.remove(make.vault, card.lines[1].id)
    screen.refresh()
    assert card.stops[0].hasFocus()
    offers.remove(make.vault, card.lines[0].id)
    screen.refresh()
    assert screen.search.hasFocus()


def test_where_others_look_on_texts_wait_and_names_are_initials(screen, context):
    context.discreet.set_on(True)
    line = screen.lists[NEED].lines[0]
    held = screen.lists[NEED].findChild(HeldText)
    assert (line.name, held.text()) == ("R.", "Hidden. Hold Space to read")
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "A lift home"
    assert screen.swaps.lines[0].about == ""


def test_days_of_other_years_have_their_year():
    assert words.said(date(2025, 10, 3), date(2026, 11, 24)) == "3 Oct 2025"
    assert words.said(date(2026, 10, 3), date(2026, 11, 24)) == "3 Oct"


# Together


def test_two_people_are_put_in_touch_by_a_follow_up(screen, make, context):
    (button,) = screen.swaps.stops
    assert name(button) == "Put Grace and Raj in touch"
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert [row.text for row in follow_ups.list_open(make.vault, make.group_id)] != []
    assert (screen.swaps.stops, screen.search.hasFocus()) == ([], True)
    context.undo.undo()
    assert len(screen.swaps.stops) == 1


def test_the_next_suggestion_takes_the_keyboard(screen, make, who, stage):
    offers.add(make.vault, who["Siân"], NEED, "Somebody for baking")
    offers.add(make.vault, who["Raj"], OFFER, "Baking bread")
    screen.refresh()
    stage.settle()
    screen.swaps.stops[0].setFocus()
    QTest.keyClick(screen.swaps.stops[0], Key.Key_Space)
    assert screen.swaps.stops[0].hasFocus()


# The forms


@pytest.mark.parametrize("kind", [OFFER, NEED])
def test_a_line_is_added(screen, make, who, kind):
    screen.adds[kind].click()
    form = screen.desk.forms.form
    form.who.set_choice(who["Raj"].hex())
    form.what.setText("Gardening")
    form.press_keep()
    assert "Gardening" in texts(screen, kind)


def test_the_form_wants_a_name_and_words(screen):
    screen.new()
    form = screen.desk.forms.form
    form.what.setText("Gardening")
    form.press_keep()
    assert form.fields["person_id"].error == "Choose a name."
    form.who.setCurrentIndex(1)
    form.what.setText("")
    form.press_keep()
    assert form.fields["text"].error
    form.reject()


def test_a_line_is_changed_and_taken_off(screen):
    screen.lists[NEED].stops[0].click()
    form = screen.desk.forms.form
    assert (form.windowTitle() or form.accessibleName(), form.what.text()) == ("What would help Raj", "A lift home")
    form.what.setText("A lift on Fridays")
    form.press_keep()
    assert texts(screen, NEED) == ["A lift on Fridays"]
    form = screen.desk.ask_change(screen.lists[NEED].lines[0].id)
    next(button for button in form.findChildren(type(form.keep)) if "off the list" in button.text()).click()
    assert texts(screen, NEED) == []
    assert screen.lists[NEED].nothing.text() == "Nobody has said yet."


def test_a_line_that_is_gone_opens_no_form(screen):
    assert screen.desk.ask_change(b"nothing") is None


@pytest.mark.parametrize("is_new", [True, False])
def test_an_open_form_outlives_a_lock(screen, stage, context, is_new):
    form = screen.desk.ask_new(NEED) if is_new else screen.desk.ask_change(screen.lists[OFFER].lines[0].id)
    form.what.setText("Tables first")
    held = screen.park()
    form.reject()
    again = stage.show(make_screen(context), (1146, 768))
    again.restore(held)
    assert again.desk.forms.form.what.text() == "Tables first"
    again.desk.forms.form.reject()


def test_nothing_typed_needs_no_form(screen):
    screen.restore(screen.park())
    assert screen.desk.forms.form is None


# Empty, and all sizes


def test_an_empty_page_begins_with_an_offer(stage, make, who):
    screen = shown(stage, stage.context(make.vault))
    assert screen.first.hasFocus()
    screen.first_need.click()
    assert screen.desk.forms.form.accessibleName() or screen.desk.forms.form.windowTitle()
    screen.desk.forms.form.reject()
    screen.first.click()
    form = screen.desk.forms.form
    form.who.setCurrentIndex(1)
    form.what.setText("Baking")
    form.press_keep()
    assert texts(screen, OFFER) == ["Baking"]


def test_a_group_that_only_counts_has_none(stage, make):
    make.group("Drop-in", RecordLevel.COUNT_ONLY)
    context = stage.context(make.vault)
    context.group.choose(make.group_id)
    screen = shown(stage, context)
    screen.new()
    assert (screen._stack.currentWidget() is screen.no_names, screen.desk.forms.form) == (True, None)


def test_tab_goes_from_the_search_through_the_lists_to_what_goes_together(screen):
    order = tab_order(screen)
    wanted = [
        "Add what would help",
        "Add an offer",
        "Search offers and needs",
        "Change: Baking, Siân",
        "Change: Lifts on Tuesdays, Grace",
        "Change: A lift home, Raj",
        "Put Grace and Raj in touch",
    ]
    assert [stop for stop in order if stop in wanted] == wanted


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1146, 804])
@pytest.mark.parametrize("is_discreet", [True, False])
def test_nothing_is_in_the_way(screen, stage, context, factor, width, is_discreet):
    context.discreet.set_on(is_discreet)
    screen.resize(width, 768)
    stage.look(factor=factor)
    stage.settle()
    assert lint(screen) == []


def test_people_with_equal_initials_are_told_apart_where_one_is_chosen(stage, context, make):
    make.people("Gareth Gina")
    context.discreet.set_on(True)
    form = shown(stage, context).desk.ask_new(OFFER)
    offered = [form.who.itemText(place) for place in range(form.who.count())]
    assert offered == ["Choose a name", "G.", "G. (2)", "G. (3)", "R.", "S."]
    form.who.set_choice(offers.list_group(make.vault, make.group_id)[-1].person_id.hex())
    assert form.who.currentText() == "R."
    form.reject()
