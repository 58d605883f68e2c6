"""Every figure, counted in one place from the records, and the sheets that are printed, filled from them.

`counting` has the figures of any range of dates and any set of groups, each with the rows behind it; `month` the page
of one group's month, `sheets` what is printed without figures. What a figure means is in `core.figure_words`.
"""

from peergroup_desktop.actions.figures.at_a_glance import Glance, GroupGlance, Waiting, at_a_glance
from peergroup_desktop.actions.figures.counting import Behind, Counted, Figure, RowKind, count
from peergroup_desktop.actions.figures.month import month_attendance
from peergroup_desktop.actions.figures.pack import month_pack
from peergroup_desktop.actions.figures.returning import BACK_AFTER
from peergroup_desktop.actions.figures.rows import (
    ContactBehind,
    DutyBehind,
    GroupRef,
    MarkBehind,
    PersonBehind,
    RowBehind,
    SessionBehind,
    SuggestionBehind,
    Who,
    rows_behind,
)
from peergroup_desktop.actions.figures.sheets import group_line, import_note, sign_in
from peergroup_desktop.actions.figures.summary import summary

__all__ = [
    "BACK_AFTER",
    "Behind",
    "ContactBehind",
    "Counted",
    "DutyBehind",
    "Figure",
    "Glance",
    "GroupGlance",
    "GroupRef",
    "MarkBehind",
    "PersonBehind",
    "RowBehind",
    "RowKind",
    "SessionBehind",
    "SuggestionBehind",
    "Waiting",
    "Who",
    "at_a_glance",
    "count",
    "group_line",
    "import_note",
    "month_attendance",
    "month_pack",
    "rows_behind",
    "sign_in",
    "summary",
]
