"""How pairs are put in words; and the pages that stand where there are no pairs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions.pairs import BoundaryLoad, ContactRow, InTouch, PairRow
from peergroup_desktop.core.kinds import ContactWay, PairKind, RecordLevel
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.view import make as make_screen

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (69, "9 weeks ago"),
        (70, "2 months ago"),
        (365, "12 months ago"),
    ],
)
def test_how_long_ago(days, said):
    assert words.how_long_ago(days) == said


def test_a_sentence_about_being_in_touch():
    last = TODAY - timedelta(days=3)
    assert words.in_touch(InTouch(last, 3, 0, is_late=False)) == "In touch 3 days ago."
    assert words.in_touch(InTouch(None, 9, 5, is_late=True)) == "Not in touch yet; you said every 5 days."


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 minutes"), (1, "1 minute"), (60, "1 hour"), (150, "2 hours 30 minutes")]
)
def test_time_taken(minutes, said):
    assert words.time_taken(minutes) == said


def test_a_contact_of_another_year():
    row = ContactRow(b"", date(2025, 11, 24), 630, ContactWay.TEXT, 0, "", is_outside=False)
    pair = PairRow(
        b"",
        PairKind.BEFRIENDING,
        b"",
        "",
        b"",
        "",
        row.held_on,
        None,
        InTouch(None, 0, 0, is_late=False),
        is_review_due=False,
    )
    assert (words.contact_day(row, TODAY), words.contact_facts(row, pair)) == ("Mon 24 Nov 2025, 10:30", "By text")
    begun = replace(pair, starts_on=TODAY)
    assert words.contact_facts(row, begun) == "By text · before they began"
    ended = replace(pair, starts_on=date(2025, 1, 1), ends_on=date(2025, 2, 1))
    assert words.contact_facts(replace(row, minutes=5), ended) == "By text, 5 minutes · after it had ended"


def test_what_is_a_lot_is_said_kindly():
    calm = BoundaryLoad(b"", 1, 0, 0, 0, 0)
    assert words.load_facts(calm) == "1 pair. Nothing written down in the last four weeks."
    assert words.load_lines(calm) == ()
    full = BoundaryLoad(b"", 5, 20, 3, 700, 130)
    assert words.load_facts(full) == "5 pairs; in touch 20 times in the last four weeks, 11 hours 40 minutes in all."
    assert len(words.load_lines(full)) == 4


@pytest.mark.parametrize(
    ("account", "display", "is_same"),
    [
        ("Ruth", "Ruth", True),
        ("Ruth Davies", "Ruth", True),
        ("Ruth", "Ruth D.", True),
        ("Ruth Davies", "Ruth D.", True),
        ("Ruth Evans", "Ruth D.", False),
        ("Ruthie", "Ruth", False),
        ("", "Ruth", False),
    ],
)
def test_whose_name_it_is(account, display, is_same):
    assert words.is_same_name(account, display) is is_same


# Where there are none


@pytest.fixture
def went(context):
    found = []
    context.navigator.requested.connect(lambda place, _facts: found.append(place))
    return found


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


def opened(stage, context):
    context.group.reload()
    screen = stage.show(make_screen(context))
    screen.arrive({})
    screen.focus_first()
    assert screen.empty.button.hasFocus()
    assert screen.regions() == [screen.empty]
    assert not screen.add.isVisible()
    return screen


def test_without_a_group_pairs_lead_to_groups(stage, context, went):
    opened(stage, context).new()
    assert went == ["groups"]


def test_one_person_is_no_pair(stage, context, make, went):
    make.person("Ruth")
    screen = opened(stage, context)
    screen.find()
    screen.new()
    assert went == ["people"]


def test_a_group_that_only_counts_leads_to_how_much_it_keeps(stage, context, make, went):
    make.group("Drop-in", RecordLevel.COUNT_ONLY)
    context.group.reload()
    context.group.choose(make.group_id)
    opened(stage, context).new()
    assert went == ["groups"]


def test_the_first_pair(stage, context, make):
    make.people("Ruth Grace")
    screen = opened(stage, context)
    screen.new()
    screen.desk.forms.form.press_keep()
    assert screen.add.isVisible()
    context.undo.undo()
    assert screen.empty.isVisible()
