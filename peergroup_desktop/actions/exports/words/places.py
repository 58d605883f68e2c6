"""Words for the places that can help. Columns are named as in Open Referral, where that has them."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

_NAME = N_("Its name.")
_DESCRIPTION = N_("What it says about itself.")
_OUTCOME = N_("What came of it; empty while nobody knows.")
_OUTCOME_WORDS = N_("What came of it, in words.")
_OUTCOME_ON = N_("When that was heard.")

PLACES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "directory_source": (
        N_("A list of places that was taken in."),
        {
            "name": N_("Whose list it is."),
            "profile": N_("In which form it came."),
            "taken_in_on": N_("When it was last taken in."),
        },
    ),
    "organization": (
        N_("Who runs places that can help."),
        {
            "name": _NAME,
            "description": _DESCRIPTION,
            "email": N_("Where to write to."),
            "website": N_("Its page."),
        },
    ),
    "service": (
        N_("A place that can help."),
        {
            "name": _NAME,
            "description": _DESCRIPTION,
            "line": N_("A few words for lists and handouts."),
            "url": N_("Its page."),
            "email": N_("Where to write to."),
            "status": N_("Whether it is there."),
            "eligibility_description": N_("Who it is for."),
            "fees_description": N_("What it costs."),
            "application_process": N_("How to get in, in words."),
            "way_in": N_("Whether people go themselves or somebody has to arrange it."),
            "area": N_("Which area it is for."),
            "assured_date": N_("When somebody last checked that all of this is right."),
            "check_again_on": N_("When to check again; empty: by the group’s setting."),
            "notes": N_("The group’s own notes, for nobody else."),
            "is_crisis": N_("Whether it is a line for the worst moments."),
            "pin_order": N_("Its place in the strip that is always there."),
        },
    ),
    "service_topic": (N_("What a place that can help is about."), {"name": N_("The group’s word for it.")}),
    "location": (
        N_("Where a place that can help can be found."),
        {
            "location_type": N_("physical, postal or virtual."),
            "name": _NAME,
            "description": _DESCRIPTION,
            "access": N_("How to get in: steps, doors, lifts."),
            "latitude": N_("On the map, in degrees north."),
            "longitude": N_("On the map, in degrees east."),
        },
    ),
    "service_at_location": (
        N_("That a place that can help is at a location."),
        {"description": N_("What is said about it there.")},
    ),
    "address": (
        N_("An address of a location."),
        {
            "attention": N_("Whom to ask for."),
            "address_1": N_("First line."),
            "address_2": N_("Second line."),
            "city": N_("Town."),
            "region": N_("Region."),
            "state_province": N_("County or state."),
            "postal_code": N_("Postcode."),
            "country": N_("Country, in two letters."),
            "address_type": N_("physical, postal or virtual."),
        },
    ),
    "service_contact": (
        N_("Whom to ask for."),
        {
            "name": N_("Their name."),
            "title": N_("What they do there."),
            "email": N_("Where to write to."),
        },
    ),
    "phone": (
        N_("A number to ring or to text."),
        {
            "contact_id": N_("Whose number it is."),
            "number": N_("The number."),
            "type": N_("voice, text, fax ..."),
            "text_word": N_("The word to send, where one sends a word."),
            "description": N_("What it is for."),
        },
    ),
    "schedule": (
        N_("When a place that can help is there."),
        {
            "freq": N_("WEEKLY, MONTHLY, or empty."),
            "interval": N_("Every how many weeks or months."),
            "byday": N_("On which days, as in calendars: MO, TU ..."),
            "bymonthday": N_("On which days of the month."),
            "valid_from": N_("From which day on it counts."),
            "valid_to": N_("The last day it counts."),
            "dtstart": N_("From which day it is counted."),
            "opens_at": N_("When it opens."),
            "closes_at": N_("When it closes."),
            "description": N_("The hours in words."),
        },
    ),
    "directory_row": (
        N_("A further row of a list that was taken in, kept as it came."),
        {
            "kind": N_("Which table of the list it is from."),
            "fields": N_("The row, as JSON."),
        },
    ),
    "service_check": (
        N_("Somebody asked whether what is held about a place is still right."),
        {
            "checked_on": N_("When."),
            "answer": N_("The answer."),
            "words": N_("What was said."),
        },
    ),
    "round_turn": (
        N_("Somebody’s turn to ring a place."),
        {"dealt_on": N_("When it was dealt out.")},
    ),
    "signpost": (
        N_("A place that was suggested to somebody, who goes there themselves."),
        {
            "words": N_("What was suggested, when it isn’t on the list of places."),
            "person_id": N_("To whom; only where they are happy for that to be kept."),
            "suggested_on": N_("When."),
            "outcome": _OUTCOME,
            "outcome_words": _OUTCOME_WORDS,
            "outcome_on": _OUTCOME_ON,
        },
    ),
    "referral": (
        N_("Something that the group arranged for a person with a place, after they agreed."),
        {
            "agreed_on": N_("When they agreed."),
            "how": N_("How they agreed: spoken, on paper, in writing."),
            "may_share": N_("What they agreed may be passed on."),
            "sent_on": N_("When the place was told."),
            "outcome": _OUTCOME,
            "outcome_words": _OUTCOME_WORDS,
            "outcome_on": _OUTCOME_ON,
            "withdrawn_on": N_("When they took it back."),
        },
    ),
}
