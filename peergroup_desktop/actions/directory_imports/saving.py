"""Writes a list that leaves to disk: whole, or not at all."""

import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peergroup_desktop.actions.directory_imports.leaving import to_feed_rows
from peergroup_desktop.actions.directory_imports.own_words import Rows
from peergroup_desktop.core.errors import ListNotSaved
from peergroup_desktop.interchange.open_referral import (
    FeedRow,
    Problem,
    Profile,
    write_flat_csv,
    write_json,
    write_package,
)
from peergroup_desktop.interchange.open_referral.written import Written
from peergroup_desktop.storage.vault import Vault

_ZIP = ".zip"


class ListFormat(StrEnum):
    """How a list can leave: HSDS 3.0 or the UK profile 3.0 as JSON, HSDS tables as CSV files, or one sheet."""

    HSDS = "hsds"
    UK = "uk"
    PACKAGE = "package"
    CSV = "csv"


@dataclass(frozen=True)
class Exported:
    """A list that left. `notes` says what was filled in because the form asks for it, and what it has no room for."""

    place_count: int
    notes: tuple[Problem, ...]


def export(vault: Vault, form: ListFormat, path: Path, *, with_notes: bool = False) -> Exported:
    """Write the directory to `path`. Nothing is written to the group's file.

    Args:
        vault: the open file.
        form: how to write it.
        path: of the file. A package becomes one zip file where `path` ends so, and else a folder, which must not be
            there yet or be empty.
        with_notes: whether the group's own notes go along.

    Raises:
        ListNotSaved: it cannot be written there; what was there before is as it was.
    """
    rows = to_feed_rows(vault, with_notes=with_notes)
    if form is ListFormat.PACKAGE:
        written = write_package(rows, Profile.HSDS)
    elif form is ListFormat.CSV:
        written = write_flat_csv(rows)
    else:
        written = write_json(_with_fees(rows) if form is ListFormat.UK else rows, Profile(form.value))
    try:
        _save(written, path, as_folder=form is ListFormat.PACKAGE and path.suffix.casefold() != _ZIP)
    except OSError as error:
        raise ListNotSaved from error
    return Exported(len(rows.get("service", ())), written.filled)


def _with_fees(rows: Rows) -> Rows:
    """Return the rows with the cost also where the UK profile looks for it."""
    services = {
        row_id: FeedRow(row.table, row_id, {**row.fields, "fees": row.fields["fees_description"]})
        for row_id, row in rows.get("service", {}).items()
        if row.fields.get("fees_description") and not row.fields.get("fees")
    }
    return {**rows, "service": {**rows.get("service", {}), **services}}


def _save(written: Written, path: Path, *, as_folder: bool) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        if as_folder:
            _fill(draft, written.files)
            if path.is_dir():
                path.rmdir()  # an empty one; a full one says no
        else:
            draft.write_bytes(written.zipped() if path.suffix.casefold() == _ZIP else written.content)
        draft.replace(path)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
        draft.unlink(missing_ok=True)
        raise


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
