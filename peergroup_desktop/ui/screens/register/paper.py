"""A sign-in sheet that comes back on paper: numbers typed in, names shown, and only then marked."""

from typing import Protocol

from peergroup_desktop.actions import attendance
from peergroup_desktop.actions.attendance import PaperReading
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.words import and_list


class PaperFace(Protocol):
    """What the screen shows while numbers are typed."""

    def show_paper(self, words: str, *, count: int) -> None:
        """Show who would be marked, or what could not be read; `count` is how many would be."""

    def paper_entered(self) -> None:
        """Put the panel away."""


class Paper:
    """Reads what is typed from a sheet as it is typed, and marks when told to."""

    def __init__(self, face: PaperFace, context: Context) -> None:
        self._face = face
        self._context = context

    def read(self, session_id: RecordId, typed: str) -> None:
        """Show who the numbers stand for. Nothing is marked."""
        if typed.strip():
            self._context.runner.ask(attendance.read_paper, session_id, typed, on_answer=self._show)
        else:
            self._face.show_paper(hint(), count=0)

    def enter(self, session_id: RecordId, typed: str) -> None:
        """Mark everybody whose number was typed, and set the counts."""
        if typed.strip():
            self._context.runner.write(
                attendance.enter_paper, session_id, typed, on_done=self._entered, on_fault=self._refused
            )

    def _show(self, reading: PaperReading) -> None:
        if reading.problems:
            parts = and_list(reading.problems)
            self._face.show_paper(_("We couldn’t read {parts}.").format(parts=parts), count=0)
            return
        names = [self._context.discreet.name(name) for name in reading.names]
        said = [*names, *_headcounts(reading)]
        self._face.show_paper(and_list(said), count=len(names))

    def _entered(self, _reading: PaperReading) -> None:
        self._face.paper_entered()

    def _refused(self, fault: Fault) -> None:
        self._face.show_paper(str(self._context.messages.sentence(fault)), count=0)


def _headcounts(reading: PaperReading) -> list[str]:
    said = []
    if reading.unnamed:
        said.append(_("{count} not named").format(count=reading.unnamed))
    if reading.guests:
        said.append(plural("{count} guest", "{count} guests", reading.guests))
    if reading.children:
        said.append(plural("{count} child", "{count} children", reading.children))
    return said


def hint() -> str:
    """Return how numbers are typed."""
    return _("The numbers on the printed sheet, like 1-4, 7, 9, 3 guests. You’ll see the names first.")


def button_words(count: int) -> str:
    """Return what the button does for so many names."""
    return plural("Mark {count} person here", "Mark {count} people here", count) if count else _("Mark them here")
