"""What this file holds and why, kind by kind: how many rows, from when to when, who may see them, how long they stay.

For a trustee: it counts and names nobody. How long things are kept is an example until a group writes its own down.
"""

from collections.abc import Iterator
from datetime import date, datetime

import peewee

from peergroup_desktop.actions.accounts import list_accounts
from peergroup_desktop.actions.backups import status
from peergroup_desktop.actions.printables.data_kinds import HELD, KINDS, Kind, Table
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Concern, Group, Session
from peergroup_desktop.reports.data_map import DataKind, DataMap, DataSight
from peergroup_desktop.reports.told import ToldLine
from peergroup_desktop.storage import history
from peergroup_desktop.storage.vault import Vault


def data_map(vault: Vault) -> DataMap:
    """Return what the file holds, for a trustee. Rows that were taken off a list count: they are still held."""
    with vault.reading():
        kinds = tuple(_kind(kind) for kind in KINDS)
        drawer = _drawer()
        groups = Group.select().where(Group.archived_on.is_null()).count()
    return DataMap(
        groups,
        (
            DataSight(_("Everybody who can unlock the file may see"), kinds),
            DataSight(_("Coordinators and the safeguarding lead alone may see"), (_history(vault),)),
            DataSight(_("The safeguarding lead alone may see"), (drawer,)),
        ),
        (
            ToldLine(_("Who can unlock"), _who(vault)),
            ToldLine(_("Where it lies"), _where(vault)),
            ToldLine(_("People’s rights"), _rights()),
        ),
    )


def _kind(kind: Kind) -> DataKind:
    days = [day for table, column in kind.days for day in _ends(table, column) if day is not None]
    count = kind.counted.select().count()
    how_many = kind.words(count)
    return DataKind(_(kind.what), _(kind.why), how_many, min(days, default=None), max(days, default=None), _(kind.kept))


def _ends(table: Table, column: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that rows of a table tell of."""
    fn = peewee.fn
    if column == HELD:
        found = rows_of(Session.select(fn.MIN(Session.held_on), fn.MAX(Session.held_on)).join(table))
    else:
        field = getattr(table, column)
        found = rows_of(table.select(fn.MIN(field), fn.MAX(field)))
    ((first, last),) = found
    return first, last


def _history(vault: Vault) -> DataKind:
    newest = history.entries(vault, 1)
    oldest = history.entries(vault, 1, before=2)
    return DataKind(
        _("History"),
        _("Who changed what and when, and what stood there before: to find a mistake and take it back."),
        plural("{count} entry", "{count} entries", newest[0].number),
        oldest[0].at.astimezone().date(),
        newest[0].at.astimezone().date(),
        _("as long as the file"),
    )


def _drawer() -> DataKind:
    days = [day for day in _ends(Concern, "written_on") if day is not None]
    return DataKind(
        _("Sealed drawer"),
        _("Worries about somebody’s safety. Others see how many there are, and no words."),
        plural("{count} concern", "{count} concerns", Concern.select().count()),
        min(days, default=None),
        max(days, default=None),
        _("as your policy says"),
    )


def _who(vault: Vault) -> str:
    roles = [row.role for row in list_accounts(vault)]
    told = [
        plural(one, many, roles.count(role))
        for role, one, many in (
            (Role.COORDINATOR, N_("{count} coordinator"), N_("{count} coordinators")),
            (Role.FACILITATOR, N_("{count} facilitator"), N_("{count} facilitators")),
            (Role.SAFEGUARDING, N_("{count} safeguarding lead"), N_("{count} safeguarding leads")),
        )
        if role in roles
    ]
    return _("{people}, each with a passphrase. A recovery code on paper opens the file too.").format(
        people=", ".join(told)
    )


def _where(vault: Vault) -> str:
    return " ".join(_places(vault))


def _places(vault: Vault) -> Iterator[str]:
    now = status(vault)
    yield _("In one locked file on the group’s own computer or stick. Nothing goes over the internet.")
    yield _("Backups, locked in the same way, lie beside it: {day}.").format(day=_newest(now.newest_at))
    if now.second is None:
        yield _("There is no second place for backups yet.")
    else:
        words = _("A second place, {place}, has them too: {day}.")
        yield words.format(place=now.second.name, day=_newest(now.second.newest_at))


def _newest(moment: datetime | None) -> str:
    if moment is None:
        return _("none yet")
    return _("the newest is of {day}").format(day=plain_day(moment.astimezone().date()))


def _rights() -> str:
    return _("Everybody may see what is held about them on paper, have it put right, and have it taken out.")
