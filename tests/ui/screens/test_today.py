"""Today: what is on, the cards that have something on them, and changing a session."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import attendance, groups, people, sessions
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.kinds import AccessNeed, GroupRole
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.details_dialog import DetailsDialog
from peergroup_desktop.ui.screens.today.view import TodayView
from peergroup_desktop.ui.screens.today.view import make as make_screen
from peergroup_desktop.ui.widgets.buttons import Button
from tests.ui.lint import lint
from tests.ui.looking import name, use

TODAY = date(2026, 11, 24)
WEEK = timedelta(days=7)


@dataclass
class Scene:
    """Today with everything around it."""

    stage: object
    context: object
    vault: object
    make: object
    screen: TodayView

    def opens(self):
        """Ask again, as arriving does."""
        self.screen.arrive({})
        self.stage.settle()
        return self.screen

    def texts(self, card):
        return [label.text() for label in card.findChildren(QLabel) if label.text() and not label.isHidden()]


@pytest.fixture
def scene(stage, vault, make):
    context = stage.context(vault)
    screen = make_screen(context)
    screen.arrive({})
    stage.show(screen, (1146, 768))
    return Scene(stage, context, vault, make, screen)


@pytest.fixture
def session(make):
    return make.session(topic="Sleep and rest", place="Hall")


def test_a_new_group_is_shown_its_first_steps(scene, session):
    scene.make.person("Maureen", role=GroupRole.FACILITATOR)
    scene.screen.refresh()
    went = []
    scene.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    for button in scene.screen.first_steps.findChildren(Button):
        button.click()
    assert went == [("imports", {}), ("people", {}), ("reports", {"printable": "sign_in"})]
    scene.make.person("Jo")
    scene.screen.refresh()
    assert scene.screen.first_steps.isHidden()


@pytest.mark.parametrize(
    ("hour", "hello"), [(9, "Good morning, Jo"), (13, "Good afternoon, Jo"), (19, "Good evening, Jo")]
)
def test_the_greeting_follows_the_clock(hour, hello):
    assert words.greeting(datetime(2026, 11, 24, hour, tzinfo=UTC), "Jo") == hello


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (8, 0, "Today’s session starts at 10:30"),
        (9, 50, "Today’s session starts in 40 minutes"),
        (10, 29, "Today’s session starts in 1 minute"),
        (11, 0, "Today’s session is on now"),
        (12, 30, "Today’s session finished at 12:00, 0 came"),
    ],
)
def test_the_line_above_follows_the_clock(vault, session, hour, minute, said):
    row = sessions.get_session(vault, session)
    assert words.above(row, datetime(2026, 11, 24, hour, minute, tzinfo=UTC)) == said


def test_a_register_that_is_begun_counts_more_than_the_clock(make, vault, session):
    early = datetime(2026, 11, 24, 8, tzinfo=UTC)
    attendance.mark(vault, session, make.person("Jo"), Mark.PRESENT)
    row = sessions.get_session(vault, session)
    assert words.above(row, early) == "Today’s session is on now, 1 here so far"
    assert words.register_button(row, early) == "Go on with the register"
    attendance.finish_register(vault, session)
    row = sessions.get_session(vault, session)
    assert words.above(row, early) == "Today’s register is finished, 1 came"
    assert words.register_button(row, early) == "Write the notes"
    assert words.register_button(row, early + WEEK) == "Open the register"


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "tomorrow"), (3, "on Friday"), (7, "on Tuesday 1 December"), (60, "on Saturday 23 January 2027")],
)
def test_a_coming_session_says_when(make, vault, days, said):
    row = sessions.get_session(vault, make.session(TODAY + timedelta(days)))
    assert words.above(row, datetime(2026, 11, 24, 9, tzinfo=UTC)) == f"Next session is {said}"


@pytest.mark.parametrize(
    ("days", "said"), [(0, "today"), (1, "yesterday"), (3, "last time"), (7, "last week"), (35, "5 weeks ago")]
)
def test_the_chairs_say_when(make, vault, days, said):
    row = sessions.get_session(vault, make.session(TODAY - timedelta(days)))
    assert words.last_time(row, TODAY) == said


def test_a_session_called_off_says_so(make, vault, session):
    sessions.cancel_session(vault, session, "Snow")
    assert (
        words.above(sessions.get_session(vault, session), datetime(2026, 11, 24, 9, tzinfo=UTC))
        == "The session today is off"
    )
    assert words.coming(sessions.get_session(vault, session)) == "off: Snow"
    sessions.cancel_session(vault, session, "")
    assert words.coming(sessions.get_session(vault, session)) == "off"


def test_the_hero_shows_todays_session(scene, session):
    hero = scene.opens().hero
    assert (hero.time.text(), hero.register.text()) == ("10:30 – 12:00", "Take the register")
    assert {"Hall", "Sleep and rest"} <= set(scene.texts(hero))
    assert hero.chairs.isHidden()


def test_the_register_opens_in_one_step(scene, session, qtbot):
    scene.opens().focus_first()
    assert scene.screen.hero.register.hasFocus()
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        scene.screen.hero.register.click()
    assert asked.args == ["register", {"session_id": session}]


def test_after_a_finished_register_come_the_notes(scene, session, qtbot):
    attendance.finish_register(scene.vault, session)
    hero = scene.opens().hero
    assert hero.register.text() == "Write the notes"
    for button, place in ((hero.register, "notes"), (hero.open, "register")):
        with qtbot.waitSignal(scene.context.navigator.requested) as asked:
            button.click()
        assert asked.args == [place, {"session_id": session}]


def test_the_chairs_count_last_week(scene, make, session):
    make.held(TODAY - WEEK, *make.people("Jo Amir Lin"))
    assert name(scene.opens().hero.chairs) == "3 people came last week"


def test_nothing_planned_offers_to_plan(scene, qtbot):
    scene.opens().focus_first()
    assert scene.screen.hero.plan.hasFocus()
    scene.screen.hero.place_requested.emit("register")
    scene.screen.hero.details_requested.emit()
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        scene.screen.hero.plan.click()
    assert asked.args[0] == "groups"


def test_cards_with_nothing_on_them_are_not_there(scene, session):
    screen = scene.opens()
    cards = (screen.duties, screen.ready, screen.coming, screen.unfinished, screen.first_timers, screen.missing)
    assert [card for card in cards if card.isVisible()] == []


def test_who_cannot_come_and_why(scene, make, session):
    jo, amir = make.people("Jo Amir")
    attendance.mark(scene.vault, session, jo, Mark.APOLOGIES)
    people.plan_absence(scene.vault, amir, make.group_id, TODAY, date(2026, 12, 3))
    assert scene.texts(scene.opens().missing)[1:] == ["Amir", "away until 3 Dec", "Jo", "sent apologies"]


def test_more_than_five_who_cannot_come_are_counted(scene, make, session):
    for person in make.people("A B C D E F G"):
        people.plan_absence(scene.vault, person, make.group_id, TODAY, None)
    assert scene.texts(scene.opens().missing)[-1] == "and 2 more"


def test_first_timers_of_last_time(scene, make, session, qtbot):
    ines = make.person("Ines")
    make.held(TODAY - WEEK, ines)
    card = scene.opens().first_timers
    assert scene.texts(card)[1:] == ["Ines", "Last week"]
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        card.chosen.emit(ines)
    assert asked.args == ["people", {"person_id": ines}]


def test_registers_that_are_not_finished(scene, make, session, qtbot):
    jo = make.person("Jo")
    begun, untouched = make.session(TODAY - WEEK), make.session(TODAY - 2 * WEEK)
    attendance.mark(scene.vault, begun, jo, Mark.PRESENT)
    card = scene.opens().unfinished
    assert scene.texts(card)[1:] == [
        "Tuesday 17 November",
        "1 here so far",
        "Tuesday 10 November",
        "Not taken yet",
    ]
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        card.chosen.emit(untouched)
    assert asked.args == ["register", {"session_id": untouched}]


def test_facilitators_are_on_duty_until_the_register_says_otherwise(scene, make, session):
    make.person("Jo", role=GroupRole.FACILITATOR)
    amir = make.person("Amir")
    assert scene.texts(scene.opens().duties) == ["On duty today", "Facilitating", "Jo"]
    attendance.set_duty(scene.vault, session, "facilitated", [amir])
    attendance.set_duty(scene.vault, session, "Cake", [amir])
    assert scene.texts(scene.opens().duties) == ["On duty today", "Cake", "Amir", "Facilitating", "Amir"]


def test_what_to_have_ready(scene, make, session):
    make.person("Derek", access_needs=frozenset({AccessNeed.HEARING_LOOP}))
    assert scene.texts(scene.opens().ready) == ["Have ready", "Hearing loop on", "Derek"]


def test_what_comes_next(scene, make, session):
    make.session(TODAY + WEEK, topic="Winter walks")
    make.session(TODAY + 2 * WEEK)
    assert scene.texts(scene.opens().coming) == ["Coming up", "Tue 1 Dec", "Winter walks", "Tue 8 Dec", "10:30"]


def test_discreet_mode_veils_every_name(scene, make, session):
    jo = make.person("Jo", access_needs=frozenset({AccessNeed.FOOD}), role=GroupRole.FACILITATOR)
    make.held(TODAY - WEEK, jo)
    scene.opens()
    scene.context.discreet.set_on(True)
    shown = " ".join(label.text() for label in scene.screen.findChildren(QLabel) if label.isVisible())
    assert "Jo" not in shown
    assert "Maureen" not in shown


def test_another_marks_on_the_register_show_at_once(scene, make, session):
    jo = make.person("Jo")
    scene.opens()
    scene.context.runner.write(attendance.mark, session, jo, Mark.APOLOGIES)
    assert scene.screen.missing.isVisible()


def test_a_file_without_a_group_says_so(stage, vault, qtbot):
    context = stage.context(vault)
    screen = make_screen(context)
    screen.arrive({})
    stage.show(screen)
    assert (screen.no_group.isVisible(), screen.board.isVisible()) == (True, False)
    groups.add_group(vault, groups.NewGroup("Circle"))
    context.group.reload()
    assert screen.board.isVisible()


def filled(scene, make, session):
    for called, needed in zip("Abdi Bronwen Carol".split(), AccessNeed, strict=False):
        make.person(called, access_needs=frozenset({needed}), role=GroupRole.FACILITATOR)
    make.held(TODAY - WEEK, *make.people("Ines Kwame"))
    make.session(TODAY - 2 * WEEK)
    make.session(TODAY + WEEK)
    people.plan_absence(scene.vault, make.person("Derek"), make.group_id, TODAY, None)
    return scene.opens()


@pytest.mark.parametrize(
    ("size", "factor"), [((1146, 768), 1), ((804, 600), 1), ((1366, 768), 1.5), ((1366, 768), 2), ((1024, 600), 2)]
)
def test_nothing_is_clipped_or_nameless(scene, make, session, size, factor):
    screen = filled(scene, make, session)
    screen.header.set_menu_shown(factor >= 1.5)
    scene.stage.show(screen, size, factor=factor)
    assert lint(screen) == []


@pytest.fixture
def dialog(scene, session):
    scene.opens().hero.details.click()
    return scene.screen.findChild(DetailsDialog)


def row(scene, session):
    return sessions.get_session(scene.vault, session)


def test_details_are_changed(scene, dialog, session):
    dialog.starts.setText("11.00")
    dialog.topic.setText("Winter walks")
    dialog.keep.click()
    kept = row(scene, session)
    assert (kept.starts_minute, kept.topic, kept.place, kept.held_on) == (660, "Winter walks", "Hall", TODAY)
    assert not dialog.isVisible()


def test_a_form_left_as_it_is_writes_nothing(scene, dialog, session):
    before = scene.context.undo.words
    dialog.keep.click()
    assert (scene.context.undo.words, dialog.isVisible()) == (before, False)


@pytest.mark.parametrize(("topic", "kept"), [("Sleep and rest", "Sleep and rest"), ("Moved", "Moved")])
def test_a_session_moves_to_another_day(scene, dialog, session, topic, kept):
    dialog.day.setText("26 nov")
    dialog.topic.setText(topic)
    dialog.keep.click()
    assert (row(scene, session).held_on, row(scene, session).topic) == (date(2026, 11, 26), kept)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [("starts_minute", "late", "We couldn’t read “late”."), ("ends_minute", "09:00", "It ends before it starts.")],
)
def test_what_cannot_be_read_is_said_under_its_field(dialog, field, typed, said):
    dialog.fields[field].edit.setText(typed)
    dialog.keep.click()
    assert any(one.error.startswith(said) for one in dialog.fields.values())
    assert dialog.isVisible()


def test_any_other_fault_is_said_in_the_box_too(dialog):
    dialog.show_fault(DiskFull())
    assert dialog.fields["held_on"].error.startswith("There’s no room left")


def test_a_session_is_called_off_and_brought_back(scene, dialog, session):
    dialog.off.click()
    assert dialog.isVisible()
    dialog.fields["reason"].edit.setText("Snow")
    dialog.off.click()
    assert (row(scene, session).is_cancelled, row(scene, session).cancel_reason) == (True, "Snow")
    scene.opens().hero.details.click()
    again = next(box for box in scene.screen.findChildren(DetailsDialog) if box.isVisible())
    again.off.click()
    assert not row(scene, session).is_cancelled


def test_the_box_fits(dialog):
    assert lint(dialog) == []


def test_cards_stay_high_enough_when_their_lines_change(scene, session):
    use(factor=1.5)
    scene.make.held(date(2026, 11, 17), *scene.make.people("Abdi Grace"))
    for is_discreet in (True, False):
        scene.context.discreet.set_on(is_discreet)
        scene.stage.settle()
        card = scene.screen.first_timers
        assert card.height() >= card.minimumSizeHint().height() > 150
