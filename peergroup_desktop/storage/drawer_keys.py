"""Who holds a key to the sealed drawer: the rows of keys and boxes, outside the log. `sealed` says what they are for.

Only leads count: people who can unlock today with the role of a safeguarding lead, by their newest pair of keys.

The log knows nothing of these rows, so whatever joins two copies of a file one day has to carry them over itself: the
boxes of both, and of each account's pairs the newer one.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import apsw

from peergroup_desktop.core.errors import DrawerKeyBroken, Fault, SealBroken, WrongPassphrase
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage import sealed
from peergroup_desktop.storage.change_log import Deed
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.sealed import Lock, OpenKey
from peergroup_desktop.storage.slots import Slot, as_typed

if TYPE_CHECKING:
    from peergroup_desktop.storage.open_vault import Vault
    from peergroup_desktop.storage.opening import OpenFile

_LOCK = "id, public, salt, nonce, memory, passes, private"
_COUNTING = f"""FROM drawer_key k JOIN account a ON a.id = k.account_id
    WHERE NOT k.is_earlier AND a.archived_on IS NULL AND a.role = '{Role.SAFEGUARDING.value}'"""
_LEADS = f"SELECT k.public {_COUNTING}"


class _Opened(NamedTuple):
    row_id: RecordId
    key: OpenKey


def counting(conn: apsw.Connection) -> tuple[tuple[RecordId, bytes], ...]:
    """Return account and public half of every lead that a concern written now is sealed for."""
    return tuple(_rows(conn, f"SELECT DISTINCT a.id, k.public {_COUNTING} ORDER BY a.id"))


def boxes_of(conn: apsw.Connection, account_id: RecordId) -> frozenset[RecordId]:
    """Return the concerns that an account's newest pair has a box of."""
    query = """SELECT concern_id FROM drawer_box
        WHERE public IN (SELECT public FROM drawer_key WHERE account_id = ? AND NOT is_earlier)"""
    return frozenset(concern for (concern,) in _rows(conn, query, account_id))


def box_for(conn: apsw.Connection, concern_id: RecordId, public: bytes) -> bytes | None:
    """Return the box of a concern for one pair; None when there is none."""
    query = "SELECT box FROM drawer_box WHERE concern_id = ? AND public = ?"
    return next((box for (box,) in _rows(conn, query, concern_id, public)), None)


def has_key(conn: apsw.Connection, account_id: RecordId) -> bool:
    """Say whether an account holds a pair of keys for its passphrase of today."""
    query = "SELECT count(*) FROM drawer_key WHERE account_id = ? AND NOT is_earlier"
    return bool(conn.execute(query, (account_id,)).get)


def has_left_over(conn: apsw.Connection) -> bool:
    """Say whether there are concerns that only a pair opens which counts no more: `regain` may help."""
    return bool(conn.execute(f"SELECT count(*) FROM drawer_key WHERE public NOT IN ({_LEADS})").get)


def held(conn: apsw.Connection, account_id: RecordId, *, only_by_them: bool = False) -> int:
    """Count the concerns that an account can read with its passphrase; only those that no other lead reads too."""
    mine = "SELECT public FROM drawer_key WHERE account_id = :account AND NOT is_earlier"
    query = f"SELECT count(DISTINCT concern_id) FROM drawer_box WHERE public IN ({mine})"
    if only_by_them:
        others = f"SELECT concern_id FROM drawer_box WHERE public IN ({_LEADS} AND a.id <> :account)"
        query += f" AND concern_id NOT IN ({others})"
    return int(conn.execute(query, {"account": account_id}).get)


def make(conn: apsw.Connection, file_id: str, account_id: RecordId, passphrase: str, cost: KeyCost) -> None:
    """Make an account's pair of keys. Inside the caller's transaction."""
    _insert(conn, account_id, sealed.new_pair().locked(file_id, account_id, as_typed(passphrase), cost))


def make_missing(vault: "Vault", passphrase: str) -> bool:
    """Make the key of whoever unlocked, when they are a lead and have none yet; tells whether it did.

    Only for a passphrase that has just been found to be right.
    """
    with vault.reading():
        opened, account = vault.opened, vault.account
        conn = opened.connection
        if account.role is not Role.SAFEGUARDING or vault.is_read_only or has_key(conn, account.id):
            return False
        (slot,) = opened.keyring.header.some(_slot_id(conn, account.id))
        with vault.recording(Deed("drawer.key", account.id, subject=account.id)) as work:
            work.keep_entry()
            make(conn, opened.keyring.header.file_id, account.id, passphrase, slot.cost)
    return True


