"""The signposting directory, in the words of Open Referral (HSDS 3.0 and its UK profile).

Columns are named as the standard names its fields, so that a list from elsewhere finds its place by name. What the
standard knows and we do not use stays in `extra` (a JSON object of further fields) or in `DirectoryRow` (rows of the
standard's other tables), and is written back on export. Ids are the list's own UUIDs.
"""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table


class DirectorySource(Table):
    """A list that was taken in, for instance a council's. Its id is named after its folded name."""

    name = peewee.TextField()
    profile = peewee.TextField()  # interchange.open_referral.Profile
    taken_in_on = DayField()
    archived_on = DayField(null=True)


class Organization(Table):
    """Who runs services."""

    source = peewee.ForeignKeyField(DirectorySource, null=True, backref="organizations")
    name = peewee.TextField()
    description = peewee.TextField(default="")
    email = peewee.TextField(default="")
    website = peewee.TextField(default="")
    extra = peewee.TextField(default="")  # JSON object, or empty
    archived_on = DayField(null=True)

    source_id: RecordId | None


class Service(Table):
    """A place that can help. Those of a crisis line are shown before anything else."""

    source = peewee.ForeignKeyField(DirectorySource, null=True, backref="services")
    organization = peewee.ForeignKeyField(Organization, null=True, backref="services")
    name = peewee.TextField()
    description = peewee.TextField(default="")
    line = peewee.TextField(default="")  # ours: a few words for the list and the handout
    url = peewee.TextField(default="")
    email = peewee.TextField(default="")
    status = peewee.TextField(default="active")  # core.kinds.ServiceStatus
    eligibility_description = peewee.TextField(default="")
    fees_description = peewee.TextField(default="")
    application_process = peewee.TextField(default="")
    way_in = peewee.TextField(default="")  # ours: core.kinds.WayIn, or empty when nobody has said
    area = peewee.TextField(default="")  # ours: in words
    assured_date = DayField(null=True)  # last checked
    check_again_on = DayField(null=True)  # ours; empty: by the group's setting
    notes = peewee.TextField(default="")  # ours: for the group alone, never on paper, never exported unless asked
    is_crisis = peewee.BooleanField(default=False)
    pin_order = peewee.IntegerField(null=True)  # ours: its place in the strip that is always there
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    source_id: RecordId | None
    organization_id: RecordId | None


class ServiceTopic(Table):
    """What a service is about, in the group's word for it. Its id is named after service and folded name."""

    service = peewee.ForeignKeyField(Service, backref="topics")
    name = peewee.TextField()
    archived_on = DayField(null=True)


class Location(Table):
    """Where a service can be met: a place, a post address, or a number or page alone."""

    source = peewee.ForeignKeyField(DirectorySource, null=True, backref="locations")
    organization = peewee.ForeignKeyField(Organization, null=True, backref="locations")
    location_type = peewee.TextField(default="physical")
    name = peewee.TextField(default="")
    description = peewee.TextField(default="")
    access = peewee.TextField(default="")  # ours: step-free, ask for ... in words
    latitude = peewee.FloatField(null=True)
    longitude = peewee.FloatField(null=True)
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    source_id: RecordId | None
    organization_id: RecordId | None


class ServiceAtLocation(Table):
    """That a service is given at a location."""

    service = peewee.ForeignKeyField(Service, backref="places")
    location = peewee.ForeignKeyField(Location, backref="services")
    description = peewee.TextField(default="")
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    service_id: RecordId
    location_id: RecordId


class Address(Table):
    """An address of a location."""

    location = peewee.ForeignKeyField(Location, null=True, backref="addresses")
    attention = peewee.TextField(default="")
    address_1 = peewee.TextField(default="")
    address_2 = peewee.TextField(default="")
    city = peewee.TextField(default="")
    region = peewee.TextField(default="")
    state_province = peewee.TextField(default="")
    postal_code = peewee.TextField(default="")
    country = peewee.TextField(default="")
    address_type = peewee.TextField(default="physical")
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    location_id: RecordId | None


class ServiceContact(Table):
    """Whom to ask for: `contact` in the standard."""

    organization = peewee.ForeignKeyField(Organization, null=True, backref="contacts")
    service = peewee.ForeignKeyField(Service, null=True, backref="contacts")
    location = peewee.ForeignKeyField(Location, null=True, backref="contacts")
    service_at_location = peewee.ForeignKeyField(ServiceAtLocation, null=True, backref="contacts")
    name = peewee.TextField(default="")
    title = peewee.TextField(default="")
    email = peewee.TextField(default="")
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    organization_id: RecordId | None
    service_id: RecordId | None
    location_id: RecordId | None
    service_at_location_id: RecordId | None


class Phone(Table):
    """A number to ring or to text. `text_word` is the word to send, as in "SHOUT to 85258"."""

    organization = peewee.ForeignKeyField(Organization, null=True, backref="phones")
    service = peewee.ForeignKeyField(Service, null=True, backref="phones")
    location = peewee.ForeignKeyField(Location, null=True, backref="phones")
    service_at_location = peewee.ForeignKeyField(ServiceAtLocation, null=True, backref="phones")
    contact = peewee.ForeignKeyField(ServiceContact, null=True, backref="phones")
    number = peewee.TextField()
    type = peewee.TextField(default="voice")  # voice, text, fax ... as the standard spells them
    text_word = peewee.TextField(default="")  # ours
    description = peewee.TextField(default="")
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    organization_id: RecordId | None
    service_id: RecordId | None
    location_id: RecordId | None
    service_at_location_id: RecordId | None
    contact_id: RecordId | None


class Schedule(Table):
    """When a service can be met. `description` says it in words where the rest cannot."""

    service = peewee.ForeignKeyField(Service, null=True, backref="schedules")
    location = peewee.ForeignKeyField(Location, null=True, backref="schedules")
    service_at_location = peewee.ForeignKeyField(ServiceAtLocation, null=True, backref="schedules")
    freq = peewee.TextField(default="")  # WEEKLY, MONTHLY, or empty
    interval = peewee.IntegerField(null=True)
    byday = peewee.TextField(default="")  # as in RFC 5545: "TH,FR", "1MO"
    bymonthday = peewee.TextField(default="")
    valid_from = DayField(null=True)
    valid_to = DayField(null=True)
    dtstart = peewee.TextField(default="")
    opens_at = peewee.TextField(default="")  # "10:00"
    closes_at = peewee.TextField(default="")
    description = peewee.TextField(default="")
    extra = peewee.TextField(default="")
    archived_on = DayField(null=True)

    service_id: RecordId | None
    location_id: RecordId | None
    service_at_location_id: RecordId | None


class DirectoryRow(Table):
    """A row of one of the standard's other tables, kept as it came, to be written back.

    Its own id is named after the table and the id that the list gave it, which stands among the fields.
    """

    kind = peewee.TextField()  # the standard's table, in the singular
    source = peewee.ForeignKeyField(DirectorySource, null=True, backref="rows")
    service = peewee.ForeignKeyField(Service, null=True, backref="rows")
    organization = peewee.ForeignKeyField(Organization, null=True, backref="rows")
    location = peewee.ForeignKeyField(Location, null=True, backref="rows")
    fields = peewee.TextField(default="")  # JSON object, its id and links included
    archived_on = DayField(null=True)

    source_id: RecordId | None
    service_id: RecordId | None
    organization_id: RecordId | None
    location_id: RecordId | None
