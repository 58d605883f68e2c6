"""The drawer on the screen, for tests: whose file it is, and who stands before it."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import drawer
from peergroup_desktop.ui.screens.drawer.view import make as make_screen
from tests.drawers import PASSPHRASES, People

WORDS = "Grace came with a bruise."


@pytest.fixture
def people(make):
    """A file that Jo, a facilitator, and Priya, the lead, can unlock."""
    people = People(make.vault)
    people.add("Jo", "Priya")
    yield people
    people.vault.lock()


@pytest.fixture
def show(stage, people):
    """Show the drawer to somebody."""

    def shown(who, size=(1146, 768), **look):
        context = stage.context(people.enter(who))
        context.group.reload()
        screen = stage.show(make_screen(context), size, **look)
        screen.activateWindow()
        screen.arrive({})
        screen.focus_first()
        stage.settle()
        return screen

    return shown


@pytest.fixture
def lead(show, people):
    """The drawer, opened by its lead, with one concern in it."""
    drawer.write_concern(people.enter("Jo"), WORDS, "Grace")
    screen = show("Priya")
    opens(screen)
    return screen


def opens(screen, passphrase=PASSPHRASES["Priya"]):
    screen.locked.unlock.passphrase.edit.setText(passphrase)
    screen.locked.unlock.open.click()


def words_on(screen):
    """Return every word that is shown or waits in a part that is not."""
    labels = [label.text() for label in screen.findChildren(QLabel)]
    return "\n".join([*labels, screen.open.concern.answer.text(), screen.locked.writing.text.text()])


def form():
    return QApplication.activeModalWidget()
