"""Answers stand until something is written, and nothing of a transaction is kept."""

import apsw
import pytest

from peergroup_desktop.storage import kept_answers
from peergroup_desktop.storage.kept_answers import KeptAnswers


@pytest.fixture
def connection():
    made = apsw.Connection(":memory:")
    made.execute("CREATE TABLE cup (colour)")
    yield made
    made.close()


@pytest.fixture
def ask(connection):
    answers = KeptAnswers(connection)
    asked = []

    def count(key="cups"):
        return answers.answer(key, lambda: asked.append(key) or connection.execute("SELECT count(*) FROM cup").get)

    count.asked = asked
    return count


def test_an_answer_stands_while_nothing_is_written(ask):
    assert (ask(), ask(), ask("more")) == (0, 0, 0)
    assert ask.asked == ["cups", "more"]


def test_a_write_ends_it(ask, connection):
    ask()
    connection.execute("INSERT INTO cup VALUES ('blue')")
    assert ask() == 1
    connection.execute("DELETE FROM cup")
    assert ask() == 0


def test_nothing_of_a_transaction_is_kept(ask, connection):
    connection.execute("BEGIN")
    connection.execute("INSERT INTO cup VALUES ('blue')")
    assert ask() == 1
    connection.execute("ROLLBACK")
    assert ask() == 0


def test_so_many_are_kept_and_no_more(ask, monkeypatch):
    monkeypatch.setattr(kept_answers, "_MOST", 2)
    for key in "abca":
        ask(key)
    assert ask.asked == ["a", "b", "c", "a"]
