"""This computer's settings: kept, followed, and never in the way."""

import json

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.preferences import Choice, Preferences, PreferenceStore, Scheme, from_mapping


@pytest.fixture
def store(stage, tmp_path):
    made = PreferenceStore(tmp_path / "settings")
    made.apply()
    return made


def test_a_change_is_kept_and_seen_at_once(store, tmp_path):
    heard = []
    store.changed.connect(lambda: heard.append(look().factor))
    store.change(text_factor=1.5, scheme=Scheme.DARK, contrast=Choice.ON, motion=Choice.OFF)
    assert (heard, look().is_large, store.is_dark) == ([1.5], True, True)
    assert look().appearance.is_contrast
    assert not look().appearance.has_motion
    assert PreferenceStore(tmp_path / "settings").now == store.now


def test_text_goes_up_and_down_in_steps_and_stops_at_the_ends(store):
    seen = []
    for step in (1, 1, 1, 1, 1, -1, 0, -1):
        store.step_text(step)
        seen.append(store.now.text_factor)
    assert seen == [1.25, 1.5, 1.75, 2.0, 2.0, 1.75, 1.0, 1.0]


def test_the_system_decides_until_somebody_does(store):
    assert store.now.scheme is Scheme.SYSTEM
    assert store.is_dark is False


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"text_factor": "big", "scheme": "pink", "window": [1]}'])
def test_a_file_that_does_not_read_counts_as_none(stage, tmp_path, text):
    (tmp_path / "window.json").write_text(text, encoding="utf-8")
    assert PreferenceStore(tmp_path).now == Preferences()


def test_unknown_sizes_of_text_count_as_none():
    assert from_mapping({"text_factor": 9.0, "window": [1, 2, 3, 4]}) == Preferences(window=(1, 2, 3, 4))


def test_a_folder_that_cannot_be_written_changes_nothing(stage, tmp_path):
    (tmp_path / "settings").write_text("a file where the folder should be", encoding="utf-8")
    store = PreferenceStore(tmp_path / "settings")
    store.change(text_factor=1.25)
    assert store.now.text_factor == 1.25


def test_the_file_holds_nothing_personal(store, tmp_path):
    store.remember_window((1, 2, 1366, 768), is_maximized=True)
    kept = json.loads((tmp_path / "settings" / "window.json").read_text(encoding="utf-8"))
    assert set(kept) == set(vars(Preferences()))
    assert kept["window"] == [1, 2, 1366, 768]
