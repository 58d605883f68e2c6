"""How a place looks by when it was last checked: a tone and an icon, never one without the other."""

from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.ui.theme import Tone

_SIGNS = {
    Freshness.FRESH: (Tone.GREEN, "check"),
    Freshness.AGEING: (Tone.MARI, "clock"),
    Freshness.OLD: (Tone.BRICK, "clock-alert"),
    Freshness.NEVER: (Tone.BRICK, "clock-alert"),
}


def sign_of(freshness: Freshness) -> tuple[Tone, str]:
    """Return tone and icon."""
    return _SIGNS[freshness]
