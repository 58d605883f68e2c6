"""The one gate from the window to the deeds. Short calls run at once; long ones on a lane of their own.

Two lanes: one for work with the database (it has one connection), one for work without it (rendering a page). A known
fault goes to whoever asked, or to `fault_raised`; anything else is an error of ours and reaches the crash dialog.
The event loop is never run by hand: a long task covers the window so that no second click gets in.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from peergroup_desktop.core.errors import Cancelled, Fault, NotOpen, StorageGone
from peergroup_desktop.ui.change_hub import ChangeHub

if TYPE_CHECKING:
    from peergroup_desktop.actions.done import Done
    from peergroup_desktop.actions.opening import Vault

T = TypeVar("T")
OnFault = Callable[[Fault], None]


class Cover(Protocol):
    """What lies over the window while a long task runs."""

    def begin(self, words: str, on_cancel: Callable[[], None] | None, cancel_words: str = "") -> None:
        """Keep clicks and keys away at once; show `words` after a second, and how to stop."""

    def report(self, share: float, words: str) -> None:
        """Show how far it is, 0.0 to 1.0."""

    def end(self) -> None:
        """Give the window back."""


class Progress:
    """How a long task tells how far it is, and learns that somebody pressed Cancel. Safe from any thread."""

    def __init__(self, tell: Callable[[float, str], None]) -> None:
        self._tell = tell
        self._cancelled = threading.Event()
        self._told = -1.0

    def report(self, share: float, words: str = "") -> None:
        """Tell how much is done, 0.0 to 1.0; told on in steps of one hundredth."""
        if words or share >= 1 or share - self._told >= 0.01:
            self._told = share
            self._tell(share, words)

    def step(self, share: float) -> None:
        """Tell how much is done, and stop here if asked to.

        Raises:
            Cancelled: somebody pressed Cancel.
        """
        self.report(share)
        self.check()

    def is_cancelled(self) -> bool:
        """Tell whether to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Stop here if asked to.

        Raises:
            Cancelled: somebody pressed Cancel.
        """
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the task to stop."""
        self._cancelled.set()


class _Voice(QObject):
    """Brings an answer from a lane's thread to the window's."""

    answered = Signal(object)
    progressed = Signal(float, str)


class _Job(QRunnable):
    """One task on a lane. What it raised is carried back and raised again in the window's thread."""

    def __init__(self, task: Callable[[], Any], voice: _Voice) -> None:
        super().__init__()
        self._task, self._voice = task, voice

    def run(self) -> None:
        """Run the task (in the lane's thread)."""
        self._voice.answered.emit(_outcome(self._task))


class _Outcome:
    """What a task gave, or what it raised."""

    def __init__(self, value: Any = None, error: Exception | None = None) -> None:
        self.value, self.error = value, error


def _outcome(task: Callable[[], Any]) -> _Outcome:
    try:
        return _Outcome(task())
    except Exception as error:  # noqa: BLE001 - carried to the window's thread and raised there
        return _Outcome(error=error)


class _Call(QObject):
    """Waits in the window's thread for one answer, and hands it on."""

    heard = Signal(object)
    finished = Signal(object)

    def __init__(self, parent: QObject, on_value: Callable[[Any], None], on_fault: OnFault) -> None:
        super().__init__(parent)
        self._on_value, self._on_fault = on_value, on_fault
        self.is_wanted = True
        self.voice = _Voice()
        self.progress = Progress(self.voice.progressed.emit)
        self.voice.answered.connect(self._on_answer)

    @Slot(object)
    def _on_answer(self, outcome: _Outcome) -> None:
        self.heard.emit(self)
        try:
            if self.is_wanted:
                hand_on(outcome, self._on_value, self._on_fault)
            elif outcome.error is not None and not isinstance(outcome.error, Fault):
                raise outcome.error
        finally:
            self.finished.emit(self)
            self.deleteLater()


def hand_on(outcome: _Outcome, on_value: Callable[[Any], None], on_fault: OnFault) -> None:
    """Give a value or a known fault to whoever waits; raise anything else."""
    if outcome.error is None:
        on_value(outcome.value)
    elif isinstance(outcome.error, Fault):
        on_fault(outcome.error)
    else:
        raise outcome.error


