"""Every file reaches today's tables by the same steps, and a step that would lose something is taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import peewee
import pytest

from peergroup_desktop.core.errors import FileDamaged, NewerFile
from peergroup_desktop.models import RECORD_TABLES, UNLOGGED_TABLES, Group, NoteText
from peergroup_desktop.storage import migrations, opening
from peergroup_desktop.storage.migrations import Step, bring_up_to_date
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.vaults import make_vault, open_vault, tables_since

TODAY = migrations.OUR_VERSION
Shape = dict[str, list[Any]]


@pytest.fixture
def conn() -> Iterator[apsw.Connection]:
    opened = apsw.Connection(":memory:")
    opened.pragma("foreign_keys", 1)
    yield opened
    opened.close()


def shape(ask: Callable[..., list[tuple[object, ...]]], table: str) -> Shape:
    indexes = ask(f"SELECT name, \"unique\", origin FROM pragma_index_list('{table}')")
    return {
        "columns": ask(f"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')"),
        "references": sorted(ask(f'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(\'{table}\')')),
        "indexes": sorted(
            (name, unique, tuple(ask(f"SELECT name FROM pragma_index_info('{name}')")))
            for name, unique, origin in indexes
            if origin == "c"
        ),
    }


@pytest.mark.parametrize("table", [table._meta.table_name for table in RECORD_TABLES])
def test_the_steps_lead_to_the_tables_of_the_models(conn: apsw.Connection, table: str) -> None:
    bring_up_to_date(conn)
    database = peewee.SqliteDatabase(":memory:")
    with database.bind_ctx(RECORD_TABLES, bind_refs=False, bind_backrefs=False):
        database.create_tables(RECORD_TABLES)
        wanted = shape(lambda sql: database.execute_sql(sql).fetchall(), table)
    database.close()
    ours = shape(lambda sql: conn.execute(sql).fetchall(), table)
    assert ours == wanted
    assert ours["columns"][0] == ("id", "BLOB", 1, 1)


def test_what_a_model_leaves_out_the_tables_fill_in_alike(vault: Vault) -> None:
    shapes = vault.opened.recorder.shapes
    for table in RECORD_TABLES:
        for field in table._meta.sorted_fields:
            if field.default is not None:
                assert shapes[table._meta.table_name].defaults[field.column_name] == field.default


def test_a_new_file_is_at_todays_version(vault: Vault) -> None:
    assert vault.database.connection().pragma("user_version") == migrations.OUR_VERSION


def test_a_file_up_to_date_is_left_alone(conn: apsw.Connection) -> None:
    bring_up_to_date(conn)
    before = conn.total_changes()
    bring_up_to_date(conn)
    assert conn.total_changes() == before


def test_a_newer_file_is_not_touched(conn: apsw.Connection) -> None:
    conn.pragma("user_version", 99)
    with pytest.raises(NewerFile):
        bring_up_to_date(conn)


def with_more(*steps: Step) -> tuple[Step, ...]:
    return (*migrations.STEPS, *steps)


def group_with_a_break(conn: apsw.Connection) -> None:
    bring_up_to_date(conn)
    conn.execute("INSERT INTO peer_group (id, name, kind, record_level) VALUES (x'01', 'Tea', 'hub', 'full')")
    conn.execute(
        "INSERT INTO break (id, group_id, starts_on, ends_on) VALUES (x'02', x'01', '2026-01-01', '2026-01-02')"
    )


def test_a_parent_table_can_be_rebuilt_without_losing_its_children(conn: apsw.Connection) -> None:
    def rebuild(conn: apsw.Connection) -> None:
        conn.execute("CREATE TABLE fresh (id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL)")
        conn.execute("INSERT INTO fresh SELECT id, name FROM peer_group")
        conn.execute("DROP TABLE peer_group")
        conn.execute("ALTER TABLE fresh RENAME TO peer_group")

    group_with_a_break(conn)
    bring_up_to_date(conn, with_more(Step(rebuild)))
    assert conn.execute("SELECT count(*) FROM break").get == 1
    assert (conn.pragma("user_version"), conn.pragma("foreign_keys")) == (TODAY + 1, 1)


@pytest.mark.parametrize(
    "harm",
    ["DELETE FROM break", "DELETE FROM peer_group", "DROP TABLE break", "INSERT INTO setting VALUES (x'03', 'k', 'v')"],
)
def test_a_step_that_loses_rows_or_references_is_taken_back(conn: apsw.Connection, harm: str) -> None:
    group_with_a_break(conn)
    with pytest.raises(FileDamaged):
        bring_up_to_date(conn, with_more(Step(lambda conn: conn.execute(harm) and None)))
    assert conn.execute("SELECT count(*) FROM break, peer_group").get == 1
    assert (conn.pragma("user_version"), conn.pragma("foreign_keys")) == (TODAY, 1)


def test_a_step_may_change_the_tables_it_names(conn: apsw.Connection) -> None:
    def empty(conn: apsw.Connection) -> None:
        conn.execute("DELETE FROM break")

    group_with_a_break(conn)
    bring_up_to_date(conn, with_more(Step(empty, frozenset({"break"}))))
    assert conn.execute("SELECT count(*) FROM break").get == 0


def test_a_step_that_breaks_off_leaves_the_version_before(conn: apsw.Connection) -> None:
    def break_off(conn: apsw.Connection) -> None:
        conn.execute("CREATE TABLE half_done (id)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(conn, with_more(Step(break_off)))
    assert conn.pragma("user_version") == TODAY
    assert conn.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'").get == 0


def test_an_older_file_is_backed_up_before_its_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def add_column(conn: apsw.Connection) -> None:
        conn.execute("ALTER TABLE person ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''")

    make_vault(tmp_path / "P").vault.lock()
    steps = with_more(Step(add_column))
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "OUR_VERSION", len(steps))
    opened = open_vault(tmp_path / "P")
    assert opened.database.connection().pragma("user_version") == TODAY + 1
    opened.lock()
    (folder,) = Places.inside(tmp_path / "P").backups.iterdir()
    assert '"reason": "migration"' in (folder / "manifest.json").read_text()
    assert f'"version": {TODAY}' in (folder / "manifest.json").read_text()


def test_step_2_adds_the_secrets_the_file_had_and_touches_nothing_else(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:1])
    conn.execute("INSERT INTO setting VALUES (x'03', 'k', 'v')")
    before = shape(lambda sql: conn.execute(sql).fetchall(), "setting")
    bring_up_to_date(conn, migrations.STEPS[:2])
    conn.execute("INSERT INTO past_key VALUES (1, x'01')")
    assert shape(lambda sql: conn.execute(sql).fetchall(), "setting") == before
    assert conn.execute("SELECT count(*) FROM setting").get == 1


def test_step_3_adds_notes_and_touches_nothing_else(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:2])
    conn.execute("INSERT INTO peer_group (id, name, kind, record_level) VALUES (x'01', 'Tea', 'hub', 'full')")
    conn.execute(
        "INSERT INTO session (id, group_id, planned_on, held_on, starts_minute, ends_minute)"
        " VALUES (x'02', x'01', '2026-01-06', '2026-01-06', 600, 660)"
    )
    kept = [conn.execute(f"SELECT * FROM {table}").fetchall() for table in ("peer_group", "session")]
    bring_up_to_date(conn, migrations.STEPS[:3])
    assert [conn.execute(f"SELECT * FROM {table}").fetchall() for table in ("peer_group", "session")] == kept
    conn.execute("INSERT INTO note_text (id, session_id, prompt) VALUES (x'03', x'02', 'talked')")
    conn.execute("INSERT INTO note_draft VALUES (x'09', 'talked', 'Tea', '', x'05')")  # its session may be gone
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_step_4_adds_the_week_around_the_register_and_touches_nothing_else(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:3])
    conn.execute("INSERT INTO peer_group (id, name, kind, record_level) VALUES (x'01', 'Tea', 'hub', 'full')")
    conn.execute("INSERT INTO person (id, called) VALUES (x'02', 'Ann'), (x'03', 'Bob')")
    kept = [conn.execute(f"SELECT * FROM {table}").fetchall() for table in ("peer_group", "person")]
    bring_up_to_date(conn, migrations.STEPS[:4])
    assert [conn.execute(f"SELECT * FROM {table}").fetchall() for table in ("peer_group", "person")] == kept
    conn.execute(
        "INSERT INTO pair (id, group_id, kind, supporter_id, person_id, starts_on)"
        " VALUES (x'04', x'01', 'befriending', x'02', x'03', '2026-01-06')"
    )
    conn.execute("INSERT INTO pair_contact (id, pair_id, held_on, way) VALUES (x'05', x'04', '2026-01-07', 'met')")
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_step_5_adds_the_sealed_drawer_and_touches_nothing_else(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:4])
    conn.execute("INSERT INTO account (id, name, role, slot) VALUES (x'01', 'Ann', 'safeguarding_lead', 'slot')")
    kept = conn.execute("SELECT * FROM account").fetchall()
    bring_up_to_date(conn, migrations.STEPS[:5])
    assert conn.execute("SELECT * FROM account").fetchall() == kept
    conn.execute("INSERT INTO concern (id, number, written_on, text) VALUES (x'02', 1, '2026-01-06', x'00')")
    conn.execute("INSERT INTO concern_action (id, concern_id, text) VALUES (x'03', x'02', x'00')")
    conn.execute("INSERT INTO drawer_box VALUES (x'02', x'04', x'05')")
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_step_6_adds_the_directory_and_touches_nothing_else(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:5])
    conn.execute("INSERT INTO peer_group (id, name, kind, record_level) VALUES (x'01', 'Tea', 'hub', 'full')")
    kept = conn.execute("SELECT * FROM peer_group").fetchall()
    bring_up_to_date(conn, migrations.STEPS[:6])
    assert conn.execute("SELECT * FROM peer_group").fetchall() == kept
    conn.execute("INSERT INTO service (id, name) VALUES (x'02', 'Pantry')")
    conn.execute("INSERT INTO phone (id, service_id, number) VALUES (x'03', x'02', '01632 960 114')")
    conn.execute(
        "INSERT INTO signpost (id, group_id, service_id, suggested_on) VALUES (x'04', x'01', x'02', '2026-01-06')"
    )
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_step_7_adds_closed_months_and_check_ins_and_keeps_the_people(conn: apsw.Connection) -> None:
    bring_up_to_date(conn, migrations.STEPS[:6])
    conn.execute("INSERT INTO peer_group (id, name, kind, record_level) VALUES (x'01', 'Tea', 'hub', 'full')")
    conn.execute("INSERT INTO person (id, called) VALUES (x'02', 'Jo')")
    kept = conn.execute("SELECT * FROM person").fetchall()
    bring_up_to_date(conn, migrations.STEPS[:7])
    assert conn.execute("SELECT * FROM person").fetchall() == [(*row, "", "") for row in kept]
    conn.execute("INSERT INTO measure (id, group_id, kind, name) VALUES (x'03', x'01', 'own', 'How it is')")
    conn.execute("INSERT INTO measure_question (id, measure_id, position, words) VALUES (x'04', x'03', 1, 'Well?')")
    conn.execute(
        "INSERT INTO check_in (id, group_id, measure_id, person_id, answered_on)"
        " VALUES (x'05', x'01', x'03', x'02', '2026-01-06')"
    )
    conn.execute("INSERT INTO check_in_answer (id, check_in_id, question_id, value) VALUES (x'06', x'05', x'04', 7)")
    conn.execute(
        "INSERT INTO closed_month (id, month_on, closed_on, contents) VALUES (x'07', '2026-01-01', '2026-02-03', '{}')"
    )
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("table", UNLOGGED_TABLES)
def test_what_is_not_logged_has_the_columns_of_its_model(conn: apsw.Connection, table: type[peewee.Model]) -> None:
    bring_up_to_date(conn)
    name = table._meta.table_name
    columns = [column for (column,) in conn.execute(f"SELECT name FROM pragma_table_info('{name}')")]
    assert columns == [field.column_name for field in table._meta.sorted_fields]


def test_a_file_from_before_the_notes_opens_with_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = tables_since(2)
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", migrations.STEPS[:2])
        then.setattr(migrations, "OUR_VERSION", 2)
        then.setattr(opening, "_TABLES", tuple(table for table in opening._TABLES if table not in later))
        vault = make_vault(tmp_path / "P").vault
        with vault.unit_of_work("groups.add"):
            Group.insert(id=b"1" * 16, name="Tea", kind="hub", record_level="full").execute()
        vault.lock()
    opened = open_vault(tmp_path / "P")
    assert ([group.name for group in Group.select()], NoteText.select().count()) == (["Tea"], 0)
    assert opened.check().integrity == ()
    opened.lock()
