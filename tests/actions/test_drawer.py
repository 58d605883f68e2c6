"""The sealed drawer: who writes, who reads, what is done about a concern, and what the file tells of it."""

from datetime import date

import pytest

from peergroup_desktop.actions import drawer, groups, history
from peergroup_desktop.actions.drawer import DueActions, LeadState, reading
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.core.errors import (
    DrawerShut,
    ForTheLead,
    NoLeadYet,
    NotFound,
    NothingTyped,
    NotLetIn,
    SealBroken,
    TakenAway,
    TextTooLong,
    WrongPassphrase,
)
from peergroup_desktop.models import Concern, ConcernAction
from peergroup_desktop.storage import sealed
from tests.drawers import PASSPHRASES, People

TODAY, YESTERDAY = date(2026, 11, 24), date(2026, 11, 23)
NOBODY = b"0" * 16
WORDS = "Grace came with a bruise."


@pytest.fixture
def people(vault):
    """A file that Jo, a facilitator, and Priya, the lead, can unlock."""
    people = People(vault)
    people.add("Jo", "Priya")
    yield people
    people.vault.lock()


def opened(people, name="Priya"):
    return drawer.open_drawer(people.enter(name), PASSPHRASES[name])


def only(people):
    (line,) = drawer.index(people.vault)
    return line.id


def read(people, opened_drawer):
    return drawer.read(people.vault, opened_drawer, only(people)).value


def written(people, **more):
    """Let Jo write a concern, and open the drawer as Priya."""
    drawer.write_concern(people.enter("Jo"), WORDS, "Grace", **more)
    return opened(people)


def test_a_facilitator_writes_and_the_lead_reads(people):
    group_id = groups.add_group(people.vault, NewGroup("Tea")).value
    found = read(people, written(people, group_id=group_id))
    assert (found.text, found.about, found.group, found.written_by) == (WORDS, "Grace", "Tea", "Jo")
    assert (found.number, found.written_on, found.answer, found.closed_on, found.actions) == (1, TODAY, "", None, ())


def test_numbers_go_on(people):
    assert [drawer.write_concern(people.vault, f"{count}").value for count in range(3)] == [1, 2, 3]
    assert [line.number for line in drawer.index(people.vault)] == [3, 2, 1]


@pytest.mark.parametrize("name", ["Jo", "Maureen"])
def test_everybody_else_is_told_kindly(people, name):
    own = written(people)
    people.enter(name)
    for attempt in (
        lambda: drawer.open_drawer(people.vault, PASSPHRASES[name]),
        lambda: drawer.read(people.vault, own, only(people)),
        lambda: drawer.let_in(people.vault, own, people.id_of("Jo")),
        lambda: drawer.finish_action(people.vault, NOBODY),
        lambda: drawer.reopen(people.vault, NOBODY),
        lambda: drawer.close(people.vault, own, only(people), ""),
    ):
        with pytest.raises(ForTheLead):
            attempt()
    assert drawer.due(people.vault) == DueActions(0, None)


def test_without_a_lead_nothing_is_kept(vault):
    with pytest.raises(NoLeadYet):
        drawer.write_concern(vault, WORDS)
    assert (drawer.index(vault), drawer.readers(vault), drawer.leads(vault)) == ((), (), ())


def test_what_cannot_be_sealed(people):
    with pytest.raises(NothingTyped):
        drawer.write_concern(people.vault, " \n")
    with pytest.raises(TextTooLong):
        drawer.write_concern(people.vault, "x" * 10_001)
    with pytest.raises(NotFound):
        drawer.write_concern(people.vault, WORDS, group_id=NOBODY)
    assert drawer.index(people.vault) == ()


def test_a_sealed_concern_is_not_taken_back(people):
    drawer.write_concern(people.enter("Jo"), WORDS)
    assert history.can_undo(people.vault) is None


def test_the_day_to_look_by_is_an_action_that_comes_due(people):
    own = written(people, action_by=YESTERDAY)
    assert drawer.due(people.vault) == DueActions(1, YESTERDAY)
    (line,) = drawer.index(people.vault)
    assert (line.open_actions, line.next_due, line.is_closed) == (1, YESTERDAY, False)
    (action,) = read(people, own).actions
    assert (action.text, action.is_late) == ("Look at this concern", True)


def test_actions_are_done_changed_and_taken_off(people):
    own = written(people)
    vault, concern_id = people.vault, only(people)
    first = drawer.add_action(vault, own, concern_id, "Ring Grace", TODAY).value
    second = drawer.add_action(vault, own, concern_id, "Ask the hall").value
    drawer.finish_action(vault, first)
    drawer.change_action(vault, own, second, "Ask the vicar", TODAY)
    rows = read(people, own).actions
    assert [(row.text, row.due_on, row.done_on) for row in rows] == [
        ("Ask the vicar", TODAY, None),
        ("Ring Grace", TODAY, TODAY),
    ]
    drawer.reopen_action(vault, first)
    drawer.remove_action(vault, second)
    assert [(row.text, row.is_late) for row in read(people, own).actions] == [("Ring Grace", False)]
    assert drawer.due(vault) == DueActions(1, TODAY)


