"""Faults of deeds: what was typed cannot be kept, or what a deed is about is not there."""

from peergroup_desktop.core.errors.fault import Fault, InputFault


class NotAllowed(Fault):
    """The account's role does not include this deed. Facts: deed."""

    code = "not_allowed"


class NotFound(Fault):
    """The record is not there (any more). Facts: kind."""

    code = "not_found"


class TakenAway(NotFound):
    """The record was taken off its list after it was shown. Facts: kind."""

    code = "taken_away"


class NothingToUndo(Fault):
    """History has no step left to take back (or to do again)."""

    code = "nothing_to_undo"


class ChangedSince(Fault):
    """An undo would overwrite something changed later."""

    code = "changed_since"


class NameMissing(InputFault):
    """A name is needed. Facts: kind (person, group, account)."""

    code = "name_missing"


class TextTooLong(InputFault):
    """Facts: longest (characters)."""

    code = "text_too_long"


class NothingTyped(InputFault):
    """A theme, follow-up or decision without a word in it."""

    code = "nothing_typed"


class DateUnreadable(InputFault):
    """Facts: typed."""

    code = "date_unreadable"


class TimesCrossed(InputFault):
    """A session would end before it starts."""

    code = "times_crossed"


class DatesCrossed(InputFault):
    """A span would end before it starts."""

    code = "dates_crossed"


class NotYet(InputFault):
    """Something that was is told of a day that has not come."""

    code = "not_yet"


class AboveRecordLevel(InputFault):
    """The group keeps less than this ("least record"). Facts: level."""

    code = "above_record_level"


class AlreadyThere(InputFault):
    """The same record exists. Facts: kind."""

    code = "already_there"


class TurnTaken(Fault):
    """A swap would give somebody the same turn twice."""

    code = "turn_taken"


class SamePerson(Fault):
    """A person cannot be merged with themselves."""

    code = "same_person"


class PaperUnreadable(InputFault):
    """A typed line of paper marks has a part that fits nothing. Facts: part."""

    code = "paper_unreadable"


class LastCoordinator(Fault):
    """Removing this account would leave nobody who can open the file."""

    code = "last_coordinator"
