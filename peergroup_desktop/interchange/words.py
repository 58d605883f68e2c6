"""Words for what import found: reasons, meanings and questions, so that window, paper and command line agree."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import N_, _

if TYPE_CHECKING:
    from peergroup_desktop.interchange.dates import DateQuestion, YearQuestion
    from peergroup_desktop.interchange.marks import MarkHabit, MarkMeaning
    from peergroup_desktop.interchange.meanings import ColumnMeaning

_KEPT: Mapping[str, str] = {
    "column_in_note": N_("there’s no place of its own for this, so it’s in the person’s note"),
    "column_ignored": N_("this column was left out"),
    "column_numbers": N_("the list’s own running numbers, kept here in one line"),
    "column_total": N_("a total: the app counts for itself"),
    "date_unreadable": N_("not a date we could read"),
    "date_no_such_day": N_("there’s no such day"),
    "date_without_year": N_("a date without a year"),
    "date_out_of_range": N_("a date too far away"),
    "dates_day_first": N_("dates here can be read both ways, and were read with the day first"),
    "dates_month_first": N_("dates here can be read both ways, and were read with the month first"),
    "year_assumed": N_("there was no year, so we took the one that fits best"),
    "not_a_phone": N_("not a phone number we could read"),
    "not_an_email": N_("not an email address we could read"),
    "differs": N_("another sheet says something else, and the first was taken"),
    "mark_unclear": N_("not clear whether they came, so no mark was made"),
    "mark_twice": N_("the same date has two different marks, and the first was taken"),
    "mark_read": N_("how this mark was read in the whole list"),
    "mark_guessed": N_("how this mark was read in the whole list; it can mean something else, so please check"),
    "count_unsure": N_("the number was marked as unsure, and was taken as it stands"),
    "count_unreadable": N_("not a number we could read"),
    "total_differs": N_("the total in the list is not what its marks add up to"),
    "title": N_("a title above the list"),
    "outside_table": N_("words beside the list"),
    "sheet_not_a_list": N_("this sheet has no list of people"),
    "no_name": N_("there’s no name in this row"),
    "name_too_long": N_("too long for a name"),
    "same_row_twice": N_("the same as a row above, cell for cell"),
    "not_agreed": N_("left out, because they did not agree that the group keeps it"),
    "not_answered": N_("left out, because they did not say whether the group may keep it"),
    "not_part_of_people": N_("register marks: bring them in as a register"),
    "heading_words": N_("words beside the date in a heading"),
    "no_date": N_("we could not tell which date this column is"),
    "nul_removed": N_("characters that can’t be shown were taken out"),
    "bytes_guessed": N_("letters with accents were read by the way Windows writes them, so check a few"),
    "cell_remark": N_("a remark pinned to this cell"),
    "formula_error": N_("a formula that has no answer"),
    "differs_here": N_("the group already has something else here, and that stays"),
    "mark_differs_here": N_("the register already has another mark, and that stays"),
    "above_record_level": N_("left out, because the group chose to keep less"),
    "only_counted": N_("left out, because this group only counts people"),
    "chosen_to_leave": N_("somebody chose to leave this row out"),
}

_MEANINGS: Mapping[str, str] = {
    "called": N_("What they like to be called"),
    "full_name": N_("Name"),
    "first_name": N_("First name"),
    "surname": N_("Surname"),
    "phone": N_("Phone"),
    "other_phone": N_("Other phone"),
    "email": N_("Email"),
    "contact_note": N_("How to get in touch"),
    "access_needs": N_("What to have ready"),
    "born_on": N_("Birthday"),
    "joined_on": N_("First came"),
    "note": N_("Note"),
    "group": N_("Group"),
    "agreement": N_("Agrees that details are kept"),
    "text_ok": N_("May we text"),
    "timestamp": N_("When the form was filled in"),
    "session_date": N_("A session"),
    "total": N_("A total"),
    "keep_in_note": N_("Keep in the person’s note"),
    "ignore": N_("Leave out"),
}

_MARKS: Mapping[str, str] = {
    "here": N_("Here"),
    "came_late": N_("Here, came late"),
    "left_early": N_("Here, left early"),
    "apologies": N_("Apologies"),
    "not_here": N_("Not here"),
    "cancelled": N_("No session that day"),
    "unclear": N_("Not clear: keep it in the import note"),
}

_PROBLEMS: Mapping[str, str] = {
    "name_like_formula": N_("The name looks like a formula. It was taken as text."),
    "phone_short": N_("The phone number looks short."),
    "phone_lost_zero": N_("The phone number may have lost its first 0."),
    "details_left_out": N_("Only the name was taken, because the rest was not agreed to."),
    "date_kept_in_note": N_("A date could not be read. It’s in the person’s note."),
}


def kept_words(reason: str) -> str:
    """Return the words for a `KeptReason`, as part of a sentence."""
    return _(_KEPT[reason])


def place_words(row_number: int, column: str) -> str:
    """Return where something stood in its sheet: "B3", "row 3", or "" where it is about the whole file."""
    if not row_number:
        return ""
    return f"{column}{row_number}" if column else _("row {number}").format(number=row_number)


def meaning_words(meaning: "ColumnMeaning") -> str:
    """Return the words for what a column means."""
    return _(_MEANINGS[meaning.value])


def mark_words(meaning: "MarkMeaning") -> str:
    """Return the words for what a mark means."""
    return _(_MARKS[meaning.value])


def problem_words(problem: str) -> str:
    """Return the sentence for a `RowProblem`."""
    return _(_PROBLEMS[problem])


def date_question_words(question: "DateQuestion") -> str:
    """Return the question about a date that reads both ways: "Is 03/11/2026 3 November or 11 March?"."""
    return _("Is {typed} {one} or {other}?").format(
        typed=question.example, one=_short(question.day_first), other=_short(question.month_first)
    )


def year_question_words(question: "YearQuestion") -> str:
    """Return the question about a year that nobody wrote down."""
    return _("Which year is {typed} in?").format(typed=question.example)


def habit_question_words(habit: "MarkHabit") -> str:
    """Return the question about a way of marking."""
    shown = " ".join(f"“{spelling}”" for spelling in habit.shown)
    return _("What does {mark} mean? It stands {count} times.").format(mark=shown, count=habit.count)


def _short(day: date) -> str:
    return long_day(day).split(" ", 1)[1]
