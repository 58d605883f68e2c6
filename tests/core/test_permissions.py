"""One table says who may do what."""

import pytest

from peergroup_desktop.core.errors import NotAllowed
from peergroup_desktop.core.permissions import MAY, Deed, Role, may, require

_COORDINATORS = {Deed.KEEP_ACCOUNTS, Deed.RESTORE, Deed.HAND_OVER}


def test_every_role_is_in_the_table():
    assert MAY.keys() == set(Role)


@pytest.mark.parametrize("deed", Deed)
def test_a_coordinator_may_do_everything(deed):
    assert may(Role.COORDINATOR, deed)
    require(Role.COORDINATOR, deed)


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
