"""One thread at a time has the file, and work in many steps lets the others go first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from peergroup_desktop.storage.turn import Turn


def wait_for_turn(turn: Turn, waits: Event) -> bool:
    waits.set()
    with turn:
        return True


def test_a_thread_may_take_its_turn_again() -> None:
    turn = Turn()
    with turn, turn:
        turn.let_others_first()


def test_where_nobody_works_nobody_is_waited_for() -> None:
    turn = Turn()
    turn.let_others_first()
    assert not turn.is_wanted


def test_whoever_waits_goes_first() -> None:
    turn, waits = Turn(), Event()
    with ThreadPoolExecutor(1) as other:
        with turn:
            waiting = other.submit(wait_for_turn, turn, waits)
            waits.wait()
            while not turn.is_wanted:
                pass
        turn.let_others_first()
        with turn:
            assert waiting.result()
    assert not turn.is_wanted


def test_whose_turn_it_is_waits_for_nobody() -> None:
    turn, waits = Turn(), Event()
    with ThreadPoolExecutor(1) as other:
        with turn:
            waiting = other.submit(wait_for_turn, turn, waits)
            waits.wait()
            while not turn.is_wanted:
                pass
            turn.let_others_first()
            assert not waiting.done()
        assert waiting.result()


def test_somebody_who_waits_for_a_third_is_not_waited_for_without_end() -> None:
    turn, waits, goes_on = Turn(), Event(), Event()

    def hold() -> None:
        with turn:
            waits.set()
            goes_on.wait()

    with ThreadPoolExecutor(2) as others:
        others.submit(hold)
        waits.wait()
        waiting = others.submit(wait_for_turn, turn, waits)
        while not turn.is_wanted:
            pass
        turn.let_others_first()
        assert turn.is_wanted
        goes_on.set()
        assert waiting.result()
