"""Nobody waits for a disk that does not answer, and what it answered last is still known."""

from collections.abc import Iterator
from threading import Event

import pytest

from peergroup_desktop.storage.patience import Answer, Asking

LONG = 10.0


class Disk:
    """Answers a question when `goes_on` is set."""

    def __init__(self) -> None:
        self.goes_on, self.was_asked = Event(), 0

    def question(self) -> str:
        self.was_asked += 1
        self.goes_on.wait()
        return f"answer {self.was_asked}"


@pytest.fixture
def disk() -> Iterator[Disk]:
    slow = Disk()
    yield slow
    slow.goes_on.set()


def test_an_answer_that_comes_is_fresh(disk: Disk) -> None:
    disk.goes_on.set()
    assert Asking[str]().ask("a", disk.question, patience=LONG) == Answer("answer 1", is_fresh=True)


def test_before_the_first_answer_nothing_is_known(disk: Disk) -> None:
    assert Asking[str]().ask("a", disk.question, patience=0) == Answer(None, is_fresh=False)


def test_without_an_answer_the_last_one_stands_and_nothing_is_asked_twice(disk: Disk) -> None:
    asking = Asking[str]()
    disk.goes_on.set()
    asking.ask("a", disk.question, patience=LONG)
    disk.goes_on.clear()
    answers = [asking.ask("a", disk.question, patience=0) for _ in range(3)]
    assert (answers, disk.was_asked) == ([Answer("answer 1", is_fresh=False)] * 3, 2)
    disk.goes_on.set()
    assert asking.ask("a", disk.question, patience=LONG) == Answer("answer 2", is_fresh=True)


def test_each_subject_has_an_answer_of_its_own(disk: Disk) -> None:
    asking = Asking[str]()
    assert not asking.ask("a", disk.question, patience=0).is_fresh
    assert asking.ask("b", lambda: "at once", patience=LONG).value == "at once"
