"""The engine's answers are checked, and values go in as text where the engine has no type for them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from peergroup_desktop.core.errors import FileDamaged, StorageGone
from peergroup_desktop.storage import database
from peergroup_desktop.storage.database import create_database, unlock_connection
from peergroup_desktop.storage.slots import new_secret
from peergroup_desktop.storage.vault import Vault


class Deaf:
    """A connection whose engine knows no ciphers."""

    convert_binding = None

    def config(self, *_what: int) -> int:
        return 0

    def pragma(self, *_what: object) -> None:
        return None


def test_an_engine_without_ciphers_is_noticed() -> None:
    with pytest.raises(FileDamaged):
        unlock_connection(Deaf(), "x'00'")  # type: ignore[arg-type]


@pytest.mark.parametrize("pragmas", [(), (("locking_mode", "exclusive"), ("journal_mode", "delete"))])
def test_a_place_that_refuses_the_safe_way_of_writing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pragmas: tuple[tuple[str, str], ...]
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", pragmas)
    with pytest.raises(StorageGone):
        create_database(tmp_path / "data.db", new_secret())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2026, 11, 24), "2026-11-24"),
        (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "2026-11-24 09:00:00+00:00"),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_dates_and_decimals_are_bound_as_text(vault: Vault, value: object, text: str) -> None:
    assert vault.database.execute_sql("SELECT ?", (value,)).fetchone() == (text,)
