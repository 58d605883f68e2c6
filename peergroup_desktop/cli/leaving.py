"""What the commands `export tables` and `export everything` do and how they tell it."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.actions import check_ins, exports, figures
from peergroup_desktop.actions.exports import TakenOut
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printables.contact_sheet import contact_sheet
from peergroup_desktop.actions.printables.rota_sheet import rota_sheet
from peergroup_desktop.actions.printing import PageOptions, Show
from peergroup_desktop.cli.arguments import span
from peergroup_desktop.cli.finding import find_questions
from peergroup_desktop.cli.pages import Order
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.leaving_words import leftover_words


@dataclass(frozen=True)
class AllLeft:
    """What came of writing everything."""

    taken: TakenOut

    def as_text(self) -> str:
        """Return how much was written, and what that means."""
        rows = plural("{count} row", "{count} rows", self.taken.row_count)
        tables = plural("{count} table", "{count} tables", self.taken.table_count)
        written = _("{rows} in {tables} written.").format(rows=rows, tables=tables)
        keep_safe = _("Anybody can read it. Keep it safe, and delete it when it has done its work.")
        left = leftover_words(self.taken.leftovers.deleted, self.taken.leftovers.still_there)
        return "\n".join(line for line in (written, keep_safe, left) if line)


def save_tables(vault: Vault, chosen: argparse.Namespace) -> None:
    """Write the tables of a page.

    Raises:
        NoSuchGroup, NoSuchQuestions: there is none of that name.
        DatesCrossed: the last day comes before the first.
        TableNotSaved: the file cannot be written.
    """
    data = _QUESTIONS[chosen.page](Order(vault, chosen))
    options = PageOptions(show=Show(getattr(chosen, "show", Show.NAME.value)))
    exports.save_tables(exports.tables_of(data, options, printed_on=vault.clock.today()), chosen.output)


def take_everything_out(vault: Vault, path: Path) -> AllLeft:
    """Write every record as open files. Raises as `exports.everything`."""
    return AllLeft(exports.everything(vault, path).value)


def _check_in_results(order: Order) -> object:
    measure_id = find_questions(order.vault, order.group_id, order.chosen.questions)
    return check_ins.results(order.vault, measure_id, *span(order.chosen))


_QUESTIONS: Mapping[str, Callable[[Order], object]] = {
    "attendance": lambda order: figures.month_attendance(order.vault, order.group_id, *order.chosen.month),
    "month-pack": lambda order: figures.month_pack(order.vault, *order.chosen.month, group_ids=order.group_ids),
    "summary": lambda order: figures.summary(order.vault, *span(order.chosen), group_ids=order.group_ids),
    "people": lambda order: exports.people_list(order.vault, order.group_id),
    "contact-sheet": lambda order: contact_sheet(order.vault, order.group_id, with_emergency=order.chosen.emergency),
    "rota": lambda order: rota_sheet(order.vault, order.group_id, *span(order.chosen)),
    "check-in-results": _check_in_results,
}
