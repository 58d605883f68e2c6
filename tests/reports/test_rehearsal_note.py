from datetime import UTC, datetime

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.rehearsal_note import RehearsalNote, render
from tests.reports.months import TODAY
from tests.reports.paper import text_of, words_of

COUNTS = {"people": 22, "groups": 1, "registers": 48, "marks": 902}


def printed(place: str = "", seconds: float = 1.7, **options):
    at = datetime(2026, 7, 1, 9, 5, tzinfo=UTC)
    note = RehearsalNote("Blue folder", at, at.replace(day=1, hour=8), place, COUNTS, seconds)
    return render(note, PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large_print", [False, True])
def test_the_note_is_one_page_with_all_that_is_needed(paper, large_print):
    document = printed(paper=paper, large_print=large_print)
    text = text_of(document)[0]
    assert (document.pages, document.names) == (1, 0)
    for words in (
        "Backup tried out",
        "Blue folder",
        "1 July 2026 at 10:05",
        "22 people",
        "1 group",
        "48 finished",
        "902 marks",
    ):
        assert words in text


@pytest.mark.parametrize(("place", "words"), [("", "beside the group’s file"), ("the blue stick", "the blue stick")])
def test_where_the_backup_is(place, words):
    assert words in text_of(printed(place))[0]


@pytest.mark.parametrize(("seconds", "words"), [(0.01, "1 second."), (1.7, "2 seconds.")])
def test_how_long_it_took(seconds, words):
    assert words in text_of(printed(seconds=seconds))[0]


@pytest.mark.parametrize("large_print", [False, True])
def test_nothing_overlaps_or_leaves_the_page(large_print, tmp_path):
    for width, height, words in words_of(printed(large_print=large_print), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []
