"""What the kind of group puts on its screens: a hub's counts, what a group does, and a Today for pairs alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import activities, attendance, drop_ins, groups, pairs, sessions, settings
from peergroup_desktop.core.kinds import ContactWay, GroupKind, PairKind, RecordLevel
from peergroup_desktop.core.parts import Part, parts_of
from peergroup_desktop.ui.screens.groups import words as group_words
from peergroup_desktop.ui.screens.groups.group_form import GroupForm
from peergroup_desktop.ui.screens.groups.view import make as make_groups
from peergroup_desktop.ui.screens.notes.view import make as make_notes
from peergroup_desktop.ui.screens.register.view import make as make_register
from peergroup_desktop.ui.screens.today.pair_lines import next_for_pairs
from peergroup_desktop.ui.screens.today.view import make as make_today
from peergroup_desktop.ui.widgets.buttons import Button
from tests.ui.lint import lint
from tests.ui.looking import name, use

TODAY = date(2026, 11, 24)
DAY, WEEK = timedelta(days=1), timedelta(days=7)


@pytest.fixture
def shown(stage, make):
    """Show a screen for a group of a kind with two people and a session today; returns it with its session."""

    def show(make_screen, kind, *, level=RecordLevel.FULL):
        make.group(f"A {kind.value} group", level, kind=kind)
        if level is not RecordLevel.COUNT_ONLY:
            make.people("Abdi Jo")
        session = make.session()
        context = stage.context(make.vault)
        context.group.choose(make.group_id)
        screen = stage.show(make_screen(context), (1146, 768))
        screen.activateWindow()
        screen.arrive({})
        stage.settle()
        return screen, session

    return show


def texts(part):
    return [label.text() for label in part.findChildren(QLabel) if label.text() and not label.isHidden()]


def counted(make, session):
    return {line.word: line.count for line in drop_ins.list_counts(make.vault, session) if line.count}


# A drop-in


def test_a_hub_opens_on_its_counts(shown, make):
    screen, session = shown(make_register, GroupKind.HUB)
    screen.focus_first()
    assert QApplication.focusWidget() is screen.pages.counts.heads["unnamed"].number
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    screen.pages.counts.heads["children"].plus.click()
    register = attendance.get_register(make.vault, session)
    assert (register.unnamed_count, register.child_count, register.in_the_room) == (1, 1, 2)
    assert screen.pages.cards.heads.isHidden()


def test_what_people_came_for_is_counted_and_undone(shown, make):
    screen, session = shown(make_register, GroupKind.HUB)
    screen.pages.counts.steppers["Advice"].plus.click()
    screen.pages.counts.steppers["Advice"].plus.click()
    assert counted(make, session) == {"Advice": 2}
    screen._context.undo.undo()
    assert screen.pages.counts.steppers["Advice"].value == 1


def test_regulars_can_still_be_named(shown):
    screen, _session = shown(make_register, GroupKind.HUB)
    screen.pages.by._buttons[1].click()
    assert not screen.pages.has_counts
    assert not screen.pages.cards.heads.isHidden()
    screen.refresh()
    assert not screen.pages.has_counts
    screen.pages.by._buttons[0].click()
    assert screen.pages.has_counts


def test_someone_new_brings_the_list(shown):
    screen, _session = shown(make_register, GroupKind.HUB)
    screen.new()
    assert not screen.pages.has_counts
    assert screen.door.is_open


def test_a_hub_without_names_has_counts_alone(shown):
    screen, _session = shown(make_register, GroupKind.HUB, level=RecordLevel.COUNT_ONLY)
    assert (screen.pages.has_counts, screen.pages.by.isHidden()) == (True, True)
    assert lint(screen.pages.counts) == []


def test_other_words_and_none(shown, make):
    screen, _session = shown(make_register, GroupKind.HUB)
    settings.change_setting(make.vault, "drop_in_words", ("Haircuts",))
    screen.refresh()
    assert list(screen.pages.counts.steppers) == ["Haircuts"]
    settings.change_setting(make.vault, "drop_in_words", ())
    screen.refresh()
    assert "No words are chosen for this group." in texts(screen.pages.counts)


def test_words_are_chosen_in_settings(shown):
    screen, _session = shown(make_register, GroupKind.HUB)
    went = []
    screen._context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    screen.pages.counts.choose.click()
    assert went == [("settings", {"section": "group"})]


def test_a_mixed_group_opens_counts_on_request(shown, stage):
    screen, _session = shown(make_register, GroupKind.MIXED)
    assert (screen.pages.has_counts, screen.pages.by.isHidden()) == (False, True)
    screen.pages.cards.heads.came_for.click()
    assert (screen.pages.has_counts, screen.pages.by.isHidden()) == (True, False)
    screen.pages.by._buttons[1].click()
    assert screen.pages.by.isHidden()


def test_an_activity_group_counts_no_words(shown):
    screen, _session = shown(make_register, GroupKind.ACTIVITY)
    assert screen.pages.cards.heads.came_for.isHidden()
    assert not screen.pages.has_counts


@pytest.mark.parametrize("factor", [1.5, 2.0])
def test_counts_keep_to_the_rules_at_large_text(shown, stage, factor):
    screen, _session = shown(make_register, GroupKind.HUB)
    use(factor=factor)
    stage.settle()
    assert screen.pages.has_counts
    assert lint(screen.pages.counts) == []


# What a group does


@pytest.mark.parametrize("make_screen", [make_register, make_notes])
def test_what_we_do_is_added(shown, make, make_screen):
    screen, session = shown(make_screen, GroupKind.ACTIVITY)
    desk = desk_of(screen)
    form = desk.ask_new()
    form.name.setText("Lino prints")
    form.bring.setText("an old newspaper")
    form.who.set_choice(form.who.itemData(2) or "")
    form.press_keep()
    (row,) = activities.list_activities(make.vault, session)
    assert (row.name, row.bring) == ("Lino prints", "an old newspaper")
    assert "Bring: an old newspaper" in " ".join(texts(desk._card))


def desk_of(screen):
    return screen.counting.doing if hasattr(screen, "counting") else screen.desk.doing


def test_who_leads_is_initials_in_discreet_mode(shown, make):
    screen, session = shown(make_register, GroupKind.ACTIVITY)
    activities.add(make.vault, session, "Walk", "", make.person("Farida"))
    screen.refresh()
    assert "Farida leads" in texts(screen.pages.cards.doing)
    screen._context.discreet.set_on(True)
    assert "F. leads" in texts(screen.pages.cards.doing)


def test_a_name_from_before_is_one_press(shown, make):
    screen, _session = shown(make_register, GroupKind.ACTIVITY)
    activities.add(make.vault, make.session(TODAY - WEEK), "Birds")
    form = desk_of(screen).ask_new()
    form.chips[0].click()
    assert form.name.text() == "Birds"
    assert form.focusWidget() is form.bring
    form.reject()


def test_the_same_as_last_time(shown, make):
    screen, session = shown(make_register, GroupKind.ACTIVITY)
    activities.add(make.vault, make.session(TODAY - WEEK), "Birds")
    screen.refresh()
    card = screen.pages.cards.doing
    card.copy.click()
    assert [row.name for row in activities.list_activities(make.vault, session)] == ["Birds"]
    assert card.copy.isHidden()


def test_changed_and_taken_off(shown, make):
    screen, session = shown(make_register, GroupKind.ACTIVITY)
    row_id = activities.add(make.vault, session, "Walk").value
    screen.refresh()
    form = desk_of(screen).ask_change(row_id)
    form.name.setText("Long walk")
    form.press_keep()
    assert [row.name for row in activities.list_activities(make.vault, session)] == ["Long walk"]
    form = desk_of(screen).ask_change(row_id)
    next(button for button in form.findChildren(Button) if button.text() == "Take it off").click()
    assert activities.list_activities(make.vault, session) == ()
    assert desk_of(screen).ask_change(row_id) is None


def test_what_is_wrong_shows_under_its_field(shown):
    screen, _session = shown(make_register, GroupKind.ACTIVITY)
    form = desk_of(screen).ask_new()
    form.press_keep()
    assert form.fields["name"].error
    form.reject()


def test_a_half_written_activity_outlives_a_lock(shown, stage, make):
    screen, session = shown(make_register, GroupKind.ACTIVITY)
    row_id = activities.add(make.vault, session, "Walk").value
    screen.refresh()
    for ask in (desk_of(screen).ask_new, lambda: desk_of(screen).ask_change(row_id)):
        form = ask()
        form.name.setText("Half a wo")
        parked = screen.park()
        form.reject()
        again = make_register(screen._context)
        again.restore(parked)
        stage.show(again, (1146, 768))
        again.arrive({})
        assert desk_of(again).forms.form.name.text() == "Half a wo"
        desk_of(again).forms.form.reject()
    desk_of(screen).restore({"form": "change an activity", "about": "00"})


def test_other_kinds_see_it_where_something_was_done(shown, make):
    screen, session = shown(make_register, GroupKind.MIXED)
    assert screen.pages.cards.doing.isHidden()
    activities.add(make.vault, session, "Walk")
    screen.refresh()
    assert not screen.pages.cards.doing.isHidden()


@pytest.mark.parametrize("kind", [GroupKind.ACTIVITY, GroupKind.MIXED])
def test_the_form_of_a_session_plans_what_we_do(shown, make, kind):
    screen, session = shown(make_groups, kind)
    form = screen.forms.ask_session_change(sessions.get_session(make.vault, session))
    card = form.doing._card
    assert not card.isHidden()
    one = form.doing.ask_new()
    one.name.setText("Walk")
    one.press_keep()
    assert "Walk" in texts(card)
    form.press_keep()
    assert [row.name for row in activities.list_activities(make.vault, session)] == ["Walk"]


def test_other_groups_and_new_sessions_plan_nothing(shown, make):
    screen, session = shown(make_groups, GroupKind.HUB)
    form = screen.forms.ask_session_change(sessions.get_session(make.vault, session))
    assert form.doing._card.isHidden()
    form.reject()
    form = screen.forms.ask_new_session()
    assert form.doing._card.isHidden()
    form.reject()


def test_today_says_what_to_bring(shown, make):
    screen, session = shown(make_today, GroupKind.ACTIVITY)
    activities.add(make.vault, session, "Walk", "boots")
    screen.refresh()
    assert {"Walk", "Bring: boots"} <= set(texts(screen.hero))


# Pairs alone


def paired(make, every_days, *, days_ago=None, review_on=None):
    one, other = make.person(f"Ada {every_days}{days_ago}"), make.person(f"Bea {every_days}{days_ago}")
    agreement = pairs.Agreement(every_days=every_days, review_on=review_on)
    new = pairs.NewPair(PairKind.BEFRIENDING, one, other, TODAY - 60 * DAY, agreement)
    pair_id = pairs.add_pair(make.vault, make.group_id, new).value
    if days_ago is not None:
        pairs.add_contact(make.vault, pair_id, pairs.NewContact(TODAY - days_ago * DAY, ContactWay.PHONE))
    return pair_id


@pytest.fixture
def befriending(stage, make):
    """Today of a befriending group that plans no sessions."""
    make.group("Evening pairs", kind=GroupKind.BEFRIENDING)
    context = stage.context(make.vault)
    context.group.choose(make.group_id)
    screen = stage.show(make_today(context), (1146, 768))
    screen.activateWindow()
    screen.arrive({})
    stage.settle()
    return screen


def test_pairs_stand_where_the_session_would(befriending, make, stage):
    assert befriending.hero.pairs.text() == "Begin a pair"
    paired(make, 14, days_ago=20)
    paired(make, 7, days_ago=2)
    befriending.refresh()
    shown = texts(befriending.hero)
    assert {"Your pairs", "2 pairs", "Something is due for 1 of them"} <= set(shown)
    assert befriending.hero.plan.isHidden()
    befriending.focus_first()
    assert befriending.hero.pairs.hasFocus()
    stage.settle()
    assert lint(befriending) == []


def test_what_is_next_for_each_pair_soonest_first(befriending, make):
    paired(make, 0, days_ago=9)
    paired(make, 7, days_ago=2)
    paired(make, 14, days_ago=20)
    paired(make, 0, days_ago=1, review_on=TODAY)
    paired(make, 91)
    found = next_for_pairs(pairs.list_pairs(make.vault, make.group_id), GroupKind.BEFRIENDING, TODAY)
    assert [line.line for line in found] == [
        "Time to be in touch, last on Wednesday 4 November",
        "Time to look at how it goes, together",
        "In touch again by 29 Nov",
        "In touch again by 25 Dec",
        "Last on Sunday 15 November",
    ]


def test_buttons_lead_to_the_pairs(befriending, make):
    pair_id = paired(make, 14)
    befriending.refresh()
    went = []
    befriending._context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    befriending.hero.pairs.click()
    befriending.pairs.all.click()
    next(
        button for button in befriending.pairs.findChildren(type(befriending.pairs.all)) if "Bea" in name(button)
    ).click()
    assert went == [("pairs", {}), ("pairs", {}), ("pairs", {"pair": pair_id})]


def test_a_session_takes_its_place_back(befriending, make):
    paired(make, 14, days_ago=2)
    make.session()
    befriending.refresh()
    assert befriending.hero.pairs.isHidden()
    assert not befriending.hero.register.isHidden()
    assert befriending.pairs.has_any


def test_a_mixed_group_hears_of_what_is_due_alone(make):
    make.group("Both", kind=GroupKind.MIXED)
    paired(make, 14, days_ago=2)
    rows = pairs.list_pairs(make.vault, make.group_id)
    assert next_for_pairs(rows, GroupKind.MIXED, TODAY) == ()


# The form of a group


def test_the_form_says_what_a_kind_shows(stage, make):
    context = stage.context(make.vault)
    form = GroupForm(stage.show(make_today(context)), context)
    form.open_ask()
    said = {}
    for kind in GroupKind:
        form._kind.set_choice(kind.value)
        form._kind.chosen.emit(kind.value)
        said[kind] = " ".join(texts(form))
        assert group_words.what_it_shows(kind) in said[kind]
    assert "it shows pairs and their contacts." in said[GroupKind.BEFRIENDING]
    assert "counts of a drop-in, the rota and offers and needs." in said[GroupKind.HUB]
    form.fill({"name": "Ours", "kind": GroupKind.HUB.value})
    assert group_words.what_it_shows(GroupKind.HUB) in " ".join(texts(form))
    form.reject()


def test_the_form_says_that_what_is_hidden_is_kept(stage, make):
    context = stage.context(make.vault)
    form = GroupForm(stage.show(make_today(context)), context, groups.get_group(make.vault, make.group_id))
    for kind, said in ((GroupKind.HUB, True), (GroupKind.MIXED, False)):
        form._kind.set_choice(kind.value)
        form._kind.chosen.emit(kind.value)
        kept = "give and take is kept, and there again if you change back."
        assert (kept in " ".join(texts(form))) is said


def test_a_group_that_changes_its_kind_sees_other_things(stage, make):
    context = stage.context(make.vault)
    row = context.group.rows[0]
    change = groups.GroupChange(row.name, GroupKind.HUB, row.record_level, row.place, row.room)
    context.runner.write(groups.change_group, row.id, change)
    assert context.group.parts == parts_of(GroupKind.HUB) - {Part.CHECK_INS}  # off until they are wanted
