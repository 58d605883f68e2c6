"""Faults of tables and of whole files that leave."""

from peergroup_desktop.core.errors.fault import Fault


class TableNotSaved(Fault):
    """A table cannot be written there."""

    code = "table_not_saved"


class OtherEnding(Fault):
    """A table was to be written under a name that ends in a way which is not ours. Facts: ending, "" for none."""

    code = "other_ending"


class PlaceInUse(Fault):
    """Everything was to be written where something is already."""

    code = "place_in_use"


class OwnFolder(Fault):
    """Everything was to be written, readable, into the folder of the sealed file."""

    code = "own_folder"


class NotTakenOut(Fault):
    """Not everything could be written. Nothing of it is there."""

    code = "not_taken_out"


class PartLeftBehind(Fault):
    """Not everything could be written, and what was could not be taken away. Facts: name (of the part itself)."""

    code = "part_left_behind"
