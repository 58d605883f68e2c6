"""The group's settings: declared once, kept in the file."""

import pytest

from peergroup_desktop.actions import history, opening, settings
from peergroup_desktop.actions.settings import SETTINGS, GroupSettings
from peergroup_desktop.core.errors import NotFound, TextTooLong
from peergroup_desktop.core.ids import named_id
from peergroup_desktop.models import Setting


def test_defaults(vault):
    assert settings.get_settings(vault) == GroupSettings()
    assert {setting.key: setting.default for setting in SETTINGS} == vars(GroupSettings())
    assert next(setting.type for setting in SETTINGS if setting.key == "lock_minutes") is int


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("lock_minutes", 15, 15),
        ("lock_minutes", 0, 1),
        ("lock_minutes", 999, 120),
        ("discreet_at_start", True, True),
        ("paper", "Letter", "Letter"),
        ("word_people", "  friends ", "friends"),
        ("duty_kinds", ("teas", " Lift  home ", "", "teas"), ("teas", "Lift home")),
        ("duty_kinds", tuple(f"job {n}" for n in range(20)), tuple(f"job {n}" for n in range(12))),
    ],
)
def test_a_change_is_kept(vault, key, value, kept):
    settings.change_setting(vault, key, value)
    settings.change_setting(vault, key, value)
    assert getattr(settings.get_settings(vault), key) == kept
    history.undo(vault)
    assert settings.get_settings(vault) == GroupSettings()


def test_what_a_stranger_may_read_before_unlocking(vault):
    settings.change_setting(vault, "unlock_title", "Tuesdays")
    settings.change_setting(vault, "show_names_on_unlock", False)
    cards = opening.peek(vault.folder)
    assert (cards.group_hint, [card.label for card in cards.people]) == ("Tuesdays", [""])


def test_what_a_stranger_may_read_follows_undo_and_redo(vault):
    before = opening.peek(vault.folder)
    settings.change_setting(vault, "unlock_title", "Tuesdays")
    settings.change_setting(vault, "show_names_on_unlock", False)
    after = opening.peek(vault.folder)
    for _change in range(2):
        history.undo(vault)
    assert opening.peek(vault.folder) == before
    for _change in range(2):
        history.redo(vault)
    assert opening.peek(vault.folder) == after


def test_settings_of_a_newer_program_are_left_alone(vault):
    with vault.unit_of_work("settings.change"):
        Setting.insert(id=named_id("setting", "sky"), key="sky", value='"blue"').execute()
    assert settings.get_settings(vault) == GroupSettings()


def test_what_cannot_be_kept(vault):
    with pytest.raises(NotFound):
        settings.change_setting(vault, "sky", "blue")
    with pytest.raises(TextTooLong):
        settings.change_setting(vault, "word_people", "x" * 41)
    for key, value in (("paper", "A3"), ("lock_minutes", "ten")):
        with pytest.raises(TypeError):
            settings.change_setting(vault, key, value)