def open_key(vault: "Vault", passphrase: str) -> OpenKey:
    """Open the newest pair of whoever unlocked; one that is missing is made.

    Raises:
        WrongPassphrase: it is not theirs.
        DrawerKeyBroken: the passphrase is right and the pair does not open: it was changed. They have a new one now;
            what was sealed for the old one opens once another lead lets them in.
    """
    with vault.reading():
        opened, account_id = vault.opened, vault.account.id
        conn, file_id = opened.connection, opened.keyring.header.file_id
        found = _unlocked(conn, file_id, account_id, passphrase)
        if found is None:
            opened.keyring.require(_slot_id(conn, account_id), passphrase)
            is_broken = has_key(conn, account_id)
            set_aside(conn, account_id)
            make_missing(vault, passphrase)
            found = _unlocked(conn, file_id, account_id, passphrase)
            if is_broken or found is None:
                raise DrawerKeyBroken
        forget_copies(conn, found.row_id)
        return found.key


def regain(vault: "Vault", key: OpenKey, passphrase: str) -> int:
    """Box for `key` what a pair that counts no more opens: for a lead who remembers their passphrase from before, or
    has the lead before them type theirs. Returns how many. Inside the caller's transaction.

    Raises:
        WrongPassphrase: it opens no such pair.
    """
    opened = vault.opened
    conn, file_id = opened.connection, opened.keyring.header.file_id
    query = f"SELECT account_id, {_LOCK} FROM drawer_key WHERE public NOT IN ({_LEADS}) ORDER BY id DESC"
    for account_id, *row in _rows(conn, query):
        found = _opened(file_id, account_id, row, passphrase)
        if found is not None:
            count = _box_again(conn, file_id, found.key, key.public)
            found.key.wipe()
            sweep(conn)
            return count
    raise WrongPassphrase


@contextmanager
def sealed_again(vault: "Vault", old: str | None, new: str, cost: KeyCost) -> Iterator[RecordId | None]:
    """Seal an account's pair with the passphrase from now on as well, if it has one; gives the new copy's id.

    The key slot changes in the block, for only so there is no moment in which no passphrase opens the pair. The copy
    sealed with the old one goes with `forget_copies`; the new one when the block raises, unless nobody can tell which
    passphrase the disk holds: then both stay until the drawer is opened next.
    """
    slots, copy = vault.opened.keyring.header.slots, None if old is None else _seal_again(vault, old, new, cost)
    with ExitStack() as undo:
        if copy is not None:
            undo.callback(_drop_copy, vault, copy, slots)
        yield copy
        undo.pop_all()


def _drop_copy(vault: "Vault", copy: RecordId, slots: tuple[Slot, ...]) -> None:
    keyring = vault.opened.keyring
    if keyring.header.slots == slots and keyring.is_on_disk():
        with suppress(Fault), vault.reading():
            vault.opened.connection.execute("DELETE FROM drawer_key WHERE id = ?", (copy,))


def _seal_again(vault: "Vault", old: str, new: str, cost: KeyCost) -> RecordId | None:
    opened, account_id = vault.opened, vault.account.id
    file_id = opened.keyring.header.file_id
    with vault.reading():
        found = _unlocked(opened.connection, file_id, account_id, old)
        if found is None:
            return None
        copy = _insert(opened.connection, account_id, found.key.locked(file_id, account_id, as_typed(new), cost))
        found.key.wipe()
        return copy


def forget_copies(conn: apsw.Connection, row_id: RecordId) -> None:
    """Drop the other copies of a pair. Inside the caller's transaction."""
    conn.execute(
        """DELETE FROM drawer_key WHERE id <> :id AND (account_id, public) =
        (SELECT account_id, public FROM drawer_key WHERE id = :id)""",
        {"id": row_id},
    )


def start_anew(opened: "OpenFile", account_id: RecordId, passphrase: str, cost: KeyCost) -> None:
    """Give an account that is new, or whose passphrase was set anew, a new pair, if it is a lead. Whatever it had
    counts as from before. Inside the caller's transaction.
    """
    conn = opened.connection
    set_aside(conn, account_id)
    if conn.execute("SELECT role FROM account WHERE id = ?", (account_id,)).get == Role.SAFEGUARDING.value:
        make(conn, opened.keyring.header.file_id, account_id, passphrase, cost)
    sweep(conn)


