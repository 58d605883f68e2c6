"""After a month is closed nothing that anybody does moves a figure of it, alone or among other closed months."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

import pytest

from peergroup_desktop.actions import attendance, figures, groups, history, months, pairs, people, sessions, signposts
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.actions.pairs import NewContact, NewPair
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.actions.sessions import NewSession
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ContactWay, PairKind, SignpostOutcome
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Person

SEPTEMBER = date(2026, 9, 1), date(2026, 9, 30)
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
CLOSED = (SEPTEMBER, OCTOBER, (SEPTEMBER[0], OCTOBER[1]), (date(2026, 9, 10), date(2026, 10, 20)))
FIRST = date(2026, 7, 7)
STEPS = 40


@dataclass
class World:
    """Two groups that share people, with sessions from July to November."""

    chance: Random
    group_ids: list[RecordId]
    people: list[RecordId]
    pair_id: RecordId
    sessions: list[RecordId] = field(default_factory=list)
    contacts: list[RecordId] = field(default_factory=list)
    suggestions: list[RecordId] = field(default_factory=list)

    def day(self) -> date:
        """Return any day from July to November."""
        return FIRST + timedelta(days=self.chance.randrange(135))

    def pick(self, rows):
        return self.chance.choice(rows)


@pytest.fixture
def world(make, vault, request) -> World:
    chance = Random(request.node.callspec.params["seed"])
    circle = make.group_id
    everybody = make.people("Ann Bea Cal Dan Eli Fay")
    walkers = make.group("Walkers")
    for person in everybody[:4]:
        people.join_group(vault, person, walkers, starts_on=date(2026, 1, 1))
    pair = pairs.add_pair(vault, circle, NewPair(PairKind.BEFRIENDING, *everybody[:2], date(2026, 1, 1))).value
    made = World(chance, [circle, walkers], everybody, pair)
    for week in range(0, 19, 2):
        for group_id in made.group_ids:
            fill(vault, made, group_id, FIRST + timedelta(days=7 * week + made.group_ids.index(group_id)))
    for _each in range(4):
        add_contact(vault, made)
        suggest(vault, made)
    return made


def fill(vault, world, group_id, on):
    new = NewSession(on, 600 + world.chance.randrange(400), 1080)
    session = sessions.add_session(vault, group_id, new).value
    world.sessions.append(session)
    for mark in (Mark.PRESENT, Mark.APOLOGIES):
        some = [person for person in world.people if world.chance.random() < 0.4]
        attendance.mark_many(vault, session, mark, some)
    attendance.set_headcount(vault, session, guests=world.chance.randrange(3), unnamed=world.chance.randrange(2))
    attendance.set_duty(vault, session, "teas", world.chance.sample(world.people, 1))
    if world.chance.random() < 0.7:
        attendance.finish_register(vault, session)


def add_contact(vault, world):
    new = NewContact(min(world.day(), date(2026, 11, 20)), ContactWay.PHONE, world.chance.randrange(60))
    world.contacts.append(pairs.add_contact(vault, world.pair_id, new).value)


def suggest(vault, world):
    on = min(world.day(), date(2026, 11, 20))
    world.suggestions.append(signposts.suggest(vault, world.pick(world.group_ids), words="Pantry", on=on).value)


def deeds(vault, world):
    """Return everything that could move a figure, each with its own random choices."""
    pick, chance = world.pick, world.chance
    contact = NewContact(min(world.day(), date(2026, 11, 20)), ContactWay.TEXT, chance.randrange(90))
    session, person, group = pick(world.sessions), pick(world.people), pick(world.group_ids)
    return (
        lambda: attendance.mark(vault, session, person, pick([*Mark, None])),
        lambda: attendance.mark_many(vault, session, pick([*Mark, None]), world.people),
        lambda: attendance.set_headcount(vault, session, guests=chance.randrange(9), children=chance.randrange(4)),
        lambda: attendance.set_duty(vault, session, pick(["teas", "welcomed"]), chance.sample(world.people, 2)),
        lambda: attendance.finish_register(vault, session),
        lambda: attendance.reopen_register(vault, session),
        lambda: sessions.move_session(vault, session, world.day()),
        lambda: sessions.cancel_session(vault, session, "Snow"),
        lambda: sessions.restore_session(vault, session),
        lambda: people.merge(vault, *chance.sample(world.people, 2)),
        lambda: world.people.append(people.add_person(vault, group, NewPerson("New", starts_on=FIRST)).value),
        lambda: people.leave_group(vault, person, group, world.day()),
        lambda: people.join_group(vault, person, group, starts_on=world.day()),
        lambda: people.plan_absence(vault, person, group, world.day(), None),
        lambda: forget(vault, person),
        lambda: fill(vault, world, group, world.day()),
        lambda: add_contact(vault, world),
        lambda: pairs.change_contact(vault, pick(world.contacts), contact),
        lambda: pairs.remove_contact(vault, pick(world.contacts)),
        lambda: suggest(vault, world),
        lambda: signposts.set_outcome(vault, pick(world.suggestions), SignpostOutcome.WENT),
        lambda: signposts.remove(vault, pick(world.suggestions)),
        lambda: world.group_ids.append(groups.add_group(vault, NewGroup(f"Group {chance.random()}")).value),
        lambda: groups.archive_group(vault, group),
        lambda: history.undo(vault),
    )


def forget(vault, person):
    """Take somebody's name away, as letting go will do."""
    with vault.unit_of_work("people.change", subject=person):
        Person.update(called="", full_name="", is_named=False).where(Person.id == person).execute()


