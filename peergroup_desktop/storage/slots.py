"""Key slots: the one secret of the file, for each person, for the recovery code and for the handover envelope.

A slot has a pair of keys. The private half is sealed with what the person types; the file's secret lies in a box that
anybody can close with the public half and only the private half opens. So the file can get a new secret without
anybody else's passphrase.

Reading slots needs no cipher; the library that has it is loaded when a slot is made or opened.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from peergroup_desktop.core.errors import KeysDamaged, WrongPassphrase
from peergroup_desktop.storage.key_cost import SALT_LENGTH, KeyCost

_T = TypeVar("_T")
SlotKind = Literal["person", "recovery", "handover"]
_KINDS: Mapping[object, SlotKind] = {"person": "person", "recovery": "recovery", "handover": "handover"}
SECRET_LENGTH = 48
_NONCE_LENGTH = 24
_TAG_LENGTH = 16
_KEY_LENGTH = 32
_PROOF_LENGTH = 16
_BOX_LENGTH = _KEY_LENGTH + _TAG_LENGTH + _PROOF_LENGTH + SECRET_LENGTH
_KDF = "argon2id"


@dataclass(frozen=True)
class Binding:
    """What a slot belongs to. Goes into its seals: a slot moved to another file or time does not open. The epoch
    counts the file's secrets.
    """

    form: str
    file_id: str
    epoch: int


@dataclass(frozen=True)
class Slot:
    """The file's secret, for whoever knows one passphrase, code or envelope.

    `private` is the private half, sealed with a key derived from what is typed; `box` holds the secret for the
    `public` half.
    """

    slot_id: str
    kind: SlotKind
    label: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    public: bytes
    private: bytes
    box: bytes

    def to_json(self) -> dict[str, object]:
        """Return the slot as the header keeps it."""
        return {
            "id": self.slot_id,
            "kind": self.kind,
            "label": self.label,
            "kdf": _kdf_as_json(self.cost, self.salt),
            "nonce": _text(self.nonce),
            "public": _text(self.public),
            "private": _text(self.private),
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
            if not isinstance(kdf, dict) or kdf["alg"] != _KDF:
                raise KeysDamaged
            return cls(
                slot_id=_expected(str, kept["id"]),
                kind=_KINDS[kept["kind"]],
                label=_expected(str, kept["label"]),
                cost=KeyCost(_expected(int, kdf["m"]), _expected(int, kdf["t"])),
                salt=_bytes(kdf["salt"], SALT_LENGTH),
                nonce=_bytes(kept["nonce"], _NONCE_LENGTH),
                public=_bytes(kept["public"], _KEY_LENGTH),
                private=_bytes(kept["private"], _KEY_LENGTH + _TAG_LENGTH),
                box=_bytes(kept["box"], _BOX_LENGTH),
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
    from nacl import bindings, public

    slot_id, salt = slot_id or os.urandom(8).hex(), os.urandom(SALT_LENGTH)
    nonce, pair = os.urandom(_NONCE_LENGTH), public.PrivateKey.generate()
    slot = Slot(slot_id, kind, label, cost, salt, nonce, bytes(pair.public_key), b"", b"")
    private = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(pair), _associated(binding, slot), nonce, cost.derive(typed, salt)
    )
    return boxed(binding, replace(slot, private=private), secret)


def boxed(binding: Binding, slot: Slot, secret: bytes) -> Slot:
    """Return the slot with another secret of the file in its box. What opens the slot stays the same."""
    from nacl import public

    lock = public.SealedBox(public.PublicKey(slot.public))
    return replace(slot, box=lock.encrypt(_proof(binding, slot) + secret))


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
    from nacl import bindings, exceptions, public

    key = slot.cost.derive(typed, slot.salt)
    try:
        private = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.private, _associated(binding, slot), slot.nonce, key
        )
        content = public.SealedBox(public.PrivateKey(private)).decrypt(slot.box)
    except exceptions.CryptoError:
        return None
    proof, secret = content[:_PROOF_LENGTH], content[_PROOF_LENGTH:]
    return secret if hmac.compare_digest(proof, _proof(binding, slot)) else None


def _associated(binding: Binding, slot: Slot) -> bytes:
    """What the private half is bound to. Not to the epoch: it outlives the file's secret."""
    kdf = _kdf_as_json(slot.cost, slot.salt)
    parts = [binding.form, binding.file_id, slot.slot_id, slot.kind, kdf, _text(slot.public)]
    return json.dumps(parts, sort_keys=True).encode()


def _proof(binding: Binding, slot: Slot) -> bytes:
    """What the box is bound to; a sealed box has no associated data of its own."""
    parts = json.dumps([binding.epoch, _text(_associated(binding, slot))]).encode()
    return hashlib.blake2b(parts, digest_size=_PROOF_LENGTH).digest()


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
