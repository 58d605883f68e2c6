"""Opens a file where nothing can be written: a stick with its switch on, a disk without room. For looking and printing.

Nothing is locked, counted on or tidied up, and every change is refused by the engine with its own fault.
"""

from collections.abc import Callable
from contextlib import ExitStack

from peergroup_desktop.core.errors import FileDamaged, FolderReadOnly
from peergroup_desktop.storage import generations, migrations
from peergroup_desktop.storage.database import VaultDatabase, open_to_read, require_whole
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.keyring import Keyring
from peergroup_desktop.storage.lock_file import LockFile
from peergroup_desktop.storage.opening import OpenFile, Options, account_of, find, recorder_of
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Slot


def open_file(places: Places, options: Options, unsealed: Callable[[Header], tuple[Slot, bytes]]) -> OpenFile:
    """Open the file whose header `unsealed` opens, only to read.

    Raises:
        FileMissing, RecordsMissing, KeysDamaged: nothing to open.
        AlreadyOpen: somebody has it, and may be writing. Facts: host, since.
        FolderReadOnly: what was saved last still waits to be folded in, or the file is of an older program: both need
            to write once.
        FileDamaged, NewerFile, OlderCopy, CopiesParted: as `opening.open_file` says.
        Fault: whatever `unsealed` raises.
    """
    places, header = find(places)
    lock_file = LockFile(places.lock_file)
    holder = lock_file.holder()
    if holder is not None and not holder.is_gone() and not options.take_over:
        raise holder.as_fault()
    log = places.write_ahead_log
    if log.exists() and log.stat().st_size > 0:
        raise FolderReadOnly
    slot, secret = unsealed(header)
    database = open_to_read(places.database, secret)
    with told_as_faults(), ExitStack() as undo:
        undo.callback(database.close)
        _check(database, header, options)
        recorder = recorder_of(database, options.clock)
        account = account_of(database.connection(), slot)
        state = generations.current(database.connection())
        undo.pop_all()
    return OpenFile(
        places=places,
        options=options,
        keyring=Keyring(places, header, secret, cost=options.cost),
        lock_file=lock_file,
        database=database,
        recorder=recorder,
        account=account,
        state=state,
        was_opened_by_code=slot.kind != "person",
    )


def _check(database: VaultDatabase, header: Header, options: Options) -> None:
    conn = database.connection()
    version = migrations.version_of(conn)
    if version == 0 or conn.execute("SELECT file_id FROM this_file").get != header.file_id:
        raise FileDamaged
    if version < migrations.OUR_VERSION:
        raise FolderReadOnly
    if not options.accept_older:
        generations.check(conn, options.computer.last_seen(header.file_id))
    require_whole(conn)
