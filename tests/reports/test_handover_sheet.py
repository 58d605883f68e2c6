from datetime import date

import pytest
from shamir_mnemonic.wordlist import WORDLIST

from peergroup_desktop.reports.handover_sheet import HandoverSheets, render
from peergroup_desktop.reports.options import PageOptions, Paper
from tests.reports.months import TODAY
from tests.reports.paper import reader, text_of, words_of

LONGEST = sorted(WORDLIST, key=len)[-60:]
SHARES = tuple(" ".join(LONGEST[start : start + 20]) for start in (0, 20, 40))


def printed(title="", by="", **options):
    data = HandoverSheets(SHARES, date(2026, 11, 24), title)
    return render(data, PageOptions(**options), printed_on=TODAY, printed_by=by)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large_print", [False, True])
def test_each_share_has_a_page_with_all_that_is_needed(paper, large_print):
    document = printed(paper=paper, large_print=large_print)
    assert (document.pages, len(reader(document).pages), document.names) == (3, 3, 0)
    for number, (text, share) in enumerate(zip(text_of(document), SHARES, strict=True), start=1):
        assert " ".join(f"{place} {word}" for place, word in enumerate(share.split(), start=1)) in text
        for words in (f"Handover sheet {number} of 3", "24 November 2026", "Any two of the three", "Until then"):
            assert words in text
        assert "old sheets then open nothing" in text


def test_no_name_is_on_it_unless_it_may_be():
    assert not any("Blue folder" in text or "Maureen" in text for text in text_of(printed()))
    assert all("Blue folder" in text and "Maureen" in text for text in text_of(printed("Blue folder", "Maureen")))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large_print", [False, True])
def test_nothing_overlaps_or_leaves_the_page(paper, large_print, tmp_path):
    for width, height, words in words_of(printed("Blue folder", paper=paper, large_print=large_print), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


def test_the_words_are_nowhere_but_on_their_page():
    document = printed()
    said = str(reader(document).metadata) + document.title + str(reader(document).root_object["/Metadata"].get_data())
    assert not any(word in said for word in SHARES[0].split())
    first, second, third = text_of(document)
    assert not set(SHARES[0].split()) & {*second.split(), *third.split()}
    assert SHARES[1].split()[0] not in first.split()
