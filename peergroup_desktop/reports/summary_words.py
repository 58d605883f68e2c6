"""A summary in sentences: the answers that funders' forms ask for, to copy. Counts nothing."""

from collections.abc import Iterator

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.summary import Summary


def summary_sentences(data: Summary) -> tuple[str, ...]:
    """Return the answers, each to be understood by itself; what there was none of is left out."""
    found = [_sessions(data), _people(data), _how_often(data), _back(data), _unnamed(data), _typical(data)]
    found += [_volunteering(data), _pairs(data), _suggested(data), *_kinds(data)]
    return tuple(words for words in found if words)


def _sessions(data: Summary) -> str:
    span = _("From {first} to {last}").format(first=plain_day(data.first_on), last=plain_day(data.last_on))
    held = plural("{count} session was held.", "{count} sessions were held.", _number(data, FigureKey.HELD))
    cancelled = _number(data, FigureKey.CANCELLED)
    words = f"{span}, {held}"
    return words + (" " + plural("{count} was called off.", "{count} were called off.", cancelled) if cancelled else "")


def _people(data: Summary) -> str:
    people = plural(
        "{count} person came, counted once however often they came.",
        "{count} different people came, each counted once however often they came.",
        _number(data, FigureKey.UNIQUE),
    )
    came = plural(
        "Together they came {count} time.", "Together they came {count} times.", _number(data, FigureKey.ATTENDANCES)
    )
    new = plural(
        "{count} of them came for the first time.",
        "{count} of them came for the first time.",
        _number(data, FigureKey.NEW),
    )
    return f"{people} {came} {new}"


def _how_often(data: Summary) -> str:
    people, times = _number(data, FigureKey.UNIQUE), _number(data, FigureKey.ATTENDANCES)
    if people < 2:
        return ""
    mean = f"{times / people:.1f}".removesuffix(".0")
    return _("On average somebody came {times} ÷ {people} = {mean} times.").format(
        times=times, people=people, mean=mean
    )


def _back(data: Summary) -> str:
    back = _number(data, FigureKey.RETURNING)
    if not back:
        return ""
    return plural(
        "{count} person came back after 90 days or more.", "{count} people came back after 90 days or more.", back
    )


def _kinds(data: Summary) -> Iterator[str]:
    """Yield the people's ages and the rest in a sentence each, of the first column, hidden as in the tables."""
    for table in data.breakdown.tables if data.breakdown and data.breakdown.columns else ():
        rows = [(row.words, row.cells[0]) for row in table.rows] if table.has_table[0] else []
        told = [f"{words} {cell}" for words, cell in rows if cell is not None]
        if told:
            yield _("{title}, of {people} people: {kinds}.").format(
                title=table.title, people=data.breakdown.people[0] if data.breakdown else 0, kinds=", ".join(told)
            )


def _unnamed(data: Summary) -> str:
    low, high = _number(data, FigureKey.ANONYMOUS_LOW), _number(data, FigureKey.ANONYMOUS_HIGH)
    if not high:
        return ""
    return _(
        "People were also counted without a name, {high} times in all. They were at least {low} different people."
    ).format(high=high, low=low)


def _typical(data: Summary) -> str:
    mean = data.numbers[FigureKey.MEAN]
    if mean is None:
        return ""
    return _("On average {mean} people were in the room, at least {least} and at most {most}.").format(
        mean=f"{mean:.1f}".removesuffix(".0"),
        least=_number(data, FigureKey.SMALLEST),
        most=_number(data, FigureKey.LARGEST),
    )


def _volunteering(data: Summary) -> str:
    hours = data.numbers[FigureKey.VOLUNTEER_HOURS]
    if not hours:
        return ""
    return _("Volunteers gave {hours} hours at sessions.").format(hours=f"{hours:.1f}".removesuffix(".0"))


def _pairs(data: Summary) -> str:
    contacts = _number(data, FigureKey.CONTACTS)
    if not contacts:
        return ""
    talks = plural(
        "People who support each other one-to-one were in touch {count} time between sessions.",
        "People who support each other one-to-one were in touch {count} times between sessions.",
        contacts,
    )
    minutes = _number(data, FigureKey.CONTACT_MINUTES)
    return f"{talks} " + plural("That was {count} minute.", "That was {count} minutes.", minutes)


def _suggested(data: Summary) -> str:
    suggested = _number(data, FigureKey.SUGGESTED)
    if not suggested:
        return ""
    told = plural(
        "Other places that can help were suggested {count} time.",
        "Other places that can help were suggested {count} times.",
        suggested,
    )
    known = _number(data, FigureKey.OUTCOMES)
    return f"{told} " + plural("Of {count} we know what came of it.", "Of {count} we know what came of it.", known)


def _number(data: Summary, key: FigureKey) -> int:
    return int(data.numbers[key] or 0)
