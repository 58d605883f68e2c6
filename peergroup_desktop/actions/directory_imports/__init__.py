"""Lists of places in and out, in the words of Open Referral.

Reading and writing files is `interchange.open_referral`'s; comparing a list with the file, and taking it in, are done
here. Nothing is written before `take_in`.
"""

from peergroup_desktop.actions.directory_imports.comparing import plan
from peergroup_desktop.actions.directory_imports.leaving import to_feed_rows
from peergroup_desktop.actions.directory_imports.plans import (
    ChangedPlace,
    Choices,
    DirectoryPlan,
    FieldChange,
    NewPlace,
    Taken,
    VanishedPlace,
)
from peergroup_desktop.actions.directory_imports.problem_words import problem_line
from peergroup_desktop.actions.directory_imports.saving import Exported, ListFormat, export
from peergroup_desktop.actions.directory_imports.sources import SourceRow, list_sources
from peergroup_desktop.actions.directory_imports.taking_in import take_in
from peergroup_desktop.interchange.open_referral import Feed, Problem, Profile, read_feed

__all__ = [
    "ChangedPlace",
    "Choices",
    "DirectoryPlan",
    "Exported",
    "Feed",
    "FieldChange",
    "ListFormat",
    "NewPlace",
    "Problem",
    "Profile",
    "SourceRow",
    "Taken",
    "VanishedPlace",
    "export",
    "list_sources",
    "plan",
    "problem_line",
    "read_feed",
    "take_in",
    "to_feed_rows",
]
