"""Calls and texts that have bitten before, each with what to do instead."""

import ast
import re

import pytest

from tests.architecture.sources import PACKAGE, Source, called_name, sources

SQL = re.compile(
    r"^\s*(SELECT\b.+\bFROM\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b|PRAGMA\s|ATTACH\s|VACUUM\b"
    r"|(CREATE|DROP|ALTER)\s+(UNIQUE\s+|TEMP\s+|VIRTUAL\s+)*(TABLE|INDEX|TRIGGER|VIEW)\b)",
    re.DOTALL,
)
BROAD_HANDLERS = {f"{PACKAGE}.ui.runner"}
COLOUR_OR_PIXELS = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\b\d+px\b")
READERS = {"open", "read_bytes", "read_text", "copy", "copy2", "copyfile", "copytree", "file_digest", "move"}


def found(source: Source, nodes: list[ast.AST]) -> list[str]:
    return [f"{source.at(getattr(node, 'lineno', 1))}: {ast.unparse(node)[:90]}" for node in nodes]


def collect(layer: str, finder) -> list[str]:
    """Return what `finder(source)` gives for the modules of a layer ("" for the whole package)."""
    chosen = [source for source in sources() if not layer or source.name.startswith(f"{PACKAGE}.{layer}")]
    return [line for source in chosen for line in found(source, list(finder(source)))]


def calls(*names):
    return lambda source: (node for name, node in source.calls() if name in names)


def test_the_event_loop_is_never_run_by_hand():
    """`processEvents` lets a second click in while the first is under way: use the runner."""
    assert collect("", calls("processEvents")) == []


def test_only_the_command_line_prints():
    def prints(source):
        return (node for node in calls("print")(source) if isinstance(node.func, ast.Name) and source.layer != "cli")

    assert collect("", prints) == []


def test_moments_know_their_zone():
    """Ask the clock that was handed in; a moment without a zone is another moment on the next computer."""

    def naive(source):
        for name, node in source.calls():
            is_now = name == "now" and not node.args and not node.keywords
            is_of_datetime = called_name(getattr(node.func, "value", ast.Name(""))) == "datetime"
            if name in {"utcnow", "utcfromtimestamp"} or (is_now and is_of_datetime):
                yield node

    assert collect("", naive) == []


def test_sql_text_stays_in_storage():
    def sql(source):
        if source.layer != "storage":
            yield from (node for node in source.texts() if SQL.match(node.value))
            yield from calls("execute_sql", "SQL", "raw")(source)

    assert collect("", sql) == []


def test_the_live_file_is_touched_by_sqlite_alone():
    """Opening and closing it in our process drops SQLite's lock: only the backup API may copy it."""

    def touching(source):
        for name, node in source.calls():
            if name in READERS and re.search(r"data\.db|\bplaces\.(database|write_ahead_log)\b", ast.unparse(node)):
                yield node

    assert collect("storage", touching) == []
    named = {source.name for source in sources() for node in source.texts() if node.value == "data.db"}
    assert named <= {f"{PACKAGE}.storage.places"}


def test_unknown_problems_reach_the_crash_window():
    """A broad handler hides a fault of ours; only the gate between window and actions turns them into a report."""

    def broad(source):
        for node in source.nodes:
            if isinstance(node, ast.ExceptHandler) and source.name not in BROAD_HANDLERS:
                kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
                if any(kind is None or called_name(kind) in {"Exception", "BaseException"} for kind in kinds):
                    yield node

    assert collect("", broad) == []


def test_no_widget_overrides_event():
    """An error of another handler that comes back through it can end the program: see `ui.widgets.watching`."""

    def overriding(source):
        return (node for node in source.nodes if isinstance(node, ast.FunctionDef) and node.name == "event")

    assert collect("ui", overriding) == []


def test_transparent_backgrounds_name_their_widget():
    """An unscoped rule leaks into every field inside."""

    def unscoped(source):
        for node in calls("setStyleSheet")(source):
            text = ast.unparse(node)
            if re.search(r"background(-color)?:\s*transparent", text) and "{" not in text:
                yield node

    assert collect("ui", unscoped) == []


def test_screens_take_colours_and_sizes_from_the_tokens():
    def literal(source):
        return (node for node in source.texts() if COLOUR_OR_PIXELS.search(node.value))

    assert collect("ui.screens", literal) == []


def test_no_lambda_holds_its_widget():
    """It keeps a closed screen alive: connect a bound method or a partial. A sorting key is gone at once."""

    def holding(source):
        keys = {id(node.value) for node in source.nodes if isinstance(node, ast.keyword) and node.arg == "key"}
        lambdas = (node for node in source.nodes if isinstance(node, ast.Lambda) and id(node) not in keys)
        return (node for node in lambdas if re.search(r"\bself\b", ast.unparse(node.body)))

    assert collect("ui", holding) == []


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX", "raise NotImplementedError"])
def test_nothing_is_left_for_later(word):
    assert [source.at(1) for source in sources() if word in source.text] == []
