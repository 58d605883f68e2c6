import pytest

from peergroup_desktop.core.errors import FeedRefused
from peergroup_desktop.core.feed_words import FEED_REFUSALS, feed_problem
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.interchange.open_referral import ProblemKind
from peergroup_desktop.interchange.open_referral.refusals import FeedReason


@pytest.mark.parametrize("reason", FeedReason)
def test_every_refusal_has_a_sentence(reason):
    assert sentence(FeedRefused(reason=reason.value)).happened == FEED_REFUSALS[reason]


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence(kind):
    facts = {"field": "alert", "given": "{x}", "taken": "y"}
    assert feed_problem(kind, facts).endswith(".")
    assert feed_problem(kind, {}).endswith(".")


def test_a_problem_names_what_it_is_about():
    assert feed_problem("mended", {"field": "url", "given": "x.org", "taken": "https://x.org"}) == (
        "url: “x.org” was read as “https://x.org”."
    )
