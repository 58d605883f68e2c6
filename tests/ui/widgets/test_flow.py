"""Parts beside each other, going on in the next line."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.flow import Flow, four
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.looking import use


@pytest.fixture
def holder(show):
    """Five boxes 100 by 40 in a holder 330 wide."""
    return show(filled(), 330, 300)


def filled(**options):
    made = QWidget()
    flow = Flow(made, gap=10, **options)
    for _place in range(5):
        box = QWidget()
        box.setFixedSize(100, 40)
        flow.add(box)
    return made


def places(holder):
    return [(item.geometry().x(), item.geometry().y()) for item in map(holder.layout().itemAt, range(5))]


def test_next_line_when_there_is_no_room(holder):
    assert places(holder) == [(0, 0), (110, 0), (220, 0), (0, 50), (110, 50)]


def test_from_the_right(show):
    assert places(show(filled(from_right=True), 330, 300))[-2:] == [(120, 50), (230, 50)]


def test_height_is_that_of_the_lines(holder):
    flow = holder.layout()
    assert [flow.heightForWidth(width) for width in (1000, 330, 100)] == [40, 90, 240]
    assert (flow.sizeHint().width(), flow.minimumSize().width()) == (540, 100)


def test_hidden_parts_take_no_room(holder, stage):
    holder.layout().itemAt(0).widget().hide()
    stage.settle()
    assert holder.layout().heightForWidth(430) == 40
    assert holder.layout().sizeHint().width() == 430


def test_gaps_grow_by_half(holder):
    use(factor=2.0)
    assert holder.layout().spacing() == 15


def test_part_wider_than_the_line_wraps_its_words(show):
    holder = QWidget()
    flow = Flow(holder)
    flow.add(TextLabel("A sentence that is longer than the line it stands in"))
    show(holder, 120, 300)
    assert flow.itemAt(0).geometry().width() <= 120
    assert flow.heightForWidth(120) > flow.heightForWidth(1000)


def test_parts_come_and_go(holder):
    flow = holder.layout()
    item = flow.takeAt(4)
    item.widget().hide()
    assert (flow.count(), flow.takeAt(9), flow.itemAt(-1)) == (4, None, None)
    flow.clear()
    assert (flow.count(), flow.heightForWidth(100)) == (0, 0)


def test_what_is_no_widget_goes_too():
    flow = Flow()
    flow.addItem(Flow())
    flow.clear()
    assert flow.count() == 0


def test_margins_are_one_or_four():
    assert (four(6), four((1, 2, 3, 4))) == ((6, 6, 6, 6), (1, 2, 3, 4))


def test_empty_flow_wants_nothing(show):
    holder = QWidget()
    flow = Flow(holder, margins=6)
    show(holder, 50, 50)
    flow.setGeometry(QRect(0, 0, 50, 50))
    assert (flow.heightForWidth(50), flow.sizeHint().height(), flow.expandingDirections().value) == (12, 12, 0)
