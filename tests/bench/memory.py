"""How much memory a process holds. Apart from `timing`, so that a measured script loads nothing else with it."""

from pathlib import Path


def resident() -> int:
    """Return the memory this process has in use now, in KiB; where the system does not tell, the most it ever had."""
    try:
        with Path("/proc/self/status").open(encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
