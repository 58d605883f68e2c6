"""The results of check-ins in sentences, the same on screen and on paper. Light: draws nothing."""

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.check_in_results import BandCount, CheckInResults, QuestionPicture


def check_ins_words(data: CheckInResults) -> str:
    """Return how many check-ins there were, in a sentence."""
    return plural("{count} check-in in these days.", "{count} check-ins in these days.", data.check_ins)


def span_words(band: BandCount) -> str:
    """Return the numbers of a band: "0 to 4"."""
    return _("{low} to {high}").format(low=band.low, high=band.high)


def share_words(count: int, percent: int | None) -> str:
    """Return how many there are, with their share where there is one: "2 = 17 %", "2"."""
    return str(count) if percent is None else _("{count} = {percent} %").format(count=count, percent=percent)


def told_words(question: QuestionPicture) -> str:
    """Return how many answered, would rather not say, and left a question out."""
    parts = [plural("{count} answer.", "{count} answers.", question.answered)]
    if question.refused:
        parts.append(_("Rather not say: {count}.").format(count=question.refused))
    if question.skipped:
        parts.append(_("Left out: {count}.").format(count=question.skipped))
    return " ".join(parts)


def few_words() -> str:
    """Return what to say where there are so few that people could tell who said what."""
    return _("There are only a few answers here. Whoever knows the group may guess who said what, so keep it safe.")
