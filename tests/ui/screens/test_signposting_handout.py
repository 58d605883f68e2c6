"""The handout of Signposting: its order, its paper, and the way to the printer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from peergroup_desktop.actions import directory, handouts
from peergroup_desktop.actions.handouts import HandoutPaper
from peergroup_desktop.core.errors import NotFound
from tests.ui.screens.signposting_scene import SignpostingScene

Key = Qt.Key
PANTRY, TEA, DESK, OWLS = "Wensley Food Pantry", "Carers’ tea morning", "Citizens’ help desk", "Night Owls phone line"


@pytest.fixture
def scene(stage, make):
    return SignpostingScene(stage, make).open()


@pytest.fixture
def empty(stage, make):
    return SignpostingScene(stage, make, is_empty=True).open()


def test_order_by_keyboard(scene):
    scene.add(PANTRY, TEA, DESK)
    basket = scene.board.basket.list
    basket.setFocus()
    basket.setCurrentRow(2)
    scene.key(basket, Key.Key_Up, alt=True)
    assert scene.on_handout == [PANTRY, DESK, TEA]
    scene.key(basket, Key.Key_Down, Key.Key_Down, alt=True)
    scene.key(basket, Key.Key_Delete)
    assert scene.on_handout == [PANTRY, TEA]
    assert basket.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == f"{TEA}, 2 of 2"
    scene.key(basket, Key.Key_Return)
    assert scene.heading == TEA


def test_order_by_mouse(scene):
    scene.add(PANTRY, TEA)
    basket = scene.board.basket.list
    basket.model().moveRow(basket.rootIndex(), 0, basket.rootIndex(), 2)
    basket._tell()
    assert [row.hex() for row in scene.screen.presenter.basket.ids] == [scene.ids[TEA].hex(), scene.ids[PANTRY].hex()]
    row = basket.visualItemRect(basket.item(0))
    QTest.mouseClick(basket.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert scene.heading == TEA
    QTest.mouseClick(basket.viewport(), Qt.MouseButton.LeftButton, pos=row.topRight() - QPoint(10, -10))
    assert scene.on_handout == [PANTRY]


def test_paper_and_copies(scene):
    scene.add(PANTRY)
    copies = scene.board.basket.copies
    copies.setFocus()
    scene.key(copies, Key.Key_Up, Key.Key_Up, Key.Key_Down)
    assert scene.screen.presenter.basket.copies == 11
    copies.selectAll()
    QTest.keyClicks(copies, "25")
    scene.board.basket.paper.findChildren(QRadioButton)[2].click()
    assert scene.screen.presenter.basket.options == handouts.HandoutOptions(HandoutPaper.TWO_A5, copies=25)
    assert scene.board.basket.count.text() == "1 place and crisis lines"


def test_the_handout_outlives_a_lock(scene, stage, make):
    scene.add(PANTRY, TEA)
    texts = scene.screen.park()
    again = SignpostingScene(stage, make, is_empty=True)
    again.screen.restore(texts)
    assert again.on_handout == [PANTRY, TEA]
    directory.retire_place(scene.vault, scene.ids[TEA])
    assert again.screen.park()["basket"].count(",") == 1


@pytest.fixture
def printed(scene, monkeypatch):
    papers = []
    monkeypatch.setattr(scene.screen.printing._paperwork, "print", lambda paper, copies: papers.append((paper, copies)))
    return papers


def test_printing_asks_once_about_old_ones(scene, printed):
    scene.add(OWLS, DESK)
    scene.press("Print the handout")
    asked = scene.box()
    assert "1 place was last checked a while ago. Ring them first?" in scene.texts(asked)
    scene.press("Show me which", asked)
    assert scene.places == [("signposting", {"service_id": scene.ids[OWLS]})]
    scene.press("Print the handout")
    scene.stage.settle()
    ((document, copies),) = printed
    assert (copies, document.names, document.pdf[:4]) == (10, 0, b"%PDF")


def test_printing_anyway(scene, printed):
    scene.add(OWLS)
    scene.screen.print_page()
    scene.press("Print anyway", scene.box())
    scene.stage.settle()
    assert len(printed) == 1


def test_no_handout_without_crisis_lines(empty):
    empty.screen.print_page()
    assert "Lines to begin with" in empty.texts(empty.box())
    empty.box().reject()


def test_what_stops_a_handout_is_told(scene, monkeypatch):
    told = []
    monkeypatch.setattr(scene.context.messages, "say", told.append)
    scene.screen.printing._say(NotFound(table="peer_group"))
    assert [fault.code for fault in told] == ["not_found"]
