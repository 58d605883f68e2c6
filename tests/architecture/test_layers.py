"""Who may import whom. The table is the plan of the house: README, "How the layers work"."""

import sys

from tests.architecture.sources import PACKAGE, sources

OWN = {
    "core": {"core"},
    "models": {"core", "models"},
    "storage": {"core", "models", "storage"},
    "reports": {"core", "reports"},
    "interchange": {"core", "interchange"},
    "actions": {"core", "models", "storage", "reports", "interchange", "actions"},
    "ui": {"core", "actions", "ui"},
    "cli": {"core", "actions", "app", "cli"},
    "app": {"core", "actions", "ui"},
    "__main__": {"cli"},
    "": set(),
}
OTHERS = {
    "core": {"platformdirs"},
    "models": {"peewee", "playhouse"},
    "storage": {"apsw", "nacl", "peewee", "playhouse", "psutil", "shamir_mnemonic", "zxcvbn"},
    "reports": {"reportlab", "segno", "uharfbuzz"},
    "interchange": {"charset_normalizer", "python_calamine", "xlsxwriter"},
    "actions": {"peewee", "rapidfuzz"},
    "ui": {"PySide6", "shiboken6"},
    "app": {"PySide6"},
}


def imports():
    return [(source, found) for source in sources() for found in source.imports()]


def test_every_module_belongs_to_a_layer():
    assert {source.layer for source in sources()} <= set(OWN)


def test_layers_import_only_what_lies_beneath():
    astray = [
        f"{source.at(found.line)} imports {found.module}"
        for source, found in imports()
        if found.module.startswith(f"{PACKAGE}.")
        and found.module.split(".")[1] not in OWN[source.layer] | {"__version__"}
    ]
    assert astray == []


def test_libraries_stay_in_the_layer_that_wraps_them():
    known = {PACKAGE, "__future__"} | sys.stdlib_module_names
    astray = [
        f"{source.at(found.line)} imports {found.module}"
        for source, found in imports()
        if (top := found.module.split(".")[0]) not in known and top not in OTHERS.get(source.layer, set())
    ]
    assert astray == []


def test_screens_never_import_each_other():
    start = f"{PACKAGE}.ui.screens."
    astray = [
        f"{source.at(found.line)} imports {found.module}"
        for source, found in imports()
        if source.name.startswith(start)
        and found.module.startswith(start)
        and found.module.split(".")[3] != source.name.split(".")[3]
    ]
    assert astray == []


def test_widgets_know_no_actions():
    astray = [
        f"{source.at(found.line)} imports {found.module}"
        for source, found in imports()
        if source.name.startswith(f"{PACKAGE}.ui.widgets")
        and found.module.startswith((f"{PACKAGE}.actions", f"{PACKAGE}.ui.screens"))
    ]
    assert astray == []


def test_presenters_are_plain_python():
    astray = [
        f"{source.at(found.line)} imports {found.module}"
        for source, found in imports()
        if source.path.stem.endswith("presenter") and found.module.startswith("PySide6")
    ]
    assert astray == []
