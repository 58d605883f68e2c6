"""What the pages of a list say."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from peergroup_desktop.actions.directory_imports import (
    ChangedPlace,
    DirectoryPlan,
    Exported,
    ListFormat,
    Problem,
    SourceRow,
    Taken,
    problem_line,
)
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _, plural

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.directory_import.presenter import Walk

_LONGEST = 280
_FORMS = {
    ListFormat.HSDS: (N_("Open Referral"), N_("One file (JSON), for directories anywhere in the world.")),
    ListFormat.UK: (N_("Open Referral UK"), N_("One file (JSON), for councils and directories in the UK.")),
    ListFormat.PACKAGE: (N_("Open Referral tables"), N_("Several sheets (CSV) in one zip file.")),
    ListFormat.CSV: (N_("A sheet"), N_("One line for each place (CSV). It opens in any spreadsheet program.")),
}
_ENDINGS = {ListFormat.HSDS: ".json", ListFormat.UK: ".json", ListFormat.PACKAGE: ".zip", ListFormat.CSV: ".csv"}
_KINDS = {"organization": N_("organisation"), "location": N_("location")}


def question(walk: "Walk") -> str:
    """Return the title of a page."""
    if walk.taken is not None and walk.step == "done":
        return done_line(walk.taken)
    return {
        "source": _("Whose list is it?"),
        "preview": _("Shall these come in?"),
        "out": _("Take the list out"),
    }.get(walk.step.value, _("Bring in a list"))


def reading() -> str:
    """Return what is said while a list is read."""
    return _("Reading the list")


def writing() -> str:
    """Return what is said while a list is taken in."""
    return _("Taking the list in")


def saving() -> str:
    """Return what is said while our list is written."""
    return _("Writing the list")


def source_line(source: SourceRow) -> str:
    """Return a list that came in before: "Wensley Council, last on 3 March 2026"."""
    return _("{name}, last on {day}").format(name=source.name, day=plain_day(source.taken_in_on))


def summary_lines(plan: DirectoryPlan) -> list[str]:
    """Say what the list brings, in plain counts."""
    lines = [plural("{count} place is new.", "{count} places are new.", len(plan.new))]
    if plan.changed:
        lines.append(
            plural("The list says something new about {count}.", "The list says something new about {count}.",
                   len(plan.changed))
        )  # fmt: skip
    if plan.vanished:
        lines.append(
            plural("{count} isn’t in the list any more.", "{count} aren’t in the list any more.", len(plan.vanished))
        )
    if plan.same:
        lines.append(plural("{count} place is as it was.", "{count} places are as they were.", plan.same))
    if plan.others:
        lines.append(
            plural(
                "{count} organisation, location or word for a topic comes with them.",
                "{count} organisations, locations and words for topics come with them.",
                plan.others,
            )
        )
    return lines


def changed_title(place: ChangedPlace) -> str:
    """Return what a changed place is called, and what it is unless it is a place that can help."""
    kind = _KINDS.get(place.table)
    if not place.name:
        return _(kind).capitalize() if kind else _("Without a name")
    return _("{name} ({kind})").format(name=place.name, kind=_(kind)) if kind else place.name


def said(text: str) -> str:
    """Return what one side says, cut short where it is very long."""
    if not text:
        return _("nothing")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def problem_groups(problems: Iterable[Problem]) -> list[tuple[str, list[str]]]:
    """Return problems by their sentence, each with where they are; the most frequent first."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        found.setdefault(problem_line(problem), []).append(problem.where)
    return sorted(found.items(), key=lambda one: -len(one[1]))


def places_line(places: list[str]) -> str:
    """Return where something happened: the first few places, and how many more."""
    shown = places[:3]
    left = len(places) - len(shown)
    if left:
        shown.append(plural("and {count} more", "and {count} more", left))
    return " · ".join(shown)


def done_line(taken: Taken) -> str:
    """Say what was taken in."""
    parts = [plural("{count} place came in", "{count} places came in", taken.added)]
    if taken.changed:
        parts.append(plural("{count} changed", "{count} changed", taken.changed))
    if taken.gone:
        parts.append(plural("{count} is gone", "{count} are gone", taken.gone))
    return ", ".join(parts) + "."


def saved_line(exported: Exported) -> str:
    """Say that our list was written."""
    return plural(
        "{count} place is in the file. Your own notes stayed here.",
        "{count} places are in the file. Your own notes stayed here.",
        exported.place_count,
    )


def form_words(form: ListFormat) -> tuple[str, str]:
    """Return a way to write the list, and what it is good for."""
    title, line = _FORMS[form]
    return _(title), _(line)


def file_name(form: ListFormat) -> str:
    """Return the name to propose for the file."""
    return _("places") + _ENDINGS[form]


def ending(form: ListFormat) -> str:
    """Return the ending of the file's name."""
    return _ENDINGS[form]
