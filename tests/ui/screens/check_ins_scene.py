"""Check-ins for the tests of their page: questions that are asked, and answers by the dozen."""

from peergroup_desktop.actions import check_ins
from peergroup_desktop.actions.check_ins import Answer, MeasureForm, QuestionForm
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.ui.screens.check_ins.view import make as make_screen

OURS = MeasureForm(
    "After a session",
    "",
    (
        QuestionForm("How was it?", least_words="Hard", most_words="Good"),
        QuestionForm("Which?", QuestionShape.CHOICES, choices=("Tea", "Coffee")),
        QuestionForm("What else?", QuestionShape.WORDS),
    ),
)


def ask_ons4(make):
    """Let the group ask the four questions; return the id."""
    return check_ins.want_measure(make.vault, make.group_id, MeasureKind.ONS4).value


def ask_ours(make):
    """Let the group ask questions of its own; return the id."""
    return check_ins.make_measure(make.vault, make.group_id, OURS).value


def answer(make, measure_id, *answers, **facts):
    """Write a check-in down; return its id."""
    ids = [question.id for question in check_ins.get_measure(make.vault, measure_id).questions]
    said = dict(zip(ids, answers, strict=False))
    return check_ins.check_in(make.vault, make.group_id, measure_id, said, **facts).value


def answers(make, measure_id, count, first=Answer(7)):  # noqa: B008 - it cannot be changed
    """Write as many check-ins down."""
    for _each in range(count):
        answer(make, measure_id, first)


def kept(make, **facts):
    """Return the group's check-ins."""
    return check_ins.list_check_ins(make.vault, make.group_id, **facts)


def shown(stage, context, size=(1146, 768), **facts):
    """Show the page."""
    made = stage.show(make_screen(context), size)
    made.activateWindow()
    made.arrive(facts)
    made.focus_first()
    stage.settle()
    return made
