"""Spreadsheets in: read one, say what its columns mean, see who is in it, and write it in one deed.

Reading is `interchange`'s; matching with the people already there, and writing, are done here. Nothing is written
before `apply`.
"""

from peergroup_desktop.actions.imports.applying import ImportResult, apply
from peergroup_desktop.actions.imports.keeping import ImportNoteRow, list_notes
from peergroup_desktop.actions.imports.planning import plan_people, plan_register
from peergroup_desktop.actions.imports.plans import (
    Decision,
    DecisionKind,
    ImportKind,
    ImportPlan,
    MatchKind,
    PlannedRow,
    with_decision,
    with_new_group,
)
from peergroup_desktop.actions.imports.reading import propose, read_file
from peergroup_desktop.actions.people.duplicates import Lookalike, LookalikeReason
from peergroup_desktop.interchange.columns import (
    Column,
    Proposal,
    SheetKind,
    with_column,
    with_date_order,
    with_header_row,
    with_kind,
    with_year,
)
from peergroup_desktop.interchange.dates import DateOrder, DateQuestion, YearQuestion
from peergroup_desktop.interchange.kept import CellCounts, ImportLine, KeptNote, KeptReason, KeptWhere, LineOutcome
from peergroup_desktop.interchange.marks import MarkHabit, MarkMeaning, habit_key
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.plain import plain
from peergroup_desktop.interchange.readings import habit_line
from peergroup_desktop.interchange.register_sheet import RegisterTable, mark_habits
from peergroup_desktop.interchange.roster import RosterRow, RosterTable
from peergroup_desktop.interchange.spreadsheets import read_pasted
from peergroup_desktop.interchange.words import date_question_words as question_words
from peergroup_desktop.interchange.words import (
    habit_question_words,
    mark_words,
    meaning_words,
    problem_words,
    year_question_words,
)
from peergroup_desktop.interchange.workbook import Cell, Sheet, Workbook, as_text, column_letter

__all__ = [
    "Cell",
    "CellCounts",
    "Column",
    "ColumnMeaning",
    "DateOrder",
    "DateQuestion",
    "Decision",
    "DecisionKind",
    "ImportKind",
    "ImportLine",
    "ImportNoteRow",
    "ImportPlan",
    "ImportResult",
    "KeptNote",
    "KeptReason",
    "KeptWhere",
    "LineOutcome",
    "Lookalike",
    "LookalikeReason",
    "MarkHabit",
    "MarkMeaning",
    "MatchKind",
    "PlannedRow",
    "Proposal",
    "RegisterTable",
    "RosterRow",
    "RosterTable",
    "Sheet",
    "SheetKind",
    "Workbook",
    "YearQuestion",
    "apply",
    "as_text",
    "column_letter",
    "habit_key",
    "habit_line",
    "habit_question_words",
    "list_notes",
    "mark_habits",
    "mark_words",
    "meaning_words",
    "plain",
    "plan_people",
    "plan_register",
    "problem_words",
    "propose",
    "question_words",
    "read_file",
    "read_pasted",
    "with_column",
    "with_date_order",
    "with_decision",
    "with_header_row",
    "with_kind",
    "with_new_group",
    "with_year",
    "year_question_words",
]
