"""Notes of a session: drafts, the deed, earlier versions, themes, lists and searching."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, history, notes, sessions, settings
from peergroup_desktop.core.errors import NotFound, NothingTyped, TextTooLong
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role
from tests.vaults import NOW, open_vault

TODAY = date(2026, 11, 24)
NOBODY = b"0" * 16


@pytest.fixture
def noted(make):
    """A group with a session today."""
    make.session_id = make.session(TODAY, topic="Sleep")
    return make


def note(make):
    return notes.get_note(make.vault, make.session_id)


def draft(make, text, key="talked"):
    notes.keep_draft(make.vault, make.session_id, key, text)


def write(make, text, key="talked"):
    return notes.write(make.vault, make.session_id, key, text)


def told(make, count=9):
    return [line.words for line in history.list_history(make.vault, count, kind="notes")]


def test_four_usual_prompts(vault):
    asked = notes.prompts(vault)
    assert [prompt.words for prompt in asked] == [
        "What did we talk about?",
        "What went well?",
        "What would we do differently?",
        "What shall we bring back next time?",
    ]
    assert [(bool(prompt.hint), prompt.is_optional) for prompt in asked] == [(False, False)] * 2 + [(True, True)] * 2


def test_a_groups_own_prompts(vault):
    settings.change_setting(vault, "note_prompts", ("What did we do?", "b", "c", "d", "Who wasn’t heard?"))
    asked = notes.prompts(vault)
    assert (asked[0].words, asked[0].key, asked[4].key) == ("What did we do?", "talked", "own_5")
    settings.change_setting(vault, "note_prompts", ("What did we do?",))
    assert [prompt.words for prompt in notes.prompts(vault)][:2] == ["What did we do?", "What went well?"]
    with pytest.raises(TextTooLong):
        settings.change_setting(vault, "note_prompts", ("x" * 81,))


def test_nothing_written_yet(noted):
    jo = noted.person("Jo")
    attendance.mark(noted.vault, noted.session_id, jo, Mark.PRESENT)
    attendance.set_headcount(noted.vault, noted.session_id, guests=2)
    found = note(noted)
    assert (found.texts, found.themes, found.saved_at, found.is_recovered) == ({}, (), None, False)
    assert (found.in_the_room, found.session.topic) == (3, "Sleep")
    with pytest.raises(NotFound):
        notes.get_note(noted.vault, NOBODY)


def test_a_draft_lies_over_what_was_kept_and_leaves_no_trace(noted):
    write(noted, "The radio")
    draft(noted, "The radio, te")
    draft(noted, "The radio, tea ")
    assert note(noted).texts == {"talked": "The radio, tea "}
    assert (note(noted).is_recovered, note(noted).saved_at) == (True, NOW)
    assert told(noted) == ["Notes of Tuesday 24 November changed"]


def test_writing_is_one_deed_and_ends_the_draft(noted):
    draft(noted, "Tea  ")
    done = write(noted, "Tea\n\nand a flask  ")
    assert done.change_set.rows.keys() == {"note_text"}
    assert (note(noted).texts, note(noted).is_recovered) == ({"talked": "Tea\n\nand a flask"}, False)
    assert history.list_history(noted.vault, 1)[0].detail == ""
    history.undo(noted.vault)
    assert note(noted).texts == {}
    history.redo(noted.vault)
    assert note(noted).texts == {"talked": "Tea\n\nand a flask"}


def test_the_same_again_is_no_deed(noted):
    assert write(noted, " ").change_set.number == 0
    write(noted, "Tea")
    draft(noted, "Tea")
    assert write(noted, "Tea ").change_set.number == 0
    assert (len(told(noted)), note(noted).is_recovered) == (1, False)


def test_too_long_leaves_the_draft_before(noted):
    draft(noted, "x" * 4000)
    for keep in (draft, write):
        with pytest.raises(TextTooLong) as refused:
            keep(noted, "x" * 4001)
        assert refused.value.field == "talked"
    assert note(noted).texts == {"talked": "x" * 4000}
    with pytest.raises(NotFound):
        notes.write(noted.vault, NOBODY, "talked", "Tea")


def test_drafts_survive_a_lock_and_become_one_deed(noted):
    draft(noted, "Tea and ra")
    draft(noted, "Laughing", "well")
    noted.vault.lock()
    noted.vault = open_vault(noted.vault.folder)
    assert note(noted).is_recovered
    assert notes.settle_drafts(noted.vault).value == 2
    assert (note(noted).texts, note(noted).is_recovered) == ({"talked": "Tea and ra", "well": "Laughing"}, False)
    assert told(noted) == ["What was being written was kept"]
    history.undo(noted.vault)
    assert note(noted).texts == {}
    assert notes.settle_drafts(noted.vault).value == 0
    noted.vault.lock()


def test_what_somebody_else_was_typing_goes_under_their_name(noted):
    draft(noted, "Tea and ra")
    jo = noted.vault.add_person("Jo", Role.FACILITATOR, "velvet harbour pencil drum")
    assert jo.slot_id
    noted.vault.lock()
    noted.vault = open_vault(noted.vault.folder, passphrase="velvet harbour pencil drum")
    done = notes.settle_drafts(noted.vault)
    assert (done.value, done.change_set.rows.keys(), history.can_undo(noted.vault)) == (1, {"note_text"}, None)
    noted.vault.lock()
    noted.vault = open_vault(noted.vault.folder)
    assert history.list_history(noted.vault, 1)[0].who == "Maureen"
    noted.vault.lock()


def test_a_draft_waits_for_its_session(noted):
    notes.keep_draft(noted.vault, NOBODY, "talked", "Tea")
    assert notes.settle_drafts(noted.vault).value == 0


def test_a_draft_like_what_was_kept_is_no_deed(noted):
    write(noted, "Tea")
    draft(noted, "Tea")
    done = notes.settle_drafts(noted.vault)
    assert (done.value, done.change_set.number, note(noted).is_recovered) == (0, 0, False)


def test_a_file_that_is_only_looked_at(noted):
    draft(noted, "Tea")
    noted.vault.is_read_only = True
    assert notes.settle_drafts(noted.vault).value == 0
    noted.vault.is_read_only = False


def test_earlier_versions(noted):
    for text in ("Tea", "Tea, radio", ""):
        noted.vault.clock.moment += timedelta(minutes=1)
        write(noted, text)
    write(noted, "Laughing", "well")
    found = notes.versions(noted.vault, noted.session_id, "talked")
    assert [(version.text, version.who, version.at) for version in found] == [
        ("Tea, radio", "Maureen", NOW + timedelta(minutes=2)),
        ("Tea", "Maureen", NOW + timedelta(minutes=1)),
    ]
    notes.bring_back(noted.vault, noted.session_id, "talked", found[1].number)
    assert note(noted).texts["talked"] == "Tea"
    assert told(noted, 1) == ["Notes of Tuesday 24 November: earlier version brought back"]
    again = notes.versions(noted.vault, noted.session_id, "talked")
    assert [version.text for version in again] == ["", "Tea, radio", "Tea"]
    with pytest.raises(NotFound):
        notes.bring_back(noted.vault, noted.session_id, "well", found[1].number)


def test_themes(noted):
    sleep = notes.add_theme(noted.vault, noted.session_id, " Sleep ").value
    notes.add_theme(noted.vault, noted.session_id, "Cats")
    assert notes.add_theme(noted.vault, noted.session_id, "sleep").value == sleep
    assert [theme.name for theme in note(noted).themes] == ["Cats", "sleep"]
    notes.remove_theme(noted.vault, sleep)
    assert [theme.name for theme in note(noted).themes] == ["Cats"]
    history.undo(noted.vault)
    assert len(note(noted).themes) == 2
    with pytest.raises(NothingTyped):
        notes.add_theme(noted.vault, noted.session_id, " ")
    with pytest.raises(NotFound):
        notes.remove_theme(noted.vault, NOBODY)


def test_usual_themes_most_used_first(noted):
    for day, names in enumerate(("sleep cats", "Sleep tea", "Sleep tea")):
        session_id = noted.session(TODAY + timedelta(days=day + 1))
        for name in names.split():
            notes.add_theme(noted.vault, session_id, name)
    assert notes.usual_themes(noted.vault, noted.group_id) == ("Sleep", "tea", "cats")


@pytest.fixture
def three(noted):
    """Notes of three weeks, the newest last."""
    vault, first, second = (
        noted.vault,
        noted.session(TODAY - timedelta(days=14)),
        noted.session(TODAY - timedelta(days=7)),
    )
    notes.write(vault, first, "well", "A cosy room. " * 20)
    notes.write(vault, first, "talked", "Siân brought tea, and we talked of this and that " * 4)
    notes.add_theme(vault, second, "Cats")
    notes.write(vault, noted.session_id, "gone", "Tea again")
    noted.ids = [first, second, noted.session_id]
    return noted


def test_the_newest_notes(three):
    lines = notes.list_notes(three.vault, three.group_id)
    assert [line.session_id for line in lines] == three.ids[::-1]
    assert [line.themes for line in lines] == [(), ("Cats",), ()]
    assert [lines[0].first_words, lines[1].first_words] == ["Tea again", ""]
    assert lines[2].first_words == (
        "Siân brought tea, and we talked of this and that Siân brought tea, and we talked of this…"
    )
    assert notes.list_notes(three.vault, three.group_id, 1, lines[0]) == (lines[1],)


def test_two_sessions_of_one_day_are_on_two_pages(make):
    for starts in (600, 700, 800):
        session_id = make.session(TODAY, starts, starts + 30)
        notes.write(make.vault, session_id, "talked", "Tea")
    whole = notes.list_notes(make.vault, make.group_id)
    pages, line = [], None
    for _page in whole:
        (line,) = notes.list_notes(make.vault, make.group_id, 1, line)
        pages.append(line)
    assert tuple(pages) == whole
    assert notes.list_notes(make.vault, make.group_id, 1, line) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [("sian TEA", [0]), ("tea", [2, 0]), ("cat", [1]), ("sleep", [2]), ("sleep room", []), ("  ", [])],
)
def test_notes_with_some_words(three, words, found):
    lines = notes.search_notes(three.vault, three.group_id, words)
    assert [three.ids.index(line.session_id) for line in lines] == found


def test_names_of_the_group_in_a_text(noted):
    noted.people("George Siân")
    noted.group("Another circle")
    noted.person("Stan")
    found = notes.names_in(noted.vault, noted.session_id, "George, Sian and Stan")
    assert [name.words for name in found] == ["George", "Sian"]


def test_names_of_somebody_who_joins_while_notes_are_open(noted):
    assert notes.names_in(noted.vault, noted.session_id, "George came") == ()
    noted.people("George")
    assert [name.words for name in notes.names_in(noted.vault, noted.session_id, "George came")] == ["George"]


def test_no_names_without_a_session(noted):
    noted.people("George")
    assert notes.names_in(noted.vault, b"none", "George came") == ()
    assert notes.names_known(noted.vault, b"none") == frozenset()


def test_moving_a_session_keeps_its_notes(noted):
    write(noted, "Tea")
    sessions.move_session(noted.vault, noted.session_id, TODAY + timedelta(days=1))
    assert notes.list_notes(noted.vault, noted.group_id)[0].held_on == TODAY + timedelta(days=1)
