"""Why a whole list of services is refused. The sentences are in `core.feed_words`."""

from enum import StrEnum

from peergroup_desktop.core.errors import FeedRefused

MAX_RECORDS = 600_000  # rows of one list; 2,000 services with 4,000 locations have about 60,000


class FeedReason(StrEnum):
    """The `reason` fact of `FeedRefused`."""

    UNREADABLE = "feed_unreadable"
    TOO_LARGE = "feed_too_large"
    ZIP_BOMB = "feed_zip_bomb"
    TOO_MANY = "feed_too_many"
    TOO_DEEP = "feed_too_deep"
    PASSWORD = "feed_password"  # noqa: S105 - a reason, not a secret
    DAMAGED = "feed_damaged"
    NOT_JSON = "feed_not_json"
    NOT_A_LIST = "feed_not_a_list"
    NOTHING_IN_IT = "feed_nothing_in_it"


def feed_refused(reason: FeedReason) -> FeedRefused:
    """Make the fault for `reason`."""
    return FeedRefused(reason=reason.value)
