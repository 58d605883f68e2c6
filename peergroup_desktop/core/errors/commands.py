"""Faults of the command line: something was named that the file does not have, or has more than once."""

from peergroup_desktop.core.errors.fault import Fault


class NoSuchGroup(Fault):
    """A group was named that is not in the file. Facts: name."""

    code = "no_such_group"


class NoSuchPerson(Fault):
    """Nobody of that group has this name. Facts: name."""

    code = "no_such_person"


class SeveralPeople(Fault):
    """More than one person of that group has this name. Facts: name."""

    code = "several_people"


class SeveralPlaces(Fault):
    """More than one place that can help has this name. Facts: name."""

    code = "several_places"


class NoSuchQuestions(Fault):
    """That group has no set of questions of this name. Facts: name."""

    code = "no_such_questions"


class NoSessionThen(Fault):
    """That group had no session on this day. Facts: day (as read)."""

    code = "no_session_then"
