"""The program's memory stays out of core dumps, from its first moment."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

_TELL = """
import ctypes, resource, sys
from peergroup_desktop.cli import main
try:
    main(["--version"])
except SystemExit:
    pass
get_dumpable = 3
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(get_dumpable, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_core_dump_is_made():
    done = subprocess.run([sys.executable, "-c", _TELL], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 0 0"


@pytest.mark.skipif(sys.platform == "win32", reason="asks Unix")
def test_a_dying_program_leaves_no_memory_behind(tmp_path):
    code = f"import os, sys; sys.path.insert(0, {str(ROOT)!r}); from peergroup_desktop.core import core_dumps\n"
    code += "core_dumps.switch_off(); os.abort()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False)
    assert done.returncode < 0
    assert list(tmp_path.glob("*core*")) == []
