"""Questions whose answer stands until something is written: a screen that opens again finds it at once."""

from collections.abc import Callable, Hashable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from peergroup_desktop.models import Person
from peergroup_desktop.storage.database import VaultDatabase
from peergroup_desktop.storage.vault import Vault

P = ParamSpec("P")
T = TypeVar("T")


def while_unchanged(question: Callable[Concatenate[Vault, P], T]) -> Callable[Concatenate[Vault, P], T]:
    """Make a question answer from memory while the file is unchanged and the day the same.

    Only for questions that follow from the file, the day and their arguments alone, not from the hour or a folder,
    and whose answer nobody can change.
    """

    @wraps(question)
    def answer(vault: Vault, /, *facts: P.args, **named: P.kwargs) -> T:
        key = (question, vault.clock.today(), facts, tuple(named.items()))
        with vault.reading():
            return vault.database.answers.answer(key, partial(question, vault, *facts, **named))

    return answer


def kept_while_unchanged(key: Hashable, ask: Callable[[], T]) -> T:
    """Return what `ask` answers, or answered under this key before if nothing was written since. Asks the open file."""
    database: VaultDatabase = Person._meta.database  # noqa: SLF001 - the one that all tables are bound to
    return database.answers.answer(key, ask)
