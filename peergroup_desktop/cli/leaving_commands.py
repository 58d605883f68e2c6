"""How the commands that let something leave are typed: `export WHAT`. What they do is in `leaving`. Cheap to import."""

import argparse
from pathlib import Path

from peergroup_desktop.cli.arguments import add_data, add_groups, add_span, month
from peergroup_desktop.cli.page_commands import Commands, Run

_OF_ONE_GROUP = {
    "attendance": "who came in a month",
    "people": "who is on the list",
    "contact-sheet": "how people would like to be reached",
    "rota": "who does what",
    "check-in-results": "what people answered, without names",
}
_OF_SEVERAL = {"month-pack": "a month of every group", "summary": "a year or a quarter in numbers, without names"}


def add_export(found: Commands, *, on_list: Run, on_tables: Run, on_everything: Run) -> None:
    """Add the command `export`; each kind of thing has its own `Run`, called with what was chosen."""
    leave = found.add_parser("export", help="write a list, tables or everything for others")
    kinds = leave.add_subparsers(title="what to write", metavar="WHAT", required=True)
    listed = kinds.add_parser("signposting", help="the places that can help, as Open Referral or CSV")
    listed.add_argument("--format", choices=("hsds", "uk", "package", "csv"), default="hsds")
    listed.set_defaults(run=on_list)
    _add_output(listed, "PATH", "a package: a folder or a .zip")
    _add_tables(kinds.add_parser("tables", help="what stands on a page, to reckon with"), on_tables)
    everything = kinds.add_parser("everything", help="every record as open files, which anybody can read")
    everything.set_defaults(run=on_everything)
    _add_output(everything, "PATH", "a new or empty folder, or a new .zip")


def _add_tables(tables: argparse.ArgumentParser, run: Run) -> None:
    pages = tables.add_subparsers(title="pages", metavar="PAGE", required=True)
    for name, words in (_OF_ONE_GROUP | _OF_SEVERAL).items():
        page = pages.add_parser(name, help=words)
        if name in _OF_ONE_GROUP:
            page.add_argument("--group", required=True, metavar="NAME")
        else:
            add_groups(page)
        if name in {"attendance", "month-pack"}:
            page.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
        if name in {"summary", "rota", "check-in-results"}:
            add_span(page)
        if name in {"attendance", "month-pack", "people", "rota"}:
            page.add_argument("--show", choices=("name", "initials", "numbers"), default="name")
        if name == "contact-sheet":
            page.add_argument("--emergency", action="store_true", help="and whom to ring in an emergency")
        if name == "check-in-results":
            page.add_argument("--questions", required=True, metavar="NAME", help="the name of the set")
        page.set_defaults(run=run, page=name)
        _add_output(page, "FILE", "a .csv or an .xlsx")


def _add_output(parser: argparse.ArgumentParser, metavar: str, words: str) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, metavar=metavar, help=words)
    add_data(parser)
