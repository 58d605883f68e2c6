"""A person's own record: what it says, and that nobody else's name is in it."""

import json
from datetime import date

import pytest

from peergroup_desktop.actions import (
    agreements,
    attendance,
    care,
    follow_ups,
    goals,
    history,
    notes,
    offers,
    people,
    rota,
    signposts,
)
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.actions.people import PersonChange
from peergroup_desktop.actions.printables.own_record import own_record
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import ConsentWay, ContactWay, OfferKind, Purpose, QuietWish
from peergroup_desktop.core.marks import MarkFlag
from peergroup_desktop.models import (
    CheckIn,
    CheckInAnswer,
    ClosedMonth,
    Debrief,
    FollowUp,
    ImportNote,
    Measure,
    MeasureQuestion,
    Person,
)
from tests.any_rows import write
from tests.drawers import People
from tests.places import write_place

TODAY, BEFORE = date(2026, 11, 24), date(2026, 11, 17)


def told(vault, person_id):
    """Return the record's lines by the titles of its parts."""
    record = own_record(vault, person_id)
    return {part.title: [(line.about, line.words) for line in part.lines] for part in record.parts}


def words_of(vault, person_id):
    record = own_record(vault, person_id)
    return "\n".join(f"{line.about} {line.words}" for part in (*record.parts, record.beside) for line in part.lines)


@pytest.fixture
def grace(make):
    return make.person("Grace", full_name="Grace Adeyemi")


def test_who_they_are_and_what_they_told_us(make, vault, grace):
    change = PersonChange(
        "Grace", "Grace Adeyemi", "07700 900123", "", "", "Text only", frozenset(), date(1960, 5, 3), "Sits by Stan."
    )
    make.person("Stan")
    people.change_person(vault, grace, make.group_id, change)
    care.set_contact(vault, grace, ContactCard(True, None, False, ContactWay.TEXT, "Ruth", "Jo"))
    care.answer_consent(vault, grace, Purpose.PHOTOS, False, ConsentWay.PAPER, date(2027, 11, 1))
    found = told(vault, grace)
    assert found["Who you are"] == [
        ("You like to be called", "Grace"),
        ("Full name", "Grace Adeyemi"),
        ("Phone", "07700 900123"),
        ("How to get in touch", "Text only"),
        ("Birthday", "3 May 1960"),
        ("What helps to know", "Sits by [someone]."),
    ]
    assert found["How we may reach you"] == [
        ("May we ring", "yes"),
        ("May we leave a voicemail", "no"),
        ("Best way", "by text"),
        ("Who may answer", "Ruth"),
        ("Say it’s", "Jo"),
    ]
    ((about, words),) = found["What you answered when we asked"]
    assert about == "Photos"
    assert words.endswith("You said no on 24 November 2026, on paper.\nTo be asked again on 1 November 2027.")


def test_marks_by_month_and_group(make, vault, grace):
    make.held(date(2026, 10, 6), grace)
    make.held(date(2026, 10, 13), apologies=(grace,))
    session = make.held(date(2026, 11, 3), grace)
    attendance.set_flags(vault, session, grace, MarkFlag.CAME_LATE)
    attendance.mark(vault, make.held(BEFORE, grace), grace, None)
    assert told(vault, grace)["When you came"] == [
        ("October 2026", "Tuesday Circle: 6 here  ·  13 apologies"),
        ("November 2026", "Tuesday Circle: 3 here, came late"),
    ]


