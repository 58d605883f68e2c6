"""Ids, names, marks, permissions, translations, faults: the small words every layer uses."""

import gettext
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core import i18n, ids, names
from peergroup_desktop.core.errors import Fault, NotAllowed, NotFound, WeakPassphrase
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.core.permissions import MAY, Deed, Role, require


def test_new_ids_are_uuid7_in_order_of_time():
    earlier, later = ids.new_id(now_ms=1), ids.new_id(now_ms=1_800_000_000_000)
    assert earlier < later < ids.new_id(now_ms=2_900_000_000_000)
    assert uuid.UUID(bytes=later).version == 7
    assert uuid.UUID(bytes=later).variant == uuid.RFC_4122
    assert int.from_bytes(later[:6], "big") == 1_800_000_000_000


def test_new_ids_differ_and_take_the_machines_clock():
    assert len({ids.new_id() for _ in range(1000)}) == 1000


def test_named_ids_meet_on_every_copy():
    person, session = ids.new_id(), ids.new_id()
    assert ids.named_id("mark", person, session) == ids.named_id("mark", person, session)
    assert ids.named_id("mark", person, session) != ids.named_id("mark", session, person)
    assert ids.named_id("duty", "teas") != ids.named_id("mark", "teas")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("  Siân  Łuk", "sian luk"),
        ("O’Brien", "o'brien"),
        ("STRAßE", "strasse"),
        ("Øyvind", "oyvind"),
        ("আয়েশা", names.fold("আয়েশা")),
        ("", ""),
    ],
)
def test_fold(name, folded):
    assert names.fold(name) == folded


def test_fold_keeps_vowel_signs_that_carry_the_name():
    assert names.fold("রিমি") != names.fold("রম")


@given(st.text())
def test_folding_twice_changes_nothing(name):
    assert names.fold(names.fold(name)) == names.fold(name)


@pytest.mark.parametrize(
    ("name", "plain", "dotted"),
    [
        ("Grace Adeyemi", "GA", "G. A."),
        ("Adeyemi, Grace Oluwa", "AO", "A. O."),
        ("zofia", "Z", "Z."),
        ("王小明", "王", "王."),
        ("王 小明", "王", "王."),
        ("(…)", "?", "?"),
        ("", "?", "?"),
    ],
)
def test_initials(name, plain, dotted):
    assert names.initials(name) == plain
    assert names.initials(name, dotted=True) == dotted


@pytest.mark.parametrize(
    ("mark", "away", "finished", "meaning"),
    [
        (Mark.PRESENT, True, True, Standing.PRESENT),
        (Mark.APOLOGIES, False, True, Standing.APOLOGIES),
        (None, True, True, Standing.AWAY),
        (None, False, True, Standing.NOT_HERE),
        (None, False, False, Standing.NOT_MARKED),
    ],
)
def test_the_five_meanings(mark, away, finished, meaning):
    assert standing(mark, away=away, finished=finished) is meaning


def test_facilitators_keep_the_register_and_no_accounts():
    require(Role.FACILITATOR, Deed.KEEP_REGISTER)
    with pytest.raises(NotAllowed) as caught:
        require(Role.FACILITATOR, Deed.KEEP_ACCOUNTS)
    assert caught.value.facts == {"deed": "keep_accounts"}


def test_coordinators_may_do_everything_but_read_concerns():
    assert MAY[Role.COORDINATOR] == set(Deed) - {Deed.READ_CONCERNS}


def test_faults_carry_code_and_facts():
    assert NotFound(kind="person").facts == {"kind": "person"}
    assert str(NotFound(kind="person")) == "not_found"
    assert WeakPassphrase("passphrase").field == "passphrase"


def test_every_fault_has_a_code_of_its_own():
    faults, found = [Fault], []
    while faults:
        found.append(faults.pop())
        faults += found[-1].__subclasses__()
    assert len({fault.code for fault in found}) == len(found)


@pytest.fixture
def shouting(monkeypatch):
    class Shouting(gettext.NullTranslations):
        def gettext(self, message):
            return message.upper()

        def ngettext(self, msgid1, msgid2, n):
            return super().ngettext(msgid1, msgid2, n).replace("chair", "seat")

    monkeypatch.setattr(i18n, "_catalogue", Shouting())


def test_texts_go_through_the_catalogue(shouting):
    assert i18n._("here") == "HERE"
    assert i18n.N_("here") == "here"
    assert i18n.plural("{count} chair", "{count} chairs", 1) == "1 seat"
    assert i18n.plural("{count} chair", "{count} chairs", 3) == "3 seats"


def test_a_language_without_catalogue_shows_english(tmp_path):
    i18n.use_language("cy", tmp_path)
    assert i18n._("here") == "here"
