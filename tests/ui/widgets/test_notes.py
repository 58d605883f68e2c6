"""Notes: tints, words, and a button if wanted."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.notes import Note, Tone
from tests.ui.looking import pixel, use

TONES = [Tone.SKY, Tone.MARI, Tone.GREEN, Tone.BRICK, Tone.PLUM]


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("is_contrast", [False, True])
def test_tint_and_its_edge_in_high_contrast(show, tone, is_contrast):
    use(is_contrast=is_contrast)
    note = show(Note("Keep it safe.", tone=tone), 300, 60)
    fill, ink = look().tone(tone)
    assert pixel(note, 150, 3) == fill
    assert pixel(note, 150, 0) == (ink if is_contrast else fill)


@pytest.mark.parametrize(("title", "text"), [("", "Keep it safe."), ("Names", "Keep it safe.")])
def test_words_can_change(show, title, text):
    note = show(Note("Before", title="Old"))
    note.set_text(title, text)
    assert note.text() == " ".join(filter(None, (title, text)))
    shown = [label.text() for label in note.findChildren(TextLabel) if label.isVisible()]
    assert shown == [words for words in (title, text) if words]


def test_action_stands_in_the_note(show):
    note, button = Note("Discreet mode"), Button("Show names")
    note.add_action(button)
    show(note)
    assert button.parentWidget() is note
    assert button.isVisible()
