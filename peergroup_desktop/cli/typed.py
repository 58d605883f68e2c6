"""Commands and options as they are typed. What the commands do is in `desk`, imported only when one runs: the
window opens through here too, and opens at once.

Exit codes: 0 done, 1 a known fault with one sentence on stderr, 2 wrong usage.
"""

import argparse
import getpass
import json
import os
import re
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peergroup_desktop import __version__
from peergroup_desktop.core import core_dumps, paths, portable
from peergroup_desktop.core.errors import DatesCrossed, Fault, NoDisplay, PassphraseMissing
from peergroup_desktop.core.sentences import sentence

if TYPE_CHECKING:
    from peergroup_desktop.cli.desk import Desk, Page

PASSPHRASE_VARIABLE = "PEERGROUP_PASSPHRASE"  # noqa: S105 - the name of a variable
_MARKS = ("here", "came-late", "left-early", "apologies", "not-here", "cancelled", "unclear")
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2100
_LOCAL_DISPLAY = re.compile(r":(\d+)(?:\.\d+)?")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when there is none. Returns the exit code."""
    core_dumps.switch_off()
    portable.stay_inside()
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except Fault as fault:
        print(sentence(fault), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peergroup-desktop", description="Opens the window when no command is given.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--demo", action="store_true", help="open the practice group in a temporary folder")
    _add_data(parser, is_for_command=False)
    parser.set_defaults(run=_open_window)
    found = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_demo(found)
    _add_import(found)
    _add_export(found)
    _add_report(found)
    _add_figures(found)
    _add_check(found)
    _add_backups(found)
    return parser


def _add_demo(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = found.add_parser("demo", help="make a file of invented people to practise on")
    demo.add_argument("folder", type=Path, metavar="FOLDER")
    demo.add_argument("--people", type=partial(_count, most=5000), default=22, metavar="N", help="1 to 5000")
    demo.add_argument("--years", type=partial(_count, most=30), default=1, metavar="N", help="1 to 30")
    demo.add_argument("--seed", type=int, default=1, metavar="N")
    demo.set_defaults(run=_demo)


def _add_import(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    bring_in = found.add_parser("import", help="bring in a spreadsheet, or a list of places that can help")
    kinds = bring_in.add_subparsers(title="what to bring in", metavar="WHAT", required=True)
    for what, words in (("people", "a list of people"), ("register", "a register: people and dates")):
        sheet = kinds.add_parser(what, help=words)
        sheet.add_argument("file", type=Path, metavar="FILE")
        sheet.add_argument("--group", required=True, metavar="NAME", help="made when there is none of that name")
        _add_reading(sheet)
        sheet.set_defaults(run=_import, what=what)
    listed = kinds.add_parser("signposting", help="a list of places that can help, as Open Referral or CSV")
    listed.add_argument("file", type=Path, metavar="FILE", help="a file, a folder or a zip")
    listed.add_argument("--source", default="", metavar="NAME", help="whose list it is; the file’s name when left out")
    listed.set_defaults(run=_import_list)
    for parser in kinds.choices.values():
        parser.add_argument("--dry-run", action="store_true", help="show what would come in, and write nothing")
        parser.add_argument("--json", action="store_true", help="list every row with what became of it")
        _add_data(parser)


def _add_export(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    leave = found.add_parser("export", help="write a list for others")
    kinds = leave.add_subparsers(title="lists", metavar="LIST", required=True)
    listed = kinds.add_parser("signposting", help="the places that can help, as Open Referral or CSV")
    listed.add_argument("--format", choices=("hsds", "uk", "package", "csv"), default="hsds")
    listed.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PATH", help="a package: a folder or a .zip"
    )
    _add_data(listed)
    listed.set_defaults(run=_export_list)


def _add_reading(bring_in: argparse.ArgumentParser) -> None:
    bring_in.add_argument(
        "--mark",
        type=_mark,
        action="append",
        default=[],
        metavar="MARK=MEANING",
        help=f"what a mark in a register means: {', '.join(_MARKS)}; once for each mark",
    )
    bring_in.add_argument(
        "--dates", choices=("day-first", "month-first"), help="how to read dates that can be read both ways"
    )


def _add_report(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = found.add_parser("report", help="make a page to print")
    kinds = report.add_subparsers(title="pages", metavar="PAGE", required=True)
    attendance = kinds.add_parser("attendance", help="who came in a month")
    attendance.set_defaults(run=_report_attendance)
    pack = kinds.add_parser("month-pack", help="a month of every group, with figures and the next blank sheets")
    pack.add_argument("--group", action="append", default=[], metavar="NAME", help="once for each; or all of them")
    pack.set_defaults(run=_report_month_pack)
    summary = kinds.add_parser("summary", help="a year or a quarter in numbers, without names")
    _add_span(summary)
    summary.set_defaults(run=_report_summary)
    for page in (attendance, pack):
        page.add_argument("--month", type=_month, required=True, metavar="YYYY-MM")
        page.add_argument("--show", choices=("name", "initials", "numbers"), default="name")
    sign_in = kinds.add_parser("sign-in", help="a blank sign-in sheet for the next session")
    sign_in.add_argument("--strips", action="store_true", help="strips that hide earlier names")
    sign_in.set_defaults(run=_report_sign_in)
    for page in (attendance, pack, summary, sign_in):
        page.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    handout = kinds.add_parser("handout", help="places that can help, to give to somebody")
    handout.add_argument("places", nargs="*", metavar="PLACE", help="its name, in the order they are printed")
    handout.add_argument("--paper", choices=("A5", "A4", "two-A5"), default="A5")
    handout.add_argument("--letter", action="store_true", help="American paper: Letter for A4, half of it for A5")
    handout.set_defaults(run=_report_handout)
    for page in (attendance, sign_in, handout):
        page.add_argument("--group", required=True, metavar="NAME")
    for page in (attendance, pack, summary, sign_in, handout):
        page.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
        page.add_argument("--large-print", action="store_true")
        _add_data(page)


def _add_figures(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    figures = found.add_parser("figures", help="count everything between two dates, and say how")
    _add_span(figures)
    figures.add_argument("--json", action="store_true", help="with how each was counted, and from which rows")
    _add_data(figures)
    figures.set_defaults(run=_figures)


def _add_span(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first_on", type=_day, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--to", dest="last_on", type=_day, required=True, metavar="YYYY-MM-DD", help="that day too")
    parser.add_argument("--group", action="append", default=[], metavar="NAME", help="once for each; or all of them")


def _add_check(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = found.add_parser("check", help="check the file and count what is in it")
    check.add_argument("--json", action="store_true")
    _add_data(check)
    check.set_defaults(run=_check)


def _add_backups(found: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = found.add_parser("backup", help="back the file up, here and in the second place")
    backup.set_defaults(run=_backup)
    backups = found.add_parser("backups", help="list the backups, newest first")
    backups.add_argument("--json", action="store_true")
    backups.set_defaults(run=_backups)
    restore = found.add_parser("restore", help="put a backup back; what is there now is backed up first")
    restore.add_argument("key", metavar="KEY", help="as the command backups lists it")
    restore.add_argument("--second", action="store_true", help="the one in the second place")
    restore.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    restore.set_defaults(run=_restore)
    for parser in (backup, backups, restore):
        _add_data(parser)


def _add_data(parser: argparse.ArgumentParser, *, is_for_command: bool = True) -> None:
    # The option stands before or after the command; a default here would wipe out what was read before it.
    nothing = argparse.SUPPRESS if is_for_command else None
    parser.add_argument("--data", type=Path, default=nothing, metavar="FOLDER", help="the folder of the group's file")
    parser.add_argument("--passphrase-fd", type=int, default=nothing, metavar="N", help="read the passphrase there")


def _open_window(chosen: argparse.Namespace) -> int:
    if sys.platform.startswith("linux") and not _has_display():
        command = sys.argv[0] if paths.is_portable() else f"{sys.executable} -m peergroup_desktop"
        raise NoDisplay(command=f"{command} --help")  # Qt would end the process instead
    from peergroup_desktop.app import run

    return run(paths.data_folder(chosen.data), is_demo=chosen.demo)


def _has_display() -> bool:
    """Say whether a screen is named, and answers as far as can be seen: one of this computer has a socket."""
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = _LOCAL_DISPLAY.fullmatch(display)
    return _answers(local[1]) if local else bool(display)


def _answers(number: str) -> bool:
    socket, listening = f"/tmp/.X11-unix/X{number}", Path("/proc/net/unix")  # noqa: S108 - where X puts it
    return Path(socket).exists() or (listening.exists() and f"@{socket}\n" in listening.read_text(errors="replace"))


def _demo(chosen: argparse.Namespace) -> int:
    from peergroup_desktop.cli.desk import make_demo

    passphrase = make_demo(chosen.folder, people=chosen.people, years=chosen.years, seed=chosen.seed)
    _say(f"Passphrase: {passphrase}")
    return 0


def _import(chosen: argparse.Namespace) -> int:
    from peergroup_desktop.cli.bringing_in import Source

    dates = chosen.dates.replace("-", "_") if chosen.dates else None
    source = Source(chosen.what, chosen.file, dict(chosen.mark), dates)
    with closing(_desk(chosen)) as desk:
        told = desk.bring_in(source, group=chosen.group, is_trial=chosen.dry_run)
    _say(told.as_json() if chosen.json else told.as_text())
    return 0


def _import_list(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.take_list_in(chosen.file, source=chosen.source, is_trial=chosen.dry_run)
    _say(told.as_json() if chosen.json else told.as_text())
    return 0


def _export_list(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.let_list_leave(chosen.format, chosen.output)
    _say(told.as_text())
    return 0


def _report_attendance(chosen: argparse.Namespace) -> int:
    year, month = chosen.month
    with closing(_desk(chosen)) as desk:
        desk.print_attendance(chosen.group, year, month, chosen.output, _page(chosen))
    return 0


def _report_month_pack(chosen: argparse.Namespace) -> int:
    year, month = chosen.month
    with closing(_desk(chosen)) as desk:
        desk.print_month_pack(chosen.group, year, month, chosen.output, _page(chosen))
    return 0


def _report_summary(chosen: argparse.Namespace) -> int:
    first_on, last_on = _span(chosen)
    with closing(_desk(chosen)) as desk:
        desk.print_summary(chosen.group, first_on, last_on, chosen.output, _page(chosen))
    return 0


def _report_sign_in(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        desk.print_sign_in(chosen.group, chosen.output, _page(chosen), has_strips=chosen.strips)
    return 0


def _report_handout(chosen: argparse.Namespace) -> int:
    from peergroup_desktop.cli.desk import HandoutOptions, HandoutPaper

    paper = HandoutPaper(chosen.paper.replace("-", " "))
    options = HandoutOptions(paper, is_large_print=chosen.large_print, is_letter=chosen.letter)
    with closing(_desk(chosen)) as desk:
        desk.print_handout(chosen.group, chosen.places, chosen.output, options)
    return 0


def _figures(chosen: argparse.Namespace) -> int:
    first_on, last_on = _span(chosen)
    with closing(_desk(chosen)) as desk:
        told = desk.count(chosen.group, first_on, last_on)
    _say(told.as_json() if chosen.json else told.as_text())
    return 0


def _check(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.check()
    _say(told.as_json() if chosen.json else told.as_text())
    return 0 if told.is_well else 1


def _backup(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.back_up()
    _say(told.as_text())
    return 0 if told.is_well else 1


def _backups(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.list_backups()
    _say(told.as_json() if chosen.json else told.as_text())
    return 0


def _restore(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        told = desk.put_back(chosen.key, is_second=chosen.second, is_trial=chosen.dry_run)
    _say(told.as_text())
    return 0


def _desk(chosen: argparse.Namespace) -> "Desk":
    from peergroup_desktop.cli.desk import Desk

    return Desk.open(paths.data_folder(chosen.data), _passphrase(chosen))


def _span(chosen: argparse.Namespace) -> tuple[date, date]:
    if chosen.last_on < chosen.first_on:
        raise DatesCrossed("last_on")
    return chosen.first_on, chosen.last_on


def _page(chosen: argparse.Namespace) -> "Page":
    from peergroup_desktop.cli.desk import Page

    return Page(chosen.paper, is_large=chosen.large_print, show=getattr(chosen, "show", "name"))


def _passphrase(chosen: argparse.Namespace) -> str:
    try:
        if chosen.passphrase_fd is not None:
            with os.fdopen(chosen.passphrase_fd, encoding="utf-8") as source:
                return source.readline().rstrip("\r\n")
        return os.environ.get(PASSPHRASE_VARIABLE) or getpass.getpass("Passphrase: ")
    except (EOFError, OSError, UnicodeDecodeError):
        raise PassphraseMissing from None


def _say(told: object) -> None:
    """Print text, or anything else as JSON. Whoever reads may have heard enough (`check | head -3`)."""
    try:
        print(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False, indent=2))
        sys.stdout.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # or Python complains about the rest as it ends
        os.close(nowhere)


def _count(text: str, *, most: int) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"a number from 1 to {most}")
    return int(text)


def _mark(text: str) -> tuple[str, str]:
    mark, equals, meaning = text.rpartition("=")
    if not equals or not mark.strip() or meaning not in _MARKS:
        raise argparse.ArgumentTypeError(f"a mark and what it means, like x=here; meanings: {', '.join(_MARKS)}")
    return mark, meaning.replace("-", "_")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day like 2026-10-31") from None
    if not _EARLIEST_YEAR <= day.year <= _LATEST_YEAR:
        raise argparse.ArgumentTypeError(f"a day from {_EARLIEST_YEAR} to {_LATEST_YEAR}")
    return day


def _month(text: str) -> tuple[int, int]:
    found = _MONTH.fullmatch(text)
    if not found or not _EARLIEST_YEAR <= int(found[1]) <= _LATEST_YEAR:
        raise argparse.ArgumentTypeError(f"a month like 2026-10, from {_EARLIEST_YEAR} to {_LATEST_YEAR}")
    return int(found[1]), int(found[2])
