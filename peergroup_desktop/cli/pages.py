"""What the commands that make a page do, page by page. How they are typed is in `page_commands`."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.actions import check_ins, directory, figures, handouts, printing, sessions
from peergroup_desktop.actions.handouts import HandoutOptions, HandoutPaper
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printables.agreement import agreement_poster
from peergroup_desktop.actions.printables.check_ins import check_in_form
from peergroup_desktop.actions.printables.contact_sheet import contact_sheet
from peergroup_desktop.actions.printables.data_map import data_map
from peergroup_desktop.actions.printables.my_page import my_page
from peergroup_desktop.actions.printables.own_record import own_record
from peergroup_desktop.actions.printables.rota_sheet import rota_sheet
from peergroup_desktop.actions.printables.session_summary import session_summary
from peergroup_desktop.actions.printables.thanks import thanks
from peergroup_desktop.actions.printing import Document, PageOptions, Paper, SheetStyle, Show, ThanksKind
from peergroup_desktop.cli.arguments import span
from peergroup_desktop.cli.finding import find_group, find_person, find_place, find_questions, find_session
from peergroup_desktop.core.errors import CannotSave
from peergroup_desktop.core.ids import RecordId


@dataclass(frozen=True)
class Order:
    """A page that is asked for, and the open file to make it from."""

    vault: Vault
    chosen: argparse.Namespace

    @property
    def group_id(self) -> RecordId:
        """The one group. Raises `NoSuchGroup`."""
        return find_group(self.vault, self.chosen.group)

    @property
    def group_ids(self) -> tuple[RecordId, ...] | None:
        """The groups that were named, None for all of them. Raises `NoSuchGroup`."""
        return tuple(find_group(self.vault, name) for name in self.chosen.group) or None

    @property
    def person_id(self) -> RecordId:
        """The one person. Raises `NoSuchGroup`, `NoSuchPerson`, `SeveralPeople`."""
        return find_person(self.vault, self.group_id, self.chosen.person)

    def render(self, draw: Callable[..., Document], data: object) -> Document:
        """Draw a page as it was asked for, printed today by whoever unlocked."""
        show = Show(getattr(self.chosen, "show", Show.NAME.value))
        options = PageOptions(paper=Paper(self.chosen.paper), large_print=self.chosen.large_print, show=show)
        return draw(data, options, printed_on=self.vault.clock.today(), printed_by=self.vault.account.name)


def make_page(vault: Vault, chosen: argparse.Namespace) -> Document:
    """Make the page that was asked for.

    Raises:
        NoSuchGroup, NoSuchPlace, NoSuchPerson, NoSuchQuestions: there is none of that name.
        SeveralPeople, SeveralPlaces: more than one has that name.
        NoSessionThen: there was none on that day.
        DatesCrossed: the last day comes before the first.
        NoCrisisLines: a handout needs one.
    """
    return _PAGES[chosen.page](Order(vault, chosen))


def save(document: Document, output: Path) -> None:
    """Write a page. Raises `CannotSave`."""
    try:
        output.write_bytes(document.pdf)
    except OSError as error:
        raise CannotSave from error


def _attendance(order: Order) -> Document:
    data = figures.month_attendance(order.vault, order.group_id, *order.chosen.month)
    return order.render(printing.render_attendance, data)


def _month_pack(order: Order) -> Document:
    data = figures.month_pack(order.vault, *order.chosen.month, group_ids=order.group_ids)
    return order.render(printing.render_month_pack, data)


def _summary(order: Order) -> Document:
    data = figures.summary(order.vault, *span(order.chosen), group_ids=order.group_ids)
    return order.render(printing.render_summary, data)


def _sign_in(order: Order) -> Document:
    group_id = order.group_id
    coming = sessions.next_session(order.vault, group_id, order.vault.clock.today())
    style = SheetStyle.TEAR_STRIP if order.chosen.strips else SheetStyle.LIST
    data = figures.sign_in(order.vault, group_id, coming.id if coming else None, style=style)
    return order.render(printing.render_sign_in, data)


def _handout(order: Order) -> Document:
    chosen = order.chosen
    known = directory.list_places(order.vault)
    places = [find_place(known, name) for name in chosen.places]
    paper = HandoutPaper(chosen.paper.replace("-", " "))
    options = HandoutOptions(paper, is_large_print=chosen.large_print, is_letter=chosen.letter)
    return printing.render_handout(handouts.make_handout(order.vault, order.group_id, places, options))


def _session_summary(order: Order) -> Document:
    session_id = find_session(order.vault, order.group_id, order.chosen.day)
    return order.render(printing.render_session_summary, session_summary(order.vault, session_id))


def _contact_sheet(order: Order) -> Document:
    data = contact_sheet(order.vault, order.group_id, with_emergency=order.chosen.emergency)
    return order.render(printing.render_contact_sheet, data)


def _agreement(order: Order) -> Document:
    data = agreement_poster(order.vault, order.group_id, is_poster=order.chosen.poster)
    return order.render(printing.render_agreement, data)


def _rota(order: Order) -> Document:
    return order.render(printing.render_rota, rota_sheet(order.vault, order.group_id, *span(order.chosen)))


def _check_in_form(order: Order) -> Document:
    measure_id = find_questions(order.vault, order.group_id, order.chosen.questions)
    return order.render(printing.render_check_in_form, check_in_form(order.vault, measure_id))


def _check_in_results(order: Order) -> Document:
    measure_id = find_questions(order.vault, order.group_id, order.chosen.questions)
    data = check_ins.results(order.vault, measure_id, *span(order.chosen))
    return order.render(printing.render_check_in_results, data)


def _own_record(order: Order) -> Document:
    return order.render(printing.render_own_record, own_record(order.vault, order.person_id))


def _my_page(order: Order) -> Document:
    data = my_page(order.vault, order.group_id, order.person_id, with_private=order.chosen.private)
    return order.render(printing.render_my_page, data)


def _thanks(order: Order) -> Document:
    chosen, (first_on, last_on) = order.chosen, span(order.chosen)
    whom, kind = (order.group_id, order.person_id), ThanksKind(chosen.kind)
    data = thanks(order.vault, *whom, kind=kind, first_on=first_on, last_on=last_on, words=chosen.words)
    return order.render(printing.render_thanks, data)


def _data_map(order: Order) -> Document:
    return order.render(printing.render_data_map, data_map(order.vault))


_PAGES: Mapping[str, Callable[[Order], Document]] = {
    "attendance": _attendance,
    "month-pack": _month_pack,
    "summary": _summary,
    "sign-in": _sign_in,
    "handout": _handout,
    "session-summary": _session_summary,
    "contact-sheet": _contact_sheet,
    "agreement": _agreement,
    "rota": _rota,
    "check-in-form": _check_in_form,
    "check-in-results": _check_in_results,
    "own-record": _own_record,
    "my-page": _my_page,
    "thanks": _thanks,
    "data-map": _data_map,
}
