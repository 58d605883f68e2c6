"""The program has no way onto a network: none in its code, and none that the system saw while it worked."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.architecture.sources import PACKAGE, ROOT, sources

NETWORKING = {
    "asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socketserver", "ssl", "urllib",
    "webbrowser", "xmlrpc",
}  # fmt: skip
QT_NETWORKING = re.compile(r"PySide6\.Qt(Network|WebSockets|WebEngine|Bluetooth|HttpServer)")
NAMES_THE_COMPUTER = {f"{PACKAGE}.storage.lock_file"}  # socket.gethostname, and nothing else of it


def imports():
    return [(source, found) for source in sources() for found in source.imports()]


def test_no_module_for_networks_is_imported():
    astray = [source.at(found.line) for source, found in imports() if found.module.split(".")[0] in NETWORKING]
    assert astray == []


def test_nothing_of_qt_for_networks_is_imported():
    assert [source.at(found.line) for source, found in imports() if QT_NETWORKING.match(found.module)] == []


def test_sockets_only_tell_the_computers_name():
    users = {source.name: source.text for source, found in imports() if found.module.split(".")[0] == "socket"}
    assert users.keys() <= NAMES_THE_COMPUTER
    assert {call for text in users.values() for call in re.findall(r"socket\.(\w+)", text)} <= {"gethostname"}


@pytest.mark.parametrize(
    "journey",
    ["tests/cli/test_commands.py::test_register_comes_in_and_its_month_is_printed", "tests/flows/test_week.py"],
)
def test_the_system_saw_no_socket_to_a_network(journey, tmp_path):
    """A journey through the commands, and one through the window: each in a process that the system watches."""
    if not (sys.platform.startswith("linux") and shutil.which("strace")):
        pytest.skip("needs strace, on Linux")
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets no program watch another")
    trace = tmp_path / "trace.txt"
    watched = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket,connect,bind", "-o", trace]
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST_"))}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "--basetemp",
        tmp_path / "run",
        journey,
    ]
    done = subprocess.run([*watched, *command], cwd=ROOT, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert re.findall(r".*AF_INET.*", trace.read_text(encoding="utf-8", errors="replace")) == []
