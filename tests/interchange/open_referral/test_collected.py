"""Lists as councils and groups bring them, with invented services, from file to rows."""

import pytest

from peergroup_desktop.interchange.open_referral import Profile, read_feed, write_json
from tests.architecture.sources import ROOT
from tests.interchange.open_referral.feeds import faults_against_schemas, needs_published, only, said

LISTS = ROOT / "tests" / "data" / "open_referral"
NAMES = ["shire_uk.json", "shire_uk_1.json", "shire_sheet.csv", "shire_tables"]


@pytest.mark.parametrize(
    ("name", "profile", "services", "left_out"),
    [
        ("shire_uk.json", Profile.UK, ["Invented Shire Debt Line"], ["shire_uk.json, service 2"]),
        ("shire_uk_1.json", Profile.UK_1, ["Invented Shire Food Cupboard"], []),
        ("shire_sheet.csv", Profile.FLAT, ["Invented Shire Night Line"], ["shire_sheet.csv, row 3"]),
        ("shire_tables", Profile.HSDS, ["Invented Shire Tea Room", "Invented Shire Repair Shed"], ["phone.csv, row 3"]),
    ],
)
def test_a_list(name, profile, services, left_out):
    feed = read_feed(LISTS / name, publisher="Invented Shire")
    assert feed.profile is profile
    assert [row.fields["name"] for row in feed.rows["service"].values()] == services
    assert [problem.where for problem in feed.problems if problem.is_left_out] == left_out


def test_a_council_list_in_full():
    feed = read_feed(LISTS / "shire_uk.json")
    service, schedule = only(feed, "service").fields, only(feed, "schedule").fields
    assert (service["description"], service["url"]) == ("Free advice on debt & bills.", "https://www.debt.example.org")
    assert (service["assured_date"], service["shire_reference"]) == ("2026-11-03", {"ward": 12})
    assert (schedule["byday"], schedule["opens_at"], schedule["closes_at"]) == ("MO,TU,WE,TH", "10:00:00", "16:00:00")
    assert only(feed, "location").fields["latitude_as_given"] == 100
    assert said(feed) == [
        ("markup_taken_out", "description"), ("mended", "url"), ("date_assumed", "assured_date"), ("mended", "number"),
        ("mended", "byday"), ("out_of_range", "latitude"), ("country_doubtful", "country"),
        ("no_name", ""), ("total_differs", ""),
    ]  # fmt: skip


@needs_published
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", [Profile.HSDS, Profile.UK])
def test_every_list_can_be_handed_on(name, profile):
    written = write_json(read_feed(LISTS / name).rows, profile)
    assert faults_against_schemas(written.content, profile) == []
