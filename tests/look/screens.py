"""Which screens there are to picture, and how each is brought to a state worth looking at.

Add a `Shot` here for a new screen; `packaging/dev.py look` does the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from peergroup_desktop.ui.context import Context
from tests.look import agreement, backups, drawer, giving, keys, kinds, notes, pairs, people, registers, rota


@dataclass(frozen=True)
class Shot:
    """One picture: a place behind the door with its facts, and what to do there before it is taken."""

    name: str
    place: str
    facts: dict[str, Any] = field(default_factory=dict)
    prepare: Callable[[Context], None] | None = None
    is_discreet: bool = False


SHOTS = (
    Shot("03-today", "today", prepare=registers.circle),
    Shot("04-register", "register", prepare=registers.half_taken),
    Shot("04-register-discreet", "register", prepare=registers.half_taken, is_discreet=True),
    Shot("04b-register-someone-new", "register", prepare=registers.someone_new),
    Shot("04d-register-finished", "register", prepare=registers.finished),
    Shot("05-people", "people", prepare=people.grace),
    Shot("05b-people-foot", "people", prepare=people.page_end),
    Shot("05c-people-asking", "people", prepare=people.asking),
    Shot("05d-people-reaching", "people", prepare=people.reaching),
    Shot("05e-people-promise", "people", prepare=people.promising),
    Shot("05f-people-offer", "people", prepare=people.offering),
    Shot("05g-people-goal", "people", prepare=people.hoping),
    Shot("05h-people-say-hello", "people", prepare=people.quiet),
    Shot("05i-people-bare", "people", prepare=people.bare),
    Shot("06-groups", "groups"),
    Shot("06-session-notes", "notes", prepare=notes.written),
    Shot("06-session-notes-discreet", "notes", prepare=notes.written, is_discreet=True),
    Shot("06b-session-notes-name", "notes", prepare=notes.named),
    Shot("06c-session-notes-theme", "notes", prepare=notes.choosing_a_theme),
    Shot("06d-session-notes-find", "notes", prepare=notes.finding),
    Shot("06e-session-notes-earlier", "notes", prepare=notes.earlier),
    Shot("06f-session-notes-decision", "notes", prepare=notes.deciding),
    Shot("03b-today-to-follow-up", "today", prepare=notes.promised),
    Shot("16-rota", "rota", prepare=rota.shown),
    Shot("16-rota-discreet", "rota", prepare=rota.shown, is_discreet=True),
    Shot("16b-rota-picked", "rota", prepare=rota.picked),
    Shot("16c-rota-job", "rota", prepare=rota.changing_a_job),
    Shot("16d-rota-cannot", "rota", prepare=rota.cannot),
    Shot("16e-rota-filled", "rota", prepare=rota.filled),
    Shot("21-agreement", "agreement", prepare=agreement.shown),
    Shot("21-agreement-discreet", "agreement", prepare=agreement.shown, is_discreet=True),
    Shot("21b-agreement-writing", "agreement", prepare=agreement.writing),
    Shot("21c-agreement-compare", "agreement", prepare=agreement.comparing),
    Shot("21d-agreement-first", "agreement", prepare=agreement.first),
    Shot("21e-agreement-due", "agreement", prepare=agreement.due),
    Shot("22-debriefs", "debriefs", prepare=agreement.alone),
    Shot("22-debriefs-discreet", "debriefs", prepare=agreement.alone, is_discreet=True),
    Shot("22b-debriefs-writing", "debriefs", prepare=agreement.talking),
    Shot("22c-debriefs-supervision", "debriefs", prepare=agreement.supervising),
    Shot("03d-today-upkeep", "today", prepare=agreement.alone),
    Shot("03d-today-upkeep-discreet", "today", prepare=agreement.alone, is_discreet=True),
    Shot("15-pairs", "pairs", prepare=pairs.several),
    Shot("15-pairs-discreet", "pairs", prepare=pairs.several, is_discreet=True),
    Shot("15b-pairs-writing", "pairs", prepare=pairs.writing),
    Shot("15c-pairs-together", "pairs", prepare=pairs.looking_together),
    Shot("15d-pairs-new", "pairs", prepare=pairs.new_pair),
    Shot("15e-pairs-going-out", "pairs", prepare=pairs.going_out),
    Shot("15f-pairs-out", "pairs", prepare=pairs.out),
    Shot("15g-today-overdue", "today", prepare=pairs.overdue_on_today),
    Shot("15g-today-overdue-discreet", "today", prepare=pairs.overdue_on_today, is_discreet=True),
    Shot("14-drawer-nobody", "drawer", prepare=drawer.nobody),
    Shot("14b-drawer-written", "drawer", prepare=drawer.written),
    Shot("14b-drawer-written-discreet", "drawer", prepare=drawer.written, is_discreet=True),
    Shot("14c-drawer-sealed", "drawer", prepare=drawer.sealed),
    Shot("14d-drawer-lead", "drawer", prepare=drawer.at_the_lock),
    Shot("14e-drawer-open", "drawer", prepare=drawer.opened),
    Shot("14e-drawer-open-discreet", "drawer", prepare=drawer.opened, is_discreet=True),
    Shot("14f-drawer-closed", "drawer", prepare=drawer.closed_concern),
    Shot("14g-today-due", "today", prepare=drawer.due),
    Shot("14h-drawer-end", "help", prepare=drawer.end),
    Shot("04e-register-give-and-take", "register", prepare=giving.marking),
    Shot("04e-register-give-and-take-discreet", "register", prepare=giving.marking, is_discreet=True),
    Shot("04f-register-card", "register", prepare=giving.card),
    Shot("17-giving", "giving", prepare=giving.quarter),
    Shot("17b-giving-now", "giving", prepare=registers.circle),
    Shot("17d-giving-word", "giving", prepare=giving.on_a_word),
    Shot("17c-giving-nothing", "giving", prepare=giving.nothing_yet),
    Shot("18-swaps", "swaps", prepare=registers.circle),
    Shot("18-swaps-discreet", "swaps", prepare=registers.circle, is_discreet=True),
    Shot("18b-swaps-offer", "swaps", prepare=giving.offering),
    Shot("18c-swaps-search", "swaps", prepare=giving.searching),
    Shot("20-kind-mixed-today", "today", prepare=kinds.mixed),
    Shot("20b-kind-activity-today", "today", prepare=kinds.activity),
    Shot("20c-kind-activity-register", "register", prepare=kinds.activity),
    Shot("20c-kind-activity-register-discreet", "register", prepare=kinds.activity, is_discreet=True),
    Shot("20d-kind-activity-form", "register", prepare=kinds.adding_an_activity),
    Shot("20e-kind-activity-notes", "notes", prepare=kinds.activity),
    Shot("20f-kind-hub-today", "today", prepare=kinds.hub),
    Shot("20g-kind-hub-register", "register", prepare=kinds.hub_today),
    Shot("20h-kind-hub-by-name", "register", prepare=kinds.hub_by_name),
    Shot("20i-kind-pairs-today", "today", prepare=kinds.pairs_alone),
    Shot("20i-kind-pairs-today-discreet", "today", prepare=kinds.pairs_alone, is_discreet=True),
    Shot("20j-kind-form", "groups", prepare=kinds.kind_form),
    Shot("08-reports", "reports"),
    Shot("09-settings", "settings"),
    Shot("09b-settings-people", "settings", facts={"section": "accounts"}, prepare=keys.people),
    Shot("09b-settings-people-discreet", "settings", {"section": "accounts"}, keys.people, is_discreet=True),
    Shot("09c-settings-role", "settings", facts={"section": "accounts"}, prepare=keys.change_role),
    Shot("09d-settings-take-out", "settings", facts={"section": "accounts"}, prepare=keys.take_out),
    Shot("09e-settings-paper", "settings", facts={"section": "paper"}, prepare=keys.envelope),
    Shot("09f-settings-sheets", "settings", facts={"section": "paper"}, prepare=keys.sheets),
    Shot("09g-settings-rehearsal", "settings", facts={"section": "paper"}, prepare=keys.rehearsal),
    Shot("13-today-backed-up", "today", prepare=backups.several),
    Shot("13-backups", "backups", prepare=backups.several),
    Shot("13-backups-discreet", "backups", prepare=backups.several, is_discreet=True),
    Shot("13b-backups-stick", "backups", prepare=backups.pulled_out),
    Shot("13c-backups-place", "backups", prepare=backups.place),
    Shot("13d-backups-rehearsal", "backups", prepare=backups.rehearsal),
    Shot("13e-backups-going-back", "backups", prepare=backups.going_back),
    Shot("12-history", "history"),
    Shot("12-history-discreet", "history", is_discreet=True),
    Shot("10-help", "help"),
    Shot("11-imports", "imports"),
    Shot("03-today-discreet", "today", is_discreet=True),
    Shot("05-people-discreet", "people", prepare=people.grace, is_discreet=True),
    Shot("08-reports-discreet", "reports", is_discreet=True),
    Shot("08-reports-sign-in", "reports", facts={"printable": "sign_in"}),
)