def set_aside(conn: apsw.Connection, account_id: RecordId) -> None:
    """Let an account's pairs count as ones from before."""
    conn.execute("UPDATE drawer_key SET is_earlier = 1 WHERE account_id = ?", (account_id,))


def let_in(conn: apsw.Connection, file_id: str, key: OpenKey, account_id: RecordId) -> int:
    """Box every concern that `key` opens for another lead too; returns how many. Inside the caller's transaction.

    A concern whose box was changed is passed over.

    Raises:
        SealBroken: the other lead's public half was changed.
    """
    count = sum(_box_again(conn, file_id, key, public) for account, public in counting(conn) if account == account_id)
    sweep(conn)
    return count


def put_for_leads(conn: apsw.Connection, file_id: str, concern_id: RecordId, key: bytes) -> int:
    """Box a new concern's key for every lead, and return for how many. One whose public half was changed gets none."""
    count = 0
    for _account, public in counting(conn):
        with suppress(SealBroken):
            _put(conn, concern_id, public, sealed.boxed(file_id, concern_id, key, public))
            count += 1
    return count


def sweep(conn: apsw.Connection) -> None:
    """Drop the boxes and keys of everybody who is no lead (any more), and keys from before that nothing needs.

    The only way to a concern is never dropped, whoever holds it.
    """
    conn.execute(
        f"""DELETE FROM drawer_box WHERE public NOT IN ({_LEADS})
        AND concern_id IN (SELECT concern_id FROM drawer_box WHERE public IN ({_LEADS}))"""
    )
    conn.execute(
        f"""DELETE FROM drawer_key WHERE public NOT IN ({_LEADS})
        AND public NOT IN (SELECT public FROM drawer_box)"""
    )


def _box_again(conn: apsw.Connection, file_id: str, key: OpenKey, public: bytes) -> int:
    query = """SELECT concern_id, box FROM drawer_box WHERE public = ? AND concern_id NOT IN
        (SELECT concern_id FROM drawer_box WHERE public = ?)"""
    count = 0
    for concern_id, box in _rows(conn, query, key.public, public):
        with suppress(SealBroken):
            content = key.unboxed(file_id, concern_id, box)
            _put(conn, concern_id, public, sealed.boxed(file_id, concern_id, content, public))
            count += 1
    return count


def _put(conn: apsw.Connection, concern_id: RecordId, public: bytes, box: bytes) -> None:
    conn.execute("INSERT INTO drawer_box VALUES (?, ?, ?)", (concern_id, public, box))


def _unlocked(conn: apsw.Connection, file_id: str, account_id: RecordId, passphrase: str) -> _Opened | None:
    """Try an account's pair. While its passphrase changes there may be two copies."""
    query = f"SELECT {_LOCK} FROM drawer_key WHERE account_id = ? AND NOT is_earlier ORDER BY id DESC"
    tried = (_opened(file_id, account_id, row, passphrase) for row in _rows(conn, query, account_id))
    return next(filter(None, tried), None)


def _opened(file_id: str, account_id: RecordId, row: Sequence[Any], passphrase: str) -> _Opened | None:
    """Try a row of `_LOCK`, for the time of a whole key derivation."""
    row_id, public, salt, nonce, memory, passes, private = row
    try:
        lock = Lock(public, salt, nonce, KeyCost(memory, passes), private)
    except (TypeError, ValueError):  # somebody changed it to ask for more work than we grant
        return None
    key = sealed.unlocked(file_id, account_id, lock, as_typed(passphrase))
    return None if key is None else _Opened(row_id, key)


def _insert(conn: apsw.Connection, account_id: RecordId, lock: Lock) -> RecordId:
    row_id, cost = new_id(), lock.cost
    conn.execute(
        "INSERT INTO drawer_key (id, account_id, public, salt, nonce, memory, passes, private)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row_id, account_id, lock.public, lock.salt, lock.nonce, cost.memory, cost.passes, lock.private),
    )
    return row_id


def _slot_id(conn: apsw.Connection, account_id: RecordId) -> str:
    return str(conn.execute("SELECT slot FROM account WHERE id = ?", (account_id,)).get)


def _rows(conn: apsw.Connection, query: str, *values: object) -> list[Any]:
    return conn.execute(query, values).fetchall()
