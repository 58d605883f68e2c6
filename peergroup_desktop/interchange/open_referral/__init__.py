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
from peergroup_desktop.interchange.open_referral.flat_writing import write_flat_csv
from peergroup_desktop.interchange.open_referral.json_writing import write_json
from peergroup_desktop.interchange.open_referral.package_writing import write_package
from peergroup_desktop.interchange.open_referral.reading import read_feed
from peergroup_desktop.interchange.open_referral.written import Written

__all__ = [
    "TABLES",
    "Feed",
    "FeedRow",
    "Json",
    "Problem",
    "ProblemKind",
    "Profile",
    "Rows",
    "Written",
    "read_feed",
    "write_flat_csv",
    "write_json",
    "write_package",
]
