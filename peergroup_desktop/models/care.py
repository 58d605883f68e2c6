"""How a person wishes to be reached and remembered: safe contact, promise card, consents, and hellos."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person


class SafeContact(Table):
    """How somebody may be reached safely. Its id is named after the person."""

    person = peewee.ForeignKeyField(Person, backref="safe_contacts")
    may_ring = peewee.BooleanField(null=True)  # empty: not asked
    may_text = peewee.BooleanField(null=True)
    may_leave_voicemail = peewee.BooleanField(null=True)
    preferred_way = peewee.TextField(default="")  # core.kinds.ContactWay, or empty
    who_may_answer = peewee.TextField(default="")
    name_to_give = peewee.TextField(default="")  # what to say who is calling


class Promise(Table):
    """The promise card: what to do when somebody goes quiet, and after how long. Its id is named after the person."""

    person = peewee.ForeignKeyField(Person, backref="promises")
    wish = peewee.TextField(default="")  # core.kinds.QuietWish, or empty: not asked
    after_weeks = peewee.IntegerField(default=4)
    who = peewee.ForeignKeyField(Person, null=True, backref="promised_to")  # whom to ask to ring
    said_on = DayField(null=True)

    who_id: RecordId | None


class Hello(Table):
    """Somebody who had gone quiet was greeted, as they wished."""

    person = peewee.ForeignKeyField(Person, backref="hellos")
    group = peewee.ForeignKeyField(Group, backref="hellos")
    said_on = DayField()
    way = peewee.TextField(default="")  # core.kinds.ContactWay
    archived_on = DayField(null=True)


class Consent(Table):
    """An answer to one question about what is held and why. The newest one of a purpose counts; older ones stay."""

    person = peewee.ForeignKeyField(Person, backref="consents")
    purpose = peewee.TextField()  # core.kinds.Purpose
    is_agreed = peewee.BooleanField()
    wording = peewee.TextField(default="")  # the words that were asked
    version = peewee.IntegerField(default=1)  # of those words
    how = peewee.TextField(default="")  # core.kinds.ConsentWay
    answered_on = DayField()
    ask_again_on = DayField(null=True)
    archived_on = DayField(null=True)


class EmergencyContact(Table):
    """Whom to ring if somebody is taken ill at a session. Its id is named after the person."""

    person = peewee.ForeignKeyField(Person, backref="emergency_contacts")
    name = peewee.TextField(default="")
    relation = peewee.TextField(default="")
    phone = peewee.TextField(default="")
