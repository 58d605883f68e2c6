"""The words of a handover sheet: read one by one, offered, finished, and marked as a secret when copied."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.share_edit import WORDS, ShareField, as_words
from tests.ui.lint import lint
from tests.ui.looking import shows

LIST = ("academic", "acid", "acne", "acquire", "acrobat", "activity", "actress", "adapt", "zero")
WHOLE = " ".join(["academic"] * (WORDS - 1) + ["zero"])


@dataclass(frozen=True)
class Reading:
    words_right: int
    bad_word: int | None
    is_whole: bool


def read(text):
    """Look at words as the program does: a whole sheet here is one that ends with "zero"."""
    words = text.split()
    begun = len(words) if words and not text.endswith(" ") and complete(words[-1]) else 0
    strange = (number for number, word in enumerate(words, start=1) if word not in LIST and number != begun)
    bad = next(strange, None)
    return Reading(bad - 1 if bad else len(words), bad, len(words) == WORDS and not bad and words[-1] == "zero")


def complete(begun):
    return tuple(word for word in LIST if word.startswith(begun)) if begun else ()


@pytest.fixture
def field(stage):
    made = stage.show(ShareField("The first sheet", read, complete), (520, 320))
    made.activateWindow()
    made.edit.setFocus()
    return made


def test_it_counts_the_words_as_they_are_typed(field):
    QTest.keyClicks(field.edit, "acid acne ")
    assert field.marks.accessibleName() == "2 of 20 words read"
    assert shows(field.marks, look().tokens.green_tint)


def test_a_space_finishes_a_word_once_its_letters_are_enough(field):
    QTest.keyClicks(field.edit, "acad acqu z ")
    assert field.text() == "academic acquire zero"
    assert field.field.error == ""


def test_a_few_words_are_offered_and_enter_takes_the_first(field):
    QTest.keyClicks(field.edit, "act")
    assert field.offered == ("activity", "actress")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert (field.text(), field.offered) == ("activity", ())


def test_an_offered_word_can_be_clicked(field, heard):
    QTest.keyClicks(field.edit, "act")
    assert "Words that begin so: activity, actress" in heard
    field._offer.itemAt(1).widget().click()
    assert field.edit.text() == "actress "


def test_too_many_words_are_not_offered(field):
    QTest.keyClicks(field.edit, "ac")
    assert field.offered == ()


def test_a_word_under_way_is_not_called_wrong(field):
    QTest.keyClicks(field.edit, "acid aci")
    assert field.field.error == ""
    QTest.keyClicks(field.edit, "dd ")
    assert field.field.error == "Word 2, “acidd”, is not on the list. Compare it with the sheet."
    assert field.marks.accessibleName() == "Word 2 is not on the list"
    assert shows(field.marks, look().tokens.brick_tint)


def test_letters_that_begin_no_word_are_told_at_once(field):
    QTest.keyClicks(field.edit, "acid xy")
    assert "Word 2" in field.field.error
    field.edit.set_text("acid ")
    field._on_typed()
    assert field.field.error == ""


def test_twenty_words_that_do_not_fit_each_other(field):
    field.edit.setPlainText(" ".join(["acid"] * WORDS) + " ")
    assert "one of them is another than on the sheet" in field.field.error


def test_more_words_than_on_the_sheet(field):
    field.edit.setPlainText(" ".join(["acid"] * (WORDS + 1)))
    assert field.field.error == "There are 21 words, and the sheet has 20."


def test_a_whole_sheet_is_told_and_read_out(field, heard):
    done = []
    field.completed.connect(lambda: done.append(field.text()))
    field.edit.setPlainText(WHOLE)
    assert (done, field.is_whole) == ([WHOLE], True)
    assert field.verdict.text() == "That sheet reads well."
    assert "That sheet reads well." in heard


def test_enter_after_the_last_word_goes_on(field, qtbot):
    field.edit.setPlainText(WHOLE)
    field.edit.moveCursor(field.edit.textCursor().MoveOperation.End)
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    field.edit.setPlainText("")
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_enter_finishes_a_word_of_many(field):
    QTest.keyClicks(field.edit, "ac")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.text() == "academic"


def test_the_numbers_on_the_sheet_may_be_typed_too():
    assert as_words(" 1. Acid\n2  ACNE ") == "acid acne"


def test_clearing_forgets_it_for_good(field):
    QTest.keyClicks(field.edit, "acid xyz ")
    field.clear()
    assert (field.text(), field.field.error, field.edit.document().isUndoAvailable()) == ("", "", False)


def test_what_is_copied_is_a_secret(field):
    QTest.keyClicks(field.edit, "acid")
    field.edit.selectAll()
    field.edit.copy()
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    secret_clipboard().clear()
    assert QGuiApplication.clipboard().text() == ""
    QTest.mouseClick(field.edit.viewport(), Qt.MouseButton.LeftButton)


def test_the_sheet_that_gets_the_keyboard_comes_into_view(stage):
    area = ScrollArea()
    fields = [area.body.add(ShareField(words, read, complete)) for words in ("One", "Two", "Three")]
    stage.show(area, (520, 260)).activateWindow()
    stage.settle()
    fields[2].setFocus()
    stage.settle()
    top = fields[2].edit.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top <= area.height() - fields[2].edit.height()
    assert not fields[2]._slot.isHidden()
    fields[0].setFocus()
    assert fields[2]._slot.isHidden()


def test_tab_leaves_the_words(field):
    assert field.edit.tabChangesFocus()


@pytest.mark.parametrize(("width", "factor"), [(520, 1.0), (520, 1.5), (960, 2.0), (330, 1.0)])
def test_it_fits(stage, width, factor):
    made = stage.show(ShareField("The first sheet", read, complete), (width, 700), factor=factor)
    QTest.keyClicks(made.edit, "acidd act")
    stage.settle()
    assert lint(made) == []
    made.set_read_only(is_on=True)
    made.set_error("These two do not belong together.")
