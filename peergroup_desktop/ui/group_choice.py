"""Which group the window shows. One file may hold several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.parts import Part, parts_of
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.runner import Runner

if TYPE_CHECKING:
    from peergroup_desktop.actions.groups import GroupRow
    from peergroup_desktop.actions.opening import ChangeSet
    from peergroup_desktop.actions.settings import GroupSettings

_TABLES = frozenset({"peer_group", "setting"})


class GroupChoice(QObject):
    """The groups of the file and the one in use. `changed` comes when another is chosen, one of them changed, or what
    they see did.
    """

    changed = Signal()

    def __init__(self, runner: Runner, hub: ChangeHub) -> None:
        super().__init__()
        self._runner = runner
        self.rows: tuple[GroupRow, ...] = ()
        self.group_id: bytes | None = None
        self._has_check_ins = False
        hub.changed.connect(self._on_changed)
        self.reload()

    @property
    def name(self) -> str:
        """Return the name of the group in use, or "" while there is none."""
        return next((row.name for row in self.rows if row.id == self.group_id), "")

    @property
    def kind(self) -> GroupKind:
        """Return the kind of the group in use; while there is none, the kind that sees everything."""
        return next((row.kind for row in self.rows if row.id == self.group_id), GroupKind.MIXED)

    @property
    def parts(self) -> frozenset[Part]:
        """Return what the group in use sees."""
        return parts_of(self.kind) - (frozenset() if self._has_check_ins else {Part.CHECK_INS})

    def choose(self, group_id: bytes) -> None:
        """Show another group."""
        if group_id != self.group_id:
            self.group_id = group_id
            self.changed.emit()

    def reload(self) -> None:
        """Ask for the groups again; the one in use stays, or else the largest comes."""
        from peergroup_desktop.actions import groups, settings

        before = (self.rows, self.group_id, self._has_check_ins)
        self._runner.ask(groups.list_groups, on_answer=self._take)
        self._runner.ask(settings.get_settings, on_answer=self._take_settings)
        if before != (self.rows, self.group_id, self._has_check_ins):
            self.changed.emit()

    def _take(self, rows: "tuple[GroupRow, ...]") -> None:
        self.rows = rows
        if self.group_id not in [row.id for row in rows]:
            self.group_id = max(rows, key=_people_in).id if rows else None

    def _take_settings(self, now: "GroupSettings") -> None:
        self._has_check_ins = now.check_ins_wanted

    def _on_changed(self, change_set: "ChangeSet") -> None:
        if not _TABLES.isdisjoint(change_set.rows):
            self.reload()


def _people_in(row: "GroupRow") -> int:
    return row.people_count
