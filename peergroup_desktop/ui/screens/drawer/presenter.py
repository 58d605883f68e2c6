"""What the drawer's screen knows and does. It holds the lead's key while the drawer is open, and nobody else does."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, TypeVar

from peergroup_desktop.actions import drawer
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer import ConcernText, Drawer, IndexLine, Lead
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.drawer.writing import TypedConcern

T = TypeVar("T")


class Outside(Protocol):
    """What the presenter asks of the locked page."""

    def show_locked(self, index: tuple[IndexLine, ...], leads: tuple[Lead, ...], readers: tuple[str, ...]) -> None:
        """Show the drawer from outside."""

    def show_sealed(self, number: int) -> None:
        """Say that a concern was sealed."""

    def show_writing_fault(self, fault: Fault, sentence: str) -> None:
        """Say what keeps it from being sealed."""

    def show_opening_fault(self, sentence: str) -> None:
        """Say why the drawer stays locked."""


class Inside(Protocol):
    """What the presenter asks of the page behind the lock."""

    def show_open(self, index: tuple[IndexLine, ...], leads: tuple[Lead, ...], readable: frozenset[RecordId]) -> None:
        """Show what is in it."""

    def show_concern(self, concern: ConcernText) -> None:
        """Show one concern."""

    def show_concern_fault(self, concern_id: RecordId, number: int, sentence: str) -> None:
        """Say why it cannot be read."""

    def show_regaining_fault(self, sentence: str) -> None:
        """Say why nothing more opens."""

    def forget(self) -> None:
        """Take everything off the screen that was behind the lock."""


class DrawerPresenter:
    """Asks anew each time; of what is sealed it keeps the id alone."""

    def __init__(self, outside: Outside, inside: Inside, context: Context) -> None:
        self.outside, self.inside = outside, inside
        self._context = context
        self._drawer: Drawer | None = None
        self._is_wanted = False
        self.chosen: RecordId | None = None

    @property
    def drawer(self) -> Drawer | None:
        """The open drawer, or None while it is locked."""
        return self._drawer

    @property
    def is_lead(self) -> bool:
        """Whether whoever is in can open it."""
        return may(self._context.vault.account.role, Deed.READ_CONCERNS)

    def show(self) -> None:
        """Ask and draw again."""
        index, leads = self._ask(drawer.index), self._ask(drawer.leads)
        if self._drawer is None:
            self.outside.show_locked(index, leads, self._ask(drawer.readers))
            return
        self.inside.show_open(index, leads, self._ask(drawer.readable))
        known = [line.id for line in index]
        if self.chosen not in known:
            self.chosen = next(iter(known), None)
        if self.chosen is not None:
            self.read(self.chosen)

    def may_regain(self) -> bool:
        """Tell whether a passphrase from before could open more."""
        return self._ask(drawer.may_regain)

    def seal(self, typed: TypedConcern) -> None:
        """Seal what was typed."""
        self._context.runner.write(
            drawer.write_concern,
            typed.text,
            typed.about,
            typed.action_by,
            group_id=self._context.group.group_id,
            on_done=self.outside.show_sealed,
            on_fault=self._refuse_writing,
        )

    def _refuse_writing(self, fault: Fault) -> None:
        self.outside.show_writing_fault(fault, self.sentence(fault))

    def open(self, passphrase: str) -> None:
        """Open the drawer."""
        self._is_wanted = True
        self._context.runner.run_long(
            partial(self._open, passphrase),
            words=_("Opening the drawer"),
            on_done=self._opened,
            on_fault=self._refuse_opening,
            may_cancel=False,
        )

    def shut(self) -> None:
        """Lock it again and forget everything."""
        self._is_wanted = False
        opened, self._drawer = self._drawer, None
        if opened is not None:
            opened.shut()
            self.inside.forget()

    def _open(self, passphrase: str, _progress: Progress) -> Drawer:
        return drawer.open_drawer(self._context.runner.vault, passphrase)

    def _opened(self, opened: Drawer) -> None:
        if not self._is_wanted:  # somebody left meanwhile
            opened.shut()
            return
        self._drawer = opened
        self.show()

    def _refuse_opening(self, fault: Fault) -> None:
        self.outside.show_opening_fault(self.sentence(fault))

    def read(self, concern_id: RecordId) -> None:
        """Show a concern."""
        self.chosen = concern_id
        refuse = partial(self._refuse_reading, concern_id)
        self.inside_write(drawer.read, concern_id, on_done=self.inside.show_concern, on_fault=refuse)

    def _refuse_reading(self, concern_id: RecordId, fault: Fault) -> None:
        numbers = {line.id: line.number for line in self._ask(drawer.index)}
        self.inside.show_concern_fault(concern_id, numbers.get(concern_id, 0), self.sentence(fault))

    def inside_write(self, deed: Callable[..., Done[Any]], *facts: object, **answers: Any) -> None:
        """Do a deed that takes the open drawer; nothing while it is locked."""
        if self._drawer is not None:
            self._context.runner.write(deed, self._drawer, *facts, **answers)

    def sentence(self, fault: Fault) -> str:
        """Return what to say of a fault."""
        return str(self._context.messages.sentence(fault))

    def _ask(self, question: Callable[..., T]) -> T:
        found: list[T] = []
        self._context.runner.ask(question, on_answer=found.append)
        return found[0]
