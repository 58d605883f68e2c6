"""The handover envelope: made, tried out, and for coordinators."""

from dataclasses import replace

import pytest

from peergroup_desktop.actions import accounts, handover, history, opening
from peergroup_desktop.core.errors import NotAllowed, WrongShares
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from tests.vaults import NOW, open_vault

ANOTHER = "violet harbour seven anvils"


def test_an_envelope_is_made_and_tried_out(vault):
    assert (handover.has_envelope(vault), handover.envelope_made_on(vault)) == (False, None)
    shares = handover.make_shares(vault).value
    assert (handover.has_envelope(vault), handover.envelope_made_on(vault)) == (True, NOW.date())
    assert handover.last_rehearsal_on(vault) is None
    handover.rehearse(vault, shares[2], shares[0])
    assert handover.last_rehearsal_on(vault) == NOW.date()
    assert [line.words for line in history.list_history(vault, 2)] == [
        "Handover envelope tried out",
        "Handover envelope made",
    ]


def test_a_new_envelope_has_not_been_tried_out(vault):
    assert handover.last_rehearsal_on(vault) is None
    shares = handover.make_shares(vault).value
    handover.rehearse(vault, *shares[:2])
    handover.make_shares(vault)
    assert handover.last_rehearsal_on(vault) is None
    with pytest.raises(WrongShares):
        handover.rehearse(vault, *shares[:2])


def test_two_sheets_open_the_file_for_somebody_new(vault):
    first, _, third = handover.make_shares(vault).value
    folder = vault.folder
    vault.lock()
    opened = opening.unlock_with_shares(folder, first, third, cost=KeyCost.FAST_FOR_TESTS)
    accounts.take_over_account(opened, opened.account.id, ANOTHER)
    opened.lock()
    open_vault(folder, passphrase=ANOTHER, accept_older=True).lock()


def test_sheets_are_read_while_they_are_typed():
    assert handover.read_share("acid acid").words_right == 2
    assert "acid" in handover.words_starting("ac")


def test_only_a_coordinator_hands_over(vault):
    vault.account = replace(vault.account, role=Role.SAFEGUARDING)
    for deed in (lambda: handover.make_shares(vault), lambda: handover.rehearse(vault, "", "")):
        with pytest.raises(NotAllowed):
            deed()
