"""One gate: deeds are told to screens, faults to whoever asked, errors of ours to the crash dialog."""

import threading
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.errors import Cancelled, NameMissing, NotOpen
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.runner import Progress, Runner

CHANGED = ChangeSet(1, "people.add", {"person": frozenset({b"1"})})
NOTHING = ChangeSet(0, "people.add", {})


class File:
    """Stands for an open file: the runner only hands it on."""


@dataclass(frozen=True)
class Imported:
    change_set: ChangeSet


class Cover:
    def __init__(self):
        self.heard = []
        self.cancel = None

    def begin(self, words, on_cancel, _cancel_words=""):
        self.heard.append(("begin", words))
        self.cancel = on_cancel

    def report(self, share, words):
        self.heard.append((share, words))

    def end(self):
        self.heard.append("end")


@pytest.fixture
def hub(qapp):
    heard = []
    made = ChangeHub()
    made.heard = heard
    made.changed.connect(heard.append)
    return made


@pytest.fixture
def runner_of(hub):
    made = []

    def make(vault=None, **options):
        made.append(Runner(vault, hub, **options))
        return made[-1]

    yield make
    for runner in made:
        runner.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def add(vault, name, *, change_set=CHANGED):
    if not name:
        raise NameMissing("called")
    return Done((vault, name), change_set)


def refuse(_progress):
    raise NameMissing("called")


def break_down(*_):
    raise ZeroDivisionError


def test_a_deed_is_told_and_its_value_handed_on(hub, runner_of):
    file, got = File(), []
    runner_of(file).write(add, "Jo", on_done=got.append)
    runner_of(file).write(add, "Jo", change_set=NOTHING)
    assert (got, hub.heard) == ([(file, "Jo")], [CHANGED])


def test_a_fault_goes_to_whoever_asked(runner_of):
    got, general = [], []
    runner = runner_of(File())
    runner.fault_raised.connect(general.append)
    runner.write(add, "", on_fault=got.append)
    runner.write(add, "")
    assert [fault.code for fault in got] == [fault.code for fault in general] == ["name_missing"]


def test_an_error_of_ours_is_not_caught(runner_of):
    with pytest.raises(ZeroDivisionError):
        runner_of(File()).write(break_down)


def test_a_question_is_answered_at_once(runner_of):
    got = []
    runner = runner_of(File())
    runner.ask(lambda _vault, place: (place,), "hall", on_answer=got.append)
    runner.ask(add, "", on_answer=got.append, on_fault=got.append)
    assert got[0] == ("hall",)
    assert got[1].field == "called"


def test_without_a_file_everything_is_a_fault(runner_of):
    got = []
    runner = runner_of()
    runner.write(add, "Jo", on_fault=got.append)
    runner.ask(add, "Jo", on_answer=got.append, on_fault=got.append)
    assert [type(fault) for fault in got] == [NotOpen, NotOpen]
    with pytest.raises(NotOpen):
        _ = runner.vault


