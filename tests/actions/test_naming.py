"""How namesakes are told apart, and the order of lists."""

import pytest

from peergroup_desktop.actions.naming import Named, displays, sort_key


def shown(*names: tuple[str, str]) -> list[str]:
    people = [Named(bytes([number]), *name) for number, name in enumerate(names)]
    return list(dict(sorted(displays(people).items())).values())


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("Grace", "Grace Adeyemi")], ["Grace"]),
        ([("Grace", "Grace Adeyemi"), ("Grace", "Grace Brown")], ["Grace A.", "Grace B."]),
        ([("Grace", ""), ("grace", "Grace Brown")], ["Grace", "grace B."]),
        ([("Grace", "Grace Adeyemi"), ("Grace", "Grace Allen")], ["Grace Adeyemi", "Grace Allen"]),
        ([("Grace", ""), ("Grace", "")], ["Grace", "Grace (2)"]),
        ([("Jo", "Adeyemi, Jo"), ("Jo", "Jo Allen"), ("Jo", "Jo Allen")], ["Adeyemi, Jo", "Jo Allen", "Jo Allen (2)"]),
    ],
)
def test_as_much_of_the_name_as_it_takes(names, expected):
    assert shown(*names) == expected


def test_accents_do_not_move_a_name():
    assert sorted(["Siôn", "Sian", "Siân", "Stan", "Łukasz", "Lin"], key=sort_key) == [
        "Lin",
        "Łukasz",
        "Sian",
        "Siân",
        "Siôn",
        "Stan",
    ]