def test_actions_and_closing_can_be_undone(people):
    own = written(people)
    drawer.add_action(people.vault, own, only(people), "Ring Grace")
    drawer.close(people.vault, own, only(people), "She is safe.")
    assert drawer.index(people.vault)[0].is_closed
    history.undo(people.vault)
    history.undo(people.vault)
    found = read(people, own)
    assert (found.actions, found.answer, found.closed_on) == ((), "", None)
    history.redo(people.vault)
    assert [row.text for row in read(people, own).actions] == ["Ring Grace"]


def test_closed_with_an_answer_and_open_again(people):
    own = written(people)
    drawer.close(people.vault, own, only(people), "She is safe.")
    assert (read(people, own).answer, read(people, own).closed_on) == ("She is safe.", TODAY)
    drawer.reopen(people.vault, only(people))
    assert (read(people, own).answer, read(people, own).closed_on) == ("She is safe.", None)
    drawer.close(people.vault, own, only(people))
    assert read(people, own).answer == ""


def test_records_that_are_not_there(people):
    own = written(people)
    with pytest.raises(NotFound):
        drawer.read(people.vault, own, NOBODY)
    with pytest.raises(NotFound):
        drawer.reopen(people.vault, NOBODY)
    with pytest.raises(NotFound):
        drawer.change_action(people.vault, own, NOBODY, "x")
    with pytest.raises(NotFound):
        drawer.let_in(people.vault, own, NOBODY)


def test_shut_it_tells_nothing_more(people):
    own = written(people)
    read(people, own)
    own.shut()
    assert not own.is_open
    with pytest.raises(DrawerShut):
        read(people, own)
    with pytest.raises(DrawerShut):
        drawer.regain(people.vault, own, "x")


def test_a_wrong_passphrase_opens_nothing(people):
    people.enter("Priya")
    with pytest.raises(WrongPassphrase):
        drawer.open_drawer(people.vault, PASSPHRASES["Jo"])


def test_history_says_who_wrote_and_opened_and_nothing_of_it(people):
    own = written(people)
    read(people, own)
    assert drawer.read(people.vault, own, only(people)).change_set.rows == {}
    lines = history.list_history(people.vault, kind="drawer")
    assert [(line.who, line.words) for line in lines] == [
        ("Priya", "Sealed concern 1 opened"),
        ("Jo", "Concern 1 sealed"),
    ]


def test_a_newcomer_reads_what_is_new_until_a_lead_lets_them_in(people):
    written(people)
    people.enter("Maureen")
    people.add("Sam")
    drawer.write_concern(people.vault, "Another")
    assert drawer.readers(people.vault) == ("Priya", "Sam")
    sams = opened(people, "Sam")
    new, old = drawer.index(people.vault)
    assert drawer.readable(people.vault) == {new.id}
    assert drawer.read(people.vault, sams, new.id).value.text == "Another"
    with pytest.raises(NotLetIn) as caught:
        drawer.read(people.vault, sams, old.id)
    assert caught.value.facts == {"number": 1}
    own = opened(people)
    assert [(lead.name, lead.state, lead.readable) for lead in drawer.leads(people.vault)] == [
        ("Priya", LeadState.ALL, 2),
        ("Sam", LeadState.NOT_ALL, 1),
    ]
    assert drawer.let_in(people.vault, own, people.id_of("Sam")).value == 1
    assert drawer.let_in(people.vault, own, people.id_of("Sam")).change_set.number == 0
    sams = opened(people, "Sam")
    assert drawer.read(people.vault, sams, old.id).value.text == WORDS


def test_what_goes_with_a_lead_is_told_before(people):
    assert drawer.what_goes_with(people.vault, people.id_of("Priya")) is None
    own = written(people)
    people.enter("Maureen")
    people.add("Sam")
    drawer.write_concern(people.vault, "Another")
    found = drawer.what_goes_with(people.vault, people.id_of("Priya"))
    assert (found.concerns, found.alone, found.others) == (2, 1, ("Sam",))
    own = opened(people)
    drawer.let_in(people.vault, own, people.id_of("Sam"))
    assert drawer.what_goes_with(people.vault, people.id_of("Priya")).alone == 0


