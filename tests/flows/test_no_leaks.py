"""Errors in the middle of real deeds: neither the log nor the report that may be sent to us names anybody."""

import logging
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peergroup_desktop.actions import (
    accounts,
    attendance,
    backups,
    decisions,
    follow_ups,
    groups,
    notes,
    people,
    sessions,
    settings,
)
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.actions.people import PersonChange
from peergroup_desktop.actions.sessions import NewSession
from peergroup_desktop.core import logs
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.vault import Vault
from peergroup_desktop.ui.crash import CrashWatch
from peergroup_desktop.ui.crash_dialog import CrashDialog
from tests.actions.imports.bringing import bring_people, bring_register
from tests.builders import Make

NAME, NOTE, PHONE, PLACE = "Zofia Wren-Małecka", "likes dominoes and lost her sister", "07700 900461", "Quarry Lane"
PASSPHRASE = "window orchid ladder frost"
SECRETS = (NAME, "Zofia", "Małecka", NOTE, PHONE, "900461", PLACE, PASSPHRASE, "Maureen")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-7", "unicode-escape", "raw-unicode-escape")
Deed = Callable[[Make], object]


def _person(make: Make) -> bytes:
    return make.person(NAME, note=NOTE, phone=PHONE)


DEEDS: dict[str, Deed] = {
    "adding a person": _person,
    "changing one": lambda make: people.change_person(
        make.vault, make.first, make.group_id, PersonChange(NAME, NAME, PHONE, "", "", NOTE, frozenset(), None, NOTE)
    ),
    "merging": lambda make: people.merge(make.vault, make.first, make.second),
    "marking": lambda make: attendance.mark(make.vault, make.session_id, make.first, Mark.PRESENT),
    "a duty": lambda make: attendance.set_duty(make.vault, make.session_id, NAME, [make.first]),
    "someone at the door": lambda make: attendance.add_at_door(make.vault, make.session_id, NAME),
    "a session": lambda make: sessions.add_session(
        make.vault, make.group_id, NewSession(date(2026, 12, 1), 600, 700, place=PLACE, topic=NOTE)
    ),
    "cancelling": lambda make: sessions.cancel_session(make.vault, make.session_id, NOTE),
    "a group": lambda make: groups.add_group(make.vault, NewGroup(NAME, place=PLACE)),
    "a list of people": lambda make: bring_people(make.vault, make.group_id, f"Name\tPhone\n{NAME}\t{PHONE}"),
    "a register": lambda make: bring_register(make.vault, make.group_id, f"Name\t01/09/2026\n{NAME}\tx"),
    "a setting": lambda make: settings.change_setting(make.vault, "word_person", "Zofia"),
    "an account": lambda make: accounts.add_account(make.vault, NAME, Role.FACILITATOR, PASSPHRASE),
    "a passphrase": lambda make: accounts.change_passphrase(make.vault, "copper lantern quiet meadow", PASSPHRASE),
    "a draft of notes": lambda make: notes.keep_draft(make.vault, make.session_id, "talked", NOTE),
    "notes": lambda make: notes.write(make.vault, make.session_id, "talked", NOTE),
    "a theme": lambda make: notes.add_theme(make.vault, make.session_id, PLACE),
    "a follow-up": lambda make: follow_ups.add(make.vault, make.group_id, NOTE, make.first),
    "a decision": lambda make: decisions.add(make.vault, make.group_id, NOTE, NAME),
    "a second place": lambda make: backups.choose_second_place(make.vault, make.vault.folder.parent, NAME),
}


@pytest.fixture
def ready(make: Make) -> Make:
    """A group with two people and a session, all of them secret."""
    make.first, make.second = _person(make), make.person(f"{NAME} B", note=NOTE)
    make.session_id = make.session(place=PLACE)
    return make


@pytest.fixture
def crashes(qapp: QApplication) -> Iterator[CrashWatch]:
    watch = CrashWatch()
    watch.start()
    yield watch
    for window in qapp.topLevelWidgets():
        if isinstance(window, CrashDialog):
            window.close()
            window.deleteLater()
    watch.stop()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = logs.start(tmp_path / "logs")
    logging.getLogger("peewee").setLevel(logging.NOTSET)  # as somebody who hunts a bug would
    yield tmp_path / "logs"
    logs.stop(handler)


def break_at_commit(vault: Vault) -> None:
    """Let the engine call something of ours that fails with everything it knows."""

    def fail() -> bool:
        raise ValueError(f"{NAME}, {NOTE}, {PHONE}, {PLACE}, {PASSPHRASE}, Maureen")

    vault.database.connection().set_commit_hook(fail)


def said(crashes: CrashWatch, log: Path) -> bytes:
    """Return all that was written down or is shown."""
    QTest.qWait(0)  # the box opens once Qt is through with what went wrong
    dialog = crashes._open
    assert dialog is not None
    texts = [
        getattr(widget, name)()
        for widget in (dialog, *dialog.findChildren(QWidget))
        for name in _TEXTS
        if hasattr(widget, name)
    ]
    written = b"".join(path.read_bytes() for path in log.iterdir())
    assert len(written) > 200
    return written + "\n".join(map(str, texts)).encode()


_TEXTS = ("text", "toPlainText", "windowTitle", "accessibleName", "accessibleDescription", "toolTip")


@pytest.mark.parametrize("name", DEEDS)
def test_an_error_in_a_deed_gives_nobody_away(
    ready: Make, crashes: CrashWatch, log: Path, logged: list[logging.LogRecord], name: str
) -> None:
    break_at_commit(ready.vault)
    with pytest.raises(Exception) as met:  # noqa: PT011 - whatever becomes of it on its way
        DEEDS[name](ready)
    crashes.caught(met.type, met.value, met.tb)
    ready.vault.database.connection().set_commit_hook(None)
    found = said(crashes, log)
    assert "ValueError" in found.decode("utf-8")
    assert [secret for secret in SECRETS for code in ENCODINGS if secret.encode(code, "ignore") in found] == []
