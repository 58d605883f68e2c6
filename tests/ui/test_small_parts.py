"""Discreet mode, parked text, the navigator, messages and undo: small parts that screens lean on."""

import pytest
from PySide6.QtGui import QAccessible

from peergroup_desktop.core.errors import DiskFull, NameMissing
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.navigator import Navigator
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.fields import Field, LineEdit


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


def test_names_and_texts_are_veiled_when_asked(qapp):
    discreet, heard = Discreet(), []
    discreet.changed.connect(lambda: heard.append(discreet.is_on))
    assert (discreet.name("Sheila Mason"), discreet.text("07700 900142")) == ("Sheila Mason", "07700 900142")
    discreet.toggle()
    discreet.set_on(True)
    assert (discreet.name("Sheila Mason"), discreet.text("07700 900142")) == ("S. M.", "Hidden. Hold Space to read")
    assert (discreet.name(""), discreet.text(""), heard) == ("", "", [True])


def test_equal_initials_are_told_apart_in_any_order(qapp):
    discreet, people = Discreet(), ["Ana", "Bea", "Amir", "Ana"]
    assert discreet.told_apart(people) == {"Ana": "Ana", "Bea": "Bea", "Amir": "Amir"}
    discreet.set_on(True)
    assert discreet.told_apart(people) == {"Amir": "A.", "Ana": "A. (2)", "Bea": "B."}
    assert discreet.told_apart(reversed(people)) == discreet.told_apart(people)


def test_parked_text_comes_back_once_to_the_same_person():
    drafts = Drafts()
    drafts.park(b"maureen", "today", {"note": "tea", "empty": ""})
    drafts.park(b"jo", "today", {"note": ""})
    assert drafts.take(b"jo", "today") == {}
    assert drafts.has(b"maureen", "today")
    assert drafts.take(b"maureen", "today") == {"note": "tea"}
    assert drafts.take(b"maureen", "today") == {}


def test_the_navigator_goes_and_comes_back(qapp):
    navigator, heard = Navigator(), []
    navigator.requested.connect(lambda place, facts: heard.append((place, facts)))
    assert (navigator.current, navigator.back()) == ("", False)
    navigator.go("today")
    navigator.go("people", person=b"1")
    navigator.go("people", person=b"2")
    assert navigator.current == "people"
    assert navigator.back()
    assert heard[-1] == ("today", {})
    assert len(heard) == 4


def test_a_fault_goes_under_its_field_or_onto_the_page(stage):
    screen = Screen()
    field = Field("Name", LineEdit())
    screen.fields["called"] = field
    screen.body.add(field)
    stage.show(screen)
    messages = Messages()
    messages.say(DiskFull())
    messages.announce("nobody is there yet")
    messages.watch(screen, screen)
    messages.say(NameMissing("called"))
    messages.say(DiskFull())
    assert field.error == "A name is needed. A first name or a nickname is enough."
    assert "Everything before it is safe." in screen._notice.text()
    assert screen.escape()
    assert not screen.escape()
    messages.tell("Saved as page.pdf")
    assert (screen._notice.text(), screen._notice.isVisible()) == ("Saved as page.pdf", True)


def test_results_are_read_out(stage):
    QAccessible.setActive(True)
    messages = Messages()
    screen = stage.show(Screen())
    messages.watch(screen, screen)
    messages.announce("George M. marked here")


def test_the_last_deed_can_be_taken_back_and_done_again(stage, context):
    screen = Screen(context)
    strip = screen.body.add(DockedUndo(context))
    stage.show(screen)
    assert strip.isHidden()
    context.runner.write(_add_group, "Tuesday Circle")
    assert (strip.text(), strip.button.isVisible()) == ("Tuesday Circle added", True)
    strip.button.click()
    assert (strip.text(), strip.button.isHidden()) == ("Undone: Tuesday Circle added", True)
    assert not context.undo.may_undo
    context.undo.redo()
    assert strip.text() == "Tuesday Circle added"
    context.discreet.set_on(True)
    assert strip.text() == "T. C. added"


def test_nothing_to_undo_says_so(context):
    heard = []
    context.runner.fault_raised.connect(heard.append)
    context.undo.undo()
    assert [fault.code for fault in heard] == ["nothing_to_undo"]
    assert context.undo.words == ""


def test_the_largest_group_is_shown_first_and_another_can_be_chosen(context, make):
    small = make.group("Small")
    large = make.group("Large")
    make.people("Jo Al")
    context.group.reload()
    heard = []
    context.group.changed.connect(lambda: heard.append(context.group.name))
    context.group.choose(large)
    context.group.choose(small)
    context.group.choose(small)
    assert heard[-1] == "Small"
    assert {"Small", "Large"} <= {row.name for row in context.group.rows}


def test_a_new_group_is_noticed(context):
    assert (context.group.group_id, context.group.name) == (None, "")
    context.runner.write(_add_group, "Tuesday Circle")
    assert context.group.name == "Tuesday Circle"


def _add_group(vault, name):
    from peergroup_desktop.actions import groups

    return groups.add_group(vault, groups.NewGroup(name))
