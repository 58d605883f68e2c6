"""Faults of handouts and of what is suggested to people."""

from peergroup_desktop.core.errors.fault import Fault, InputFault


class NoCrisisLines(Fault):
    """A handout is never printed without a line for the worst moments, and the group has none yet."""

    code = "no_crisis_lines"


class NoSuchPlace(Fault):
    """No place that can help has this name. Facts: name."""

    code = "no_such_place"


class ConsentTakenBack(Fault):
    """The person took back that something may be arranged for them."""

    code = "consent_taken_back"


class NotAskedYet(InputFault):
    """Somebody's name would be kept, or something arranged, without their saying yes to it."""

    code = "not_asked_yet"
