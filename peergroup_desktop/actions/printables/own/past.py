"""What history holds about somebody: what was done, how often and when, and values that were changed since.

Who did it is not told: it is about them.
"""

from collections.abc import Iterator

from peergroup_desktop.actions.printables.own.subject import Fact, Subject
from peergroup_desktop.core import sentences
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import EmergencyContact, Person, SafeContact
from peergroup_desktop.models.base import Table
from peergroup_desktop.storage.change_log import Entry, Filter
from peergroup_desktop.storage.change_set import RowChange
from peergroup_desktop.storage.vault import Vault

_ALL = 1 << 30
_VALUES: dict[tuple[type[Table], str], str] = {
    (Person, "called"): N_("You liked to be called"),
    (Person, "full_name"): N_("Full name"),
    (Person, "phone"): N_("Phone"),
    (Person, "other_phone"): N_("Another phone"),
    (Person, "email"): N_("Email"),
    (Person, "contact_note"): N_("How to get in touch"),
    (Person, "born_on"): N_("Birthday"),
    (Person, "note"): N_("What helps to know"),
    (Person, "area"): N_("Roughly where you live"),
    (Person, "heard_from"): N_("How you heard of us"),
    (SafeContact, "who_may_answer"): N_("Who may answer"),
    (SafeContact, "name_to_give"): N_("Say it’s"),
    (EmergencyContact, "name"): N_("If you’re taken ill"),
    (EmergencyContact, "phone"): N_("If you’re taken ill"),
}


def deeds(vault: Vault, subject: Subject) -> Iterator[Fact]:
    """Tell what was done to the record, newest kind first, each with how often and when last."""
    told: dict[str, list[Entry]] = {}
    for entry in _entries(vault, subject.ids):
        words = sentences.deed(entry.action, subject.records[0].called, entry.detail, entry.origin)
        told.setdefault(words, []).append(entry)
    for words, entries in told.items():
        day = plain_day(entries[0].at.astimezone().date())
        often = plural("once", "{count} times", len(entries))
        yield Fact(words, _("{often}, last on {day}").format(often=often, day=day))


def earlier_values(vault: Vault, subject: Subject) -> Iterator[Fact]:
    """Tell what stood in the record before it was changed by hand, newest first."""
    names = {(str(table._meta.table_name), field): about for (table, field), about in _VALUES.items()}  # noqa: SLF001
    with vault.reading():
        log = vault.opened.recorder.log
        for entry in _entries(vault, subject.ids):
            day = plain_day(entry.at.astimezone().date())
            for change in log.changes(entry.number):
                yield from _replaced(change, names, day, subject)


def _replaced(change: RowChange, names: dict[tuple[str, str], str], day: str, subject: Subject) -> Iterator[Fact]:
    for field, (old, _new) in change.values.items():
        about = names.get((change.table, field))
        if about is not None and old:
            words = subject.shield.without_others(str(old)) if field == "note" else str(old)
            yield Fact(_("{what}, until {day}").format(what=_(about), day=day), words)


def _entries(vault: Vault, ids: tuple[RecordId, ...]) -> list[Entry]:
    """Return every entry about these records, newest first."""
    with vault.reading():
        log = vault.opened.recorder.log
        found = [entry for row_id in ids for entry in log.entries(_ALL, None, Filter(subject=row_id))]
    return sorted(found, key=lambda entry: entry.number, reverse=True)
