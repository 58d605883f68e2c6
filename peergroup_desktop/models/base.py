"""What every table of the group's file shares: a 16-byte id, no implicit saving outside the unit of work."""

from datetime import date

import peewee

from peergroup_desktop.core.ids import RecordId


class IdField(peewee.BlobField):
    """A record id: 16 bytes, as `core.ids` makes them."""

    def python_value(self, value: object) -> RecordId | None:
        """Return plain bytes whatever buffer type the driver hands over."""
        return None if value is None else bytes(value)  # type: ignore[call-overload]


class DayField(peewee.Field):
    """A calendar date, kept as ISO text so that it sorts and reads in any tool."""

    field_type = "TEXT"

    def db_value(self, value: date | str | None) -> str | None:
        """Return ISO text."""
        return value.isoformat() if isinstance(value, date) else value

    def python_value(self, value: str | None) -> date | None:
        """Return a date; peewee's own DateField tries several formats for each row, this one knows its own."""
        return date.fromisoformat(value) if value else None


class Table(peewee.Model):
    """A table of the group's records. Bound to the open vault's database when it opens.

    Rows are never deleted in daily life: `archived_on` hides them (only tables with daily removals have it).
    """

    id = IdField(primary_key=True)

    class Meta:
        legacy_table_names = False
        without_rowid = True
