"""Many files that leave together: all of them or none, and nothing of anybody else's is touched."""

import errno
import os
import shutil
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from peergroup_desktop.core.errors import Cancelled, NotTakenOut, PartLeftBehind, PlaceInUse
from peergroup_desktop.interchange.leftovers import Leftovers, delete_leftovers
from peergroup_desktop.interchange.open_files import leaving

FILES = {"README.txt": [b"Hello"], "csv/person.csv": [b"id", b"\n", "Zoë".encode()]}


def write(path, *, then=None):
    with leaving(path) as files:
        for name, pieces in FILES.items():
            files.write(name, pieces)
        if then:
            raise then
        files.settle()


def found(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names(folder):
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def place(tmp_path):
    """An empty folder beside which nothing may stay."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def no_room(monkeypatch):
    def refused(_handle):
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", refused)


def test_a_folder_of_files(place):
    write(place / "all")
    assert found(place) == {"all/README.txt": b"Hello", "all/csv/person.csv": "id\nZoë".encode()}


def test_a_zip_of_files(place):
    write(place / "all.zip")
    with zipfile.ZipFile(place / "all.zip") as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == {
            "README.txt": b"Hello",
            "csv/person.csv": "id\nZoë".encode(),
        }
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names(place) == ["all.zip"]


def leave_behind(place, name):
    """Put there what a killed program leaves."""
    if name.endswith(".zip"):
        (place / f"{name}.unfinished-0a1b").write_bytes(b"readable")
    else:
        (place / f"{name}.unfinished-0a1b").mkdir()
        (place / f"{name}.unfinished-0a1b" / "person.csv").write_bytes(b"readable")


@pytest.mark.parametrize(("name", "other"), [("all", "all.zip"), ("all.zip", "all")])
def test_what_a_killed_program_left_is_deleted_and_told(place, name, other):
    for left in (name, other):
        leave_behind(place, left)
    with leaving(place / name) as files:
        files.settle()
        assert files.leftovers == Leftovers((f"{name}.unfinished-0a1b",), (f"{other}.unfinished-0a1b",))
    assert sorted(names(place)) == sorted([name, f"{other}.unfinished-0a1b"])


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links there")
def test_what_only_looks_like_a_part_is_left_alone(tmp_path, place):
    leave_behind(tmp_path, "mine")
    (place / "all.unfinished-0a1b").symlink_to(tmp_path / "mine.unfinished-0a1b", target_is_directory=True)
    (place / "all.unfinished-0a1c").write_bytes(b"no folder")
    (place / "all.unfinished-later").mkdir()
    with leaving(place / "all") as files:
        assert files.leftovers == Leftovers()
    assert set(found(tmp_path)) == {"mine.unfinished-0a1b/person.csv", "stick/all.unfinished-0a1c"}
    assert "all.unfinished-later" in names(place)


def test_a_part_that_cannot_be_deleted_is_told(place, monkeypatch):
    def refused(_place):
        raise OSError(errno.EROFS, "read-only")

    leave_behind(place, "all")
    with monkeypatch.context() as stuck:
        stuck.setattr(shutil, "rmtree", refused)
        assert delete_leftovers(place, "all") == Leftovers((), ("all.unfinished-0a1b",))


def test_an_empty_folder_is_written_into_and_stays_itself(place):
    (place / "all").mkdir()
    before = (place / "all").stat().st_ino
    write(place / "all")
    assert set(found(place)) == {"all/README.txt", "all/csv/person.csv"}
    assert (place / "all").stat().st_ino == before
    assert names(place) == ["all"]


def test_nothing_is_written_beside_a_stick(tmp_path, place):
    """Beside its root another disk may be, or one that nobody may write to."""
    (place / "lost+found").mkdir()
    (place / "everything.unfinished-0a1b").mkdir()
    leave_behind(tmp_path, "stick")
    with leaving(place) as files:
        assert len(names(place)) == 2
        assert names(tmp_path) == ["stick"]
        files.write("a.txt", [b"a"])
        files.settle()
    assert files.leftovers.deleted == (
        "stick.unfinished-0a1b",
        "everything.unfinished-0a1b",
    )
    assert sorted(names(place)) == ["a.txt", "lost+found"]


@pytest.mark.skipif(sys.platform == "win32", reason="not everybody may make links there")
def test_a_link_to_an_empty_folder_is_followed_and_one_to_nothing_stays(tmp_path, place):
    for name in ("link", "nothing", "nothing.zip"):
        (tmp_path / name).symlink_to(place if name == "link" else tmp_path / "gone", target_is_directory=True)
    write(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert set(found(place)) == {"README.txt", "csv/person.csv"}
    for name in ("nothing", "nothing.zip"):
        with pytest.raises(PlaceInUse):
            write(tmp_path / name)
        assert (tmp_path / name).is_symlink()


def test_somebody_who_was_quicker_keeps_theirs(place):
    def late():
        with leaving(place) as files:
            for name in ("a.txt", "b/c.txt", "d.txt"):
                files.write(name, [b"ours"])
            (place / "d.txt").write_bytes(b"theirs")
            files.settle()

    with pytest.raises(NotTakenOut):
        late()
    assert found(place) == {"d.txt": b"theirs"}
    assert names(place) == ["d.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out in its own way")
@pytest.mark.parametrize("name", ["all", "all.zip", "."])
def test_others_on_the_computer_are_kept_out(place, name):
    write(place / name)
    for path in place.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("name", ["all", "all.zip", "ALL.ZIP"])
def test_what_is_there_stays(place, name):
    (place / name).write_bytes(b"mine")
    with pytest.raises(PlaceInUse):
        write(place / name)
    assert found(place) == {name: b"mine"}


def test_a_folder_with_something_in_it_stays(place):
    (place / "all").mkdir()
    (place / "all" / "letter.txt").write_bytes(b"mine")
    with pytest.raises(PlaceInUse):
        write(place / "all")
    assert found(place) == {"all/letter.txt": b"mine"}


@pytest.mark.parametrize("path", ["/", ".", "..", "stick/.."])
def test_a_folder_that_is_lived_in_stays(tmp_path, place, monkeypatch, path):
    (place / "letter.txt").write_bytes(b"mine")
    monkeypatch.chdir(place)
    with pytest.raises(PlaceInUse):
        write(Path(path.replace("stick", str(place))))
    assert found(place) == {"letter.txt": b"mine"}


def test_the_folder_one_stands_in_is_written_into(place, monkeypatch):
    monkeypatch.chdir(place)
    write(Path())
    assert set(found(place)) == {"README.txt", "csv/person.csv"}


@pytest.mark.parametrize("name", ["all", "all.zip", "."])
@pytest.mark.parametrize("fault", [Cancelled(), RuntimeError("ours")])
def test_whatever_happens_on_the_way_leaves_nothing(place, name, fault):
    with pytest.raises(type(fault)):
        write(place / name, then=fault)
    assert names(place) == []


@pytest.mark.parametrize("name", ["all", "all.zip", "."])
def test_what_happens_after_it_was_settled_leaves_nothing_either(place, name):
    def settled_then_refused():
        with leaving(place / name) as files:
            files.write("a.txt", [b"a"])
            files.settle()
            raise Cancelled

    with pytest.raises(Cancelled):
        settled_then_refused()
    assert names(place) == []


@pytest.mark.parametrize("name", ["all", "all.zip", "."])
def test_a_full_disk_leaves_nothing(place, no_room, name):
    with pytest.raises(NotTakenOut):
        write(place / name)
    assert names(place) == []


@pytest.mark.parametrize("name", ["all", "all.zip"])
def test_a_place_that_is_not_there_is_refused(place, name):
    with pytest.raises(NotTakenOut):
        write(place / "nowhere" / name)
    assert names(place) == []


def test_a_zip_under_way_is_taken_away(place):
    def broken():
        yield b"begun"
        raise OSError(errno.ENOSPC, "no room")

    def begin():
        with leaving(place / "all.zip") as files:
            files.write("a.txt", broken())

    with pytest.raises(NotTakenOut):
        begin()
    assert names(place) == []


def test_what_cannot_be_taken_away_is_named(place, no_room, monkeypatch):
    def refused(_place):
        raise OSError(errno.EROFS, "read-only")

    with monkeypatch.context() as stuck:
        stuck.setattr(shutil, "rmtree", refused)
        with pytest.raises(PartLeftBehind) as told:
            write(place / "all")
    assert [told.value.facts["name"]] == names(place)
    assert "unfinished" in told.value.facts["name"]


def test_a_disk_that_does_not_answer_may_still_hold_a_part(place, no_room, monkeypatch):
    def gone(_place, **_how):
        raise OSError(errno.EIO, "gone")

    def begin(pulled):
        with leaving(place / "all") as files:
            pulled.setattr(type(place), "exists", gone)
            files.write("a.txt", [b"a"])

    with monkeypatch.context() as pulled:
        pulled.setattr(shutil, "rmtree", gone)
        with pytest.raises(PartLeftBehind):
            begin(pulled)
