"""Leaving with everything from Settings: who may, where to, and what is told."""

import pytest
from PySide6.QtWidgets import QFileDialog

from peergroup_desktop.actions import history
from peergroup_desktop.core.errors import Cancelled, NotTakenOut
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.settings import leaving_desk
from peergroup_desktop.ui.screens.settings.view import make
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.drawers import People
from tests.ui.lint import lint

NAME = "Peergroup data 2026-11-24"


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


@pytest.fixture
def screen(stage, context):
    made = stage.show(make(context))
    made.activateWindow()
    made.opened(section="leaving")
    return made


@pytest.fixture
def asked(monkeypatch, place):
    """Answers the system's box with `place`, and counts how often it was opened."""
    times = []

    def answer(*_anything):
        times.append(1)
        return str(place)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    return times


@pytest.fixture(autouse=True)
def own_disk(monkeypatch):
    monkeypatch.setattr(leaving_desk, "is_on_another_disk", lambda _path: False)


@pytest.fixture
def stick(own_disk, monkeypatch):
    monkeypatch.setattr(leaving_desk, "is_on_another_disk", lambda _path: True)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def press(screen, words):
    (box,) = [dialog for dialog in screen.window().findChildren(Dialog) if dialog.isVisible()]
    next(button for button in box.findChildren(Button) if button.text() == words).click()


def test_everything_goes_where_it_is_wanted(screen, context, place, asked, qtbot):
    page = screen.pages.leaving
    for button in (page.folder, page.zip, page.folder):
        button.click()
        qtbot.waitUntil(page.written.isVisible)
    assert names(place) == [NAME, f"{NAME} (2)", f"{NAME}.zip"]
    assert "README.txt" in names(place / NAME)
    assert page.written.isVisible()
    assert page.written.findChild(TextLabel).text() == f"Written as {NAME} (2)"
    assert "tables. Read README.txt in it first." in page.written._text.text()
    assert [line.action for line in history.list_history(context.vault)][:3] == ["exports.everything"] * 3


def test_what_an_earlier_time_left_is_told(screen, place, asked, qtbot):
    page = screen.pages.leaving
    (place / f"{NAME}.unfinished-0a1b").mkdir()
    page.folder.click()
    qtbot.waitUntil(page.written.isVisible)
    assert names(place) == [NAME]
    assert page.leftovers.isVisible()
    words = page.leftovers._text.text()
    assert words == f"Left unfinished by an earlier time, and deleted now: {NAME}.unfinished-0a1b."
    page.zip.click()
    qtbot.waitUntil(lambda: page.written.isVisible() and len(names(place)) == 2)
    assert not page.leftovers.isVisible()


def test_without_a_place_nothing_is_written(screen, monkeypatch, place):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_anything: "")
    screen.pages.leaving.folder.click()
    assert names(place) == []
    assert not screen.pages.leaving.written.isVisible()


def test_a_stick_is_asked_about(screen, place, asked, stick, qtbot):
    screen.pages.leaving.zip.click()
    assert names(place) == []
    press(screen, "Choose another place")
    assert len(asked) == 2
    press(screen, "Write it there")
    qtbot.waitUntil(screen.pages.leaving.written.isVisible)
    assert names(place) == [f"{NAME}.zip"]


def test_a_stick_may_be_left_alone(screen, place, asked, stick):
    screen.pages.leaving.folder.click()
    (box,) = [dialog for dialog in screen.window().findChildren(Dialog) if dialog.isVisible()]
    box.reject()
    assert names(place) == []


def test_a_place_that_refuses_is_told(screen, context, place, asked, qtbot):
    place.rmdir()
    with qtbot.waitSignal(context.runner.fault_raised) as told:
        screen.pages.leaving.folder.click()
    assert isinstance(told.args[0], NotTakenOut)
    assert not screen.pages.leaving.written.isVisible()


def test_stopping_leaves_nothing(screen, place):
    progress = Progress(lambda _share, _words: None)
    progress.cancel()
    with pytest.raises(Cancelled):
        screen.leaving.presenter._write(place / NAME, progress)
    assert names(place) == []


@pytest.mark.parametrize(("who", "may"), [("Jo", False), ("Maureen", True)])
def test_it_is_offered_to_coordinators(stage, vault, who, may):
    people = People(vault)
    people.add("Jo")
    made = stage.show(make(stage.context(people.enter(who))))
    made.opened(section="leaving")
    page = made.pages.leaving
    assert page.folder.isVisible() is page.zip.isVisible() is may
    assert page.for_coordinators.isVisible() is not may
    assert page.warning.isVisible()
    people.vault.lock()


@pytest.mark.parametrize(("size", "factor"), [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 2.0)])
def test_it_fits_with_what_was_written(stage, context, place, size, factor, qtbot):
    screen = stage.show(make(context), size, factor=factor)
    screen.opened(section="leaving")
    screen.leaving.presenter.take_out(place / NAME)
    qtbot.waitUntil(screen.pages.leaving.written.isVisible)
    stage.settle()
    assert lint(screen) == []
