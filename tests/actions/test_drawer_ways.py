"""Every way by which somebody gets into the sealed drawer, or stays out of it: passphrases, roles, codes, backups."""

import re
from contextlib import suppress

import pytest

from peergroup_desktop.actions import accounts, backups, drawer, handover, history
from peergroup_desktop.actions.backups import Place
from peergroup_desktop.actions.drawer import LeadState
from peergroup_desktop.core.errors import (
    DiskFull,
    DrawerKeyBroken,
    DrawerReadOnly,
    NotLetIn,
    SealBroken,
    WrongPassphrase,
)
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage import drawer_keys, sealed
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.sealed import About, Lock, OpenKey
from peergroup_desktop.storage.slots import as_typed
from tests.drawers import NEW, PASSPHRASES, People

WORDS = "Grace came with a bruise."


@pytest.fixture
def people(vault):
    """A file with Jo, a facilitator, and Priya, the lead; Jo has written a concern."""
    people = People(vault)
    people.add("Jo", "Priya")
    drawer.write_concern(people.enter("Jo"), WORDS)
    yield people
    people.vault.lock()


def texts(people, name="Priya", passphrase=""):
    """Go in, open the drawer, and return what can be read of it."""
    vault = people.enter(name, passphrase)
    opened = drawer.open_drawer(vault, passphrase or PASSPHRASES[name])
    found = []
    for line in sorted(drawer.index(vault), key=lambda line: line.number):
        with suppress(NotLetIn):
            found.append(drawer.read(vault, opened, line.id).value.text)
    return found


def share(people):
    """Make Sam a lead too, and let Priya let them in."""
    people.enter("Maureen")
    people.add("Sam")
    opened = drawer.open_drawer(people.enter("Priya"), PASSPHRASES["Priya"])
    drawer.let_in(people.vault, opened, people.id_of("Sam"))


def rows(people, table):
    return people.vault.opened.connection.execute(f"SELECT count(*) FROM {table}").get


# The promise


def every_value(vault):
    """Return every value in every table of the file."""
    conn = vault.opened.connection
    tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [cell for table in tables for row in conn.execute(f'SELECT * FROM "{table}"') for cell in row]


def test_the_file_key_and_everybody_elses_passphrase_read_nothing(people, recovery_code):
    shares = handover.make_shares(people.enter("Maureen")).value
    accounts.change_key(people.vault)
    drawer.write_concern(people.vault, "Another. " + WORDS, "Grace")
    vault, header = people.vault, people.vault.opened.keyring.header
    values = every_value(vault)
    blobs = {cell for cell in values if isinstance(cell, bytes)}
    known = [vault.opened.keyring.secret, *(blob for blob in blobs if len(blob) in (32, 48))]
    typed = [*PASSPHRASES.items(), ("code", recovery_code), *(("share", one) for one in shares)]
    typed = [as_typed(words) for name, words in typed if name not in ("Priya", "Sam")]
    locks = [Lock(*row) for row in locks_of(vault)]
    for words in typed:
        known += [slot.cost.derive(words, slot.salt) for slot in header.slots]
        known += [lock.cost.derive(words, lock.salt) for lock in locks]
        known += filter(None, (private_of(header, slot, words) for slot in header.slots))
        assert all(
            sealed.unlocked(header.file_id, account, lock, words) is None
            for account in (row.id for row in accounts.list_accounts(vault))
            for lock in locks
        )
    keys = {part for one in known for part in (one[:32], one[-32:]) if len(part) == 32}
    assert len(keys) > 20
    concerns = list(vault.opened.connection.execute("SELECT id, number, written_on, text FROM concern"))
    boxes = list(vault.opened.connection.execute("SELECT concern_id, public, box FROM drawer_box"))
    assert (len(concerns), len(boxes)) == (2, 2)
    for key in keys:
        for concern_id, number, written_on, text in concerns:
            with pytest.raises(SealBroken):
                sealed.unseal(key, About(header.file_id, concern_id, number, written_on), text)
        for concern_id, public, box in boxes:
            with pytest.raises(SealBroken):
                OpenKey(public, key).unboxed(header.file_id, concern_id, box)
    told = b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in values)
    assert not re.search(rb"(?i)grace|bruise|another", told)
    assert texts(people) == [WORDS, "Another. " + WORDS]  # and the same file opens for the lead


