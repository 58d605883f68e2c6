"""When somebody came, and what they did there: marks, duties, give and take, activities, the agreement."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from peergroup_desktop.actions.printables.own.subject import Fact, Row, Subject
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import month_name, plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import flag_label, job_label, label
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing
from peergroup_desktop.models import Activity, AgreedOn, Agreement, Attendance, Duty, GivingMark

_MARKS = {Mark.PRESENT.value: Standing.PRESENT, Mark.APOLOGIES.value: Standing.APOLOGIES}


def marks(subject: Subject) -> Iterator[Fact]:
    """Tell every mark, month by month: "Tuesday Circle: 3 here · 10 here, came late · 17 apologies"."""
    months: dict[tuple[int, int], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in subject.by_session(subject.rows(Attendance)):
        if row["mark"] is not None:
            day = subject.held(row["session"])
            months[day.year, day.month][subject.in_group(row["session"])].append(f"{day.day} {_mark(row)}")
    for month, groups in months.items():
        words = [_in_group(group, "  ·  ".join(days)) for group, days in sorted(groups.items())]
        yield Fact(month_name(*month), "\n".join(words))


def duties(subject: Subject) -> Iterator[Fact]:
    """Tell what they did at sessions, month by month: "Tuesday Circle, Teas: 3 · 17"."""
    yield from by_month(subject, subject.rows(Duty), lambda row: job_label(row["kind"]))


def giving(subject: Subject) -> Iterator[Fact]:
    """Tell their marks of give and take in the same way, in the group's own words."""
    yield from by_month(subject, subject.rows(GivingMark), lambda row: str(row["word"]))


def by_month(subject: Subject, rows: Iterable[Row], words_of: Callable[[Row], str]) -> Iterator[Fact]:
    """Tell rows of sessions by month, what and where, with their days; one that was taken off its list says so."""
    done: dict[tuple[int, int], dict[str, dict[int, bool]]] = defaultdict(lambda: defaultdict(dict))
    for row in subject.by_session(rows):
        day = subject.held(row["session"])
        what = f"{subject.in_group(row['session'])}, {subject.shield.without_others(words_of(row))}"
        days = done[day.year, day.month][what]
        days[day.day] = days.get(day.day, False) or row["archived_on"] is None
    for month, kinds in done.items():
        for what, days in sorted(kinds.items()):
            told = [str(day) if is_there else _("{day} (taken off)").format(day=day) for day, is_there in days.items()]
            yield Fact(month_name(*month), _in_group(what, "  ·  ".join(told)))


def activities(subject: Subject) -> Iterator[Fact]:
    """Tell which activities they led or lead."""
    for row in subject.by_session(subject.rows(Activity, "leader")):
        yield _at_session(subject, row, row["name"])


def agreed(subject: Subject) -> Iterator[Fact]:
    """Tell which versions of a group's agreement they agreed to."""
    columns = (Agreement.id, Agreement.number, Agreement.group)
    versions: dict[RecordId, tuple[int, RecordId]] = {row[0]: row[1:] for row in rows_of(Agreement.select(*columns))}
    for row in subject.rows(AgreedOn, by="agreed_on"):
        number, group_id = versions[row["agreement"]]
        words = _("version {number}, {group}").format(number=number, group=subject.groups[group_id])
        yield Fact(plain_day(row["agreed_on"]), words, row["archived_on"])


def _in_group(group: str, words: str) -> str:
    return _("{group}: {words}").format(group=group, words=words)


def _mark(row: Row) -> str:
    standing = _MARKS.get(row["mark"])
    words = [label(standing) if standing else str(row["mark"])]
    return ", ".join(words + [flag_label(flag) for flag in MarkFlag if row["flags"] & flag])


def _at_session(subject: Subject, row: Row, words: str) -> Fact:
    about = plain_day(subject.held(row["session"]))
    told = f"{subject.shield.without_others(words)}, {subject.in_group(row['session'])}"
    return Fact(about, told, row["archived_on"])
