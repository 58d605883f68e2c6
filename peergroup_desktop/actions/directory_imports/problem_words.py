"""What was wrong with a row or a field of a list, in one line."""

from peergroup_desktop.core.feed_words import feed_problem
from peergroup_desktop.interchange.open_referral import Problem


def problem_line(problem: Problem) -> str:
    """Return the sentence for a problem, without where it is."""
    return feed_problem(problem.kind.value, problem.facts)
