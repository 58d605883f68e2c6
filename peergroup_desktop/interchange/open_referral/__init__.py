"""Open Referral: lists of services from others, and ours for others. Tolerant in reading, strict in writing."""

from peergroup_desktop.interchange.open_referral.feed import (
    TABLES,
    Feed,
    FeedRow,
    Json,
    Problem,
    ProblemKind,
    Profile,
    Rows,
)
from peergroup_desktop.interchange.open_referral.reading import read_feed

__all__ = ["TABLES", "Feed", "FeedRow", "Json", "Problem", "ProblemKind", "Profile", "Rows", "read_feed"]
