"""Words for closed months and check-ins."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

NUMBERS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "closed_month": (
        N_("A month whose numbers stay as they were."),
        {
            "month_on": N_("The first day of the month."),
            "closed_on": N_("When it was closed."),
            "closed_by": N_("Who closed it."),
            "reason": N_("Why it was closed anew; empty the first time."),
            "reopened_because": N_("Why it was opened again."),
            "contents": N_(
                "What the numbers are counted from, without names: JSON, packed with zlib and written in base64."
            ),
        },
    ),
    "measure": (
        N_("A set of questions that a group asks."),
        {
            "kind": N_("Which set, or the group’s own."),
            "name": N_("What the group calls it."),
            "words": N_("What stands above the questions."),
        },
    ),
    "measure_question": (
        N_("One question of a set."),
        {
            "measure_id": N_("Which set of questions."),
            "position": N_("Its place in the set."),
            "words": N_("The question."),
            "shape": N_("How it is answered: by a number, a choice or words."),
            "least": N_("The lowest number to answer with."),
            "most": N_("The highest number to answer with."),
            "least_words": N_("What the lowest number means."),
            "most_words": N_("What the highest number means."),
            "choices": N_("What there is to choose from, as JSON."),
        },
    ),
    "check_in": (
        N_("Somebody’s answers on a day."),
        {
            "measure_id": N_("Which set of questions."),
            "person_id": N_("Whose answers; only where they are happy for that to be kept."),
            "answered_on": N_("When."),
        },
    ),
    "check_in_answer": (
        N_("One answer. Without a number or words it was skipped."),
        {
            "check_in_id": N_("Of which check-in."),
            "question_id": N_("To which question."),
            "value": N_("The number, or the place in what there is to choose from, counted from 0."),
            "words": N_("The answer in words."),
            "is_refused": N_("Whether somebody would rather not say."),
        },
    ),
}
