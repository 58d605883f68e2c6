"""The sealed drawer: what is written into it can be read by the safeguarding lead and by nobody else.

How. Each lead has an X25519 pair of keys; the private half is sealed with the lead's own passphrase (Argon2id, then
XChaCha20-Poly1305 bound to file, account and public half). A concern is sealed at once under a random key of its own
(XChaCha20-Poly1305, bound to file, concern, number and day), and that key goes into a sealed box for the public half
of every lead. Then it is forgotten. Texts are filled up to steps of 256 bytes, so that their length says little.

What this keeps out:
- Whoever wrote a concern, once it is sealed: they hold no key to it.
- Whoever has the file and its data key, with the passphrase of every facilitator and coordinator, the recovery code,
  the handover envelope, backups, the log of changes: none of these opens a box. No word was ever in the file
  unsealed: no draft, version, search row or line of history.
- A coordinator who sets the lead's passphrase anew with the code or the envelope: the private half stays sealed with
  the one before. Another lead can let them in again, or they themselves with the passphrase from before.
- A backup put back into the open file: it leaves concerns and keys as they are today.
- Somebody who stops being a lead: their boxes and keys are dropped, for keys are not logged. The one exception is a
  concern that nobody else could read: the only way to it is never thrown away.

What it does not keep out, and nothing in a file could:
- A lead who keeps what they once could read: copies of the file from before open with their passphrase of then.
- A lead with a weak passphrase; somebody who looks over a shoulder, or holds the computer while the drawer is open.
  Python cannot wipe every copy of a text from memory: the drawer is closed early instead, and core dumps are off.
- A coordinator who makes somebody a lead: that person reads what is written from then on. History says so, everybody
  sees the names of those who can read before they write, and earlier concerns open only through another lead.
- Somebody with the data key and tools of their own who changes the file: they can throw concerns away, or put a key
  of their own in a lead's place before a concern is written or the
  lead is let in to earlier ones. The lead's own key then opens nothing that is new, which
  tells them; a changed byte in what is sealed is told as such.
- In the clear, for whoever can unlock: how many concerns there are, on which day each was written, when something is
  due and done, and in history who wrote, opened and closed one, and when.
"""

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, replace

from peergroup_desktop.core.errors import SealBroken
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.key_cost import SALT_LENGTH, KeyCost

_FORM = "peergroup-drawer-1"
_KEY_LENGTH = 32
_NONCE_LENGTH = 24
_PROOF_LENGTH = 16
_STEP = 256


@dataclass(frozen=True)
class About:
    """What something sealed belongs to; moved anywhere else it does not open. `part` names it within the concern."""

    file_id: str
    concern_id: RecordId
    number: int
    written_on: str
    part: str = "text"

    def of(self, action_id: RecordId) -> "About":
        """Return what an action of the concern is bound to."""
        return replace(self, part=action_id.hex())

    @property
    def answer(self) -> "About":
        """What the concern's answer is bound to."""
        return replace(self, part="answer")

    def packed(self) -> bytes:
        """Return it as the cipher takes it."""
        parts = [_FORM, self.file_id, self.concern_id.hex(), self.number, self.written_on, self.part]
        return json.dumps(parts).encode()


@dataclass(frozen=True)
class Lock:
    """A pair of keys as the file keeps it: `private` opens with the passphrase that `cost` and `salt` stretch."""

    public: bytes
    salt: bytes
    nonce: bytes
    cost: KeyCost
    private: bytes