@pytest.mark.parametrize("is_inline", [True, False])
def test_a_long_task_covers_the_window_and_tells_what_changed(qtbot, hub, runner_of, is_inline):
    cover, got = Cover(), []
    runner = runner_of(File(), cover=cover, is_inline=is_inline)

    def task(progress):
        progress.report(0.5, "half")
        progress.report(0.501)
        progress.report(1.0)
        return Imported(CHANGED)

    runner.run_long(task, words="Reading", on_done=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [Imported(CHANGED)]
    assert hub.heard == [CHANGED]
    assert cover.heard == [("begin", "Reading"), (0.5, "half"), (1.0, ""), "end"]


def test_a_long_task_runs_elsewhere(qtbot, runner_of):
    got = []
    runner_of(File()).run_long(lambda _progress: threading.get_ident(), words="", on_done=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got[0] != threading.get_ident()


def test_a_long_task_that_fails_gives_the_window_back(qtbot, runner_of):
    cover, got, general = Cover(), [], []
    runner = runner_of(File(), cover=cover)
    runner.fault_raised.connect(general.append)
    runner.run_long(refuse, words="", on_done=got.append, on_fault=got.append, may_cancel=False)
    qtbot.waitUntil(lambda: bool(got))
    assert (got[0].code, cover.heard[-1], cover.cancel) == ("name_missing", "end", None)
    runner.run_long(refuse, words="", on_done=got.append)
    qtbot.waitUntil(lambda: bool(general))


def test_cancel_stops_a_long_task(qtbot, runner_of):
    cover, got, is_running = Cover(), [], threading.Event()
    runner = runner_of(File(), cover=cover)

    def task(progress):
        is_running.set()
        while not progress.is_cancelled():
            threading.Event().wait(0.001)
        progress.check()

    runner.run_long(task, words="", on_done=got.append, on_fault=got.append)
    assert is_running.wait(5)
    cover.cancel()
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)


def test_an_error_on_a_lane_is_raised_in_the_window(qtbot, runner_of):
    with qtbot.captureExceptions() as caught:
        runner_of(File()).run_long(break_down, words="", on_done=print)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_an_error_on_a_lane_gives_the_window_back(qtbot, runner_of):
    cover, ended = Cover(), []
    with qtbot.captureExceptions() as caught:
        runner = runner_of(File(), cover=cover)
        runner.run_long(break_down, words="", on_done=print, on_end=partial(ended.append, "ended"))
        qtbot.waitUntil(lambda: bool(ended))
    assert (len(caught), cover.heard[-1]) == (1, "end")


@pytest.mark.parametrize("is_inline", [True, False])
def test_a_task_behind_covers_nothing_and_tells_what_changed(qtbot, hub, runner_of, is_inline):
    cover, got = Cover(), []
    runner = runner_of(File(), cover=cover, is_inline=is_inline)
    runner.run_behind(lambda _progress: Imported(CHANGED), on_done=got.append)
    runner.run_behind(refuse, on_done=got.append, on_fault=got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert (got[0], got[1].code) == (Imported(CHANGED), "name_missing")
    assert (cover.heard, hub.heard) == ([], [CHANGED])


def test_a_task_behind_does_not_end_the_cover_of_another(qtbot, runner_of):
    cover, got, may_go = Cover(), [], threading.Event()
    runner = runner_of(File(), cover=cover)
    runner.run_behind(lambda _progress: "behind", on_done=got.append)
    runner.run_long(lambda _progress: may_go.wait(5), words="", on_done=got.append)
    qtbot.waitUntil(lambda: got == ["behind"])
    assert "end" not in cover.heard
    may_go.set()
    qtbot.waitUntil(lambda: "end" in cover.heard)


def test_what_is_abandoned_stops_and_nobody_hears_of_it(qtbot, runner_of):
    got, is_running = [], threading.Event()
    runner = runner_of(File())

    def task(progress):
        is_running.set()
        while not progress.is_cancelled():
            threading.Event().wait(0.001)

    runner.run_behind(task, on_done=got.append)
    assert is_running.wait(5)
    runner.render(lambda: "page", on_done=got.append)
    runner.abandon()
    runner.run_behind(lambda _progress: "last", on_done=got.append)
    qtbot.waitUntil(lambda: got == ["last"])


def test_what_is_abandoned_gives_the_window_back(qtbot, runner_of):
    cover, may_go = Cover(), threading.Event()
    runner = runner_of(File(), cover=cover)
    runner.run_long(lambda _progress: may_go.wait(5), words="", on_done=print)
    runner.abandon()
    assert cover.heard[-1] == "end"
    may_go.set()


def test_a_newer_page_drops_the_older(qtbot, runner_of):
    got, may_go = [], threading.Event()
    runner = runner_of(File())
    runner.render(partial(may_go.wait, 5), on_done=got.append)
    runner.render(lambda: "newer", on_done=got.append)
    runner.render(lambda: "other", on_done=got.append, slot="other")
    may_go.set()
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["newer", "other"]


def test_an_error_in_a_dropped_page_is_not_lost(qtbot, runner_of):
    got, may_go = [], threading.Event()

    def fail():
        may_go.wait(5)
        raise ZeroDivisionError

    runner = runner_of(File())
    with qtbot.captureExceptions() as caught:
        runner.render(fail, on_done=got.append)
        runner.render(lambda: "newer", on_done=got.append)
        may_go.set()
        qtbot.waitUntil(lambda: bool(got) and bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_page_that_cannot_be_made_is_a_fault(runner_of):
    got = []
    runner_of(File(), is_inline=True).render(partial(refuse, None), on_done=got.append, on_fault=got.append)
    assert got[0].code == "name_missing"


def test_a_closed_runner_stops_its_tasks_and_says_nothing(qtbot, runner_of):
    general = []
    runner = runner_of(File())
    runner.fault_raised.connect(general.append)

    def task(progress):
        while not progress.is_cancelled():
            threading.Event().wait(0.001)

    runner.run_long(task, words="", on_done=general.append)
    runner.close()
    runner.close()
    runner.write(add, "Jo")
    assert general == []


def test_progress_is_told_in_steps():
    told = []
    progress = Progress(lambda share, _words: told.append(share))
    for hundredth in range(1000):
        progress.report(hundredth / 1000)
    assert len(told) <= 101
