"""The boxes of Pairs: a new pair, what was agreed, changing a contact, looking back, endings, and over a lock."""

import pytest

from peergroup_desktop.actions import pairs
from peergroup_desktop.actions.pairs import Agreement
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.ui.screens.pairs.presenter import Shown
from peergroup_desktop.ui.screens.pairs.view import make as make_screen
from tests.ui.screens.pairs_scene import TODAY, PairsScene


@pytest.fixture
def empty(stage, make):
    return PairsScene(stage, make)


@pytest.fixture
def scene(empty):
    return empty.with_two_pairs()


def test_a_new_pair(scene):
    scene.make.person("Zoe")
    scene.press("A new pair")
    form = scene.form
    form.person.setCurrentText("Zoe")
    form.supporter.setCurrentText("Ruth")
    form.often.set_choice("28")
    form.press_keep()
    row = scene.screen.presenter.pair.row
    assert (row.person, row.supporter, row.in_touch.every_days) == ("Zoe", "Ruth", 28)


def test_a_new_pair_of_one_person_says_so(scene):
    scene.press("A new pair")
    form = scene.form
    form.supporter.setCurrentText(form.person.currentText())
    form.press_keep()
    assert "same person twice" in form.trouble.text()
    form.reject()


def test_a_befriending_group_befriends(empty):
    empty.make.group("Walkers", kind=GroupKind.BEFRIENDING)
    empty.make.people("Ruth Grace")
    empty.context.group.reload()
    empty.context.group.choose(empty.make.group_id)
    empty.open()
    empty.press("Make the first pair")
    assert empty.form.kind.choice == "befriending"
    empty.form.reject()


def test_the_agreement_is_changed(scene):
    pairs.change_agreement(scene.vault, scene.grace, Agreement(every_days=10))
    scene.screen.refresh()
    scene.press("Change", scene.page.agreement)
    form = scene.form
    assert form.often.currentText() == "Every 10 days"
    form.hours_from.setText("9")
    form.press_keep()
    assert "nothing written here" in form.fields["hours_until"].error
    form.hours_until.setText("17:30")
    form.agreed_on.setText("today")
    form.review_on.setText("24 nov")
    form.press_keep()
    agreed = pairs.get_pair(scene.vault, scene.grace).agreement
    assert (agreed.hours_from, agreed.hours_until, agreed.agreed_on, agreed.review_on) == (540, 1050, TODAY, TODAY)
    assert "It’s time to look at it together: how does it go?" in scene.texts(scene.page)


def test_nothing_agreed_yet_invites_to(scene):
    scene.screen.presenter.choose(scene.lin)
    pairs.change_agreement(scene.vault, scene.lin, Agreement())
    scene.screen.refresh()
    assert any("It helps to say where" in text for text in scene.texts(scene.page.agreement))


def test_a_contact_is_changed_and_taken_off(scene):
    scene.page.contacts.lines[0].change.click()
    form = scene.form
    assert (form.inputs.when.text(), form.inputs.minutes.text()) == ("21 November 2026", "30")
    form.inputs.note.setText("By the pond")
    form.press_keep()
    assert scene.contacts[0].note == "By the pond"
    scene.page.contacts.lines[0].change.click()
    scene.press("Take it off the list", scene.form)
    assert scene.contacts == ()
    scene.context.undo.undo()
    assert len(scene.page.contacts.lines) == 1


def test_looking_back_together(scene):
    scene.press("Add", scene.page.reviews)
    scene.form.fields["words"].edit.set_text("Going well")
    scene.form.next_on.setText("1 dec")
    scene.form.press_keep()
    assert {"Going well", "Next on 1 December 2026."} <= set(scene.texts(scene.page.reviews))
    scene.page.reviews.changes[0].click()
    scene.form.next_on.setText("")
    scene.form.press_keep()
    assert "No day chosen yet." in scene.texts(scene.page.reviews)
    scene.page.reviews.changes[0].click()
    scene.press("Take it off the list", scene.form)
    assert scene.page.reviews.changes == []


def test_a_pair_ends_and_goes_on_after_all(scene):
    scene.press("This pair ends")
    scene.form.how.set_choice("moved_on")
    scene.form.fields["ending_words"].edit.set_text("Off to York")
    scene.form.press_keep()
    assert scene.screen.presenter.shown is Shown.ENDED
    assert scene.listed == [("Grace and Ruth", "Ended on 24 November 2026")]
    shown = scene.texts(scene.page)
    assert "This pair ended on 24 November 2026: one of them moved on." in shown
    assert "Off to York" in shown
    assert not scene.page.quick.isVisible()
    scene.press("Goes on after all")
    assert scene.screen.presenter.shown is Shown.NOW
    scene.screen.board.panel.part_chosen.emit("ended")
    assert scene.screen.presenter.shown is Shown.NOW


@pytest.mark.parametrize(
    ("opener", "key", "typed"),
    [
        ("ask_new", "where", "The café"),
        ("ask_agreement", "where", "The café"),
        ("ask_review", "words", "Well"),
        ("ask_end", "ending_words", "To York"),
    ],
)
def test_an_open_box_outlives_a_lock(scene, stage, opener, key, typed):
    form = getattr(scene.screen.desk, opener)()
    form.fill(form.texts() | {key: typed})
    held = scene.screen.park()
    form.reject()
    again = stage.show(make_screen(scene.context), (1146, 768))
    again.restore(held)
    assert again.desk.forms.form.texts()[key] == typed
    again.desk.forms.form.reject()


def test_boxes_about_a_line_outlive_a_lock_too(scene, stage):
    pairs.add_review(scene.vault, scene.grace, TODAY, "Well")
    scene.screen.refresh()
    row, review = scene.contacts[0], scene.screen.presenter.pair.reviews[0]
    desk = scene.screen.desk
    for ask, about in ((desk.ask_contact, row), (desk.ask_change_review, review)):
        opened = ask(about)
        held = scene.screen.park()
        opened.reject()
        again = stage.show(make_screen(scene.context), (1146, 768))
        again.restore(held)
        assert again.desk.forms.form.fields.keys() == opened.fields.keys()
        again.desk.forms.form.reject()
    pairs.remove_contact(scene.vault, row.id)
    pairs.remove_review(scene.vault, review.id)
    scene.screen.refresh()
    for form in ("contact", "change review"):
        scene.screen.desk.restore({"form": form, "about": row.id.hex()}, ())
        assert scene.form is None
