"""What the Reports screen knows and does: which printable, of when, how it looks. No widgets here."""

from typing import Any, Protocol

from peergroup_desktop.actions import settings
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option, Printable, month_of
from peergroup_desktop.ui.screens.reports.offers import month_before, what_is_offered
from peergroup_desktop.ui.screens.reports.page_making import PageMaker, PageView
from peergroup_desktop.ui.screens.reports.printables import SHEETS

_FACTS = frozenset({"session_id", "person_id", "note_id", "measure_id", "month"})
_MONTH_SETTLES = 7


class ReportsView(PageView, Protocol):
    """What the presenter needs of its view."""

    def show_offer(self, offer: Offer, choice: Choice) -> None:
        """Fill the lists to choose from."""

    def show_choice(self, choice: Choice) -> None:
        """Show only what the chosen printable can be told."""

    def show_no_group(self) -> None:
        """Show the empty state."""


class ReportsPresenter:
    """State of the screen: the choice, and the page it gives."""

    def __init__(self, view: ReportsView, context: Context) -> None:
        self._view = view
        self._context = context
        today = context.clock.today()
        self.choice = Choice(month=month_before(today) if today.day <= _MONTH_SETTLES else month_of(today))
        self.page = PageMaker(view, context)

    def choose(self, printable: Printable, **facts: Any) -> None:
        """Choose what to print before it is shown, and what it is about, by the names of `_FACTS`."""
        known = {name: fact for name, fact in facts.items() if name in _FACTS and fact is not None}
        if Option.HELD in SHEETS[printable].options and "session_id" in known:
            known["held_id"] = known.pop("session_id")
        self.choice = self.choice.having(printable=printable, **known)

    def show(self) -> None:
        """Ask for everything on the screen again."""
        self.page.forget()
        self.show_again()

    def show_again(self) -> None:
        """Show everything where nothing was written since: what the page is made from is not asked for again."""
        group_id = self._context.group.group_id
        if group_id is None:
            self._view.show_no_group()
            return
        parts = self._context.group.parts
        self._context.runner.ask(what_is_offered, group_id, self.choice, parts, on_answer=self._show_offer)

    def change(self, name: str, value: object) -> None:
        """Change a part of the choice by name and draw the page; when the year begins is kept for all summaries."""
        if name == "year_begins":
            write = self._context.runner.write
            write(settings.change_setting, "funder_year_begins", value, on_done=self._year_changed)
            return
        self.choice = self.choice.having(**{name: value})
        if name == "printable":
            self.show_again()
            return
        self._view.show_choice(self.choice)
        self.page.make(self.choice)

    def go_to_month(self) -> None:
        """Show the page of the month that stands on the page, where months are closed."""
        if self.page.standing is not None:
            self._context.navigator.go("months", month=self.page.standing.month)

    def _year_changed(self, _nothing: None) -> None:
        self.choice = self.choice.having(period=None)
        self.show()

    def _show_offer(self, offer: Offer) -> None:
        self.choice = offer.settle(self.choice)
        self._view.show_offer(offer, self.choice)
        self._view.show_choice(self.choice)
        self.page.make(self.choice)
