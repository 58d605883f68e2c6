"""All widgets together keep to the rules, at every text size."""

import pytest

from tests.look.components import Sheet
from tests.ui.lint import lint


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_every_component_can_be_named_hit_and_read(stage, factor):
    sheet = stage.show(Sheet(), factor=factor)
    sheet.resize(1366, sheet.layout().heightForWidth(1366))
    stage.settle()
    assert lint(sheet) == []


def test_text_grows_while_shown(stage):
    sheet = stage.show(Sheet())
    sheet.resize(1366, 6000)
    stage.look(factor=2.0, scheme="dark")
    stage.settle()
    assert lint(sheet) == []


def test_high_contrast_draws_every_component(stage):
    sheet = stage.show(Sheet())
    before = stage.picture(sheet).toImage()
    stage.look(contrast=True)
    assert stage.picture(sheet).toImage() != before
