"""Starts the program with the Python and the packages of this folder, and with nothing of the computer's Python."""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path += [str(_HERE / "packages"), str(_HERE / "app")]
sys.argv[0] = str(_HERE.parent / "Peergroup.sh")

from peergroup_desktop.cli import main  # noqa: E402 - found only now

sys.exit(main())
