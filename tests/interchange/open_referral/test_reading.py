"""The traps of real lists, each with a small list of its own."""

import json
from uuid import UUID

import pytest

from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.interchange.open_referral import ProblemKind, Profile, read_feed
from tests.interchange.open_referral.feeds import only, read, said, service, uid


def test_records_inside_become_rows_with_links(tmp_path):
    feed = read(tmp_path, service(organization={"id": uid("org"), "name": "Helping", "website": "https://x.org"}))
    assert only(feed, "service").fields["organization_id"] == uid("org")
    assert only(feed, "organization").fields == {"name": "Helping", "website": "https://x.org"}


@pytest.mark.parametrize("key", ["phones", "phone"])
@pytest.mark.parametrize("value", [[{"id": uid("p"), "number": "01632 1"}], {"id": uid("p"), "number": "01632 1"}])
def test_lists_may_be_named_and_filled_loosely(tmp_path, key, value):
    feed = read(tmp_path, service(**{key: value}))
    assert only(feed, "phone").fields == {"number": "01632 1", "service_id": uid("Debt Advice")}


def test_phones_are_read_wherever_they_are(tmp_path):
    def at(place):
        return {"phones": [{"id": uid(place), "number": "01632 960001"}]}

    location = {"id": uid("l"), "location_type": "physical", **at("location")}
    feed = read(
        tmp_path,
        service(
            **at("service"),
            organization={"id": uid("o"), "name": "Helping", **at("organization")},
            contacts=[{"id": uid("c"), **at("contact")}],
            service_at_locations=[{"id": uid("sal"), "location": location, **at("service_at_location")}],
        ),
    )
    links = {tuple(row.fields.keys() - {"number"}) for row in feed.rows["phone"].values()}
    tables = ("service", "organization", "contact", "location", "service_at_location")
    assert links == {(f"{table}_id",) for table in tables}


def test_phones_may_be_bare_numbers(tmp_path):
    feed = read(tmp_path, service(phones=["01632 960001", ""]))
    assert only(feed, "phone").fields["number"] == "01632 960001"
    assert said(feed) == [("no_number", "")]


def test_what_is_no_list_stays_beside(tmp_path):
    feed = read(tmp_path, service(phones="ask at the door", contacts=[], schedules=[{"id": uid("s")}, 5]))
    assert only(feed, "service").fields["phones_as_given"] == "ask at the door"
    assert said(feed) == [("unreadable", "phones"), ("not_a_record", "")]


def test_one_row_is_one_however_often_it_stands_there(tmp_path):
    phone = {"id": uid("p"), "number": '"01632 960001"'}
    feed = read(tmp_path, service(phones=[phone], contacts=[{"id": uid("c"), "phones": [phone]}]))
    assert only(feed, "phone").fields.keys() == {"number", "service_id", "contact_id"}
    assert said(feed) == [("mended", "number")]


def test_a_row_of_two_records_is_copied_for_the_second(tmp_path):
    phone = [{"id": uid("p"), "number": "01632 960001"}]
    lists = [service("One", phones=phone), service("Two", phones=phone)]
    first, second = (read(tmp_path, lists).rows["phone"] for _time in range(2))
    assert [row.fields["service_id"] for row in first.values()] == [uid("One"), uid("Two")]
    assert first.keys() == second.keys()


def test_a_full_record_beats_a_summary(tmp_path):
    full = service(description="All of it", url="https://x.org", alert="Closed in May", fees="None")
    feed = read(tmp_path, [service(description="All ..."), full, service(description="All ...")])
    assert only(feed, "service").fields["description"] == "All of it"
    assert said(feed) == [("differs", "description")] * 2


def test_two_owners_of_one_place_are_told(tmp_path):
    places = [{"id": uid("o1"), "name": "A", "locations": [{"id": uid("l"), "location_type": "physical"}]}]
    places += [{"id": uid("o2"), "name": "B", "locations": [{"id": uid("l"), "location_type": "physical"}]}]
    feed = read(tmp_path, places, "organizations.json")
    assert only(feed, "location").fields["organization_id"] == uid("o1")
    assert said(feed) == [("linked_elsewhere", "organization_id")]


def test_another_name_under_the_same_id_is_left_out(tmp_path):
    feed = read(tmp_path, [service(), {**service(), "name": "Cooking", "phones": ["01632 960001"]}])
    assert [problem.kind for problem in feed.problems if problem.is_left_out] == ["other_record_same_id"]
    assert "phone" not in feed.rows


@pytest.mark.parametrize("table", ["service", "organization", "taxonomy_term"])
def test_no_name_no_row(tmp_path, table):
    feed = read(tmp_path, {table: [{"id": uid("x"), "description": "?"}]})
    assert (feed.rows, said(feed)) == ({}, [("no_name", "")])


def test_a_mention_is_no_row(tmp_path):
    feed = read(tmp_path, service(organization={"id": uid("org")}))
    assert only(feed, "service").fields["organization_id"] == uid("org")
    assert "organization" not in feed.rows
    assert feed.problems == ()


