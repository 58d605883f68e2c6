"""Every fault, deed and closed list has its words."""

import string

import pytest

from peergroup_desktop.core import errors, kinds, sentences
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.marks import MarkFlag, Standing
from peergroup_desktop.core.permissions import Deed, Role
from peergroup_desktop.core.recurrence import Rhythm

BASES = {Fault, errors.InputFault}


def faults() -> list[type[Fault]]:
    found, kinds_left = [], [Fault]
    while kinds_left:
        kind = kinds_left.pop()
        kinds_left += kind.__subclasses__()
        found.append(kind)
    return [kind for kind in found if kind not in BASES and kind.__module__.startswith(errors.__name__)]


@pytest.mark.parametrize("kind", faults(), ids=lambda kind: kind.code)
def test_every_fault_has_a_sentence_of_its_own(kind):
    happened, _kept, _next_step = sentences.FAULTS[kind.code]
    assert happened.endswith(".")
    assert not {part[1] for part in string.Formatter().parse(happened)} & {""}


def test_no_sentence_is_left_over():
    assert sentences.FAULTS.keys() == {kind.code for kind in faults()}


def test_a_sentence_says_what_happened_what_was_kept_and_what_to_do():
    said = sentences.sentence(errors.CannotSave())
    assert said.happened
    assert str(said) == f"{said.happened} {said.kept} {said.next_step}"


def test_facts_fill_the_gaps():
    assert "3" in str(sentences.sentence(errors.NewerFile(file_version=3, our_version=1)))


def test_a_refused_sheet_gives_its_reason():
    for reason in sentences.REFUSALS:
        gaps = {part[1]: 1 for part in string.Formatter().parse(sentences.REFUSALS[reason]) if part[1]}
        said = sentences.sentence(errors.SheetRefused(reason=reason, **gaps))
        assert said.happened != sentences.sentence(errors.SheetRefused(reason="")).happened


def test_an_unknown_fault_is_not_explained_away():
    class Unheard(Fault):
        code = "unheard"

    assert str(sentences.sentence(Unheard())).startswith("That didn’t work.")


def test_deeds_are_told_with_name_and_detail():
    assert sentences.deed("attendance.mark", "George M.", Standing.PRESENT) == "George M. marked here"
    assert sentences.deed("sessions.move", detail="2026-10-13") == "Session moved to 2026-10-13"
    assert sentences.deed("people.add") == "Someone added"
    assert sentences.deed("something.else") == "Changed"
    assert sentences.deed("accounts.role", "Jo", Role.SAFEGUARDING) == "Jo: Safeguarding lead from now on"


def test_an_undo_says_what_it_took_back():
    assert sentences.deed("history.undo", "Jo", "apologies", "attendance.mark") == "Undone: Jo marked apologies"
    assert sentences.deed("history.redo", "Jo", origin="people.add") == "Done again: Jo added"
    assert sentences.deed("history.undo") == "Undone: Changed"


def test_roles_and_what_they_may_do_have_words():
    assert sentences.ROLES.keys() == set(Role)
    assert sentences.PERMISSIONS.keys() == set(Deed)


@pytest.mark.parametrize(
    "kind",
    [
        *(getattr(kinds, name) for name in dir(kinds) if name[0].isupper() and name != "StrEnum"),
        Standing,
        Role,
        Rhythm,
    ],
)
def test_closed_lists_have_a_word_each(kind):
    assert all(sentences.label(word) != word.value or " " not in word.value for word in kind)
    assert sentences.LABELS[kind].keys() == set(kind)


def test_a_groups_own_word_stays_as_it_is():
    assert sentences.label("watered the plants") == "watered the plants"


def test_flags_have_words():
    assert {sentences.flag_label(flag) for flag in MarkFlag if flag} == {"came late", "left early", "stepped out"}
