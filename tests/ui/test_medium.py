"""What a folder lies on, and making sure that all of it is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStorageInfo

from peergroup_desktop.core import paths
from peergroup_desktop.ui import medium


class Disk:
    """Stands for a mounted volume."""

    def __init__(self, root, device="/dev/nothing"):
        self._root, self._device = root, device

    def rootPath(self):
        return self._root

    def device(self):
        return QByteArray(self._device.encode())


@pytest.fixture
def on(monkeypatch):
    def mounted(root, device="/dev/nothing"):
        monkeypatch.setattr(medium, "QStorageInfo", lambda _path: Disk(root, device))

    return mounted


@pytest.mark.parametrize("root", ["/media/jo/BLUE", "/run/media/jo/BLUE", "/Volumes/BLUE"])
def test_what_was_plugged_in_is_removable(on, root):
    on(root)
    assert medium.is_removable(Path(root))


def test_the_disk_of_this_computer_stays(on):
    on("/")
    assert not medium.is_removable(Path("/home"))


@pytest.mark.parametrize(("flag", "is_one"), [("1\n", True), ("0\n", False)])
def test_the_kernel_knows_by_the_disk_of_a_partition(tmp_path, flag, is_one):
    partition = tmp_path / "sdb" / "sdb1"
    partition.mkdir(parents=True)
    (tmp_path / "sdb" / "removable").write_text(flag, encoding="ascii")
    assert medium._says_removable(partition) is is_one


def test_windows_is_asked_for_the_kind_of_drive(on, monkeypatch):
    class Kernel:
        asked = ""

        class kernel32:  # noqa: N801 - the library's own name
            @staticmethod
            def GetDriveTypeW(root):
                Kernel.asked = root
                return 2

    on("E:/")
    monkeypatch.setattr(medium.sys, "platform", "win32")
    monkeypatch.setattr(medium.ctypes, "windll", Kernel, raising=False)
    assert medium.is_removable(Path("E:/group"))
    assert Kernel.asked == "E:\\"


@pytest.mark.parametrize("is_portable", [True, False])
def test_a_program_on_a_stick_offers_to_unplug(monkeypatch, on, is_portable):
    on("/")
    monkeypatch.setattr(paths, "is_portable", lambda: is_portable, raising=False)
    assert medium.goes_with_a_stick(Path("/home")) is is_portable


def test_everything_is_written_out(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "data").write_bytes(b"x")
    medium.flush(tmp_path)
    assert QStorageInfo(str(tmp_path)).isValid()