def test_who_has_no_name_is_not_linked(tmp_path):
    feed = read(tmp_path, service(organization={"website": "https://x.org"}))
    assert "organization_id" not in only(feed, "service").fields
    assert said(feed) == [("no_name", "")]


@pytest.mark.parametrize("fields", [{"odd": " "}, {"organization_id": "\x00"}, {"phones": ['""']}])
def test_what_holds_nothing_leaves_nothing(tmp_path, fields):
    feed = read(tmp_path, service(**fields))
    assert only(feed, "service").fields == {"name": "Debt Advice", "status": "active"}
    assert set(feed.rows) == {"service"}


def test_a_page_may_lie_about_its_total(tmp_path):
    (tmp_path / "pages").mkdir()
    for number in (1, 2):
        page = {"total_items": 9, "contents": [service("One"), service(f"Page {number}")]}
        feed = read(tmp_path / "pages", page, f"page_{number}.json")
    assert feed.problems[-1].facts == {"given": "9", "taken": "2"}
    feed = read_feed(tmp_path / "pages")
    assert [row.fields["name"] for row in feed.rows["service"].values()] == ["One", "Page 1", "Page 2"]
    assert [problem.kind for problem in feed.problems] == [ProblemKind.TOTAL_DIFFERS]


def test_an_honest_page(tmp_path):
    assert read(tmp_path, {"total_items": 1, "size": "x", "contents": [service()]}).problems == ()


def test_old_ids_get_new_ones_that_last(tmp_path):
    lists = [{"id": 7, "name": "Debt Advice", "organization": {"id": "7", "name": "Helping"}}]
    feed = read(tmp_path, lists, publisher="Council")
    assert feed.old_ids.keys() == {("service", "7"), ("organization", "7")}
    assert only(feed, "service").id == feed.old_ids["service", "7"]
    assert only(feed, "service").fields["organization_id"] == str(feed.old_ids["organization", "7"])
    assert read(tmp_path, lists, publisher="Council").rows == feed.rows
    assert read(tmp_path, lists, publisher="Other").rows != feed.rows


@pytest.mark.parametrize("empty", ["", None, " ", [], True])
def test_empty_ids_are_made_from_what_the_record_says(tmp_path, empty):
    lists = [{"id": empty, "name": name, "status": "active", "phones": ["01632 1"]} for name in ("Debt", "Food")]
    feed = read(tmp_path, lists)
    assert len(feed.rows["service"]) == len(feed.rows["phone"]) == 2
    assert read(tmp_path, lists[::-1]).rows == feed.rows


def test_two_that_share_a_name_stay_two(tmp_path):
    feed = read(tmp_path, [{"name": "Drop-in", "description": place} for place in ("North", "South", "North")])
    assert len(feed.rows["service"]) == 2


def test_values_that_no_field_holds_stay_beside_it(tmp_path):
    location = {"id": uid("l"), "location_type": "physical", "latitude": "100", "latitude_as_given": 3}
    feed = read(tmp_path, location, "location.json")
    assert only(feed, "location").fields == {
        "location_type": "physical",
        "latitude_as_given": 3,
        "latitude_as_given_2": 100,
    }
    assert said(feed) == [("out_of_range", "latitude")]


def test_links_that_are_no_ids_stay_beside(tmp_path):
    feed = read(tmp_path, [service(organization_id=["x"])])
    assert only(feed, "service").fields["organization_id_as_given"] == ["x"]


def test_unknown_fields_survive(tmp_path):
    odd = {"nested": [1, {"deep": None}], " spaced ": "x\x00", "": "nameless", "empty": "", "huge": 10**40, "pi": 1e999}
    fields = only(read(tmp_path, json.dumps(service(**odd)).replace("Infinity", "1e999")), "service").fields
    assert fields["nested"] == [1, {"deep": None}]
    assert (fields["spaced"], fields["unnamed"], fields["huge"], fields["pi"]) == (
        "x",
        "nameless",
        "1" + "0" * 40,
        "1e999",
    )
    assert "empty" not in fields


def test_a_key_may_stand_twice(tmp_path):
    text = json.dumps(service())[:-1] + ', "fees": "None", "fees": "Some", "fees": "Some", "alert": 1, "alert": 1}'
    feed = read(tmp_path, text)
    fields = only(feed, "service").fields
    assert (fields["fees"], fields["fees (2)"], fields["fees (3)"]) == ("None", "Some", "Some")
    assert said(feed) == [("key_twice", "fees")] * 2


@pytest.mark.parametrize(
    ("given", "status", "kinds"),
    [
        ({}, "active", ["status_assumed"]),
        ({"status": "odd"}, "inactive", ["unreadable"]),
        ({"status": "Open"}, "active", ["mended"]),
    ],
)
def test_status(tmp_path, given, status, kinds):
    feed = read(tmp_path, [{"id": uid("x"), "name": "Debt", **given}])
    assert only(feed, "service").fields["status"] == status
    assert [problem.kind for problem in feed.problems] == kinds


