"""The columns of a sheet with one row for each service: our own headings, and those that others use.

A column is known as "<table>.<field>". A column with another heading belongs to the service, under that heading.
"""

import re

COLUMNS: tuple[tuple[str, str], ...] = (
    ("Name", "service.name"),
    ("Organisation", "organization.name"),
    ("What it does", "service.description"),
    ("Who it is for", "service.eligibility_description"),
    ("Youngest age", "service.minimum_age"),
    ("Oldest age", "service.maximum_age"),
    ("Crisis line", "service.is_crisis"),
    ("Status", "service.status"),
    ("Phone", "phone.number"),
    ("Other phones", "phone.others"),
    ("Email", "service.email"),
    ("Website", "service.url"),
    ("Place", "location.name"),
    ("Address", "address.address_1"),
    ("Address line 2", "address.address_2"),
    ("Town or city", "address.city"),
    ("County", "address.state_province"),
    ("Postcode", "address.postal_code"),
    ("Country", "address.country"),
    ("Latitude", "location.latitude"),
    ("Longitude", "location.longitude"),
    ("Opening times", "schedule.description"),
    ("Cost", "service.fees_description"),
    ("How to get in", "service.application_process"),
    ("Area", "service_area.name"),
    ("Alert", "service.alert"),
    ("Last checked", "service.assured_date"),
    ("Checked by", "service.assurer_email"),
    ("Check again by", "service.check_again_on"),
    ("Service id", "service.id"),
    ("Organisation id", "organization.id"),
    ("Location id", "location.id"),
)
"""Heading and column, in the order that we write them."""

_OTHERS = {
    "service.name": "service, service name, name of service, title, resource, resource name, project, support, "
    "provider service, place that can help, listing, listing name, entry",
    "organization.name": "organization, organisation name, organization name, provider, provider name, agency, "
    "agency name, charity, run by, delivered by, company",
    "service.description": "description, service description, details, about, summary, what they do, what they offer, "
    "what is offered, what it is, information, offer, overview",
    "service.eligibility_description": "eligibility, who for, whos it for, who is it for, who its for, for whom, "
    "audience, target group, criteria, eligibility criteria, eligibility description, suitable for, who can use it",
    "service.minimum_age": "minimum age, min age, age from, from age",
    "service.maximum_age": "maximum age, max age, age to, to age",
    "service.is_crisis": "crisis, is crisis, crisis service, urgent, emergency",
    "service.status": "service status, state of service",
    "phone.number": "telephone, tel, phone number, telephone number, tel no, contact number, number, mobile, helpline, "
    "phone 1, telephone 1, contact phone, call",
    "phone.others": "other phone, phone 2, telephone 2, second phone, alternative phone, text, sms",
    "service.email": "e mail, email address, e mail address, contact email, mail",
    "service.url": "web, url, web site, website address, web address, link, site, homepage, web page, service url",
    "location.name": "location, venue, location name, venue name, building, where",
    "address.address_1": "address 1, address line 1, street, street address, address1, road, full address, "
    "postal address",
    "address.address_2": "address 2, address2, address line two",
    "address.city": "town, city, town city, city town, post town",
    "address.state_province": "state, province, region, state province",
    "address.postal_code": "post code, postal code, zip, zip code, zipcode, postcodes",
    "address.country": "nation",
    "location.latitude": "lat",
    "location.longitude": "lng, lon, long",
    "schedule.description": "hours, opening hours, times, opening, when, open, open times, availability, hours of "
    "operation, schedule, days and times",
    "service.fees_description": "fees, price, charge, charges, fee, costs, how much, fees description",
    "service.application_process": "referral, referrals, how to refer, access, how to access, how to apply, "
    "referral route, application process, referral process, way in, how to join",
    "service_area.name": "area served, areas served, area covered, coverage, service area, covers, catchment, "
    "geographical area",
    "service.alert": "warning, notice",
    "service.assured_date": "last checked on, last updated, last verified, date checked, checked, verified, "
    "assured date, checked on, reviewed, last reviewed",
    "service.assurer_email": "assurer email, verified by",
    "service.check_again_on": "check again, check again on, review date, next check, next review",
    "service.id": "id, service uuid, uuid, unique id, reference, ref, record id",
    "organization.id": "organization id, organisation uuid, provider id",
    "location.id": "venue id, place id",
}
_PUNCTUATION = re.compile(r"[^\w]+|_+")


def column_for(heading: str) -> str:
    """Return the column that a heading means, or "" where it is one of somebody's own."""
    return _BY_WORDS.get(_words(heading), "")


def is_flat(headings: tuple[str, ...]) -> bool:
    """Say whether the headings are those of a sheet with a row for each service: a name, and one thing more."""
    found = {column_for(heading) for heading in headings} - {""}
    return bool(found & {"service.name", "organization.name"}) and len(found) > 1


def _words(heading: str) -> str:
    return " ".join(_PUNCTUATION.sub(" ", heading.replace("’", "").replace("'", "")).casefold().split())


_BY_WORDS = {_words(word): column for column, words in _OTHERS.items() for word in words.split(",")} | {
    _words(heading): column for heading, column in COLUMNS
}
