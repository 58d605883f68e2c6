"""How the commands that make a page are typed: `report PAGE ...`. What they make is in `pages`. Cheap to import."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from peergroup_desktop.cli.arguments import add_data, add_groups, add_span, day, month

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name
Run = Callable[[argparse.Namespace], int]


def add_report(found: Commands, run: Run) -> None:
    """Add the command `report` with a page for each printable; `run` is called with what was chosen."""
    report = found.add_parser("report", help="make a page to print")
    kinds = report.add_subparsers(title="pages", metavar="PAGE", required=True)
    _add_numbers(kinds)
    _add_group_pages(kinds)
    _add_check_in_pages(kinds)
    _add_person_pages(kinds)
    kinds.add_parser("data-map", help="what this file holds and why, for a trustee")
    for name, page in kinds.choices.items():
        if name != "handout":
            page.add_argument("--paper", choices=("A4", "Letter"), default="A4")
        page.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
        page.add_argument("--large-print", action="store_true")
        add_data(page)
        page.set_defaults(run=run, page=name)


def _add_numbers(kinds: Commands) -> None:
    attendance = _add_for_group(kinds, "attendance", "who came in a month")
    pack = kinds.add_parser("month-pack", help="a month of every group, with figures and the next blank sheets")
    summary = kinds.add_parser("summary", help="a year or a quarter in numbers, without names")
    add_span(summary)
    for page in (pack, summary):
        add_groups(page)
    for page in (attendance, pack):
        page.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
        _add_show(page)


def _add_group_pages(kinds: Commands) -> None:
    sign_in = _add_for_group(kinds, "sign-in", "a blank sign-in sheet for the next session")
    sign_in.add_argument("--strips", action="store_true", help="strips that hide earlier names")
    session = _add_for_group(kinds, "session-summary", "one session: who came, what was done and decided")
    session.add_argument("--day", type=day, required=True, metavar="YYYY-MM-DD")
    contacts = _add_for_group(kinds, "contact-sheet", "how people would like to be reached")
    contacts.add_argument("--emergency", action="store_true", help="and whom to ring in an emergency")
    agreement = _add_for_group(kinds, "agreement", "what the group agreed, to read")
    agreement.add_argument("--poster", action="store_true", help="on one page for the wall")
    rota = _add_for_group(kinds, "rota", "who does what, to hang up")
    add_span(rota)
    for page in (session, rota):
        _add_show(page)
    handout = _add_for_group(kinds, "handout", "places that can help, to give to somebody")
    handout.add_argument("places", nargs="*", metavar="PLACE", help="its name, in the order they are printed")
    handout.add_argument("--paper", choices=("A5", "A4", "two-A5"), default="A5")
    handout.add_argument("--letter", action="store_true", help="American paper: Letter for A4, half of it for A5")


def _add_check_in_pages(kinds: Commands) -> None:
    form = _add_for_group(kinds, "check-in-form", "a set of questions, to fill in by hand")
    results = _add_for_group(kinds, "check-in-results", "what people answered, without names")
    add_span(results)
    for page in (form, results):
        page.add_argument("--questions", required=True, metavar="NAME", help="the name of the set")


def _add_person_pages(kinds: Commands) -> None:
    record = _add_for_group(kinds, "own-record", "everything that is kept about somebody, for them")
    mine = _add_for_group(kinds, "my-page", "somebody's goals, offers, dates and answers, to take home")
    mine.add_argument("--private", action="store_true", help="with the goals they keep to themselves, if they asked")
    thanks = _add_for_group(kinds, "thanks", "a letter or certificate for what somebody did")
    thanks.add_argument("--kind", choices=("letter", "certificate"), default="letter")
    thanks.add_argument("--words", default="", help="your own words; the usual ones when left out")
    add_span(thanks)
    for page in (record, mine, thanks):
        page.add_argument("--person", required=True, metavar="NAME", help="as the group's list shows it")


def _add_for_group(kinds: Commands, name: str, words: str) -> argparse.ArgumentParser:
    page = kinds.add_parser(name, help=words)
    page.add_argument("--group", required=True, metavar="NAME")
    return page


def _add_show(page: argparse.ArgumentParser) -> None:
    page.add_argument("--show", choices=("name", "initials", "numbers"), default="name", help="how people stand on it")