def locks_of(vault):
    query = "SELECT public, salt, nonce, memory, passes, private FROM drawer_key"
    for public, salt, nonce, memory, passes, private in vault.opened.connection.execute(query):
        yield public, salt, nonce, KeyCost(memory, passes), private


def private_of(header, slot, words):
    """Return the private half of a key slot that `words` open."""
    from nacl import bindings, exceptions

    from peergroup_desktop.storage.slots import _associated

    with suppress(exceptions.CryptoError):
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.private, _associated(header.binding, slot), slot.nonce, slot.cost.derive(words, slot.salt)
        )
    return None


# A key comes


def test_the_key_of_somebody_who_becomes_a_lead_is_made_when_they_unlock(people):
    people.enter("Maureen")
    accounts.change_role(people.vault, people.id_of("Jo"), Role.SAFEGUARDING)
    assert [(lead.name, lead.state) for lead in drawer.leads(people.vault)] == [
        ("Jo", LeadState.NO_KEY),
        ("Priya", LeadState.ALL),
    ]
    people.enter("Jo")
    assert [lead.state for lead in drawer.leads(people.vault) if lead.is_me] == [LeadState.NOT_ALL]
    assert drawer.readers(people.vault) == ("Jo", "Priya")
    assert history.can_undo(people.vault) is None  # neither the key nor the role goes by undo
    assert history.list_history(people.vault, kind="drawer")[0].words == "Jo has a key to the sealed drawer"


def test_a_key_that_could_not_be_made_at_the_door_is_made_at_the_drawer(people, monkeypatch):
    people.enter("Maureen")
    accounts.change_role(people.vault, people.id_of("Jo"), Role.SAFEGUARDING)

    def full(*_anything):
        raise DiskFull

    with monkeypatch.context() as then:
        then.setattr(drawer_keys, "make", full)
        people.enter("Jo")
    assert drawer.readers(people.vault) == ("Priya",)
    with pytest.raises(WrongPassphrase):
        drawer.open_drawer(people.vault, PASSPHRASES["Priya"])
    assert drawer.open_drawer(people.vault, PASSPHRASES["Jo"]).is_open
    assert drawer.readers(people.vault) == ("Jo", "Priya")


def test_a_file_that_can_only_be_looked_at_gets_no_key(people):
    people.enter("Maureen")
    accounts.change_role(people.vault, people.id_of("Jo"), Role.SAFEGUARDING)
    people.vault.lock()
    people.vault = vaults.unlock_to_read(people.vault.folder, None, PASSPHRASES["Jo"])
    assert not drawer_keys.make_missing(people.vault, PASSPHRASES["Jo"])
    with pytest.raises(DrawerReadOnly):
        drawer.open_drawer(people.vault, PASSPHRASES["Jo"])


# A passphrase changes


def test_another_passphrase_opens_the_same_concerns(people):
    accounts.change_passphrase(people.enter("Priya"), PASSPHRASES["Priya"], NEW)
    assert rows(people, "drawer_key") == 1
    assert texts(people, passphrase=NEW) == [WORDS]
    with pytest.raises(WrongPassphrase):
        drawer.open_drawer(people.vault, PASSPHRASES["Priya"])


def test_a_passphrase_of_somebody_without_a_key_changes_as_ever(people):
    accounts.change_passphrase(people.enter("Jo"), PASSPHRASES["Jo"], NEW)
    assert rows(people, "drawer_key") == 1


def test_with_the_code_a_lead_gets_in_and_reads_nothing_from_before(people, recovery_code):
    people.enter_by_code(recovery_code)
    assert drawer.what_goes_with(people.vault, people.id_of("Priya")).alone == 1
    accounts.take_over_account(people.vault, people.id_of("Priya"), NEW)
    drawer.write_concern(people.vault, "Another")
    assert texts(people, passphrase=NEW) == ["Another"]
    assert drawer.may_regain(people.vault)


