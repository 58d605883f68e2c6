"""The group's settings, in the file: declared in one table. This computer's settings belong to the window."""

import json
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.ids import named_id
from peergroup_desktop.core.kinds import DutyKind
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.core.small_numbers import THRESHOLDS
from peergroup_desktop.models import Setting as SettingRow
from peergroup_desktop.storage.vault import Vault

_MOST_WORDS = 12
_LONGEST_WORD = 40

Value = bool | int | str | tuple[str, ...]

_SAME_MEANING = (
    "money, debt, debts, bills, benefits, loans, budget",
    "food, food bank, pantry, meals, groceries",
    "sleep, insomnia, nights, tired",
    "grief, bereavement, loss, death, funeral",
    "carers, caring, looking after",
    "home, housing, rent, homeless, landlord",
    "work, job, employment, unemployed",
    "drink, drinking, alcohol",
    "drugs, addiction",
    "worry, stress, anxiety, low mood, depression",
    "lonely, loneliness, company, friends, befriending",
    "abuse, violence, safety at home",
    "getting out, walk, walking, exercise, outdoors",
    "older, elderly, later life, pension",
    "young, youth, teenagers, children",
    "law, legal, solicitor, rights",
    "learning, course, class, training",
    "transport, lifts, bus, minibus",
    "mend, repair, fix",
    "forms, letters, paperwork",
    "wheelchair, step-free, disabled, disability",
    "family, parents, baby, babies",
    "veterans, armed forces, army, navy",
    "asylum, refugee, immigration, visa",
)


@dataclass(frozen=True)
class GroupSettings:
    """Every setting with its value. Words are empty where the group uses the usual ones."""

    lock_minutes: int = 10
    show_names_on_unlock: bool = True
    unlock_title: str = ""
    discreet_at_start: bool = False
    week_starts_on: int = 0
    duty_kinds: tuple[str, ...] = tuple(kind.value for kind in DutyKind)
    paper: str = "A4"
    word_person: str = ""
    word_people: str = ""
    word_session: str = ""
    word_sessions: str = ""
    word_facilitator: str = ""
    note_prompts: tuple[str, ...] = ()
    giving_words: tuple[str, ...] = ("Listened", "Shared", "Welcomed someone", "Gave a lift")
    drop_in_words: tuple[str, ...] = ("Warm space", "A chat", "Food or drink", "Advice", "Something to do")
    asks_emergency_contact: bool = False
    handout_names_group: bool = False
    handout_says_when: bool = False
    places_ageing_months: int = 6
    places_old_months: int = 12
    place_synonyms: tuple[str, ...] = _SAME_MEANING
    funder_year_begins: int = 4
    small_numbers: int = 5
    check_ins_wanted: bool = False
    backup_daily: int = 7
    backup_weekly: int = 5
    backup_monthly: int = 12


@dataclass(frozen=True)
class Setting:
    """One declared setting: numbers between `least` and `most`, words from `choices` when there are any. Of a list of
    words `most` is how many there can be.
    """

    key: str
    default: Value
    least: int = 0
    most: int = 0
    choices: tuple[str | int, ...] = ()
    longest: int = _LONGEST_WORD

    @property
    def type(self) -> type[Value]:
        """The type of its value."""
        return type(self.default)

    def checked(self, value: Any) -> Value:
        """Return `value` as it can be kept: numbers within bounds, texts tidied.

        Raises:
            TypeError: it is of another type, or none of the choices: a mistake of the program, not of a person.
            TextTooLong: a text.
        """
        if not isinstance(value, self.type) or (self.choices and value not in self.choices):
            raise TypeError(self.key)
        if isinstance(value, tuple):
            words = (typed.one_line(word, self.key, longest=self.longest) for word in value)
            return tuple(dict.fromkeys(word for word in words if word))[: self.most or _MOST_WORDS]
        if isinstance(value, str):
            return typed.one_line(value, self.key, longest=self.longest)
        return value if isinstance(value, bool) else min(max(int(value), self.least), self.most)


_BOUNDS: dict[str, dict[str, Any]] = {
    "lock_minutes": {"least": 1, "most": 120},
    "week_starts_on": {"least": 0, "most": 6},
    "note_prompts": {"longest": 80},
    "places_ageing_months": {"least": 1, "most": 60},
    "places_old_months": {"least": 1, "most": 120},
    "place_synonyms": {"longest": 200, "most": 60},
    "paper": {"choices": ("A4", "Letter")},
    "funder_year_begins": {"least": 1, "most": 12},
    "small_numbers": {"choices": THRESHOLDS, "least": THRESHOLDS[0], "most": THRESHOLDS[-1]},
    "backup_daily": {"least": 1, "most": 60},
    "backup_weekly": {"least": 0, "most": 52},
    "backup_monthly": {"least": 0, "most": 120},
}
SETTINGS: tuple[Setting, ...] = tuple(
    Setting(name, default, **_BOUNDS.get(name, {})) for name, default in vars(GroupSettings()).items()
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}
_BEFORE_UNLOCK = frozenset({"show_names_on_unlock", "unlock_title"})


@while_unchanged
def get_settings(vault: Vault) -> GroupSettings:
    """Return every setting: its default where nobody changed it. Those of a newer program are left out."""
    with vault.reading():
        rows: dict[str, str] = dict(rows_of(SettingRow.select(SettingRow.key, SettingRow.value)))
    changed: dict[str, Any] = {key: _read(value) for key, value in rows.items() if key in _BY_KEY}
    return GroupSettings(**changed)


def change_setting(vault: Vault, key: str, value: Value) -> Done[None]:
    """Keep one setting. Numbers out of bounds go to the nearest one.

    Raises:
        NotFound: no such setting.
        TextTooLong: a word longer than 40 letters, a prompt longer than 80.
    """
    if key not in _BY_KEY:
        raise NotFound(kind="setting")
    text = json.dumps(_BY_KEY[key].checked(value), ensure_ascii=False)
    with deed(vault, Deed.KEEP_SETTINGS, "settings.change", detail=key) as work:
        SettingRow.insert(id=named_id("setting", key), key=key, value=text).on_conflict(
            conflict_target=[SettingRow.id], update={"value": text}
        ).execute()
    if key in _BEFORE_UNLOCK:
        show_before_unlock(vault)
    return Done(None, work.change_set)


def show_before_unlock(vault: Vault) -> None:
    """Let the door show what the settings say now: it cannot ask them."""
    now = get_settings(vault)
    vault.show_before_unlock(now.unlock_title, with_names=now.show_names_on_unlock)


def _read(text: str) -> Value:
    value: Value | list[str] = json.loads(text)
    return tuple(value) if isinstance(value, list) else value
