"""What Reports says about a page: how many names it would carry out of the encrypted file."""

from peergroup_desktop.actions.printing import Document, Show
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.screens.reports.choice import Choice, Option, Printable
from peergroup_desktop.ui.screens.reports.printables import SHEETS


def shows_names(document: Document, choice: Choice) -> bool:
    """Tell whether discreet mode hides the page: names can be read on it, or what was said. Initials are no more than
    discreet mode shows itself.
    """
    return document.has_texts or (document.names > 0 and not _is_initials(choice))


def hidden(document: Document) -> str:
    """Say why discreet mode hides a page."""
    if document.has_texts:
        return _("Discreet mode is on, and this page says what people said or wrote.")
    return _("Discreet mode is on, and this page has names on it.")


def caution(document: Document, choice: Choice) -> str:
    """Say what is on the page that should be kept safe, or "" when nothing is."""
    if not document.is_private:
        return ""
    if choice.printable is Printable.IMPORT_NOTE:
        return _("This page has private lines on it. Keep it safe.")
    if choice.printable is Printable.CHECK_IN_RESULTS:
        return _("This page has people’s own words on it. Keep it safe.")
    if not document.names:
        return _("This page says what was talked about. Keep it safe.")
    if _is_initials(choice):
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


def _is_initials(choice: Choice) -> bool:
    return Option.SHOW in SHEETS[choice.printable].options and choice.options.show is Show.INITIALS
