"""What was taken for granted where a list can be read in two ways: told in the import note, whoever was asked."""

from collections.abc import Iterator, Sequence

from peergroup_desktop.core.i18n import plural
from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.dates import DateOrder
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.marks import MarkHabit, MarkMeaning
from peergroup_desktop.interchange.words import mark_words
from peergroup_desktop.interchange.workbook import column_letter


def tell_dates(proposals: Sequence[Proposal], *, is_register: bool) -> Iterator[KeptNote]:
    """Yield a note for each row or column of dates whose order or year nobody chose and nothing in the list settles.

    A list of people has no use for the dates above its columns.
    """
    for proposal in proposals:
        if proposal.kind is SheetKind.OTHER:
            continue
        row_number = proposal.first_row
        for question in proposal.date_questions:
            if question.column is None and not is_register:
                continue
            is_day_first = question.assumed is DateOrder.DAY_FIRST
            reason = KeptReason.DATES_DAY_FIRST if is_day_first else KeptReason.DATES_MONTH_FIRST
            if question.column is None:
                yield KeptNote(question.sheet, row_number, "", "", question.example, reason)
            else:  # the example may be the birthday of somebody who did not agree, so only the heading is named
                column = column_letter(question.column)
                yield KeptNote(question.sheet, row_number, column, question.heading, "", reason)
        if proposal.year_question is not None and is_register:
            asked = proposal.year_question
            value = f"{asked.example}: {asked.assumed}"
            yield KeptNote(asked.sheet, row_number, "", "", value, KeptReason.YEAR_ASSUMED)


def tell_habits(habits: Sequence[MarkHabit]) -> Iterator[KeptNote]:
    """Yield how each mark was read, once one of them was in doubt and nobody answered.

    Marks that were not read stand in the note already, cell by cell.
    """
    read = [habit for habit in habits if habit.meaning is not MarkMeaning.UNCLEAR]
    if not any(habit.needs_asking for habit in read):
        return
    for habit in read:
        reason = KeptReason.MARK_GUESSED if habit.needs_asking else KeptReason.MARK_READ
        place = habit.example
        yield KeptNote(place.sheet, place.row_number, place.column, "", habit_line(habit), reason)


def habit_line(habit: MarkHabit) -> str:
    """Return a mark with what it was taken to mean: "x X: Here, 31 times"."""
    times = plural("{count} time", "{count} times", habit.count)
    return f"{' '.join(habit.shown)}: {mark_words(habit.meaning)}, {times}"
