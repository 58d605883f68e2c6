"""What was suggested to somebody and what is arranged for them, on their page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import referrals, signposts
from peergroup_desktop.core.kinds import ConsentWay, RecordLevel, SignpostOutcome
from tests.places import write_place
from tests.ui.lint import lint

TODAY, BEFORE = date(2026, 11, 24), date(2026, 11, 17)
Key = Qt.Key


@pytest.fixture
def pantry(vault):
    return write_place(vault, "Wensley Food Pantry", line="A week of food for £5.")


def suggested(grace):
    return signposts.list_suggested(grace.vault, grace.make.group_id)


def arranged(grace):
    return referrals.list_for(grace.vault, grace.id)


def keys(grace, words, *keys):
    QTest.keyClicks(grace.form.focusWidget(), words)
    for key in keys:
        QTest.keyClick(grace.form.focusWidget(), key)
        grace.stage.settle()


def test_a_place_is_suggested_by_the_keyboard_alone(grace, pantry):
    write_place(grace.vault, "Walk and Natter")
    grace.open().press("Suggest a place")
    keys(grace, "pant", Key.Key_Return)
    assert grace.form.place_line.place.id == pantry
    assert grace.form.focusWidget() is grace.form.who
    assert grace.form.who.choice == grace.id.hex()
    grace.form.happy.setFocus()
    keys(grace, "", Key.Key_Space, Key.Key_Tab, Key.Key_Return)
    (row,) = suggested(grace)
    assert (row.service_id, row.person_id, row.on) == (pantry, grace.id, TODAY)
    assert "Wensley Food Pantry" in grace.texts()


def test_nobodys_name_is_kept_without_their_yes(grace, pantry):
    grace.open().press("Suggest a place")
    grace.form.place_line.edit.setText("wensley food pantry")
    grace.press("Keep", grace.form)
    assert grace.form.fields["person_id"].error
    assert suggested(grace) == ()
    grace.form.who.set_choice("")
    assert not grace.form.happy.isVisible()
    grace.press("Keep", grace.form)
    assert [row.person_id for row in suggested(grace)] == [None]


def test_the_places_that_fit_are_reached_with_the_arrow_keys(grace, pantry):
    walk = write_place(grace.vault, "Wensley Walk", line="A slow walk")
    grace.open().press("Suggest a place")
    form = grace.form
    keys(grace, "wensley", Key.Key_Down)
    assert form.focusWidget() is form.place_line.finder.buttons[0]
    keys(grace, "", Key.Key_Down)
    chosen = form.focusWidget()
    assert chosen is form.place_line.finder.buttons[1]
    QTest.keyClick(chosen, Key.Key_Return)
    assert form.place_line.place.name == chosen.text()
    assert form.place_line.place.id in (pantry, walk)
    assert not form.place_line.finder.isVisible()
    assert lint(form) == []


def test_own_words_are_kept_where_no_place_fits(grace, pantry):
    grace.open().press("Suggest a place")
    form = grace.form
    form.place_line.show(next(iter(form.place_line._find("pantry"))))
    form.place_line.edit.setText("")
    assert form.place_line.place is None
    grace.press("Keep", form)
    assert form.fields["words"].error or form.fields["person_id"].error
    form.who.set_choice("")
    grace.press("Keep", form)
    assert form.fields["words"].error
    form.place_line.edit.setText("The swimming baths")
    grace.press("Keep", form)
    assert [row.what for row in suggested(grace)] == ["The swimming baths"]


def test_what_came_of_it_is_written_down_and_shown(grace, pantry):
    signposts.suggest(grace.vault, grace.make.group_id, service_id=pantry, person_id=grace.id)
    grace.open().press("What came of it: Wensley Food Pantry")
    grace.form.outcome.set_choice(SignpostOutcome.HELPED.value)
    grace.form.fields["words"].edit.setText("Kind people")
    grace.press("Keep", grace.form)
    assert suggested(grace)[0].outcome is SignpostOutcome.HELPED
    assert "today · Went, and it helped" in grace.texts()
    assert "“Kind people”" in grace.texts()


def test_a_suggestion_is_changed_or_taken_off(grace, pantry):
    signposts.suggest(grace.vault, grace.make.group_id, words="A walk", person_id=grace.id, on=BEFORE)
    grace.open().press("What came of it: A walk")
    grace.press("Change it", grace.form)
    form = grace.form
    assert (form.text("words"), form.happy.isChecked(), form.day.read()) == ("A walk", True, BEFORE)
    form.place_line.edit.setText("Wensley Food Pantry")
    grace.press("Keep", form)
    assert (suggested(grace)[0].service_id, suggested(grace)[0].on) == (pantry, BEFORE)
    grace.press("What came of it: Wensley Food Pantry")
    grace.press("Change it", grace.form)
    assert grace.form.place_line.place.id == pantry
    grace.form.reject()
    grace.press("What came of it: Wensley Food Pantry")
    grace.press("Take it off", grace.form)
    assert suggested(grace) == ()
    assert "Nothing suggested yet." in grace.texts()


def test_something_is_arranged_only_with_a_yes_and_a_place_of_the_list(grace, pantry):
    grace.open().press("Arrange something for them")
    form = grace.form
    form.place_line.edit.setText("somewhere")
    grace.press("Keep", form)
    assert form.fields["words"].error
    form.place_line.edit.setText("Wensley Food Pantry")
    grace.press("Keep", form)
    assert form.fields["may_share"].error
    form.agreed.setChecked(True)
    grace.press("Keep", form)
    assert form.fields["may_share"].error
    form.fields["may_share"].edit.setText("First name")
    grace.press("Keep", form)
    (row,) = arranged(grace)
    assert (row.service_id, row.may_share, row.how) == (pantry, "First name", ConsentWay.SPOKEN)
    assert "Agreed today · we haven’t been in touch yet" in grace.texts()


def test_how_far_something_arranged_got(grace, pantry):
    share = {"how": ConsentWay.PAPER, "may_share": "First name"}
    referrals.arrange(grace.vault, grace.make.group_id, pantry, grace.id, **share)
    grace.open().press("What came of it: Wensley Food Pantry")
    grace.press("We got in touch today", grace.form)
    assert "Agreed today · we got in touch today" in grace.texts()
    grace.press("What came of it: Wensley Food Pantry")
    grace.form.outcome.set_choice(SignpostOutcome.WENT.value)
    grace.press("Keep", grace.form)
    grace.press("What came of it: Wensley Food Pantry")
    grace.press("They took it back", grace.form)
    assert "Agreed today · taken back today · Went there" in grace.texts()
    grace.press("What came of it: Wensley Food Pantry")
    grace.press("Take it off", grace.form)
    assert arranged(grace) == ()


def test_discreet_mode_veils_words_and_people_and_no_places(grace, pantry):
    group = grace.make.group_id
    row_id = signposts.suggest(grace.vault, group, service_id=pantry, person_id=grace.id).value
    signposts.set_outcome(grace.vault, row_id, SignpostOutcome.WENT, "Kind people")
    signposts.suggest(grace.vault, group, words="A talk with Ruth", person_id=grace.id)
    grace.context.discreet.set_on(True)
    grace.open()
    assert "Wensley Food Pantry" in grace.texts()
    assert "Kind people" not in grace.words()
    assert "Ruth" not in grace.words()
    grace.press("What came of it: Something suggested")
    assert grace.form is None
    grace.screen.suggesting.desk.open_row(suggested(grace)[0])


@pytest.mark.parametrize("answer", ["Not now", "Show it"])
def test_in_discreet_mode_a_form_opens_after_a_question(grace, pantry, answer):
    signposts.suggest(grace.vault, grace.make.group_id, service_id=pantry, person_id=grace.id)
    grace.context.discreet.set_on(True)
    grace.open().press("What came of it: Wensley Food Pantry")
    grace.press(answer, grace.screen)
    assert (grace.form is not None) is (answer == "Show it")


@pytest.mark.parametrize("which", ["suggest", "came", "change", "arrange", "arranged"])
def test_what_is_typed_outlives_a_lock(grace, pantry, which):
    group, desk = grace.make.group_id, grace.open().screen.suggesting.desk
    signposts.suggest(grace.vault, group, service_id=pantry, person_id=grace.id)
    referrals.arrange(grace.vault, group, pantry, grace.id, how=ConsentWay.SPOKEN, may_share="Name")
    opens = {
        "suggest": lambda: desk.ask(person_id=grace.id),
        "came": lambda: desk.ask_what_came(suggested(grace)[0]),
        "change": lambda: desk.ask_change(suggested(grace)[0]),
        "arrange": lambda: desk.ask_arrange(grace.id),
        "arranged": lambda: desk.ask_arranged(arranged(grace)[0]),
    }
    form = opens[which]()
    form.fields["words"].edit.setText("Wensley")
    parked = grace.screen.park()
    form.reject()
    grace.screen.restore(parked)
    assert grace.form.text("words") == "Wensley"
    assert type(grace.form) is type(form)


def test_a_group_that_counts_people_is_asked_for_nobody(grace, pantry):
    grace.open()
    grace.make.lower(RecordLevel.COUNT_ONLY)
    grace.context.group.reload()
    form = grace.screen.suggesting.desk.ask(service_id=pantry)
    assert "person_id" not in form.fields
    grace.stage.settle()
    grace.press("Keep", form)
    assert [row.service_id for row in suggested(grace)] == [pantry]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_forms_have_names_and_room(grace, pantry, factor):
    grace.open(factor=factor)
    desk = grace.screen.suggesting.desk
    for form in (desk.ask(service_id=pantry, person_id=grace.id), desk.ask_arrange(grace.id)):
        grace.stage.settle()
        assert lint(form) == []
        form.reject()
