"""The keys of an open file: who can unlock it, and with what."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace

from peergroup_desktop.core.errors import DiskFull, Fault, LastCoordinator
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import recovery_code
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.key_cost import KeyCost, calibrated, enough_for_a_code
from peergroup_desktop.storage.passphrase import require_strong
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Slot, SlotKind, as_typed, boxed, seal, unseal


class Keyring:
    """The header of an open file with its secret in hand. Owned by the vault, which throws it away at lock."""

    def __init__(self, places: Places, header: Header, secret: bytes, *, cost: KeyCost | None = None) -> None:
        self.header = header
        self._places = places
        self._secret = secret
        self._cost = cost

    @property
    def secret(self) -> bytes:
        """The key and salt of the database."""
        return self._secret

    def person_slot(self, label: str, passphrase: str, *, slot_id: str | None = None) -> Slot:
        """Make a slot for one more person, or another one in the place of `slot_id`; `keep` writes it.

        Raises:
            WeakPassphrase: too easy to guess.
        """
        require_strong(passphrase, about=(label,))
        shown = label if self.header.shows_names else ""
        return self._sealed(as_typed(passphrase), kind="person", label=shown, slot_id=slot_id)

    def keep(self, slot: Slot) -> None:
        """Write `slot`, in the place of the one with the same id if there is one."""
        others = [kept for kept in self.header.slots if kept.slot_id != slot.slot_id]
        self._save(self.header.with_slots((*others, slot)))

    @contextmanager
    def keeping(self, slot: Slot) -> Iterator[None]:
        """Write `slot` before the block, and the slots as they were when it or the block raises."""
        with self._as_before_when_it_raises():
            self.keep(slot)
            yield

    @contextmanager
    def dropping(self, slot_id: str) -> Iterator[None]:
        """Take a slot away before the block; it is back when the block raises. Older copies of the header and backups
        still hold it.

        Raises:
            LastCoordinator: it is the only person's slot.
        """
        left = [slot for slot in self.header.slots if slot.slot_id != slot_id]
        if not any(slot.kind == "person" for slot in left):
            raise LastCoordinator
        with self._as_before_when_it_raises():
            self._save(self.header.with_slots(left))
            yield

    def require(self, slot_id: str, passphrase: str) -> None:
        """Raise `WrongPassphrase` unless `passphrase` opens the slot."""
        unseal(self.header.binding, self.header.some(slot_id), as_typed(passphrase))

    def replacement(self, slot_id: str, passphrase: str) -> Slot:
        """Make a slot with the id and label of an old one that opens with a new passphrase; `keep` writes it.

        Raises:
            WeakPassphrase: too easy to guess.
        """
        require_strong(passphrase)
        (old,) = self.header.some(slot_id)
        return self._sealed(as_typed(passphrase), kind="person", label=old.label, slot_id=slot_id)

    @contextmanager
    def new_recovery_code(self) -> Iterator[str]:
        """Make a recovery code, write its slot in the place of the old one, and give the code as printed. The old one
        counts again when the block raises: nobody has seen the new one.
        """
        code = recovery_code.new_code()
        with self._only(self._sealed(recovery_code.read(code), kind="recovery", label="")):
            yield code

    def new_handover(self, envelope: bytes, label: str) -> AbstractContextManager[None]:
        """Write the slot of the handover envelope in the place of the old one before the block, and the old one when
        the block raises. Anybody may read `label`.
        """
        return self._only(self._sealed(envelope, kind="handover", label=label))

    def for_another_secret(self, secret: bytes, header: Header, *, without: str | None = None) -> Header:
        """Return `header` with another secret of the file in every slot, leaving out the one called `without`.

        Raises:
            LastCoordinator: no person's slot would be left.
        """
        kept = header.with_slots(slot for slot in header.slots if slot.slot_id != without)
        if not kept.people():
            raise LastCoordinator
        later = replace(kept, epoch=header.epoch + 1)
        return later.with_slots(boxed(later.binding, slot, secret) for slot in later.slots)

    def show(self, group_hint: str, labels: dict[str, str]) -> None:
        """Choose what may be read before unlocking: a hint at the group and, by slot id, people's names."""
        people = {slot.slot_id: replace(slot, label=labels.get(slot.slot_id, "")) for slot in self.header.people()}
        slots = [people.get(slot.slot_id, slot) for slot in self.header.slots]
        shown = replace(self.header, group_hint=group_hint, shows_names=bool(labels), slots=tuple(slots))
        if shown != self.header:
            self._save(shown)
            headers.settle(self._places, self.header)  # no name stays behind in the older copy

    def insist(self) -> None:
        """Let the header in hand count again, whatever reached the disk while it did not answer."""
        self.header = headers.insist(self._places, self.header)

    def is_on_disk(self) -> bool:
        """Say whether the disk answers, and holds the header in hand."""
        return headers.is_newest(self._places, self.header)

    def move_over(self, places: Places, header: Header, secret: bytes) -> None:
        """Go on with another database: the header that names it, as written, and its secret."""
        self._places, self.header, self._secret = places, header, secret

    @contextmanager
    def _as_before_when_it_raises(self) -> Iterator[None]:
        before = self.header
        with ExitStack() as undo:
            undo.callback(self._put_back, before)
            yield
            undo.pop_all()

    def _put_back(self, before: Header) -> None:
        self.header = before
        try:
            self.insist()
        except DiskFull:
            headers.fall_back(self._places, before)
        except Fault:
            pass  # the disk refuses that too: the next write of a slot, or `insist`, makes up for it

    def _sealed(self, typed: bytes, *, kind: SlotKind, label: str, slot_id: str | None = None) -> Slot:
        cost = self._cost or calibrated()
        if kind != "person":
            cost = enough_for_a_code(cost)
        return seal(self.header.binding, self._secret, typed, kind=kind, label=label, cost=cost, slot_id=slot_id)

    @contextmanager
    def _only(self, slot: Slot) -> Iterator[None]:
        """Write the one slot of its kind before the block, and the slots as they were when it or the block raises."""
        others = [kept for kept in self.header.slots if kept.kind != slot.kind]
        with self._as_before_when_it_raises():
            self._save(self.header.with_slots((*others, slot)))
            yield

    def _save(self, header: Header) -> None:
        self.header = headers.save(self._places, header)
