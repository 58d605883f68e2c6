"""Words for notes, the rota, the agreement and pairs."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

_KIND_OF_JOB = N_("Which job: one of ours, or the group’s own word.")

TOGETHER: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "note_text": (
        N_("What was written under one heading about a session."),
        {
            "prompt": N_("Which heading."),
            "text": N_("What was written."),
            "written_at": N_("When, in world time."),
        },
    ),
    "theme": (N_("What a session was about, in a word or two."), {"name": N_("The word.")}),
    "follow_up": (
        N_("Something to do after a session, or without one."),
        {
            "text": N_("What."),
            "owner_id": N_("Who does it."),
            "due_on": N_("By when."),
            "done_on": N_("When it was done."),
        },
    ),
    "decision": (
        N_("What a group decided."),
        {
            "text": N_("What."),
            "who": N_("Who does it."),
            "decided_on": N_("When."),
            "look_again_on": N_("When to look at it again."),
        },
    ),
    "agreement": (
        N_("One version of what a group agreed among themselves. The highest number counts."),
        {
            "number": N_("Which version."),
            "text": N_("The words."),
            "agreed_on": N_("When they were agreed."),
            "review_on": N_("When to look at them again."),
        },
    ),
    "agreement_reading": (
        N_("A group agreement was read out at a session."),
        {"agreement_id": N_("Which version.")},
    ),
    "agreed_on": (
        N_("A person agreed to a group agreement."),
        {
            "agreement_id": N_("Which version."),
            "agreed_on": N_("When."),
        },
    ),
    "debrief": (
        N_("A talk among facilitators after a session, or with whoever supervises one of them."),
        {
            "person_id": N_("Whose supervision it was."),
            "kind": N_("debrief or supervision."),
            "held_on": N_("When."),
            "with_whom": N_("With whom."),
            "text": N_("What was written."),
            "pass_on": N_("What others should know."),
            "next_on": N_("When the next one is."),
        },
    ),
    "rota_job": (
        N_("A small job that a group’s sessions need."),
        {
            "kind": _KIND_OF_JOB,
            "people_needed": N_("How many people it takes."),
        },
    ),
    "rota_turn": (N_("Somebody’s turn at a job."), {"kind": _KIND_OF_JOB}),
    "rota_helper": (N_("Somebody who takes turns at a job."), {"kind": _KIND_OF_JOB}),
    "unavailability": (
        N_("Days on which somebody can take no turn."),
        {
            "starts_on": N_("The first day."),
            "ends_on": N_("The last day; empty until they say."),
        },
    ),
    "pair": (
        N_("Two people who meet one-to-one, with what they agreed."),
        {
            "kind": N_("one_to_one or befriending."),
            "supporter_id": N_("Who supports."),
            "person_id": N_("Who is supported."),
            "starts_on": N_("When it began."),
            "review_on": N_("When to look back at it."),
            "ends_on": N_("When it ended."),
            "ending": N_("How it ended."),
            "ending_words": N_("How it ended, in words."),
            "where_met": N_("Where they meet."),
            "every_days": N_("How often they agreed to be in touch, in days; 0 when they didn’t."),
            "hours_from": N_("From when on they may be in touch, in minutes after midnight."),
            "hours_until": N_("Until when they may be in touch, in minutes after midnight."),
            "how_we_end": N_("How they will end it."),
            "agreed_on": N_("When they agreed on this."),
        },
    ),
    "pair_contact": (
        N_("One conversation of a pair."),
        {
            "pair_id": N_("Which pair."),
            "held_on": N_("When."),
            "at_minute": N_("At what time, in minutes after midnight."),
            "way": N_("How they were in touch."),
            "minutes": N_("How long."),
            "note": N_("What was written about it."),
        },
    ),
    "pair_review": (
        N_("A pair looked back at how it goes."),
        {
            "pair_id": N_("Which pair."),
            "held_on": N_("When."),
            "words": N_("What they said."),
            "next_on": N_("When they do so again."),
        },
    ),
    "lone_visit": (
        N_("Somebody went to see somebody alone."),
        {
            "pair_id": N_("Which pair."),
            "visitor_id": N_("Who went."),
            "where_to": N_("Where to."),
            "out_at": N_("When they went, in world time."),
            "due_at": N_("When they were to be back, in world time."),
            "back_at": N_("When they were back, in world time."),
            "whom_to_ring": N_("Whom to ring when they aren’t back."),
        },
    ),
}
