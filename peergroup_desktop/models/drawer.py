"""The sealed drawer: concerns about somebody's safety, and who holds a key to them. `storage.sealed` says how it keeps
its promise. Nothing here holds a word that can be read with the file's own key.
"""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, IdField, Table
from peergroup_desktop.models.keeping import Account


class Concern(Table):
    """A concern: in the clear its number and days, all else sealed."""

    number = peewee.IntegerField()
    written_on = DayField()
    text = peewee.BlobField()  # sealed
    answer = peewee.BlobField(null=True)  # sealed; what came of it, once it is closed
    closed_on = DayField(null=True)


class ConcernAction(Table):
    """Something to do about a concern: in the clear its days, and what it is sealed."""

    concern = peewee.ForeignKeyField(Concern, backref="actions")
    text = peewee.BlobField()  # sealed
    due_on = DayField(null=True)
    done_on = DayField(null=True)
    archived_on = DayField(null=True)

    concern_id: RecordId


class DrawerKey(peewee.Model):
    """A lead's pair of keys, its private half sealed with their passphrase. Not logged: what is dropped is gone.

    An `is_earlier` one is sealed with a passphrase from before somebody set a new one with a code or the envelope.
    Two rows of one pair are there only between the two steps of changing a passphrase.
    """

    id = IdField(primary_key=True)
    account = peewee.ForeignKeyField(Account, backref="drawer_keys")
    public = peewee.BlobField()
    salt = peewee.BlobField()
    nonce = peewee.BlobField()
    memory = peewee.IntegerField()
    passes = peewee.IntegerField()
    private = peewee.BlobField()
    is_earlier = peewee.BooleanField(default=False)

    class Meta:
        legacy_table_names = False
        without_rowid = True


class DrawerBox(peewee.Model):
    """The key of one concern, in a box that only one lead's private half opens. Not logged either."""

    concern = peewee.ForeignKeyField(Concern, backref="boxes", index=False)
    public = peewee.BlobField()
    box = peewee.BlobField()

    class Meta:
        legacy_table_names = False
        primary_key = peewee.CompositeKey("concern", "public")
        without_rowid = True
