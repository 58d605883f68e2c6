"""What the file holds, kind by kind, for a trustee."""

from datetime import date

import pytest

from peergroup_desktop.actions import accounts, backups, care, demo, notes, offers
from peergroup_desktop.actions.backups import choose_second_place
from peergroup_desktop.actions.printables.data_kinds import DRAWER_TABLES, KINDS
from peergroup_desktop.actions.printables.data_map import data_map
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import OfferKind, Purpose
from peergroup_desktop.models import RECORD_TABLES, UNLOGGED_TABLES, Concern, Person
from tests.drawers import People

TODAY, BEFORE = date(2026, 11, 24), date(2026, 10, 6)


def kinds_of(vault):
    return {kind.what: kind for sight in data_map(vault).sights for kind in sight.kinds}


def told(vault, about):
    return next(line.words for line in data_map(vault).beside if line.about == about)


def test_every_table_belongs_to_one_kind():
    told_of = [table for kind in KINDS for table in kind.tables] + list(DRAWER_TABLES)
    assert sorted(table.__name__ for table in told_of) == sorted(
        table.__name__ for table in (*RECORD_TABLES, *UNLOGGED_TABLES)
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.what)
def test_what_is_counted_is_its_own(kind):
    assert kind.counted in kind.tables
    assert {table for table, _column in kind.days} <= set(kind.tables)
    assert kind.words(1) != kind.words(2).replace("2", "1")


def test_counts_and_days(make, vault):
    grace, stan = make.people("Grace Stan")
    make.held(BEFORE, grace, stan)
    session = make.held(TODAY, grace)
    notes.write(vault, session, "talked", "We sang.")
    care.answer_consent(vault, grace, Purpose.PHOTOS, True)
    found = kinds_of(vault)
    people, registers = found["People"], found["Registers"]
    assert (people.how_many, people.first_on) == ("2 people", date(2020, 1, 1))
    assert (registers.how_many, registers.first_on, registers.last_on) == ("3 marks", BEFORE, TODAY)
    assert (found["Session notes"].how_many, found["Session notes"].last_on) == ("1 text", TODAY)
    assert found["What people told us"].how_many == "1 answer"
    assert (found["Pairs"].how_many, found["Pairs"].first_on) == ("0 conversations", None)


def test_what_was_taken_off_a_list_is_still_held(make, vault):
    offer = offers.add(vault, make.person("Grace"), OfferKind.OFFER, "Lifts").value
    offers.remove(vault, offer)
    assert kinds_of(vault)["Offers, needs and goals"].how_many == "1 offer or need"


def test_history_from_its_first_entry(make, vault):
    entries = kinds_of(vault)["History"]
    assert (entries.first_on, entries.last_on) == (TODAY, TODAY)
    assert entries.how_many.endswith(" entries")


def test_the_drawer_by_count_and_days_alone(vault):
    assert kinds_of(vault)["Sealed drawer"].first_on is None
    with vault.unit_of_work("drawer.write"):
        Concern.insert(id=new_id(), number=1, written_on=BEFORE, text=b"sealed").execute()
    drawer = kinds_of(vault)["Sealed drawer"]
    assert (drawer.how_many, drawer.first_on, drawer.last_on) == ("1 concern", BEFORE, BEFORE)


def test_who_can_unlock_is_counted_and_not_named(vault):
    People(vault).add("Priya", "Jo")
    words = told(vault, "Who can unlock")
    assert words.startswith("1 coordinator, 1 facilitator, 1 safeguarding lead, each with a passphrase.")
    assert [row.name for row in accounts.list_accounts(vault) if row.name in words] == []


def test_where_the_backups_lie(vault, tmp_path):
    assert "lie beside it: none yet. There is no second place" in told(vault, "Where it lies")
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second_place(vault, stick, "the blue stick")
    assert "A second place, the blue stick, has them too: none yet." in told(vault, "Where it lies")
    backups.back_up(vault)
    words = told(vault, "Where it lies")
    assert words.count("the newest is of 24 November 2026") == 2


def test_nobody_is_named(vault):
    demo.make_demo(vault, people=8, years=1, seed=1)
    page = data_map(vault)
    words = " ".join(
        [f"{line.about} {line.words}" for line in page.beside]
        + [f"{sight.who} {kind.what} {kind.why} {kind.how_many}" for sight in page.sights for kind in sight.kinds]
    )
    assert [name for (name,) in Person.select(Person.called).tuples() if f" {name} " in f" {words} "] == []
    assert page.group_count == 3
