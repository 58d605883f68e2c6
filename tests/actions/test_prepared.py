"""A question that is put into SQL once answers for the facts it is given, and for the file that is open."""

from datetime import date

from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.models import Membership, Person, Session

JOINED = Prepared(
    2,
    lambda person, day: (
        Membership.select(Membership.id, Membership.starts_on, Person.is_named)
        .join(Person)
        .where((Membership.person == person) & (Membership.starts_on <= day) & (Person.called != ""))
    ),
)


def test_each_time_with_other_facts(make):
    ines, raj = make.person("Ines"), make.person("Raj")
    with make.vault.reading():
        ((_id, since, is_named),) = JOINED.rows(ines, date.max)
        ((other_id, *_rest),) = JOINED.rows(raj, date.max)
        assert (type(since), is_named) == (date, True)
        assert rows_of(Membership.select(Membership.id).where(Membership.person == raj)) == [(other_id,)]
        assert JOINED.rows(ines, date.min) == []


def test_a_fact_may_stand_twice(make):
    either = Prepared(1, lambda word: Person.select(Person.id).where((Person.called == word) | (Person.note == word)))
    ines = make.person("Ines")
    with make.vault.reading():
        assert either.rows("Ines") == [(ines,)]
        assert either.rows("Raj") == []


def test_a_number_may_be_the_most_there_is_wanted(make):
    some = Prepared(1, lambda most: Session.select(Session.id).order_by(Session.id).limit(most))
    make.session(date(2026, 10, 6))
    make.session(date(2026, 10, 13))
    with make.vault.reading():
        assert [len(some.rows(most)) for most in (0, 1, 5)] == [0, 1, 2]
