"""Months whose figures stay as they were, whatever happens to the records afterwards."""

import peewee

from peergroup_desktop.models.base import DayField, Table


class ClosedMonth(Table):
    """A month of the whole file, closed. A correction takes this row's place with a new one that gives its reason."""

    month_on = DayField(index=True)  # the first day of the month
    closed_on = DayField()
    closed_by = peewee.TextField(default="")  # the account's name on that day
    reason = peewee.TextField(default="")  # why it was closed anew, empty the first time
    reopened_because = peewee.TextField(default="")  # set together with `archived_on` when it was opened again
    contents = peewee.TextField()  # what the figures are counted from, with ids and no names: base64 of zlib of JSON
    archived_on = DayField(null=True)
