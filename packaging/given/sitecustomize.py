"""Runs as Python starts. Peergroup.exe is Python's own signed pythonw.exe under our name: then it opens the window."""

import os
import sys

sys.dont_write_bytecode = True
if os.path.basename(sys.executable).lower() == "peergroup.exe":
    import atexit

    from peergroup_desktop.cli import main

    code = main([])
    atexit._run_exitfuncs()
    os._exit(code)  # Python is still starting, and takes an ordinary end for a fault
