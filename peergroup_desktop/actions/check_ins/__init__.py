"""Check-ins: sets of questions that a group wants to ask, what people answered, and the group's picture of it."""

from peergroup_desktop.actions.check_ins.asking import get_measure, list_measures
from peergroup_desktop.actions.check_ins.keeping import change, check_in, remove
from peergroup_desktop.actions.check_ins.listing import get_check_in, list_check_ins
from peergroup_desktop.actions.check_ins.measures import (
    bring_back,
    change_measure,
    make_measure,
    retire_measure,
    want_measure,
)
from peergroup_desktop.actions.check_ins.results import AnswerCount, BandCount, CheckInResults, QuestionPicture, results
from peergroup_desktop.actions.check_ins.rows import (
    Answer,
    CheckInDetail,
    CheckInRow,
    MeasureForm,
    MeasureRow,
    QuestionForm,
    QuestionRow,
)

__all__ = [
    "Answer",
    "AnswerCount",
    "BandCount",
    "CheckInDetail",
    "CheckInResults",
    "CheckInRow",
    "MeasureForm",
    "MeasureRow",
    "QuestionForm",
    "QuestionPicture",
    "QuestionRow",
    "bring_back",
    "change",
    "change_measure",
    "check_in",
    "get_check_in",
    "get_measure",
    "list_check_ins",
    "list_measures",
    "make_measure",
    "remove",
    "results",
    "retire_measure",
    "want_measure",
]