def test_the_passphrase_from_before_lets_them_back_in(people, recovery_code):
    people.enter_by_code(recovery_code)
    accounts.take_over_account(people.vault, people.id_of("Priya"), NEW)
    people.enter("Priya", NEW)
    opened = drawer.open_drawer(people.vault, NEW)
    with pytest.raises(WrongPassphrase):
        drawer.regain(people.vault, opened, PASSPHRASES["Jo"])
    assert drawer.regain(people.vault, opened, PASSPHRASES["Priya"]).value == 1
    assert not drawer.may_regain(people.vault)
    assert history.list_history(people.vault, kind="drawer")[0].words == "Priya is back in the sealed drawer"
    assert texts(people, passphrase=NEW) == [WORDS]


def test_another_lead_lets_them_back_in(people, recovery_code):
    share(people)
    people.enter_by_code(recovery_code)
    assert drawer.what_goes_with(people.vault, people.id_of("Priya")).others == ("Sam",)
    accounts.take_over_account(people.vault, people.id_of("Priya"), NEW)
    assert texts(people, passphrase=NEW) == []
    assert not drawer.may_regain(people.vault)  # Sam has a box: what the old pair held is gone
    opened = drawer.open_drawer(people.enter("Sam"), PASSPHRASES["Sam"])
    drawer.let_in(people.vault, opened, people.id_of("Priya"))
    assert texts(people, passphrase=NEW) == [WORDS]


def test_a_coordinators_passphrase_set_anew_by_code_makes_no_key(people, recovery_code):
    people.enter_by_code(recovery_code)
    accounts.change_passphrase(people.vault, None, NEW)
    assert rows(people, "drawer_key") == 1
    assert texts(people) == [WORDS]


# A lead goes


@pytest.mark.parametrize("way", ["role", "out", "out with another key"])
def test_who_is_a_lead_no_more_loses_every_copy(people, way):
    share(people)
    people.enter("Maureen")
    priya = people.id_of("Priya")
    if way == "role":
        accounts.change_role(people.vault, priya, Role.FACILITATOR)
    else:
        accounts.remove_account(people.vault, priya, change_key=way != "out")
    drawer.write_concern(people.vault, "Another")
    assert (rows(people, "drawer_key"), rows(people, "drawer_box")) == (1, 2)
    assert texts(people, "Sam") == [WORDS, "Another"]
    held = bytes(people.vault.opened.connection.execute("SELECT public FROM drawer_key").get)
    assert {bytes(row[0]) for row in people.vault.opened.connection.execute("SELECT public FROM drawer_box")} == {held}


def test_nothing_of_a_dropped_key_stays_in_the_log(people):
    key = people.vault.opened.connection.execute("SELECT private FROM drawer_key").get
    share(people)
    people.enter("Maureen")
    accounts.change_role(people.vault, people.id_of("Priya"), Role.FACILITATOR)
    assert key not in every_value(people.vault)


def test_the_only_way_to_a_concern_is_never_thrown_away(people):
    people.enter("Maureen")
    priya = people.id_of("Priya")
    accounts.change_role(people.vault, priya, Role.FACILITATOR)
    assert drawer.readers(people.vault) == ()
    assert (rows(people, "drawer_key"), rows(people, "drawer_box")) == (1, 1)
    accounts.change_passphrase(people.enter("Priya"), PASSPHRASES["Priya"], NEW)
    people.enter("Maureen")
    accounts.change_role(people.vault, priya, Role.SAFEGUARDING)
    assert texts(people, passphrase=NEW) == [WORDS]


def test_the_lead_before_lets_the_next_one_in_with_their_passphrase(people):
    people.enter("Maureen")
    accounts.remove_account(people.vault, people.id_of("Priya"))
    people.add("Sam")
    assert texts(people, "Sam") == []
    opened = drawer.open_drawer(people.vault, PASSPHRASES["Sam"])
    assert drawer.regain(people.vault, opened, PASSPHRASES["Priya"]).value == 1
    assert texts(people, "Sam") == [WORDS]
    assert (rows(people, "drawer_key"), rows(people, "drawer_box")) == (1, 1)


