"""What Reports says about a page: how many names it would carry out of the encrypted file."""

from peergroup_desktop.actions.printing import Document, Show
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.screens.reports.choice import Choice, Option, Printable
from peergroup_desktop.ui.screens.reports.printables import SHEETS


def shows_names(document: Document, choice: Choice) -> bool:
    """Tell whether names can be read on the page; initials are no more than discreet mode shows itself."""
    has_choice = Option.SHOW in SHEETS[choice.printable].options
    is_initials = has_choice and choice.options.show is Show.INITIALS
    return document.names > 0 and not is_initials


def caution(document: Document, choice: Choice) -> str:
    """Say what is on the page that should be kept safe, or "" when nothing is."""
    if not document.names:
        return ""
    if choice.printable is Printable.IMPORT_NOTE:
        return _("This page has private lines on it. Keep it safe.")
    if not shows_names(document, choice):
        return plural(
            "This page will have the initials of {count} person on it. Keep it safe.",
            "This page will have the initials of {count} people on it. Keep it safe.",
            document.names,
        )
    return plural(
        "This page will have {count} name on it. Keep it safe.",
        "This page will have {count} names on it. Keep it safe.",
        document.names,
    )
