"""The forms of the rota: a job, and somebody who takes no turns for a while."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.rota import MOST_PEOPLE, JobRow
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

People = Sequence[tuple[RecordId, str]]


@dataclass(frozen=True)
class TypedJob:
    """A job as filled in. No helpers leave it to the usual ones."""

    kind: str
    people_needed: int
    helper_ids: tuple[RecordId, ...]


class JobForm(Form):
    """For a new job, and for changing one. `people` are those of the group, as they may be shown."""

    def __init__(self, parent: QWidget, title: str, job: JobRow | None, people: People, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=560)
        self._job = job
        self.name = LineEdit(height=44, longest=40)
        if job is None:
            self.add_field("kind", Field(_("What is the job?"), self.name, help=_("Chairs, music, washing up …")))
        self.needed = ComboBox(height=44)
        counts = range(1, MOST_PEOPLE + 1)
        self.needed.set_choices([(str(count), plural("{count} person", "{count} people", count)) for count in counts])
        self.needed.set_choice(str(job.people_needed if job else 1))
        self.add_field("people_needed", Field(_("How many does it take?"), self.needed))
        ticked: Collection[RecordId] = job.helper_ids if job else ()
        self.people = {person: CheckChip(name) for person, name in people}
        for person, chip in self.people.items():
            chip.setChecked(person in ticked)
        if self.people:
            self.add_ticks(_("Who takes turns?"), {person.hex(): chip for person, chip in self.people.items()})
        usual = _("Choose nobody, and everybody with a role in the group takes turns.")
        self.body.addWidget(TextLabel(usual, Text.SECOND, Ink.INK2))

    def job(self) -> TypedJob:
        """Return what was chosen; the usual people stay the usual ones."""
        chosen = tuple(person for person, chip in self.people.items() if chip.isChecked())
        is_usual = self._job is not None and self._job.is_usual and set(chosen) == set(self._job.helper_ids)
        kind = self._job.kind if self._job else self.name.text()
        return TypedJob(kind, int(self.needed.choice), () if is_usual else chosen)


@dataclass(frozen=True)
class TypedCannot:
    """Days on which somebody takes no turns, as filled in."""

    person_id: RecordId
    starts_on: date
    ends_on: date | None


class CannotForm(Form):
    """For somebody who takes no turns for a while."""

    def __init__(self, parent: QWidget, people: People, context: Context) -> None:
        super().__init__(parent, _("Can’t for a while"), keep=_("Keep"), context=context, width=520)
        self.who = ComboBox(height=44)
        self.who.set_choices([(person.hex(), name) for person, name in people])
        today = context.clock.today()
        self.starts_on = DateEdit(today, field="starts_on")
        self.ends_on = DateEdit(today, field="ends_on")
        self.starts_on.set_day(today)
        self.add_field("person_id", Field(_("Who"), self.who))
        self.add_day("starts_on", _("From"), self.starts_on)
        self.add_day("ends_on", _("Until"), self.ends_on, optional=True, usual=_("Empty is until further notice."))

    def cannot(self) -> TypedCannot:
        """Return what was typed.

        Raises:
            DateUnreadable: a day cannot be read.
        """
        ends_on = self.ends_on.read() if self.ends_on.text().strip() else None
        return TypedCannot(bytes.fromhex(self.who.choice), self.starts_on.read(), ends_on)
