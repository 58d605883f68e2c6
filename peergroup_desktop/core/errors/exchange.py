"""Faults of other people's files."""

from peergroup_desktop.core.errors.fault import Fault


class SheetRefused(Fault):
    """A spreadsheet cannot be taken in. Facts: reason (see `core.sentences`), and what that reason needs."""

    code = "sheet_refused"


class NothingToImport(Fault):
    """The file was read, and has no rows with anything in them."""

    code = "nothing_to_import"


class FeedRefused(Fault):
    """A list of services cannot be taken in at all. Facts: reason (see `core.feed_words`)."""

    code = "feed_refused"


class Cancelled(Fault):
    """Somebody pressed Cancel. Nothing was written."""

    code = "cancelled"


class CannotSave(Fault):
    """A PDF or other output file could not be written. Facts: none (paths may hold names)."""

    code = "cannot_save"


class ListNotSaved(Fault):
    """A list of places that leaves cannot be written there."""

    code = "list_not_saved"
