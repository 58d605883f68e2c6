"""People: who they are, where they stand with a group, who looks like whom. Marks are in `attendance`."""

from peergroup_desktop.actions.people.deeds import add_person, add_unnamed, change_person, name_person
from peergroup_desktop.actions.people.duplicates import (
    DuplicatePair,
    DuplicateSide,
    Lookalike,
    LookalikeReason,
    find_lookalikes,
    likely_duplicates,
)
from peergroup_desktop.actions.people.forms import NewPerson, PersonChange, PersonFields, allowed_fields
from peergroup_desktop.actions.people.memberships import (
    change_membership,
    end_absence,
    join_group,
    leave_group,
    plan_absence,
)
from peergroup_desktop.actions.people.merging import FieldChoice, MergeProof, merge, preview_merge
from peergroup_desktop.actions.people.questions import (
    AbsenceRow,
    MembershipRow,
    PersonDetail,
    StripSquare,
    get_person,
)
from peergroup_desktop.actions.people.roster import PeopleFilter, PersonRow, list_people

__all__ = [
    "AbsenceRow",
    "DuplicatePair",
    "DuplicateSide",
    "FieldChoice",
    "Lookalike",
    "LookalikeReason",
    "MembershipRow",
    "MergeProof",
    "NewPerson",
    "PeopleFilter",
    "PersonChange",
    "PersonDetail",
    "PersonFields",
    "PersonRow",
    "StripSquare",
    "add_person",
    "add_unnamed",
    "allowed_fields",
    "change_membership",
    "change_person",
    "end_absence",
    "find_lookalikes",
    "get_person",
    "join_group",
    "leave_group",
    "likely_duplicates",
    "list_people",
    "merge",
    "name_person",
    "plan_absence",
    "preview_merge",
]
