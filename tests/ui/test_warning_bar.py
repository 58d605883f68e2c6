"""The bar that says the window is about to lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.warning_bar import WarningBar


@pytest.fixture
def bar(show):
    made = show(WarningBar(), 600, 80)
    made.hide()
    return made


@pytest.mark.parametrize(("seconds", "words"), [(30, "Locking in 30 seconds."), (1, "Locking in 1 second.")])
def test_it_counts_in_words(bar, seconds, words):
    bar.show_seconds(seconds)
    assert (bar.isVisible(), bar._note.text()) == (True, words)


def test_it_is_read_out_once(bar, heard):
    bar.show_seconds(30)
    bar.show_seconds(29)
    assert heard == ["Locking in 30 seconds."]


def test_it_goes_and_can_be_answered(qtbot, bar):
    bar.show_seconds(30)
    with qtbot.waitSignal(bar.stay_requested):
        QTest.mouseClick(bar.stay, Qt.MouseButton.LeftButton)
    bar.show_seconds(None)
    assert not bar.isVisible()
