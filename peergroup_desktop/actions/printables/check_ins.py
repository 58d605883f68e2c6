"""Check-ins on paper: a form to fill in by hand, and the group's picture."""

from peergroup_desktop.actions.check_ins import QuestionRow, get_measure
from peergroup_desktop.actions.check_ins import results as check_in_results
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import QuestionShape, RecordLevel
from peergroup_desktop.reports.check_in_form import CheckInForm, FormQuestion
from peergroup_desktop.storage.vault import Vault

__all__ = ["check_in_form", "check_in_results"]


def check_in_form(vault: Vault, measure_id: RecordId) -> CheckInForm:
    """Return a set of questions as a form to fill in. Raises `NotFound`."""
    measure = get_measure(vault, measure_id)
    group = get_group(vault, measure.group_id)
    return CheckInForm(
        group.name,
        measure.words,
        tuple(_question(question) for question in measure.questions),
        measure.least_age,
        measure.source,
        group.record_level is not RecordLevel.COUNT_ONLY,
    )


def _question(question: QuestionRow) -> FormQuestion:
    is_scale = question.shape is QuestionShape.SCALE
    answers = tuple(str(value) if is_scale else question.choices[value] for value in question.values)
    return FormQuestion(question.words, question.shape, answers, question.least_words, question.most_words)
