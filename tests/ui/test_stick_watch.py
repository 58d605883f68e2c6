"""The stick: pulled, back again, and no timer where there is none."""

from pathlib import Path

import pytest

from peergroup_desktop.ui.stick_watch import StickWatch, is_on_stick


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "stick" / "Peergroup"
    made.mkdir(parents=True)
    return made


@pytest.fixture
def watch(qapp):
    made = StickWatch(is_watched=lambda _folder: True)
    made.heard = []
    made.gone.connect(lambda: made.heard.append("gone"))
    made.back.connect(lambda: made.heard.append("back"))
    yield made
    made.stop()


def pull(folder: Path) -> Path:
    """Take the stick out; its files go on living elsewhere."""
    return folder.parent.rename(folder.parent.with_name("in a pocket"))


def test_a_stick_that_stays_says_nothing(watch, folder):
    watch.start(folder)
    watch.check()
    assert (watch.heard, watch.is_on) == ([], True)


def test_a_pulled_stick_is_told_once(watch, folder):
    watch.start(folder)
    pull(folder)
    watch.check()
    watch.check()
    assert (watch.heard, watch.is_on) == (["gone"], False)


def test_the_timer_notices_by_itself(watch, folder, qtbot):
    watch._timer.setInterval(20)
    watch.start(folder)
    pull(folder)
    qtbot.waitUntil(lambda: watch.heard == ["gone"], timeout=5000)


def test_it_waits_until_the_stick_is_back(watch, folder):
    pocket = pull(folder)
    watch.wait_for(folder)
    watch.check()
    assert watch.heard == []
    pocket.rename(folder.parent)
    watch.check()
    assert (watch.heard, watch.is_on) == (["back"], False)


def test_the_device_that_went_counts_though_the_folder_is_still_listed(watch, folder, tmp_path):
    watch.start(folder)
    watch._device = tmp_path / "sdb1"
    watch.check()
    assert watch.heard == ["gone"]


def test_another_volume_in_its_place_is_not_the_stick(watch, folder):
    watch.start(folder)
    watch._volume += 1
    watch.check()
    assert watch.heard == ["gone"]


def test_no_timer_runs_for_the_computers_own_disk(qapp, tmp_path):
    watch = StickWatch(is_watched=lambda _folder: False)
    watch.start(tmp_path)
    assert not watch.is_on
    watch.check()


def test_the_persons_own_folder_is_no_stick():
    assert not is_on_stick(Path.home())


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second volume")
def test_another_volume_is_taken_for_a_stick():
    assert is_on_stick(Path("/dev/shm"))


def test_a_folder_that_is_not_there_is_not_watched(watch, tmp_path):
    watch.start(tmp_path / "nothing")
    assert not watch.is_on
