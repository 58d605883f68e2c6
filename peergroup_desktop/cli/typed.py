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
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peergroup_desktop import __version__
from peergroup_desktop.cli.arguments import add_data, add_groups, add_span, count, span
from peergroup_desktop.cli.ending import ends_in_order
from peergroup_desktop.cli.leaving_commands import add_export
from peergroup_desktop.cli.page_commands import Commands, add_report
from peergroup_desktop.core import core_dumps, paths, portable
from peergroup_desktop.core.errors import Fault, NoDisplay, PassphraseMissing
from peergroup_desktop.core.sentences import sentence

if TYPE_CHECKING:
    from peergroup_desktop.cli.desk import Desk

PASSPHRASE_VARIABLE = "PEERGROUP_PASSPHRASE"  # noqa: S105 - the name of a variable
_MARKS = ("here", "came-late", "left-early", "apologies", "not-here", "cancelled", "unclear")
_LOCAL_DISPLAY = re.compile(r":(\d+)(?:\.\d+)?")


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
    add_data(parser, is_for_command=False)
    parser.set_defaults(run=_open_window)
    found = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_demo(found)
    _add_import(found)
    add_export(found, on_list=_export_list, on_tables=_export_tables, on_everything=_export_everything)
    add_report(found, _report)
    _add_figures(found)
    _add_check(found)
    _add_backups(found)
    return parser


def _add_demo(found: Commands) -> None:
    demo = found.add_parser("demo", help="make a file of invented people to practise on")
    demo.add_argument("folder", type=Path, metavar="FOLDER")
    demo.add_argument("--people", type=partial(count, most=5000), default=22, metavar="N", help="1 to 5000")
    demo.add_argument("--years", type=partial(count, most=30), default=1, metavar="N", help="1 to 30")
    demo.add_argument("--seed", type=int, default=1, metavar="N")
    demo.set_defaults(run=_demo)


def _add_import(found: Commands) -> None:
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
        add_data(parser)


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


def _add_figures(found: Commands) -> None:
    figures = found.add_parser("figures", help="count everything between two dates, and say how")
    add_span(figures)
    add_groups(figures)
    figures.add_argument("--json", action="store_true", help="with how each was counted, and from which rows")
    add_data(figures)
    figures.set_defaults(run=_figures)


def _add_check(found: Commands) -> None:
    check = found.add_parser("check", help="check the file and count what is in it")
    check.add_argument("--json", action="store_true")
    add_data(check)
    check.set_defaults(run=_check)


def _add_backups(found: Commands) -> None:
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
        add_data(parser)


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


def _export_tables(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        desk.save_tables(chosen)
    return 0


def _export_everything(chosen: argparse.Namespace) -> int:
    with ends_in_order(), closing(_desk(chosen)) as desk:
        told = desk.take_everything_out(chosen.output)
    _say(told.as_text())
    return 0


def _report(chosen: argparse.Namespace) -> int:
    with closing(_desk(chosen)) as desk:
        desk.print_page(chosen)
    return 0


def _figures(chosen: argparse.Namespace) -> int:
    first_on, last_on = span(chosen)
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


def _mark(text: str) -> tuple[str, str]:
    mark, equals, meaning = text.rpartition("=")
    if not equals or not mark.strip() or meaning not in _MARKS:
        raise argparse.ArgumentTypeError(f"a mark and what it means, like x=here; meanings: {', '.join(_MARKS)}")
    return mark, meaning.replace("-", "_")
