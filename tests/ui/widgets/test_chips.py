"""Chips: real check boxes, radio buttons and buttons under the paint."""

import pytest
from PySide6.QtCore import QPoint, Qt

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.chips import AddChip, CheckChip, DayChip, RadioChip, RemovableChip
from tests.ui.looking import Role, hover, name, pixel, role, shows, use

CHOICES = [CheckChip, RadioChip, DayChip]


@pytest.mark.parametrize(
    ("make", "expected"),
    [(CheckChip, Role.CheckBox), (RadioChip, Role.RadioButton), (DayChip, Role.RadioButton)],
)
def test_role_and_name(show, make, expected):
    chip = make("Carers", says="Carers, filter")
    show(chip)
    assert (role(chip), name(chip)) == (expected, "Carers, filter")


@pytest.mark.parametrize("make", CHOICES)
def test_words_are_the_name_unless_told_otherwise(show, make):
    chip = make("Tue")
    show(chip)
    assert name(chip) == "Tue"


@pytest.mark.parametrize("make", CHOICES)
@pytest.mark.parametrize("how", ["edge", "key"])
def test_click_anywhere_or_space_chooses(qtbot, show, make, how):
    chip = show(make("Carers"))
    chip.setFocus()
    if how == "key":
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 2, 2))
    assert chip.isChecked()


@pytest.mark.parametrize("make", CHOICES)
def test_fill_tells_the_state(show, make):
    chip = make("Carers")
    show(chip)
    chip.resize(chip.sizeHint())
    at = chip.width() / 2, 3
    assert pixel(chip, *at) == look().tokens.surface
    hover(chip)
    assert pixel(chip, *at) == look().tokens.sunken
    chip.setChecked(True)
    chip.resize(chip.sizeHint())
    assert pixel(chip, chip.width() / 2, 3) == look().tokens.green


@pytest.mark.parametrize("make", [CheckChip, RadioChip])
def test_size_follows_words_and_tick(show, make):
    chip = make("New")
    show(chip)
    plain = chip.minimumSizeHint().width()
    chip.setChecked(True)
    assert chip.minimumSizeHint().width() == plain + 22
    chip.setText("New this month")
    assert chip.sizeHint().width() > plain + 40


@pytest.mark.parametrize("make", [CheckChip, RadioChip])
def test_icon_gives_way_to_the_tick(show, make):
    chip = make("New", icon="sprout")
    show(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


@pytest.mark.parametrize(
    ("make", "height"),
    [(CheckChip, 36), (RadioChip, 36), (DayChip, 44), (AddChip, 36), (lambda w: RemovableChip(w, w), 36)],
)
def test_height_grows_with_text(show, make, height):
    chip = make("Tue")
    show(chip)
    use(factor=1.5)
    assert chip.sizeHint().height() == height * 1.5
    assert chip.minimumSizeHint().height() <= height * 1.5


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space])
def test_removable_chip_goes_by_key(qtbot, show, key):
    chip = show(RemovableChip("Sleep", "Sleep, remove theme"))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, key)


def test_removable_chip_goes_by_click_and_says_so(qtbot, show):
    chip = show(RemovableChip("Sleep", "Sleep, remove theme"))
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (role(chip), name(chip), chip.toolTip()) == (Role.Button, "Sleep, remove theme", "Sleep, remove theme")
    assert pixel(chip, chip.width() / 2, 3) == look().tokens.green_tint


def test_add_chip_is_dashed_and_tinted_under_the_pointer(show):
    chip = AddChip("Add a theme")
    show(chip)
    chip.resize(chip.sizeHint())
    assert shows(chip, look().tokens.green_ink)
    hover(chip)
    assert pixel(chip, chip.width() / 2, 4) == look().tokens.green_tint