def test_jobs_by_month_and_what_was_taken_off(make, vault, grace):
    for day in (3, 10, 17):
        attendance.set_duty(vault, make.held(date(2026, 11, day), grace), "teas", [grace])
    attendance.set_duty(vault, make.held(date(2026, 11, 18), grace), "opened_up", [grace])
    attendance.set_duty(vault, make.held(date(2026, 10, 6), grace), "teas", [grace])
    off = make.held(date(2026, 11, 19), grace)
    attendance.set_duty(vault, off, "teas", [grace])
    attendance.set_duty(vault, off, "teas", [])
    assert told(vault, grace)["What you did at sessions"] == [
        ("October 2026", "Tuesday Circle, Teas: 6"),
        (
            "November 2026",
            "Tuesday Circle, Opening up: 18\nTuesday Circle, Teas: 3  ·  10  ·  17  ·  19 (taken off)",
        ),
    ]


def test_promises_both_ways(make, vault, grace):
    stan = make.person("Stan")
    care.set_promise(vault, grace, QuietWish.ASK_SOMEONE, 6, stan)
    care.set_promise(vault, stan, QuietWish.ASK_SOMEONE, 6, grace)
    assert told(vault, grace)["Promise card"] == [
        ("When you go quiet", "“Ask someone to ring me”, after 6 weeks, Stan, said on 24 November 2026"),
        ("When somebody else goes quiet", "They would like it to be you who rings."),
    ]


def test_what_was_taken_off_a_list_is_still_held_and_says_so(make, vault, grace):
    offer = offers.add(vault, grace, OfferKind.OFFER, "Lifts").value
    offers.remove(vault, offer)
    ((_about, words),) = told(vault, grace)["What you offer and find helpful"]
    assert words == "Lifts (said on 24 November 2026) (taken off our lists on 24 November 2026)"


def test_a_record_that_was_joined_is_told_once(make, vault, grace):
    other = make.person("Gracie", phone="07700 900111")
    session = make.held(BEFORE, other)
    for held in (make.held(date(2026, 11, 10)), session):
        attendance.set_duty(vault, held, "teas", [other])
    rota.set_helpers(vault, make.group_id, "teas", [other])
    people.merge(vault, grace, other)
    found = told(vault, grace)
    assert found["What you did at sessions"] == [("November 2026", "Tuesday Circle, Teas: 10  ·  17")]
    assert found["When you came"] == [("November 2026", "Tuesday Circle: 17 here")]
    joined = [words for about, words in found["Who you are"] if "joined" in about or about == ""]
    assert "Phone: 07700 900111" in " ".join(joined)
    assert own_record(vault, other) == own_record(vault, grace)


def test_private_goals_are_theirs_to_read(make, vault, grace):
    goals.add(vault, grace, "Swim again")
    assert told(vault, grace)["Your goals"] == [("24 November 2026", "Swim again · kept private")]


def test_notes_are_told_by_the_paragraphs_that_name_them(make, vault, grace):
    make.person("Stan")
    make.person("Grace", full_name="Grace Mensah")
    session = make.session(BEFORE)
    text = "Stan was low.\nGrace brought cake, Grace Mensah and Stan the tea.\nWe sang."
    notes.write(vault, session, "talked", text)
    assert told(vault, grace)["Where your name stands in other texts"] == [
        ("Session note, 17 November 2026, Tuesday Circle", "Grace brought cake, [someone] and [someone] the tea.")
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Grace saw Mrs Okafor.", "Grace saw Mrs [someone]."),
        ("Grace likes green tea.", "Grace likes green tea."),
        ("Grace met Green.", "Grace met [someone]."),
        ("Grace has Adeyemi cousins.", "Grace has Adeyemi cousins."),
        ("Grace and maureen sang.", "Grace and [someone] sang."),
    ],
)
def test_last_names_of_others_count_with_a_capital(make, vault, grace, written, printed):
    for name in ("Stan Okafor", "Ann Green", "Adeyemi, Tunde"):
        make.person(name.replace(",", "").split()[0], full_name=name)
    notes.write(vault, make.session(BEFORE), "talked", written)
    ((_about, words),) = told(vault, grace)["Where your name stands in other texts"]
    assert words == printed


