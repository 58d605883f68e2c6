"""The commands `import signposting` and `export signposting`: what they do and how they tell it.

Every question that the window would ask is answered in the way that loses nothing: new places come in, newer words are
taken where the group wrote none of its own, and what the list leaves out stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions.directory_imports import (
    ChangedPlace,
    Choices,
    DirectoryPlan,
    Exported,
    FieldChange,
    ListFormat,
    Problem,
    Taken,
)
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import label

_AS_PROPOSED = Choices()


@dataclass(frozen=True)
class ListTold:
    """What came of taking a list in, or would come of it when `taken` is empty."""

    plan: DirectoryPlan
    taken: Taken | None

    def as_json(self) -> dict[str, object]:
        """Return every place with what became of it, and everything that stayed out or was mended."""
        plan = self.plan
        counts = {"new": len(plan.new), "changed": len(plan.changed), "vanished": len(plan.vanished)}
        return {
            "written": self.taken is not None,
            "source": plan.source_name,
            "profile": plan.feed.profile.value,
            "counts": {**counts, "same": plan.same, "others": plan.others, "problems": len(plan.problems)},
            "new": [{"id": _hex(place.id), "name": place.name} for place in plan.new],
            "changed": [_changed(place) for place in plan.changed],
            "vanished": [{"id": _hex(place.id), "name": place.name} for place in plan.vanished],
            "problems": [_problem(problem) for problem in plan.problems],
        }

    def _outcome(self) -> str:
        if self.taken is None:
            return _("Nothing was written. This is what would come in.")
        is_any = self.taken.added or self.taken.changed or self.taken.gone
        return _("Taken in.") if is_any else _("There was nothing to take in.")

    def as_text(self) -> str:
        """Return the counts, and everything that a person should look at."""
        plan = self.plan
        same = plural("{count} place is as it was.", "{count} places are as they were.", plan.same)
        lines = [
            self._outcome(),
            plural("{count} place is new.", "{count} places are new.", len(plan.new)),
            plural("{count} has changed.", "{count} have changed.", len(plan.changed)),
            same,
        ]
        for place in plan.changed:
            lines += [f"{place.name}: {_field_line(place.id, change)}" for change in place.fields]
        lines += [_("{name} is not in the list any more. It was kept.").format(name=one.name) for one in plan.vanished]
        lines += [_line(problem) for problem in plan.problems]
        return "\n".join(lines)


@dataclass(frozen=True)
class ListLeft:
    """What came of writing a list."""

    exported: Exported

    def as_text(self) -> str:
        """Return how much was written, and what had to be filled in or left out."""
        count = self.exported.place_count
        return "\n".join([plural("{count} place written.", "{count} places written.", count), *self._notes()])

    def _notes(self) -> Iterator[str]:
        yield from map(_line, self.exported.notes)


def take_list_in(vault: Vault, path: Path, *, source: str, is_trial: bool) -> ListTold:
    """Take a list of places in, or only say what would come in.

    Args:
        vault: the open file.
        path: the list: a file, a folder or a zip.
        source: whose list it is; the file's own name when empty. Take the same for the next copy of the list.
        is_trial: write nothing.

    Raises:
        FeedRefused: it cannot be taken in; nothing was written.
    """
    name = source or path.stem
    feed = lists.read_feed(path, publisher=name)
    plan = lists.plan(vault, feed, source=name)
    return ListTold(plan, None if is_trial else lists.take_in(vault, plan).value)


def let_list_leave(vault: Vault, form: str, path: Path) -> ListLeft:
    """Write the list of places to `path`. Raises `ListNotSaved`."""
    return ListLeft(lists.export(vault, ListFormat(form), path))


def _hex(place_id: RecordId) -> str:
    return place_id.hex()


def _changed(place: ChangedPlace) -> dict[str, object]:
    fields = [
        {
            "part": change.part.value,
            "ours": change.ours,
            "theirs": change.theirs,
            "taken": _AS_PROPOSED.taken(place.id, change),
        }
        for change in place.fields
    ]
    return {"id": _hex(place.id), "kind": place.table, "name": place.name, "parts": fields}


def _field_line(place_id: RecordId, change: FieldChange) -> str:
    if _AS_PROPOSED.taken(place_id, change):
        said = _("{part}: “{theirs}” instead of “{ours}”.")
    else:
        said = _("{part}: “{ours}” is the group’s own and was kept. The list says “{theirs}”.")
    return said.format(part=label(change.part), ours=change.ours, theirs=change.theirs)


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "where": problem.where,
        "kind": problem.kind.value,
        "left_out": problem.is_left_out,
        "reason": lists.problem_line(problem),
    }


def _line(problem: Problem) -> str:
    return f"{problem.where}: {lists.problem_line(problem)}"
