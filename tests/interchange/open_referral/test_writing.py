"""What goes out: whole records, nothing required left out, and a word on all that was filled."""

import json

import pytest

from peergroup_desktop.interchange.open_referral import Profile, write_flat_csv, write_json, write_package
from tests.interchange.open_referral.feeds import directory, faults_against_schemas, needs_published, row, rows, uid

PLACE = rows(
    row("service", "s", name="Debt", status="active"),
    row("location", "l"),
    row("service_at_location", "x", service_id=uid("s"), location_id=uid("l")),
    row("address", "a", address_1="1 High Street", location_id=uid("l")),
    row("phone", "p", number="01632 960001", location_id=uid("l")),
)


def document(given, profile=Profile.HSDS):
    return json.loads(write_json(given, profile).content)


def test_records_stand_inside_each_other():
    (service,) = document(PLACE)["services"]
    (at,) = service["service_at_locations"]
    assert at.keys() == {"id", "location_id", "location"}
    assert at["location"]["phones"] == [{"id": uid("p"), "number": "01632 960001"}]
    assert document(PLACE).keys() == {"version", "profile", "services"}


def test_what_no_service_reaches_has_its_own_list():
    found = document(
        rows(row("organization", "o", name="Helping"), row("address", "a", address_1="x", location_id=uid("l")))
    )
    assert found["services"] == []
    assert document(rows(row("taxonomy", "t", name="Ours")))["taxonomies"][0]["name"] == "Ours"
    assert [record["id"] for record in found["organizations"]] == [uid("o")]
    assert found["addresses"][0]["location_id"] == uid("l")


def test_the_uk_profile_has_phones_with_contacts():
    (service,) = document(PLACE, Profile.UK)["services"]
    location = service["service_at_locations"][0]["location"]
    assert "phones" not in location
    assert location["contacts"][0]["phones"][0]["number"] == "01632 960001"


def test_a_phone_that_has_a_contact_needs_no_other():
    given = rows(row("contact", "c", name="Reception"), row("phone", "p", number="1", contact_id=uid("c")))
    found = document(given, Profile.UK)
    assert found["contacts"] == [{"id": uid("c"), "name": "Reception", "phones": [{"id": uid("p"), "number": "1"}]}]
    assert (
        "attribute.csv"
        in write_package(rows(row("attribute", "a", link_id=uid("x"), taxonomy_term_id=uid("t"))), Profile.UK).files
    )


def test_what_is_filled_is_said():
    filled = write_json(PLACE, Profile.HSDS).filled
    said = {(problem.where.partition(" ")[0], problem.facts["field"]): problem.facts["taken"] for problem in filled}
    assert said == {
        ("location", "location_type"): "physical",
        ("address", "address_type"): "physical",
        ("address", "country"): "GB",
        ("address", "city"): "",
        ("address", "state_province"): "",
        ("address", "postal_code"): "",
    }


@needs_published
@pytest.mark.parametrize("profile", [Profile.HSDS, Profile.UK])
def test_hardly_anything_still_keeps_to_the_schemas(profile):
    bare = rows(
        *(row(table, table) for table in ("service", "organization", "location", "address", "phone", "metadata"))
    )
    assert faults_against_schemas(write_json(bare, profile).content, profile) == []


def test_rows_of_ours_are_mended_and_stay_as_they_were():
    given = rows(
        row("service", "s", name="Debt", url="example.org", minimum_age=float("inf"), odd=[float("nan"), 10**20])
    )
    (service,) = document(given)["services"]
    assert (service["url"], service["odd"]) == ("https://example.org", ["nan", "1" + "0" * 20])
    assert next(iter(given["service"].values())).fields["url"] == "example.org"


def test_a_table_of_services_names_who_runs_them():
    files = write_package(PLACE, Profile.HSDS).files
    assert b"Debt,,not given" in files["organizations.csv"]
    assert json.loads(files["datapackage.json"])["resources"][0]["name"] == "organization"


def test_nothing_at_all():
    assert document({})["services"] == []
    assert list(write_package({}, Profile.UK).files) == ["datapackage.json"]
    assert write_flat_csv({}).content.startswith("\ufeffName,Organisation".encode())


def test_a_large_directory_is_written_record_by_record():
    given = directory(50)
    assert write_json(given, Profile.HSDS).content.count(b"\n{") == 50
    assert write_json(given, Profile.HSDS).filled == ()
