"""What a group answered as a table: how often each answer was given, and never whose it was."""

from collections.abc import Iterator

from peergroup_desktop.core.i18n import _
from peergroup_desktop.interchange.tables_out import Cell, Table
from peergroup_desktop.reports.check_in_results import CheckInResults, QuestionPicture


def check_in_tables(data: CheckInResults) -> tuple[Table, ...]:
    """Return every question with its answers, as the page has them: no bands and no shares where there are few."""
    columns = (_("Question"), _("Answer"), _("Times"), _("Per cent"))
    return (Table(data.measure_name, columns, tuple(row for one in data.questions for row in _rows(one))),)


def _rows(question: QuestionPicture) -> Iterator[tuple[Cell, ...]]:
    for answer in question.counts:
        yield (question.words, answer.words, answer.count, answer.percent)
    for band in question.bands:
        words = _("{band}: {low} to {high}").format(band=band.words, low=band.low, high=band.high)
        yield (question.words, words, band.count, band.percent)
    for text in question.texts:
        yield (question.words, text, 1, None)
    yield (question.words, _("Rather not say"), question.refused, None)
    yield (question.words, _("Left out"), question.skipped, None)
