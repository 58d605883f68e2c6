"""Registers: who is expected, who came, headcounts, duties, and marks typed in from paper."""

from peergroup_desktop.actions.attendance.door import add_at_door
from peergroup_desktop.actions.attendance.marks import (
    finish_register,
    mark,
    mark_many,
    reopen_register,
    set_duty,
    set_flags,
    set_headcount,
)
from peergroup_desktop.actions.attendance.paper import (
    PaperReading,
    SignInPerson,
    enter_paper,
    read_paper,
    sign_in_order,
)
from peergroup_desktop.actions.attendance.register import (
    DutyRow,
    FirstTimer,
    Register,
    RegisterRow,
    came_first,
    get_register,
)

__all__ = [
    "DutyRow",
    "FirstTimer",
    "PaperReading",
    "Register",
    "RegisterRow",
    "SignInPerson",
    "add_at_door",
    "came_first",
    "enter_paper",
    "finish_register",
    "get_register",
    "mark",
    "mark_many",
    "read_paper",
    "reopen_register",
    "set_duty",
    "set_flags",
    "set_headcount",
    "sign_in_order",
]
