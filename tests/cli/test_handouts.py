"""The command `report handout`."""

import pytest

from peergroup_desktop.cli import main
from tests.builders import Make
from tests.places import write_crisis_line, write_place
from tests.vaults import PASSPHRASE, open_vault


@pytest.fixture
def printed(vault_folder, monkeypatch, capsys, tmp_path):
    """Run the command on a file with a group; returns exit code, what was written, and the sentence on stderr."""
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def run(*words, is_ready=True):
        vault = open_vault(vault_folder)
        Make(vault).group()
        write_place(vault, "Pantry", "01632 960 114")
        for number in ("01632 960 115", "01632 960 116"):
            write_place(vault, "Library", number)
        if is_ready:
            write_crisis_line(vault)
        vault.lock()
        page = tmp_path / "page.pdf"
        code = main(
            ["report", "handout", "--group", "tuesday circle", "-o", str(page), "--data", str(vault_folder), *words]
        )
        return code, page.read_bytes()[:4] if page.exists() else b"", capsys.readouterr().err

    return run


@pytest.mark.parametrize("form", [[], ["--paper", "two-A5"], ["--paper", "A4", "--letter", "--large-print"]])
def test_a_handout_of_places_by_name(printed, form):
    assert printed("PANTRY", *form) == (0, b"%PDF", "")


@pytest.mark.parametrize(
    ("words", "is_ready", "sentence"),
    [
        (["Library"], True, "More than one place that can help is called “Library”"),
        (["Pantri"], True, "“Pantri”"),
        (["Pantry"], False, "always begins with a number to ring"),
    ],
)
def test_what_stands_in_its_way_is_said(printed, words, is_ready, sentence):
    code, page, told = printed(*words, is_ready=is_ready)
    assert (code, page, sentence in told) == (1, b"", True)
