"""Lists of places on the command line: what is told, what is written, and what a fault says."""

import csv
import json

import pytest

from peergroup_desktop.cli import main
from tests.vaults import PASSPHRASE

HEADS = ("Service id", "Name", "Organisation", "Phone", "Cost", "Latitude")
PANTRY = ("1", "Food Pantry", "Wensley Trust", "01632 960 114", "Free", "")
SHED = ("2", "Shed", "Wensley Sheds", "01632 960 115", "£2", "100")


@pytest.fixture
def run(vault_folder, monkeypatch, capsys):
    """Run one command; returns exit code, what was printed, and the sentence on stderr."""
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def asked(*words):
        code = main([*map(str, words), "--data", str(vault_folder)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return asked


@pytest.fixture
def sheet(tmp_path):
    """Write a sheet of places; returns where."""

    def written(*rows):
        path = tmp_path / "council.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([HEADS, *rows])
        return path

    return written


def take(run, path, *more):
    return run("import", "signposting", path, "--source", "Council", *more)


def test_a_trial_writes_nothing(run, sheet):
    code, out, _err = take(run, sheet(PANTRY, SHED), "--dry-run")
    assert code == 0
    assert out.startswith("Nothing was written. This is what would come in.\n2 places are new.\n0 have changed.\n")
    assert "latitude: 100 can’t be right" in out
    assert json.loads(take(run, sheet(PANTRY), "--json", "--dry-run")[1])["counts"]["new"] == 1


def test_a_newer_copy_is_told_part_by_part(run, sheet):
    assert take(run, sheet(PANTRY, SHED))[1].startswith("Taken in.\n2 places are new.")
    assert take(run, sheet(PANTRY, SHED))[1].startswith("There was nothing to take in.")
    out = take(run, sheet((*PANTRY[:4], "£1", "")))[1]
    assert "Food Pantry: Cost: “£1” instead of “Free”.\n" in out
    assert "Shed is not in the list any more. It was kept." in out


def test_the_words_of_another_list_are_kept_out(run, sheet):
    take(run, sheet(PANTRY))
    run("export", "signposting", "--format", "csv", "-o", sheet().with_name("out.csv"))
    left = sheet().with_name("out.csv")
    left.write_text(left.read_text(encoding="utf-8").replace("Free", "£5"), encoding="utf-8")
    code, out, _err = run("import", "signposting", left)
    assert code == 0
    assert "Food Pantry: Cost: “Free” is the group’s own and was kept. The list says “£5”." in out


def test_every_place_is_listed_as_json(run, sheet):
    assert json.loads(take(run, sheet(PANTRY, SHED), "--json")[1])["problems"][0]["kind"] == "out_of_range"
    told = json.loads(take(run, sheet((*PANTRY[:4], "£1", "")), "--json")[1])
    assert (told["written"], told["source"], told["profile"]) == (True, "Council", "flat")
    assert [one["name"] for one in told["vanished"]] == ["Shed"]
    assert told["changed"][0]["parts"][0] == {"part": "cost", "ours": "Free", "theirs": "£1", "taken": True}


@pytest.mark.parametrize(
    ("form", "name"), [("hsds", "a.json"), ("uk", "a.json"), ("package", "a.zip"), ("csv", "a.csv")]
)
def test_a_list_leaves_and_comes_back_unchanged(run, sheet, tmp_path, form, name):
    take(run, sheet(PANTRY))
    code, out, _err = run("export", "signposting", "--format", form, "-o", tmp_path / name)
    assert (code, out.splitlines()[0]) == (0, "1 place written.")
    told = json.loads(run("import", "signposting", tmp_path / name, "--dry-run", "--json")[1])
    assert (told["counts"]["new"], told["counts"]["changed"], told["counts"]["same"]) == (0, 0, 1)


def test_a_list_that_cannot_be_saved_says_so(run, tmp_path):
    code, _out, err = run("export", "signposting", "-o", tmp_path / "nowhere" / "a.json")
    assert code == 1
    assert err.startswith("The list couldn’t be saved there.")


def test_no_list_says_so(run, tmp_path):
    code, _out, err = take(run, tmp_path / "nothing.json")
    assert code == 1
    assert err.startswith("This file isn’t there")
