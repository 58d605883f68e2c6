"""What a screen reader is told, and when it is not there."""

import pytest
from PySide6.QtCore import QObject

from peergroup_desktop.ui.announcing import announce


@pytest.mark.parametrize(("words", "told"), [("Marked here", ["Marked here"]), ("", [])])
def test_words_are_told_and_nothing_is_not(qapp, heard, words, told):
    announce(QObject(), words)
    assert heard == told
