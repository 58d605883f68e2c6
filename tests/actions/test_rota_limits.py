"""The rota at its limits: where people are only counted, at the ends of the calendar, with any word for a job."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import rota
from peergroup_desktop.core.errors import AboveRecordLevel, NameMissing, TextTooLong
from peergroup_desktop.core.kinds import GroupRole

TODAY = date(2026, 11, 24)


@pytest.fixture
def mo(make):
    return make.person("Mo", role=GroupRole.VOLUNTEER, starts_on=date.min)


def helpers(make):
    return next(job.helper_ids for job in rota.jobs(make.vault, make.group_id) if job.kind == "teas")


def test_a_group_that_counts_only_names_nobody_new(make, mo):
    vault, group, lin = make.vault, make.group_id, make.person("Lin")
    rota.set_helpers(vault, group, "teas", [mo])
    make.lower()
    for ask in (
        lambda: rota.set_helpers(vault, group, "teas", [mo, lin]),
        lambda: rota.keep_job(vault, group, "Chairs", 2, [lin]),
        lambda: rota.plan_unavailable(vault, group, mo, TODAY),
    ):
        with pytest.raises(AboveRecordLevel):
            ask()
    rota.keep_job(vault, group, "teas", 3, [mo])
    assert helpers(make) == (mo,)
    rota.set_helpers(vault, group, "teas", [])
    assert rota.jobs(vault, group)[1].is_usual


def test_a_group_that_counts_only_gives_nobody_a_turn(make, mo):
    vault, group, session_id = make.vault, make.group_id, make.session(TODAY)
    beside = make.session(TODAY + timedelta(days=7))
    rota.take_turn(vault, session_id, "teas", mo)
    (one, *_rest), (gap, *_more) = (
        [turn for turn in day.turns if turn.kind == "teas"] for day in rota.get_rota(vault, group, TODAY).days
    )
    make.lower()
    with pytest.raises(AboveRecordLevel):
        rota.swap(vault, one, gap)
    with pytest.raises(AboveRecordLevel):
        rota.fill_fairly(vault, group, TODAY)
    assert rota.fill_fairly(vault, group, TODAY + timedelta(days=100)).value == 0
    assert beside


@pytest.mark.parametrize("typed", ["Teas", " TEAS", "tèas"])
def test_a_built_in_job_typed_as_a_word_is_that_job(make, mo, typed):
    vault, session_id = make.vault, make.session(TODAY)
    rota.keep_job(vault, make.group_id, typed, 2, [mo])
    rota.set_job(vault, make.group_id, "chairs")
    rota.set_job(vault, make.group_id, "CHAIRS", 3)
    rota.take_turn(vault, session_id, typed, mo)
    needed = {job.kind: job.people_needed for job in rota.jobs(vault, make.group_id)}
    assert (needed["teas"], needed["chairs"], len(needed)) == (2, 3, 4)


@pytest.mark.parametrize(("on", "step"), [(date.min, 1), (date.max, -1)])
def test_the_first_and_the_last_day_there_is(make, mo, on, step):
    session_id, beside = make.session(on), make.session(on + timedelta(days=step))
    rota.take_turn(make.vault, beside, "teas", mo)
    assert [row.display for row in rota.suggestions_for(make.vault, session_id, "teas")] == ["Mo"]
    assert rota.fill_fairly(make.vault, make.group_id, on, 2).value > 0
    assert rota.get_rota(make.vault, make.group_id, on).days


def test_the_word_of_a_turn_is_settled(make, mo):
    session_id = make.session()
    rota.set_job(make.vault, make.group_id, "Put chairs")
    rota.take_turn(make.vault, session_id, " Put\x07  chairs\n", mo)
    turns = rota.get_rota(make.vault, make.group_id, TODAY).days[0].turns
    assert [turn.kind for turn in turns if turn.person_id == mo] == ["Put chairs"]
    for word, fault in ((" ", NameMissing), ("x" * 201, TextTooLong)):
        with pytest.raises(fault) as caught:
            rota.take_turn(make.vault, session_id, word, mo)
        assert caught.value.field == "kind"
