"""How much memory a process holds. Apart from `timing`, so that a measured script loads nothing else with it."""

from pathlib import Path


def resident() -> int:
    """Return the memory this process has in use now, in KiB; where the system does not tell, the most it ever had."""
    return _told("VmRSS")


def most_resident() -> int:
    """Return the most memory this process ever had in use, in KiB. (What the system counts begins with its parent.)"""
    return _told("VmHWM")


def _told(name: str) -> int:
    try:
        with Path("/proc/self/status").open(encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(name))
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