class Runner(QObject):
    """Owned by the window; `vault` is None before unlocking. With `is_inline` everything runs at once, for tests.

    `storage_lost` comes when a disk did not answer, before whoever asked hears of it.
    """

    fault_raised = Signal(object)
    storage_lost = Signal()

    def __init__(
        self,
        vault: "Vault | None",
        hub: ChangeHub,
        *,
        cover: Cover | None = None,
        is_inline: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vault = vault
        self._hub = hub
        self._cover = cover
        self._is_inline = is_inline
        self._database_lane = _lane(self)
        self._free_lane = _lane(self)
        self._slots: dict[str, _Call] = {}
        self._running: list[_Call] = []
        self._covering: _Call | None = None
        self._is_closed = False

    @property
    def vault(self) -> "Vault":
        """Return the open file.

        Raises:
            NotOpen: it was locked.
        """
        if self._vault is None:
            raise NotOpen
        return self._vault

    def write(
        self,
        deed: "Callable[..., Done[T]]",
        *args: Any,
        on_done: Callable[[T], None] | None = None,
        on_fault: OnFault | None = None,
        **kwargs: Any,
    ) -> None:
        """Do `deed(vault, ...)` at once, tell screens what it changed, then give its value to `on_done`.

        Without `on_fault` a fault goes to `fault_raised`, which the shell shows.
        """
        try:
            done = deed(self.vault, *args, **kwargs)
        except Fault as fault:
            self._fail(fault, on_fault)
            return
        self._hub.publish(done.change_set)
        if on_done is not None:
            on_done(done.value)

    def ask(
        self,
        question: Callable[..., T],
        *args: Any,
        on_answer: Callable[[T], None],
        on_fault: OnFault | None = None,
        **kwargs: Any,
    ) -> None:
        """Ask `question(vault, ...)` at once and give the answer to `on_answer` before returning."""
        try:
            answer = question(self.vault, *args, **kwargs)
        except Fault as fault:
            self._fail(fault, on_fault)
            return
        on_answer(answer)

    def run_long(
        self,
        task: Callable[[Progress], T],
        *,
        words: str,
        on_done: Callable[[T], None],
        on_fault: OnFault | None = None,
        may_cancel: bool = True,
        cancel_words: str = "",
        on_end: Callable[[], None] | None = None,
    ) -> None:
        """Run a task of more than 100 ms on the database lane, the window covered.

        `words` say what is going on ("Reading the spreadsheet"), `cancel_words` what stopping it means. A result with
        a `change_set` is told to the screens. `on_end` is called last, however it ended: an error of ours is raised
        all the same.
        """
        call = self._database_call(partial(self._done_long, on_done), on_fault)
        if on_end is not None:
            call.finished.connect(partial(_without_call, on_end))
        if self._cover is not None:
            self._covering = call
            call.heard.connect(self._uncover)
            call.voice.progressed.connect(self._cover.report)
            self._cover.begin(words, call.progress.cancel if may_cancel else None, cancel_words)
        self._start(self._database_lane, partial(task, call.progress), call)

    def run_behind(
        self,
        task: Callable[[Progress], T],
        *,
        on_done: Callable[[T], None],
        on_fault: OnFault | None = None,
    ) -> None:
        """Run a task on the database lane without a cover: nobody asked for it, and nobody waits.

        The task holds the file only for moments, so that marks go on meanwhile.
        """
        call = self._database_call(partial(self._done_long, on_done), on_fault)
        self._start(self._database_lane, partial(task, call.progress), call)

    def render(
        self,
        task: Callable[[], T],
        *,
        on_done: Callable[[T], None],
        on_fault: OnFault | None = None,
        slot: str = "preview",
    ) -> None:
        """Run a task without the database on the free lane. A newer task of the same `slot` drops the older answer."""
        call = _Call(self, on_done, partial(self._fail, on_fault=on_fault))
        if slot in self._slots:
            self._slots[slot].is_wanted = False
        self._slots[slot] = call
        call.finished.connect(partial(self._forget, slot))
        self._start(self._free_lane, task, call)

    def stop(self) -> None:
        """Ask what runs on the database lane to stop."""
        for call in self._running:
            call.progress.cancel()

    def abandon(self) -> None:
        """Ask everything to stop, with nobody to hear how it ended: those who asked are going. Waits for nothing."""
        self.stop()
        for call in (*self._running, *self._slots.values()):
            call.is_wanted = False
        self._free_lane.clear()
        if self._covering is not None:
            self._uncover(self._covering)

    def close(self) -> None:
        """Ask a long task to stop, wait for both lanes, and forget the file. It goes when the event loop comes round:
        whoever closes it may be called by it.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self.stop()
        self._free_lane.clear()
        self._database_lane.waitForDone()
        self._free_lane.waitForDone()
        self._vault = None
        self.deleteLater()

    def _start(self, lane: QThreadPool, task: Callable[[], Any], call: _Call) -> None:
        if self._is_inline:
            call.voice.answered.emit(_outcome(task))
        else:
            lane.start(_Job(task, call.voice))

    def _database_call(self, on_value: Callable[[Any], None], on_fault: OnFault | None) -> _Call:
        call = _Call(self, on_value, partial(self._fail, on_fault=on_fault))
        call.finished.connect(self._ended)
        self._running.append(call)
        return call

    def _done_long(self, on_done: Callable[[Any], None], value: Any) -> None:
        change_set = getattr(value, "change_set", None)
        if change_set is not None:
            self._hub.publish(change_set)
        on_done(value)

    def _ended(self, call: _Call) -> None:
        self._running.remove(call)

    def _uncover(self, call: _Call) -> None:
        if self._cover is not None and self._covering is call:
            self._covering = None
            self._cover.end()

    def _fail(self, fault: Fault, on_fault: OnFault | None) -> None:
        if isinstance(fault, StorageGone) and not self._is_closed:
            self.storage_lost.emit()
        if on_fault is not None:
            on_fault(fault)
        elif not self._is_closed:
            self.fault_raised.emit(fault)

    def _forget(self, slot: str, call: _Call) -> None:
        if self._slots.get(slot) is call:
            del self._slots[slot]


def _without_call(on_end: Callable[[], None], _call: _Call) -> None:
    on_end()


def _lane(parent: QObject) -> QThreadPool:
    """Return a lane: one thread, one task after another."""
    lane = QThreadPool(parent)
    lane.setMaxThreadCount(1)
    return lane
