"""Several pages in one place."""

import pytest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.one_of import OneOf


@pytest.fixture
def pages(show):
    """A short page and a long one; the short one is shown."""
    made = OneOf()
    made.add(TextLabel("Short"))
    made.add(TextLabel("Long\n" * 9))
    return show(made, 200, 300)


def test_first_page_is_shown_until_another_is_wanted(pages):
    assert pages.page.text() == "Short"
    other = pages.findChildren(QWidget)[1]
    pages.show_page(other)
    assert pages.page is other
    assert [page.isVisible() for page in pages.findChildren(QWidget)] == [False, True]


def test_height_is_that_of_the_page_shown(pages, stage):
    before = pages.sizeHint().height()
    pages.show_page(pages.findChildren(QWidget)[1])
    stage.settle()
    assert pages.sizeHint().height() > 5 * before
