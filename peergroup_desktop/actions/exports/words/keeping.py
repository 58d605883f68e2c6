"""Words for what the file keeps about itself, and for the little of the sealed drawer that is not sealed."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

KEEPING: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "account": (
        N_("Somebody who can unlock the group’s file, or could."),
        {
            "name": N_("Their name."),
            "role": N_("facilitator, coordinator or safeguarding_lead."),
        },
    ),
    "setting": (
        N_("One of the group’s settings."),
        {
            "key": N_("Which one."),
            "value": N_("How it is set, as JSON."),
        },
    ),
    "import_note": (
        N_("What was in a spreadsheet and found no place here."),
        {
            "title": N_("The name of the spreadsheet."),
            "made_on": N_("When it was brought in."),
            "lines": N_("The cells, as JSON."),
        },
    ),
    "concern": (
        N_("That there is a concern in the sealed drawer. What it says stays sealed."),
        {
            "number": N_("Its number."),
            "written_on": N_("When it was written."),
            "closed_on": N_("When it was closed."),
        },
    ),
    "concern_action": (
        N_("That there is something to do about a concern. What it is stays sealed."),
        {
            "concern_id": N_("Which concern."),
            "due_on": N_("By when."),
            "done_on": N_("When it was done."),
        },
    ),
}
