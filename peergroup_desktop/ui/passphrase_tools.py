"""What choosing a passphrase needs from the rest of the program, for the widget that knows no actions."""

from collections.abc import Callable, Iterable
from functools import partial

from peergroup_desktop.ui.widgets.new_passphrase import Tools


def passphrase_tools(about: Callable[[], Iterable[str]] = tuple) -> Tools:
    """Return a rating and an offer of words. `about` gives what a stranger would try first: names, asked each time.

    The library that rates is loaded with the first letter typed.
    """
    return Tools(partial(_rate, about), _offer)


def _rate(about: Callable[[], Iterable[str]], passphrase: str) -> int:
    from peergroup_desktop.actions import opening

    return opening.strength(passphrase, about=about()).score


def _offer() -> str:
    from peergroup_desktop.actions import opening

    return opening.offer().words