def counted(vault, group_ids):
    """Return every figure of the closed days, for each group and for all."""
    wanted = (*((group_id,) for group_id in group_ids), tuple(group_ids))
    return {(span, ids): count(vault, ids, span) for span in CLOSED for ids in wanted}


def count(vault, group_ids, span):
    """Return the figures of some groups and days."""
    found = figures.count(vault, group_ids, *span).figures
    return {key: (figure.value, figure.out_of) for key, figure in found.items()}


@pytest.mark.parametrize("seed", range(4))
def test_no_deed_moves_a_closed_month(vault, world, seed):
    closed_for = tuple(world.group_ids)
    open_before = counted(vault, closed_for)
    for month in (9, 10):
        months.close_month(vault, 2026, month)
    kept = counted(vault, closed_for)
    assert kept == open_before, "closing itself moves nothing"
    pack = figures.month_pack(vault, 2026, 10)
    for _step in range(STEPS):
        try:
            world.pick(deeds(vault, world))()
        except Fault:
            continue
        if not months.get_month(vault, 2026, 9).is_closed or not months.get_month(vault, 2026, 10).is_closed:
            history.redo(vault)
        span, ids = world.pick(list(kept))
        assert count(vault, ids, span) == kept[span, ids]
    assert counted(vault, closed_for) == kept
    assert [line.action for line in history.list_history(vault, kind="numbers")].count("months.close") == 2
    after = figures.month_pack(vault, 2026, 10)
    assert (after.numbers, after.together, after.rate) == (pack.numbers, pack.together, pack.rate)
    pages_agree(after)
    ranges_hold_their_months(vault, closed_for)


def pages_agree(pack):
    """The rows of each page add up to its figures, whoever was joined or forgotten since."""
    for page in pack.months:
        held = [index for index, column in enumerate(page.columns) if not column.is_cancelled]
        assert sum(page.came_by_name(index) for index in held) == page.figures.attendances
        assert sum(any(row.standings[index] == "present" for index in held) for row in page.rows) == (
            page.figures.unique_people
        )
        assert all(row.name for row in page.rows)


def ranges_hold_their_months(vault, group_ids):
    """Nobody is lost between closed and open months: a range has at least what each month in it has."""
    whole = figures.count(vault, group_ids, FIRST, date(2026, 11, 30))
    parts = [figures.count(vault, group_ids, *span) for span in (SEPTEMBER, OCTOBER)]
    for key in (Key.UNIQUE, Key.NEW, Key.ATTENDANCES, Key.SUGGESTED):
        assert whole[key].value >= max(part[key].value for part in parts)
        assert len(set(whole[key].behind.ids)) == whole[key].value