class OpenKey:
    """A lead's private half, for as long as the drawer is open."""

    def __init__(self, public: bytes, private: bytes) -> None:
        self.public = public
        self._private = bytearray(private)

    @property
    def is_wiped(self) -> bool:
        """Whether it opens nothing any more."""
        return not self._private

    def wipe(self) -> None:
        """Forget it, as far as the language lets us."""
        self._private[:] = bytes(len(self._private))
        self._private.clear()

    def unboxed(self, file_id: str, concern_id: RecordId, box: bytes) -> bytes:
        """Return the key of a concern. Raises `SealBroken` when the box was changed, or is another's."""
        from nacl import exceptions, public

        try:
            content = public.SealedBox(public.PrivateKey(bytes(self._private))).decrypt(box)
        except (exceptions.CryptoError, ValueError, TypeError) as error:
            raise SealBroken from error
        proof, key = content[:_PROOF_LENGTH], content[_PROOF_LENGTH:]
        if len(key) != _KEY_LENGTH or not hmac.compare_digest(proof, _proof(file_id, concern_id, self.public)):
            raise SealBroken
        return key

    def locked(self, file_id: str, account_id: RecordId, typed: bytes, cost: KeyCost) -> Lock:
        """Seal it with a passphrase, for the file."""
        from nacl import bindings

        salt, nonce = os.urandom(SALT_LENGTH), os.urandom(_NONCE_LENGTH)
        bound = _bound(file_id, account_id, self.public, cost, salt)
        private = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            bytes(self._private), bound, nonce, cost.derive(typed, salt)
        )
        return Lock(self.public, salt, nonce, cost, private)


def new_pair() -> OpenKey:
    """Make a pair of keys."""
    from nacl import public

    pair = public.PrivateKey.generate()
    return OpenKey(bytes(pair.public_key), bytes(pair))


def unlocked(file_id: str, account_id: RecordId, lock: Lock, typed: bytes) -> OpenKey | None:
    """Open a lead's pair with a passphrase; None when it is another one, or the lock was changed."""
    from nacl import bindings, exceptions

    bound = _bound(file_id, account_id, lock.public, lock.cost, lock.salt)
    try:
        key = lock.cost.derive(typed, lock.salt)
        private = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(lock.private, bound, lock.nonce, key)
    except (exceptions.CryptoError, ValueError, TypeError):
        return None
    return OpenKey(lock.public, private)


def new_key() -> bytes:
    """Make the key of a new concern. Forget it once it is boxed."""
    return os.urandom(_KEY_LENGTH)


def boxed(file_id: str, concern_id: RecordId, key: bytes, public: bytes) -> bytes:
    """Put a concern's key into a box that only the private half of `public` opens.

    Raises:
        SealBroken: `public` is no public half.
    """
    from nacl import exceptions
    from nacl import public as pairs

    try:
        box = pairs.SealedBox(pairs.PublicKey(public))
        return bytes(box.encrypt(_proof(file_id, concern_id, public) + key))
    except (exceptions.CryptoError, ValueError, TypeError) as error:
        raise SealBroken from error


def seal(key: bytes, about: About, text: str) -> bytes:
    """Seal a text under a concern's key."""
    from nacl import bindings

    nonce, padded = os.urandom(_NONCE_LENGTH), bindings.sodium_pad(text.encode(), _STEP)
    return nonce + bytes(bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, about.packed(), nonce, key))


def unseal(key: bytes, about: About, sealed: bytes) -> str:
    """Open a sealed text. Raises `SealBroken` when a byte of it was changed, it belongs elsewhere, or is no text."""
    from nacl import bindings, exceptions

    nonce, rest = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    try:
        padded = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(rest, about.packed(), nonce, key)
        return bindings.sodium_unpad(padded, _STEP).decode()
    except (exceptions.CryptoError, ValueError, TypeError) as error:
        raise SealBroken from error


def _bound(file_id: str, account_id: RecordId, public: bytes, cost: KeyCost, salt: bytes) -> bytes:
    parts = [_FORM, file_id, account_id.hex(), public.hex(), cost.memory, cost.passes, salt.hex()]
    return json.dumps(parts).encode()


def _proof(file_id: str, concern_id: RecordId, public: bytes) -> bytes:
    """What a box is bound to; a sealed box has no associated data of its own."""
    parts = json.dumps([_FORM, file_id, concern_id.hex(), public.hex()]).encode()
    return hashlib.blake2b(parts, digest_size=_PROOF_LENGTH).digest()
