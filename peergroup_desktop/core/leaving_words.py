"""What is said when something cannot leave the group's file: a list, a table, everything."""

from collections.abc import Mapping, Sequence

from peergroup_desktop.core import errors
from peergroup_desktop.core.i18n import N_, _

LEAVING_FAULTS: Mapping[str, tuple[str, str, str]] = {
    errors.ListNotSaved.code: (
        N_("The list couldn’t be saved there."),
        N_("Everything in the group’s file is as it was."),
        N_("Choose another folder, or another name."),
    ),
    errors.TableNotSaved.code: (
        N_("The table couldn’t be saved there."),
        N_("Nothing else was changed."),
        N_("Choose another place, and close the file if another program has it open."),
    ),
    errors.OtherEnding.code: (
        N_("A table is written as .xlsx or as .csv, and as nothing else."),
        N_("Nothing was written."),
        N_("Choose a name that ends in one of these: most spreadsheet programs open both."),
    ),
    errors.PlaceInUse.code: (
        N_("There’s something there already."),
        N_("It was left as it is, and nothing was written."),
        N_("Choose an empty folder, or another name."),
    ),
    errors.OwnFolder.code: (
        N_("That’s the folder of the group’s file."),
        N_("Nothing was written."),
        N_("Choose another place: what is written can be read by anybody, and shouldn’t lie beside the sealed file."),
    ),
    errors.NotTakenOut.code: (
        N_("It couldn’t all be written there."),
        N_("What had been written was taken away again. Everything in the group’s file is as it was."),
        N_("Look whether there’s enough room, or choose another place."),
    ),
    errors.PartLeftBehind.code: (
        N_("It couldn’t all be written there, and a part of it may still be there: {name}."),
        N_("Everything in the group’s file is as it was."),
        N_("Delete that part when you can: anybody can read it."),
    ),
}
"""By the code of the fault: what happened, what was kept, what to do next."""


def leftover_words(deleted: Sequence[str], still_there: Sequence[str]) -> str:
    """Return what to say about unfinished parts of an earlier time, by their names; "" when there are none."""
    said = []
    if deleted:
        said.append(_("Left unfinished by an earlier time, and deleted now: {names}.").format(names=", ".join(deleted)))
    if still_there:
        words = _(
            "Left unfinished by another time, and still there: {names}. Delete that when you can: anybody can read it."
        )
        said.append(words.format(names=", ".join(still_there)))
    return " ".join(said)
