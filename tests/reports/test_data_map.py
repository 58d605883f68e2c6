"""What this file holds, as a page for a trustee."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from peergroup_desktop.reports.data_map import DataKind, DataMap, DataSight, render
from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.told import ToldLine
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "data_map.txt"
FORMS = [{"paper": paper, "large_print": is_large} for paper, is_large in product(Paper, (False, True))]
NAMES = ("People", "Registers", "Notes", "Pairs", "Signposting", "Check-ins", "Closed months", "Places", "The file")
KINDS = tuple(
    DataKind(
        name,
        "Names, how to reach them, where they belong, when they’re away: so that they’re expected.",
        f"{number},400 conversations",
        date(2019, 1, 1) if number else None,
        date(2026, 11, 24) if number else None,
        "two years after they move on",
    )
    for number, name in enumerate((*NAMES, "Offers and goals", "Rota", "What people told us"))
)
MAP = DataMap(
    3,
    (
        DataSight("Everybody who can unlock the file may see", KINDS),
        DataSight("Coordinators and the safeguarding lead alone may see", (replace(KINDS[1], what="History"),)),
        DataSight(
            "The safeguarding lead alone may see",
            (replace(KINDS[1], what="Sealed drawer", first_on=date(2026, 11, 1), last_on=date(2026, 11, 2)),),
        ),
    ),
    (ToldLine("Who can unlock", "2 coordinators."), ToldLine("Where it lies", "In one locked file. " * 10)),
)


def printed(data=MAP, **options):
    return render(data, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")


def test_it_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", Paper)
def test_it_is_one_page_without_names(paper):
    document = printed(paper=paper)
    assert (document.pages, document.names, document.title) == (1, 0, "What this file holds, and why")
    assert document.title in str(reader(document).metadata)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("times", [1, 4])
def test_nothing_overlaps_or_leaves_the_page(form, times, tmp_path):
    data = replace(MAP, sights=MAP.sights * times)
    for width, height, words in words_of(printed(data, **form), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


def test_days_are_said_as_months():
    text = text_of(printed())[0]
    assert "Jan 2019 – Nov 2026" in text
    assert text.count("Nov 2026") == len(KINDS) - 1 + 2  # of one month it is said once, of no days not at all


@pytest.mark.parametrize("form", FORMS)
def test_large_print_says_the_same(form):
    words = " ".join(text_of(printed(**form)))
    assert [name for name in NAMES if name not in words] == []
    assert "two years after they move on" in words
    assert "an example of ours" in words


def test_readers_find_one_table():
    tags = tags_of(printed())
    assert (tags.count("1 H1"), tags.count("1 Table"), tags.count("2 TR")) == (1, 1, 1 + 3 + len(KINDS) + 2)
    assert all(fonts_of(printed()).values())
