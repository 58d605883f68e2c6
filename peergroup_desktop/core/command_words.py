"""What the command line says when it cannot find what was named."""

from collections.abc import Mapping

from peergroup_desktop.core import errors
from peergroup_desktop.core.i18n import N_

_SPELLING = N_("Check the spelling. Capital letters don’t matter.")

COMMAND_FAULTS: Mapping[str, tuple[str, str, str]] = {
    errors.NoSuchGroup.code: (
        N_("There’s no group called “{name}” in this file."),
        "",
        N_("The command “check” lists the groups."),
    ),
    errors.NoSuchPlace.code: (N_("There’s no place that can help called “{name}” in this file."), "", _SPELLING),
    errors.NoSuchPerson.code: (N_("There’s nobody called “{name}” in this group."), "", _SPELLING),
    errors.SeveralPeople.code: (
        N_("More than one person in this group is called “{name}”."),
        "",
        N_("Type the name as the group’s list shows it, or the full name."),
    ),
    errors.SeveralPlaces.code: (
        N_("More than one place that can help is called “{name}”."),
        "",
        N_("Make the handout in the window, or give one of them another name."),
    ),
    errors.NoSuchQuestions.code: (N_("This group has no set of questions called “{name}”."), "", _SPELLING),
    errors.NoSessionThen.code: (
        N_("This group has no session on {day}."),
        "",
        N_("Check the day, and which group it was."),
    ),
}
"""By code of the fault: what happened, what was kept, what to do next."""
