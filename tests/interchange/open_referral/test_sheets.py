"""Sheets with a row for each service: ours, and other people's."""

import pytest

from peergroup_desktop.interchange.open_referral import Profile, write_flat_csv
from peergroup_desktop.interchange.open_referral.flat_columns import COLUMNS, column_for
from tests.interchange.open_referral.feeds import only, read, row, rows, uid


def test_other_peoples_headings(tmp_path):
    text = (
        "Service,Provider,Telephone,Web site,Address,Town/City,Post code,Opening hours,Cost,Who’s it for?,Checked\n"
        "Debt Advice,Helping,01632 960001,example.org,1 High Street,Invented,ZZ1 1ZZ,Mon 10-4,Free,Adults,03/11/2026\n"
    )
    feed = read(tmp_path, text, "services.csv")
    service = only(feed, "service").fields
    assert feed.profile is Profile.FLAT
    assert (service["name"], service["url"], service["fees_description"]) == (
        "Debt Advice",
        "https://example.org",
        "Free",
    )
    assert (service["eligibility_description"], service["assured_date"]) == ("Adults", "2026-11-03")
    assert only(feed, "organization").fields == {"name": "Helping"}
    assert only(feed, "phone").fields == {"number": "01632 960001", "service_id": str(only(feed, "service").id)}
    assert only(feed, "address").fields["postal_code"] == "ZZ1 1ZZ"
    assert only(feed, "schedule").fields["description"] == "Mon 10-4"
    assert only(feed, "location").fields == {"location_type": "physical"}


def test_a_row_may_name_only_who_runs_it(tmp_path):
    feed = read(tmp_path, "Organisation;Tel\nHelping;01632 960001\n;01632 960002\n", "list.csv")
    assert only(feed, "service").fields["name"] == "Helping"
    assert [problem.where for problem in feed.problems if problem.is_left_out] == ["list.csv, row 3"]


@pytest.mark.parametrize(("word", "value"), [("Yes", True), ("n", False), ("sometimes", "sometimes")])
def test_yes_and_no(tmp_path, word, value):
    feed = read(tmp_path, f"Name,Crisis,Check again\nDebt,{word},1 March 2027\n", "a.csv")
    assert only(feed, "service").fields["is_crisis"] == value
    assert only(feed, "service").fields["check_again_on"] == "2027-03-01"


def test_two_columns_may_mean_the_same(tmp_path):
    feed = read(tmp_path, "Name,Phone,Mobile,Tel,Email,Contact email\nDebt,1,2,3,a@x.org,b@x.org\n", "a.csv")
    assert [found.fields["number"] for found in feed.rows["phone"].values()] == ["1", "2", "3"]
    assert only(feed, "service").fields["Contact email"] == "b@x.org"


def test_a_day_that_is_none_stays_as_it_is(tmp_path):
    feed = read(tmp_path, "Name,Check again\nDebt,soon\n", "a.csv")
    assert only(feed, "service").fields["check_again_on"] == "soon"


def test_our_own_headings_mean_what_they_say():
    assert [column_for(heading) for heading, _column in COLUMNS] == [column for _heading, column in COLUMNS]


FULL = rows(
    row("organization", "o", name="Helping"),
    row("service", "s", name="Debt", status="active", organization_id=uid("o"), is_crisis=True, colour="blue",
        fees="£1", minimum_age=18, alternate_name="Money", program_id=uid("none"), tel="x", odd=[1]),
    row("contact", "c", service_id=uid("s")),
    row("phone", "p1", number="01632 960001", service_id=uid("s")),
    row("phone", "p2", number="01632 960002", contact_id=uid("c")),
    row("phone", "p3", number="01632 960001", contact_id=uid("c")),
    row("service_area", "a", name="Shire", service_id=uid("s")),
    row("service_area", "b", service_area="Town", service_id=uid("s")),
    row("schedule", "h", byday="MO", opens_at="10:00:00", closes_at="16:00:00", service_id=uid("s")),
    row("schedule", "i", description="Ring first", service_id=uid("s")),
    row("location", "l", name="Hall", latitude=51.5),
    row("service_at_location", "x", service_id=uid("s"), location_id=uid("l")),
    row("service_at_location", "y", service_id=uid("s"), location_id=uid("m")),
    row("address", "d", address_1="1 High Street", location_id=uid("l")),
    row("service", "t", name="Nowhere", status="inactive", fees="£2", fees_description="Ask"),
    row("service_at_location", "z", service_id=uid("t"), location_id=uid("m")),
)  # fmt: skip


def test_our_own_sheet(tmp_path):
    written = write_flat_csv(FULL)
    feed = read(tmp_path, written.content, "ours.csv")
    debt, nowhere = feed.rows["service"].values()
    assert debt.fields == {
        "name": "Debt", "status": "active", "organization_id": uid("o"), "is_crisis": True, "colour": "blue",
        "fees_description": "£1", "minimum_age": 18, "alternate_name": "Money",
    }  # fmt: skip
    assert [found.fields["number"] for found in feed.rows["phone"].values()] == ["01632 960001", "01632 960002"]
    assert only(feed, "schedule").fields["description"] == "Monday, 10 to 4\nRing first"
    assert only(feed, "service_area").fields["name"] == "Shire; Town"
    assert only(feed, "location").fields["latitude"] == 51.5
    assert nowhere.fields == {"name": "Nowhere", "status": "inactive", "fees_description": "Ask"}


def test_the_word_to_text_stands_with_its_number(tmp_path):
    phone = row("phone", "p", number="85258", service_id=uid("s"), peergroup_text_word="SHOUT")
    written = write_flat_csv(rows(row("service", "s", name="Shout", status="active"), phone))
    assert b"text SHOUT to 85258" in written.content
    fields = only(read(tmp_path, written.content, "ours.csv"), "phone").fields
    assert (fields["number"], fields["peergroup_text_word"]) == ("85258", "SHOUT")


def test_what_has_no_room_is_named():
    facts = [problem.facts["field"] for problem in write_flat_csv(FULL).filled]
    assert sorted(facts) == sorted(["tel", "odd", f"service at location {uid('y')}", "fees"])
