"""Lists of services from others: taken apart, written again, and read once more with the same records."""

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.interchange.open_referral import (
    Feed,
    Profile,
    read_feed,
    write_flat_csv,
    write_json,
    write_package,
)

JSON = json.dumps(
    {
        "total_items": 1,
        "contents": [
            {
                "id": "ac148810-d857-441c-9679-408f346de14b",
                "name": "Debt <b>advice</b>",
                "status": "active",
                "organization": {"id": 7, "name": "Helping", "website": "example.org"},
                "phones": [{"id": "", "number": '"01632 960001"'}],
                "regular_schedules": [{"byday": "Mon-Fri", "opens_at": "10:00", "valid_from": "03/04/2026"}],
                "service_at_locations": [
                    {"id": "9", "location": {"id": "8", "latitude": 100, "addresses": [{"country": "UK"}]}}
                ],
                "attributes": [{"id": "1", "taxonomy_term": {"id": "2", "name": "Money"}, "x": [1, {"y": 1e300}]}],
            }
        ],
    }
).encode()
_TABLES = {
    "services.csv": "id,name,organization_id,minimum_age\n1,Debt,7,18\n2,Food,,x\n",
    "phones.csv": "id,number,service_id,odd\n1,01632 960001,1,[1]\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\n1,1,service,5\n",
    "datapackage.json": '{"name": "uk", "resources": [{"name": "phone", "path": "phones.csv"}]}',
}
SHEET = b"Name,Organisation,Phone,Town,Last checked,Crisis\nDebt,Helping,01632 960001,Invented,1/2/2026,yes\n"


def package() -> bytes:
    """Return a package of tables as a zip that is not packed, so that damage reaches the tables."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in _TABLES.items():
            archive.writestr(name, text)
    return made.getvalue()


def read_services(folder: Path, raw: bytes) -> None:
    """Read a list; what came in goes out in every form, and the records of JSON and packages come back."""
    path = folder / "services"
    with suppress(Fault):
        feed = _read(path, raw)
        write_flat_csv(feed.rows)
        if feed.rows:
            for profile in (Profile.HSDS, Profile.UK):
                assert _ids(_read(path, write_json(feed.rows, profile).content)) == _ids(feed)
                assert _ids(_read(path, write_package(feed.rows, profile).zipped())) == _ids(feed)


def _read(path: Path, raw: bytes) -> Feed:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return read_feed(path)


def _ids(feed: Feed) -> set[tuple[str, object]]:
    return {(table, row_id) for table, rows in feed.rows.items() for row_id in rows}
