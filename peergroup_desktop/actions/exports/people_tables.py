"""People as tables: who belongs to a group, how they may be reached, who does what on the rota."""

from collections.abc import Iterable
from dataclasses import dataclass

from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.people import PersonRow, list_people
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.labels import label
from peergroup_desktop.core.names import initials
from peergroup_desktop.interchange.tables_out import Cell, Table
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSheet, RotaSlot
from peergroup_desktop.storage.vault import Vault

_BETWEEN = "; "


@dataclass(frozen=True)
class PeopleList:
    """Everybody on a group's list, those who left included."""

    group_name: str
    people: tuple[PersonRow, ...]


def people_list(vault: Vault, group_id: RecordId) -> PeopleList:
    """Return who is on a group's list. Raises `NotFound`."""
    return PeopleList(get_group(vault, group_id).name, list_people(vault, group_id))


def people_tables(data: PeopleList, options: PageOptions) -> tuple[Table, ...]:
    """Return the list; where only numbers are wanted, how many there are: a few of one kind would be recognised."""
    if options.show is Show.NUMBERS:
        return (Table(_("People"), (_("On the list"),), ((len(data.people),),)),)
    columns = (_("Name"), _("Belongs"), _("Role"), _("Came first"), _("Came last"), _("Times"), _("What to have ready"))
    return (Table(_("People"), columns, tuple(_person(row, options) for row in data.people)),)


def _person(row: PersonRow, options: PageOptions) -> tuple[Cell, ...]:
    name = initials(row.display) if options.show is Show.INITIALS else row.display
    return (
        name,
        label(row.status),
        label(row.role),
        row.first_came_on,
        row.last_came_on,
        row.came_count,
        _needs(row.access_needs),
    )


def contact_tables(data: ContactSheet) -> tuple[Table, ...]:
    """Return how people may be reached. With names whatever is chosen: without them it would be of no use."""
    columns: tuple[str, ...] = (
        _("Name"),
        _("Numbers"),
        _("Email"),
        _("May be rung"),
        _("May be sent a text"),
        _("May be left a message"),
        _("Likes best"),
        _("Who else may answer"),
        _("Name to give"),
        _("Mind"),
        _("What to have ready"),
    )
    if data.with_emergency:
        columns += (_("To ring if taken ill"), _("Relation"), _("Their number"))
    return (Table(_("How to reach people"), columns, tuple(_contact(data, line) for line in data.people)),)


def _contact(data: ContactSheet, line: ContactLine) -> tuple[Cell, ...]:
    found: tuple[Cell, ...] = (
        line.name,
        _BETWEEN.join(line.phones),
        line.email,
        _yes_or_no(line.may_ring),
        _yes_or_no(line.may_text),
        _yes_or_no(line.may_leave_voicemail),
        label(line.preferred_way) if line.preferred_way else "",
        line.who_may_answer,
        line.name_to_give,
        line.note,
        _needs(line.access_needs),
    )
    if not data.with_emergency:
        return found
    ill = line.if_ill
    return (*found, *((ill.name, ill.relation, ill.phone) if ill else ("", "", "")))


def rota_tables(data: RotaSheet, options: PageOptions) -> tuple[Table, ...]:
    """Return the rota: a row for each session, a column for each job."""
    columns = (_("Day"), *data.jobs, _("What became of it"), _("Reason"))
    return (Table(_("Rota"), columns, tuple(_turns(data, line, options) for line in data.sessions)),)


def _turns(data: RotaSheet, line: RotaLine, options: PageOptions) -> tuple[Cell, ...]:
    if line.is_cancelled:
        return (line.on, *("" for _job in data.jobs), _("cancelled"), line.cancel_reason)
    return (line.on, *(_slot(slot, options) for slot in line.slots), "", "")


def _slot(slot: RotaSlot, options: PageOptions) -> str:
    if options.show is Show.NUMBERS:
        words = [str(len(slot.who))] if slot.who else []
    else:
        words = [one.shown(options.show) for one in slot.who]
        words += [_("{name} can’t after all").format(name=one.shown(options.show)) for one in slot.not_after_all]
    if slot.gaps:
        words.append(_("{count} wanted").format(count=slot.gaps))
    return _BETWEEN.join(words)


def _needs(needs: Iterable[AccessNeed]) -> str:
    return _BETWEEN.join(sorted(map(label, needs)))


def _yes_or_no(answer: bool | None) -> str:
    if answer is None:
        return ""
    return _("yes") if answer else _("no")