def test_double_last_names_whoever_they_are(make, vault):
    bea = make.person("Bea", full_name="Bea Okonkwo-Smith")
    make.person("Ann", full_name="Ann Reid-Jones")
    notes.write(vault, make.session(BEFORE), "talked", "Smith and Okonkwo Smith met Jones, Reid Jones and Reid.")
    ((_about, words),) = told(vault, bea)["Where your name stands in other texts"]
    assert words == "Smith and Okonkwo Smith met [someone], [someone] and [someone]."


def test_follow_ups_decisions_and_agreements_that_name_them(make, vault, grace):
    stan = make.person("Stan")
    with vault.unit_of_work("follow_ups.add"):
        write(FollowUp, {Person: stan}, group=make.group_id, session=None, text="Ring Grace")
    agreements.write_new(vault, make.group_id, "Grace keeps the key.\nWe listen.")
    found = told(vault, grace)["Where your name stands in other texts"]
    assert [words for _about, words in found] == ["Ring Grace", "Grace keeps the key."]


def test_texts_about_others_are_counted_and_not_told(make, vault, grace):
    make.person("Stan", note="Grace is his sister.")
    offers.add(vault, make.person("Raj"), OfferKind.NEED, "A lift with Grace")
    words = words_of(vault, grace)
    assert "sister" not in words
    assert "stands in 2 texts about other people" in words


def test_one_text_about_somebody_else(make, vault, grace):
    make.person("Stan", note="Grace is his sister.")
    assert "stands in 1 text about somebody else" in words_of(vault, grace)


def test_leftovers_of_spreadsheets_that_name_them(make, vault, grace):
    lines = [{"column": "Who", "value": "Grace, by bus"}, {"column": "Who", "value": "Stan"}, {}]
    with vault.unit_of_work("imports.people"):
        ImportNote.insert(
            id=new_id(), group=make.group_id, title="list.csv", made_on=BEFORE, lines=json.dumps(lines)
        ).execute()
    assert told(vault, grace)["Left over from spreadsheets"] == [
        ("Spreadsheet of 17 November 2026", "Who: Grace, by bus")
    ]


def test_somebody_who_can_unlock_the_file(make, vault):
    maureen = make.person("Maureen")
    assert told(vault, maureen)["Unlocking the file"] == [("Unlocking", "Somebody called Maureen can unlock the file.")]


def test_history_says_what_was_done_and_what_stood_there(make, vault):
    person = make.person("Gracie", phone="07700 900111")
    other = make.person("Stan")
    for phone, note in (("07700 900222", "With Stan"), ("07700 900333", "")):
        change = PersonChange("Grace", "", phone, "", "", "", frozenset(), None, note)
        people.change_person(vault, person, make.group_id, change)
    care.set_promise(vault, other, QuietWish.LEAVE_ME)
    found = told(vault, person)
    assert found["What was done to your record"] == [
        ("Grace changed", "2 times, last on 24 November 2026"),
        ("Grace added", "once, last on 24 November 2026"),
    ]
    assert {words for _about, words in found["What stood here before"]} == {
        "07700 900111",
        "07700 900222",
        "With [someone]",
        "Gracie",
    }


def test_undoing_is_history_too(make, vault, grace):
    goal = goals.add(vault, grace, "Swim again").value
    history.undo(vault)
    assert ("Undone: Grace: goal added", "once, last on 24 November 2026") in told(vault, grace)[
        "What was done to your record"
    ]
    assert goal


def test_nobody_to_ask_about_the_drawer(vault, grace):
    assert "Nobody reads the drawer" in words_of(vault, grace)


def test_who_to_ask_about_the_drawer(vault, grace):
    People(vault).add("Priya", "Jo")
    assert "Ask Priya, who can." in words_of(vault, grace)


def test_closed_months_are_told_about(make, vault, grace):
    with vault.unit_of_work("months.close"):
        ClosedMonth.insert(id=new_id(), month_on=BEFORE.replace(day=1), closed_on=TODAY, contents="{}").execute()
    assert "Closed months" in words_of(vault, grace)


