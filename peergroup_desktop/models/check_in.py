"""Check-ins: sets of questions, and how somebody answered them on a day."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class Measure(Table):
    """A set of questions that a group wants to ask. A group that has none has no check-ins."""

    group = peewee.ForeignKeyField(Group, backref="measures")
    kind = peewee.TextField()  # core.kinds.MeasureKind
    name = peewee.TextField()
    words = peewee.TextField(default="")  # what stands above the questions
    archived_on = DayField(null=True)

    group_id: RecordId


class MeasureQuestion(Table):
    """One question, answered by a whole number from `least` to `most`, by choosing from `choices`, or in words."""

    measure = peewee.ForeignKeyField(Measure, backref="questions")
    position = peewee.IntegerField()
    words = peewee.TextField()
    shape = peewee.TextField(default="scale")  # core.kinds.QuestionShape
    least = peewee.IntegerField(default=0)
    most = peewee.IntegerField(default=10)
    least_words = peewee.TextField(default="")
    most_words = peewee.TextField(default="")
    choices = peewee.TextField(default="")  # JSON list of words; an answer's value is the place in it, from 0
    archived_on = DayField(null=True)

    measure_id: RecordId

    class Meta:
        table_name = "measure_question"


class CheckIn(Table):
    """Somebody's answers on a day. `person` only where they are happy for that to be kept."""

    group = peewee.ForeignKeyField(Group, backref="check_ins")
    measure = peewee.ForeignKeyField(Measure, backref="check_ins")
    person = peewee.ForeignKeyField(Person, null=True, backref="check_ins")
    session = peewee.ForeignKeyField(Session, null=True, backref="check_ins")
    answered_on = DayField()
    archived_on = DayField(null=True)

    group_id: RecordId
    measure_id: RecordId
    person_id: RecordId | None
    session_id: RecordId | None

    class Meta:
        table_name = "check_in"


class CheckInAnswer(Table):
    """One answer. Neither a value nor words: it was skipped; `is_refused` when somebody would rather not say."""

    check_in = peewee.ForeignKeyField(CheckIn, backref="answers")
    question = peewee.ForeignKeyField(MeasureQuestion, backref="answers")
    value = peewee.IntegerField(null=True)
    words = peewee.TextField(default="")
    is_refused = peewee.BooleanField(default=False)
    archived_on = DayField(null=True)

    check_in_id: RecordId
    question_id: RecordId

    class Meta:
        table_name = "check_in_answer"
