"""The sealed drawer: anybody writes a concern about somebody's safety, only a safeguarding lead reads it.

`storage.sealed` says what this keeps out, and what it cannot.
"""

from peergroup_desktop.actions.drawer.index import DueActions, IndexLine, due, index
from peergroup_desktop.actions.drawer.leads import GoesWith, Lead, LeadState, leads, readers, what_goes_with
from peergroup_desktop.actions.drawer.reading import (
    ActionRow,
    ConcernText,
    Drawer,
    let_in,
    may_regain,
    open_drawer,
    read,
    readable,
    regain,
)
from peergroup_desktop.actions.drawer.working import (
    add_action,
    change_action,
    close,
    finish_action,
    remove_action,
    reopen,
    reopen_action,
)
from peergroup_desktop.actions.drawer.writing import LONGEST, write_concern

__all__ = [
    "LONGEST",
    "ActionRow",
    "ConcernText",
    "Drawer",
    "DueActions",
    "GoesWith",
    "IndexLine",
    "Lead",
    "LeadState",
    "add_action",
    "change_action",
    "close",
    "due",
    "finish_action",
    "index",
    "leads",
    "let_in",
    "may_regain",
    "open_drawer",
    "read",
    "readable",
    "readers",
    "regain",
    "remove_action",
    "reopen",
    "reopen_action",
    "what_goes_with",
    "write_concern",
]
