"""The main job: from an empty folder and two messy spreadsheets to a register taken and the month on paper.

Afterwards no file that the program wrote gives a name, a note or a phone number away.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import people, sessions
from peergroup_desktop.ui.screens.imports.presenter import Step
from peergroup_desktop.ui.widgets.chips import DayChip

GROUP = "Tuesday Circle"
ME = "Maureen"
PASSPHRASE = "copper lantern quiet meadow"
SECRETS = ("Aled Prys-Hughes", "Llewellyn", "Małgorzata", "রহমান", "李小龙", "likes dominoes", "07700 900123")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "windows-1252", "utf-32-le")


def start_a_group(volunteer):
    """The first start, with the keyboard but for the day; returns once the shell is there."""
    first = volunteer.waits_for("FirstStartScreen")
    volunteer.clicks(first.pages.welcome.start)
    volunteer.types(GROUP)
    volunteer.clicks(first.findChildren(DayChip)[datetime.now(UTC).astimezone().weekday()])
    first.pages.group.name.setFocus()
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.types(ME)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.types(PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
    sheet = first.pages.key_sheet
    volunteer.qtbot.waitUntil(lambda: sheet.code.text() != "" and sheet.print.isEnabled(), timeout=60_000)
    code = sheet.code.text().replace(" ", "-")
    sheet.typed.edit.setFocus()
    volunteer.types(code)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.clicks(first.foot.next)
    return code


def bring_in(volunteer, chosen_file, path):
    """Through the pages of the import with what is proposed; returns what was written."""
    volunteer.context.navigator.go("imports")
    screen = volunteer.waits_for("ImportsScreen")
    chosen_file(path)
    volunteer.clicks(screen.source.choose)
    for step in (Step.COLUMNS, Step.MARKS, Step.PEOPLE, Step.SUMMARY, Step.DONE):
        volunteer.qtbot.waitUntil(lambda step=step: _has_come(screen, step), timeout=30_000)
        if screen.presenter.walk.step is step and step is not Step.DONE:
            volunteer.clicks(screen.bar.go_on)
    return screen.presenter.walk.result


def _has_come(screen, step):
    order = list(Step)
    return order.index(screen.presenter.walk.step) >= order.index(step)


def take_register(volunteer):
    """Mark everybody with the keyboard alone, then finish."""
    volunteer.presses(Qt.Key.Key_2, with_alt=True)
    screen = volunteer.waits_for("RegisterView")
    count = len(screen.presenter.roll.register.rows)
    for number in range(count):
        volunteer.presses(Qt.Key.Key_2 if number % 5 == 4 else Qt.Key.Key_Space)
    return screen, count


@pytest.fixture
def finished(begin, tmp_path, shared_data, chosen_file):
    """The whole job; the program is left locked."""
    volunteer = begin(tmp_path / "Peergroup")
    start_a_group(volunteer)
    volunteer.waits_for("TodayView")
    sheets = shared_data / "spreadsheets"
    written = [bring_in(volunteer, chosen_file, sheets / name) for name in ("address-book.tsv", "register-autumn.csv")]
    screen, count = take_register(volunteer)
    return volunteer, written, screen, count


def test_main_job_end_to_end(finished, tmp_path, chosen_file):
    volunteer, (roster, marks), register, count = finished
    assert roster.added == 34
    assert marks.marks > 150
    assert count > 30
    vault = volunteer.context.vault
    group_id = volunteer.context.group.group_id
    volunteer.clicks(next(one for one in register.findChildren(QPushButton) if one.text() == "Finish the register"))
    today = sessions.next_session(vault, group_id, vault.clock.today())
    assert today is not None
    assert today.is_finished
    assert today.came_count == count - count // 5
    _print_the_month(volunteer, chosen_file, tmp_path / "month.pdf")
    volunteer.presses(Qt.Key.Key_L, with_ctrl=True)
    door = volunteer.waits_for("UnlockScreen")
    assert GROUP not in volunteer.window.windowTitle()
    _unlock(volunteer, door)
    volunteer.waits_for("TodayView")
    assert len(people.list_people(volunteer.context.vault, group_id)) >= 34


def test_nothing_readable_is_left_behind(finished, tmp_path, own_home):
    volunteer, *_rest = finished
    volunteer.presses(Qt.Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")
    wanted = [secret.encode(encoding, "ignore") for secret in SECRETS for encoding in ENCODINGS]
    found = [
        (path.name, bytes(text))
        for path in _written(tmp_path)
        for text in wanted
        if len(text) > 3 and text in path.read_bytes()
    ]
    assert found == []


def _written(folder: Path):
    return [path for path in folder.rglob("*") if path.is_file()]


def _print_the_month(volunteer, chosen_file, path):
    volunteer.presses(Qt.Key.Key_9, with_alt=True)
    volunteer.waits_for("MonthsScreen")
    volunteer.presses(Qt.Key.Key_PageDown, with_ctrl=True)
    screen = volunteer.waits_for("ReportsScreen")
    volunteer.qtbot.waitUntil(lambda: screen.presenter.page.document is not None, timeout=30_000)
    chosen_file(path)
    volunteer.clicks(screen.save)
    assert path.read_bytes().startswith(b"%PDF")


def _unlock(volunteer, door):
    door.focus_first()
    volunteer.types(PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
