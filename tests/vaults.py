"""Real encrypted files for tests, made fast: one is made a run, each test works in its own copy of it."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core.clock import Clock, FixedClock
from peergroup_desktop.models import RECORD_TABLES
from peergroup_desktop.storage import migrations
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.vault import NewVault, Vault

NAME = "Maureen"
PASSPHRASE = "copper lantern quiet meadow"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # a Tuesday
_CODE_FILE = "code.txt"


def make_vault(folder: Path, *, clock: Clock | None = None) -> NewVault:
    """Make an unlocked file with cheap keys in `folder`; this computer's memory of it lies beside."""
    return vaults.create(
        folder,
        name=NAME,
        passphrase=PASSPHRASE,
        cost=KeyCost.FAST_FOR_TESTS,
        clock=clock or FixedClock(NOW),
        computer=Computer(folder.parent / "state"),
    )


def open_vault(
    folder: Path, *, clock: Clock | None = None, passphrase: str = PASSPHRASE, accept_older: bool = False
) -> Vault:
    """Unlock a file that `make_vault` made."""
    return vaults.unlock(
        folder,
        None,
        passphrase,
        cost=KeyCost.FAST_FOR_TESTS,
        clock=clock or FixedClock(NOW),
        computer=Computer(folder.parent / "state"),
        accept_older=accept_older,
    )


@pytest.fixture(autouse=True)
def tables_let_go() -> Iterator[None]:
    """Let a test that left its vault open fail alone: the next one can open its own."""
    yield
    for table in RECORD_TABLES:
        table._meta.set_database(None)


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A locked file to copy, with its recovery code beside it."""
    folder = tmp_path_factory.mktemp("template") / "Peergroup"
    made = make_vault(folder)
    made.vault.lock()
    (folder.parent / _CODE_FILE).write_text(made.recovery_code, encoding="utf-8")
    return folder


@pytest.fixture
def recovery_code(vault_template: Path) -> str:
    """The recovery code of every `vault_folder`."""
    return (vault_template.parent / _CODE_FILE).read_text(encoding="utf-8")


@pytest.fixture
def vault_folder(vault_template: Path, tmp_path: Path) -> Path:
    """A data folder with a locked, nearly empty file: one account, Maureen, who opens it with PASSPHRASE."""
    return Path(shutil.copytree(vault_template, tmp_path / "Peergroup"))


@pytest.fixture
def vault(vault_folder: Path) -> Iterator[Vault]:
    """An unlocked file of the test's own, standing at NOW. Locked after the test, if the test did not."""
    opened = open_vault(vault_folder)
    yield opened
    opened.lock()


def tables_since(version: int) -> tuple[str, ...]:
    """Name the tables that files of `version` do not have yet, those that refer to others first."""
    with closing(apsw.Connection(":memory:")) as conn:
        migrations.bring_up_to_date(conn, migrations.STEPS[:version])
        old = {name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        migrations.bring_up_to_date(conn)
        made = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC").fetchall()
        return tuple(name for (name,) in made if name not in old)
