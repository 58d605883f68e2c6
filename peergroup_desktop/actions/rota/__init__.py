"""The rota of small jobs: who does what at the coming sessions, in fair turns, and who cannot."""

from peergroup_desktop.actions.rota.duties import planned_duties, take_over_rota
from peergroup_desktop.actions.rota.facts import WhyNot
from peergroup_desktop.actions.rota.jobs import (
    FACILITATING,
    FACILITATORS,
    MOST_PEOPLE,
    JobRow,
    jobs,
    keep_job,
    remove_job,
    set_helpers,
    set_job,
)
from peergroup_desktop.actions.rota.planning import fill_fairly, give_up_turn, swap, take_turn
from peergroup_desktop.actions.rota.questions import (
    SESSIONS,
    CannotRow,
    Rota,
    RotaDay,
    Suggestion,
    TodayRota,
    Turn,
    few_facilitators,
    get_rota,
    on_today,
    suggestions_for,
)
from peergroup_desktop.actions.rota.unavailable import end_unavailable, plan_unavailable

__all__ = [
    "FACILITATING",
    "FACILITATORS",
    "MOST_PEOPLE",
    "SESSIONS",
    "CannotRow",
    "JobRow",
    "Rota",
    "RotaDay",
    "Suggestion",
    "TodayRota",
    "Turn",
    "WhyNot",
    "end_unavailable",
    "few_facilitators",
    "fill_fairly",
    "get_rota",
    "give_up_turn",
    "jobs",
    "keep_job",
    "on_today",
    "plan_unavailable",
    "planned_duties",
    "remove_job",
    "set_helpers",
    "set_job",
    "suggestions_for",
    "swap",
    "take_over_rota",
    "take_turn",
]
