"""Whatever reading can give goes out and comes back as it was, ids and further fields included."""

from hypothesis import HealthCheck, Phase, given, settings

from peergroup_desktop.core.errors import FeedRefused
from peergroup_desktop.interchange.open_referral import Profile, read_feed, write_flat_csv, write_json, write_package
from tests.interchange.open_referral.any_rows import any_rows
from tests.interchange.open_referral.feeds import faults_against_schemas, needs_published

slow = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def again(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    return read_feed(tmp_path / name)


def filled(rows):
    return {table: kept for table, kept in rows.items() if kept}


def check_json(tmp_path, rows, profile):
    if filled(rows):
        feed = again(tmp_path, "services.json", write_json(rows, profile).content)
        assert feed.rows == filled(rows)
        assert feed.profile is profile


@slow
@given(any_rows())
def test_hsds_json(tmp_path, rows):
    check_json(tmp_path, rows, Profile.HSDS)


@slow
@given(any_rows())
def test_uk_json(tmp_path, rows):
    check_json(tmp_path, rows, Profile.UK)


@needs_published
@slow
@given(any_rows())
def test_json_keeps_to_the_published_schemas(rows):
    for profile in (Profile.HSDS, Profile.UK):
        assert faults_against_schemas(write_json(rows, profile).content, profile) == []


def check_package(tmp_path, rows, profile):
    if filled(rows):
        feed = again(tmp_path, "package.zip", write_package(rows, profile).zipped())
        assert feed.rows == filled(rows)
        assert feed.profile is profile


@slow
@given(any_rows())
def test_hsds_package(tmp_path, rows):
    check_package(tmp_path, rows, Profile.HSDS)


@slow
@given(any_rows())
def test_uk_package(tmp_path, rows):
    check_package(tmp_path, rows, Profile.UK)


@slow
@given(any_rows())
def test_a_sheet_of_ours_comes_back_as_it_was_written(tmp_path, rows):
    written = write_flat_csv(rows).content
    try:
        feed = again(tmp_path, "sheet.csv", written)
    except FeedRefused:
        assert not rows.get("service")
        return
    assert set(feed.rows["service"]) == set(rows["service"])
    assert write_flat_csv(feed.rows).content == written
