"""Lists of UK 1.0 and of the first HSDS, in their old words."""

import pytest

from peergroup_desktop.interchange.open_referral import Profile, read_feed
from tests.interchange.open_referral.feeds import only, read, said, uid

SERVICE = {
    "id": uid("s"),
    "name": "Debt Advice",
    "organization": {"id": uid("o"), "name": "Helping"},
    "eligibilitys": [{"id": uid("e"), "eligibility": "Adults", "minimum_age": 18, "maximum_age": 99}],
    "regular_schedules": [{"id": uid("r"), "byday": "MO", "opens_at": "10:00"}],
    "holiday_schedules": [{"id": uid("h"), "closed": "TRUE", "start_date": "2026-12-25", "end_date": "2026-12-26"}, 5],
    "languages": [{"id": uid("l"), "language": "Welsh"}],
    "fundings": [{"id": uid("f"), "source": "Raffles"}],
    "service_taxonomys": [{"id": uid("t"), "taxonomy": {"id": "7", "name": "Money", "vocabulary": "Ours"}}],
    "service_at_locations": [
        {
            "id": uid("a"),
            "location": {
                "id": uid("p"),
                "accessibility_for_disabilities": [{"id": uid("w"), "accessibility": "Ramp"}],
                "physical_addresses": {"id": uid("d"), "address_1": "1 High Street"},
            },
        }
    ],
    "reviews": [{"id": "1", "score": "5"}],
}


def test_a_record_of_uk_1(tmp_path):
    feed = read(tmp_path, {"totalElements": 1, "content": [SERVICE]})
    fields = only(feed, "service").fields
    assert feed.profile is Profile.UK_1
    assert said(feed) == [("not_a_record", "")]
    assert (fields["minimum_age"], fields["eligibility_description"], fields["status"]) == (18, "Adults", "active")
    assert fields["reviews"] == [{"id": "1", "score": "5"}]
    assert only(feed, "language").fields["name"] == "Welsh"
    assert only(feed, "funding").fields["source"] == "Raffles"
    assert only(feed, "taxonomy_term").fields == {"name": "Money", "taxonomy": "Ours"}
    assert only(feed, "attribute").fields["link_entity"] == "service"
    assert only(feed, "address").fields["address_type"] == "physical"
    assert only(feed, "accessibility").fields["accessibility"] == "Ramp"
    holiday = feed.rows["schedule"][next(key for key in feed.rows["schedule"] if str(key) == uid("h"))]
    assert (holiday.fields["closed"], holiday.fields["valid_from"]) == (True, "2026-12-25")


@pytest.mark.parametrize(("word", "closed"), [("no", False), ("maybe", "maybe"), (None, None)])
def test_closed_in_words(tmp_path, word, closed):
    feed = read(tmp_path, {"id": "1", "name": "x", "holiday_schedules": [{"id": "2", "closed": word}]})
    assert only(feed, "schedule").fields.get("closed") == closed


def test_several_eligibilities_stay_beside(tmp_path):
    several = [{"minimum_age": 5, "eligibility": "Children"}, {"minimum_age": 60}]
    feed = read(tmp_path, {"id": "1", "name": "x", "minimum_age": 4, "eligibilitys": several})
    fields = only(feed, "service").fields
    assert (fields["minimum_age"], fields["eligibility_description"]) == (4, "Children")
    assert fields["eligibility_as_given"] == several


@pytest.mark.parametrize("odd", [[], "adults", [3]])
def test_odd_eligibilities(tmp_path, odd):
    feed = read(tmp_path, {"id": "1", "name": "x", "eligibilitys": odd})
    assert only(feed, "service").fields["name"] == "x"


def test_old_lists_join_new_ones(tmp_path):
    phones = {
        "schedules": {"id": uid("1")},
        "regular_schedule": {"id": uid("2")},
        "holiday_schedules": {"id": uid("3")},
    }
    feed = read(tmp_path, {"id": "1", "name": "x", **phones})
    assert len(feed.rows["schedule"]) == 3


TABLES = {
    "service.csv": "id,name\n1,Debt\n2,Food\n",
    "location.csv": "id,name\n5,Hall\n",
    "regular_schedule.csv": "id,service_id,byday\n1,1,MO\n",
    "holiday_schedule.csv": "id,service_id,closed\n2,1,yes\n",
    "physical_address.csv": "id,location_id,address_1\n1,5,1 High Street\n",
    "postal_addresses.csv": "id,location_id,address_1\n2,5,PO Box 1\n",
    "eligibility.csv": "id,service_id,minimum_age\n1,1,18\n",
    "taxonomy.csv": "id,name,vocabulary\n9,Money,Ours\n",
    "service_taxonomy.csv": "id,service_id,taxonomy_id\n1,1,9\n",
    "link_taxonomy.csv": "id,link_type,link_id,taxonomy_id\n2,Location,5,9\n3,,,9\n",
}


def test_tables_of_uk_1(tmp_path):
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text)
    feed = read_feed(tmp_path, publisher="Council")
    debt = next(iter(feed.rows["service"].values()))
    kinds = {row.fields["address_type"] for row in feed.rows["address"].values()}
    entities = [row.fields.get("link_entity") for row in feed.rows["attribute"].values()]
    assert feed.profile is Profile.UK_1
    assert debt.fields == {"name": "Debt", "minimum_age": 18, "status": "active"}
    assert kinds == {"physical", "postal"}
    assert sorted(entities, key=str) == [None, "location", "service"]
    assert {row.fields["taxonomy_term_id"] for row in feed.rows["attribute"].values()} == {
        str(only(feed, "taxonomy_term").id)
    }
    assert feed.problems == ()
