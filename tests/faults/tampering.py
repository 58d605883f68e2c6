"""A file that comes back other than it was left: bits changed, an older copy, two copies, a clock gone wrong."""

import random
import shutil
from datetime import timedelta
from pathlib import Path

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import AlreadyOpen, CopiesParted, Fault, FileDamaged, KeysDamaged, OlderCopy
from peergroup_desktop.storage.places import Places
from tests.faults.kills import fresh_copy
from tests.faults.stories import Story
from tests.faults.tallies import Tally, has_words
from tests.faults.writes import EVERY_DAY, Marks
from tests.vaults import NOW, open_vault

PAGE = 4096
_MARKS = Marks()
_TURNS = 7  # at most so many writes before the file is changed


def flip_bits(tally: Tally, template: Path, folder: Path, chance: random.Random, every: int = 1) -> None:
    """Change one bit in each page of the database, or in one of `every` so many: the file is refused, and as found."""
    data = fresh_copy(template, folder)
    database = Places.inside(data).database
    whole = database.read_bytes()
    for page in range(0, len(whole) // PAGE, every):
        raw = _with_a_bit_changed(whole, page * PAGE + chance.randrange(PAGE), chance)
        with tally.trial(f"page {page + 1}"):
            _put(database, raw)
            _refused(data, FileDamaged)
            assert database.read_bytes() == raw
            assert not Places.inside(data).lock_file.exists()
    _put(database, whole)
    open_vault(data).lock()


def flip_key_bits(tally: Tally, template: Path, folder: Path, chance: random.Random, count: int) -> None:
    """Change a bit in one copy of the key header, which the other one makes good; then in both, which is told."""
    data = fresh_copy(template, folder)
    headers = Places.inside(data).headers
    whole = headers[0].read_bytes()
    for number in range(count):
        raw = _with_a_bit_changed(whole, chance.randrange(len(whole)), chance)
        with tally.trial(f"header {number}"):
            headers[number % 2].write_bytes(raw)
            open_vault(data).lock()
            assert [copy.read_bytes() for copy in headers] == [whole, whole]
            for copy in headers:
                copy.write_bytes(raw)
            _refused(data, KeysDamaged)
            for copy in headers:
                copy.write_bytes(whole)


def put_an_old_copy_back(tally: Tally, template: Path, folder: Path, count: int) -> None:
    """Copy the file, go on, put the copy back: this computer says so; asked to, it opens the copy as it was."""
    for number in range(1, count + 1):
        data, story = fresh_copy(template, folder), Story(EVERY_DAY)
        with tally.trial(f"old copy {number}"):
            for turn in range(number % _TURNS + 1):
                story.go_on(data, [EVERY_DAY[turn % len(EVERY_DAY)]], [])
            before = Story(EVERY_DAY, dict(story.confirmed))
            shutil.copytree(Places.inside(data).group_folder, folder / "kept")
            story.go_on(data, [_MARKS], [])
            _put_back(folder / "kept", data)
            _refused(data, OlderCopy, before)
            assert before.check(data, least=before.confirmed)
        shutil.rmtree(folder)


def let_copies_part(tally: Tally, template: Path, folder: Path, count: int) -> None:
    """Go on with a copy on another computer and with the file on this one: put in its place, the copy is told apart."""
    for number in range(1, count + 1):
        data, copy = fresh_copy(template, folder), folder / "elsewhere" / template.name
        with tally.trial(f"parted {number}"):
            shutil.copytree(data, copy)
            for place in (data, copy):
                for _ in range(number % _TURNS + 1):
                    story = Story((_MARKS,))
                    story.go_on(place, [_MARKS], [])
            _put_back(Places.inside(copy).group_folder, data)
            _refused(data, CopiesParted)


def open_twice(tally: Tally, template: Path, folder: Path, count: int) -> None:
    """Open a folder while it is open: refused, and the first one goes on."""
    data = fresh_copy(template, folder)
    first = open_vault(data)
    for number in range(1, count + 1):
        with tally.trial(f"second window {number}"):
            _refused(data, AlreadyOpen)
            _MARKS.do(first, number)
            assert _MARKS.newest(first, number) == number
    first.lock()


def turn_the_clock_back(tally: Tally, template: Path, folder: Path, count: int) -> None:
    """Go on with a clock that jumps back and forth by years: nothing is lost, and history keeps its order."""
    data = fresh_copy(template, folder)
    confirmed: dict[str, int] = {}
    for number in range(1, count + 1):
        years = (0, -3, 2, -30, 40)[number % 5]
        with tally.trial(f"clock {years:+} years"):
            story = Story(EVERY_DAY, confirmed, clock=FixedClock(NOW + timedelta(days=365 * years)))
            story.go_on(data, EVERY_DAY, [])
            story.check(data)


def _with_a_bit_changed(whole: bytes, at: int, chance: random.Random) -> bytes:
    raw = bytearray(whole)
    raw[at] ^= 1 << chance.randrange(8)
    return bytes(raw)


def _put(database: Path, raw: bytes) -> None:
    database.write_bytes(raw)


def _put_back(copy: Path, data: Path) -> None:
    shutil.rmtree(Places.inside(data).group_folder)
    shutil.copytree(copy, Places.inside(data).group_folder)


def _refused(data: Path, expected: type[Fault], story: Story | None = None) -> None:
    """Check that the file does not open, for this reason, which has a sentence."""
    try:
        vault = (story or Story(EVERY_DAY)).open(data)
    except expected as fault:
        if has_words(fault):
            return
    else:
        vault.lock()
    raise AssertionError(f"opened where {expected.code} was due")
