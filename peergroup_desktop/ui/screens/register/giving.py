"""Marks of give and take at one session, in the group's own words. Never asked for; nothing is counted by person."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from peergroup_desktop.actions import giving
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.context import Context

T = TypeVar("T")


@dataclass(frozen=True)
class Giving:
    """What can be marked at a session, in the group's words, and who did what. Without words there is nothing."""

    words: tuple[str, ...] = ()
    given: Mapping[RecordId, frozenset[str]] = field(default_factory=dict)

    def of(self, person_id: RecordId) -> frozenset[str]:
        """Return what somebody did."""
        return self.given.get(person_id, frozenset())

    def said(self, person_id: RecordId) -> str:
        """Return the same as a line, in the group's order: "Listened, Gave a lift"."""
        given = self.of(person_id)
        return ", ".join(word for word in choices(self.words, given) if word in given)

    def with_words(self, person_id: RecordId, words: frozenset[str]) -> "Giving":
        """Return it with another answer for somebody, ahead of the file."""
        return Giving(self.words, {**self.given, person_id: words})


def choices(words: Sequence[str], given: Collection[str]) -> tuple[str, ...]:
    """Return the group's words, and after them those that were given while the group still used them."""
    return (*words, *sorted(set(given) - set(words)))


def load(context: Context, session_id: RecordId) -> Giving:
    """Return what the file holds for a session: nothing where the kind of group, or the group, has no use for it."""
    if Part.GIVING not in context.group.parts:
        return Giving()
    words = _ask(context, giving.giving_words) or ()
    return Giving(words, (_ask(context, giving.giving_at, session_id) or {}) if words else {})


def _ask(context: Context, question: Callable[..., T], *facts: object) -> T | None:
    answers: list[T] = []
    context.runner.ask(question, *facts, on_answer=answers.append)
    return answers[0] if answers else None
