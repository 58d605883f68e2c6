"""Words for people, how they belong, and how they wish to be looked after."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

_YES_NO = N_("Whether that is fine; empty when nobody asked.")

PEOPLE: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "person": (
        N_("Somebody the group keeps a name for."),
        {
            "called": N_("The name they like to be called."),
            "full_name": N_("Their name in full."),
            "is_named": N_("Whether they have told a name; before that they are counted as someone."),
            "phone": N_("A number, as it was typed."),
            "other_phone": N_("Another number."),
            "email": N_("Where to write to them."),
            "contact_note": N_("What to mind when getting in touch."),
            "access_needs": N_("What to have ready, as words with spaces between them."),
            "born_on": N_("When they were born."),
            "note": N_("What helps to know."),
            "merged_into_id": N_("The record that this one was joined with: they were the same person."),
            "area": N_("Roughly where they live; never an address."),
            "heard_from": N_("How they heard of the group."),
        },
    ),
    "membership": (
        N_("A person in a group, from one day to another."),
        {
            "status": N_("enquiring, waiting, member, paused or left."),
            "role": N_("What they are in the group."),
            "starts_on": N_("The first day."),
            "ends_on": N_("The last day; empty when it goes on."),
        },
    ),
    "absence": (
        N_("Days on which somebody said they would be away."),
        {
            "starts_on": N_("The first day."),
            "ends_on": N_("The last day; empty until they say."),
        },
    ),
    "safe_contact": (
        N_("How a person may be reached safely."),
        {
            "may_ring": _YES_NO,
            "may_text": _YES_NO,
            "may_leave_voicemail": _YES_NO,
            "preferred_way": N_("What they like best."),
            "who_may_answer": N_("Who else may pick up."),
            "name_to_give": N_("What to say who is calling."),
        },
    ),
    "promise": (
        N_("The promise card: what a person wishes when they go quiet."),
        {
            "wish": N_("What to do."),
            "after_weeks": N_("After how many weeks."),
            "who_id": N_("Whom to ask to get in touch."),
            "said_on": N_("When they said so."),
        },
    ),
    "hello": (
        N_("Somebody who had gone quiet was greeted."),
        {
            "said_on": N_("When."),
            "way": N_("How."),
        },
    ),
    "consent": (
        N_("A person’s answer about what is held and why. The newest one of a purpose counts."),
        {
            "purpose": N_("What for."),
            "is_agreed": N_("Whether they said yes."),
            "wording": N_("What they were asked."),
            "version": N_("Which version of these words."),
            "how": N_("How they answered: spoken, on paper, in writing."),
            "answered_on": N_("When."),
            "ask_again_on": N_("When to ask again."),
        },
    ),
    "emergency_contact": (
        N_("Whom to ring if a person is taken ill."),
        {
            "name": N_("Their name."),
            "relation": N_("What they are to the person."),
            "phone": N_("Their number."),
        },
    ),
    "offer": (
        N_("What a person is glad to offer, or would find helpful."),
        {
            "kind": N_("offer or need."),
            "text": N_("In their own words."),
            "said_on": N_("When they said so."),
        },
    ),
    "goal": (
        N_("A person’s goal, in their own words."),
        {
            "text": N_("The goal."),
            "is_shared": N_("Whether others may see it."),
            "said_on": N_("When they said so."),
            "outcome": N_("What came of it; empty while it is on."),
            "ended_on": N_("When it ended."),
        },
    ),
}
