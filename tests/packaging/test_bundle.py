"""Bundles: what goes in, where it comes from, and what counts as left outside."""

import importlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.architecture.sources import sources
from tests.conftest import ROOT

REQUIRED = re.findall(r"^([\w.-]+==[\w.]+)", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module


@pytest.fixture
def inputs(tool, monkeypatch, tmp_path):
    """The module that fetches, with an empty store of its own."""
    module = tool("inputs")
    monkeypatch.setattr(module, "STORE", tmp_path)
    return module


def plain(name: str) -> str:
    return name.lower().replace("_", "-")


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_bundles_are_made_of_what_was_tested(inputs, system):
    assert {plain(pin.wanted) for pin in inputs.read_pins(system)} == set(map(plain, REQUIRED))


@pytest.mark.parametrize("name", ["linux", "windows", "windows-python", "debian"])
def test_every_pin_has_a_checksum(inputs, name):
    assert all(re.fullmatch(r"[0-9a-f]{64}", pin.sha256) and pin.version for pin in inputs.read_pins(name))


def test_every_module_of_qt_that_we_import_goes_in(tool):
    imported = {part for source in sources() for one in source.imports() for part in one.module.split(".")[:2]}
    assert {name for name in imported if re.fullmatch(r"Qt[A-Z]\w+", name)} <= set(tool("contents").QT_MODULES)


@pytest.mark.parametrize(
    ("path", "system", "goes_in"),
    [
        ("PySide6/QtDBus.abi3.so", "linux", True),
        ("PySide6/QtNetwork.abi3.so", "linux", False),
        ("PySide6/QtNetwork.pyd", "windows", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "linux", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", "linux", False),
        ("PySide6/Qt6Quick.dll", "windows", False),
        ("PySide6/translations/qtbase_pl.qm", "windows", True),
        ("PySide6/translations/designer_pl.qm", "windows", False),
        ("reportlab/fonts/DarkGardenMK.pfb", "linux", False),
        ("xlsxwriter/worksheet.py", "windows", True),
        ("xlsxwriter-3.3.1.data/scripts/vba_extract.py", "linux", False),
        ("peewee-4.5.3.dist-info/METADATA", "linux", True),
        ("peewee-4.5.3.dist-info/RECORD", "linux", False),
    ],
)
def test_only_what_is_needed_goes_in(tool, path, system, goes_in):
    assert tool("contents").belongs(path, system) is goes_in


def test_another_file_than_the_pinned_one_is_refused(inputs, tool, tmp_path):
    (tmp_path / "other.whl").write_bytes(b"not what was pinned")
    with pytest.raises(tool("system_libraries").Missing, match="not the file that was pinned"):
        inputs._found(inputs.read_pins("linux"))


def test_what_cannot_be_fetched_is_named(inputs, tool):
    with pytest.raises(tool("system_libraries").Missing, match="could not be fetched: peewee==0"):
        inputs._fetch(["false"], "peewee==0")


def test_a_machine_without_debians_packages_is_told_so(inputs, tool, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(tool("system_libraries").Missing, match="built on Debian 12"):
        inputs.debian_packages()


def test_only_the_starting_script_and_python_are_programs(tool, tmp_path):
    folder = tmp_path / "folder"
    (folder / "program").mkdir(parents=True)
    for name in ("Peergroup.sh", "program/start.py"):
        (folder / name).touch()
    tool("linux_folder").pack(folder, tmp_path / "a.tar.xz")
    with tarfile.open(tmp_path / "a.tar.xz") as packed:
        assert {entry.name: oct(entry.mode) for entry in packed} == {
            "Peergroup/Peergroup.sh": "0o755",
            "Peergroup/program/start.py": "0o644",
        }


def test_a_bundle_over_its_budget_is_refused(tool, monkeypatch, tmp_path):
    bundle = tool("bundle")
    monkeypatch.setattr(bundle, "DIST", tmp_path)
    monkeypatch.setitem(bundle.KINDS, "linux", bundle.Kind(Heavy, "{}.tar", 1, 1))
    with pytest.raises(subprocess.CalledProcessError) as refused:
        bundle.build(None, "linux")
    assert "2 MB in 1 files" in refused.value.output


@pytest.mark.parametrize(
    ("line", "strayed"),
    [
        ('7 openat(AT_FDCWD</stick>, "/home/ann/.cache/x", O_RDWR|O_CREAT, 0600) = 3</home/ann/.cache/x>', True),
        ('7 mkdirat(5</var>, "x", 0700) = 0', True),
        ('rename("/stick/a", "/var/b") = 0', True),
        ('7 openat(AT_FDCWD</stick>, "/etc/fonts/fonts.conf", O_RDONLY) = 3', False),
        ('7 openat(AT_FDCWD</stick>, "data/x", O_WRONLY|O_CREAT) = 3', False),
        ('7 openat(AT_FDCWD</stick>, "/dev/null", O_RDWR) = 3', False),
        ('7 mkdir("/home/ann/.cache", 0700) = -1 EEXIST (File exists)', False),
    ],
)
def test_what_is_written_outside_is_seen(tool, line, strayed):
    assert bool(tool("try_out").strayed_paths([line], Path("/stick"))) is strayed


@pytest.mark.skipif(platform.machine() != "x86_64" or sys.platform != "linux", reason="starts a program for Linux")
@pytest.mark.parametrize("mode", [0o755, 0o644])
def test_the_script_starts_python_also_where_no_file_is_a_program(tmp_path, mode):
    python = tmp_path / "program/python/bin/python3.11"
    python.parent.mkdir(parents=True)
    shutil.copyfile(shutil.which("echo"), python)
    python.chmod(mode)
    shutil.copy(ROOT / "packaging/given/Peergroup.sh", tmp_path)
    told = subprocess.run(
        ["sh", tmp_path / "Peergroup.sh", "check"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    assert told == f"-I -S -B -X utf8 {tmp_path}/program/start.py check\n"


class Heavy:
    """Makes a folder and an archive of 2 MB each."""

    @staticmethod
    def build(_python, folder, _version):
        (folder / "heavy").write_bytes(bytes(2_000_000))

    @staticmethod
    def pack(_folder, archive):
        archive.write_bytes(bytes(2_000_000))
