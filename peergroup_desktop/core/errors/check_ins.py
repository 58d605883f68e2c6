"""Faults of check-ins: who may be asked, and what of a set of questions may be changed."""

from peergroup_desktop.core.errors.fault import Fault, InputFault


class TooYoung(InputFault):
    """These questions are for older people. Facts: least (years)."""

    code = "too_young"


class PublishedWording(Fault):
    """A published set of questions is asked as it stands."""

    code = "published_wording"


class NothingAnswered(InputFault):
    """Every question of a check-in was left out."""

    code = "nothing_answered"
