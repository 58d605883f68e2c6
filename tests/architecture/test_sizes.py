"""How big things may be. A limit that is met says: give a responsibility away, with its state."""

import ast

import pytest

from tests.architecture.sources import Function, Source, sources

FILE, CLASS, METHODS, FUNCTION, FORM_BUILDER, PARAMETERS = 400, 250, 20, 60, 80, 8
BUILDERS = ("build_", "_build_")
BANNED_NAMES = {"base_utils", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def parameters(node: Function) -> int:
    found = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
    return len([argument for argument in found if argument.arg not in {"self", "cls"}])


def faults_of_function(source: Source, node: Function) -> list[str]:
    limit = FORM_BUILDER if node.name.startswith(BUILDERS) else FUNCTION
    faults = []
    if lines(node) > limit:
        faults.append(f"{source.at(node.lineno)} {node.name}: {lines(node)} lines, {limit} at most")
    if parameters(node) > PARAMETERS:
        faults.append(f"{source.at(node.lineno)} {node.name}: {parameters(node)} parameters, {PARAMETERS} at most")
    return faults


def faults_of_class(source: Source, node: ast.ClassDef) -> list[str]:
    faults = []
    if lines(node) > CLASS:
        faults.append(f"{source.at(node.lineno)} {node.name}: {lines(node)} lines, {CLASS} at most")
    methods = [part for part in node.body if isinstance(part, Function)]
    if len(methods) > METHODS:
        faults.append(f"{source.at(node.lineno)} {node.name}: {len(methods)} methods, {METHODS} at most")
    return faults


@pytest.mark.parametrize("folder", ["peergroup_desktop", "packaging", "tests"])
def test_files_can_be_read_in_one_sitting(folder):
    long = {source.at(1): count for source in sources(folder) if (count := source.text.count("\n")) > FILE}
    assert long == {}


@pytest.mark.parametrize("folder", ["peergroup_desktop", "packaging"])
def test_functions_and_classes_stay_small(folder):
    faults = []
    for source in sources(folder):
        for node in source.nodes:
            if isinstance(node, Function):
                faults += faults_of_function(source, node)
            elif isinstance(node, ast.ClassDef):
                faults += faults_of_class(source, node)
    assert faults == []


@pytest.mark.parametrize("folder", ["peergroup_desktop", "packaging", "tests"])
def test_modules_are_named_for_their_job(folder):
    assert [source.name for source in sources(folder) if BANNED_NAMES & set(source.name.split("."))] == []


@pytest.mark.parametrize("folder", ["peergroup_desktop", "packaging"])
def test_modules_say_what_they_are_for(folder):
    assert [
        source.at(1) for source in sources(folder) if source.text.strip() and not ast.get_docstring(source.tree)
    ] == []
