"""What is said about the sealed drawer."""

from datetime import date

import pytest

from peergroup_desktop.actions.drawer import DueActions, GoesWith, Lead, LeadState
from peergroup_desktop.ui import drawer_words as words

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("names", "said"), [((), ""), (("Priya",), "Priya"), (("Jo", "Priya", "Sam"), "Jo, Priya and Sam")]
)
def test_names_are_joined(names, said):
    assert words.joined(names) == said


def test_the_notes_say_where_it_goes_and_who_reads_it():
    assert words.place(("Priya", "Sam")).startswith("This goes in a separate, locked place. Only Priya and Sam can")
    assert "Only" not in words.place(())


@pytest.mark.parametrize(
    ("state", "readable", "total", "said"),
    [
        (LeadState.NO_KEY, 0, 4, "Has no key yet. It’s made when they next unlock."),
        (LeadState.ALL, 4, 4, "Can read everything in the drawer."),
        (LeadState.ALL, 0, 0, "Can read what is written from now on."),
        (LeadState.NOT_ALL, 1, 4, "Can read 1 of 4. The rest was sealed before."),
    ],
)
def test_how_far_a_lead_can_read(state, readable, total, said):
    assert words.state(Lead(b"1", "Priya", is_me=False, state=state, readable=readable, total=total)) == said


@pytest.mark.parametrize(
    ("count", "due", "said"),
    [
        (0, None, "nothing open"),
        (1, None, "1 open action"),
        (2, date(2026, 11, 23), "2 open actions, since yesterday"),
        (2, date(2026, 11, 25), "2 open actions, by tomorrow"),
    ],
)
def test_what_is_open(count, due, said):
    assert words.open_actions(count, due, TODAY) == said


def test_today_tells_how_many_and_nothing_else():
    assert words.due(DueActions(1, TODAY)) == "1 action from the drawer is due."
    assert words.due(DueActions(3, TODAY)) == "3 actions from the drawer are due."


@pytest.mark.parametrize(
    ("goes", "said"),
    [
        (GoesWith(2, 0, ("Sam",)), "Sam can let them read those again."),
        (GoesWith(2, 1, ("Sam",)), "the rest opens with the old passphrase."),
        (GoesWith(1, 1, ()), "Nobody else can read those"),
    ],
)
def test_what_a_new_passphrase_means_is_said_before(goes, said):
    assert said in words.goes_with_passphrase("Priya", goes)


@pytest.mark.parametrize(
    ("goes", "said"),
    [(GoesWith(2, 0, ("Sam",)), "Sam still can."), (GoesWith(2, 2, ()), "the only one who can read 2 concerns")],
)
def test_what_becomes_of_it_without_a_lead_is_said_before(goes, said):
    assert said in words.goes_with_lead("Priya", goes)
