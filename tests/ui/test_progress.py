"""How a long task tells how far it is, and learns that it should stop."""

import pytest

from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.ui.runner import Progress


@pytest.fixture
def told():
    return []


@pytest.fixture
def progress(told):
    return Progress(lambda share, words: told.append((share, words)))


def test_small_steps_are_not_told(progress, told):
    for share in (0.0, 0.004, 0.02, 0.021, 1.0):
        progress.report(share)
    assert told == [(0.0, ""), (0.02, ""), (1.0, "")]


def test_words_are_always_told(progress, told):
    progress.report(0.5)
    progress.report(0.5, "Row 12")
    assert told[-1] == (0.5, "Row 12")


def test_check_stops_a_task_that_was_cancelled(progress):
    progress.check()
    progress.cancel()
    assert progress.is_cancelled()
    with pytest.raises(Cancelled):
        progress.check()
