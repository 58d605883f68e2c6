"""What a lead does inside the open drawer: actions, closing, letting others in. No widgets here."""

from collections.abc import Callable
from datetime import date
from functools import partial

from peergroup_desktop.actions import drawer
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer import Drawer
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.drawer.presenter import DrawerPresenter

OnFault = Callable[[Fault], None]
Typed = tuple[str, date | None]


class Working:
    """Each deed is one step of undo; screens draw again by what it changed."""

    def __init__(self, presenter: DrawerPresenter, context: Context) -> None:
        self._presenter, self._context = presenter, context

    def add(self, typed: Typed, on_fault: OnFault) -> None:
        """Add something to do about the concern that is shown."""
        self._presenter.inside_write(drawer.add_action, self._presenter.chosen, *typed, on_fault=on_fault)

    def change(self, action_id: RecordId, typed: Typed, on_fault: OnFault) -> None:
        """Change something to do."""
        self._presenter.inside_write(drawer.change_action, action_id, *typed, on_fault=on_fault)

    def take_off(self, action_id: RecordId) -> None:
        """Take it off the list."""
        self._context.runner.write(drawer.remove_action, action_id)

    def finish(self, action_id: RecordId) -> None:
        """Tick it off."""
        self._context.runner.write(drawer.finish_action, action_id)

    def take_up_again(self, action_id: RecordId) -> None:
        """Take the tick away."""
        self._context.runner.write(drawer.reopen_action, action_id)

    def close(self, answer: str) -> None:
        """Close the concern that is shown."""
        self._presenter.inside_write(drawer.close, self._presenter.chosen, answer)

    def open_again(self) -> None:
        """Open it again."""
        self._context.runner.write(drawer.reopen, self._presenter.chosen)

    def let_in(self, account_id: RecordId) -> None:
        """Let another lead read everything that this one can."""
        self._presenter.inside_write(drawer.let_in, account_id, on_done=self._show_again)

    def regain(self, passphrase: str) -> None:
        """Open what only a passphrase from before opens."""
        if self._presenter.drawer is not None:
            self._context.runner.run_long(
                partial(self._regain, self._presenter.drawer, passphrase),
                words=_("Opening the drawer"),
                on_done=self._show_again,
                on_fault=self._refuse_regaining,
                may_cancel=False,
            )

    def _regain(self, opened: Drawer, passphrase: str, _progress: Progress) -> Done[int]:
        return drawer.regain(self._context.runner.vault, opened, passphrase)

    def _refuse_regaining(self, fault: Fault) -> None:
        self._presenter.inside.show_regaining_fault(self._presenter.sentence(fault))

    def _show_again(self, _done: object) -> None:
        self._presenter.show()