def test_a_country_may_be_doubted(tmp_path):
    address = {"id": uid("a"), "address_1": "1 High Street", "postal_code": "sw1a 1aa", "country": "US"}
    feed = read(tmp_path, {"addresses": [address, {**address, "id": uid("b"), "country": "UK"}]})
    assert [row.fields["country"] for row in feed.rows["address"].values()] == ["US", "GB"]
    assert said(feed) == [("country_doubtful", "country"), ("mended", "country")]


@pytest.mark.parametrize("entity", ["organization", "organizations", "wrong", None])
@pytest.mark.parametrize("link", ["12", uid("o")])
def test_attributes_find_their_record(tmp_path, entity, link):
    tables = {
        "organizations": [{"id": link, "name": "Helping"}],
        "attributes": [{"id": uid("a"), "link_id": link, "link_entity": entity, "taxonomy_term_id": uid("t")}],
    }
    feed = read(tmp_path, tables)
    assert only(feed, "attribute").fields == {
        "link_id": str(only(feed, "organization").id), "link_entity": "organization", "taxonomy_term_id": uid("t"),
    }  # fmt: skip


def test_an_attribute_of_nothing_is_kept(tmp_path):
    feed = read(
        tmp_path, {"attributes": [{"id": uid("a"), "link_id": "nowhere"}, {"id": uid("b"), "link_id": uid("x")}]}
    )
    given = [row.fields for row in feed.rows["attribute"].values()]
    assert given == [{"link_id_as_given": "nowhere"}, {"link_id": uid("x")}]


@pytest.mark.parametrize(
    ("record", "name", "table"),
    [
        ({"id": "1", "name": "x", "organization": {"id": "2", "name": "y"}}, "a.json", "service"),
        ({"id": "1", "name": "x", "website": "https://x.org"}, "a.json", "organization"),
        ({"id": "1", "location_type": "postal", "name": "x"}, "a.json", "location"),
        ({"id": "1", "location": {"id": "2", "name": "x"}, "service_id": "3"}, "a.json", "service_at_location"),
        ({"id": "1", "name": "x", "version": "2"}, "a.json", "taxonomy"),
        ({"id": "1", "name": "x", "term_uri": "https://x.org"}, "a.json", "taxonomy_term"),
        ({"id": "1", "name": "x"}, "organization_full.json", "organization"),
        ({"id": "1", "name": "x", "description": "y"}, "a.json", "service"),
        ({"id": "1", "number": "01632 1"}, "phones.json", "phone"),
        ({"name": "x", "status": "active"}, "a.json", "service"),
    ],
)
@pytest.mark.parametrize("wrap", [lambda record: record, lambda record: [record], lambda record: {"content": [record]}])
def test_a_record_is_known_by_its_fields(tmp_path, record, name, table, wrap):
    assert table in read(tmp_path, wrap(record), name).rows


@pytest.mark.parametrize(
    ("fields", "profile"),
    [
        ({"service_area": "Shire"}, Profile.UK),
        ({"service_area": "Shire", "description": "All"}, Profile.HSDS),
        ({}, Profile.HSDS),
    ],
)
def test_a_list_is_known_by_its_words(tmp_path, fields, profile):
    assert read(tmp_path, service(service_areas=[{"id": uid("a"), **fields}])).profile is profile


def test_terms_may_stand_in_their_taxonomy(tmp_path):
    terms = [{"id": uid("t"), "name": "Money"}]
    feed = read(tmp_path, {"id": uid("x"), "name": "Ours", "taxonomy_terms": terms}, "taxonomy.json")
    assert only(feed, "taxonomy_term").fields == {"name": "Money", "taxonomy_id": uid("x")}
    assert feed.profile is Profile.UK


@pytest.mark.parametrize("profile", [Profile.UK, Profile.HSDS])
def test_a_list_may_name_its_profile(tmp_path, profile):
    assert read(tmp_path, {"profile": profile.value, "services": [service()]}).profile is profile


def test_progress_and_cancel(tmp_path):
    shares, asked = [], []
    lists = [service(str(number)) for number in range(400)]
    read(tmp_path, lists, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(Cancelled):
        read(tmp_path, lists, is_cancelled=lambda: asked.append(1) or len(asked) > 1)


def test_ids_may_stand_in_braces_and_capitals(tmp_path):
    feed = read(tmp_path, [{**service(), "id": "{" + uid("x").upper() + "}"}])
    assert (only(feed, "service").id, feed.old_ids) == (UUID(uid("x")), {})


def test_services_may_stand_inside_what_they_belong_to(tmp_path):
    at = {"id": uid("sal"), "service": service()}
    location = {"id": uid("l"), "location_type": "physical", "services_at_location": [at]}
    feed = read(tmp_path, location, "location.json")
    assert only(feed, "service_at_location").fields == {"service_id": uid("Debt Advice"), "location_id": uid("l")}
