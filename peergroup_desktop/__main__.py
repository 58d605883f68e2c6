"""`python -m peergroup_desktop`: the same as the command `peergroup-desktop`."""

import sys

from peergroup_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
