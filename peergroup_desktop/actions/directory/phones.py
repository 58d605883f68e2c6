"""The numbers of places, wherever a list hung them: on the service, whom to ask for, the location or who runs it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from peergroup_desktop.actions.directory.rows import CrisisKind, PhoneLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.directory_phones import phones
from peergroup_desktop.storage.vault import Vault

_TEXTS = frozenset({"text", "sms", "textphone"})
_FAX = "fax"
_EMERGENCY = frozenset({"999", "112"})


def phones_of(vault: Vault, only: Collection[RecordId] | None) -> Mapping[RecordId, Sequence[PhoneLine]]:
    """Return the numbers of services (of all when None), the nearest to the service first, each once, faxes last. The
    caller holds the vault.
    """
    found: dict[RecordId, dict[str, PhoneLine]] = defaultdict(dict)
    for owner, line in every_phone(vault, only):
        found[owner].setdefault(digits(line.number), line)
    return {owner: sorted(lines.values(), key=_is_fax) for owner, lines in found.items()}


def every_phone(vault: Vault, only: Collection[RecordId] | None) -> Iterator[tuple[RecordId, PhoneLine]]:
    """Return services with their numbers, also one that hangs on several things. The caller holds the vault."""
    for owner, phone_id, number, kind, text_word, note in phones(vault.database.connection(), only):
        yield owner, PhoneLine(phone_id, number, kind, text_word, note, as_said(number, text_word))


def digits(number: str) -> str:
    """Return a number as it is compared: without its gaps."""
    return "".join(number.split())


def first_shown(lines: Sequence[PhoneLine]) -> str:
    """Return the number for a list, as people say it; empty when there is none to ring or to text."""
    return lines[0].shown if lines and not _is_fax(lines[0]) else ""


def as_said(number: str, text_word: str) -> str:
    """Return a number as people say it: "SHOUT to 85258" when a word is sent to it."""
    return _("{word} to {number}").format(word=text_word, number=number) if text_word else number


def crisis_kind(line: PhoneLine) -> CrisisKind:
    """Say how a crisis line is reached."""
    if line.number in _EMERGENCY:
        return CrisisKind.DANGER
    return CrisisKind.TEXT if line.text_word or line.kind.lower() in _TEXTS else CrisisKind.RING


def _is_fax(line: PhoneLine) -> bool:
    return line.kind.lower() == _FAX
