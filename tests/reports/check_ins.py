"""Check-ins to print: a form with every shape of question, and results of a few and of many answers."""

from datetime import date

from peergroup_desktop.core.kinds import MeasureKind, QuestionShape
from peergroup_desktop.core.wellbeing import PUBLISHED, bands_of, percent
from peergroup_desktop.reports import check_in_form, check_in_results
from peergroup_desktop.reports.check_in_form import CheckInForm, FormQuestion
from peergroup_desktop.reports.check_in_results import AnswerCount, BandCount, CheckInResults, QuestionPicture
from peergroup_desktop.reports.options import PageOptions

ONS4, LONELINESS = PUBLISHED[MeasureKind.ONS4], PUBLISHED[MeasureKind.LONELINESS]
NUMBERS = tuple(str(number) for number in range(11))
FORM = CheckInForm(
    "Tuesday Circle",
    ONS4.words,
    tuple(
        FormQuestion(one.words, one.shape, NUMBERS, one.least_words, one.most_words) for one in ONS4.questions
    ),
    ONS4.least_age,
    ONS4.source,
)  # fmt: skip
OWN_FORM = CheckInForm(
    "Tuesday Circle",
    "",
    (
        FormQuestion(LONELINESS.questions[0].words, QuestionShape.CHOICES, LONELINESS.questions[0].choices),
        FormQuestion("What would you like more of? 🙂", QuestionShape.WORDS),
    ),
    keeps_names=False,
)


def scale(place: int, *values: int) -> QuestionPicture:
    """Return the answers to one of the four questions, with bands if there are enough."""
    question, kind = ONS4.questions[place], MeasureKind.ONS4
    bands = []
    for band in bands_of(kind, place):
        count = sum(band.low <= value <= band.high for value in values)
        share = percent(count, len(values))
        if share is not None:
            bands.append(BandCount(band.words, band.low, band.high, count, share))
    counts = tuple(AnswerCount(str(number), values.count(number)) for number in range(11))
    ends = (question.least_words, question.most_words)
    return QuestionPicture(question.words, True, *ends, counts, tuple(bands), (), 1, 0)


def choices(*counts: int) -> QuestionPicture:
    """Return the answers to the question about loneliness."""
    (question,) = LONELINESS.questions
    total = sum(counts)
    found = (AnswerCount(words, count, percent(count, total)) for words, count in zip(question.choices, counts))  # noqa: B905
    return QuestionPicture(question.words, False, "", "", tuple(found), (), (), 0, 2)


def in_words(*texts: str) -> QuestionPicture:
    """Return answers in people's own words."""
    return QuestionPicture("What would you like more of?", False, "", "", (), (), texts, 0, 0)


def results(*questions: QuestionPicture, check_ins: int = 12, source: str = ONS4.source) -> CheckInResults:
    """Return the results of a year."""
    days = (date(2026, 1, 1), date(2026, 11, 24))
    return CheckInResults("Tuesday Circle", "How life is", source, *days, check_ins, questions)


def form(data: CheckInForm = FORM, **options):
    """Draw a form."""
    return check_in_form.render(data, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")


def picture(data: CheckInResults, **options):
    """Draw results."""
    return check_in_results.render(data, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")
