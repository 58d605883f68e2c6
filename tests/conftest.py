"""What every test gets: a still environment, and guards against doing more than it should.

A test that means to log a warning asks for the fixture `logged` and checks what is in it; one that means to make Qt
complain carries the marker `qt_log_ignore` of pytest-qt.
"""

import logging
import os
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import guards

settings.register_profile("peergroup", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("peergroup")

pytest_plugins = ["tests.vaults", "tests.builders"]

ROOT = Path(__file__).resolve().parents[1]
_LONDON = "GMT0BST,M3.5.0/1,M10.5.0"  # spelt out: a bare system has no table of zones, and would take UTC
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def pytest_configure() -> None:
    """Set what must stand before Qt is imported: no display, our fonts alone, one time zone."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(_fonts_alone()), "TZ": _LONDON}
    for name in ("PEERGROUP_PASSPHRASE", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
        os.environ.pop(name, None)
    if hasattr(time, "tzset"):
        time.tzset()


def _fonts_alone() -> Path:
    """Write the settings that hide the machine's fonts, and keep them: Qt reads them again as it shuts down."""
    fonts = ROOT / "resources" / "fonts"
    folder = Path(tempfile.gettempdir(), f"peergroup-test-fonts-{zlib.crc32(bytes(fonts)):08x}")
    folder.mkdir(exist_ok=True)
    config = folder / "fonts.conf"
    draft = folder / f"fonts-{os.getpid()}.conf"
    draft.write_text(_FONTS.format(fonts=fonts, cache=folder / "cache"), encoding="utf-8")
    draft.replace(config)
    return config


@pytest.fixture
def logged() -> Iterator[list[logging.LogRecord]]:
    """The records from WARNING up that the test makes; asking for this fixture says they are expected."""
    with guards.watching_logs() as records:
        yield records


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the system's folders for data, settings and logs lie inside the test's folder."""
    home = tmp_path / "home"
    for name in ("HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def guard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, own_home: Path) -> Iterator[None]:
    """Fail the test for stray files, network, log records, threads, database connections and windows."""
    running, opened = guards.threads(), guards.connections()
    with guards.watching_audit(tmp_path_factory.getbasetemp()) as strayed, guards.watching_logs() as records:
        yield
    faults = [*strayed, *guards.windows_left(), *guards.threads_left(running), *guards.connections_left(opened)]
    if "logged" not in request.fixturenames:
        faults += [f"unexpected log record: {record.levelname} {record.getMessage()}" for record in records]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The messy spreadsheets and directories collected beside the project; tests without them are skipped."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the collected sample files (../shared/data) are not on this machine")
    return folder
