"""A person's page in full: what discreet mode hides, what outlives a lock, and nothing in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import offers
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint
from tests.ui.screens.people_scene import LIFTS, PHONE, POOL, filled

Key = Qt.Key


def test_discreet_mode_hides_contact_and_free_text(grace):
    filled(grace).open()
    grace.context.discreet.set_on(True)
    grace.stage.settle()
    names = " ".join(part.accessibleName() for part in grace.page.findChildren(QPushButton))
    tips = " ".join(part.toolTip() for part in grace.page.findChildren(QPushButton))
    for secret in ("Grace", "Ruth", "Kofi", PHONE, "900555", LIFTS, POOL, "kettle"):
        assert secret not in grace.words()
        assert secret not in names + tips
    held = next(part for part in grace.page.findChildren(HeldText) if "Goal" in part.accessibleName())
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == f"“{POOL}”"
    QTest.keyRelease(held, Key.Key_Space)


def test_discreet_mode_asks_before_a_form_shows_everything(grace):
    filled(grace).open()
    grace.context.discreet.set_on(True)
    grace.stage.settle()
    grace.press("Change how G. may be reached")
    assert grace.form is None
    grace.press("Not now", grace.screen.window())
    assert grace.form is None
    grace.press("Change a goal")
    grace.press("Show it", grace.screen.window())
    assert grace.form.text("text") == POOL
    grace.form.reject()


@pytest.mark.parametrize(
    "name",
    [
        "Ask about something else",
        "Change how Grace may be reached",
        "Change what happens then",
        "Change whom to ring if Grace is taken ill",
        "Add an offer or a need",
        f"Glad to offer: {LIFTS}. Change",
        f"Change: {POOL}",
        "Add what Grace said",
    ],
)
def test_what_is_half_typed_outlives_a_lock(grace, name):
    filled(grace).open()
    grace.press(name)
    title, form = grace.form.title.text(), grace.form
    typed = {key: field for key, field in form.fields.items() if hasattr(field.edit, "setText")}
    for field in typed.values():
        field.edit.setText("typed")
    parked = grace.screen.park()
    form.reject()
    assert grace.screen.park() == {}
    grace.screen.restore(parked)
    assert (grace.form.title.text(), {key: grace.form.text(key) for key in typed}) == (
        title,
        dict.fromkeys(typed, "typed"),
    )
    grace.form.reject()


@pytest.mark.parametrize(
    ("size", "factor"), [((1146, 768), 1.0), ((804, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
@pytest.mark.parametrize("is_discreet", [False, True])
def test_nothing_is_in_the_way(grace, size, factor, is_discreet):
    filled(grace).open(size, factor)
    grace.context.discreet.set_on(is_discreet)
    grace.screen.board.open_row(grace.id)
    grace.stage.settle()
    assert lint(grace.screen) == []


def test_what_did_not_change_is_not_asked_for_again(grace, monkeypatch):
    raj = grace.make.person("Raj")
    grace.open()
    asked, ask = [], grace.context.runner.ask

    def asks(question, *facts, **more):
        asked.append(question)
        ask(question, *facts, **more)

    monkeypatch.setattr(grace.context.runner, "ask", asks)
    grace.screen.arrive({})
    assert asked == []
    grace.screen.arrive({"person_id": raj})
    assert (len(asked), grace.screen.presenter.person.called) == (1, "Raj")
    grace.screen.hide()
    grace.context.runner.write(offers.add, raj, OfferKind.OFFER, LIFTS)
    grace.screen.show()
    assert grace.says(f"Glad to offer: {LIFTS}. Change")
