"""One table says who may do what."""

import pytest

from peergroup_desktop.core.errors import NotAllowed
from peergroup_desktop.core.permissions import MAY, Deed, Role, may, require

_COORDINATORS = {Deed.KEEP_ACCOUNTS, Deed.RESTORE, Deed.HAND_OVER}


def test_every_role_is_in_the_table():
    assert MAY.keys() == set(Role)


@pytest.mark.parametrize("deed", [deed for deed in Deed if deed is not Deed.READ_CONCERNS])
def test_a_coordinator_may_do_everything_but_read_concerns(deed):
    assert may(Role.COORDINATOR, deed)
    require(Role.COORDINATOR, deed)


def test_everybody_writes_concerns_and_only_the_lead_reads_them():
    assert {role for role in Role if may(role, Deed.READ_CONCERNS)} == {Role.SAFEGUARDING}
    assert all(may(role, Deed.WRITE_CONCERN) for role in Role)


def test_history_is_for_those_who_answer_for_the_group():
    assert {role for role in Role if may(role, Deed.SEE_HISTORY)} == {Role.COORDINATOR, Role.SAFEGUARDING}


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.SAFEGUARDING])
def test_keys_are_for_coordinators(role):
    assert not MAY[role] & _COORDINATORS
    assert MAY[Role.FACILITATOR] <= MAY[role]
    for deed in _COORDINATORS:
        with pytest.raises(NotAllowed) as refused:
            require(role, deed)
        assert refused.value.facts == {"deed": deed.value}
