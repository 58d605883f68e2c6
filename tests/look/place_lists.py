"""Brings the page of a list to the states worth looking at: asked for, looked at, taken in, and ours on its way out."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.directory_import.presenter import Step
from peergroup_desktop.ui.screens.directory_import.view import ListScreen

_HEADS = "Service id,Name,Organisation,What it does,Phone,Opening times,Cost,Website\n"
_OLD = """1,Riverside Debt Advice,Riverside Trust,Help with money,01632 960 171,Tuesday 10 to 2,Free,
2,Wensley Men’s Shed,Wensley Sheds,Making and mending together,01632 960 172,Friday mornings,£2,
3,Carers’ Café,Wensley Carers,For anyone who looks after somebody,01632 960 173,First Monday,Free,
4,Old Town Library Chat,Wensley Council,A table and a kettle,01632 960 174,Thursday 11 to 12,Free,
"""
_NEW = """1,Riverside Debt Advice,Riverside Trust,Help with money,01632 960 181,Tuesday and Thursday 10 to 4,Free,
2,Wensley Men’s Shed,Wensley Sheds,Making and mending together,01632 960 172,Friday mornings,£3,https://example.org/shed
3,Carers’ Café,Wensley Carers,For anyone who looks after somebody,01632 960 173,First Monday,Free,
5,Night Bus Buddies,Riverside Trust,Company on the way home,01632 960 175,Friday from 10pm,Free,
6,Allotment Mornings,Wensley Sheds,Growing things,01632 960 176,Saturday 9 to 12,Free,
"""
_SOURCE = "Wensley Council"


def asked(context: Context) -> None:
    """Show the page that asks for a list, with one that came in before."""
    _take_in_once(context)
    _screen().presenter.start()


def looked_at(context: Context) -> None:
    """Show what a newer copy of a list brings."""
    _take_in_once(context)
    _screen().presenter.read(_sheet(_NEW), _SOURCE)


def refused(context: Context) -> None:
    """Show what is said of a file that is no list."""
    screen = _screen()
    screen.presenter.start()
    screen.presenter.read(Path(tempfile.mkdtemp(prefix="peergroup-look-"), "nothing.json"), "")


def taken(context: Context) -> None:
    """Show that a list came in."""
    _take_in_once(context)
    screen = _screen()
    screen.presenter.start()
    screen.presenter.walk.taken = lists.Taken(4, 0, 0)
    screen.presenter.walk.step = Step.DONE
    screen.show_step(Step.DONE)


def saved(context: Context) -> None:
    """Show that our list was written as a sheet."""
    _take_in_once(context)
    screen = _screen()
    screen.presenter.start(Step.OUT)
    screen.presenter.save(lists.ListFormat.CSV, Path(tempfile.mkdtemp(prefix="peergroup-look-"), "places.csv"))


def _take_in_once(context: Context) -> None:
    if not lists.list_sources(context.vault):
        feed = lists.read_feed(_sheet(_OLD), publisher=_SOURCE)
        lists.take_in(context.vault, lists.plan(context.vault, feed, source=_SOURCE))


def _sheet(rows: str) -> Path:
    path = Path(tempfile.mkdtemp(prefix="peergroup-look-"), "list.csv")
    path.write_text(_HEADS + rows, encoding="utf-8")
    return path


def _screen() -> ListScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, ListScreen))
