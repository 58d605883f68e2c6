"""Check-ins as they go to paper."""

from datetime import date

import pytest

from peergroup_desktop.actions import check_ins, printing
from peergroup_desktop.actions.check_ins import MeasureForm, QuestionForm
from peergroup_desktop.actions.printables.check_ins import check_in_form, check_in_results
from peergroup_desktop.actions.printing import PageOptions
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import MeasureKind, QuestionShape, RecordLevel

TODAY = date(2026, 11, 24)


def test_the_form_of_the_four_questions(vault, make):
    form = check_in_form(vault, check_ins.want_measure(vault, make.group_id, MeasureKind.ONS4).value)
    assert (form.group_name, form.least_age, form.keeps_names, len(form.questions)) == ("Tuesday Circle", 16, True, 4)
    assert form.questions[0].answers == ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
    assert form.questions[0].least_words == "Not at all satisfied"


def test_the_form_of_our_own_questions_in_a_group_that_only_counts(vault, make):
    make.group("Drop-in", RecordLevel.COUNT_ONLY)
    questions = (QuestionForm("Which?", QuestionShape.CHOICES, choices=("Tea", "Cake")),)
    own = check_ins.make_measure(vault, make.group_id, MeasureForm("Ours", "Please.", questions)).value
    form = check_in_form(vault, own)
    assert (form.words, form.keeps_names, form.source, form.questions[0].answers) == (
        "Please.", False, "", ("Tea", "Cake")
    )  # fmt: skip
    facts = {"printed_on": TODAY, "printed_by": "Maureen"}
    assert printing.render_check_in_form(form, PageOptions(), **facts).pages == 1
    found = check_in_results(vault, own, TODAY, TODAY)
    assert printing.render_check_in_results(found, PageOptions(), **facts).pages == 1


def test_no_such_questions(vault, make):
    with pytest.raises(NotFound):
        check_in_form(vault, new_id())
