"""The words in which people are asked what may be held. A change of meaning is a new version: it is asked anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.kinds import Purpose


@dataclass(frozen=True)
class Wording:
    """What is asked, why in a few words that follow its name, and which version of it this is."""

    words: str
    why: str
    version: int = 1


CONSENT_WORDING: Mapping[Purpose, Wording] = {
    Purpose.PHONE: Wording(
        N_("May we keep your phone number, to ring or text you if plans change?"), N_("to ring if plans change")
    ),
    Purpose.EMAIL: Wording(
        N_("May we keep your email address, to write to you if plans change?"), N_("to write if plans change")
    ),
    Purpose.ACCESS_NEEDS: Wording(
        N_("May we note what you need in the room, so that it’s ready when you come?"), N_("so the room works")
    ),
    Purpose.EMERGENCY: Wording(
        N_("May we keep the name and number of somebody to ring if you’re taken ill at a session?"),
        N_("if taken ill at a session"),
    ),
    Purpose.PHOTOS: Wording(
        N_("May we take photos with you in them, and show them in our newsletter?"), N_("for the newsletter")
    ),
    Purpose.BIRTHDAY: Wording(
        N_("May we keep your date of birth, to wish you well on the day?"), N_("to wish them well on the day")
    ),
    Purpose.NEWS: Wording(
        N_("May we send you the group’s news now and then?"), N_("to hear what the group is planning")
    ),
}
