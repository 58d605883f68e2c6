"""Key slots: the one secret of the file, sealed once for each person and once for the recovery code.

Reading them needs no cipher; the library that has it is loaded when a slot is made or opened.
"""

import base64
import binascii
import json
import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from peergroup_desktop.core.errors import KeysDamaged, WrongPassphrase
from peergroup_desktop.storage.key_cost import SALT_LENGTH, KeyCost

_T = TypeVar("_T")
SlotKind = Literal["person", "recovery"]
SECRET_LENGTH = 48
_NONCE_LENGTH = 24
_TAG_LENGTH = 16
_KDF = "argon2id"


@dataclass(frozen=True)
class Binding:
    """What a slot belongs to. Sealed in as associated data: a slot moved to another file or time does not open."""

    form: str
    file_id: str
    epoch: int


@dataclass(frozen=True)
class Slot:
    """The file's secret, sealed with a key derived from one passphrase or code."""

    slot_id: str
    kind: SlotKind
    label: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    box: bytes

    def to_json(self) -> dict[str, object]:
        """Return the slot as the header keeps it."""
        return {
            "id": self.slot_id,
            "kind": self.kind,
            "label": self.label,
            "kdf": _kdf_as_json(self.cost, self.salt),
            "nonce": _text(self.nonce),
            "box": _text(self.box),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, object]) -> "Slot":
        """Read a slot back, trusting nothing in it.

        Raises:
            KeysDamaged: a part is missing or strange, or the key derivation asks for more than we grant.
        """
        try:
            kdf = kept["kdf"]
            if not isinstance(kdf, dict) or kdf["alg"] != _KDF or kept["kind"] not in ("person", "recovery"):
                raise KeysDamaged
            return cls(
                slot_id=_expected(str, kept["id"]),
                kind="person" if kept["kind"] == "person" else "recovery",
                label=_expected(str, kept["label"]),
                cost=KeyCost(_expected(int, kdf["m"]), _expected(int, kdf["t"])),
                salt=_bytes(kdf["salt"], SALT_LENGTH),
                nonce=_bytes(kept["nonce"], _NONCE_LENGTH),
                box=_bytes(kept["box"], SECRET_LENGTH + _TAG_LENGTH),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise KeysDamaged from error


def new_secret() -> bytes:
    """Make the secret of a new file: a 256-bit key followed by the 16-byte salt of the database."""
    return os.urandom(SECRET_LENGTH)


def as_typed(passphrase: str) -> bytes:
    """Return the bytes a passphrase stands for. NFKD, so that an accent typed on another keyboard is the same."""
    return unicodedata.normalize("NFKD", passphrase).encode()


def seal(
    binding: Binding,
    secret: bytes,
    typed: bytes,
    *,
    kind: SlotKind,
    label: str,
    cost: KeyCost,
    slot_id: str | None = None,
) -> Slot:
    """Make a slot that opens with `typed`: a new one, or the next state of the one called `slot_id`."""
    from nacl import bindings

    slot_id, salt = slot_id or os.urandom(8).hex(), os.urandom(SALT_LENGTH)
    nonce = os.urandom(_NONCE_LENGTH)
    bound = _associated(binding, slot_id, kind, _kdf_as_json(cost, salt))
    box = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(secret, bound, nonce, cost.derive(typed, salt))
    return Slot(slot_id, kind, label, cost, salt, nonce, box)


def unseal(binding: Binding, slots: Iterable[Slot], typed: bytes) -> tuple[Slot, bytes]:
    """Return the first of `slots` that opens with `typed`, and the file's secret from it.

    Raises:
        WrongPassphrase: none of them opens. Each one tried costs a whole key derivation.
    """
    for slot in slots:
        secret = _unsealed(binding, slot, typed)
        if secret is not None:
            return slot, secret
    raise WrongPassphrase


def _unsealed(binding: Binding, slot: Slot, typed: bytes) -> bytes | None:
    from nacl import bindings, exceptions

    bound = _associated(binding, slot.slot_id, slot.kind, _kdf_as_json(slot.cost, slot.salt))
    key = slot.cost.derive(typed, slot.salt)
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(slot.box, bound, slot.nonce, key)
    except exceptions.CryptoError:
        return None


def _associated(binding: Binding, slot_id: str, kind: str, kdf: Mapping[str, object]) -> bytes:
    return json.dumps([binding.form, binding.file_id, binding.epoch, slot_id, kind, kdf], sort_keys=True).encode()


def _kdf_as_json(cost: KeyCost, salt: bytes) -> dict[str, object]:
    return {"alg": _KDF, "m": cost.memory, "t": cost.passes, "salt": _text(salt)}


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(kept: object, length: int) -> bytes:
    try:
        raw = base64.b64decode(_expected(str, kept), validate=True)
    except binascii.Error as error:
        raise KeysDamaged from error
    if len(raw) != length:
        raise KeysDamaged
    return raw


def _expected(kind: type[_T], kept: object) -> _T:
    if not isinstance(kept, kind) or isinstance(kept, bool):
        raise KeysDamaged
    return kept
