"""Layouts grow with the text, live: margins by half of it."""

import pytest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.layouts import (
    Column,
    Grid,
    Responsive,
    Row,
    fix_height,
    fix_width,
    least_height,
    limit_width,
)
from tests.ui.looking import use


@pytest.mark.parametrize("kind", [Column, Row, Grid, Responsive])
def test_gap_and_margins_grow_by_half(show, kind):
    holder = QWidget()
    layout = kind(holder, gap=12, margins=(24, 16, 24, 8))
    show(holder, 100, 100)
    use(factor=2.0)
    margins = layout.contentsMargins()
    assert layout.spacing() == 18
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (36, 24, 36, 12)


@pytest.mark.parametrize("kind", [Column, Row])
def test_parts_layouts_space_and_stretch(show, kind):
    holder = QWidget()
    layout = kind(holder, gap=0)
    first = layout.add(Button("One"))
    layout.space(20)
    inner = layout.add(kind(), 1)
    second = inner.add(Button("Two"))
    layout.stretch()
    layout.set_margins(10)
    show(holder, 400, 400)
    assert (first.x() if kind is Row else first.y()) == 10
    moved = second.x() - first.geometry().right() - 1 if kind is Row else second.y() - first.geometry().bottom() - 1
    assert moved >= 20


@pytest.mark.parametrize(("kind", "side"), [(Column, "height"), (Row, "width")])
def test_space_grows_in_the_direction_of_its_layout(show, kind, side):
    holder = QWidget()
    layout = kind(holder, gap=0)
    layout.space(20)
    show(holder, 100, 100)
    use(factor=2.0)
    assert getattr(layout.sizeHint(), side)() == 30


@pytest.fixture
def responsive(show):
    """Two buttons that stack below 300."""
    holder = QWidget()
    layout = Responsive(holder, stacks_below=300, margins=5)
    layout.add(Button("One"))
    layout.add(Button("Two"))
    return show(holder, 500, 200)


def test_parts_stack_where_it_is_narrow(responsive, stage):
    layout = responsive.layout()
    assert not layout.is_stacked
    responsive.resize(250, 200)
    stage.settle()
    assert layout.is_stacked
    assert layout.itemAt(1).geometry().y() > layout.itemAt(0).geometry().bottom()


def test_parts_stack_at_large_text(responsive):
    use(factor=1.5)
    assert responsive.layout().is_stacked


def test_width_asked_for_is_that_of_the_stack(responsive):
    layout = responsive.layout()
    widest = max(layout.itemAt(place).minimumSize().width() for place in range(2))
    assert layout.minimumSize().width() == widest + 10
    use(factor=2.0)
    assert layout.is_stacked
    assert layout.minimumSize().width() >= widest


@pytest.mark.parametrize(
    ("keep", "read"),
    [
        (fix_width, QWidget.width),
        (fix_height, QWidget.height),
        (limit_width, QWidget.maximumWidth),
        (least_height, QWidget.minimumHeight),
    ],
)
def test_design_sizes_grow_with_text(show, keep, read):
    widget = QWidget()
    keep(widget, 120)
    show(widget, 100, 100)
    assert read(widget) == 120
    use(factor=1.75)
    assert read(widget) == 210
