"""Keeps the program's memory, with the file's key in it, out of what a system writes to disk after a crash."""

import sys


def switch_off() -> None:
    """Ask the system for no core dump of this program, nor of what it starts. Where it cannot be asked, do nothing.

    On Linux other programs of the same person cannot read our memory either.
    """
    if sys.platform == "win32":  # pragma: no cover - measured on Linux
        import ctypes

        no_fault_report = 0x0002
        ctypes.windll.kernel32.SetErrorMode(no_fault_report)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":  # pragma: no branch - measured on Linux
            import ctypes

            set_dumpable = 4  # also holds where the limit does not: when the dump goes to a collecting program
            ctypes.CDLL(None).prctl(set_dumpable, 0, 0, 0, 0)
