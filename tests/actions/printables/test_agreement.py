"""The agreement for paper: today's version, or nothing yet."""

from datetime import date

import pytest

from peergroup_desktop.actions import agreements, printing
from peergroup_desktop.actions.printables.agreement import agreement_poster
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.reports.agreement_poster import AgreementPoster

TODAY = date(2026, 11, 24)


def test_the_newest_words_with_their_days(make):
    agreements.write_new(make.vault, make.group_id, "Be kind.")
    agreements.write_new(make.vault, make.group_id, " Be kind. \n\nBe on time.", date(2027, 3, 1))
    found = agreement_poster(make.vault, make.group_id, is_poster=True)
    assert found == AgreementPoster("Tuesday Circle", ("Be kind.", "Be on time."), 2, TODAY, date(2027, 3, 1))


def test_before_the_first_version(make):
    found = agreement_poster(make.vault, make.group_id, is_poster=False)
    assert found == AgreementPoster("Tuesday Circle", (), is_poster=False)


def test_it_can_be_printed(make):
    found = agreement_poster(make.vault, make.group_id, is_poster=True)
    document = printing.render_agreement(found, printing.PageOptions(), printed_on=TODAY, printed_by="Jo")
    assert (document.title, document.names) == ("What we agreed", 0)


def test_no_such_group(vault):
    with pytest.raises(NotFound):
        agreement_poster(vault, b"0" * 16, is_poster=True)
