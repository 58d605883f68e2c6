"""Every page that Reports offers, made from the practice group: on any paper, on a bad copier, for any reader."""

from collections.abc import Iterator
from itertools import product

import pytest

from peergroup_desktop.actions import demo, groups, people
from peergroup_desktop.actions.printing import Document, PageOptions, Paper
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.screens.reports.choice import Choice, Printable
from peergroup_desktop.ui.screens.reports.offers import month_before, what_is_offered
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Asked
from tests.reports.paper import reader, tags_of, words_of
from tests.reports.photocopy import lost_words

FORMS = [PageOptions(paper=paper, large_print=is_large) for paper, is_large in product(Paper, (False, True))]
NEEDS_ITS_OWN = {Printable.IMPORT_NOTE}
"""Pages for which the practice group has nothing; their own tests make them."""


@pytest.fixture
def practice(vault):
    """The file of the practice group, and its largest group."""
    demo.make_demo(vault, people=22, years=1)
    return vault, max(groups.list_groups(vault), key=lambda group: group.people_count)


def made(practice, printable: Printable) -> Iterator[Document]:
    """Make one page in every form."""
    vault, group = practice
    today = vault.clock.today()
    helper = next(row for row in people.list_people(vault, group.id) if row.role is not GroupRole.MEMBER)
    choice = Choice(printable, month=month_before(today), person_id=helper.id)
    choice = what_is_offered(vault, group.id, choice, frozenset(Part)).settle(choice)
    sheet = SHEETS[printable]
    question = sheet.ask(Asked(choice, group.id, today))
    assert question is not None
    data = question(vault)
    for options in FORMS:
        yield sheet.draw(data, options, printed_on=today, printed_by="Maureen")


@pytest.mark.parametrize("printable", sorted(set(Printable) - NEEDS_ITS_OWN))
def test_it_can_be_read_on_any_paper_and_from_a_bad_copy(practice, printable, tmp_path):
    for options, document in zip(FORMS, made(practice, printable), strict=True):
        outside = [
            word.text
            for width, height, words in words_of(document, tmp_path)
            for word in words
            if not (18 < word.left < word.right < width - 18 and 18 < word.top < word.bottom < height - 10)
        ]
        assert (outside, lost_words(document, tmp_path)) == ([], []), options


@pytest.mark.parametrize("printable", sorted(set(Printable) - NEEDS_ITS_OWN))
def test_it_is_neutral_outside_and_in_order_inside(practice, printable):
    vault, _group = practice
    every = groups.list_groups(vault)
    names = {group.name for group in every}
    names |= {row.full_name or row.called for group in every for row in people.list_people(vault, group.id)}
    for document in made(practice, printable):
        pdf = reader(document)
        told = fold(" ".join([document.title, *map(str, (pdf.metadata or {}).values())]))
        assert [name for name in names if len(name) > 3 and fold(name) in told] == []
        assert pdf.root_object["/Lang"]
        tags = tags_of(document)
        assert tags[0] == "0 Document"
        assert any(tag.endswith(" H1") for tag in tags)
