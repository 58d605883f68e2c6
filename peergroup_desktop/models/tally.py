"""What marks come to, kept ready so that a roster with ten years behind it opens as quickly as a new one."""

import peewee

from peergroup_desktop.models.base import DayField, IdField


class Tally(peewee.Model):
    """How often somebody came to a group, first and last, and when they last sent apologies.

    It follows from marks and sessions: triggers in the file keep it, whoever changes them. Nobody writes to it, it is
    not logged, and it goes to no other copy. Cancelled and archived sessions do not count.
    """

    group = IdField(column_name="group_id")
    person = IdField(column_name="person_id")
    came = peewee.IntegerField()
    first_on = DayField(null=True)
    last_on = DayField(null=True)
    apologies_on = DayField(null=True)

    class Meta:
        primary_key = peewee.CompositeKey("group", "person")
        without_rowid = True
