"""What is being typed into a form: kept for its writer alone until the form is answered."""

import pytest

from peergroup_desktop.actions import form_drafts, history, notes
from peergroup_desktop.core.errors import NotOpen
from peergroup_desktop.models import NoteDraft
from peergroup_desktop.storage import vault as vaults
from tests.drawers import PASSPHRASES, People
from tests.vaults import PASSPHRASE

TEXTS = {"form": "debrief", "about": "00", "text": "Half a sent"}


def test_it_is_there_for_its_writer_until_it_is_answered(vault):
    people = People(vault)
    people.add("Jo")
    form_drafts.keep(vault, "debriefs", {"text": "Half"})
    form_drafts.keep(vault, "debriefs", TEXTS)
    assert form_drafts.left_over(people.enter("Jo")) == {}
    form_drafts.drop(people.vault, "debriefs")
    vault = people.enter("Maureen", PASSPHRASES["Maureen"])
    assert form_drafts.left_over(vault) == {"debriefs": TEXTS}
    form_drafts.drop(vault, "debriefs")
    assert form_drafts.left_over(vault) == {}
    vault.lock()


def test_no_deed_and_no_note_comes_of_it(vault):
    before = len(history.list_history(vault, 50))
    form_drafts.keep(vault, "debriefs", TEXTS)
    assert notes.settle_drafts(vault).value == 0
    assert (len(history.list_history(vault, 50)), form_drafts.left_over(vault)) == (before, {"debriefs": TEXTS})


@pytest.mark.parametrize("raw", ["no form", "[]", "{}"])
def test_a_draft_of_another_form_is_passed_over(vault, raw):
    form_drafts.keep(vault, "debriefs", TEXTS)
    NoteDraft.update(text=raw).execute()
    assert form_drafts.left_over(vault) == {}


def test_a_file_that_is_only_looked_at_keeps_none(vault):
    form_drafts.keep(vault, "debriefs", TEXTS)
    vault.lock()
    vault = vaults.unlock_to_read(vault.folder, None, PASSPHRASE)
    form_drafts.keep(vault, "agreement", TEXTS)
    form_drafts.drop(vault, "debriefs")
    assert form_drafts.left_over(vault) == {"debriefs": TEXTS}
    vault.lock()
    with pytest.raises(NotOpen):
        form_drafts.left_over(vault)
