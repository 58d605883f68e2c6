"""Parts of pages that are made anew often: soft chips, ruled cards, two lines as one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.ruled_card import RuledCard
from peergroup_desktop.ui.widgets.soft_chip import SoftChip, Tone
from peergroup_desktop.ui.widgets.two_lines import TwoLines
from tests.ui.lint import lint
from tests.ui.looking import Role, name, pixel, role, shows, use

LONG = "Someone who listens while the kettle boils"


def test_a_chip_is_a_button_with_its_own_name(show):
    chip = show(SoftChip("Agreed", icon="check", says="Phone: agreed"))
    assert (chip.text(), name(chip), role(chip)) == ("Agreed", "Phone: agreed", Role.Button)
    assert lint(chip) == []
    assert name(SoftChip("Tea & cake")) == "Tea & cake"


def test_a_chip_is_pressed_by_mouse_enter_and_above_its_pill(show):
    chip, pressed = show(SoftChip("Agreed")), []
    chip.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 1))
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert len(pressed) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_tells_of_delete(show, key):
    chip, told = show(SoftChip("Lifts")), []
    chip.removed.connect(lambda: told.append(1))
    QTest.keyClick(chip, key)
    assert told == [1]


def test_long_words_take_more_lines(show):
    chip = show(SoftChip(LONG))
    assert chip.heightForWidth(chip.sizeHint().width()) == 36
    assert chip.heightForWidth(150) > 50
    assert chip.minimumSizeHint().width() < 150


def test_a_chip_has_the_colours_of_its_tone(show):
    fill, ink = look().tone(Tone.SKY)
    chip = show(SoftChip("A seat near the door", tone=Tone.SKY))
    assert shows(chip, fill)
    assert shows(chip, ink)
    use(is_contrast=True)
    assert pixel(chip, chip.width() / 2, 3) == look().tone(Tone.SKY)[1]


def test_a_ruled_card_draws_a_rule_between_its_lines(show):
    card = RuledCard("What we hold")
    for words in ("Name", "Phone", "Email"):
        card.add_line(TextLabel(words))
    show(card, 300)
    assert card.line_count == 3
    image = card.grab().toImage()
    line = look().tokens.line
    rules = [y for y in range(2, card.height() - 2) if image.pixelColor(150, y) == line]
    assert len(rules) == 2


def test_two_lines_are_one_part(show):
    both = show(TwoLines("Phone", "to ring if plans change"))
    assert (both.text(), name(both)) == ("Phone\nto ring if plans change", "Phone, to ring if plans change")
    assert both.heightForWidth(90) > both.heightForWidth(400)
    assert lint(both) == []
    assert shows(both, look().tokens.ink)
    assert shows(both, look().tokens.ink2)
    use(factor=2.0)
    assert both.sizeHint().height() > 70
