"""The log and crash reports: what they say, and that no name gets in."""

import logging

import pytest

from peergroup_desktop.core import logs
from peergroup_desktop.core.errors import NotFound

CANARY = "Zofia Wren"


@pytest.fixture
def log(tmp_path):
    handler = logs.start(tmp_path / "logs")
    yield lambda: (tmp_path / "logs" / "peergroup.log").read_text(encoding="utf-8")
    logs.stop(handler)


def raise_with_names():
    person = CANARY
    try:
        raise KeyError(person)
    except KeyError as cause:
        raise NotFound(kind=person) from cause


def test_template_and_numbers_are_kept_but_no_text(log, logged):
    logging.getLogger("peergroup_desktop.storage").warning("%s: backup of %d pages took %.1f s", CANARY, 120, 0.25)
    assert log().rstrip().endswith("…: backup of 120 pages took 0.2 s")


@pytest.mark.parametrize(
    ("message", "values", "kept"),
    [("plain", (), "plain"), ("%(who)s", {"who": CANARY}, "%(who)s"), ("%d people", (CANARY,), "%d people")],
)
def test_odd_arguments_leave_the_template(message, values, kept):
    record = logging.makeLogRecord({"name": "peergroup_desktop", "msg": message, "args": values})
    assert logs.DiscreetFormatter().format(record).endswith(kept)


@pytest.mark.parametrize(
    ("name", "message"), [("reportlab.pdf", f"no glyph in {CANARY}"), ("peergroup_desktop", [CANARY])]
)
def test_of_foreign_messages_only_the_sender_is_kept(log, logged, name, message):
    logging.getLogger(name).warning(message)
    assert name in log()
    assert CANARY not in log()


def test_errors_are_logged_without_their_text(log, logged):
    try:
        raise_with_names()
    except NotFound:
        logging.getLogger("peergroup_desktop").exception("crash")
    assert "NotFound (not_found)" in log()
    assert "KeyError" in log()
    assert "in raise_with_names" in log()
    assert CANARY not in log()


def test_records_without_an_error_have_nothing_beneath():
    assert logs.DiscreetFormatter().formatException((None, None, None)) == ""


def test_peewee_tells_no_statements(log):
    logging.getLogger("peewee").debug(("SELECT ?", [CANARY]))
    logging.getLogger("peergroup_desktop").info("ready")
    assert CANARY not in log()


def test_unwritable_places_disturb_nobody(tmp_path, logged):
    (tmp_path / "file").write_text("")
    handler = logs.start(tmp_path / "file" / "logs")
    logging.getLogger("peergroup_desktop").warning("kept nowhere")
    logs.stop(handler)


def test_a_stick_pulled_while_logging_disturbs_nobody(tmp_path, logged, capsys):
    handler = logs.start(tmp_path / "logs")
    (tmp_path / "logs").rmdir()
    logging.getLogger("peergroup_desktop").warning("kept nowhere")
    logs.stop(handler)
    assert capsys.readouterr().err == ""


def test_crash_report_names_versions_and_places_only():
    with pytest.raises(NotFound) as caught:
        raise_with_names()
    report = logs.crash_report(caught.value)
    assert report.startswith("Peergroup Desktop 0.")
    assert "tests/core/test_logs.py" in report
    assert CANARY not in report


def test_crash_report_leaves_out_a_hidden_cause():
    hidden = ValueError()
    hidden.__context__, hidden.__suppress_context__ = KeyError(), True
    assert "KeyError" not in logs.crash_report(hidden)


def test_paths_outside_the_search_path_lose_their_folders():
    assert logs._short("/home/zofia/secret/script.py") == "script.py"


def test_a_full_log_is_put_aside_and_the_third_is_let_go(tmp_path, logged):
    folder = tmp_path / "logs"
    folder.mkdir()
    for number in range(4):
        handler = logs.start(folder)
        logging.getLogger(logs.LOGGER).warning("round %d", number)
        logs.stop(handler)
        with (folder / "peergroup.log").open("a", encoding="utf-8") as diary:
            diary.write("x" * 300_000)
    kept = sorted(path.name for path in folder.iterdir())
    assert kept == ["peergroup.log", "peergroup.log.1", "peergroup.log.2"]
    assert [
        "round 3" in (folder / "peergroup.log").read_text("utf-8"),
        "round 1" in (folder / kept[2]).read_text("utf-8"),
    ] == [True, True]