def test_check_ins_question_by_question(make, vault, grace):
    with vault.unit_of_work("check_ins.check_in"):
        measure = write(Measure, {}, group=make.group_id, name="How life is")
        asked = [
            write(MeasureQuestion, {}, measure=measure, position=place, words=f"Question {place}?", choices=choices)
            for place, choices in enumerate(["", '["Often", "Never"]', "", "", ""])
        ]
        check_in = write(CheckIn, {Person: grace}, measure=measure, group=make.group_id, session=None)
        answers = [(7, "", False), (1, "", False), (None, "", True), (None, "", False), (None, "In words", False)]
        for question, (value, words, is_refused) in zip(asked, answers, strict=True):
            values = {"value": value, "words": words, "is_refused": is_refused}
            write(CheckInAnswer, {}, check_in=check_in, question=question, **values)
    ((_about, words),) = told(vault, grace)["Check-ins"]
    assert words.splitlines() == [
        "How life is",
        "Question 0? “7”",
        "Question 1? “Never”",
        "Question 2? You would rather not say.",
        "Question 3? Skipped.",
        "Question 4? “In words”",
    ]


def test_somebody_without_a_name(make, vault):
    person = people.add_unnamed(vault, make.group_id).value
    assert told(vault, person)["Who you are"] == [("Name", "We don’t know it. You stand as “Someone 1”.")]


def test_what_they_took_on_with_and_without_a_day(make, vault, grace):
    follow_ups.add(vault, make.group_id, "Bring cups", grace)
    done = follow_ups.add(vault, make.group_id, "Ring the hall", grace, BEFORE).value
    follow_ups.finish(vault, done)
    assert told(vault, grace)["What you took on"] == [
        ("Tuesday Circle", "Bring cups\nRing the hall, due on 17 November 2026, done on 24 November 2026")
    ]


def test_their_supervision(make, vault, grace):
    with vault.unit_of_work("debriefs.add_supervision"):
        values = {"kind": "supervision", "person": grace, "pass_on": "", "held_on": BEFORE, "group": make.group_id}
        write(Debrief, {}, session=None, with_whom="Ann", text="A good month.", next_on=None, **values)
    assert told(vault, grace)["Your supervision"] == [("Supervision, 17 November 2026", "With Ann.\nA good month.")]


def test_what_was_suggested_and_nothing_is_known_of(make, vault, grace):
    signposts.suggest(vault, make.group_id, words="The library", person_id=grace)
    assert told(vault, grace)["Places suggested to you"] == [("24 November 2026", "The library")]


def test_cards_that_were_emptied_hold_nothing(make, vault, grace):
    care.set_contact(vault, grace, ContactCard(may_ring=True))
    care.set_contact(vault, grace, ContactCard())
    care.set_promise(vault, grace, QuietWish.LEAVE_ME)
    care.set_promise(vault, grace, None)
    care.set_emergency(vault, grace, EmergencyCard())
    care.answer_consent(vault, grace, Purpose.NEWS, True)
    nothing = own_record(vault, grace).nothing
    assert {"How we may reach you", "Promise card", "Somebody to ring for you"} <= set(nothing)
    assert told(vault, grace)["What you answered when we asked"][0][1].endswith(
        "You agreed on 24 November 2026, said so."
    )


def test_notes_about_a_place_that_name_them(vault, grace):
    write_place(vault, notes="Ask for Grace")
    assert told(vault, grace)["Where your name stands in other texts"] == [("Place that can help", "Ask for Grace")]


def test_a_record_that_came_with_a_spreadsheet_has_no_history_of_its_own(vault):
    with vault.unit_of_work("imports.people"):
        person = write(Person, {}, called="Ann")
    assert "What was done to your record" not in told(vault, person)


def test_nobody(vault):
    with pytest.raises(NotFound):
        own_record(vault, new_id())