@pytest.mark.parametrize("column", ["text", "answer"])
def test_a_bit_flipped_in_a_concern_is_told_with_its_number(people, column):
    own = written(people)
    drawer.close(people.vault, own, only(people), "She is safe.")
    conn, row = people.vault.opened.connection, only(people)
    raw = conn.execute(f"SELECT {column} FROM concern WHERE id = ?", (row,)).get
    conn.execute(f"UPDATE concern SET {column} = ?", (raw[:-1] + bytes([raw[-1] ^ 1]),))
    with pytest.raises(SealBroken) as caught:
        read(people, own)
    assert caught.value.facts == {"number": 1}


def test_a_bit_flipped_in_an_action_leaves_the_rest_to_be_read(people):
    own = written(people, action_by=TODAY)
    drawer.add_action(people.vault, own, only(people), "Ring Grace")
    conn = people.vault.opened.connection
    action_id, text = conn.execute("SELECT id, text FROM concern_action WHERE due_on IS NOT NULL").fetchone()
    broken = text[:40] + bytes([text[40] ^ 8]) + text[41:]
    conn.execute("UPDATE concern_action SET text = ? WHERE id = ?", (broken, action_id))
    found = read(people, own)
    told = "This can’t be read any more: it was changed."
    assert (found.text, [row.text for row in found.actions]) == (WORDS, [told, "Ring Grace"])
    assert [row.is_broken for row in found.actions] == [True, False]


@pytest.mark.parametrize("raw", ["not a day", "2026-13-01", 7, b"\xff\xfe", "2026-11-25"])
def test_a_changed_day_of_a_concern_is_told_with_its_number(people, raw):
    own = written(people)
    people.vault.opened.connection.execute("UPDATE concern SET written_on = ?", (raw,))
    with pytest.raises(SealBroken) as caught:
        read(people, own)
    assert caught.value.facts == {"number": 1}
    (line,) = drawer.index(people.vault)
    assert line.written_on in (None, date(2026, 11, 25))


def test_a_closing_day_or_number_that_is_none_is_told(people):
    own = written(people)
    people.vault.opened.connection.execute("UPDATE concern SET closed_on = 'soon'")
    with pytest.raises(SealBroken):
        read(people, own)
    assert drawer.index(people.vault)[0].is_closed
    people.vault.opened.connection.execute("UPDATE concern SET number = 'first'")
    assert drawer.write_concern(people.vault, "Another").value == 1


@pytest.mark.parametrize("column", ["due_on", "done_on"])
def test_an_action_whose_day_is_none_is_broken_and_still_to_do(people, column):
    own = written(people, action_by=TODAY)
    people.vault.opened.connection.execute(f"UPDATE concern_action SET {column} = '0'")
    (row,) = read(people, own).actions
    assert (row.is_broken, row.done_on, row.is_late) == (True, None, False)
    assert drawer.due(people.vault).first_on in (None, TODAY)


def test_an_action_that_was_taken_off_meanwhile_takes_no_change(people):
    own = written(people)
    action_id = drawer.add_action(people.vault, own, only(people), "Ring Grace").value
    drawer.remove_action(people.vault, action_id)
    with pytest.raises(TakenAway):
        drawer.change_action(people.vault, own, action_id, "Ring her")
    with pytest.raises(TakenAway):
        drawer.finish_action(people.vault, action_id)
    history.undo(people.vault)
    drawer.finish_action(people.vault, action_id)


@pytest.mark.parametrize(
    "words",
    [
        "no form",
        "[" * 100_000,
        "[]",
        "4",
        "{}",
        '{"by": "", "about": "", "group": "", "text": 4}',
        '{"by": "", "about": "", "group": "", "text": "\\ud800"}',
    ],
)
def test_words_of_another_form_sealed_for_the_lead_are_told_with_their_number(people, words):
    own = written(people)
    concern = reading.opened(people.vault, own, only(people))
    text = sealed.seal(concern.key, concern.about, words)
    people.vault.opened.connection.execute("UPDATE concern SET text = ?", (text,))
    with pytest.raises(SealBroken) as caught:
        read(people, own)
    assert caught.value.facts == {"number": 1}


def test_a_bit_flipped_in_a_box_is_told(people):
    own = written(people)
    conn = people.vault.opened.connection
    box = conn.execute("SELECT box FROM drawer_box").get
    conn.execute("UPDATE drawer_box SET box = ?", (box[:-1] + bytes([box[-1] ^ 1]),))
    with pytest.raises(SealBroken) as caught:
        read(people, own)
    assert caught.value.facts == {"number": 1}


def test_rows_hold_nothing_that_can_be_read(people):
    own = written(people, action_by=TODAY)
    drawer.add_action(people.vault, own, only(people), "Ring Grace")
    drawer.close(people.vault, own, only(people), "Grace is safe.")
    rows = [*Concern.select().tuples(), *ConcernAction.select().tuples()]
    assert all(b"Grace" not in cell for row in rows for cell in row if isinstance(cell, bytes))
