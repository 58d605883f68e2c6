"""Who is out alone: noticed by itself, told once, shown at the top of Today and of Pairs, and settled there."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import pairs
from peergroup_desktop.actions.pairs import Agreement, NewPair
from peergroup_desktop.core.errors import StorageGone
from peergroup_desktop.core.kinds import PairKind
from peergroup_desktop.ui.screens.pairs.view import make as make_pairs
from peergroup_desktop.ui.screens.today.view import make as make_today
from peergroup_desktop.ui.shell import Shell
from peergroup_desktop.ui.visiting import words
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint
from tests.ui.looking import name

MINUTE = timedelta(minutes=1)


class Scene:
    """Ruth supports Grace, and goes to see her. The clock only moves when told."""

    def __init__(self, stage, make) -> None:
        self.stage, self.make, self.vault = stage, make, make.vault
        self.ruth, self.grace = make.people("Ruth Grace")
        make.session()
        new = NewPair(PairKind.BEFRIENDING, self.ruth, self.grace, agreement=Agreement("12 Mill Lane"))
        self.pair_id = pairs.add_pair(make.vault, make.group_id, new).value
        self.context = stage.context(make.vault)

    @property
    def watch(self):
        return self.context.visits

    def show(self, make_screen, **facts):
        screen = self.stage.show(make_screen(self.context), (1146, 768))
        screen.activateWindow()
        self.context.messages.watch(screen, screen)
        screen.arrive(facts)
        self.stage.settle()
        return screen

    def go_out(self, minutes=60, visitor=None, **more):
        due_at = self.vault.clock.now() + minutes * MINUTE
        write, group_id = self.context.runner.write, self.make.group_id
        write(pairs.check_out, group_id, visitor or self.ruth, "12 Mill Lane.", due_at, **more)

    def wait(self, minutes):
        """Let time pass, and the watch's own timer come."""
        self.vault.clock.moment += minutes * MINUTE
        self.watch._timer.timeout.emit()
        self.stage.settle()

    def texts(self, part):
        self.stage.settle()
        return [label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisible()]


@pytest.fixture
def scene(stage, make):
    return Scene(stage, make)


# The watch


def test_nobody_out_needs_no_clock(scene):
    scene.watch.look()
    assert not scene.watch._timer.isActive()
    assert scene.watch.overdue_count == 0


def test_it_wakes_when_somebody_is_due_and_every_minute(scene):
    scene.go_out(60)
    assert scene.watch._timer.interval() == 60_001
    scene.vault.clock.moment += timedelta(minutes=59, seconds=30)
    scene.watch.look()
    assert scene.watch._timer.interval() == 30_001
    scene.wait(1)
    assert (scene.watch.overdue_count, scene.watch._timer.interval()) == (1, 60_001)


def test_what_is_overdue_is_announced_once(scene, heard):
    scene.show(make_today)
    scene.go_out(10)
    scene.wait(11)
    scene.wait(1)
    assert heard.count("Ruth isn’t back yet") == 1


def test_a_stopped_watch_asks_no_more(scene):
    scene.go_out()
    scene.watch.stop()
    scene.context.runner.write(pairs.check_in, scene.watch.visits[0].id)
    assert len(scene.watch.visits) == 1


def test_a_disk_that_does_not_answer_leaves_what_was_known(scene, monkeypatch):
    scene.go_out()

    def fails(_vault):
        raise StorageGone

    monkeypatch.setattr(pairs, "open_visits", fails)
    scene.watch.look()
    assert len(scene.watch.visits) == 1
    assert scene.watch._timer.isActive()


def test_the_rail_has_a_mark_while_somebody_should_be_back(scene):
    shell = scene.stage.show(Shell(scene.context))
    item = shell.rail.items["today"]
    before = scene.stage.picture(item).toImage()
    scene.go_out(10)
    assert name(item) == "Today"
    scene.wait(11)
    assert name(item) == "Today. Somebody isn’t back yet"
    assert scene.stage.picture(item).toImage() != before
    scene.context.runner.write(pairs.check_in, scene.watch.visits[0].id)
    assert name(item) == "Today"


# Today


def test_today_says_quietly_who_is_out(scene):
    scene.go_out(pair_id=scene.pair_id, whom_to_ring="Jo 07700 900142")
    today = scene.show(make_today)
    (note,) = today.visits.notes
    assert scene.texts(note) == [
        "Ruth is out on a visit",
        "Back by 10:00. With Grace. At 12 Mill Lane. Ring Jo 07700 900142.",
    ]
    assert lint(today.visits) == []


def test_the_notice_comes_by_itself(scene):
    today = scene.show(make_today)
    assert not today.visits.isVisible()
    scene.go_out(30)
    scene.wait(42)
    assert scene.texts(today.visits) == [
        "Ruth isn’t back yet",
        "Was to be back at 09:30, 12 minutes ago. At 12 Mill Lane.",
    ]
    assert today.visits.notes[0].accessibleName() == "Ruth isn’t back yet"


def test_a_visit_of_another_group_says_which(scene):
    scene.make.group("Walkers")
    scene.go_out(visitor=scene.make.person("Amir"))
    assert "Back by 10:00. Walkers. At 12 Mill Lane." in scene.texts(scene.show(make_today).visits)


