from pathlib import Path

import pytest

from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.reports.contact_sheet import ContactLine, RingIfIll, render
from peergroup_desktop.reports.options import PageOptions, Paper, Show
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of
from tests.reports.papers import CONTACTS, ENDLESS, TODAY, assert_all_in_its_place, contacts

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "contact_sheet.txt"
FULL = ContactLine(
    ENDLESS, (ENDLESS, ENDLESS), ENDLESS, True, True, False, ContactWay.VIDEO, ENDLESS, ENDLESS, ENDLESS * 3,
    if_ill=RingIfIll(ENDLESS, ENDLESS, ENDLESS),
)  # fmt: skip


def printed(data=None, **options):
    return render(data or contacts(), PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


def said_of(line, **more):
    text = text_of(printed(contacts(line, **more)))[0]
    return text.split("pin it up. ")[-1].split(" How to reach people.")[0]


def test_the_sheet_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", Paper)
def test_how_safe_it_must_be_kept_comes_first_and_on_every_page(paper):
    document = printed(contacts(*CONTACTS * 5), paper=paper)
    texts = text_of(document)
    assert texts[0].index("Keep this sheet as safe as the laptop") < texts[0].index("Abdi W.")
    assert len(texts) > 1
    assert all("shred it when there’s a newer one" in text for text in texts)


@pytest.mark.parametrize("show", Show)
def test_it_counts_everybody_who_can_be_read_on_it(show):
    assert printed(show=show).names == 6


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (ContactLine("Jo", ("1",)), "Jo 1 Not asked yet: ring with care."),
        (ContactLine("Jo"), "Jo No phone number or email is kept."),
        (ContactLine("Jo", ("1",), may_ring=True), "Jo 1 Fine to ring."),
        (ContactLine("Jo", ("1",), may_ring=True, may_text=True), "Jo 1 Fine to ring and text."),
        (ContactLine("Jo", ("1",), may_ring=False, may_text=True), "Jo 1 Don’t ring. Fine to text."),
        (ContactLine("Jo", may_ring=False, may_text=False), "Jo Don’t ring. Don’t text."),
        (ContactLine("Jo", (), "jo@example.org"), "Jo Email: jo@example.org"),
        (ContactLine("Jo", ("1",), if_ill=RingIfIll(phone="999")), "If taken ill, ring: 999"),
    ],
)
def test_what_to_keep_in_mind(line, words):
    assert words in said_of(line)


def test_a_group_without_ways_to_get_in_touch_says_so_once():
    text = said_of(ContactLine("Jo"), keeps_contact=False)
    assert text == "This group keeps no phone numbers or emails. Jo"


@pytest.mark.parametrize(("keeps", "words"), [(True, "Nobody is on the list yet."), (False, "only counts people")])
def test_nobody_to_list(keeps, words):
    from dataclasses import replace

    document = printed(replace(contacts(), people=(), keeps_names=keeps))
    text = text_of(document)[0]
    assert document.names == 0
    assert words in text
    assert "safe" not in text


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}, {"large_print": True}])
@pytest.mark.parametrize("lines", [CONTACTS * 4, tuple(ContactLine(name, ("1",)) for name in WORLD), (FULL,) * 3])
def test_nothing_overlaps_or_leaves_the_page(lines, options, tmp_path):
    document = printed(contacts(*lines), **options)
    assert_all_in_its_place(document, tmp_path)
    assert document.unshown == ()


def test_a_person_stays_in_one_piece():
    for text in text_of(printed(contacts(*CONTACTS[1:2] * 12))):
        assert text.count("bronwen@example.org") == text.count("If taken ill, ring:") > 0


def test_readers_find_a_heading_for_each_person():
    document = printed()
    assert (tags_of(document).count("1 H1"), tags_of(document).count("1 H2")) == (1, 5)
    assert "Circle" not in str(reader(document).metadata) + document.title
    assert all(fonts_of(document).values())


def test_a_sign_no_font_has_is_noted():
    assert "U+1F642" in text_of(printed(contacts(ContactLine("Jo 🙂"))))[0]
