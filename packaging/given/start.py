"""Starts the program with the Python and the packages of this folder, and with nothing of the computer's Python."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path += [os.path.join(here, "packages"), os.path.join(here, "app")]
sys.argv[0] = os.path.join(os.path.dirname(here), "Peergroup.sh")

from peergroup_desktop.cli import main  # noqa: E402 - found only now

sys.exit(main())
