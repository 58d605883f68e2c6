"""Small things at the door: text size and colours, which folder, what a passphrase is worth."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.ui.door_appearance import DoorAppearance
from peergroup_desktop.ui.folder_dialog import ask_for_folder, data_folder_of
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.passphrase_tools import passphrase_tools
from peergroup_desktop.ui.preferences import PreferenceStore, Scheme


@pytest.fixture
def door(stage, tmp_path):
    preferences = PreferenceStore(tmp_path / "settings")
    return stage.show(DoorAppearance(preferences), (600, 80)), preferences


def test_size_is_used_at_once_and_kept(door, tmp_path):
    bar, _preferences = door
    QTest.mouseClick(bar.sizes.button(2), Qt.MouseButton.LeftButton)
    assert look().factor == 2.0
    assert PreferenceStore(tmp_path / "settings").now.text_factor == 2.0


def test_colours_go_to_dark_and_back(door):
    bar, preferences = door
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        QTest.mouseClick(bar.dark, Qt.MouseButton.LeftButton)
        assert (preferences.now.scheme, look().appearance.is_dark) == (scheme, scheme is Scheme.DARK)


@pytest.mark.parametrize("chosen", ["Peergroup", "Peergroup/group.peergroup"])
def test_the_files_own_folder_stands_for_the_one_around_it(chosen):
    assert data_folder_of(Path(chosen)) == Path("Peergroup")


@pytest.mark.parametrize(("chosen", "answer"), [("", None), ("Stick", Path("Stick"))])
def test_somebody_may_think_better_of_it(show, monkeypatch, chosen, answer):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: chosen)
    assert ask_for_folder(show(QWidget(), 200, 200), Path("Peergroup")) == answer


def test_passphrase_made_of_names_is_quick_to_guess():
    tools = passphrase_tools(lambda: ["Maureen", "Wensleydale"])
    assert tools.rate("maureen") < tools.enough <= tools.rate("copper lantern quiet meadow")
    assert len(tools.offer().split()) >= 4
