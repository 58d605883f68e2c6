"""Runs as Python starts. Peergroup.exe is Python's own signed pythonw.exe under our name: then it opens the window."""

import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
if Path(sys.executable).name.lower() == "peergroup.exe":
    import atexit

    from peergroup_desktop.cli import main

    code = main([])
    atexit._run_exitfuncs()  # noqa: SLF001 - there is no other way
    os._exit(code)  # Python is still starting, and takes an ordinary end for a fault