def test_back_at_the_press_of_a_button_and_undo(scene):
    scene.go_out(20)
    scene.go_out(60, visitor=scene.grace)
    today = scene.show(make_today)
    today.visits.notes[0].back.setFocus()
    today.visits.notes[0].back.click()
    assert [note.accessibleName() for note in today.visits.notes] == ["Grace is out on a visit"]
    assert today.visits.notes[0].back.hasFocus()
    today.visits.notes[0].back.click()
    assert not today.visits.isVisible()
    assert today.hero.register.hasFocus()
    scene.context.undo.undo()
    assert len(today.visits.notes) == 1


def test_a_bit_longer(scene):
    scene.go_out(20)
    scene.wait(30)
    today = scene.show(make_today)
    today.visits.notes[0].longer.setFocus()
    today.visits.notes[0].longer.click()
    form = today.follow_ups.desk.forms.form
    assert form.back_by.text() == "10:00"
    form.back_by.setText("soon")
    form.press_keep()
    assert form.fields["due_at"].error
    form.back_by.setText("10:45")
    assert scene.texts(form.fields["due_at"]) == ["Back by", "Today, 10:45"]
    form.press_keep()
    assert "Back by 10:45. At 12 Mill Lane." in scene.texts(today.visits)
    assert today.visits.desk.ask_longer(b"gone") is None


def test_discreet_mode_hides_who_and_where(scene):
    scene.go_out(pair_id=scene.pair_id, whom_to_ring="Jo")
    today = scene.show(make_today)
    scene.context.discreet.set_on(True)
    assert scene.texts(today.visits) == [
        "R. is out on a visit",
        "Back by 10:00. With G.",
        "Hidden. Hold Space to read",
    ]
    (held,) = today.visits.findChildren(HeldText)
    assert held.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_box_on_today_outlives_a_lock(scene):
    scene.go_out(20)
    today = scene.show(make_today)
    today.visits.desk.ask_longer(scene.watch.visits[0].id).back_by.setText("12:15")
    held = today.park()
    today.follow_ups.desk.forms.form.reject()
    again = scene.show(make_today)
    again.restore(held)
    assert again.follow_ups.desk.forms.form.back_by.text() == "12:15"
    again.follow_ups.desk.forms.form.reject()


# Pairs


def test_going_out_from_a_pair(scene):
    screen = scene.show(make_pairs)
    screen.go_out.click()
    form = screen.desk.forms.form
    chosen = (form.where.text(), form.visitor.currentText(), form.pair.currentText(), form.back_by.text())
    assert chosen == ("12 Mill Lane", "Ruth", "Grace", "11:00")
    form.where.setText("")
    form.press_keep()
    assert form.fields["where"].error
    form.where.setText("The allotments")
    form.back_by.setText("8")  # it is nine: tomorrow's
    assert "Tomorrow, 08:00" in scene.texts(form.fields["due_at"])
    form.press_keep()
    (visit,) = scene.watch.visits
    assert (visit.where, visit.pair_id, visit.visitor) == ("The allotments", scene.pair_id, "Ruth")
    assert visit.due_at - visit.out_at == timedelta(hours=23)
    assert "Back by tomorrow, 08:00. With Grace. At The allotments." in scene.texts(screen.visits)


def test_back_again_it_is_half_written_down(scene):
    screen = scene.show(make_pairs)
    scene.go_out(pair_id=scene.pair_id)
    scene.wait(48)
    screen.visits.notes[0].back.click()
    quick = screen.page.quick.inputs
    assert (quick.way.choice, quick.minutes.text(), quick.note.hasFocus()) == ("met", "48", True)


def test_back_from_somebody_else_there_is_nothing_to_write(scene):
    screen = scene.show(make_pairs)
    scene.go_out(visitor=scene.grace)
    screen.visits.notes[0].back.click()
    assert screen.page.quick.is_empty


def test_a_going_out_half_typed_outlives_a_lock(scene):
    screen = scene.show(make_pairs)
    screen.go_out.click()
    screen.desk.forms.form.where.setText("The pond")
    held = screen.park()
    screen.desk.forms.form.reject()
    again = scene.show(make_pairs)
    again.restore(held)
    assert again.desk.forms.form.where.text() == "The pond"
    again.desk.forms.form.reject()


def test_where_nobody_is_nobody_goes_out(scene):
    scene.make.group("Walkers")
    scene.context.group.reload()
    scene.context.group.choose(scene.make.group_id)
    screen = scene.show(make_pairs)
    assert screen.desk.visits.ask_out() is None


# Words


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "just now"), (1, "1 minute ago"), (59, "59 minutes ago"), (150, "2 hours ago"), (2880, "2 days ago")],
)
def test_how_late(minutes, said):
    assert words.ago(minutes) == said


@pytest.mark.parametrize(("hour", "minute", "end"), [(10, 0, 720), (10, 1, 735), (22, 30, 30)])
def test_the_usual_end_is_a_quarter_of_an_hour(hour, minute, end):
    assert words.usual_end(datetime(2026, 11, 24, hour, minute, tzinfo=UTC), 120) == end
