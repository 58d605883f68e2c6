"""The form for a group: its name, its kind, where it meets, and how much it keeps about people."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.groups import GroupChange, GroupDetail, NewGroup
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import GroupKind, RecordLevel, RoomFeature
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.groups import words
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit


class GroupForm(Form):
    """Asks what a group is. Filled from `group` when it changes one."""

    def __init__(self, parent: QWidget, context: Context, group: GroupDetail | None = None) -> None:
        title = _("Change the group’s details") if group else _("Another group")
        super().__init__(parent, title, keep=_("Keep") if group else _("Add the group"), context=context)
        self._name = LineEdit(height=48, longest=120)
        self.add_field("name", Field(_("What’s the group called?"), self._name))
        self._kind = ComboBox(height=44)
        self._kind.set_choices([(kind.value, label(kind)) for kind in GroupKind])
        self._kind_field = self.add_field("kind", Field(_("What kind of group is it?"), self._kind))
        self._kind.chosen.connect(self._on_kind_chosen)
        self._place = LineEdit(height=44, longest=200)
        self.add_field("place", Field(_("Where?"), self._place, optional=True))
        self._room = self._build_room()
        self._level = ComboBox(height=44)
        self._level.set_choices([(level.value, label(level)) for level in reversed(RecordLevel)])
        level_field = self.add_field("record_level", Field(_("How much do you keep about people?"), self._level))
        level_field.set_help(_("Less is often kinder. What is above this is not offered."))
        if group:
            self._fill(group)
        else:
            self._kind.set_choice(GroupKind.MIXED.value)
            self._level.set_choice(RecordLevel.FULL.value)
        self._was = group.kind if group else None
        self._say_kind()

    def _build_room(self) -> dict[RoomFeature, CheckChip]:
        chips = {feature: CheckChip(label(feature)) for feature in RoomFeature}
        self.add_ticks(_("What’s the room like?"), {feature.value: chip for feature, chip in chips.items()})
        return chips

    def _fill(self, group: GroupDetail) -> None:
        self._name.setText(group.name)
        self._kind.set_choice(group.kind.value)
        self._place.setText(group.place)
        self._level.set_choice(group.record_level.value)
        for feature, chip in self._room.items():
            chip.setChecked(feature in group.room)

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what `texts` held, and what the kind in it shows."""
        super().fill(texts)
        self._say_kind()

    def _say_kind(self) -> None:
        if self._kind.choice:
            kind = GroupKind(self._kind.choice)
            hides = words.what_it_hides(self._was, kind) if self._was is not None else ""
            self._kind_field.set_help(" ".join(filter(None, (words.what_it_shows(kind), hides))))

    def _on_kind_chosen(self, _kind: str) -> None:
        self._say_kind()
        self.fit_again()

    def change(self) -> GroupChange:
        """The form as a change."""
        return GroupChange(
            name=self._name.text(),
            kind=GroupKind(self._kind.choice),
            record_level=RecordLevel(self._level.choice),
            place=self._place.text(),
            room=frozenset(feature for feature, chip in self._room.items() if chip.isChecked()),
        )

    def new_group(self) -> NewGroup:
        """The form as a new group, which has no fixed day yet."""
        change = self.change()
        return NewGroup(change.name, change.kind, change.record_level, change.place, change.room)
