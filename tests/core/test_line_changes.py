"""What became of each line of a text."""

from peergroup_desktop.core.line_changes import LineState, compare


def states(before, after):
    return [(line.state.value, line.text) for line in compare(before, after)]


def test_a_changed_line_stands_in_both_wordings():
    assert states("Listen\nPhones off\nStay", "Listen\nPhones quiet\nStay\nTea") == [
        ("same", "Listen"),
        ("gone", "Phones off"),
        ("new", "Phones quiet"),
        ("same", "Stay"),
        ("new", "Tea"),
    ]


def test_nothing_before_and_nothing_changed():
    assert states("", "Listen") == [(LineState.NEW.value, "Listen")]
    assert states("Listen", "Listen") == [(LineState.SAME.value, "Listen")]