# Other things happen to the file


def test_another_key_for_the_file_changes_nothing(people):
    accounts.change_key(people.enter("Maureen"))
    drawer.write_concern(people.vault, "Another")
    assert texts(people) == [WORDS, "Another"]


def test_a_backup_put_back_leaves_the_drawer_as_it_is(people):
    vault = people.enter("Maureen")
    row = backups.back_up(vault).value.made
    drawer.write_concern(vault, "Another")
    accounts.change_passphrase(people.enter("Priya"), PASSPHRASES["Priya"], NEW)
    vault = people.enter("Maureen")
    assert backups.preview_restore(vault, row.key, Place.HERE).lines == ()
    backups.restore(vault, row.key, Place.HERE)
    history.undo(vault)
    assert texts(people, passphrase=NEW) == [WORDS, "Another"]


def test_a_backup_in_a_new_home_opens_with_the_passphrase_of_then(people, tmp_path):
    vault = people.enter("Maureen")
    backups.back_up(vault)
    shelf = vault.opened.places.backups
    accounts.change_passphrase(people.enter("Priya"), PASSPHRASES["Priya"], NEW)
    people.vault.lock()
    way = backups.Way(passphrase=PASSPHRASES["Priya"])
    vault = backups.restore_from_folder(tmp_path / "new", shelf, way, cost=KeyCost.FAST_FOR_TESTS)
    people.vault = vault
    opened = drawer.open_drawer(vault, PASSPHRASES["Priya"])
    (line,) = drawer.index(vault)
    assert drawer.read(vault, opened, line.id).value.text == WORDS


# Somebody changes the file with tools of their own


def test_a_changed_key_is_told_and_replaced(people):
    share(people)
    vault = people.enter("Priya")
    conn, priya = vault.opened.connection, people.id_of("Priya")
    (private,) = conn.execute("SELECT private FROM drawer_key WHERE account_id = ?", (priya,)).fetchone()
    broken = bytes([private[0] ^ 1]) + private[1:]
    conn.execute("UPDATE drawer_key SET private = ? WHERE account_id = ?", (broken, priya))
    with pytest.raises(DrawerKeyBroken):
        drawer.open_drawer(vault, PASSPHRASES["Priya"])
    assert drawer.open_drawer(vault, PASSPHRASES["Priya"]).is_open
    opened = drawer.open_drawer(people.enter("Sam"), PASSPHRASES["Sam"])
    drawer.let_in(people.vault, opened, priya)
    assert texts(people) == [WORDS]


@pytest.mark.parametrize("changed", [("memory", 1 << 40), ("passes", 0), ("memory", "much")])
def test_a_key_that_asks_for_more_work_than_we_grant_is_not_tried(people, changed):
    column, value = changed
    vault = people.enter("Priya")
    vault.opened.connection.execute(f"UPDATE drawer_key SET {column} = ?", (value,))
    with pytest.raises(DrawerKeyBroken):
        drawer.open_drawer(vault, PASSPHRASES["Priya"])


def test_a_lead_whose_public_half_was_changed_does_not_stop_the_others(people):
    share(people)
    vault = people.enter("Jo")
    conn, sam = vault.opened.connection, people.id_of("Sam")
    conn.execute("UPDATE drawer_key SET public = x'00' WHERE account_id = ?", (sam,))
    drawer.write_concern(vault, "Another")
    assert texts(people) == [WORDS, "Another"]
    opened = drawer.open_drawer(people.vault, PASSPHRASES["Priya"])
    assert drawer.let_in(people.vault, opened, sam).value == 0


def test_a_changed_box_does_not_stop_the_others_from_being_shared(people):
    drawer.write_concern(people.vault, "Another")
    conn = people.vault.opened.connection
    (first, _second) = conn.execute("SELECT id FROM concern ORDER BY number").fetchall()
    conn.execute("UPDATE drawer_box SET box = x'00' WHERE concern_id = ?", first)
    share(people)
    assert texts(people, "Sam") == ["Another"]
