"""What each kind of group sees."""

import pytest

from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.parts import Part, parts_of


@pytest.mark.parametrize("kind", GroupKind)
def test_every_kind_has_notes_agreement_debriefs_check_ins_and_the_drawer(kind):
    assert {Part.NOTES, Part.AGREEMENT, Part.DEBRIEFS, Part.DRAWER, Part.CHECK_INS} <= parts_of(kind)


def test_a_group_of_several_forms_sees_everything():
    assert parts_of(GroupKind.MIXED) == frozenset(Part)


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        (Part.PAIRS, {GroupKind.ONE_TO_ONE, GroupKind.BEFRIENDING, GroupKind.MIXED}),
        (Part.DROP_IN, {GroupKind.HUB, GroupKind.MIXED}),
        (Part.ACTIVITIES, {GroupKind.ACTIVITY, GroupKind.MIXED}),
        (Part.ROTA, {GroupKind.ACTIVITY, GroupKind.HUB, GroupKind.MIXED}),
    ],
)
def test_other_parts_belong_to_their_kinds(part, kinds):
    assert {kind for kind in GroupKind if part in parts_of(kind)} == kinds
